import { type Acting, isHeardOn } from '../../../kernel/acting.ts'
import type { LotId, MemberId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { BidState } from '../rules/bid.ts'
import type { LotState } from '../rules/lot.ts'
import { mayReadBid, mayReadOpened } from '../rules/reading.ts'
import { jurorOf } from '../store/bids.ts'
import { lots } from '../store/kept.ts'
import { mayInPurchase } from './bid-deeds.ts'

// The policy says who reads, with the seat of whoever sits on the panel in person; `rules/reading` says from when.

export async function mayRead(tx: ReadTx, acting: Acting, bid: BidState): Promise<boolean> {
  const lot = await lots.table.load(tx, acting.tenant, bid.lotId)
  if (lot === undefined) return false
  const juror = await asJuror(tx, acting, lot.id)
  return mayInPurchase(acting, 'bid.see', { party: bid.partyId, ...seatOf(juror) }) && mayReadBid(acting, lot, bid, juror)
}

export async function mayReadAll(tx: ReadTx, acting: Acting, lot: LotState): Promise<boolean> {
  const juror = await asJuror(tx, acting, lot.id)
  return mayInPurchase(acting, 'bid.see-opened', seatOf(juror)) && mayReadOpened(acting, lot, juror)
}

const asJuror = async (tx: ReadTx, acting: Acting, lot: LotId) =>
  isHeardOn(acting, lot) ? jurorOf(tx, acting, lot, acting.actor) : undefined

const seatOf = (juror: { readonly member: MemberId } | undefined) => (juror === undefined ? {} : { member: juror.member })
