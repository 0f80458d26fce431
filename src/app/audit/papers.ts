import type { BidState, BidStatus } from '../../features/tenders/rules/bid.ts'
import type { HeldOffline, LotState } from '../../features/tenders/rules/lot.ts'
import { placesOf } from '../../features/tenders/rules/offline-paper.ts'
import type { KeptReview, OfflineReviewState } from '../../features/tenders/rules/offline-review.ts'
import { canonical } from '../../kernel/canonical.ts'
import { compare, exact } from '../../kernel/exact.ts'
import type { Beside } from './beside.ts'

type Bid = Pick<BidState, 'id' | 'partyId' | 'status' | 'total' | 'rank' | 'offline' | 'offlineFen' | 'reason'>

/** What a lot and its bids say of their review on paper, against the papers as two hands entered them: of everybody in them, let in or not. */
export function paperFaults(lot: LotState, papers: OfflineReviewState, here: readonly Bid[]): Beside[] {
  const { suppliers } = papers.review
  const places = placesOf(papers.review)
  const isOfPapers = ({ partyId }: Bid) => suppliers.some((supplier) => supplier.partyId === partyId)
  const differing = here.filter((bid) => {
    const supplier = suppliers.find(({ partyId }) => partyId === bid.partyId)
    const rank = places.find((place) => place.supplier === supplier)?.rank
    return supplier === undefined ? bid.offline : !isAsJudged(bid, supplier, rank)
  })
  const isWhole = here.filter(isOfPapers).length === suppliers.length
  const isTold = isWhole && lot.offline !== null && canonical(lot.offline) === canonical(toldOf(lot, papers))
  return [
    ...(isTold ? [] : [{ code: 'papers-differ', of: 'lot', subject: lot.id } as const]),
    ...differing.map(({ id }) => ({ code: 'score-differs', of: 'bid', subject: id }) as const),
  ]
}

/** Whose hands and how many scans; it was opened with them where it was not opened before. */
function toldOf({ openedAt }: LotState, { id, review, enteredBy, confirmedBy, confirmedAt }: OfflineReviewState) {
  const opening = openedAt === confirmedAt
  const hands = { enteredBy, confirmedBy: confirmedBy ?? '' }
  const told = {
    heldOn: review.heldOn,
    heldFrom: review.heldFrom,
    endedOn: review.endedOn,
    heldUntil: review.heldUntil,
    reason: review.reason,
    scans: review.scans.length,
    unopenedReason: opening ? review.unopenedReason : '',
  }
  return { review: id, ...hands, ...told, opening } satisfies Record<keyof HeldOffline, unknown>
}

/** Whoever was let in has a place, and keeps it whatever became of the award. */
const PLACED: ReadonlySet<BidStatus> = new Set<BidStatus>(['ranked', 'won', 'lost', 'declined'])

/** Points, place and price of whoever was let in; of whoever was not, the ground. */
function isAsJudged(bid: Bid, { priceFen, outcome }: KeptReview['suppliers'][number], rank: number | undefined): boolean {
  if (!bid.offline) return false
  if (!outcome.fit) return bid.status === 'disqualified' && bid.rank === null && bid.reason === outcome.ground
  const isSame = bid.total !== null && compare(exact(bid.total), exact(outcome.total)) === 0
  return PLACED.has(bid.status) && isSame && bid.rank === rank && bid.offlineFen === priceFen
}
