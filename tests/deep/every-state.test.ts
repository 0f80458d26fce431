import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { problemCodes } from '../../src/app/docs/problems-document.ts'
import { MIGRATIONS } from '../../src/app/migrations.ts'
import { aDistrict, type District } from '../../src/features/identity/fixtures/a-district.ts'
import { LotId } from '../../src/kernel/ids.ts'
import type { Log } from '../../src/platform/log.ts'
import { Problem } from '../../src/platform/http/problem.ts'
import type { Database } from '../../src/platform/open-database.ts'
import { onPostgres, undone } from '../../src/platform/testing/on-both-databases.ts'
import { freshDatabase } from '../../src/platform/testing/fresh-database.ts'
import { type Caller, callersOf, expected } from '../access/callers.ts'
import { type Route, routesOf } from '../access/routes.ts'
import { type Asking, eachUndone, type Ground, type Standing } from '../access/stage.ts'
import { fullName, TRADE } from '../access/table.ts'
import { slipWithin } from '../a-slip.ts'
import { anApi, anApiWithin, giveAccounts, PLACE, type TestApi } from '../an-api.ts'

const MORNING = '2017-05-02T01:00:00.000Z'

/** What fell over is told whole: nobody's data are real here. */
const telling: Log = { info: () => {}, warn: () => {}, error: (_event, error) => console.error(error) }

/** Lives with a table of their own. */
const NOUNS = [
  'acceptance',
  'admission',
  'bid',
  'challenge',
  'consultation',
  'contract',
  'edition',
  'juror',
  'lot',
  'need',
  'negotiation',
  'offline-review',
  'opinion',
  'panel',
  'paper-sheet',
  'paper-signing',
  'programme',
  'question',
  'relation',
  'service-catalogue',
  'sheet',
  'survey',
  'variation',
  'village-application',
]

/** Every state of those lives to which, as docs/lives.md tells, some deed leads; the others wait for deeds that are still to come. */
function reachable(): string[] {
  const parts = readFileSync('docs/lives.md', 'utf8').split('\n## ').slice(1)
  const led = parts.flatMap((part) => {
    const [noun = '', ...lines] = part.split('\n')
    const cells = lines.filter((line) => line.startsWith('| ')).slice(1)
    return cells.map((line) => ({ noun, next: line.split('|')[3]?.trim() ?? '' }))
  })
  return [...new Set(led.flatMap(({ noun, next }) => (NOUNS.includes(noun) && next !== '' ? [`${noun} ${next}`] : [])))]
}

