import type { Acting } from '../../../kernel/acting.ts'
import { type Instant, plusMs } from '../../../kernel/civil.ts'
import type { MemberId, PersonId, Tenant } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { readSlipCode } from '../../../kernel/slip-code.ts'
import { unspaced } from '../../../kernel/unspaced.ts'
import type { Plain, Tx } from '../../../platform/db.ts'
import type { KeyedHash } from '../../../platform/hash.ts'
import type { InvitationRefusalCode, InvitationSeen, JoiningRefusalCode } from '../contract/invitation.ts'
import { endInvitations, insertInvitation, invitationByHash, inviteeOf, useInvitation } from '../store/invitations.ts'
import {
  holderElsewhere,
  insertLogin,
  insertLoginElsewhere,
  keepOwnPassword,
  loginNamed,
  loginsOf,
  membershipsOf,
  setAccount,
  tieElsewhere,
} from '../store/logins.ts'
import { authorities } from '../store/people.ts'
import { lockMember, lockPerson, type MemberRow, postsOfMembers, rebindMember } from '../store/roll.ts'
import { mayGiveLogin } from './roll.ts'
import { changed } from './settings-change.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Long enough for a letter, short enough that none lies about for years. Practice. */
const OPEN_DAYS = 7

/** What an invitation is known again by: the house's keyed hash, since so short a code could be found by trying. */
export const invitationMark = (fingerprint: KeyedHash, typed: string): string | undefined => {
  const code = readSlipCode(typed)
  return code === undefined ? undefined : fingerprint(`invitation\n${code}`)
}

type NotInvited = { code: 'not-found' | 'login-elsewhere' }
type Invited = { member: MemberId; name: string; expiresAt: Instant; mark: string }

/**
 * 登录邀请: whoever may open somebody's login, or make its password anew, may hand them a way to do so themselves. Its maker could use
 * it first, so it counts like a password that they have made. `mark` is of the code, which is told once.
 */
export async function invite(tx: Tx, acting: Acting, id: MemberId, mark: string): Promise<Result<Invited, NotInvited>> {
  const member = await lockMember(tx, acting, id)
  if (member === undefined || !mayGiveLogin(acting, id, await postsOfMembers(tx, acting, [id])))
    return refuse({ code: 'not-found' })
  await lockPerson(tx, member.person)
  if ((await membershipsOf(tx, member.person)).some(({ tenant }) => tenant !== acting.tenant))
    return refuse({ code: 'login-elsewhere' })
  return ok({ member: id, name: member.name, expiresAt: await handOut(tx, acting, id, mark), mark })
}

/** Writes an invitation for a member down; until when it holds. */
export async function handOut(tx: Tx, acting: Acting, member: MemberId, mark: string): Promise<Instant> {
  const expiresAt = plusMs(acting.now, OPEN_DAYS * DAY_MS)
  await insertInvitation(tx, { codeHash: mark, tenant: acting.tenant, member, issuedAt: acting.now, expiresAt })
  await changed(acting, tx, 'login.invite', member)
  return expiresAt
}

type Shut = { code: InvitationRefusalCode }
type Open = { readonly mark: string; readonly tenant: Tenant; readonly member: MemberId; readonly expiresAt: Instant }

/** That one has been used, replaced or run out is told: whoever knows the code holds the invitation. */
export async function openInvitation(plain: Plain, mark: string | undefined, now: Instant): Promise<Result<Open, Shut>> {
  const found = mark === undefined ? undefined : await invitationByHash(plain, mark)
  if (mark === undefined || found === undefined) return refuse({ code: 'invitation-not-valid' })
  const { tenant, member, usedAt, endedAt, expiresAt } = found
  if (usedAt !== null || endedAt !== null || expiresAt <= now) return refuse({ code: 'invitation-ended' })
  return ok({ mark, tenant, member, expiresAt })
}

export async function viewInvitation(
  plain: Plain,
  mark: string | undefined,
  now: Instant,
): Promise<Result<InvitationSeen, Shut>> {
  const open = await openInvitation(plain, mark, now)
  if (!open.ok) return open
  const invitee = await inviteeOf(plain, open.value)
  if (invitee === undefined) return refuse({ code: 'invitation-not-valid' })
  const authority = (await authorities(plain)).find(({ tenant }) => tenant === open.value.tenant)
  return ok({ ...invitee, authority: authority?.name ?? '', expiresAt: open.value.expiresAt })
}

