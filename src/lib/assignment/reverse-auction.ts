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
  /** The rows that would gain by a place of the col that offers many: by how much, and at which cost. */
  gain: Float64Array
  candidate: Int32Array
  candidateCost: Int32Array
}

/** So many places left over at one col are offered together: to look through its edges for each of them costs too much. */
const TOGETHER = 8

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

/** The row moves into a place of the col at its price; returns the col it held, or −1. */
function take({ auction, rowPrice }: Sale, row: number, col: number, cost: number): number {
  const { colOf, colPrice, placeStart, used, bidder } = auction
  const held = colOf[row] ?? -1
  if (held >= 0) vacate(auction, row, held)
  const taken = used[col] ?? 0
  bidder[(placeStart[col] ?? 0) + taken] = row
  used[col] = taken + 1
  colOf[row] = col
  rowPrice[row] = cost + (colPrice[col] ?? 0)
  return held
}

/** Returns how many rows would gain by a place of the col at price 0, and notes them with their gains. */
function gather({ auction, incidence, rowPrice, gain, candidate, candidateCost }: Sale, col: number): number {
  const { colOf } = auction
  let count = 0
  const end = incidence.start[col + 1] ?? 0
  for (let at = incidence.start[col] ?? 0; at < end; at++) {
    const row = incidence.row[at] ?? 0
    const cost = incidence.cost[at] ?? 0
    const gains = (rowPrice[row] ?? 0) - cost
    if (gains <= 0 || colOf[row] === col) continue
    // Edges of one pair lie side by side: of these the cheapest counts.
    const again = count > 0 && candidate[count - 1] === row
    if (again && gains <= (gain[count - 1] ?? 0)) continue
    if (!again) count++
    gain[count - 1] = gains
    candidate[count - 1] = row
    candidateCost[count - 1] = cost
  }
  return count
}

/** A col with many places left over offers all at once, at what leaves the first row that gets none within ε. Returns the cols they held. */
function offerAll(sale: Sale, col: number, places: number, epsilon: number): number[] {
  const { auction, gain, candidate, candidateCost } = sale
  const { colPrice } = auction
  const count = gather(sale, col)
  const last = count > places ? (gain.slice(0, count).sort()[count - places - 1] ?? 0) : 0
  lower(sale, col, Math.min(colPrice[col] ?? 0, Math.max(0, last - epsilon)))
  const vacated: number[] = []
  let left = places
  for (const ties of [false, true]) {
    for (let i = 0; i < count && left > 0; i++) {
      const row = candidate[i] ?? 0
      const gains = gain[i] ?? 0
      if (ties ? gains !== last : gains <= last) continue
      const held = take(sale, row, col, candidateCost[i] ?? 0)
      if (held >= 0) vacated.push(held)
      left--
    }
  }
  return vacated
}

/** The price of a col falls, and with it what its rows pay in all. */
function lower({ auction, rowPrice }: Sale, col: number, price: number): void {
  const { colPrice, placeStart, used, bidder } = auction
  const before = colPrice[col] ?? 0
  colPrice[col] = price
  const first = placeStart[col] ?? 0
  const end = first + (used[col] ?? 0)
  for (let at = first; at < end; at++) {
    const row = bidder[at] ?? 0
    rowPrice[row] = (rowPrice[row] ?? 0) + price - before
  }
}

/**
 * One col offers a place: the row that gains most by it moves in, at a price that leaves it no worse than the second within ε. Returns
 * the col it held. Written out, for balanced problems spend much of their time here.
 */
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

/** How many rows at most can be candidates for a col that offers many places. */
function mostEdges({ placeStart, problem }: Auction, { start }: Incidence): number {
  let most = 0
  for (let col = 0; col < problem.cols; col++)
    if ((placeStart[col + 1] ?? 0) - (placeStart[col] ?? 0) >= TOGETHER)
      most = Math.max(most, (start[col + 1] ?? 0) - (start[col] ?? 0))
  return most
}

/** Stops after `most` offers. Bids are void afterwards: a new phase begins from the prices. Returns how many offers were made. */
export function reverseBidding(auction: Auction, epsilon: number, most: number): number {
  const { problem, placeStart, used } = auction
  const { cols } = problem
  const incidence = incidenceOf(problem)
  const edges = mostEdges(auction, incidence)
  const sale: Sale = {
    auction,
    incidence,
    rowPrice: rowPrices(auction),
    gain: new Float64Array(edges),
    candidate: new Int32Array(edges),
    candidateCost: new Int32Array(edges),
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
    const left = edges === 0 ? 0 : (placeStart[col + 1] ?? 0) - (placeStart[col] ?? 0) - (used[col] ?? 0)
    if (left >= TOGETHER) offerAll(sale, col, left, epsilon).forEach(enqueue)
    else {
      const vacated = offer(sale, col, epsilon)
      if (vacated >= 0) enqueue(vacated)
    }
    enqueue(col)
  }
  return offers
}
