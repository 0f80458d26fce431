import type { Insertable } from 'kysely'
import type { Plain, Tx } from '../../../platform/db.ts'
import type {
  AreaTable,
  AuthorityTable,
  MembershipTable,
  MemberTable,
  OrganisationTable,
  PartyTable,
  PersonTable,
  PostTable,
} from './tables.ts'

type Rows<T> = Insertable<T> | readonly Insertable<T>[]

// A person or an organisation first exists everywhere, then as a tenant knows them, then holds posts there.

export const insertPerson = (plain: Plain, person: Rows<PersonTable>) =>
  plain.insertInto('identity.person').values(person).execute()
export const insertOrganisation = (plain: Plain, organisation: Rows<OrganisationTable>) =>
  plain.insertInto('identity.organisation').values(organisation).execute()
export const insertMembership = (plain: Plain, membership: Rows<MembershipTable>) =>
  plain.insertInto('identity.membership').values(membership).execute()

export const insertAuthority = (tx: Tx, authority: Insertable<AuthorityTable>) =>
  tx.insertInto('authority').values(authority).execute()
export const insertMember = (tx: Tx, member: Rows<MemberTable>) => tx.insertInto('member').values(member).execute()
export const insertParty = (tx: Tx, party: Rows<PartyTable>) => tx.insertInto('party').values(party).execute()
export const insertPost = (tx: Tx, post: Rows<PostTable>) => tx.insertInto('post').values(post).execute()

/** Areas as of a day; those that are there already stay. A thousand at a time, so that a country of villages fits. */
export async function insertAreas(tx: Tx, areas: readonly Insertable<AreaTable>[]): Promise<void> {
  for (let start = 0; start < areas.length; start += 1000) {
    await tx
      .insertInto('area')
      .values(areas.slice(start, start + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
