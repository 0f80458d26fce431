import type { AreaCode } from '../../../kernel/area.ts'
import type { MemberId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

export async function authorityName(tx: ReadTx, { tenant }: Own): Promise<string> {
  const row = await tx.selectFrom('authority').select('name').where('tenant', '=', tenant).executeTakeFirst()
  return row?.name ?? tenant
}

/** Today's names; a code without one stands for itself. */
export async function areaNamesOf(tx: ReadTx, codes: readonly AreaCode[]): Promise<ReadonlyMap<AreaCode, string>> {
  if (codes.length === 0) return new Map()
  const rows = await tx.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).orderBy('validFrom').execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

export async function partyNamesOf(tx: ReadTx, { tenant }: Own, ids: readonly PartyId[]): Promise<ReadonlyMap<PartyId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('party').select(['id', 'name']).where('tenant', '=', tenant).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function memberNamesOf(
  tx: ReadTx,
  { tenant }: Own,
  ids: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('member').select(['id', 'name']).where('tenant', '=', tenant).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** By whatever name an organisation is known here. */
export async function organisationNames(tx: ReadTx, { tenant }: Own): Promise<string[]> {
  const rows = await tx.selectFrom('party').select(['name', 'shortName']).where('tenant', '=', tenant).orderBy('name').execute()
  return rows.flatMap(({ name, shortName }) => [name, shortName])
}

/** By whatever name some of them are known here. */
export async function namesOfParties(tx: ReadTx, { tenant }: Own, ids: readonly PartyId[]): Promise<string[]> {
  if (ids.length === 0) return []
  const known = tx.selectFrom('party').select(['name', 'shortName']).where('tenant', '=', tenant).where('id', 'in', ids)
  return (await known.execute()).flatMap(({ name, shortName }) => [name, shortName])
}

/** Some organisations by their full names and codes. */
export const partiesOf = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, ids: readonly PartyId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('party').select(['name', 'creditCode']).where('tenant', '=', tenant).where('id', 'in', ids).execute()
