import { checkProblem, Malformed } from './check.ts'
import { preferKept } from './keep.ts'
import { solutionOf, toOptimum } from './optimum.ts'
import type { Problem, Solution } from './problem.ts'
import { emptyResidual, keepTight, plainBounds, type Residual } from './residual.ts'
import { inPhases, type Warm } from './scaling.ts'
import { singlePhase } from './single-phase.ts'

type Options = { keep?: Int32Array; onProgress?: (served: number) => void }

/** Rows whose edges may be followed, per row of the problem, before searching from a single phase is given up for several. */
const PATIENCE = 10

/** The optimum by shortest augmenting paths from a start that need not be good; null when they follow more rows than `most`. */
function completed(problem: Problem, start: Warm, most: number): Residual | null {
  const residual = emptyResidual(problem, start.colPrice, plainBounds(problem))
  return toOptimum(residual, keepTight(residual, start.colOf), undefined, most) ? residual : null
}

function optimum(problem: Problem, onProgress?: (served: number) => void): Residual {
  const single = singlePhase(problem)
  const soon = single === null ? null : completed(problem, single, PATIENCE * problem.rows)
  const residual = soon ?? completed(problem, inPhases(problem, onProgress), Infinity)
  if (residual === null) throw new Error('an unbounded search gave up')
  return residual
}

/** A matching of least total cost and whole prices that prove it. Refuses a malformed problem by throwing `Malformed`. */
export function solve(problem: Problem, { keep, onProgress }: Options = {}): Solution {
  checkProblem(problem)
  if (keep !== undefined && keep.length !== problem.rows) throw new Malformed('keep has not one entry per row')
  const solution = solutionOf(optimum(problem, onProgress))
  onProgress?.(solution.colOf.reduce((served, col) => served + (col < 0 ? 0 : 1), 0))
  return keep === undefined ? solution : preferKept(problem, solution, keep)
}
