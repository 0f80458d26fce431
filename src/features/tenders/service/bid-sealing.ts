import type { Draw } from '../../../kernel/chance.ts'
import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { BidId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { BidDone, BidRefusal, Receipt } from '../contract/bid.ts'
import { isUpToDate } from '../rules/bid.ts'
import { BIDDING } from '../rules/both-sides.ts'
import { missingIn, placeholdersIn } from '../rules/bid-content.ts'
import { offerFault, pricingOf } from '../rules/price.ts'
import { receiptNo } from '../rules/labels.ts'
import { isOfBidder } from '../rules/reading.ts'
import { filesOf } from '../store/bid-files.ts'
import { datesOfDeeds } from '../store/lot-dates.ts'
import { bids, lots } from '../store/kept.ts'
import { partyNamesOf } from '../store/names.ts'
import { termSet } from './award-deeds.ts'
import { bidDeeds, doneBid, holdOwn, isLate, mayInPurchase } from './bid-deeds.ts'
import { type OtherSide, standsOpposite } from './both-sides.ts'
import { readDraft, sealContent } from './sealing.ts'

/** Submits a bid: from here on nobody reads it, the bidder's own people apart, until the lot is opened. */
export async function sealBid(
  tx: Tx,
  acting: Acting,
  id: BidId,
  { revision }: { revision: number },
  draw: Draw,
): Promise<Result<BidDone, BidRefusal>> {
  const opposite = await oppositeOf(tx, acting, id)
  const held = await holdOwn(tx, acting, id, 'bid.seal')
  if (!held.ok) return held.error.code === 'past-deadline' ? comesLate(tx, acting, id, { revision, draw }, held) : held
  const { bid, lot } = held.value
  if (opposite) return refuse({ code: 'both-sides', other: opposite.name })
  const draft = await readDraft(tx, acting, id)
  if (draft.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const pricing = pricingOf(lot.rubric)
  const missing = missingIn(draft.content, pricing)
  if (missing.length > 0) return refuse({ code: 'sections-missing', count: missing.length, first: missing[0] })
  const unfilled = placeholdersIn(draft.content)
  if (unfilled.length > 0)
    return refuse({ code: 'placeholders-left', count: unfilled.reduce((sum, { count }) => sum + count, 0) })
  const fault = offerFault(pricing, lot.budgetFen, draft.content.offerFen)
  if (fault !== undefined) return refuse({ code: fault, budgetFen: lot.budgetFen })
  const facts = {
    receiptNo: receiptNo(lot.code, civilDateOf(acting.now), draw),
    digest: await sealContent(tx, acting, id, draw),
    changesKnown: lot.changes,
  }
  return ok(doneBid(await bidDeeds.does(tx, acting, bid, 'bid.seal', facts)))
}

/**
 * What is offered when the deadline has passed is refused, and that it was offered, and when, is on record: over its content as it lies
 * there a digest is made, and nobody reads it. Whoever has written nothing, or comes when the bids are open, gets the refusal alone.
 */
async function comesLate(
  tx: Tx,
  acting: Acting,
  id: BidId,
  { revision, draw }: { revision: number; draw: Draw },
  refused: Result<never, BidRefusal>,
): Promise<Result<BidDone, BidRefusal>> {
  const held = await bidDeeds.hold(tx, acting, id, 'bid.come-late')
  const lot = held.ok ? await lots.table.load(tx, acting.tenant, held.value.lotId) : undefined
  if (!held.ok || !lot || lot.bidDeadline === null || !isLate(lot, acting)) return refused
  const draft = await readDraft(tx, acting, id)
  if (draft.revision === 0) return refused
  if (draft.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const facts = {
    receiptNo: receiptNo(lot.code, civilDateOf(acting.now), draw),
    digest: await sealContent(tx, acting, id, draw),
    deadline: lot.bidDeadline,
  }
  return ok(doneBid(await bidDeeds.does(tx, acting, held.value, 'bid.come-late', facts)))
}

/** The bidder has read how the call was changed, and says that what was sealed before stands. Of changes that came since, nothing is said. */
export async function affirmBid(
  tx: Tx,
  acting: Acting,
  id: BidId,
  { changes }: { changes: number },
): Promise<Result<BidDone, BidRefusal>> {
  const held = await holdOwn(tx, acting, id, 'bid.affirm')
  if (!held.ok) return held
  const { bid, lot } = held.value
  if (changes !== lot.changes) return refuse({ code: 'changed-meanwhile' })
  if (isUpToDate(bid, lot)) return refuse({ code: 'stands-already' })
  return ok(doneBid(await bidDeeds.does(tx, acting, bid, 'bid.affirm', { changesKnown: lot.changes })))
}

/** Asked before the bid is held, because the bids on both sides are held in one order. */
async function oppositeOf(tx: Tx, acting: Acting, id: BidId): Promise<OtherSide | undefined> {
  const bid = await bids.table.load(tx, acting.tenant, id)
  if (!bid || !mayInPurchase(acting, 'bid.seal', { party: bid.partyId })) return undefined
  const lot = await lots.table.load(tx, acting.tenant, bid.lotId)
  return lot && standsOpposite(tx, acting, { lot, party: bid.partyId, standing: BIDDING })
}

/** Takes a sealed bid back into writing; the receipt loses its force. */
export async function unsealBid(tx: Tx, acting: Acting, id: BidId): Promise<Result<BidDone, BidRefusal>> {
  const held = await holdOwn(tx, acting, id, 'bid.unseal')
  if (!held.ok) return held
  return ok(doneBid(await bidDeeds.does(tx, acting, held.value.bid, 'bid.unseal', {})))
}

export async function withdrawBid(tx: Tx, acting: Acting, id: BidId, reason: string): Promise<Result<BidDone, BidRefusal>> {
  const held = await holdOwn(tx, acting, id, 'bid.withdraw')
  if (!held.ok) return held
  return ok(doneBid(await bidDeeds.does(tx, acting, held.value.bid, 'bid.withdraw', { reason })))
}

export async function resumeBid(tx: Tx, acting: Acting, id: BidId): Promise<Result<BidDone, BidRefusal>> {
  const held = await holdOwn(tx, acting, id, 'bid.resume')
  if (!held.ok) return held
  return ok(doneBid(await bidDeeds.does(tx, acting, held.value.bid, 'bid.resume', {})))
}

/** The receipt of what is sealed, or was until it was withdrawn; only the bidder's own people have it. */
export async function viewReceipt(tx: ReadTx, acting: Acting, id: BidId): Promise<Result<Receipt, BidRefusal>> {
  const bid = await bids.table.load(tx, acting.tenant, id)
  const lot = bid && (await lots.table.load(tx, acting.tenant, bid.lotId))
  if (!bid || !lot || !isOfBidder(acting, bid)) return refuse({ code: 'not-found' })
  const { receiptNo: no, lateAt, digest, partyId } = bid
  const sealedAt = bid.sealedAt ?? lateAt
  if (no === null || sealedAt === null || digest === null) return refuse({ code: 'wrong-status', status: bid.status })
  const { id: lotId, code, name, status, budgetFen, bidDeadline } = lot
  const dates = bid.status === 'withdrawn' ? await datesOfDeeds(tx, acting, 'bid', id) : {}
  return ok({
    bidId: id,
    receiptNo: no,
    sealedAt,
    lateAt,
    closing: lateAt === null ? null : await termSet(tx, acting, lotId, 'lot.close'),
    withdrawnAt: dates['bid.withdraw'] ?? null,
    digest,
    partyName: (await partyNamesOf(tx, acting, [partyId])).get(partyId) ?? '',
    lot: { id: lotId, code, name, status, budgetFen, bidDeadline },
    files: (await filesOf(tx, acting, id)).map((file) => ({ name: file.name, size: file.size, sha256: file.sha256 })),
  })
}
