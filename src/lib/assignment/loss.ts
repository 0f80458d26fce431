import { checkPair, checkRow, checkShape, NotOptimal } from './check.ts'
import { inherit } from './incidence.ts'
import { isSolution } from './message.ts'
import { toOptimum } from './optimum.ts'
import type { Problem, Solution } from './problem.ts'
import { costOf, dualTotal, leave } from './residual.ts'
import { evict } from './resolve.ts'
import { expectOptimal, residualOf } from './solution.ts'

/** Every col the row may use, once, with what choosing it loses at least: cost + col price − row price (its slack). */
export function atLeast(problem: Problem, solution: Solution, row: number): { col: number; loss: number }[] {
  checkShape(problem)
  checkRow(problem, row)
  if (!isSolution(solution)) throw new NotOptimal('no solution', -1)
  const { rowPrice, colPrice } = solution
  if (rowPrice.length !== problem.rows || colPrice.length !== problem.cols) throw new NotOptimal('wrong length', -1)
  const edges = problem.edgeCol.subarray(problem.rowStart[row] ?? 0, problem.rowStart[row + 1] ?? 0)
  return [...new Set(edges)].map((col) => {
    const loss = costOf(problem, row, col) + (colPrice[col] ?? 0) - (rowPrice[row] ?? 0)
    if (!(loss >= 0)) throw new NotOptimal('a price is undercut', row)
    return { col, loss }
  })
}

/** By how much the total rises when the row must be served by the col: everybody else is re-optimised. Infinity: it cannot be. */
export function exactLoss(problem: Problem, solution: Solution, row: number, col: number): number {
  checkShape(problem)
  checkPair(problem, row, col)
  expectOptimal(problem, solution)
  const cost = costOf(problem, row, col)
  const places = problem.capacity[col] ?? 0
  if (cost === Infinity || places === 0) return Infinity
  const held = solution.colOf[row] ?? -1
  if (held === col) return 0
  const capacity = problem.capacity.slice()
  capacity[col] = places - 1
  const others: Problem = { ...problem, capacity }
  inherit(problem, others, [])
  const residual = residualOf(others, solution)
  leave(residual, row)
  // Priced out of every search: no place can attract the row that is spoken for.
  residual.rowPrice[row] = -Infinity
  toOptimum(residual, evict(residual, col), held < 0 ? [col] : [held, col])
  residual.rowPrice[row] = cost
  return dualTotal(residual) - solution.total
}
