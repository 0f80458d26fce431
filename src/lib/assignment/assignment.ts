import type { Problem, Solution } from './problem.ts'
import { solutionOf, toOptimum } from './optimum.ts'
import { emptyResidual, keepTight, plainBounds } from './residual.ts'
import { warmStart } from './scaling.ts'

export function solve(problem: Problem): Solution {
  const { colOf, colPrice } = warmStart(problem)
  const residual = emptyResidual(problem, colPrice, plainBounds(problem))
  const free = keepTight(residual, colOf)
  toOptimum(
    residual,
    free,
    Array.from({ length: problem.cols }, (_, col) => col),
  )
  return solutionOf(residual)
}
