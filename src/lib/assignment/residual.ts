import { NotOptimal } from './check.ts'
import type { Problem } from './problem.ts'

/** A row that still seeks a place, as against −1: unserved because every col costs at least as much. */
export const FREE = -2

/**
 * A matching on tight edges only (cost + col price = row price), with prices no edge undercuts: what is matched is optimal for
 * what it matches. Optimal in all as soon as no row is free and no col has both a place left and a price above its lowerBound.
 */
export type Residual = {
  problem: Problem
  /** Per row, the price of leaving it unserved. */
  outsideCost: Float64Array
  /** Per col, the price at which its places may stay open: 0, or −∞ where they must all be taken. */
  lowerBound: Float64Array
  colOf: Int32Array
  rowPrice: Float64Array
  colPrice: Float64Array
  used: Int32Array
  /** The rows of a col, as a list linked both ways; −1 ends it. */
  first: Int32Array
  next: Int32Array
  previous: Int32Array
}

/** A slack below 0 has no shortest path beyond it: whose prices undercut an edge, never proved anything. */
export function refuseUndercut(reached: number, far: number, row: number): void {
  if (reached < far) throw new NotOptimal('a price is undercut', row)
}

export function join(residual: Residual, row: number, col: number): void {
  const { colOf, used, first, next, previous } = residual
  const head = first[col] ?? -1
  colOf[row] = col
  next[row] = head
  previous[row] = -1
  if (head >= 0) previous[head] = row
  first[col] = row
  used[col] = (used[col] ?? 0) + 1
}

/** The row gives up its place; what becomes of it is for the caller to say. */
export function leave(residual: Residual, row: number): void {
  const { colOf, used, first, next, previous } = residual
  const col = colOf[row] ?? -1
  if (col < 0) return
  const before = previous[row] ?? -1
  const after = next[row] ?? -1
  if (before >= 0) next[before] = after
  else first[col] = after
  if (after >= 0) previous[after] = before
  used[col] = (used[col] ?? 0) - 1
  colOf[row] = FREE
}

/** The cheapest a row can do at these col prices. */
export function bestPrice({ problem, outsideCost, colPrice }: Residual, row: number): number {
  const { rowStart, edgeCol, edgeCost } = problem
  let best = outsideCost[row] ?? 0
  const end = rowStart[row + 1] ?? 0
  for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
    const value = (edgeCost[edge] ?? 0) + (colPrice[edgeCol[edge] ?? 0] ?? 0)
    if (value < best) best = value
  }
  return best
}

/** The cheapest edge of the pair, or infinity where the pair is not allowed. */
export function costOf({ rowStart, edgeCol, edgeCost }: Problem, row: number, col: number): number {
  let cost = Infinity
  const end = rowStart[row + 1] ?? 0
  for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
    if (edgeCol[edge] === col) cost = Math.min(cost, edgeCost[edge] ?? 0)
  }
  return cost
}

export type Bounds = { outsideCost: Float64Array; lowerBound: Float64Array }

export const plainBounds = (problem: Problem): Bounds => ({
  outsideCost: new Float64Array(problem.rows).fill(problem.unservedCost),
  lowerBound: new Float64Array(problem.cols),
})

/** Nobody matched yet, every row free. */
export function emptyResidual(problem: Problem, colPrice: Float64Array, { outsideCost, lowerBound }: Bounds): Residual {
  return {
    problem,
    outsideCost,
    lowerBound,
    colOf: new Int32Array(problem.rows).fill(FREE),
    rowPrice: new Float64Array(problem.rows),
    colPrice,
    used: new Int32Array(problem.cols),
    first: new Int32Array(problem.cols).fill(-1),
    next: new Int32Array(problem.rows).fill(-1),
    previous: new Int32Array(problem.rows).fill(-1),
  }
}

/** Takes from a proposed matching what is tight at the given prices; returns the rows that remain free. */
export function keepTight(residual: Residual, proposed: Int32Array): number[] {
  const { problem, outsideCost, colOf, rowPrice, colPrice, used } = residual
  const free: number[] = []
  for (let row = 0; row < problem.rows; row++) {
    const best = bestPrice(residual, row)
    const col = proposed[row] ?? -1
    rowPrice[row] = best
    if (col >= 0 && (used[col] ?? 0) < (problem.capacity[col] ?? 0) && costOf(problem, row, col) + (colPrice[col] ?? 0) === best)
      join(residual, row, col)
    else if (best === outsideCost[row]) colOf[row] = -1
    else free.push(row)
  }
  return free
}

/** Σ row prices − Σ capacity · col prices: by duality the cost of the optimum. */
export function dualTotal({ problem, rowPrice, colPrice }: Residual): number {
  const { rows, cols, capacity } = problem
  let total = 0
  for (let row = 0; row < rows; row++) total += rowPrice[row] ?? 0
  for (let col = 0; col < cols; col++) total -= (capacity[col] ?? 0) * (colPrice[col] ?? 0)
  return total
}
