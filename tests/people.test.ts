import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { oneTimePassword } from '../src/app/commands/password.ts'
import { byInvitation } from '../src/app/invited.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, CITY, type District, fingerprint, TOWN } from '../src/features/identity/fixtures/a-district.ts'
import { insertMembership, insertPost } from '../src/features/identity/store/enrol.ts'
import { CivilDate } from '../src/kernel/civil.ts'
import { MemberId, PostId, SYSTEM } from '../src/kernel/ids.ts'
import { ok } from '../src/kernel/result.ts'
import { act, look } from '../src/platform/act.ts'
import { systemChance } from '../src/platform/chance.ts'
import type { Database } from '../src/platform/open-database.ts'
import type { Login } from '../src/platform/session.ts'
import { aPng } from '../src/platform/testing/a-file.ts'
import { testLogin } from '../src/platform/testing/test-login.ts'
import { onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { anApi, giveAccounts, type TestApi } from './an-api.ts'
import { aBrowser, type Browser, type Told } from './login/a-browser.ts'
import { type AProvider, aProvider } from './login/a-provider.ts'
import { comesInTwice } from './login/comes-in-twice.ts'

// Passwords are hashed slowly on purpose, and every log-in here is a real one.
vi.setConfig({ testTimeout: 60_000 })

const refusal = ({ status, body }: Told) => [status, body['code']]
const text = ({ body }: Told, name: string) => String(body[name])

const HOME = 'http://localhost'
let provider: AProvider
beforeAll(async () => {
  provider = await aProvider(HOME)
})
afterAll(() => provider.close())

onBothDatabases('people come to their logins', (open, kind) => {
  let db: Database
  let district: District
  let elsewhere: District
  let byHeader: TestApi
  let byPassword: TestApi
  let withProvider: TestApi
  let addresses = 0
  let logins: Login
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    district = await aDistrict(db)
    elsewhere = await aDistrict(db, 'hekou')
    await giveAccounts(db.plain)
    logins = testLogin(db.plain)
    byHeader = await anApi(db, district)
    byPassword = await anApi(db, district, undefined, logins)
    const { pool, plain } = db
    const binding = byInvitation({ pool, plain, clock: district.clock, newId: district.newId, fingerprint })
    const sso = { provider: { issuer: provider.issuer, ...provider.client, name: '演示认证' }, binding }
    withProvider = await anApi(db, district, undefined, testLogin(plain, { origins: [HOME], elsewhere: sso }))
  })
  const at = (path: string) => `/api/tenants/${district.tenant}/${path}`

  async function asOfficer(method: string, path: string, body?: unknown, headers = {}): Promise<Told> {
    const { actor } = await district.as('officer')
    const reply = await byHeader.ask(actor, method, at(path), body, headers)
    return { status: reply.status, body: await reply.json() }
  }

  it('with a one-time password that is told once, kept nowhere, and opens nothing but its own change', async () => {
    const post = { role: 'community_worker', party: null, area: TOWN, from: '2017-05-02', until: null }
    const added = await asOfficer('POST', 'people', { name: '钱虚构', title: null, post })
    const path = `people/${text(added, 'member')}/login`
    const key = { 'idempotency-key': district.newId() }
    const given = await asOfficer('POST', path, { username: 'Qian' }, key)
    const password = text(given, 'password')
    expect([given.status, given.body['username'], password]).toEqual([200, 'qian', expect.stringMatching(/^[\dA-Z-]{14}$/)])
    expect((await asOfficer('POST', path, { username: 'Qian' }, key)).body['password']).toBeNull()
    const kept = await act(db.pool, district.system, async (tx) => ok(await tx.selectFrom('deed').select('reply').execute()))
    expect(JSON.stringify(kept)).not.toContain(password)

    const browser = aBrowser(byPassword, '10.1.0.1')
    // It is told in person and typed from paper.
    const typed = password.replaceAll('-', '').toLowerCase()
    expect((await browser.login('sign-in/username', { username: 'QIAN', password: typed })).status).toBe(200)
    expect((await browser.get('/api/me')).body).toMatchObject({
      by: 'login',
      mustChangePassword: true,
      passwordFrom: { by: '演示officer 0', unit: 'dongying（演示）', at: district.clock.now() },
    })
    expect(refusal(await browser.get(at('calendar/2017')))).toEqual([403, 'password-change-required'])
    const change = (newPassword: string) => browser.login('change-password', { currentPassword: password, newPassword })
    expect(refusal(await change(password))).toEqual([422, 'password-unchanged'])
    expect(refusal(await change(typed))).toEqual([422, 'password-unchanged'])
    for (const guessed of ['12345678', 'qian2017']) expect(refusal(await change(guessed))).toEqual([422, 'password-guessable'])
    expect((await browser.login('change-password', { currentPassword: typed, newPassword: 'My own words' })).status).toBe(200)
    expect(
      refusal(await aBrowser(byPassword, '10.1.0.9').login('sign-in/username', { username: 'qian', password: 'my own words' })),
    ).toEqual([401, 'wrong-login'])
    expect(
      (await browser.login('change-password', { currentPassword: 'My own words', newPassword: 'my own words 1' })).status,
    ).toBe(200)
    expect((await browser.get('/api/me')).body).toMatchObject({ mustChangePassword: false, passwordFrom: null })
    expect((await browser.get(at('calendar/2017'))).status).toBe(200)

    const anew = text(await asOfficer('POST', path, { username: null }), 'password')
    expect((await browser.get('/api/me')).body).toMatchObject({ by: 'nobody' })
    const other = aBrowser(byPassword, '10.1.0.2')
    expect(refusal(await other.login('sign-in/username', { username: 'qian', password: 'my own words 1' }))).toEqual([
      401,
      'wrong-login',
    ])
    await other.login('sign-in/username', { username: 'qian', password: anew })
    expect((await other.get('/api/me')).body).toMatchObject({ mustChangePassword: true })
  })

  it('and lose it when they come to judge, until the leader makes another', async () => {
    const post = { role: 'volunteer', party: null, area: TOWN, from: '2017-05-02', until: null }
    const member = text(await asOfficer('POST', 'people', { name: '吴虚构', title: null, post }), 'member')
    const password = text(await asOfficer('POST', `people/${member}/login`, { username: 'wuxu' }), 'password')
    const browser = aBrowser(byPassword, '10.1.1.1')
    await browser.login('sign-in/username', { username: 'wuxu', password })
    expect(refusal(await browser.login('two-factor/enable', { password }))).toEqual([403, 'password-change-required'])
    const juror = { ...post, role: 'juror', area: '3705' }
    expect((await asOfficer('POST', `people/${member}/posts`, juror)).status).toBe(200)
    expect((await browser.get('/api/me')).body).toMatchObject({ by: 'nobody' })
    const enter = (known: string) => browser.login('sign-in/username', { username: 'wuxu', password: known })
    expect(refusal(await enter(password))).toEqual([401, 'wrong-login'])
    expect(refusal(await asOfficer('POST', `people/${member}/login`, { username: null }))).toEqual([404, 'not-found'])
    const { actor } = await district.as('leader')
    const reply = await byHeader.ask(actor, 'POST', at(`people/${member}/login`), { username: null })
    const { password: anew }: { password: string } = await reply.json()
    expect((await enter(anew)).status).toBe(200)
  })

  it('anew from an operator, where no office may: told to the owner and to every authority that knows them', async () => {
    const { actor: leader } = await district.as('leader')
    const membership = db.plain.selectFrom('identity.membership').select('person').where('member', '=', leader)
    const { person } = await membership.executeTakeFirstOrThrow()
    const account = await logins.open({ username: 'zhangfuze', password: 'long forgotten', name: '演示leader 0' })
    await db.plain.updateTable('identity.person').set({ account }).where('id', '=', person).execute()
    const there = MemberId.parse(district.newId())
    await insertMembership(db.plain, { person, tenant: elsewhere.tenant, member: there })
    const browser = aBrowser(byPassword, '10.5.0.1')
    const enter = (password: string) => browser.login('sign-in/username', { username: 'zhangfuze', password })
    expect((await enter('long forgotten')).status).toBe(200)

    const tools = { db, clock: district.clock, newId: district.newId, draw: systemChance.draw }
    expect(await oneTimePassword(tools, 'nobody')).toBeUndefined()
    const password = await oneTimePassword(tools, 'ZhangFuze')
    expect((await browser.get('/api/me')).body).toMatchObject({ by: 'nobody' })
    expect(refusal(await enter('long forgotten'))).toEqual([401, 'wrong-login'])
    expect((await enter(password ?? '')).status).toBe(200)
    expect((await browser.get('/api/me')).body).toMatchObject({
      mustChangePassword: true,
      passwordFrom: { by: null, unit: null, at: district.clock.now() },
    })
    for (const [{ system }, subject] of [
      [district, leader],
      [elsewhere, there],
    ] as const) {
      const reset = { what: 'login.reset', actor: SYSTEM, subject }
      const changes = await look(db.pool, system, (tx) =>
        tx.selectFrom('settingsChange').select(['what', 'actor', 'subject']).where('subject', '=', subject).execute(),
      )
      expect(changes).toEqual([reset])
    }
  })

  const FILING = {
    name: '向阳中心（虚构）',
    creditCode: '91330100799655058B',
    contactName: '赵虚构',
    contactPhone: '0546-7654321',
    username: 'xiangyang',
    password: 'long enough 1',
  }
  /** Everyone calls from an address of their own: what is filed too often is another matter. */
  const visitor = async (method: string, path: string, body: unknown, address: string): Promise<Told> => {
    const reply = await byPassword.ask(undefined, method, at(path), body, { 'x-test-account': address })
    return { status: reply.status, body: await reply.json() }
  }

  it('or by asking to be let in, with the password that they chose', async () => {
    const begun = await visitor('POST', 'admissions', FILING, '10.2.0.1')
    const [id, no] = [text(begun, 'id'), text(begun, 'no')]
    expect((await visitor('PUT', `admissions/${id}/scan`, new Uint8Array(aPng()), '10.2.0.1')).body).toMatchObject({
      status: 'pending',
    })
    const browser = aBrowser(byPassword, '10.2.0.2')
    const enter = () => browser.login('sign-in/username', { username: 'xiangyang', password: FILING.password })
    expect(refusal(await enter())).toEqual([401, 'wrong-login'])
    expect((await asOfficer('POST', `admissions/${id}/decide`, { deed: 'admit' })).body).toMatchObject({ no, status: 'admitted' })
    expect((await enter()).status).toBe(200)
    const me = await browser.get('/api/me')
    expect(me.body).toMatchObject({ mustChangePassword: false, standings: [{ posts: [{ role: 'provider_manager' }] }] })
  })

  it('and whoever sends nonsense is told what is wrong with it', async () => {
    const filing = (change: object, address: string) => visitor('POST', 'admissions', { ...FILING, ...change }, address)
    expect(await filing({ creditCode: '91330100799655058C' }, '10.3.0.1')).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ path: 'creditCode', code: 'credit-code-wrong' }] },
    })
    expect(refusal(await filing({ name: 'x'.repeat(2_000_000) }, '10.3.0.2'))).toEqual([413, 'too-large'])
    expect(refusal(await filing({ name: '向阳\u0007' }, '10.3.0.3'))).toEqual([422, 'invalid'])
    const begun = await filing({ creditCode: '9144030071526726XG', username: 'other' }, '10.3.0.4')
    const scan = `admissions/${text(begun, 'id')}/scan`
    const put = (bytes: Uint8Array) => visitor('PUT', scan, bytes, '10.3.0.4')
    expect(refusal(await put(new Uint8Array(11 * 1024 * 1024)))).toEqual([413, 'file-too-large'])
    expect(refusal(await put(new TextEncoder().encode('<script>')))).toEqual([422, 'file-kind-refused'])
    expect(refusal(await put(new Uint8Array()))).toEqual([422, 'file-empty'])
    expect(refusal(await visitor('PUT', `admissions/${district.newId()}/scan`, new Uint8Array(9), '10.3.0.4'))).toEqual([
      404,
      'not-found',
    ])
  })

  it('and whoever guesses telephones, or files without end, is stopped', async () => {
    const ask = () => visitor('POST', 'admissions/ask', { no: 'RZ20170502-000000', phone: '0546-7654321' }, '10.4.0.1')
    const asked = []
    for (let times = 0; times < 11; times++) asked.push((await ask()).status)
    expect(asked).toEqual([...Array.from({ length: 10 }, () => 404), 429])
    const body = { no: 'RZ20170502-000000', phone: '0546-7654321' }
    const stopped = await byPassword.ask(undefined, 'POST', at('admissions/ask'), body, { 'x-test-account': '10.4.0.1' })
    expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '600'])
  })

  const browser = () => aBrowser(withProvider, `10.2.0.${++addresses}`)
  /** Somebody new, and the code with which the officer invites them. */
  async function invited(name = '孙虚构', to = district): Promise<{ member: string; code: string }> {
    const { actor, tenant } = await to.as('officer')
    const post = { role: 'community_worker', party: null, area: TOWN, from: '2017-05-02', until: null }
    const roll = `/api/tenants/${tenant}/people`
    const added = await byHeader.ask(actor, 'POST', roll, { name, title: null, post })
    const { member }: { member: string } = await added.json()
    const made = await byHeader.ask(actor, 'POST', `${roll}/${member}/invitation`)
    const { code }: { code: string } = await made.json()
    return { member, code }
  }

  const begins = (from: Browser, invitation?: string) =>
    from.login('sign-in/social', { face: 'desk', ...(invitation === undefined ? {} : { invitation }) })
  /** The whole way there and back: where the browser ends. */
  async function comes(from: Browser, as: string, invitation?: string): Promise<string> {
    const { body } = await begins(from, invitation)
    return from.visit(await provider.through(String(body['url']), as))
  }
  const isKnown = async (from: Browser) => (await from.get('/api/me')).body['by'] === 'login'

  it('whoever holds an invitation comes in, from then on without one, and nobody else does', async () => {
    const subject = `${kind}-sun`
    const { code } = await invited()
    const unknown = browser()
    expect(await comes(unknown, subject)).toBe('/desk/?elsewhere=elsewhere-unknown')
    expect(await isKnown(unknown)).toBe(false)

    const from = browser()
    expect((await from.get('/api/me')).body['elsewhere']).toBe('演示认证')
    expect(await comes(from, subject, code.toLowerCase())).toBe('/desk/')
    expect((await from.get('/api/me')).body).toMatchObject({ by: 'login', name: '孙虚构', mustChangePassword: false })
    expect((await from.get(at('needs'))).status).toBe(200)

    const again = browser()
    expect(await comes(again, subject)).toBe('/desk/')
    expect(await isKnown(again)).toBe(true)
    // The invitation is used up: another account gets nowhere with it.
    const late = browser()
    expect(await comes(late, `another-${kind}`, code)).toBe('/desk/?elsewhere=elsewhere-unknown')
    expect(await isKnown(late)).toBe(false)
    expect(refusal(await late.post('/api/invitations/ask', { code }))).toEqual([404, 'invitation-ended'])

    // A second factor is asked for here as well, whatever the provider has asked.
    await sql`
      update login."user" set two_factor_enabled = true
      where id = (select user_id from login.account where account_id like ${`%#${subject}`})`.execute(db.plain)
    const halfway = browser()
    expect(await comes(halfway, subject)).toBe('/desk/?elsewhere=second-step')
    expect(await isKnown(halfway)).toBe(false)
    expect(refusal(await halfway.login('two-factor/verify-totp', { code: '000000' }))).toEqual([409, 'second-factor-off'])
  })

  it('or by an invitation, with a password nobody else knew; their comings and goings are kept for them and the office', async () => {
    const { member, code } = await invited()
    const from = browser()
    expect((await from.post('/api/invitations/ask', { code })).body).toMatchObject({ name: '孙虚构', username: null })
    const chosen = { code, username: `${kind}-invited`, password: 'chosen by herself' }
    expect(refusal(await from.post('/api/invitations/open', { ...chosen, password: '12345678' }))).toEqual([422, 'invalid'])
    expect((await from.post('/api/invitations/open', chosen)).body).toEqual({ username: chosen.username })
    expect(refusal(await from.post('/api/invitations/open', chosen))).toEqual([404, 'invitation-ended'])
    const { username, password } = chosen
    await from.login('sign-in/username', { username, password: 'guessed' })
    expect((await from.login('sign-in/username', { username, password })).status).toBe(200)
    expect((await from.get('/api/me')).body['mustChangePassword']).toBe(false)
    await from.login('sign-out')
    await from.login('sign-in/username', { username, password })
    const own = await from.get('/api/me/login-events')
    const what = ['in', 'out', 'in', 'failed']
    expect(own.body['items']).toMatchObject(
      what.map((one) => ({ what: one, place: '10.2.*.*', device: 'program', member: null })),
    )
    const page = await asOfficer('GET', 'login-events?limit=2')
    expect(page.body['items']).toMatchObject([{ what: 'in', member, name: '孙虚构' }, { what: 'out' }])
    const next = await asOfficer('GET', `login-events?limit=2&after=${text(page, 'next')}`)
    expect(next.body['items']).toMatchObject([{ what: 'in' }, { what: 'failed' }])
    const others = ['resident', 'custodian'] as const
    for (const role of others) {
      const { actor } = await district.as(role)
      expect((await byHeader.ask(actor, 'GET', at('login-events'))).status).toBe(404)
    }
  })

  it('or come in at a second authority as who they are, and work at both in one session', async () => {
    expect(await comesInTwice({ db, files: byPassword.files, kind, district, elsewhere, byHeader, browser, invited })).toEqual([])
  })

  it('and who holds several posts is heard at the one they have chosen, and at all where they hold it not', async () => {
    const { actor, posts } = await district.as('custodian', 1)
    const [own] = posts
    const finance = PostId.parse(district.newId())
    const span = { validFrom: CivilDate.parse('2017-01-01'), validUntil: null }
    const post = {
      tenant: district.tenant,
      id: finance,
      member: actor,
      party: null,
      role: 'finance',
      area: CITY,
      ...span,
    } as const
    await act(db.pool, district.system, async (tx) => ok(await insertPost(tx, post)))
    const asked = async (chosen: string) =>
      (await byHeader.ask(actor, 'GET', at('changes'), undefined, { cookie: `heli.post=${chosen}` })).status
    expect([await asked(own?.id ?? ''), await asked(finance), await asked('')]).toEqual([200, 404, 200])
  })

  it('no name and no address makes anybody known, and a one-time password that was there ends', async () => {
    const { actor } = await district.as('officer')
    const { member, code } = await invited()
    const username = `li-${kind}`
    const given = await byHeader.ask(actor, 'POST', at(`people/${member}/login`), { username })
    expect(given.status).toBe(200)
    expect(await comes(browser(), username)).toBe('/desk/?elsewhere=elsewhere-unknown')
    // Whoever makes a password ends the invitation that is out.
    expect(await comes(browser(), username, code)).toBe('/desk/?elsewhere=elsewhere-unknown')
    const made = await byHeader.ask(actor, 'POST', at(`people/${member}/invitation`))
    const { code: renewed }: { code: string } = await made.json()
    expect(await comes(browser(), username, renewed)).toBe('/desk/')
    const { password }: { password: string } = await given.json()
    expect(refusal(await browser().login('sign-in/username', { username, password }))).toEqual([401, 'wrong-login'])
    const seen = await byHeader.ask(actor, 'GET', at(`people/${member}`))
    expect(await seen.json()).toMatchObject({ username, login: 'open', isElsewhere: true, invitedUntil: null })
    const kept = await sql`select * from login.account where provider_id = 'elsewhere'`.execute(db.plain)
    expect(kept.rows).toMatchObject([
      { idToken: null, accessToken: null },
      { idToken: null, accessToken: null },
    ])
  })

  it('goes there with state, nonce and a challenge, asks for nothing but who it is, and comes back in the same browser alone', async () => {
    const { body } = await begins(browser())
    const asked = Object.fromEntries(new URL(String(body['url'])).searchParams)
    expect(asked).toMatchObject({ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(20)
    const back = await provider.through(String(body['url']), `${kind}-sun`)
    const other = browser()
    expect(await other.visit(back)).toBe('/desk/?elsewhere=elsewhere-failed')
    expect(await isKnown(other)).toBe(false)
    expect(refusal(await begins(browser(), 'no code'))).toEqual([404, 'invitation-not-valid'])
  })

  it('nothing of it is served where no provider is configured, and a provider that is away is said to be', async () => {
    const closed = aBrowser(await anApi(db, district, undefined, testLogin(db.plain)), '10.3.0.1')
    expect(refusal(await begins(closed))).toEqual([404, 'not-found'])
    expect(refusal(await closed.get('/api/auth/callback/elsewhere?code=a&state=b'))).toEqual([404, 'not-found'])
    const binding = { mark: () => undefined, bind: async () => {} }
    const nowhere = { issuer: 'http://127.0.0.1:9', ...provider.client, name: '演示认证' }
    const away = testLogin(db.plain, { origins: [HOME], elsewhere: { provider: nowhere, binding } })
    expect(refusal(await begins(aBrowser(await anApi(db, district, undefined, away), '10.3.0.2')))).toEqual([
      503,
      'elsewhere-away',
    ])
  })
})
