import { bidding, openAuction } from './auction.ts'
import type { Problem } from './problem.ts'
import { reverseBidding } from './reverse-auction.ts'
import { roundPrices } from './rounding.ts'
import type { Warm } from './scaling.ts'

const EPSILON = 1 / 64
/** So many bids, or offers, a row: what they leave is for searches. */
const ROUNDS = 4

/**
 * Where one side has clearly more than the other needs, a single phase with a small ε settles nearly everything, when the scarcer side
 * does the bidding: rows from price 0 where places are to spare, places from the price of staying unserved where rows are. Null where
 * neither is: then prices have far to go, and small steps would take too long.
 */
export function singlePhase(problem: Problem): Warm | null {
  const auction = openAuction(problem, false)
  const { rows, cols, unservedCost } = problem
  const places = auction.placeStart[cols] ?? 0
  if (places >= 1.05 * rows) bidding(auction, EPSILON, ROUNDS * rows)
  else if (places <= 0.95 * rows) {
    auction.colPrice.fill(unservedCost)
    auction.colOf.fill(-1)
    reverseBidding(auction, EPSILON, ROUNDS * rows)
  } else return null
  return { colOf: auction.colOf, colPrice: roundPrices(auction.colPrice) }
}
