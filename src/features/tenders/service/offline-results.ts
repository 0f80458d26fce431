import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { exact, rounded } from '../../../kernel/exact.ts'
import { BidId, type LotId, type OfflineReviewId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { append, type Hand } from '../../ledger/service/append.ts'
import type { OfflineRefusal, OfflineReviewDone } from '../contract/offline-review.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { type BidState, type BidStatus, isUpToDate } from '../rules/bid.ts'
import { bidLabel } from '../rules/labels.ts'
import type { LotState } from '../rules/lot.ts'
import { fitAmong, placesOf } from '../rules/offline-paper.ts'
import type { KeptReview } from '../rules/offline-review.ts'
import { isPriceFixed } from '../rules/price.ts'
import { asksLastOffers } from '../rules/last-offer.ts'
import { bidIdsOfLot } from '../store/bids.ts'
import { bids, lots } from '../store/kept.ts'
import { openedOffers, roundOf } from '../store/last-offers.ts'
import { fixingIn, fixingTerm, setFixing } from './award-deeds.ts'
import { anyOpposite } from './both-sides.ts'
import { profileOfLot } from './lot-profile.ts'
import { doneOffline, holdOffline, offlineDeeds } from './offline-deeds.ts'
import { faultOf, panelFaultNow } from './offline-reviews.ts'
import { ofItself } from './panel-room.ts'
import { readOpened } from './sealing.ts'

type Supplier = KeptReview['suppliers'][number]

/**
 * Another hand has held what was typed against the scans: from here on it is the lot's result, proposed to the leader like any other.
 * What was sealed here and took no part is neither opened nor lost: it stays with its bidder, who is told why.
 */
export async function confirmOfflineReview(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  id: OfflineReviewId,
  revision: number,
): Promise<Result<OfflineReviewDone, OfflineRefusal>> {
  const held = await holdOffline(tx, acting, { lotId, id, revision }, 'offline-review.confirm')
  if (!held.ok) return held
  const { lot, review: entered } = held.value
  const { review } = entered
  const fault =
    (await faultOf(tx, acting, lot, review)) ??
    (await panelFaultNow(tx, acting, entered)) ??
    (await oppositeOf(tx, acting, lot, review))
  if (fault !== undefined) return refuse(fault)
  const confirmed = await offlineDeeds.does(tx, acting, entered, 'offline-review.confirm', {})
  const result = await bringIn(tx, acting, lot, { id, enteredBy: confirmed.enteredBy, review })
  return result.ok ? ok(doneOffline(confirmed, result.value)) : result
}

/** Whoever was let in stands on no other side of this purchase. */
async function oppositeOf(tx: Tx, acting: Acting, lot: LotState, { suppliers }: KeptReview): Promise<OfflineRefusal | undefined> {
  const parties = fitAmong(suppliers).map(({ partyId }) => partyId)
  const other = await anyOpposite(tx, acting, lot, parties)
  return other && { code: 'both-sides', other: other.name }
}

type Papers = { readonly id: OfflineReviewId; readonly enteredBy: Acting['actor']; readonly review: KeptReview }

/** The lot first: until it is past its opening nobody but a bidder sees a bid, and this transaction is no exception. */
async function bringIn(
  tx: Tx,
  acting: Acting,
  before: LotState,
  { id, enteredBy, review }: Papers,
): Promise<Result<LotState, OfflineRefusal>> {
  const hand = { ...acting, role: actingAs(TENDER_POLICY, acting, 'offline.confirm') }
  const { heldOn, heldFrom, endedOn, heldUntil, reason, scans, unopenedReason } = review
  const lot = await append(tx, hand, lots, before, 'lot.review-offline', {
    review: id,
    heldOn,
    heldFrom,
    endedOn,
    heldUntil,
    reason,
    enteredBy,
    confirmedBy: acting.actor,
    scans: scans.length,
    opening: before.openedAt === null,
    unopenedReason: before.openedAt === null ? unopenedReason : '',
  })
  const bidOf = await bidsHere(tx, acting, lot)
  const shut = review.suppliers.find(({ partyId }) => SHUT_OUT.has(bidOf.get(partyId)?.status ?? 'draft'))
  if (shut !== undefined) return refuse({ code: 'bid-shut-out', name: shut.name })
  const last = await lastOffersIn(tx, acting, lot, [...bidOf.values()])
  const ranks = new Map(placesOf(review).map(({ supplier, rank }) => [supplier.partyId, rank]))
  let labelled = [...bidOf.values()].filter(({ label }) => label !== null).length
  let winner: BidId | undefined
  for (const supplier of review.suppliers) {
    const bid = bidOf.get(supplier.partyId)
    const label = bid?.label ?? bidLabel(labelled)
    if (bid === undefined || bid.label === null) labelled += 1
    const price = await priceFault(tx, acting, lot, { supplier, bid, last })
    if (price !== undefined) return refuse({ code: price, name: supplier.name })
    const judged = await judge(tx, hand, lot, { supplier, bid, label, rank: ranks.get(supplier.partyId) })
    if (ranks.get(supplier.partyId) === 1) winner = judged.id
  }
  await leaveOthers(tx, acting, hand, lot, { bids: [...bidOf.values()], review })
  return ok(await propose(tx, acting, lot, { winner, review }))
}

/** Offered too late here, left the consultation, or found closed by a change of the call: no paper brings that back. */
const SHUT_OUT: ReadonlySet<BidStatus> = new Set<BidStatus>(['late', 'out', 'unconfirmed'])

async function bidsHere(tx: Tx, acting: Acting, { id }: LotState): Promise<ReadonlyMap<string, BidState>> {
  const found: BidState[] = []
  for (const bid of await bidIdsOfLot(tx, acting, id)) {
    const held = await bids.table.lock(tx, acting.tenant, bid)
    if (held !== undefined) found.push(held)
  }
  return new Map(found.map((bid) => [bid.partyId, bid]))
}

/** What each offered in the end, in fen, where last offers were opened here; undefined where they were not. */
type LastOffers = ReadonlyMap<BidId, number> | undefined

async function lastOffersIn(tx: Tx, acting: Acting, { id }: LotState, here: readonly BidState[]): Promise<LastOffers> {
  if ((await roundOf(tx, acting, id))?.status !== 'opened') return undefined
  const bidIds = here.map((bid) => bid.id)
  const offers = await openedOffers(tx, acting, bidIds)
  return new Map(offers.flatMap(({ bidId, offerFen }) => (offerFen === null ? [] : [[bidId, offerFen] as const])))
}

type Priced = { readonly supplier: Supplier; readonly bid: BidState | undefined; readonly last: LastOffers }

/** What was opened here has its price here, and no paper another; a last offer may be on paper only where none was opened here. */
async function priceFault(
  tx: Tx,
  acting: Acting,
  lot: LotState,
  { supplier: { priceFen, outcome }, bid, last }: Priced,
): Promise<'price-differs' | 'no-last-offer' | undefined> {
  if (priceFen === null || isPriceFixed(lot.rubric)) return undefined
  if (last !== undefined) {
    const offered = bid && last.get(bid.id)
    if (offered === undefined) return outcome.fit ? 'no-last-offer' : undefined
    return offered === priceFen ? undefined : 'price-differs'
  }
  if (bid === undefined || bid.label === null || asksLastOffers(await profileOfLot(tx, acting, lot), lot)) return undefined
  return (await readOpened(tx, acting, bid.id, bid.digest)).content.offerFen === priceFen ? undefined : 'price-differs'
}

type Judged = {
  readonly supplier: Supplier
  readonly bid: BidState | undefined
  readonly label: string
  readonly rank: number | undefined
}

async function judge(tx: Tx, hand: Hand, lot: LotState, { supplier, bid, label, rank }: Judged): Promise<BidState> {
  const { partyId, priceFen, outcome } = supplier
  const onPaper = { lotId: lot.id, partyId, label }
  const begun = bid ?? (await append(tx, hand, bids, { id: BidId.parse(hand.newId()) }, 'bid.enter-offline', onPaper))
  if (!outcome.fit || rank === undefined)
    return append(tx, hand, bids, begun, 'bid.refuse-offline', { label, reason: outcome.fit ? '' : outcome.ground })
  const total = rounded(exact(outcome.total), lot.rubric.decimals)
  return append(tx, hand, bids, begun, 'bid.rank-offline', { label, total, rank, priceFen })
}

/** Nothing that was sealed here goes missing: each says what became of it. */
async function leaveOthers(
  tx: Tx,
  acting: Acting,
  hand: Hand,
  lot: LotState,
  { bids: all, review }: { readonly bids: readonly BidState[]; readonly review: KeptReview },
): Promise<void> {
  const others = all.filter(({ partyId }) => !review.suppliers.some((one) => one.partyId === partyId))
  for (const bid of others) {
    if (bid.status === 'draft') await append(tx, ofItself(acting), bids, bid, 'bid.lapse', {})
    if (bid.status !== 'sealed') continue
    if (isUpToDate(bid, lot)) await append(tx, hand, bids, bid, 'bid.leave-unopened', { reason: review.unopenedReason })
    else await append(tx, ofItself(acting), bids, bid, 'bid.leave-sealed', {})
  }
}

/** The first of the papers, for what it offers there; the record names it as following from the confirmation. */
async function propose(
  tx: Tx,
  acting: Acting,
  lot: LotState,
  { winner, review }: { readonly winner: BidId | undefined; readonly review: KeptReview },
): Promise<LotState> {
  const [first] = placesOf(review)
  if (first === undefined || winner === undefined) throw new Error(`lot ${lot.id}: nobody came first on paper`)
  const term = await fixingTerm(tx, acting, lot)
  const facts = { winner, awardFen: first.supplier.priceFen ?? lot.budgetFen, ...fixingIn(term) }
  const proposed = await append(tx, ofItself(acting), lots, lot, 'lot.propose', facts)
  await setFixing(tx, acting, proposed, term)
  return proposed
}
