import { type Auction, bidding, offBest } from './auction.ts'
import { toOptimum } from './optimum.ts'
import { bestPrice, emptyResidual, FREE, join, plainBounds } from './residual.ts'
import { reverseBidding } from './reverse-auction.ts'

/** Bidding settles most at little cost, and drags on over the rest: so many bids a row and offers a col, then searches take over. */
const BIDS_PER_ROW = 5
const OFFERS_PER_COL = 6

/** Only rows within ε of their best stay where they are; what they bid in the phase before is forgotten. */
function restart(auction: Auction, epsilon: number): void {
  const { problem, colOf, colPrice, placeStart, used, bidder, bid } = auction
  used.fill(0)
  for (let row = 0; row < problem.rows; row++) {
    const col = colOf[row] ?? -1
    if (col === FREE) continue
    if (offBest(problem, colPrice, row, col) > epsilon) colOf[row] = FREE
    else if (col >= 0) {
      const at = (placeStart[col] ?? 0) + (used[col] ?? 0)
      bidder[at] = row
      bid[at] = colPrice[col] ?? 0
      used[col] = (used[col] ?? 0) + 1
    }
  }
}

/** What the bids did not settle, shortest augmenting paths do, on edges that are tight but for ε. */
function finish(auction: Auction, epsilon: number): void {
  const { problem, colOf, colPrice, used, placeStart } = auction
  const open: number[] = []
  for (let col = 0; col < problem.cols; col++) {
    if ((colPrice[col] ?? 0) > epsilon && (used[col] ?? 0) < (placeStart[col + 1] ?? 0) - (placeStart[col] ?? 0)) open.push(col)
  }
  if (open.length === 0 && !colOf.includes(FREE)) return
  const residual = emptyResidual(problem, colPrice, plainBounds(problem))
  const free: number[] = []
  for (let row = 0; row < problem.rows; row++) {
    const col = colOf[row] ?? -1
    residual.rowPrice[row] = bestPrice(residual, row)
    if (col >= 0) join(residual, row, col)
    else if (col === FREE) free.push(row)
    else residual.colOf[row] = -1
  }
  toOptimum(residual, free, open)
  colOf.set(residual.colOf)
}

/** One phase of ε-scaling: from any prices to a matching in which every row is within ε of its best, and every place left over within ε of 0. */
export function phase(auction: Auction, epsilon: number): void {
  const { rows, cols } = auction.problem
  restart(auction, epsilon)
  bidding(auction, epsilon, BIDS_PER_ROW * rows)
  reverseBidding(auction, epsilon, OFFERS_PER_COL * cols)
  finish(auction, epsilon)
}
