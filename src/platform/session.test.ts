import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { up as login } from './schema/20261122-0010-login.ts'
import { up as loginEvent } from './schema/20261123-0100-login-event.ts'
import type { Database } from './open-database.ts'
import type { Login } from './session.ts'
import { testLogin } from './testing/test-login.ts'
import { onBothDatabases } from './testing/on-both-databases.ts'

const WHO = { username: 'officer', password: 'a password of theirs', name: '演示经办' }

onBothDatabases('a session', (open) => {
  let db: Database
  let account: string
  let logins: Login
  let headers: Headers
  beforeAll(async () => {
    db = await open({
      migrations: [
        { name: '20261122-0010-login', up: login },
        { name: '20261123-0100-login-event', up: loginEvent },
      ],
      watch: true,
    })
    logins = testLogin(db.plain)
    account = await logins.open(WHO)
  })

  const post = (path: string, body: object, more: Record<string, string> = {}) =>
    logins.handle(
      new Request(`http://127.0.0.1/api/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1', ...more },
        body: JSON.stringify(body),
      }),
    )
  beforeEach(async () => {
    const { username, password } = WHO
    const reply = await post('sign-in/username', { username, password })
    headers = new Headers({
      cookie: reply.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    })
    await sql`delete from login.rate_limit`.execute(db.plain)
    db.statements.length = 0
  })
  const sessions = () => sql<{ expiresAt: string }>`select expires_at from login.session`.execute(db.plain)
  const endsIn = (minutes: number) =>
    sql`update login.session set expires_at = now() + ${minutes}::int * interval '1 minute'`.execute(db.plain)

  it('tells the account', async () => {
    expect(await logins.accountOf(headers)).toEqual({ id: account, secondFactor: false, mustChangePassword: false })
  })

  it('is nobody’s without a cookie, or with one that was changed, and nothing is asked', async () => {
    expect(await logins.accountOf(new Headers())).toBeUndefined()
    const changed = (headers.get('cookie') ?? '').replace(/session_token=./, 'session_token=_')
    expect(await logins.accountOf(new Headers({ cookie: changed }))).toBeUndefined()
    expect(db.statements).toEqual([])
  })

  it('ends at once when its holder leaves', async () => {
    expect((await post('sign-out', {}, { cookie: headers.get('cookie') ?? '' })).status).toBe(200)
    expect(await logins.accountOf(headers)).toBeUndefined()
  })

  it('ends when the password is changed elsewhere, whatever that request says of other sessions', async () => {
    const cookiesOf = (reply: Response) => reply.headers.getSetCookie().map((one) => one.split(';')[0])
    const { username, password } = WHO
    const elsewhere = cookiesOf(await post('sign-in/username', { username, password })).join('; ')
    const change = (currentPassword: string, newPassword: string, more: object) =>
      post('change-password', { currentPassword, newPassword, ...more }, { cookie: elsewhere })
    const refused = await change(password, 'short', {})
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'password-length' }])
    expect(await logins.accountOf(headers)).toBeDefined()

    const changed = await change(password, 'a new one of theirs', { revokeOtherSessions: false })
    expect(changed.status).toBe(200)
    expect(await logins.accountOf(headers)).toBeUndefined()
    expect(await logins.accountOf(new Headers({ cookie: elsewhere }))).toBeUndefined()
    const renewed = cookiesOf(changed).join('; ')
    expect(await logins.accountOf(new Headers({ cookie: renewed }))).toEqual({
      id: account,
      secondFactor: false,
      mustChangePassword: false,
    })
    await post('change-password', { currentPassword: 'a new one of theirs', newPassword: password }, { cookie: renewed })
  })

  it('ends when somebody logs in in the same browser, whoever they are; one in another browser goes on', async () => {
    const { username, password } = WHO
    const elsewhere = await post('sign-in/username', { username, password })
    await logins.open({ ...WHO, username: 'neighbour' })
    const earlier = headers.get('cookie') ?? ''
    const wrong = await post('sign-in/username', { username: 'neighbour', password: 'guessed' }, { cookie: earlier })
    expect([wrong.status, (await logins.accountOf(headers))?.id]).toEqual([401, account])
    expect((await post('sign-in/username', { username: 'neighbour', password }, { cookie: earlier })).status).toBe(200)
    expect(await logins.accountOf(headers)).toBeUndefined()
    const cookie = elsewhere.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    expect((await logins.accountOf(new Headers({ cookie })))?.id).toBe(account)
  })

  it('lies in its cookie alone: no reply tells it, nor the address that every account needs', async () => {
    const { username, password } = WHO
    const cookie = headers.get('cookie') ?? ''
    const another = 'another one of theirs'
    const changed = await post('change-password', { currentPassword: password, newPassword: another }, { cookie })
    const renewed = changed.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const back = await post('change-password', { currentPassword: another, newPassword: password }, { cookie: renewed })
    const replies = [await post('sign-in/username', { username, password }), changed, back]
    for (const reply of replies) {
      const set = reply.headers.getSetCookie().find((one) => one.startsWith('heli.session_token=')) ?? ''
      const token = decodeURIComponent(set.slice('heli.session_token='.length)).split('.')[0] ?? ''
      const text = await reply.text()
      expect([reply.status, token.length]).toEqual([200, 32])
      expect(text).not.toContain(token)
      expect(text).not.toMatch(/token|accounts\.invalid/)
    }
  })

  it('is not yet one while its holder has a second factor and has not shown it', async () => {
    const has = (secondFactor: boolean) => sql`update login."user" set two_factor_enabled = ${secondFactor}`.execute(db.plain)
    await has(true)
    expect(await logins.accountOf(headers)).toBeUndefined()
    await sql`update login.session set second_factor = true`.execute(db.plain)
    expect(await logins.accountOf(headers)).toEqual({ id: account, secondFactor: true, mustChangePassword: false })
    await has(false)
  })

  it('lasts anew once it is an hour old', async () => {
    await endsIn(10 * 60)
    expect(await logins.accountOf(headers)).toEqual({ id: account, secondFactor: false, mustChangePassword: false })
    const ends = (await sessions()).rows.map(({ expiresAt }) => Date.parse(expiresAt) - Date.now())
    expect(Math.max(...ends)).toBeGreaterThan(11.9 * 60 * 60_000)
  })

  it('that a one-time password opened changes it or ends, and sets up nothing before', async () => {
    await sql`update login."user" set must_change_password = true`.execute(db.plain)
    const cookie = { cookie: headers.get('cookie') ?? '' }
    const ask = async (path: string, body: object) => {
      const reply = await post(path, body, cookie)
      const told: { code?: string } = await reply.json()
      return [reply.status, told.code]
    }
    for (const path of ['enable', 'disable', 'verify-totp', 'verify-backup-code', 'generate-backup-codes'])
      expect(await ask(`two-factor/${path}`, { password: WHO.password, code: '000000' })).toEqual([
        403,
        'password-change-required',
      ])
    const change = { currentPassword: WHO.password, newPassword: 'another of theirs' }
    expect(await ask('change-password', change)).toEqual([200, undefined])
    await sql`update login."user" set must_change_password = true`.execute(db.plain)
    expect((await post('sign-out', {}, cookie)).status).toBe(200)
    await sql`delete from login.account`.execute(db.plain)
    await sql`delete from login."user"`.execute(db.plain)
    account = await logins.open(WHO)
  })

  it('is over when it was not used in time', async () => {
    await endsIn(-1)
    expect(await logins.accountOf(headers)).toBeUndefined()
  })
})
