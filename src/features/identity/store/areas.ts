import type { AreaCode, AreaLevel } from '../../../kernel/area.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { ReadTx } from '../../../platform/db.ts'

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
