import type { BidStatus } from './bid.ts'
import type { LotStatus } from './lot.ts'
import type { Profile } from './profile.ts'

type Turnout = { readonly enough: boolean; readonly found: number; readonly needed: number }

/** Whether enough organisations take part for the purchase to go on (流标 otherwise). */
export const turnout = ({ minimumBidders }: Pick<Profile, 'minimumBidders'>, found: number): Turnout => ({
  enough: found >= minimumBidders.value,
  found,
  needed: minimumBidders.value,
})

export type Qualification = { readonly qualified: number; readonly disqualified: number; readonly undecided: number }

/** How far the check of qualification has come; what was never opened does not count. */
export function qualificationOf(statuses: readonly BidStatus[]): Qualification {
  const among = (...wanted: BidStatus[]) => statuses.filter((status) => wanted.includes(status)).length
  return {
    qualified: among('qualified', 'ranked', 'won', 'lost'),
    disqualified: among('disqualified'),
    undecided: among('opened'),
  }
}

/** A lot at these stages can come to nothing only for want of bidders; later it needs another reason. */
export const isVoidForTurnoutOnly = (status: LotStatus): boolean => status === 'closed' || status === 'qualifying'
