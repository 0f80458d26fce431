import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verify } from './assignment.ts'
import { problems } from './fixtures/problems.ts'
import { everyMatching, hungarian } from './fixtures/slow.ts'
import { runs } from './fixtures/runs.ts'
import { toOptimum } from './optimum.ts'
import { solutionOf } from './solution.ts'
import type { Problem } from './problem.ts'
import { emptyResidual, keepTight, plainBounds } from './residual.ts'

/** From prices and a proposed matching that need not be good for anything. */
function fromAnywhere(problem: Problem, prices: number[], proposed: number[]) {
  const colPrice = Float64Array.from({ length: problem.cols }, (_, col) => prices[col % prices.length] ?? 0)
  const colOf = Int32Array.from({ length: problem.rows }, (_, row) =>
    Math.min(proposed[row % proposed.length] ?? -1, problem.cols - 1),
  )
  const residual = emptyResidual(problem, colPrice, plainBounds(problem))
  toOptimum(residual, keepTight(residual, colOf))
  return solutionOf(residual)
}

const prices = fc.oneof(
  fc.constant<number[]>([0]),
  fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 30 }),
  fc.array(fc.nat({ max: 3_000 }), { minLength: 1, maxLength: 30 }),
)
const proposals = fc.array(fc.integer({ min: -1, max: 29 }), { minLength: 1, maxLength: 40 })

describe('shortest augmenting paths', () => {
  it('reach the optimum and its proof from any prices and any proposed matching', () => {
    fc.assert(
      fc.property(problems(6, 6, 4), prices, proposals, (problem, start, proposed) => {
        const solution = fromAnywhere(problem, start, proposed)
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(Math.min(...everyMatching(problem).map(({ total }) => total)))
      }),
      { numRuns: runs(2_000) },
    )
  })

  it('do so on problems too large to enumerate', () => {
    fc.assert(
      fc.property(problems(40, 30, 8), prices, proposals, (problem, start, proposed) => {
        const solution = fromAnywhere(problem, start, proposed)
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(hungarian(problem))
      }),
      { numRuns: runs(500) },
    )
  })
})
