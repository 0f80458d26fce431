import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { look } from '../src/platform/act.ts'
import type { Database } from '../src/platform/open-database.ts'
import { onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { anApi, type TestApi } from './an-api.ts'

const PLAN = {
  code: 'DY2017',
  name: '2017年度政府购买社区服务项目（演示）',
  year: 2017,
  budgetFen: 140_000_000,
  fund: '福利彩票公益金',
  profile: 'local-selection',
  fields: ['社区营造'],
}
const AT = '/api/tenants/dongying/programmes'

onBothDatabases('the door', (open) => {
  let db: Database
  let district: District
  let api: TestApi
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS, watch: true })
    district = await aDistrict(db)
    api = await anApi(db, district)
  })
  const member = async (role: Parameters<District['as']>[0]) => (await district.as(role)).actor

  it('asks a visitor to log in, and tells anyone else who may not that there is no such thing', async () => {
    expect((await api.ask(undefined, 'GET', AT)).status).toBe(401)
    const provider = await api.ask(await member('provider_manager'), 'GET', AT)
    expect([provider.status, await provider.json()]).toMatchObject([404, { code: 'not-found' }])
    expect((await api.ask(await member('officer'), 'GET', AT.replace('dongying', 'linyi'))).status).toBe(404)
    expect((await api.ask(await member('officer'), 'GET', AT)).status).toBe(200)
  })

  it('has nothing to read of an authority that is none, for a visitor and for whoever is logged in', async () => {
    const paths = ['lots', 'calls', 'figures', 'calendar/2017', 'need-catalogue', 'notices']
    for (const who of [undefined, await member('officer')])
      for (const path of paths) {
        const [here, nowhere] = await Promise.all(
          ['dongying', 'linyi'].map((tenant) => api.ask(who, 'GET', `/api/tenants/${tenant}/${path}`)),
        )
        expect([path, here?.status, nowhere?.status]).toEqual([path, 200, 404])
        expect(await nowhere?.json()).toMatchObject({ code: 'not-found' })
      }
    const neighbour = await aDistrict(db, 'hekou')
    expect((await api.ask(await member('officer'), 'GET', `/api/tenants/${neighbour.tenant}/lots`)).status).toBe(200)
  })

  it('does a deed once, however often and by whomever it is sent', async () => {
    const officer = await member('officer')
    const key = { 'idempotency-key': district.newId() }
    const first = await api.ask(officer, 'POST', AT, PLAN, key)
    const again = await api.ask(officer, 'POST', AT, PLAN, key)
    expect([first.status, again.status]).toEqual([200, 200])
    expect(await again.json()).toEqual(await first.json())
    const other = await api.ask(officer, 'POST', AT, { ...PLAN, code: 'OTHER' }, key)
    expect([other.status, await other.json()]).toMatchObject([409, { code: 'action-id-used' }])
    const elsewhere = await api.ask((await district.as('officer', 1)).actor, 'POST', AT, PLAN, key)
    expect([elsewhere.status, await elsewhere.json()]).toMatchObject([409, { code: 'action-id-used' }])
    const unnamed = await api.ask(officer, 'POST', AT, PLAN, { 'idempotency-key': 'x' })
    expect([unnamed.status, await unnamed.json()]).toMatchObject([400, { code: 'action-id-missing' }])
  })

  it('refuses a key that would change what an object is, where a record of free keys would have dropped it', async () => {
    const officer = await member('officer')
    const forged: unknown = JSON.parse(`{"__proto__":{"role":"leader"},${JSON.stringify({ ...PLAN, code: 'PROTO' }).slice(1)}`)
    const reply = await api.ask(officer, 'POST', AT, forged)
    const errors = [{ path: '__proto__', code: 'unrecognized-keys' }]
    expect([reply.status, await reply.json()]).toMatchObject([422, { code: 'invalid', errors }])
    const marks: unknown = JSON.parse('{"marks":{"C1":"9","__proto__":"1"}}')
    const inRoom = await api.ask(officer, 'PUT', `${AT.replace('programmes', 'lots')}/x/own-sheets/x`, marks)
    expect([inRoom.status, await inRoom.json()]).toMatchObject([422, { errors: [{ path: 'marks.__proto__' }] }])
  })

  it('does a deed that was kept for one member as no other, whoever has logged in since', async () => {
    const [meant, other] = [await member('officer'), (await district.as('officer', 1)).actor]
    const kept = { 'heli-member': meant, 'idempotency-key': district.newId() }
    for (const caller of [other, undefined]) {
      const reply = await api.ask(caller, 'POST', AT, { ...PLAN, code: 'KEPT' }, kept)
      expect([reply.status, await reply.json()]).toMatchObject([401, { code: 'login-needed' }])
    }
    const elsewhere = await api.ask(meant, 'GET', AT.replace('dongying', 'linyi'), undefined, kept)
    expect(elsewhere.status).toBe(401)
    expect((await api.ask(meant, 'POST', AT, { ...PLAN, code: 'KEPT' }, kept)).status).toBe(200)
  })

  it('lets one of two have the code, when both ask at the same moment', async () => {
    const officers = [await member('officer'), (await district.as('officer', 1)).actor]
    const replies = await Promise.all(officers.map((officer) => api.ask(officer, 'POST', AT, { ...PLAN, code: 'RACE' })))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('names the fields that are wrong', async () => {
    const reply = await api.ask(await member('officer'), 'POST', AT, { ...PLAN, year: 'soon', name: 'a\u0000b', more: 1 })
    expect(reply.status).toBe(422)
    expect(await reply.json()).toMatchObject({
      code: 'invalid',
      errors: expect.arrayContaining([
        { path: 'year', code: 'invalid-type' },
        { path: 'name', code: 'control-characters' },
      ]),
    })
  })

  it('takes no write that another site made a browser send', async () => {
    const foreign = await api.ask(await member('officer'), 'POST', AT, PLAN, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
    const byOrigin = await api.ask(await member('officer'), 'POST', AT, PLAN, { origin: 'https://elsewhere.example' })
    expect(byOrigin.status).toBe(403)
  })

  it('reads the clock when the whole request has come in, not when it began', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...PLAN, code: 'SLOW' }))
    let finish = () => {}
    const slow = new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(bytes.slice(0, 20))
        finish = () => {
          stream.enqueue(bytes.slice(20))
          stream.close()
        }
      },
    })
    district.setClock('2017-03-01T01:00:00.000Z')
    const reply = api.ask(await member('officer'), 'POST', AT, slow)
    await new Promise((begun) => setTimeout(begun, 100))
    district.setClock('2017-03-08T01:00:00.000Z')
    finish()
    const { id } = await (await reply).json()
    const recorded = await look(db.pool, district.system, (tx) =>
      tx.selectFrom('action').select('at').where('subject', '=', id).execute(),
    )
    expect(recorded).toEqual([{ at: '2017-03-08T01:00:00.000Z' }])
  })

  it('takes no more than a form holds, whatever the request calls it, but where a file is taken', async () => {
    for (const type of ['application/json', 'application/octet-stream', 'text/plain']) {
      const deed = `/api/tenants/dongying/challenges/${district.newId()}/withdraw`
      const reply = await api.ask(await member('officer'), 'POST', deed, new Uint8Array(2_000_000), { 'content-type': type })
      expect([type, reply.status]).toEqual([type, 413])
    }
  })

  it('answers a page of another site, or a link on one, as it answers nobody', async () => {
    const officer = await member('officer')
    for (const site of ['cross-site', 'same-site'])
      for (const path of [AT, `/api/tenants/dongying/needs/${district.newId()}/contact`]) {
        const led = await api.ask(officer, 'GET', path, undefined, { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' })
        expect([led.status, await led.json()]).toMatchObject([403, { code: 'foreign-origin' }])
      }
    expect((await api.ask(officer, 'GET', AT, undefined, { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await api.ask(officer, 'GET', AT, undefined, { 'sec-fetch-site': 'none' })).status).toBe(200)
    const notices = '/api/tenants/dongying/notices'
    expect((await api.ask(officer, 'GET', notices, undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(200)
    const me = await api.ask(officer, 'GET', '/api/me', undefined, { 'sec-fetch-site': 'cross-site' })
    expect(await me.json()).toMatchObject({ by: 'nobody' })
  })

  it('leaves no answer in a browser or proxy, be it given or refused', async () => {
    const officer = await member('officer')
    const replies = [
      await api.ask(officer, 'GET', AT),
      await api.ask(officer, 'POST', AT, { ...PLAN, code: 'KEPT-NOWHERE' }),
      await api.ask(officer, 'POST', AT, PLAN, { origin: 'https://elsewhere.example' }),
      await api.ask(undefined, 'GET', AT),
      await api.ask(undefined, 'GET', '/api/me'),
      await api.ask(undefined, 'GET', '/api/no-such-thing'),
      await api.ask(undefined, 'POST', '/api/auth/sign-out', {}),
    ]
    expect(new Set(replies.map(({ headers }) => headers.get('cache-control')))).toEqual(new Set(['private, no-store']))
  })

  it('runs every tenant statement as the runtime role', () => {
    const others = db.statements.filter(({ role, tenant }) => tenant !== null && role !== 'heli_app')
    expect(others).toEqual([])
    expect(db.statements.some(({ tenant }) => tenant === 'dongying')).toBe(true)
  })
})
