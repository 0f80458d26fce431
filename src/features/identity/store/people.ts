import { sql } from 'kysely'
import type { AreaCode } from '../../../kernel/area.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { CreditCode } from '../../../kernel/credit-code.ts'
import type { MemberId, PartyId, PersonId, Scope, Tenant } from '../../../kernel/ids.ts'
import type { Post } from '../../../kernel/posts.ts'
import type { Plain, ReadTx } from '../../../platform/db.ts'
import type { Known } from '../../../platform/http/env.ts'

/** Whose account it is, with where that person is known, by tenant. */
export async function personOf(plain: Plain, account: string): Promise<PersonKnown | undefined> {
  const rows = await plain
    .selectFrom('identity.person as person')
    .leftJoin('identity.membership as membership', 'membership.person', 'person.id')
    .select(['person.id', 'person.name', 'membership.tenant', 'membership.member'])
    .where('person.account', '=', account)
    .orderBy('membership.tenant')
    .execute()
  const [person] = rows
  if (person === undefined) return undefined
  const known = rows.flatMap(({ tenant, member }) => (tenant === null || member === null ? [] : [{ tenant, member }]))
  return { id: person.id, name: person.name, known }
}
export type PersonKnown = { readonly id: PersonId; readonly name: string; readonly known: readonly Known[] }

/** What a member is on a day, and whether the authority demands a second factor of whoever holds one of these posts. */
export async function postsOf(plain: Plain, { tenant }: Pick<Scope, 'tenant'>, member: MemberId, on: CivilDate): Promise<Held> {
  const { rows } = await sql<HeldPost>`
    select id, role, party, area, valid_from as "from", valid_until as until, demands_second_factor
    from posts_held(${tenant}, ${member}, ${on})`.execute(plain)
  return {
    posts: rows.map(({ id, role, party, area, from, until }) => ({ id, role, party, area, from, until })),
    demandsSecondFactor: rows.some(({ demandsSecondFactor }) => demandsSecondFactor),
  }
}
type HeldPost = Post & { readonly demandsSecondFactor: boolean }
export type Held = { readonly posts: readonly Post[]; readonly demandsSecondFactor: boolean }

export const partiesOf = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, ids: readonly PartyId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('party')
        .select(['id', 'name', 'shortName', 'creditCode', 'kind', 'foundedOn'])
        .where('tenant', '=', tenant)
        .where('id', 'in', ids)
        .execute()

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

/** As a visitor may choose among them. */
export const authorities = async (plain: Plain) =>
  (await sql<{ tenant: Tenant; name: string }>`select tenant, name from authorities() order by name`.execute(plain)).rows

export async function isTenant(plain: Plain, tenant: Tenant): Promise<boolean> {
  const { rows } = await sql`select from authorities() where tenant = ${tenant}`.execute(plain)
  return rows.length > 0
}

/** Every purchasing authority: for work that goes from one to the next, each in its own scope. */
export const tenantsOf = async (plain: Plain): Promise<Tenant[]> =>
  (await sql<{ tenant: Tenant }>`select tenant from authorities() order by tenant`.execute(plain)).rows.map(
    ({ tenant }) => tenant,
  )
