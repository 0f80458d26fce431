import { sql } from 'kysely'
import type { LotId, OfflineReviewId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { Tie } from '../../identity/rules/ties.ts'

type Own = Pick<Scope, 'tenant'>

/** The one of a lot that was not withdrawn. */
export async function offlineReviewIdOf(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<OfflineReviewId | undefined> {
  const row = await tx
    .selectFrom('offlineReview')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst()
  return row?.id
}

/** Of several lots those that wait for their second hand, or for their first again. */
export async function waitingOffline(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]): Promise<OfflineReviewId[]> {
  if (lots.length === 0) return []
  const rows = await tx
    .selectFrom('offlineReview')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .where('status', 'in', ['entered', 'returned'])
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What is declared of people at the suppliers of one that waits to be checked, for whoever checks it. */
export async function relationsBeside(tx: ReadTx, { tenant }: Own, review: OfflineReviewId) {
  const { rows } = await sql<Tie>`
    select id, kind, member, party_id as party, other_id as other, valid_from, valid_until, share
    from relations_beside(${tenant}, ${review})`.execute(tx)
  return rows
}

/** Every bid of a lot as far as the caller may see any, whatever became of it. */
export const bidsOfLot = (tx: ReadTx, { tenant }: Own, lot: LotId) =>
  tx
    .selectFrom('bid')
    .innerJoin('party', (join) => join.onRef('party.tenant', '=', 'bid.tenant').onRef('party.id', '=', 'bid.partyId'))
    .select(['bid.id', 'bid.status', 'bid.partyId', 'bid.label', 'party.name as partyName', 'party.creditCode'])
    .where('bid.tenant', '=', tenant)
    .where('bid.lotId', '=', lot)
    .orderBy('bid.label')
    .orderBy('bid.id')
    .execute()
