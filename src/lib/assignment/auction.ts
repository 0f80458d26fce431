import type { Problem } from './problem.ts'
import { FREE } from './residual.ts'

/**
 * Rows bid for places, a dearest-bidder-stays auction. The price of a col is the lowest bid that holds one of its places
 * once they are all taken; until then it is what the phase began with.
 */
export type Auction = {
  problem: Problem
  colOf: Int32Array
  colPrice: Float64Array
  /** The places of col c are placeStart[c] … placeStart[c + 1] − 1; the first used[c] of them form a heap, lowest bid on top. */
  placeStart: Int32Array
  used: Int32Array
  bidder: Int32Array
  bid: Float64Array
  /** A ring of rows that wait to bid. */
  queue: Int32Array
  /** Whether the edges of each row are listed by rising cost: a bidder may then stop where cost alone is too much. */
  byCost: boolean
}

/** A col never needs more places than edges; one more keeps a col that cannot fill up at price 0. With single places none is too many. */
function placesOf(problem: Problem): Int32Array {
  const { cols, capacity, edgeCol } = problem
  const places = new Int32Array(cols + 1)
  let most = 0
  for (let col = 0; col < cols; col++) most = Math.max(most, capacity[col] ?? 0)
  const counted = most > 1 ? edgeCol.length : 0
  for (let edge = 0; edge < counted; edge++) {
    const col = edgeCol[edge] ?? 0
    places[col + 1] = (places[col + 1] ?? 0) + 1
  }
  for (let col = 0; col < cols; col++) {
    places[col + 1] = (places[col] ?? 0) + Math.min((places[col + 1] ?? 0) + 1, capacity[col] ?? 0)
  }
  return places
}

/** Nobody can have a place where there is none: the price says so. */
function firstPrices({ cols, capacity, unservedCost }: Problem): Float64Array {
  const price = new Float64Array(cols)
  for (let col = 0; col < cols; col++) if (capacity[col] === 0) price[col] = unservedCost
  return price
}

export function openAuction(problem: Problem, byCost: boolean): Auction {
  const placeStart = placesOf(problem)
  const places = placeStart[problem.cols] ?? 0
  return {
    problem,
    colOf: new Int32Array(problem.rows).fill(FREE),
    colPrice: firstPrices(problem),
    placeStart,
    used: new Int32Array(problem.cols),
    bidder: new Int32Array(places),
    bid: new Float64Array(places),
    queue: new Int32Array(problem.rows),
    byCost,
  }
}

/** By how much the row would do better elsewhere, at these prices, than with the col it has (−1: unserved). */
export function offBest(problem: Problem, colPrice: Float64Array, row: number, col: number): number {
  const { rowStart, edgeCol, edgeCost, unservedCost } = problem
  let best = unservedCost
  let own = col < 0 ? unservedCost : Infinity
  const end = rowStart[row + 1] ?? 0
  for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
    const value = (edgeCost[edge] ?? 0) + (colPrice[edgeCol[edge] ?? 0] ?? 0)
    if (value < best) best = value
    if (edgeCol[edge] === col && value < own) own = value
  }
  return own - best
}

/** Puts a bid into a full heap in place of the lowest one. */
function replaceLowest(auction: Auction, first: number, places: number, row: number, offer: number): void {
  const { bid, bidder } = auction
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= places) break
    if (below + 1 < places && (bid[first + below + 1] ?? 0) < (bid[first + below] ?? 0)) below++
    if ((bid[first + below] ?? 0) >= offer) break
    bid[first + at] = bid[first + below] ?? 0
    bidder[first + at] = bidder[first + below] ?? 0
    at = below
  }
  bid[first + at] = offer
  bidder[first + at] = row
}

function addBid(auction: Auction, first: number, places: number, row: number, offer: number): void {
  const { bid, bidder } = auction
  let at = places
  while (at > 0) {
    const above = (at - 1) >> 1
    if ((bid[first + above] ?? 0) <= offer) break
    bid[first + at] = bid[first + above] ?? 0
    bidder[first + at] = bidder[first + above] ?? 0
    at = above
  }
  bid[first + at] = offer
  bidder[first + at] = row
}

const isFull = ({ placeStart, used }: Auction, col: number): boolean =>
  (used[col] ?? 0) === (placeStart[col + 1] ?? 0) - (placeStart[col] ?? 0)

/** Gives the row a place of the col at its bid; returns the row that had to leave for it, or −1. */
function takePlace(auction: Auction, col: number, row: number, offer: number): number {
  const { placeStart, used, bid, bidder, colPrice, colOf } = auction
  const first = placeStart[col] ?? 0
  const places = (placeStart[col + 1] ?? 0) - first
  const taken = used[col] ?? 0
  colOf[row] = col
  if (taken < places) {
    addBid(auction, first, taken, row, offer)
    used[col] = taken + 1
    if (taken + 1 === places) colPrice[col] = bid[first] ?? 0
    return -1
  }
  const leaves = bidder[first] ?? 0
  colOf[leaves] = FREE
  if (places === 1) {
    bidder[first] = row
    bid[first] = offer
    colPrice[col] = offer
  } else {
    replaceLowest(auction, first, places, row, offer)
    colPrice[col] = bid[first] ?? 0
  }
  return leaves
}

/**
 * Every free row bids for its cheapest col (cost + price) what makes it as dear as its second choice, and ε more: so prices
 * move, and no row ends up more than ε from its best. Without ε a bid that would only put another row out at the same price is not
 * made: that row stays free. Stops after `most` bids. Returns how many were made.
 */
export function bidding(auction: Auction, epsilon: number, most: number): number {
  const { problem, colOf, colPrice, queue, byCost } = auction
  const { rows, rowStart, edgeCol, edgeCost, unservedCost } = problem
  let waiting = 0
  for (let row = 0; row < rows; row++) if (colOf[row] === FREE) queue[waiting++] = row
  let head = 0
  let tail = waiting === rows ? 0 : waiting
  let bids = 0
  while (waiting > 0 && bids < most) {
    const row = queue[head] ?? 0
    head = head + 1 === rows ? 0 : head + 1
    waiting--
    bids++
    let best = Infinity
    let second = unservedCost
    let choice = -1
    const end = rowStart[row + 1] ?? 0
    for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
      const col = edgeCol[edge] ?? 0
      const cost = edgeCost[edge] ?? 0
      const value = cost + (colPrice[col] ?? 0)
      if (value >= second) {
        if (byCost && cost >= second) break
        continue
      }
      if (value < best) {
        if (best < second) second = best
        best = value
        choice = col
      } else second = value
    }
    if (choice < 0) {
      colOf[row] = -1
      continue
    }
    if (epsilon === 0 && second === best && isFull(auction, choice)) continue
    const leaves = takePlace(auction, choice, row, (colPrice[choice] ?? 0) + (second - best) + epsilon)
    if (leaves < 0) continue
    queue[tail] = leaves
    tail = tail + 1 === rows ? 0 : tail + 1
    waiting++
  }
  return bids
}
