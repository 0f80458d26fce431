import { sql } from 'kysely'
import { beforeAll, expect, it, vi } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District, fingerprint } from '../src/features/identity/fixtures/a-district.ts'
import { slipHash } from '../src/features/identity/service/slips.ts'
import { insertSlip } from '../src/features/identity/store/slips.ts'
import { msOf, plusMs } from '../src/kernel/civil.ts'
import { LotId } from '../src/kernel/ids.ts'
import { ok } from '../src/kernel/result.ts'
import type { Role } from '../src/kernel/roles.ts'
import { act } from '../src/platform/act.ts'
import type { Database } from '../src/platform/open-database.ts'
import type { Login } from '../src/platform/session.ts'
import { testLogin } from '../src/platform/testing/test-login.ts'
import { itIfAskedAll, onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { oneTimeCode } from '../src/platform/testing/one-time-code.ts'
import { anApi, giveAccounts, type TestApi } from './an-api.ts'
import { aBrowser, type Browser, type Told } from './login/a-browser.ts'

// Passwords are hashed slowly on purpose, and every log-in here is a real one.
vi.setConfig({ testTimeout: 60_000 })

const PASSWORD = 'demo-2017-虚构'
const refusal = ({ status, body }: Told) => [status, body['code']]

onBothDatabases('the second factor', (open, kind) => {
  // On both: what a row decides, of two at once, of an authority's own. The rest the program and its login library decide alone.
  const alone = itIfAskedAll(kind)
  let db: Database
  let district: District
  let api: TestApi
  let login: Login
  let addresses = 0
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    await giveAccounts(db.plain)
    login = testLogin(db.plain)
  })

  /** A district of its own for every test, in which nothing is demanded yet. */
  const arrange = async (name: string) => {
    district = await aDistrict(db, name)
    api = await anApi(db, district, undefined, login)
  }
  const at = (path: string) => `/api/tenants/${district.tenant}/${path}`
  const browser = () => aBrowser(api, `10.0.0.${++addresses}`)

  /** Gives somebody of the district a user name and a password. */
  async function named(role: Role, n = 0): Promise<string> {
    const { actor } = await district.as(role, n)
    const username = `${district.tenant}-${role.replace('_', '-')}${n}`
    const account = await login.open({ username, password: PASSWORD, name: username })
    const row = await db.plain
      .selectFrom('identity.membership')
      .select('person')
      .where('member', '=', actor)
      .executeTakeFirstOrThrow()
    await db.plain.updateTable('identity.person').set({ account }).where('id', '=', row.person).execute()
    return username
  }

  const signIn = (from: Browser, username: string) => from.login('sign-in/username', { username, password: PASSWORD })
  async function entered(username: string): Promise<Browser> {
    const from = browser()
    expect((await signIn(from, username)).status).toBe(200)
    return from
  }

  type Enrolment = { readonly secret: string; readonly backupCodes: readonly string[] }
  async function started(from: Browser): Promise<Enrolment> {
    const { status, body } = await from.login('two-factor/enable', { password: PASSWORD })
    expect(status).toBe(200)
    const secret = new URL(String(body['totpURI'])).searchParams.get('secret') ?? ''
    return { secret, backupCodes: Array.isArray(body['backupCodes']) ? body['backupCodes'].map(String) : [] }
  }
  /** Set up, with the code of now: that of the next half minute, which is taken too, is left for the test. */
  async function enrolled(from: Browser): Promise<Enrolment & { readonly used: string }> {
    const enrolment = await started(from)
    const used = oneTimeCode(enrolment.secret)
    expect((await byCode(from, used)).status).toBe(200)
    return { ...enrolment, used }
  }
  const byCode = (from: Browser, code: string) => from.login('two-factor/verify-totp', { code })

  const demand = async (by: Browser, role: Role, required = true) => by.put(at(`second-factor-roles/${role}`), { required })
  const isKnown = async (from: Browser) => (await from.get('/api/me')).body['by'] === 'login'

  it('is demanded of nobody until the leader says so; what the leader says is kept with their name', async () => {
    await arrange('guangrao')
    const [officer, leader] = [await entered(await named('officer')), await entered(await named('leader'))]
    expect((await officer.get(at('programmes'))).status).toBe(200)
    expect((await leader.get(at('second-factor-roles'))).body).toEqual({ roles: [], can: { write: true } })
    expect((await demand(leader, 'officer')).body).toEqual({ role: 'officer', required: true })
    const demanded = { role: 'officer', required: true, setBy: '演示leader 0', setAt: district.clock.now() }
    expect((await leader.get(at('second-factor-roles'))).body['roles']).toEqual([demanded])
    for (const role of ['public', 'resident'] as const) expect(refusal(await demand(leader, role))).toEqual([404, 'not-found'])
    await demand(leader, 'officer', false)
    expect((await officer.get(at('second-factor-roles'))).body).toEqual({
      roles: [{ ...demanded, required: false }],
      can: { write: false },
    })
    expect(refusal(await demand(officer, 'officer'))).toEqual([404, 'not-found'])
  })

  alone('demanded while somebody is logged in, stops them at the next request, and lets them on once it is set up', async () => {
    await arrange('lijin')
    const [officer, leader] = [await entered(await named('officer')), await entered(await named('leader'))]
    await demand(leader, 'officer')
    for (const path of ['programmes', 'second-factor-roles', 'people'])
      expect(refusal(await officer.get(at(path)))).toEqual([403, 'second-factor-required'])
    expect(refusal(await officer.post(at('programmes'), {}))).toEqual([403, 'second-factor-required'])
    const me = await officer.get('/api/me')
    expect(me.body).toMatchObject({ by: 'login', secondFactor: false, standings: [{ demandsSecondFactor: true }] })
    expect((await leader.get(at('programmes'))).status).toBe(200)

    await enrolled(officer)
    expect((await officer.get(at('programmes'))).status).toBe(200)
    expect((await officer.get('/api/me')).body).toMatchObject({ secondFactor: true, standings: [{ demandsSecondFactor: true }] })
  })

  alone('takes away nothing that everyone may read, and gives there no more than everyone gets', async () => {
    await arrange('dongcheng')
    const [officer, leader] = [await entered(await named('officer')), await entered(await named('leader'))]
    const before = await officer.get(at('calendar/2017'))
    expect(before.body['can']).toEqual({ write: true })
    await demand(leader, 'officer')
    for (const path of ['areas', 'calendar/2017', 'lots'])
      expect(await officer.get(at(path))).toEqual(await browser().get(at(path)))
    const off = { kind: 'holiday', note: '演示' }
    expect(refusal(await officer.put(at('calendar-days/2017-10-11'), off))).toEqual([403, 'second-factor-required'])
  })

  it('is asked for at every log-in from then on, and opens nothing before it has been given', async () => {
    await arrange('kenli')
    const username = await named('officer')
    const { secret } = await enrolled(await entered(username))
    const from = browser()
    expect((await signIn(from, username)).body).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] })
    expect(await isKnown(from)).toBe(false)
    expect(refusal(await from.get(at('programmes')))).toEqual([401, 'login-needed'])
    for (const endpoint of ['two-factor/enable', 'two-factor/disable', 'two-factor/generate-backup-codes'])
      expect(refusal(await from.login(endpoint, { password: PASSWORD }))).toEqual([401, 'login-needed'])
    expect((await byCode(from, oneTimeCode(secret, 1))).status).toBe(200)
    expect(await isKnown(from)).toBe(true)
    expect((await from.get(at('programmes'))).status).toBe(200)
  })

  alone('refuses a wrong code, a code by the district’s clock, a code of somebody else, and a code twice', async () => {
    await arrange('hekou')
    const [username, other] = [await named('officer'), await named('leader')]
    const { secret, used } = await enrolled(await entered(username))
    const theirs = await enrolled(await entered(other))
    const from = browser()
    await signIn(from, username)
    const ofTheDistrict = oneTimeCode(secret, 0, msOf(district.clock.now()))
    for (const code of [oneTimeCode(secret, -5), ofTheDistrict, oneTimeCode(theirs.secret, 1), ''])
      expect(refusal(await byCode(from, code))).toEqual([401, 'wrong-code'])
    expect(await isKnown(from)).toBe(false)
    expect(refusal(await byCode(from, used))).toEqual([401, 'wrong-code'])
    expect(await isKnown(from)).toBe(false)

    const code = oneTimeCode(secret, 1)
    expect((await byCode(from, code)).status).toBe(200)
    expect(await isKnown(from)).toBe(true)
    const again = browser()
    await signIn(again, username)
    expect(refusal(await byCode(again, code))).toEqual([401, 'wrong-code'])
    expect(await isKnown(again)).toBe(false)
  })

  /** Two log-ins of one person give the same code at the same moment; the one that is not let in is `late`. */
  async function raced(tenant: string) {
    await arrange(tenant)
    const username = await named('officer')
    const { secret } = await enrolled(await entered(username))
    const both = [browser(), browser()]
    for (const from of both) await signIn(from, username)
    await db.plain.deleteFrom('login.usedCode').execute()
    const replies = await Promise.all(both.map((from) => byCode(from, oneTimeCode(secret))))
    const lost = replies.findIndex(({ status }) => status === 401)
    return { secret, replies, lost: replies[lost] ?? { status: 0, body: {} }, late: both[lost] ?? browser() }
  }

  it('lets one of two in, when both give the same code at the same moment', async () => {
    const { secret, replies, lost, late } = await raced('dongying')
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401])
    expect(refusal(lost)).toEqual([401, 'wrong-code'])
    expect((await byCode(late, oneTimeCode(secret, 1))).status).toBe(200)
    expect(await isKnown(late)).toBe(true)
  })

  alone('gives whoever lost that race one more try, not five', async () => {
    const { secret, late } = await raced('boxing')
    // Where both had read that the code is free before one took it, which is not so in every round.
    const { rows } = await sql`select 1 from login.verification where identifier like '2fa-attempts-%' and value = '4'`.execute(
      db.plain,
    )
    expect(refusal(await byCode(late, oneTimeCode(secret, -9)))).toEqual([401, 'wrong-code'])
    const last = await byCode(late, oneTimeCode(secret, 1))
    expect(last.status === 401 ? refusal(last) : last.status).toEqual(rows.length === 1 ? [401, 'sign-in-again'] : 200)
  })

  alone('begins the log-in anew after five wrong codes, and holds the tries of one client down', async () => {
    await arrange('shengli')
    const username = await named('officer')
    const { secret } = await enrolled(await entered(username))
    const from = browser()
    await signIn(from, username)
    for (let n = 0; n < 5; n++) expect(refusal(await byCode(from, oneTimeCode(secret, -9 - n)))).toEqual([401, 'wrong-code'])
    expect(refusal(await byCode(from, oneTimeCode(secret, 1)))).toEqual([401, 'sign-in-again'])
    for (let n = 0; n < 4; n++) await byCode(from, '000000')
    expect(refusal(await byCode(from, oneTimeCode(secret, 1)))).toEqual([429, 'too-many-tries'])
    expect(await isKnown(from)).toBe(false)
  })

  it('takes each backup code once; new ones end the old', async () => {
    await arrange('dawang')
    const username = await named('officer')
    const desk = await entered(username)
    const { backupCodes } = await enrolled(desk)
    expect(backupCodes).toHaveLength(10)
    const [first = '', second = ''] = backupCodes
    const byBackup = async (code: string) => {
      const from = browser()
      await signIn(from, username)
      const reply = await from.login('two-factor/verify-backup-code', { code })
      return { reply, isIn: await isKnown(from) }
    }
    expect((await byBackup(first)).isIn).toBe(true)
    const again = await byBackup(first)
    expect([refusal(again.reply), again.isIn]).toEqual([[401, 'wrong-code'], false])
    expect(refusal(await desk.login('two-factor/generate-backup-codes', { password: 'guessed' }))).toEqual([
      401,
      'wrong-password',
    ])
    const renewed = await desk.login('two-factor/generate-backup-codes', { password: PASSWORD })
    const [fresh = ''] = Array.isArray(renewed.body['backupCodes']) ? renewed.body['backupCodes'].map(String) : []
    expect((await byBackup(second)).isIn).toBe(false)
    expect((await byBackup(fresh)).isIn).toBe(true)
  })

  alone('is set up with the password and a first code; sessions from before have not passed it and open nothing', async () => {
    await arrange('liuhu')
    const username = await named('officer')
    const [desk, phone] = [await entered(username), await entered(username)]
    expect(refusal(await desk.login('two-factor/enable', { password: 'guessed' }))).toEqual([401, 'wrong-password'])
    const { secret } = await started(desk)
    expect(await isKnown(phone)).toBe(true)
    expect((await signIn(browser(), username)).body['twoFactorRedirect']).toBeUndefined()
    expect(refusal(await byCode(desk, '12345'))).toEqual([401, 'wrong-code'])
    expect((await desk.get('/api/me')).body['secondFactor']).toBe(false)
    expect((await byCode(desk, oneTimeCode(secret))).status).toBe(200)
    expect(await isKnown(desk)).toBe(true)
    expect(await isKnown(phone)).toBe(false)
    for (const endpoint of ['two-factor/disable', 'two-factor/verify-totp', 'two-factor/verify-backup-code', 'change-password'])
      expect(refusal(await phone.login(endpoint, { password: PASSWORD, code: oneTimeCode(secret, 1) }))).toEqual([
        401,
        'sign-in-again',
      ])
    expect(refusal(await desk.login('two-factor/enable', { password: PASSWORD }))).toEqual([409, 'second-factor-on'])
  })

  alone('is turned off with the password, and only where no post of its holder demands it', async () => {
    await arrange('shikou')
    const username = await named('leader')
    const leader = await entered(username)
    const { secret } = await enrolled(leader)
    await demand(leader, 'leader')
    expect(refusal(await leader.login('two-factor/disable', { password: PASSWORD }))).toEqual([409, 'second-factor-demanded'])
    expect((await leader.get('/api/me')).body['secondFactor']).toBe(true)
    await demand(leader, 'leader', false)
    expect(refusal(await leader.login('two-factor/disable', { password: 'guessed' }))).toEqual([401, 'wrong-password'])
    expect((await leader.login('two-factor/disable', { password: PASSWORD })).status).toBe(200)
    expect(await isKnown(leader)).toBe(true)
    const elsewhere = await entered(username)
    expect(await isKnown(elsewhere)).toBe(true)

    const renewed = await enrolled(elsewhere)
    expect(renewed.secret).not.toBe(secret)
    expect(await isKnown(leader)).toBe(false)
  })

  alone('has been passed by the one session that is left when the password is changed, and by no other', async () => {
    await arrange('xinglong')
    const username = await named('officer')
    const desk = await entered(username)
    const { secret } = await enrolled(desk)
    const phone = browser()
    await signIn(phone, username)
    expect((await byCode(phone, oneTimeCode(secret, 1))).status).toBe(200)
    const asked = { newPassword: 'another-虚构-2018', revokeOtherSessions: false }
    const change = (currentPassword: string) => desk.login('change-password', { ...asked, currentPassword })
    expect(refusal(await change('guessed'))).toEqual([401, 'wrong-password'])
    expect(await isKnown(phone)).toBe(true)
    expect((await change(PASSWORD)).status).toBe(200)
    expect([await isKnown(desk), await isKnown(phone)]).toEqual([true, false])
    expect((await desk.get(at('programmes'))).status).toBe(200)
    expect(refusal(await signIn(browser(), username))).toEqual([401, 'wrong-login'])
  })

  alone(
    'is taken off by an operator where phone and backup codes are lost; a post that demands it asks for a new one',
    async () => {
      await arrange('huanghe')
      const username = await named('officer')
      const officer = await entered(username)
      await enrolled(officer)
      await demand(await entered(await named('leader')), 'officer')
      expect(await login.dropSecondFactor('nobody-of-that-name')).toBe(false)
      expect(await login.dropSecondFactor(username.toUpperCase())).toBe(true)
      expect(await isKnown(officer)).toBe(false)
      const anew = await entered(username)
      expect(refusal(await anew.get(at('programmes')))).toEqual([403, 'second-factor-required'])
      await enrolled(anew)
      expect((await anew.get(at('programmes'))).status).toBe(200)
    },
  )

  alone('keeps to the log-in: a juror in the room needs only the slip, the same juror’s login does', async () => {
    await arrange('xinhu')
    const leader = await entered(await named('leader'))
    const juror = await entered(await named('juror'))
    await demand(leader, 'juror')
    expect(refusal(await juror.get(at('second-factor-roles')))).toEqual([403, 'second-factor-required'])

    const { actor: member, tenant, now: issuedAt } = await district.as('juror')
    const lot = LotId.parse(district.newId())
    const slip = {
      codeHash: slipHash(fingerprint, 'ACDE-FGHJ-KMNP'),
      tenant,
      member,
      lot,
      issuedAt,
      expiresAt: plusMs(issuedAt, 60_000),
    }
    await act(db.pool, district.system, async (tx) => ok(await insertSlip(tx, slip)))
    const room = browser()
    expect((await room.post('/api/slip', { code: 'ACDE-FGHJ-KMNP' })).status).toBe(200)
    expect((await room.get(at('calendar/2017'))).status).toBe(200)
    expect((await room.get('/api/me')).body).toMatchObject({
      by: 'slip',
      name: '演示juror 0',
      standings: [{ demandsSecondFactor: false }],
    })
  })

  it('is one authority’s own affair', async () => {
    await arrange('xianhe')
    await demand(await entered(await named('leader')), 'officer')
    const here = district
    await arrange('yiluo')
    expect((await (await entered(await named('officer'))).get(at('programmes'))).status).toBe(200)
    expect(here.tenant).not.toBe(district.tenant)
  })
})
