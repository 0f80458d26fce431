import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import type { Role } from '../src/kernel/roles.ts'
import type { Database } from '../src/platform/open-database.ts'
import { Problem } from '../src/platform/http/problem.ts'
import { LOGIN_ENDPOINTS } from '../src/platform/session.ts'
import { onBothDatabases, undone } from '../src/platform/testing/on-both-databases.ts'
import { type Route, routesOf, servedPaths } from './access/routes.ts'
import { SETTINGS } from './access/table.ts'
import { anApi, anApiWithin, giveAccounts } from './an-api.ts'

/** Every role that people of the district hold; those whose features are still to come are asked as the others are. */
const ROLES: readonly Role[] = [
  'officer',
  'leader',
  'finance',
  'community_worker',
  'provider_manager',
  'social_worker',
  'provider_finance',
  'juror',
  'custodian',
  'oversight',
  'volunteer',
  'resident',
]

onBothDatabases('access', (open) => {
  let db: Database
  let district: District
  let routes: Route[]
  let served: string[]
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    district = await aDistrict(db)
    const { app } = await anApi(db, district)
    await giveAccounts(db.plain)
    routes = routesOf(app)
    served = servedPaths(app)
  })

  it('describes every route that is served', () => {
    const described = [...routes.map(({ name }) => name), ...LOGIN_ENDPOINTS, 'GET /api/openapi.json']
    expect(served).toEqual(described.toSorted())
  })

  it('has a setting for every route, and none for routes that are gone', () => {
    expect(Object.keys(SETTINGS).toSorted()).toEqual(routes.map(({ name }) => name).toSorted())
  })

  it('opens every route to some role, and to nobody else', { timeout: 600_000 }, async () => {
    const wrong: string[] = []
    const opened = new Map<string, number>()
    for (const route of routes) {
      for (const role of [...ROLES, undefined]) {
        const { status, fault } = await asked(route, role)
        const expected = expectation(route, role)
        if (status !== expected || fault) wrong.push(`${route.name} as ${role ?? 'nobody'}: ${status}, not ${expected}${fault}`)
        if (status >= 200 && status < 300) opened.set(route.name, (opened.get(route.name) ?? 0) + 1)
      }
    }
    expect(wrong).toEqual([])
    expect(
      routes.filter(({ name }) => !opened.has(name)).map(({ name }) => name),
      'routes that nobody gets through',
    ).toEqual([])
  })

  it('serves of the login library only what the product uses', async () => {
    const { ask } = await anApi(db, district)
    for (const path of [
      '/api/auth/sign-up/email',
      '/api/auth/sign-in/email',
      '/api/auth/list-sessions',
      '/api/auth/delete-user',
      '/api/auth/ok',
    ]) {
      for (const method of ['GET', 'POST'])
        expect((await ask(undefined, method, path, method === 'POST' ? {} : undefined)).status).toBe(404)
    }
  })

  /** One request on objects in the right state, all of it undone. */
  async function asked(route: Route, role: Role | undefined): Promise<{ status: number; fault: string }> {
    let outcome = { status: 0, fault: ' (never asked)' }
    await undone(db.pool, district.system, async (tx) => {
      district.setClock('2017-05-02T01:00:00.000Z')
      const setting = SETTINGS[route.name]
      if (setting === undefined) throw new Error(`no setting for ${route.name}`)
      const { params, query = '', body, headers = {}, bytes, who = {}, at } = await setting(tx, district)
      if (at !== undefined) district.setClock(at)
      const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? `missing-${name}`) + query
      const api = await anApiWithin(tx, db, district)
      const member = role === undefined ? undefined : (await district.as(role, who[role] ?? 0)).actor
      const reply = await api.ask(member, route.method, path, bytes ?? body, headers)
      outcome = { status: reply.status, fault: await faultIn(route, reply) }
    })
    return outcome
  }
})

function expectation({ guard }: Route, role: Role | undefined): number {
  const isPublic = guard.sentences.some((sentence) => sentence.role === 'public')
  if (isPublic) return 200
  if (role === undefined) return 401
  return guard.sentences.some((sentence) => sentence.role === role) ? 200 : 404
}

async function faultIn({ reply: schema }: Route, reply: Response): Promise<string> {
  if (reply.status >= 400) return Problem.safeParse(await reply.json()).success ? '' : ' (no problem in the body)'
  if (schema === undefined) return ''
  const read = schema.safeParse(await reply.json())
  return read.success ? '' : ` (body: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')})`
}
