import { type Acting, deciding } from '../../../kernel/acting.ts'
import { type CivilDate, civilDateOf, plusDays } from '../../../kernel/civil.ts'
import { MemberId, PersonId, PostId } from '../../../kernel/ids.ts'
import { isHeld } from '../../../kernel/posts.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { People, PeopleRefusalCode, PersonDone, PersonPlan, PersonView, PostPlan, RollQuery } from '../contract/people.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { HeldRole } from '../contract/second-factor.ts'
import { keptApart } from '../rules/apart.ts'
import { endsLogin, givesAny, mayGive, mayOpenLogin, missesWholeArea, needsParty } from '../rules/giving.ts'
import { insertMember, insertPost } from '../store/enrol.ts'
import { endInvitations, invitationsOpen } from '../store/invitations.ts'
import { dropPassword, loginsOf, membershipsOf } from '../store/logins.ts'
import { areaNames, authority, partiesOf } from '../store/people.ts'
import {
  areaStands,
  endPost,
  enterMembership,
  enterPerson,
  lockMember,
  type MemberRow,
  memberOf,
  membersOfUserName,
  membersSought,
  partyById,
  postById,
  postsOfMembers,
  rolesHeld,
} from '../store/roll.ts'
import type { PostTable } from '../store/tables.ts'
import type { Ahead } from './posts-ahead.ts'
import { changed } from './settings-change.ts'

export type Refused = { code: PeopleRefusalCode; held?: Role }

const may = deciding(IDENTITY_POLICY)

/** The people of the authority; to a provider's manager those of the own organisation, and of them nothing else. */
export async function listPeople(tx: ReadTx, acting: Acting, { q, role, after, limit }: RollQuery): Promise<People> {
  const words = (q ?? '').trim()
  const [party, today] = [ownParty(acting), civilDateOf(acting.now)]
  const sought = {
    words,
    byUserName: words === '' ? [] : await membersOfUserName(tx, acting, words),
    party,
    holding: role && { role, on: today },
    after: after && (await memberOf(tx, acting, after)),
  }
  const found = await membersSought(tx, acting, sought, limit + 1)
  const page = found.slice(0, limit)
  const held = new Set<Role>(await rolesHeld(tx, acting, party, today))
  return {
    items: await peopleOf(tx, acting, page),
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    roles: HeldRole.options.filter((one) => held.has(one)),
    can: { add: givesAny(acting.posts) },
  }
}

export async function viewPerson(tx: ReadTx, acting: Acting, id: MemberId): Promise<Result<PersonView, Refused>> {
  const member = await memberOf(tx, acting, id)
  const [person] = member ? await peopleOf(tx, acting, [member]) : []
  const isSeen = keepsAll(acting) || (person !== undefined && person.posts.length > 0)
  return person && isSeen ? ok(person) : refuse({ code: 'not-found' })
}

/** Who keeps the whole roll, and not that of one provider. */
const keepsAll = ({ posts }: Acting) => posts.some(({ role }) => role === 'officer' || role === 'leader')

/** Undefined: of every party. */
const ownParty = (acting: Acting) =>
  keepsAll(acting) ? undefined : (acting.posts.find(({ role }) => role === 'provider_manager')?.party ?? undefined)

async function peopleOf(tx: ReadTx, acting: Acting, members: readonly MemberRow[]): Promise<PersonView[]> {
  const every = await postsOfMembers(
    tx,
    acting,
    members.map(({ id }) => id),
  )
  const party = ownParty(acting)
  const shown = party === undefined ? every : every.filter((post) => post.party === party)
  const parties = await partiesOf(tx, acting, [...new Set(shown.flatMap((post) => post.party ?? []))])
  const areas = await areaNames(tx, [...new Set(shown.map(({ area }) => area))])
  const logins = await loginsOf(
    tx,
    members.map(({ person }) => person),
  )
  const invited = await invitationsOpen(
    tx,
    acting,
    members.map(({ id }) => id),
    acting.now,
  )
  return members.map(({ id, person, name, title }) => {
    const login = logins.find((one) => one.person === person)
    const own = every.filter(({ member }) => member === id)
    return {
      member: id,
      name,
      title,
      username: login?.username ?? null,
      login: loginShown(login),
      isElsewhere: login?.isElsewhere ?? false,
      invitedUntil: invited.find(({ member }) => member === id)?.expiresAt ?? null,
      posts: shown
        .filter(({ member }) => member === id)
        .map((post) => ({
          ...postShown(acting, post),
          partyName: parties.find((one) => one.id === post.party)?.shortName ?? null,
          areaName: areas.get(post.area) ?? post.area,
        })),
      can: { login: mayGiveLogin(acting, id, own), post: id !== acting.actor && givesAny(acting.posts) },
    }
  })
}

function loginShown(login: Awaited<ReturnType<typeof loginsOf>>[number] | undefined): PersonView['login'] {
  if (login === undefined) return null
  if (login.isEnded) return 'ended'
  return login.mustChange ? 'first' : 'open'
}

function postShown(acting: Acting, { id, member, role, party, area, validFrom: from, validUntil: until }: PostTable) {
  const held = isHeld({ from, until }, civilDateOf(acting.now))
  const end = isOpen(acting, { from, until }) && member !== acting.actor && mayGive(acting.posts, { role, party, area })
  return { id, role: HeldRole.parse(role), party, area, from, until, held, can: { end } }
}

/** Held, or to be held; a post that ended before it began never was. */
const isOpen = ({ now }: Acting, { from, until }: Pick<PostPlan, 'from' | 'until'>) =>
  until === null || (until >= civilDateOf(now) && until >= from)

const isOpenRow = (acting: Acting, { validFrom: from, validUntil: until }: PostTable) => isOpen(acting, { from, until })

