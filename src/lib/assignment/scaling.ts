import { type Auction, offBest, openAuction } from './auction.ts'
import { renumber } from './neighbours.ts'
import { phase } from './phase.ts'
import type { Problem } from './problem.ts'
import { FREE } from './residual.ts'
import { roundPrices } from './rounding.ts'

/** ε falls by this factor from phase to phase; a power of two keeps every price an exact binary fraction. */
const SHRINK = 8
/** Prices seldom have farther to go than so many mean costs, however dear it is to leave a row unserved. Measured. */
const REACH = 64
/** Few enough pairs off their best for shortest augmenting paths to finish at once. */
const fewPairs = (rows: number): number => 8 + rows / 10_000

export type Warm = { colOf: Int32Array; colPrice: Float64Array }

/** How many rows and places whole prices would leave to be repaired. */
function toRepair(auction: Auction, whole: Float64Array): number {
  const { problem, colOf, placeStart, used } = auction
  const { rows, cols } = problem
  let pairs = 0
  for (let row = 0; row < rows; row++) {
    const col = colOf[row] ?? -1
    if (col === FREE || offBest(problem, whole, row, col) > 0) pairs++
  }
  for (let col = 0; col < cols; col++) {
    if ((whole[col] ?? 0) > 0) pairs += (placeStart[col + 1] ?? 0) - (placeStart[col] ?? 0) - (used[col] ?? 0)
  }
  return pairs
}

const served = (colOf: Int32Array): number => {
  let count = 0
  for (const col of colOf) if (col >= 0) count++
  return count
}

/** Nearly optimal whole prices and a matching that nearly fits them. */
export function inPhases(problem: Problem, onProgress?: (served: number) => void): Warm {
  const near = renumber(problem)
  const { colOf, colPrice } = byFallingEpsilon(near.problem, onProgress)
  const warm: Warm = { colOf: new Int32Array(problem.rows), colPrice: new Float64Array(problem.cols) }
  near.row.forEach((old, row) => {
    const col = colOf[row] ?? -1
    warm.colOf[old] = col < 0 ? col : (near.col[col] ?? -1)
  })
  near.col.forEach((old, col) => (warm.colPrice[old] = colPrice[col] ?? 0))
  return warm
}

/** By doubling and not by Math.log2, which machines may round differently: another ε may lead to another of the cheapest matchings. */
function powerOfTwo(from: number, atMost: number): number {
  let power = from
  while (power * 2 <= atMost) power *= 2
  return power
}

/** Fine enough to leave little to repair, and coarse enough for every sum of costs and prices (≤ 4 · unservedCost) to stay exact. */
function leastEpsilon({ rows, cols, unservedCost }: Problem): number {
  const fine = powerOfTwo(16, 2 * (rows + cols) + 3)
  const exact = powerOfTwo(1, 2 ** 51 / Math.max(1, unservedCost))
  return 1 / Math.min(fine, exact)
}

/** A quarter of how far prices may have to go. */
function firstEpsilon({ edgeCost, unservedCost }: Problem): number {
  let sum = 0
  for (let edge = 0; edge < edgeCost.length; edge++) sum += Math.min(edgeCost[edge] ?? 0, unservedCost)
  const far = (REACH * sum) / Math.max(1, edgeCost.length)
  return powerOfTwo(1, Math.min(unservedCost, far) / 4)
}

function byFallingEpsilon(problem: Problem, onProgress?: (served: number) => void): Warm {
  const auction = openAuction(problem, true)
  const { rows } = problem
  const least = leastEpsilon(problem)
  let epsilon = firstEpsilon(problem)
  for (;;) {
    phase(auction, epsilon)
    onProgress?.(served(auction.colOf))
    const whole = epsilon <= 1 ? roundPrices(auction.colPrice) : null
    if (whole !== null && (epsilon <= least || toRepair(auction, whole) <= fewPairs(rows)))
      return { colOf: auction.colOf, colPrice: whole }
    epsilon = Math.max(least, epsilon / SHRINK)
  }
}
