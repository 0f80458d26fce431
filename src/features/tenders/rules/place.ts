import { compare, exact } from '../../../kernel/exact.ts'
import type { BidState } from './bid.ts'
import type { LotState } from './lot.ts'

/** A bid that was scored and did not reach the pass mark: it may not win, whoever else falls away. */
export const isBelowPass = ({ rubric: { pass } }: Pick<LotState, 'rubric'>, { total }: Pick<BidState, 'total'>): boolean =>
  pass !== undefined && total !== null && compare(exact(total), exact(pass)) < 0

/** The place a bid is told: none below the pass mark, where no place leads anywhere. */
export const placeOf = (lot: Pick<LotState, 'rubric'>, bid: Pick<BidState, 'total' | 'rank'>): number | null =>
  isBelowPass(lot, bid) ? null : bid.rank
