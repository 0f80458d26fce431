import { type Acting, isHeardOn } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { BidState } from '../rules/bid.ts'
import type { LotState } from '../rules/lot.ts'
import { mayReadBid, mayReadOpened } from '../rules/reading.ts'
import { jurorOf } from '../store/bids.ts'
import { lots } from '../store/kept.ts'

/** Whether the caller reads this bid: `rules/reading` with what it looks at. */
export async function mayRead(tx: ReadTx, acting: Acting, bid: BidState): Promise<boolean> {
  const lot = await lots.table.load(tx, acting.tenant, bid.lotId)
  return lot !== undefined && mayReadBid(acting, lot, bid, await asJuror(tx, acting, lot.id))
}

export const mayReadAll = async (tx: ReadTx, acting: Acting, lot: LotState): Promise<boolean> =>
  mayReadOpened(acting, lot, await asJuror(tx, acting, lot.id))

const asJuror = async (tx: ReadTx, acting: Acting, lot: LotId) =>
  isHeardOn(acting, lot) ? jurorOf(tx, acting, lot, acting.actor) : undefined
