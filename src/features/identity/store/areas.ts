import type { AreaCode, AreaLevel } from '../../../kernel/area.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'

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

/** The areas of these codes as they stand: not those that have ended. */
export const areasByCode = async (tx: ReadTx, codes: readonly AreaCode[]) =>
  codes.length === 0
    ? []
    : tx
        .selectFrom('area')
        .select(['code', 'name', 'validFrom'])
        .where('code', 'in', codes)
        .where('validUntil', 'is', null)
        .execute()

export async function endAreas(tx: Tx, codes: readonly AreaCode[], on: CivilDate): Promise<void> {
  if (codes.length === 0) return
  await tx.updateTable('area').set({ validUntil: on }).where('code', 'in', codes).where('validUntil', 'is', null).execute()
}
