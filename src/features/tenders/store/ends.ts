import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

/** The notices by which these lots were put away before the public, by lot. */
export async function endsOf(tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, lots: readonly LotId[]) {
  if (lots.length === 0) return new Map<LotId, never>()
  const rows = await tx
    .selectFrom('notice')
    .select(['lotId', 'id', 'no', 'title', 'publishedAt'])
    .where('tenant', '=', tenant)
    .where('kind', '=', 'void')
    .where('lotId', 'in', lots)
    .execute()
  return new Map(rows.map(({ lotId, ...notice }) => [lotId, notice]))
}
