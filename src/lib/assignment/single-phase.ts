import type { Auction } from './auction.ts'
import { reverseBidding } from './reverse-auction.ts'
import { roundPrices } from './rounding.ts'
import type { Warm } from './scaling.ts'

const EPSILON = 1 / 64
/** So many offers a row: what they leave is for searches. */
const ROUNDS = 4

/**
 * Where rows are to spare, one phase with a small ε settles nearly everything when the places bid for rows, from the price of
 * staying unserved.
 */
export function singlePhase(auction: Auction): Warm {
  const { rows, unservedCost } = auction.problem
  auction.colPrice.fill(unservedCost)
  auction.colOf.fill(-1)
  reverseBidding(auction, EPSILON, ROUNDS * rows)
  return { colOf: auction.colOf, colPrice: roundPrices(auction.colPrice) }
}
