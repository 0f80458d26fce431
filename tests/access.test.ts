import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { slipWithin } from './a-slip.ts'
import type { Database } from '../src/platform/open-database.ts'
import { Problem } from '../src/platform/http/problem.ts'
import { LOGIN_ENDPOINTS } from '../src/platform/session.ts'
import { onOneDatabase, undone } from '../src/platform/testing/on-both-databases.ts'
import { LotId, type MemberId } from '../src/kernel/ids.ts'
import { type Caller, callersOf, expected, NAMED_NOWHERE } from './access/callers.ts'
import { holderOf } from './access/other-posts.ts'
import { type Route, routesOf, servedPaths } from './access/routes.ts'
import { type Asking, eachUndone, type Ground, type Stage } from './access/stage.ts'
import { fullName, TRADE } from './access/table.ts'
import { anApi, anApiWithin, giveAccounts, type TestApi } from './an-api.ts'

const MORNING = '2017-05-02T01:00:00.000Z'

// It is the program that refuses; what the database refuses once more is asked of both in rls.test.ts and beside every service.
onOneDatabase('access', (open) => {
  let db: Database
  let district: District
  let neighbour: District
  let otherPosts: MemberId
  let routes: Route[]
  let served: string[]
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    district = await aDistrict(db)
    neighbour = await aDistrict(db, 'hekou')
    otherPosts = await holderOf(db, district, NAMED_NOWHERE)
    const { app } = await anApi(db, district)
    await giveAccounts(db.plain)
    routes = routesOf(app)
    served = servedPaths(app)
  })

  it('describes every route that is served', () => {
    const described = [...routes.map(({ name }) => name), ...LOGIN_ENDPOINTS, 'GET /api/openapi.json']
    expect(served).toEqual(described.toSorted())
  })

  it('names in no guard a role of which one alone asks with every other post', () => {
    expect(NAMED_NOWHERE).toHaveLength(6)
    const opened = routes.filter(({ guard }) => guard.sentences.some(({ role }) => NAMED_NOWHERE.includes(role)))
    expect(opened.map(({ name }) => name)).toEqual([])
  })

  it('has one stage for every route, and none for routes that are gone', () => {
    const named = Object.values(TRADE).flatMap((stages) => stages.flatMap((one) => one.routes.map(fullName)))
    expect(named.toSorted()).toEqual(routes.map(({ name }) => name).toSorted())
  })

  it.each(Object.entries(TRADE))(
    'opens %s to the roles its guards name, and to nobody else',
    async (_noun, stages) => {
      const wrong: string[] = []
      for (const one of stages) {
        await played(one, async (route, caller, { status, fault }) => {
          const right = expected(route, caller)
          if (status !== right || fault) wrong.push(`${route.name} as ${caller.name}: ${status}, not ${right}${fault}`)
        })
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )

  it('serves of the login library only what the product uses', async () => {
    const { ask } = await anApi(db, district)
    for (const path of [
      '/api/auth/sign-up/email',
      '/api/auth/sign-in/email',
      '/api/auth/list-sessions',
      '/api/auth/delete-user',
      '/api/auth/ok',
      '/api/auth/two-factor/get-totp-uri',
      '/api/auth/two-factor/view-backup-codes',
      '/api/auth/two-factor/generate-totp',
      '/api/auth/two-factor/send-otp',
      '/api/auth/two-factor/verify-otp',
    ]) {
      for (const method of ['GET', 'POST'])
        expect((await ask(undefined, method, path, method === 'POST' ? {} : undefined)).status).toBe(404)
    }
  })

  type Outcome = { readonly status: number; readonly fault: string }

  /** Plays a stage and all that follow; every route is asked by every caller on the same objects, each request undone. */
  async function played(
    one: Stage<undefined>,
    tell: (route: Route, caller: Caller, outcome: Outcome) => Promise<void>,
  ): Promise<void> {
    await undone(db.pool, district.system, async (tx) => {
      district.setClock(MORNING)
      const api = await anApiWithin(tx, db, district)
      const ground: Ground = { tx, district, files: api.files }
      await one.play(ground, undefined, async (name, asking) => {
        const route = routes.find((known) => known.name === fullName(name))
        if (route === undefined) throw new Error(`no such route: ${name}`)
        const callers = callersOf(route, asking, { home: district, neighbour, otherPosts })
        const asks = (caller: Caller) => async () => tell(route, caller, await asked(ground, api, { route, asking, caller }))
        await eachUndone(ground, callers.map(asks))
      })
    })
  }

  type Case = { readonly route: Route; readonly asking: Asking; readonly caller: Caller }

  async function asked(
    ground: Ground,
    api: TestApi,
    { route, asking, caller: { role, member, hasSlip } }: Case,
  ): Promise<Outcome> {
    const own = role === undefined ? undefined : asking.as?.[role]
    const ids: Readonly<Record<string, string>> = { tenant: district.tenant, ...asking.ids, ...own?.ids }
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `missing-${name}`)
    const who = await member()
    const lot = LotId.safeParse(ids['lot']).data
    const headers = hasSlip && who && lot ? { cookie: await slipWithin(ground.tx, ground.district, { member: who, lot }) } : {}
    const reply = await api.ask(
      hasSlip ? undefined : who,
      route.method,
      path + (asking.query ?? ''),
      own?.body ?? asking.body,
      headers,
    )
    return { status: reply.status, fault: await faultIn(route, reply) }
  }
})

async function faultIn({ reply: schema }: Route, reply: Response): Promise<string> {
  if (reply.status >= 400) return Problem.safeParse(await reply.json()).success ? '' : ' (no problem in the body)'
  if (schema === undefined) return ''
  const read = schema.safeParse(await reply.json())
  return read.success ? '' : ` (body: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')})`
}
