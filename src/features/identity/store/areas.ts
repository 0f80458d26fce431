import { sql } from 'kysely'
import type { Area, AreaCode, AreaLevel } from '../../../kernel/area.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { AreaTable } from './tables.ts'

/** A reference table: places are the same for every authority. */
export const areasBelow = (
  tx: ReadTx,
  parent: AreaCode,
  on: CivilDate,
): Promise<{ code: AreaCode; name: string; level: AreaLevel }[]> =>
  tx
    .selectFrom('area')
    .select(['code', 'name', 'level'])
    .$narrowType<{ level: AreaLevel }>()
    .where('parent', '=', parent)
    .where('validFrom', '<=', on)
    .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>=', on)]))
    .orderBy('code')
    .execute()

/** An area and all below it as they stand on a day. */
export const areasWithin = (tx: ReadTx, within: AreaCode, on: CivilDate): Promise<Area[]> =>
  tx
    .selectFrom('area')
    .select(['code', 'name'])
    .where(sql<boolean>`starts_with(code, ${within})`)
    .where('validFrom', '<=', on)
    .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>=', on)]))
    .orderBy('code')
    .execute()

/**
 * The areas of these codes as they stand: not those that have ended. One code after another by its key, whatever the planner
 * thinks of a thousand: in the midst of an import it has no statistics, and would walk through all areas for every thousand.
 */
export async function areasByCode(tx: ReadTx, codes: readonly AreaCode[]) {
  const { rows } = await sql<Pick<AreaTable, 'code' | 'name' | 'validFrom'>>`
    select stands.code, stands.name, stands.valid_from
    from unnest(${codes}::text[]) as given (code)
    cross join lateral (select code, name, valid_from from area where code = given.code and valid_until is null limit 1) as stands`.execute(
    tx,
  )
  return rows
}

export async function endAreas(tx: Tx, codes: readonly AreaCode[], on: CivilDate): Promise<void> {
  if (codes.length === 0) return
  await tx.updateTable('area').set({ validUntil: on }).where('code', 'in', codes).where('validUntil', 'is', null).execute()
}
