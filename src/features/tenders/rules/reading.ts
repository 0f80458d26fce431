import type { Acting } from '../../../kernel/acting.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { BidState } from './bid.ts'
import type { JurorState } from './juror.ts'
import type { LotState } from './lot.ts'

const OFFICE: ReadonlySet<Role> = new Set(['officer', 'leader', 'custodian'])
const WRITERS: ReadonlySet<Role> = new Set(['provider_manager', 'social_worker'])
/** A juror reads once the declaration of conflicts is signed, and no longer after leaving the seat or signing the report. */
const READING: ReadonlySet<JurorState['status']> = new Set(['declared', 'submitted'])

export const isReading = ({ status }: Pick<JurorState, 'status'>): boolean => READING.has(status)

export const isOfBidder = ({ posts }: Pick<Acting, 'posts'>, { partyId }: Pick<BidState, 'partyId'>): boolean =>
  posts.some(({ role, party }) => party === partyId && WRITERS.has(role))

/** Bids of others are read by the office once the lot has been opened, and by those seated on its panel. */
export const mayReadOpened = (
  { posts, actor }: Pick<Acting, 'posts' | 'actor'>,
  { id, openedAt }: Pick<LotState, 'id' | 'openedAt'>,
  juror?: Pick<JurorState, 'lotId' | 'member' | 'status'>,
): boolean =>
  openedAt !== null &&
  (posts.some(({ role }) => OFFICE.has(role)) ||
    (juror !== undefined && juror.lotId === id && juror.member === actor && isReading(juror)))

/** Who reads a bid: the bidder's own people always, others as above. A draft that was never submitted stays the bidder's. */
export const mayReadBid = (
  acting: Pick<Acting, 'posts' | 'actor'>,
  lot: Pick<LotState, 'id' | 'openedAt'>,
  bid: Pick<BidState, 'partyId' | 'label'>,
  juror?: Pick<JurorState, 'lotId' | 'member' | 'status'>,
): boolean => isOfBidder(acting, bid) || (bid.label !== null && mayReadOpened(acting, lot, juror))
