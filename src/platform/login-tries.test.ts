import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { waitAfter } from './login-tries.ts'
import { up as login } from './schema/20261122-0010-login.ts'
import { up as loginEvent } from './schema/20261123-0100-login-event.ts'
import type { Database } from './open-database.ts'
import type { Login } from './session.ts'
import { testLogin } from './testing/test-login.ts'
import { itIfAskedAll, onBothDatabases } from './testing/on-both-databases.ts'

const WHO = { username: 'officer', password: 'a password of theirs', name: '演示经办' }
type Asked = { username?: unknown; password?: unknown }
type Told = { status: number; code: unknown; minutes: unknown; after: string | null; cookie: string }

describe('the wait after wrong passwords', () => {
  it('begins after ten, doubles, and is never longer than a quarter of an hour', () => {
    const minutes = Array.from({ length: 18 }, (_, wrong) => waitAfter(wrong) / 60_000)
    expect(minutes).toEqual([...Array(10).fill(0), 1, 2, 4, 8, 15, 15, 15, 15])
    expect(waitAfter(2_000_000_000)).toBe(15 * 60_000)
  })
})

onBothDatabases('tries at a password', (open, kind) => {
  // On both: what is counted and what is left in the rows. What follows of it the program decides alone.
  const alone = itIfAskedAll(kind)
  let db: Database
  let logins: Login
  let address = 0
  const faults: unknown[] = []
  beforeAll(async () => {
    db = await open({
      migrations: [
        { name: '20261122-0010-login', up: login },
        { name: '20261123-0100-login-event', up: loginEvent },
      ],
    })
    const failed = (error: unknown) => faults.push(error)
    logins = testLogin(db.plain, { failed })
    await logins.open(WHO)
  })
  beforeEach(async () => {
    await sql`delete from login.wrong_try`.execute(db.plain)
    await sql`delete from login.rate_limit`.execute(db.plain)
  })

  /** From an address that has not asked before, unless another is named. */
  const send = async (body: string, more: Record<string, string> = {}, path = 'sign-in/username'): Promise<Told> => {
    address += 1
    const client = `10.1.${address >> 8}.${address & 255}`
    const headers = { 'content-type': 'application/json', origin: 'http://127.0.0.1', 'x-heli-client': client, ...more }
    const reply = await logins.handle(new Request(`http://127.0.0.1/api/auth/${path}`, { method: 'POST', headers, body }))
    const told = await reply.json()
    const cookie = reply.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    return {
      status: reply.status,
      code: told.code,
      minutes: told.facts?.minutes,
      after: reply.headers.get('retry-after'),
      cookie,
    }
  }
  const signIn = (asked: Asked, more?: Record<string, string>) =>
    send(JSON.stringify({ username: WHO.username, password: WHO.password, ...asked }), more)
  const wrong = async (times: number, asked: Asked = {}, more?: Record<string, string>) => {
    for (let n = 0; n < times; n += 1)
      expect(await signIn({ password: 'guessed', ...asked }, more)).toMatchObject({ code: 'wrong-login' })
  }
  const pass = (minutes: number) =>
    sql`update login.wrong_try set last_at = last_at - ${minutes}::int * interval '1 minute'`.execute(db.plain)

  it('are counted by account, from whatever address: after ten the account waits, and even the right password is not looked at', async () => {
    await wrong(10)
    const told = { status: 429, code: 'account-waits', minutes: 1, after: '60' }
    expect(await signIn({})).toMatchObject(told)
    expect(await signIn({ username: 'OFFICER' })).toMatchObject(told)
    await pass(1)
    expect((await signIn({})).status).toBe(200)
    await wrong(9)
    expect((await signIn({})).status).toBe(200)
  })

  alone('wait longer each time, at most a quarter of an hour', async () => {
    await wrong(10)
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      expect(await signIn({})).toMatchObject({ code: 'account-waits', minutes })
      await pass(minutes)
      await wrong(1)
    }
    await pass(24 * 60)
    await wrong(10)
  })

  alone('are told alike of a name that nobody has', async () => {
    await wrong(10, { username: 'nobody-of-that-name' })
    expect(await signIn({ username: 'nobody-of-that-name' })).toMatchObject({ status: 429, code: 'account-waits', minutes: 1 })
    expect((await signIn({})).status).toBe(200)
  })

  alone('of others do not keep its holder out of a browser in which the account was entered before', async () => {
    const { cookie } = await signIn({})
    const known = cookie
      .split('; ')
      .filter((one) => one.startsWith('heli.known_browser='))
      .join('')
    expect(known).not.toBe('')
    await wrong(10)
    expect((await signIn({})).code).toBe('account-waits')
    expect((await signIn({}, { cookie: known })).status).toBe(200)
    expect((await signIn({}, { cookie: `${known}x` })).code).toBe('account-waits')
    expect((await signIn({ username: 'another' }, { cookie: known })).code).toBe('wrong-login')
    await wrong(10, {}, { cookie: known })
    expect((await signIn({}, { cookie: known })).code).toBe('account-waits')
  })

  alone('are not heard apart any more in a browser that was known before the password was changed', async () => {
    const { cookie } = await signIn({})
    const known = cookie.split('; ').find((one) => one.startsWith('heli.known_browser=')) ?? ''
    const password = 'another one of theirs'
    const change = (from: string, to: string, session: string) =>
      send(JSON.stringify({ currentPassword: from, newPassword: to }), { cookie: session }, 'change-password')
    const changed = await change(WHO.password, password, cookie)
    expect(changed.status).toBe(200)
    await wrong(10)
    expect((await signIn({ password }, { cookie: known })).code).toBe('account-waits')
    await pass(1)
    const renewed = (await signIn({ password }, { cookie: known })).cookie
    expect(renewed).toContain('heli.known_browser=')
    expect((await change(password, WHO.password, changed.cookie)).status).toBe(200)
  })

  it('at the same moment are each counted', async () => {
    const told = await Promise.all(Array.from({ length: 16 }, () => signIn({ password: 'guessed' })))
    expect(told.map(({ code }) => code).toSorted()).toEqual([...Array(6).fill('account-waits'), ...Array(10).fill('wrong-login')])
  })

  it('leave no name that was typed', async () => {
    await wrong(1, { username: 'my-secret-password' })
    const { rows } = await sql<{ who: string }>`select who from login.wrong_try`.execute(db.plain)
    expect(rows).toEqual([{ who: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  })

  alone('are counted by network, where the address has 64 bits to choose from', async () => {
    const at = (n: number) => ({ 'x-heli-client': `2001:db8:0:7::${n + 1}` })
    for (let n = 0; n < 60; n += 1) expect((await signIn({}, at(n))).status).toBe(200)
    expect(await signIn({}, at(60))).toMatchObject({ status: 429, code: 'too-many-tries', after: expect.stringMatching(/^\d+$/) })
    expect((await signIn({}, { 'x-heli-client': '2001:db8:0:8::1' })).status).toBe(200)
  })

  alone('that cannot be right are as wrong as any, and what is no try is told as what it is', async () => {
    const name = { username: 'nobody-of-that-name' }
    for (const asked of [
      { password: 'x'.repeat(500) },
      { ...name, password: 'x'.repeat(500) },
      { username: 'a' },
      { username: '<b>' },
      { password: '' },
    ])
      expect(await signIn(asked)).toMatchObject({ status: 401, code: 'wrong-login' })
    const { rows } = await sql<{ count: number }>`select count(*)::int from login.wrong_try`.execute(db.plain)
    for (const body of ['', '{', '[]', '"x"', 'null', '{"username":1,"password":[]}'])
      expect([body, await send(body)]).toMatchObject([body, { status: 400, code: 'bad-request' }])
    const after = await sql`select count(*)::int from login.wrong_try`.execute(db.plain)
    expect(after.rows).toEqual(rows)
    const form = { 'content-type': 'text/plain' }
    expect(await signIn({}, form)).toMatchObject({ status: 400, code: 'bad-request' })
    expect(await send('{}', {}, 'change-password')).toMatchObject({ code: expect.stringMatching(/^(bad-request|login-needed)$/) })
    expect(faults).toEqual([])
  })

  it('that the library cannot hear are a defect, noted and not called wrong', async () => {
    const rename = (from: string, to: string) =>
      db.asOwner('write', (tx) => sql`alter table login.${sql.id(from)} rename to ${sql.id(to)}`.execute(tx))
    await rename('account', 'account_away')
    const told = await signIn({})
    await rename('account_away', 'account')
    expect(told).toMatchObject({ status: 500, code: 'defect' })
    expect(faults).not.toEqual([])
  })
})
