import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** Lots that were called and have a deadline on or after a moment, the newest call first. */
export const lotsWithDeadlines = (
  tx: ReadTx,
  { tenant }: Own,
  since: { readonly at: Instant; readonly day: CivilDate },
  limit: number,
) =>
  tx
    .selectFrom('lot')
    .innerJoin('programme', (join) =>
      join.onRef('programme.tenant', '=', 'lot.tenant').onRef('programme.id', '=', 'lot.programmeId'),
    )
    .select(['lot.id', 'lot.code', 'lot.name', 'programme.profile', 'lot.bidDeadline', 'lot.challengeEnds'])
    .where('lot.tenant', '=', tenant)
    .where('lot.publishedAt', 'is not', null)
    .where((where) => where.or([where('lot.bidDeadline', '>=', since.at), where('lot.challengeEnds', '>=', since.day)]))
    .orderBy('lot.publishedAt', 'desc')
    .orderBy('lot.id')
    .limit(limit)
    .execute()

/** Oldest first. */
export function datedNotices(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) {
  if (lots.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('notice')
    .select(['id', 'lotId', 'kind', 'publishedAt'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .orderBy('publishedAt')
    .orderBy('id')
    .execute()
}
