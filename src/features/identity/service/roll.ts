import { type Acting, deciding } from '../../../kernel/acting.ts'
import { type CivilDate, civilDateOf, plusDays } from '../../../kernel/civil.ts'
import { MemberId, PersonId, PostId } from '../../../kernel/ids.ts'
import { isHeld } from '../../../kernel/posts.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { People, PeopleRefusalCode, PersonDone, PersonPlan, PersonView, PostPlan } from '../contract/people.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { HeldRole } from '../contract/second-factor.ts'
import { mayGive, mayOpenLogin, needsParty } from '../rules/giving.ts'
import { insertMember, insertPost } from '../store/enrol.ts'
import { loginsOf } from '../store/logins.ts'
import { areaNames, partiesOf } from '../store/people.ts'
import {
  areaStands,
  endPost,
  enterMembership,
  enterPerson,
  type MemberRow,
  memberOf,
  membersNamed,
  partyById,
  postById,
  postsOfMembers,
} from '../store/roll.ts'
import type { PostTable } from '../store/tables.ts'
import { changed } from './settings-change.ts'

export type Refused = { code: PeopleRefusalCode }

const may = deciding(IDENTITY_POLICY)
const A_PAGE = 100

/** The people of the authority; to a provider's manager those of the own organisation, and of them nothing else. */
export async function listPeople(tx: ReadTx, acting: Acting, words: string): Promise<People> {
  const found = await membersNamed(tx, acting, words.trim(), ownParty(acting), A_PAGE + 1)
  const items = await peopleOf(tx, acting, found.slice(0, A_PAGE))
  return { items, more: found.length > A_PAGE, can: { add: true } }
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
  return members.map(({ id, person, name, title }) => {
    const login = logins.find((one) => one.person === person)
    const own = every.filter(({ member }) => member === id)
    return {
      member: id,
      name,
      title,
      username: login?.username ?? null,
      awaitsFirstLogin: login?.mustChange ?? false,
      posts: shown
        .filter(({ member }) => member === id)
        .map((post) => ({
          ...postShown(acting, post),
          partyName: parties.find((one) => one.id === post.party)?.shortName ?? null,
          areaName: areas.get(post.area) ?? post.area,
        })),
      can: { login: mayGiveLogin(acting, id, own), post: id !== acting.actor },
    }
  })
}

function postShown(acting: Acting, { id, member, role, party, area, validFrom: from, validUntil: until }: PostTable) {
  const held = isHeld({ from, until }, civilDateOf(acting.now))
  const end = isOpen(acting, until) && member !== acting.actor && mayGive(acting.posts, { role, party, area })
  return { id, role: HeldRole.parse(role), party, area, from, until, held, can: { end } }
}

const isOpen = ({ now }: Acting, until: CivilDate | null) => until === null || until >= civilDateOf(now)

/** Of whoever could open a login for every post that somebody holds; nobody's own, and none for a person without posts. */
export function mayGiveLogin(acting: Acting, member: MemberId, posts: readonly PostTable[]): boolean {
  const open = posts.filter(({ validUntil }) => isOpen(acting, validUntil))
  return member !== acting.actor && open.length > 0 && open.every((post) => mayOpenLogin(acting.posts, post))
}

/** What keeps a post from being given; undefined when nothing does. */
async function misfit(tx: ReadTx, acting: Acting, post: PostPlan): Promise<Refused | undefined> {
  const { role, party, area, from, until } = post
  if (!may(acting, 'post.give', { area, ...(party === null ? {} : { party }) })) return { code: 'post-not-yours-to-give' }
  if (!mayGive(acting.posts, post)) return { code: 'post-not-yours-to-give' }
  if (party === null && needsParty(role)) return { code: 'party-needed' }
  if (party !== null && !(await partyById(tx, acting, party))) return { code: 'no-such-party' }
  if (!(await areaStands(tx, area, civilDateOf(acting.now)))) return { code: 'no-such-area' }
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

/** A further post for somebody who is known; nobody gives one to themselves. */
export async function givePost(tx: Tx, acting: Acting, member: MemberId, post: PostPlan): Promise<Result<PersonDone, Refused>> {
  const known = await viewPerson(tx, acting, member)
  if (!known.ok) return known
  if (member === acting.actor) return refuse({ code: 'own-post' })
  const fault = await misfit(tx, acting, post)
  if (fault) return refuse(fault)
  await putAt(tx, acting, member, post)
  return ok({ member })
}

/** With the day before, the post is over at once. What was done at the post stays done. */
export async function closePost(tx: Tx, acting: Acting, id: PostId, until: CivilDate): Promise<Result<PersonDone, Refused>> {
  const post = await postById(tx, acting, id)
  if (post === undefined || !isOpen(acting, post.validUntil) || !mayGive(acting.posts, post)) return refuse({ code: 'not-found' })
  if (post.member === acting.actor) return refuse({ code: 'own-post' })
  const yesterday = plusDays(civilDateOf(acting.now), -1)
  if (until < post.validFrom || until < yesterday) return refuse({ code: 'period-reversed' })
  await endPost(tx, acting, id, until)
  await changed(acting, tx, 'post.end', id)
  return ok({ member: post.member })
}
