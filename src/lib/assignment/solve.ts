import { checkProblem, Malformed } from './check.ts'
import { preferKept } from './keep.ts'
import { solutionOf, toOptimum } from './optimum.ts'
import type { Problem, Solution } from './problem.ts'
import { emptyResidual, keepTight, plainBounds } from './residual.ts'
import { warmStart } from './scaling.ts'

type Options = { keep?: Int32Array; onProgress?: (served: number) => void }

/** A matching of least total cost and whole prices that prove it. Refuses a malformed problem by throwing `Malformed`. */
export function solve(problem: Problem, { keep, onProgress }: Options = {}): Solution {
  checkProblem(problem)
  if (keep !== undefined && keep.length !== problem.rows) throw new Malformed('keep has not one entry per row')
  const { colOf, colPrice } = warmStart(problem, onProgress)
  const residual = emptyResidual(problem, colPrice, plainBounds(problem))
  toOptimum(residual, keepTight(residual, colOf))
  const solution = solutionOf(residual)
  onProgress?.(solution.colOf.reduce((served, col) => served + (col < 0 ? 0 : 1), 0))
  return keep === undefined ? solution : preferKept(problem, solution, keep)
}
