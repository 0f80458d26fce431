import { type Insertable, sql } from 'kysely'
import { nameOrder } from '../../../kernel/name-order.ts'
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

type NewMember = Omit<Insertable<MemberTable>, 'nameOrder'>
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
/** Undefined where there is one of that key. */
export const enterAuthority = (tx: Tx, authority: Insertable<AuthorityTable>) =>
  tx
    .insertInto('authority')
    .values(authority)
    .onConflict((taken) => taken.doNothing())
    .returning('tenant')
    .executeTakeFirst()
export const insertMember = (tx: Tx, member: NewMember | readonly NewMember[]) => {
  const members = 'id' in member ? [member] : member
  return tx
    .insertInto('member')
    .values(members.map((one) => ({ ...one, nameOrder: nameOrder(one.name) })))
    .execute()
}
export const insertParty = (tx: Tx, party: Rows<PartyTable>) => tx.insertInto('party').values(party).execute()
export const insertPost = (tx: Tx, post: Rows<PostTable>) => tx.insertInto('post').values(post).execute()

/**
 * Areas as of a day; those that are there already stay. By columns: a statement with a parameter for every field of thousands of
 * rows takes longer to write than to run.
 */
export async function insertAreas(tx: Tx, areas: readonly Insertable<AreaTable>[]): Promise<void> {
  if (areas.length === 0) return
  const column = (name: keyof AreaTable) => sql`${areas.map((area) => area[name] ?? null)}`
  await sql`
    insert into area (code, name, level, parent, valid_from, valid_until)
    select * from unnest(
      ${column('code')}::text[], ${column('name')}::text[], ${column('level')}::text[], ${column('parent')}::text[],
      ${column('validFrom')}::date[], ${column('validUntil')}::date[]
    ) on conflict do nothing`.execute(tx)
}
