import { expect } from 'vitest'
import { auditAll } from '../../src/app/audit.ts'
import type { District } from '../../src/features/identity/fixtures/a-district.ts'
import type { Files } from '../../src/platform/files.ts'
import type { Database } from '../../src/platform/open-database.ts'
import type { TestApi } from '../an-api.ts'
import type { Browser, Told } from './a-browser.ts'

const refusal = ({ status, body }: Told) => [status, body['code']]
const text = ({ body }: Told, name: string) => String(body[name])

type Tools = {
  readonly db: Database
  readonly files: Files
  /** Of the database, in user names: two are asked the same. */
  readonly kind: string
  readonly district: District
  readonly elsewhere: District
  readonly byHeader: TestApi
  browser(): Browser
  /** Somebody new, and the code with which an officer there invites them. */
  invited(name: string, to?: District): Promise<{ member: string; code: string }>
}

/** One person, two authorities, one session; and whoever may not come in as somebody known is told why. What the audit finds afterwards. */
export async function comesInTwice({
  db,
  files,
  kind,
  district,
  elsewhere,
  byHeader,
  browser,
  invited,
}: Tools): Promise<readonly string[]> {
  const asOfficer = async (path: string, said?: unknown): Promise<Told> => {
    const reply = await byHeader.ask(
      (await district.as('officer')).actor,
      'POST',
      `/api/tenants/${district.tenant}/${path}`,
      said,
    )
    return { status: reply.status, body: await reply.json() }
  }
  const settled = async (name: string, username: string) => {
    const { member, code } = await invited(name)
    const [from, password] = [browser(), 'chosen by themselves']
    await from.post('/api/invitations/open', { code, username, password })
    await from.login('sign-in/username', { username, password })
    return { member, username, from, out: text(await asOfficer(`people/${member}/invitation`), 'code') }
  }
  const join = ({ from }: { from: Browser }, code: string) => from.post('/api/invitations/join', { code })
  const [sun, namesake] = [await settled('孙虚构', `${kind}-sun1`), await settled('孙虚构', `${kind}-sun2`)]
  const wu = await settled('吴虚构', `${kind}-wu`)
  const { member, code } = await invited('孙 虚构', elsewhere)
  expect(refusal(await join({ from: browser() }, code))).toEqual([401, 'login-needed'])
  expect(refusal(await join(sun, namesake.out))).toEqual([409, 'known-here-already'])
  expect(refusal(await join(wu, code))).toEqual([409, 'other-name'])
  const opened = await invited('孙虚构', elsewhere)
  await browser().post('/api/invitations/open', { code: opened.code, username: `${kind}-sun3`, password: 'of her own 1' })
  const { actor } = await elsewhere.as('officer')
  const again = `/api/tenants/${elsewhere.tenant}/people/${opened.member}/invitation`
  const { code: anew }: { code: string } = await (await byHeader.ask(actor, 'POST', again)).json()
  expect(refusal(await join(sun, anew))).toEqual([409, 'login-there'])
  const oneTime = text(await asOfficer(`people/${wu.member}/login`, { username: null }), 'password')
  await wu.from.login('sign-in/username', { username: wu.username, password: oneTime })
  expect(refusal(await join(wu, code))).toEqual([403, 'password-change-required'])

  const [first, second] = await Promise.all([join(sun, code), join(namesake, code)])
  expect([first.status, second.status].toSorted()).toEqual([200, 404])
  const [one, other] = first.status === 200 ? [sun, namesake] : [namesake, sun]
  const known = async ({ from }: { from: Browser }) => (await from.get('/api/me')).body['standings']
  expect(await known(other)).toMatchObject([{ tenant: district.tenant }])
  expect(await known(one)).toMatchObject([
    { tenant: district.tenant, member: one.member, posts: [{ role: 'community_worker' }] },
    { tenant: elsewhere.tenant, member, posts: [{ role: 'community_worker' }] },
  ])
  for (const { tenant } of [district, elsewhere]) expect((await one.from.get(`/api/tenants/${tenant}/needs`)).status).toBe(200)
  expect(refusal(await join(one, code))).toEqual([404, 'invitation-ended'])
  // From now on a password made here would open the other authority too.
  expect(refusal(await one.from.post('/api/invitations/ask', { code: one.out }))).toEqual([404, 'invitation-ended'])
  expect((await other.from.post('/api/invitations/ask', { code: other.out })).status).toBe(200)
  for (const deed of ['invitation', 'login'])
    expect(refusal(await asOfficer(`people/${one.member}/${deed}`, { username: null }))).toEqual([409, 'login-elsewhere'])
  const changes = await byHeader.ask(actor, 'GET', `/api/tenants/${elsewhere.tenant}/changes`)
  const { items }: { items: object[] } = await changes.json()
  expect(items).toContainEqual(expect.objectContaining({ what: 'login.join', by: '孙 虚构', about: '孙 虚构' }))
  return (await auditAll({ db, files }, () => {})).findings
}
