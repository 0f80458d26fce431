import type { AreaCode } from '../../../kernel/area.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { CreditCode } from '../../../kernel/credit-code.ts'
import type { MemberId, PartyId, PersonId, Scope, Tenant } from '../../../kernel/ids.ts'
import type { Post } from '../../../kernel/posts.ts'
import type { Plain, ReadTx } from '../../../platform/db.ts'

export const personOf = (plain: Plain, account: string) =>
  plain.selectFrom('identity.person').select(['id', 'name']).where('account', '=', account).executeTakeFirst()

/** Where a person is known: one row per tenant. */
export const membershipsOf = (plain: Plain, person: PersonId) =>
  plain.selectFrom('identity.membership').select(['tenant', 'member']).where('person', '=', person).orderBy('tenant').execute()

export async function memberOf(plain: Plain, person: PersonId, tenant: Tenant): Promise<MemberId | undefined> {
  const row = await plain
    .selectFrom('identity.membership')
    .select('member')
    .where('person', '=', person)
    .where('tenant', '=', tenant)
    .executeTakeFirst()
  return row?.member
}

/** The posts a member holds on a day. */
export function postsOf(tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, member: MemberId, on: CivilDate): Promise<Post[]> {
  return tx
    .selectFrom('post')
    .select(['id', 'role', 'party', 'area', 'validFrom as from', 'validUntil as until'])
    .where('tenant', '=', tenant)
    .where('member', '=', member)
    .where('validFrom', '<=', on)
    .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>=', on)]))
    .orderBy('role')
    .orderBy('id')
    .execute()
}

export const partiesOf = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, ids: readonly PartyId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('party').selectAll().where('tenant', '=', tenant).where('id', 'in', ids).execute()

export const membersOf = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, ids: readonly MemberId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('member').select(['id', 'name', 'title']).where('tenant', '=', tenant).where('id', 'in', ids).execute()

export const authority = (tx: ReadTx, tenant: Tenant) =>
  tx.selectFrom('authority').selectAll().where('tenant', '=', tenant).executeTakeFirst()

/** Today's names of areas. */
export async function areaNames(tx: ReadTx, codes: readonly AreaCode[]): Promise<Map<AreaCode, string>> {
  if (codes.length === 0) return new Map()
  const rows = await tx.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).orderBy('validFrom').execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

export const organisationByCode = (plain: Plain, code: CreditCode) =>
  plain.selectFrom('identity.organisation').selectAll().where('creditCode', '=', code).executeTakeFirst()

/** Every purchasing authority: for work that goes from one to the next, each in its own scope. */
export const tenantsOf = async (plain: Plain): Promise<Tenant[]> =>
  (await plain.selectFrom('authority').select('tenant').orderBy('tenant').execute()).map(({ tenant }) => tenant)
