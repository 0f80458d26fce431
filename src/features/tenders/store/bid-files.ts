import type { Instant } from '../../../kernel/civil.ts'
import type { BidId, FileId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { BidFileTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** The files that are part of a bid now, in the order they came in. */
export const filesOf = (tx: ReadTx, { tenant }: Own, bid: BidId): Promise<BidFileTable[]> =>
  tx
    .selectFrom('bidFile')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('bidId', '=', bid)
    .where('removedAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

/** The same of several bids. */
export function filesOfBids(tx: ReadTx, { tenant }: Own, bids: readonly BidId[]): Promise<BidFileTable[]> {
  if (bids.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('bidFile')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('bidId', 'in', bids)
    .where('removedAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
}

/** Every file that ever came for a bid, those too that were taken out again. */
export const filesEverOf = (tx: ReadTx, { tenant }: Own, bid: BidId): Promise<Pick<BidFileTable, 'size'>[]> =>
  tx.selectFrom('bidFile').select('size').where('tenant', '=', tenant).where('bidId', '=', bid).execute()

export const insertFile = (tx: Tx, file: BidFileTable) => tx.insertInto('bidFile').values(file).execute()

export async function endFile(tx: Tx, { tenant }: Own, bid: BidId, id: FileId, removedAt: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('bidFile')
    .set({ removedAt })
    .where('tenant', '=', tenant)
    .where('bidId', '=', bid)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
