import type { Auction } from './auction.ts'
import { type Incidence, incidenceOf } from './incidence.ts'
import type { Problem } from './problem.ts'

/** Cols with a place left over at a price above 0 seek rows for it: the price falls until a row comes or it is 0. */
type Sale = {
  auction: Auction
  incidence: Incidence
  rowPrice: Float64Array
  queue: Int32Array
  queued: Uint8Array
}

/** What each row pays in all: cost + price of its col, or the price of staying unserved; free rows count as the latter. */
function rowPrices(auction: Auction): Float64Array {
  const { rows, rowStart, edgeCol, edgeCost, unservedCost }: Problem = auction.problem
  const { colOf, colPrice } = auction
  const prices = new Float64Array(rows).fill(unservedCost)
  for (let row = 0; row < rows; row++) {
    const col = colOf[row] ?? -1
    if (col < 0) continue
    const end = rowStart[row + 1] ?? 0
    for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
      if (edgeCol[edge] !== col) continue
      prices[row] = Math.min(prices[row] ?? 0, (edgeCost[edge] ?? 0) + (colPrice[col] ?? 0))
    }
  }
  return prices
}

/** The row leaves its col; the last bidder of the heap takes its position, for bids no longer matter in this phase. */
function vacate(auction: Auction, row: number, col: number): void {
  const { placeStart, used, bidder } = auction
  const last = (placeStart[col] ?? 0) + (used[col] ?? 0) - 1
  let at = placeStart[col] ?? 0
  while (bidder[at] !== row) at++
  bidder[at] = bidder[last] ?? 0
  used[col] = (used[col] ?? 0) - 1
}

/** One col offers a place: the row that gains most by it moves in, at a price that leaves it no worse than the second within ε. Returns the col it held. */
function offer(sale: Sale, col: number, epsilon: number): number {
  const { auction, incidence, rowPrice } = sale
  const { colOf, colPrice, placeStart, used, bidder } = auction
  let best = 0
  let second = 0
  let taker = -1
  let takerCost = 0
  const end = incidence.start[col + 1] ?? 0
  for (let at = incidence.start[col] ?? 0; at < end; at++) {
    const row = incidence.row[at] ?? 0
    const gain = (rowPrice[row] ?? 0) - (incidence.cost[at] ?? 0)
    if (gain <= second || colOf[row] === col) continue
    if (gain > best) {
      second = best
      best = gain
      taker = row
      takerCost = incidence.cost[at] ?? 0
    } else second = gain
  }
  const before = colPrice[col] ?? 0
  const price = taker < 0 ? 0 : Math.min(before, Math.max(0, second - epsilon))
  colPrice[col] = price
  const first = placeStart[col] ?? 0
  const taken = used[col] ?? 0
  for (let at = first; at < first + taken; at++) {
    const row = bidder[at] ?? 0
    rowPrice[row] = (rowPrice[row] ?? 0) + price - before
  }
  if (taker < 0) return -1
  const held = colOf[taker] ?? -1
  if (held >= 0) vacate(auction, taker, held)
  bidder[first + taken] = taker
  used[col] = taken + 1
  colOf[taker] = col
  rowPrice[taker] = takerCost + price
  return held
}

const open = ({ auction }: Sale, col: number, epsilon: number): boolean =>
  (auction.colPrice[col] ?? 0) > epsilon &&
  (auction.used[col] ?? 0) < (auction.placeStart[col + 1] ?? 0) - (auction.placeStart[col] ?? 0)

/** Stops after `most` offers. Bids are void afterwards: a new phase begins from the prices. Returns how many offers were made. */
export function reverseBidding(auction: Auction, epsilon: number, most: number): number {
  const { cols } = auction.problem
  const sale: Sale = {
    auction,
    incidence: incidenceOf(auction.problem),
    rowPrice: rowPrices(auction),
    queue: new Int32Array(cols),
    queued: new Uint8Array(cols),
  }
  const { queue, queued } = sale
  let head = 0
  let waiting = 0
  const enqueue = (col: number): void => {
    if (queued[col] === 1 || !open(sale, col, epsilon)) return
    queue[(head + waiting) % cols] = col
    queued[col] = 1
    waiting++
  }
  for (let col = 0; col < cols; col++) enqueue(col)
  let offers = 0
  while (waiting > 0 && offers < most) {
    const col = queue[head] ?? 0
    head = (head + 1) % cols
    waiting--
    queued[col] = 0
    offers++
    const vacated = offer(sale, col, epsilon)
    if (vacated >= 0) enqueue(vacated)
    enqueue(col)
  }
  return offers
}