// In every state that the access table reaches, and in those to which a deed leads from there, every deed of the house is asked for by
// everybody whom its guard lets in, with the words that are right in its own state: it is done, or refused with a code that is documented.
// A life that let something slip would be a defect.
onPostgres('every deed in every state', () => {
  let db: Database
  let district: District
  let neighbour: District
  let routes: Route[]
  const seen = new Set<string>()
  beforeAll(async () => {
    db = await freshDatabase('postgres', { migrations: MIGRATIONS })
    district = await aDistrict(db)
    neighbour = await aDistrict(db, 'hekou')
    const { app } = await anApi(db, district)
    await giveAccounts(db.plain)
    routes = routesOf(app)
  })

  it('is done or refused in words, never a fault', async () => {
    const codes = new Set(problemCodes())
    const known = await askings()
    const outcomes = new Map<string, number>()
    const wrong: string[] = []
    const askedIn = async (ground: Ground, api: TestApi, standing: Standing): Promise<void> => {
      for (const { route, asking } of known) {
        const now = asNow(asking, standing)
        if (!isNamed(route, now)) continue
        const callers = callersOf(route, now, district, neighbour).filter((caller) => expected(route, caller) === 200)
        await eachUndone(
          ground,
          callers.map((caller) => async () => {
            const { status, code } = await answered(ground, api, { route, asking: now, caller })
            const outcome = status < 300 ? 'done' : `${status} ${code}`
            outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
            if (status >= 500 || (status >= 300 && !codes.has(code))) wrong.push(`${route.name} as ${caller.name}: ${outcome}`)
            // What the deed has led to for the first time is a state like any other.
            if (status < 300 && (await isNew(ground))) await askedIn(ground, api, standing)
          }),
        )
      }
    }
    await everyState(async (ground, api, standing) => {
      await isNew(ground)
      await askedIn(ground, api, standing)
    })
    const times = [...outcomes.values()].reduce((sum, count) => sum + count, 0)
    console.log(`asked ${times} times in ${seen.size} states`, Object.fromEntries([...outcomes].toSorted()))
    expect([...new Set(wrong)]).toEqual([])
    // Some states are reached by other words than the table has: which, is told.
    console.log(
      'not seen',
      reachable().filter((state) => !seen.has(state)),
    )
    expect(seen.size).toBeGreaterThan(75)
  }, 1_800_000)

  /** Notes the states that things are in, and whether one of them was never seen before. */
  async function isNew(ground: Ground): Promise<boolean> {
    const before = seen.size
    for (const state of await statesOf(ground)) seen.add(state)
    return seen.size > before
  }

  type Known = { readonly route: Route; readonly asking: Asking }

  /** Every deed with the words that are right in its own state. */
  async function askings(): Promise<Known[]> {
    const known: Known[] = []
    await eachStage((_ground, _api, play) =>
      play(async (name, asking) => {
        const route = routes.find((one) => one.name === fullName(name))
        if (route !== undefined && route.method !== 'GET') known.push({ route, asking })
      }),
    )
    return known
  }

  type Visit = (name: string, asking: Asking) => Promise<void>
  type Play = (visit: Visit, reached?: (standing: Standing) => Promise<void>) => Promise<void>

  async function eachStage(body: (ground: Ground, api: TestApi, play: Play) => Promise<void>): Promise<void> {
    for (const stages of Object.values(TRADE))
      for (const one of stages)
        await undone(db.pool, district.system, async (tx) => {
          district.setClock(MORNING)
          const api = await anApiWithin(tx, db, district, telling)
          const ground: Ground = { tx, district, files: api.files }
          await body(ground, api, (visit, reached) => one.play(ground, undefined, visit, reached))
        })
  }

  const everyState = (body: (ground: Ground, api: TestApi, standing: Standing) => Promise<void>) =>
    eachStage((ground, api, play) =>
      play(
        async () => {},
        (standing) => body(ground, api, standing),
      ),
    )

  async function statesOf({ tx }: Ground): Promise<string[]> {
    const parts = NOUNS.map(
      (noun) => sql`select distinct ${noun} || ' ' || status as state from ${sql.table(noun.replace('-', '_'))}`,
    )
    const { rows } = await sql<{ state: string }>`${sql.join(parts, sql` union all `)}`.execute(tx)
    return rows.map(({ state }) => state)
  }

  type Case = Known & { readonly caller: Caller }

  async function answered(ground: Ground, api: TestApi, { route, asking, caller: { role, member, hasSlip } }: Case) {
    const own = role === undefined ? undefined : asking.as?.[role]
    const ids: Readonly<Record<string, string>> = { tenant: district.tenant, ...asking.ids, ...own?.ids }
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `missing-${name}`)
    const who = await member()
    const lot = LotId.safeParse(ids['lot']).data
    const slip = hasSlip && who && lot ? { cookie: await slipWithin(ground.tx, district, { member: who, lot }) } : {}
    // From a place of its own: what a deed leads to is asked, and not how often it may be tried.
    const headers = { [PLACE]: district.newId(), ...slip }
    const body = own?.body ?? asking.body
    const reply = await api.ask(hasSlip ? undefined : who, route.method, path + (asking.query ?? ''), body, headers)
    if (reply.status < 300) return { status: reply.status, code: '' }
    const problem = Problem.safeParse(await reply.json().catch(() => undefined))
    return { status: reply.status, code: problem.success ? problem.data.code : 'no problem in the body' }
  }
})

const namesIn = ({ path }: Route) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => name !== 'tenant')
const isNamed = (route: Route, { ids }: Asking) => namesIn(route).every((name) => ids[name] !== undefined)

/** The same words of the things that are here now; whatever else is named in them is not there any more. */
function asNow(asking: Asking, { ids, who, elsewhere }: Standing): Asking {
  const renamed = (body: unknown): unknown => {
    if (body === undefined || body instanceof Uint8Array) return body
    let text = JSON.stringify(body)
    for (const [name, id] of Object.entries(asking.ids)) if (ids[name] !== undefined) text = text.replaceAll(id, ids[name])
    return JSON.parse(text)
  }
  return {
    ids,
    who: who ?? {},
    elsewhere: elsewhere ?? {},
    ...(asking.query !== undefined && { query: asking.query }),
    body: renamed(asking.body),
  }
}
