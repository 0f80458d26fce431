import { toOptimum } from './optimum.ts'
import type { Problem, Solution } from './problem.ts'
import { bestPrice, costOf, emptyResidual, FREE, join, type Residual } from './residual.ts'

/**
 * Every optimal matching uses only edges that are tight at the optimal prices, serves every row priced below staying unserved and
 * fills every col priced above 0 (complementary slackness). Among these, one that keeps most pairs: cost 0 to keep, 1 to move.
 */
function tightProblem(problem: Problem, { rowPrice, colPrice }: Solution, keep: Int32Array): Problem {
  const { rows, rowStart, edgeCol, edgeCost } = problem
  const start = new Int32Array(rows + 1)
  const cols: number[] = []
  const moves: number[] = []
  for (let row = 0; row < rows; row++) {
    const end = rowStart[row + 1] ?? 0
    for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
      const col = edgeCol[edge] ?? 0
      if ((edgeCost[edge] ?? 0) + (colPrice[col] ?? 0) !== rowPrice[row]) continue
      cols.push(col)
      moves.push(col === keep[row] ? 0 : 1)
    }
    start[row + 1] = cols.length
  }
  return { ...problem, rowStart: start, edgeCol: Int32Array.from(cols), edgeCost: Int32Array.from(moves), unservedCost: 1 }
}

/** Kept pairs take their places first; then those who can stay where the first solution put them; the rest are free. */
function startFrom(residual: Residual, keep: Int32Array, colOf: Int32Array): number[] {
  const { problem, outsideCost, rowPrice, used } = residual
  const room = (col: number): boolean => (used[col] ?? 0) < (problem.capacity[col] ?? 0)
  for (let row = 0; row < problem.rows; row++) {
    rowPrice[row] = bestPrice(residual, row)
    const col = keep[row] ?? -1
    if (rowPrice[row] === 0 && room(col)) join(residual, row, col)
  }
  const free: number[] = []
  for (let row = 0; row < problem.rows; row++) {
    if (residual.colOf[row] !== FREE) continue
    const col = colOf[row] ?? -1
    if (col >= 0 && room(col) && costOf(problem, row, col) === rowPrice[row]) join(residual, row, col)
    else if (col < 0 && outsideCost[row] === rowPrice[row]) residual.colOf[row] = -1
    else free.push(row)
  }
  return free
}

/** The same total and prices, with as many of the given pairs (per row a col, or −1) as any optimal solution has. */
export function preferKept(problem: Problem, solution: Solution, keep: Int32Array): Solution {
  const tight = tightProblem(problem, solution, keep)
  const residual = emptyResidual(tight, new Float64Array(problem.cols), {
    outsideCost: Float64Array.from(solution.rowPrice, (price) => (price === problem.unservedCost ? 1 : Infinity)),
    lowerBound: Float64Array.from(solution.colPrice, (price) => (price > 0 ? -Infinity : 0)),
  })
  const free = startFrom(residual, keep, solution.colOf)
  toOptimum(residual, free)
  return { ...solution, colOf: residual.colOf }
}
