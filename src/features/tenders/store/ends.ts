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

/** The call by which what came to nothing is bought once more. */
export const successorsCall = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, lot: LotId) =>
  tx
    .selectFrom('notice')
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'notice.tenant').onRef('lot.id', '=', 'notice.lotId'))
    .select(['notice.id', 'notice.no', 'notice.title', 'notice.publishedAt'])
    .where('notice.tenant', '=', tenant)
    .where('notice.kind', '=', 'call')
    .where('lot.tenant', '=', tenant)
    .where('lot.replaces', '=', lot)
    .orderBy('notice.publishedAt')
    .limit(1)
    .executeTakeFirst()

/** The lots that are bought in the place of others; one that was cancelled before its call gives the place back. */
export const successorsOf = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, lots: readonly LotId[]) =>
  tx
    .selectFrom('lot')
    .select(['id', 'code', 'name', 'publishedAt'])
    .where('tenant', '=', tenant)
    .where('replaces', 'in', lots)
    .where((where) => where.or([where('status', '<>', 'cancelled'), where('publishedAt', 'is not', null)]))
    .orderBy('id')
    .execute()
