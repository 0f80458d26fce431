import type { BidState } from './bid.ts'
import type { LotState } from './lot.ts'
import { isBelowPass } from './place.ts'

type Seen = Pick<LotState, 'status' | 'announcedAt'>
type Proposed = Seen & Pick<LotState, 'awardStatus'>

/** An upheld objection took the announced result back; nothing else ends a lot once its result is public. */
export const isRevoked = ({ status, announcedAt }: Seen): boolean =>
  announcedAt !== null && (status === 'suspended' || status === 'void')

/** It was announced and not taken back: only then has its public notice an end that anybody waits for. */
export const stands = (lot: Seen): boolean => lot.announcedAt !== null && !isRevoked(lot)

/** Somebody was proposed, and the leader ended the purchase before that was announced: no score was the cause of it. */
export const isDropped = ({ status, announcedAt, awardStatus }: Proposed): boolean =>
  status === 'void' && awardStatus !== null && awardStatus !== 'declined' && announcedAt === null

/** A bidder is told its own score with the result, also one that was given up later, or with the end of a lot that came to none. */
export const isOutcomeTold = ({ status, announcedAt, declines }: Seen & Pick<LotState, 'declines'>): boolean =>
  announcedAt !== null || status === 'void' || declines.some((one) => one.announcedAt !== null)

/** A bid of a lot that nobody won because of the pass mark, for its own bidder: not where the lot came to nothing for another reason. */
export const fellShort = (
  { status, awardStatus, rubric }: Pick<LotState, 'status' | 'awardStatus' | 'rubric'>,
  bid: Pick<BidState, 'total'>,
): boolean => status === 'void' && awardStatus === null && isBelowPass({ rubric }, bid)

/** The bids that were scored, best first, where none of them reached the pass mark; none where somebody did. */
export function shortOfPass<B extends Pick<BidState, 'total'>>(
  lot: Pick<LotState, 'rubric' | 'awardStatus'>,
  bids: readonly B[],
): B[] {
  const scored = bids.filter(({ total }) => total !== null)
  return lot.awardStatus === null && scored.every((bid) => isBelowPass(lot, bid)) ? scored : []
}
