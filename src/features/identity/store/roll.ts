import type { Insertable } from 'kysely'
import type { AreaCode } from '../../../kernel/area.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { CreditCode } from '../../../kernel/credit-code.ts'
import type { MemberId, OrganisationId, PartyId, PersonId, PostId, Scope } from '../../../kernel/ids.ts'
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

/** Members by name, of whoever holds or held a post at `party`, or of everybody. */
export const membersNamed = (tx: ReadTx, { tenant }: Own, words: string, party: PartyId | undefined, limit: number) => {
  const named = tx
    .selectFrom('member')
    .select(['id', 'person', 'name', 'title'])
    .where('tenant', '=', tenant)
    .where((where) => where.or([where('name', 'ilike', containing(words)), where('title', 'ilike', containing(words))]))
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
  const all = words === '' ? named.clearWhere().where('tenant', '=', tenant) : named
  if (party === undefined) return all.execute()
  return all
    .where((where) =>
      // From the party's posts, which are few, to the members: the other way every member of the authority is looked at.
      where(
        'id',
        'in',
        where.selectFrom('post').select('post.member').where('post.tenant', '=', tenant).where('post.party', '=', party),
      ),
    )
    .execute()
}

export const memberOf = (tx: ReadTx, { tenant }: Own, id: MemberId) =>
  tx
    .selectFrom('member')
    .select(['id', 'person', 'name', 'title'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()

export const lockMember = (tx: Tx, { tenant }: Own, id: MemberId) =>
  tx
    .selectFrom('member')
    .select(['id', 'person', 'name', 'title'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

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

export type MemberRow = { readonly id: MemberId; readonly person: PersonId; readonly name: string; readonly title: string | null }