/**
 * Of whoever could open a login for every post that somebody holds or ever held; nobody's own, and none for a person without a post.
 * Nobody comes into the jurors' pool without a juror's post, so its members are among these.
 */
export function mayGiveLogin(acting: Acting, member: MemberId, posts: readonly PostTable[]): boolean {
  return member !== acting.actor && posts.some((post) => isOpenRow(acting, post)) && mayOpenLogin(acting.posts, posts)
}

/** What keeps a post from being given; undefined when nothing does. */
async function misfit(tx: ReadTx, acting: Acting, post: PostPlan): Promise<Refused | undefined> {
  const { role, party, area, from, until } = post
  if (!may(acting, 'post.give', { area, ...(party === null ? {} : { party }) })) return { code: 'post-not-yours-to-give' }
  if (!mayGive(acting.posts, post)) return { code: 'post-not-yours-to-give' }
  if (party === null && needsParty(role)) return { code: 'party-needed' }
  if (party !== null && !(await partyById(tx, acting, party))) return { code: 'no-such-party' }
  const today = civilDateOf(acting.now)
  if (!(await areaStands(tx, area, today))) return { code: 'no-such-area' }
  const here = await authority(tx, acting.tenant)
  if (here === undefined || missesWholeArea(post, here.area)) return { code: 'whole-area-needed' }
  // Where somebody worked decides whether they may judge: nobody writes that down afterwards.
  if (from < today) return { code: 'period-past' }
  return until !== null && until < from ? { code: 'period-reversed' } : undefined
}

/** Somebody new, with the first post. */
export async function addPerson(tx: Tx, acting: Acting, { name, title, post }: PersonPlan): Promise<Result<PersonDone, Refused>> {
  const fault = await misfit(tx, acting, post)
  if (fault) return refuse(fault)
  return ok({ member: await enterMember(tx, acting, { name, title }, post) })
}

export async function enterMember(
  tx: Tx,
  acting: Acting,
  { name, title, account = null }: { name: string; title: string | null; account?: string | null },
  post: PostPlan,
): Promise<MemberId> {
  const { tenant, newId } = acting
  const [person, member] = [PersonId.parse(newId()), MemberId.parse(newId())]
  await enterPerson(tx, { id: person, name, account })
  await enterMembership(tx, { person, tenant, member })
  await insertMember(tx, { tenant, id: member, person, name, title })
  await putAt(tx, acting, member, post)
  return member
}

async function putAt(tx: Tx, acting: Acting, member: MemberId, { from, until, ...post }: PostPlan): Promise<void> {
  const id = PostId.parse(acting.newId())
  await insertPost(tx, { tenant: acting.tenant, id, member, ...post, validFrom: from, validUntil: until })
  await changed(acting, tx, 'post.give', id)
}

/** A further post for somebody who is known; nobody gives one to themselves, and `held` names what keeps the person from it. */
export async function givePost(tx: Tx, acting: Acting, member: MemberId, post: PostPlan): Promise<Result<PersonDone, Refused>> {
  const known = await viewPerson(tx, acting, member)
  if (!known.ok) return known
  if (member === acting.actor) return refuse({ code: 'own-post' })
  const fault = await misfit(tx, acting, post)
  if (fault) return refuse(fault)
  // Locked as for a new password: of both at once, and of two posts, one sees what the other did.
  const row = await lockMember(tx, acting, member)
  if (row === undefined) return refuse({ code: 'not-found' })
  const ever = await postsOfMembers(tx, acting, [member])
  const ends = endsLogin(post.role, ever)
  // A login ends at once, whenever the post begins: it is not ended under a post that the new one excludes.
  const held = keptApart(ends ? { ...post, from: civilDateOf(acting.now) } : post, ever.map(termOf))
  if (held !== undefined) return refuse({ code: 'posts-apart', held })
  if (ends) await endLogin(tx, acting, row)
  // Whoever made an invitation might not have been allowed to with this post as well.
  await endInvitations(tx, { tenant: acting.tenant, member }, acting.now)
  await putAt(tx, acting, member, post)
  return ok({ member })
}

const termOf = ({ role, validFrom: from, validUntil: until }: PostTable) => ({ role, from, until })

/** Whoever comes to watch over the officer leaves behind the password that the officer may have made: the leader makes another. */
async function endLogin(tx: Tx, acting: Acting, { id, person }: MemberRow): Promise<void> {
  const [login] = await loginsOf(tx, [person])
  // No password of theirs is made here, and none could be made anew.
  const isElsewhere = (await membershipsOf(tx, person)).some(({ tenant }) => tenant !== acting.tenant)
  if (login === undefined || isElsewhere) return
  await dropPassword(tx, login.user)
  await changed(acting, tx, 'login.end', id)
}

type Closing = { readonly until: CivilDate } & Ahead

/**
 * With yesterday the post is over at once; with the day before it begins it was never held. What was done at the post stays done.
 * One that a purchase still needs is not ended, whatever the day.
 */
export async function closePost(
  tx: Tx,
  acting: Acting,
  id: PostId,
  { until, neededFor }: Closing,
): Promise<Result<PersonDone, Refused>> {
  const post = await postById(tx, acting, id)
  if (post === undefined || !isOpenRow(acting, post) || !mayGive(acting.posts, post)) return refuse({ code: 'not-found' })
  if (post.member === acting.actor) return refuse({ code: 'own-post' })
  if (until < plusDays(post.validFrom, -1) || until < plusDays(civilDateOf(acting.now), -1))
    return refuse({ code: 'period-reversed' })
  const need = await neededFor(tx, acting, post)
  if (need !== undefined) return refuse({ code: need })
  await endPost(tx, acting, id, until)
  await changed(acting, tx, 'post.end', id)
  return ok({ member: post.member })
}
