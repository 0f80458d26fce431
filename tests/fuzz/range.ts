import { Writable } from 'node:stream'
import { API_TITLE } from '../../src/app/api.ts'
import { problemCodes } from '../../src/app/docs/problems-document.ts'
import { MIGRATIONS } from '../../src/app/migrations.ts'
import { aDistrict, type District } from '../../src/features/identity/fixtures/a-district.ts'
import { anOpenedLot, aPublishedLot, aReviewingLot } from '../../src/features/tenders/fixtures/a-lot.ts'
import { ok } from '../../src/kernel/result.ts'
import type { Role } from '../../src/kernel/roles.ts'
import { act } from '../../src/platform/act.ts'
import { createLog } from '../../src/platform/log.ts'
import type { Database } from '../../src/platform/open-database.ts'
import { rowsOf } from '../../src/platform/rows.ts'
import { catalogueOf } from '../../src/platform/catalogue.ts'
import { freshDatabase } from '../../src/platform/testing/fresh-database.ts'
import { routesOf } from '../access/routes.ts'
import { anApi, CALLER } from '../an-api.ts'
import { type Dice, diceOf } from './dice.ts'
import { type Known, type Operation, operationsOf, type Shot, shotAt, zeroShots } from './requests.ts'
import { PHONE, PROBE, type Schema } from './values.ts'

const ROLES: readonly Role[] = [
  ...(['officer', 'leader', 'provider_manager', 'juror', 'custodian', 'community_worker', 'resident', 'finance'] as const),
]

export type Tally = {
  readonly shots: number
  readonly byStatus: Record<string, number>
  readonly faults: string[]
  readonly log: () => string
}

/** Fires so many requests from the interface's own description at a house with lots in it, as nobody and in several roles. */
export async function fire(seed: string, shots: number): Promise<Tally> {
  const db = await freshDatabase('pglite', { migrations: MIGRATIONS })
  const lines: string[] = []
  const log = createLog(new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }))
  const district = await aDistrict(db)
  const elsewhere = await aDistrict(db, 'linyi')
  const other = await elsewhere.as('officer')
  await act(db.pool, await district.as('officer'), async (tx) => {
    await aPublishedLot(tx, district, { programme: { code: 'DYF1' }, plan: { code: 'DYF1-1' } })
    await anOpenedLot(tx, district, { bidders: 2, programme: { code: 'DYF2' }, plan: { code: 'DYF2-1' } })
    await aReviewingLot(tx, district, { bidders: 2, programme: { code: 'DYF3' }, plan: { code: 'DYF3-1' } })
    return ok(undefined)
  })
  await act(db.pool, other, async (tx) => ok(await aPublishedLot(tx, elsewhere)))
  const { app } = await anApi(db, district, log)
  const accounts = await accountsOf(db, district)
  const document: Schema = { ...app.getOpenAPI31Document(API_TITLE) }
  const routes = app.openAPIRegistry.definitions.flatMap((one) => (one.type === 'route' ? [one.route] : []))
  const operations = operationsOf(routes, document)
  const schemas = schemasOf(document)
  const known = await idsOf(db)
  const codes = new Set(problemCodes())
  const fitted = new Map(routesOf(app).map(({ name, guard }) => [name, guard.sentences.map(({ role }) => role)]))
  const dice = diceOf(seed)
  const tally = { shots, byStatus: {} as Record<string, number>, faults: [] as string[], log: () => lines.join('') }
  for (const [operation, shot] of zeroShots(operations)) {
    // Whoever is refused at the door comes to no parameter.
    const heard = (fitted.get(`${operation.method} ${operation.path}`) ?? []).map((role) => accounts.get(role))
    for (const account of new Set([undefined, ...heard])) {
      const fault = await hit(app, shot, account, operation, codes, tally.byStatus)
      if (fault !== undefined) tally.faults.push(`zero ${shot.path}: ${fault}`)
    }
  }
  for (let n = 0; n < shots; n += 1) {
    // Every route in turn, so that none is left out by chance.
    const operation = operations[n % operations.length] ?? dice.one(operations)
    const shot = shotAt(dice, operation, known, schemas)
    const account = callerFor(dice, accounts, fitted.get(`${operation.method} ${operation.path}`) ?? [])
    const fault = await hit(app, shot, account, operation, codes, tally.byStatus)
    if (fault !== undefined)
      tally.faults.push(
        `${seed} #${n} ${shot.method} ${operation.path}: ${fault}\n  ${shot.path.slice(0, 200)} ${String(shot.body).slice(0, 300)}`,
      )
  }
  await db.close()
  return tally
}

