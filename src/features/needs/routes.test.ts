import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { NOBODY } from '../../kernel/ids.ts'
import { look } from '../../platform/act.ts'
import { seededChance } from '../../platform/chance.ts'
import { keyedHash } from '../../platform/hash.ts'
import type { Env } from '../../platform/http/env.ts'
import type { Database } from '../../platform/open-database.ts'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { NeedDone } from './contract/need.ts'
import { aFiling, CONTACT } from './fixtures/a-need.ts'
import { needRoutes } from './routes/needs.ts'
import { openNeedRoutes } from './routes/open-needs.ts'
import { NO_PROJECTS } from './fixtures/no-projects.ts'
import { ownNeeds } from './service/read-needs.ts'

describe('needs over the wire', () => {
  let db: Database
  let district: District
  let caller: Acting
  const app = new Hono<Env>()
  beforeAll(async () => {
    db = await freshDatabase('pglite', { migrations: MIGRATIONS })
    district = await aDistrict(db)
    const { clock, newId } = district
    const files = { put: () => Promise.reject(new Error('none')), open: () => Promise.reject(new Error('none')) }
    app.use(async (c, next) => {
      c.set('house', {
        pool: db.pool,
        clock,
        newId,
        draw: seededChance('wire').draw,
        fingerprint: keyedHash('wire'),
        files: { ...files } as never,
        papers: {} as never,
        erasures: { note: () => Promise.reject(new Error('none')), all: async () => [] },
        visitors: { mayAsk: () => true, enter: async () => () => {} },
      })
      const who =
        caller.actor === NOBODY
          ? ({ by: 'nobody' } as const)
          : ({
              by: 'login',
              person: caller.actor as never,
              name: '',
              known: [],
              secondFactor: false,
              mustChangePassword: false,
            } as const)
      c.set('caller', { who, in: () => Promise.resolve({ ...caller, demandsSecondFactor: false }) })
      await next()
    })
    const ahead = { projectsOf: NO_PROJECTS }
    app.route('/', needRoutes(ahead)).route('/', openNeedRoutes(ahead))
    return () => db.close()
  })

  const key = (n: number) => `01900000-0000-7000-8000-00000000000${n}`
  const post = (path: string, body: unknown, id: string) =>
    app.request(`/tenants/${district.tenant}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify(body),
    })

  it('a filing that is sent again is one need, and another one under its id is refused', async () => {
    caller = await district.as('resident')
    const first = await post('/needs', aFiling(), key(1))
    const filed = NeedDone.parse(await first.json())
    expect(NeedDone.parse(await (await post('/needs', aFiling(), key(1))).json())).toEqual(filed)
    const other = await post('/needs', aFiling({ title: '别的事' }), key(1))
    expect([other.status, await other.json()]).toMatchObject([409, { code: 'action-id-used' }])
    expect(await look(db.pool, caller, (tx) => ownNeeds(tx, caller, NO_PROJECTS))).toHaveLength(1)
  })

  it('the hash of the request does not hold the telephone number', async () => {
    const twice = [CONTACT, { ...CONTACT, phone: '13900000000' }].map((contact) => post('/needs', aFiling({ contact }), key(2)))
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200])
  })

  it.each([
    ['a title of two lines', { title: '一\n二' }],
    ['no title', { title: ' ' }],
    ['a thousand times too much', { text: '长'.repeat(3000) }],
    ['a telephone that is none', { contact: { ...CONTACT, phone: '打给我' } }],
    ['a channel that is not theirs to choose', { channel: 'council' }],
    ['nobody counted', { count: 0 }],
    ['a control character', { text: '坏\u0000字' }],
  ])('refuses %s, field by field', async (_what, over) => {
    caller = await district.as('resident')
    const reply = await post('/needs', { ...aFiling(), ...over }, key(3))
    expect([reply.status, await reply.json()]).toMatchObject([422, { code: 'invalid' }])
  })

  it('asks a visitor to log in, tells a provider that there is nothing, and shows both the catalogue', async () => {
    for (const [who, status] of [
      [district.nobody, 401],
      [await district.as('provider_manager'), 404],
    ] as const) {
      caller = who
      expect((await app.request(`/tenants/${district.tenant}/needs`)).status).toBe(status)
      expect((await post('/needs', aFiling(), key(4))).status).toBe(status)
      expect((await app.request(`/tenants/${district.tenant}/need-catalogue`)).status).toBe(200)
    }
  })

  it('answers an address that is none as not found', async () => {
    caller = await district.as('officer')
    for (const path of [
      '/needs/1',
      '/needs/01900000-0000-7000-8000-000000000bad',
      '/needs/01900000-0000-7000-8000-000000000bad/contact',
    ]) {
      expect((await app.request(`/tenants/${district.tenant}${path}`)).status).toBe(404)
    }
    expect((await app.request(`/tenants/${district.tenant}/needs?after=x`)).status).toBe(422)
  })
})
