import type { Instant } from '../../../kernel/civil.ts'
import type { BidState } from '../rules/bid.ts'
import type { LotStatus } from '../rules/lot.ts'

type Seen = Pick<BidState, 'status'> & { readonly bidDeadline: Instant | null }

/** A draft that stood when the deadline passed was never submitted; that it lapsed is written down with the unsealing. */
export const isMissed = ({ status, bidDeadline }: Seen, now: Instant): boolean =>
  status === 'lapsed' || (status === 'draft' && bidDeadline !== null && bidDeadline <= now)

/**
 * Where a bid stands for its reader: what was won may be taken back, and with it that others lost; a result that was never announced
 * has no effect; and a score below the pass mark has no rank.
 */
export type BidStanding = BidState['status'] | 'reviewed' | 'below_pass' | 'revoked' | 'undone' | 'ended' | 'dropped'

type Judged = Pick<BidState, 'status'> & {
  readonly belowPass: boolean
  readonly lot: { readonly status: LotStatus; readonly revoked: boolean; readonly dropped: boolean }
}

export function bidStandingOf({ status, belowPass, lot }: Judged): BidStanding {
  if (status === 'won' && lot.revoked) return 'revoked'
  if (status === 'lost' && lot.revoked) return lot.status === 'void' ? 'ended' : 'undone'
  if (status === 'ranked' && lot.dropped) return 'dropped'
  return status === 'ranked' && belowPass ? 'below_pass' : status
}

type Known = Judged & { readonly lot: { readonly bidDeadline: Instant | null } }

/** The standing by which a bid is shown at this moment. */
export const standingNow = (bid: Known, now: Instant): BidStanding =>
  isMissed({ status: bid.status, bidDeadline: bid.lot.bidDeadline }, now) ? 'lapsed' : bidStandingOf(bid)

/** To the bidder a bid that has its place is reviewed: the place is told with the result, and not before. */
export const toBidder = (standing: BidStanding): BidStanding => (standing === 'ranked' ? 'reviewed' : standing)