/** Uses the invitation up, in the name of whom it is for. */
async function used(tx: Tx, acting: Acting, mark: string): Promise<Result<MemberRow, Shut>> {
  const invitation = await useInvitation(tx, mark, acting.now)
  const member = invitation && (await lockMember(tx, acting, invitation.member))
  return member === undefined ? refuse({ code: 'invitation-ended' }) : ok(member)
}

type Chosen = { readonly mark: string; readonly username: string | null; readonly passwordHash: string }

/** A user name and a password that nobody else has ever known; of a login that is there the user name stays. */
export async function acceptByPassword(
  tx: Tx,
  acting: Acting,
  { mark, username: chosen, passwordHash }: Chosen,
): Promise<Result<{ username: string }, Shut>> {
  const member = await used(tx, acting, mark)
  if (!member.ok) return member
  const { id, person, name } = member.value
  const [login] = await loginsOf(tx, [person])
  const username = login?.username ?? chosen
  if (username === null) return refuse({ code: 'user-name-needed' })
  if (username !== login?.username && (await loginNamed(tx, username))) return refuse({ code: 'user-name-taken' })
  const kept = { accountId: acting.newId(), username, passwordHash, at: acting.now }
  if (login === undefined) {
    const account = acting.newId()
    await insertLogin(tx, { ...kept, id: account, name, mustChange: false })
    await setAccount(tx, person, account)
  } else await keepOwnPassword(tx, { ...kept, user: login.user })
  await changed(acting, tx, 'login.open', id)
  return ok({ username })
}

/**
 * Whoever is logged in comes in as themselves, and works here too from the next request on: the member becomes theirs, with the posts that
 * the office gave. Only where nobody has come in as that member yet. It must be the same name: whoever opens an invitation on a computer
 * at which a colleague is logged in does not make it the colleague's. What was out for them elsewhere ends: nobody there may make
 * their password anymore, as from now on it opens this authority too.
 */
export async function acceptAsKnown(
  tx: Tx,
  acting: Acting,
  { mark, person }: { readonly mark: string; readonly person: PersonId },
): Promise<Result<{ tenant: Tenant }, { code: JoiningRefusalCode }>> {
  const own = await lockPerson(tx, person)
  const known = await membershipsOf(tx, person)
  if (known.some(({ tenant }) => tenant === acting.tenant)) return refuse({ code: 'known-here-already' })
  const [login] = await loginsOf(tx, [person])
  if (login === undefined || login.mustChange) return refuse({ code: 'password-change-required' })
  const member = await used(tx, acting, mark)
  if (!member.ok) return member
  const { id, person: taken, name } = member.value
  const isTaken = (await loginsOf(tx, [taken])).length > 0 || (await membershipsOf(tx, taken)).length > 1
  if (isTaken) return refuse({ code: 'login-there' })
  if (own === undefined || unspaced(own.name) !== unspaced(name)) return refuse({ code: 'other-name' })
  for (const one of known) await endInvitations(tx, one, acting.now)
  await rebindMember(tx, acting, member.value, person)
  await changed(acting, tx, 'login.join', id)
  return ok({ tenant: acting.tenant })
}

/** An account with the provider, which has shown who it is; one that opens a login already opens no second. */
export async function acceptElsewhere(
  tx: Tx,
  acting: Acting,
  { mark, account }: { readonly mark: string; readonly account: string },
): Promise<Result<undefined, { code: 'account-tied' | InvitationRefusalCode }>> {
  if (await holderElsewhere(tx, account)) return refuse({ code: 'account-tied' })
  const member = await used(tx, acting, mark)
  if (!member.ok) return member
  const { id, person, name } = member.value
  const [login] = await loginsOf(tx, [person])
  const user = login?.user ?? acting.newId()
  if (login === undefined) {
    await insertLoginElsewhere(tx, { id: user, name, at: acting.now })
    await setAccount(tx, person, user)
  }
  const isKnownToOthers = login !== undefined && (login.mustChange || login.isEnded)
  await tieElsewhere(tx, { id: acting.newId(), user, account, isKnownToOthers, at: acting.now })
  await changed(acting, tx, 'login.tie', id)
  return ok(undefined)
}
