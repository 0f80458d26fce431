import type { Acting } from '../../../kernel/acting.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { endInvitations } from '../store/invitations.ts'
import { insertLogin, loginNamed, loginsOf, membershipsOf, renewPassword, setAccount } from '../store/logins.ts'
import { lockMember, lockPerson, type MemberRow, postsOfMembers } from '../store/roll.ts'
import { mayGiveLogin, type Refused } from './roll.ts'
import { changed } from './settings-change.ts'

/** `mark` names the one request that knows the password: whoever repeats the deed is not told another that opens nothing. */
export type LoginMade = { readonly username: string | null; readonly passwordHash: string; readonly mark: string }
type Given = { member: MemberId; username: string; mark: string }

/** A first login by a name that is chosen here, or a new one-time password for the login that is there. */
export async function giveLogin(tx: Tx, acting: Acting, id: MemberId, made: LoginMade): Promise<Result<Given, Refused>> {
  const member = await lockMember(tx, acting, id)
  if (member === undefined || !mayGiveLogin(acting, id, await postsOfMembers(tx, acting, [id])))
    return refuse({ code: 'not-found' })
  await lockPerson(tx, member.person)
  // A login is one everywhere: who makes its password here would be that person at the other authority too.
  if ((await membershipsOf(tx, member.person)).some(({ tenant }) => tenant !== acting.tenant))
    return refuse({ code: 'login-elsewhere' })
  await endInvitations(tx, { tenant: acting.tenant, member: id }, acting.now)
  const [login] = await loginsOf(tx, [member.person])
  const given = login === undefined ? await issue(tx, acting, member, made) : await reset(tx, acting, id, login, made)
  return given.ok ? ok({ member: id, username: given.value, mark: made.mark }) : given
}

async function issue(
  tx: Tx,
  acting: Acting,
  { id, person, name }: MemberRow,
  { username, passwordHash }: LoginMade,
): Promise<Result<string, Refused>> {
  if (username === null) return refuse({ code: 'user-name-needed' })
  if (await loginNamed(tx, username)) return refuse({ code: 'user-name-taken' })
  const account = acting.newId()
  const at = acting.now
  await insertLogin(tx, { id: account, accountId: acting.newId(), name, username, passwordHash, mustChange: true, at })
  await setAccount(tx, person, account)
  await changed(acting, tx, 'login.issue', id)
  return ok(username)
}

async function reset(
  tx: Tx,
  acting: Acting,
  id: MemberId,
  { user, username }: { user: string; username: string | null },
  { username: asked, passwordHash }: LoginMade,
): Promise<Result<string, Refused>> {
  if (asked !== null || username === null) return refuse({ code: 'login-exists' })
  await renewPassword(tx, user, passwordHash)
  await changed(acting, tx, 'login.reset', id)
  return ok(username)
}

/** What an operator does for whomever no office may: a new one-time password, on this authority's record as nobody's of its own. */
export async function resetByOperator(
  tx: Tx,
  acting: Acting,
  { member, user }: { member: MemberId; user: string },
  hash: string,
): Promise<void> {
  await renewPassword(tx, user, hash)
  await changed(acting, tx, 'login.reset', member)
}
