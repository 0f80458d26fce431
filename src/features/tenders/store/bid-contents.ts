import type { BidId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { BidContentTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

export const contentOf = (tx: ReadTx, { tenant }: Own, bid: BidId) =>
  tx.selectFrom('bidContent').selectAll().where('tenant', '=', tenant).where('bidId', '=', bid).executeTakeFirst()

/** The same of several bids. */
export const contentsOf = (tx: ReadTx, { tenant }: Own, bids: readonly BidId[]): Promise<BidContentTable[]> =>
  bids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('bidContent').selectAll().where('tenant', '=', tenant).where('bidId', 'in', bids).execute()

export const insertContent = (tx: Tx, row: BidContentTable) => tx.insertInto('bidContent').values(row).execute()

/** Rewrites the content that stands at `revision`; false when somebody else was first. */
export async function updateContent(tx: Tx, { tenant, bidId, ...row }: BidContentTable, revision: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('bidContent')
    .set(row)
    .where('tenant', '=', tenant)
    .where('bidId', '=', bidId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
