import type { BidStatus } from './bid.ts'
import type { LotState, LotStatus } from './lot.ts'
import type { Profile } from './profile.ts'

type Terms = Pick<Profile, 'minimumBidders' | 'mayContinueWith'>
type Turnout = { readonly enough: boolean; readonly found: number; readonly needed: number }

/**
 * How many organisations must take part for the purchase to go on (废标、流标 otherwise). What is bought here is services, so a
 * consultation goes on with those that its rules still allow then (财库〔2015〕124号).
 */
export const biddersNeeded = ({ minimumBidders, mayContinueWith }: Terms): number => (mayContinueWith ?? minimumBidders).value

export function turnout(terms: Terms, found: number): Turnout {
  const needed = biddersNeeded(terms)
  return { enough: found >= needed, found, needed }
}

export type Qualification = { readonly qualified: number; readonly disqualified: number; readonly undecided: number }

const PASSED: ReadonlySet<BidStatus> = new Set(['qualified', 'ranked', 'won', 'lost', 'declined', 'out'])
/** Found fit when qualifications were checked, whatever became of it since. */
export const hasPassed = (status: BidStatus): boolean => PASSED.has(status)

/** How far the check of qualification has come; what was never opened does not count. */
export function qualificationOf(statuses: readonly BidStatus[]): Qualification {
  const among = (...wanted: BidStatus[]) => statuses.filter((status) => wanted.includes(status)).length
  return {
    qualified: statuses.filter(hasPassed).length,
    disqualified: among('disqualified'),
    undecided: among('opened'),
  }
}

/** A lot at these stages can come to nothing only for want of bidders; later it needs another reason. */
export const isVoidForTurnoutOnly = (status: LotStatus): boolean => status === 'closed' || status === 'qualifying'

/**
 * Once the bids are open, whoever runs the purchase knows whom they would not like to win, and does not put the lot away: the leader
 * decides (practice; 实施条例 Art. 44 lets nobody review again at will). Too few bids are not a decision: the program counts them.
 * Too few qualified ones are: the office turned the others down.
 */
export function asksToVoid(
  { status }: Pick<LotState, 'status'>,
  { qualified, disqualified, undecided }: Qualification,
  needed: number,
): 'lot.void' | 'lot.void-opened' {
  const opened = qualified + disqualified + undecided
  return status === 'closed' || (status === 'qualifying' && opened < needed) ? 'lot.void' : 'lot.void-opened'
}

/**
 * A call that is public is ended by the leader, whether anybody bids on it or not: before the opening nobody at the office may know
 * that, and a refusal would tell it (practice).
 */
export const asksToCancel = (status: LotStatus): 'lot.cancel' | 'lot.cancel-published' =>
  status === 'published' ? 'lot.cancel-published' : 'lot.cancel'

/** Whether bidders are wanting, as far as the lot has come: sealed bids at the closing, qualified ones once all are judged. */
export function wantsBidders(
  { status, sealed }: Pick<LotState, 'status' | 'sealed'>,
  { qualified, undecided }: Qualification,
  needed: number,
): boolean | undefined {
  if (status === 'closed') return (sealed ?? 0) < needed
  return status === 'qualifying' && undecided === 0 ? qualified < needed : undefined
}
