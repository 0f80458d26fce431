import type { Instant } from '../../../kernel/civil.ts'
import type { BidState } from '../rules/bid.ts'

type Seen = Pick<BidState, 'status'> & { readonly bidDeadline: Instant | null }

/** A draft that stood when the deadline passed was never submitted; that it lapsed is written down with the unsealing. */
export const isMissed = ({ status, bidDeadline }: Seen, now: Instant): boolean =>
  status === 'lapsed' || (status === 'draft' && bidDeadline !== null && bidDeadline <= now)

/** The status by which a bid is shown at this moment. */
export const statusNow = (bid: Seen, now: Instant): BidState['status'] => (isMissed(bid, now) ? 'lapsed' : bid.status)
