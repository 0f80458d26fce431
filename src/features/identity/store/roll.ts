import { type Insertable, sql } from 'kysely'
import type { AreaCode } from '../../../kernel/area.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { CreditCode } from '../../../kernel/credit-code.ts'
import type { MemberId, OrganisationId, PartyId, PersonId, PostId, Scope } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type {
  MembershipTable,
  OrganisationDetails,
  OrganisationTable,
  PartyTable,
  PersonTable,
  SettingsChangeTable,
} from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** `%` and `_` stand for themselves. */
const containing = (words: string) => `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

export type Sought = {
  /** Part of a name or title; empty for everybody. */
  readonly words: string
  /** Whom the same words find by user name. */
  readonly byUserName: readonly MemberId[]
  /** Whoever holds or held a post there. */
  readonly party: PartyId | undefined
  /** Whoever holds such a post on that day. */
  readonly holding: { readonly role: Role; readonly on: CivilDate } | undefined
  /** From behind this one. */
  readonly after: Pick<MemberRow, 'nameOrder' | 'id'> | undefined
}

/** Members in the order of their names’ pinyin. */
export function membersSought(tx: ReadTx, { tenant }: Own, sought: Sought, limit: number): Promise<MemberRow[]> {
  const { words, byUserName, party, holding, after } = sought
  let found = tx
    .selectFrom('member')
    .select(['id', 'person', 'name', 'nameOrder', 'title'])
    .where('tenant', '=', tenant)
    .orderBy('nameOrder')
    .orderBy('id')
    .limit(limit)
  if (after !== undefined) found = found.where(sql<boolean>`(name_order, id) > (${after.nameOrder}, ${after.id})`)
  if (words !== '') {
    const like = containing(words)
    found = found.where((where) =>
      where.or([where('name', 'ilike', like), where('title', 'ilike', like), sql<boolean>`id = any(${[...byUserName]}::uuid[])`]),
    )
  }
  if (party === undefined && holding === undefined) return found.execute()
  return found
    .where((where) => {
      // From the posts, which are few, to the members: the other way every member of the authority is looked at.
      let posts = where.selectFrom('post').select('post.member').where('post.tenant', '=', tenant)
      if (party !== undefined) posts = posts.where('post.party', '=', party)
      if (holding !== undefined) posts = posts.where('post.role', '=', holding.role).where(heldOn(holding.on))
      return where('id', 'in', posts)
    })
    .execute()
}

/** Of a post: both ends of its period count. */
const heldOn = (day: CivilDate) => sql<boolean>`post.valid_from <= ${day} and coalesce(post.valid_until >= ${day}, true)`

/** Whose user name holds these words, as far as they are known here. */
export async function membersOfUserName(tx: ReadTx, { tenant }: Own, words: string): Promise<MemberId[]> {
  const found = await tx
    .selectFrom('login.user as user')
    .innerJoin('identity.person as person', 'person.account', 'user.id')
    .innerJoin('identity.membership as membership', 'membership.person', 'person.id')
    .select('membership.member')
    .where('membership.tenant', '=', tenant)
    .where('user.username', 'ilike', containing(words))
    .execute()
  return found.map(({ member }) => member)
}

/** The roles that somebody holds on a day, in the authority or in one of its parties. */
export async function rolesHeld(tx: ReadTx, { tenant }: Own, party: PartyId | undefined, on: CivilDate): Promise<Role[]> {
  const all = tx.selectFrom('post').select('role').distinct().where('tenant', '=', tenant).where(heldOn(on))
  const held = await (party === undefined ? all : all.where('party', '=', party)).execute()
  return held.map(({ role }) => role)
}

export const memberOf = (tx: ReadTx, { tenant }: Own, id: MemberId) =>
  tx
    .selectFrom('member')
    .select(['id', 'person', 'name', 'nameOrder', 'title'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()

export const lockMember = (tx: Tx, { tenant }: Own, id: MemberId) =>
  tx
    .selectFrom('member')
    .select(['id', 'person', 'name', 'nameOrder', 'title'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Held while it is decided where a person is known: who comes in elsewhere and whose password is made anew wait for each other. */
export const lockPerson = (tx: Tx, id: PersonId) =>
  tx.selectFrom('identity.person').select('name').where('id', '=', id).forUpdate().executeTakeFirst()

/** A member was taken for somebody new and is somebody who is known: all that the member did and holds stays theirs. */
export async function rebindMember(tx: Tx, { tenant }: Own, { id, person }: MemberRow, own: PersonId): Promise<void> {
  await tx.updateTable('member').set({ person: own }).where('tenant', '=', tenant).where('id', '=', id).execute()
  await tx
    .updateTable('identity.membership')
    .set({ person: own })
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .execute()
}

/** Every post that some members hold, held or will hold. */
export const postsOfMembers = (tx: ReadTx, { tenant }: Own, members: readonly MemberId[]) =>
  members.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('post')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('member', 'in', members)
        .orderBy('validFrom', 'desc')
        .orderBy('id')
        .execute()

/** Whoever holds such a post on a day or is to, by name. */
export const membersAtPosts = (tx: ReadTx, { tenant }: Own, roles: readonly Role[], on: CivilDate) =>
  tx
    .selectFrom('member')
    .select(['id', 'name'])
    .where('tenant', '=', tenant)
    .where('id', 'in', (of) =>
      of
        .selectFrom('post')
        .select('post.member')
        .where('post.tenant', '=', tenant)
        .where('post.role', 'in', roles)
        .where((until) => until.or([until('post.validUntil', 'is', null), until('post.validUntil', '>=', on)])),
    )
    .orderBy('id')
    .execute()

export const postById = (tx: Tx, { tenant }: Own, id: PostId) =>
  tx.selectFrom('post').selectAll().where('tenant', '=', tenant).where('id', '=', id).forUpdate().executeTakeFirst()

export const endPost = (tx: Tx, { tenant }: Own, id: PostId, validUntil: CivilDate) =>
  tx.updateTable('post').set({ validUntil }).where('tenant', '=', tenant).where('id', '=', id).execute()

/** Whether there is such a place on a day. */
export const areaStands = async (tx: ReadTx, code: AreaCode, on: CivilDate): Promise<boolean> =>
  (await tx
    .selectFrom('area')
    .select('code')
    .where('code', '=', code)
    .where('validFrom', '<=', on)
    .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>=', on)]))
    .executeTakeFirst()) !== undefined

export const partiesNamed = (tx: ReadTx, { tenant }: Own, words: string, limit: number) => {
  const all = tx
    .selectFrom('party')
    .select(['id', 'name', 'shortName', 'creditCode', 'kind'])
    .where('tenant', '=', tenant)
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
  if (words === '') return all.execute()
  const like = containing(words)
  return all
    .where((where) =>
      where.or([
        where('name', 'ilike', like),
        where('shortName', 'ilike', like),
        where(where.cast<string>('creditCode', 'text'), 'ilike', like),
      ]),
    )
    .execute()
}

export const partyById = (tx: ReadTx, { tenant }: Own, id: PartyId) =>
  tx.selectFrom('party').selectAll().where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst()

type Edit = Pick<PartyTable, 'name' | 'shortName'> & OrganisationDetails

export const editParty = (tx: Tx, { tenant }: Own, id: PartyId, edit: Edit) =>
  tx.updateTable('party').set(edit).where('tenant', '=', tenant).where('id', '=', id).execute()

export const editPartyContact = (tx: Tx, { tenant }: Own, id: PartyId, contact: Pick<PartyTable, 'phone' | 'address'>) =>
  tx.updateTable('party').set(contact).where('tenant', '=', tenant).where('id', '=', id).execute()

/** Organisations exist once, whichever authority asks first. */
export const organisationOfCode = (tx: ReadTx, code: CreditCode) =>
  tx.selectFrom('identity.organisation').select('id').where('creditCode', '=', code).executeTakeFirst()

// As in enrol.ts, within the deed's own transaction.
export const enterOrganisation = (tx: Tx, organisation: Insertable<OrganisationTable> & { id: OrganisationId }) =>
  tx.insertInto('identity.organisation').values(organisation).execute()
export const enterPerson = (tx: Tx, person: PersonTable) => tx.insertInto('identity.person').values(person).execute()
export const enterMembership = (tx: Tx, membership: MembershipTable) =>
  tx.insertInto('identity.membership').values(membership).execute()

export const noteChange = (tx: Tx, change: SettingsChangeTable) => tx.insertInto('settingsChange').values(change).execute()

export type MemberRow = {
  readonly id: MemberId
  readonly person: PersonId
  readonly name: string
  readonly nameOrder: string
  readonly title: string | null
}