type App = Awaited<ReturnType<typeof anApi>>['app']

async function hit(
  app: App,
  { method, path, headers, body, json }: Shot,
  account: string | undefined,
  operation: Operation,
  codes: ReadonlySet<string>,
  byStatus: Record<string, number>,
): Promise<string | undefined> {
  const who: Record<string, string> = account === undefined ? {} : { [CALLER]: account }
  const reply = await app.request(path, { method, headers: { ...headers, ...who }, ...(body === undefined ? {} : { body }) })
  const text = await reply.text()
  byStatus[reply.status] = (byStatus[reply.status] ?? 0) + 1
  if (reply.status >= 500) return `${reply.status} ${text.slice(0, 200)}`
  if (reply.status >= 400) return refusalFault(reply, method, text, codes)
  if (method !== operation.method) return undefined
  if (json !== undefined && operation.accepts?.safeParse(json.value).success === false)
    return `${reply.status}, though the body does not fit`
  if (operation.replies === undefined || text === '') return undefined
  const read = operation.replies.safeParse(JSON.parse(text))
  return read.success
    ? undefined
    : `the reply is not as described: ${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.code}`
}

function refusalFault(reply: Response, method: string, text: string, codes: ReadonlySet<string>): string | undefined {
  if (method === 'HEAD') return undefined
  if (reply.headers.get('content-type')?.startsWith('application/problem+json') !== true)
    return `${reply.status} is no problem: ${text.slice(0, 100)}`
  const { code, status }: { code?: string; status?: number } = JSON.parse(text)
  if (status !== reply.status) return `the status ${reply.status} is told as ${status}`
  if (code === undefined || !codes.has(code)) return `the code ${code} is not documented`
  return text.includes(PROBE) || text.includes(PHONE) ? 'the problem repeats what was sent' : undefined
}

type Accounts = ReadonlyMap<Role, string>

async function accountsOf(db: Database, district: District): Promise<Accounts> {
  const rows = await db.plain.selectFrom('identity.membership').select(['member', 'person']).execute()
  const held = await Promise.all(ROLES.map(async (role) => [role, (await district.as(role)).actor] as const))
  return new Map(
    held.flatMap(([role, actor]) => rows.filter(({ member }) => member === actor).map(({ person }) => [role, person])),
  )
}

/** Mostly somebody whom the route lets in, or only its first door would ever be tried. */
function callerFor(dice: Dice, accounts: Accounts, roles: readonly Role[]): string | undefined {
  const fit = roles.flatMap((role) => accounts.get(role) ?? [])
  if (fit.length > 0 && !dice.rarely(3)) return dice.one(fit)
  return dice.rarely(3) ? undefined : dice.one([...accounts.values()])
}

function schemasOf(document: Schema): Schema {
  const components = document['components']
  const schemas = typeof components === 'object' && components !== null && 'schemas' in components ? components.schemas : {}
  return { ...(typeof schemas === 'object' ? schemas : {}) }
}

/** Real ids of every noun, by the name that paths give it. */
async function idsOf(db: Database): Promise<Known> {
  const own = new Map<string, string[]>()
  const foreign: string[] = []
  await db.asOwner('read', async (tx) => {
    for (const table of await catalogueOf(tx)) {
      if (table.primaryKey.join() !== 'tenant,id') continue
      for await (const lines of rowsOf(tx, table))
        for (const line of lines) {
          const { id, tenant }: { id: string; tenant: string } = JSON.parse(line)
          const name = table.name.endsWith('_file') ? 'file' : table.name
          if (tenant === 'dongying') own.set(name, [...(own.get(name) ?? []), id])
          else foreign.push(id)
        }
    }
  })
  return { own, foreign }
}

export const whatIsPersonal = [PROBE, PHONE, '演示officer', '演示resident'] as const
