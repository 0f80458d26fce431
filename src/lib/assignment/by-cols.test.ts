import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolve, solve, verify } from './assignment.ts'
import { byCols, hasFewCols } from './by-cols.ts'
import { fewColProblems, listed, problems } from './fixtures/problems.ts'
import { hungarian } from './fixtures/slow.ts'
import { runs } from './fixtures/runs.ts'
import type { Problem } from './problem.ts'
import { solutionOf } from './solution.ts'

/** From prices and a proposed matching that need not be good for anything. */
function fromAnywhere(problem: Problem, prices: number[], proposed: number[]) {
  const colPrice = Float64Array.from({ length: problem.cols }, (_, col) => prices[col % prices.length] ?? 0)
  const colOf = Int32Array.from({ length: problem.rows }, (_, row) => proposed[row % proposed.length] ?? -1)
  return solutionOf(byCols(problem, { colOf, colPrice }))
}

const prices = fc.oneof(
  fc.constant<number[]>([0]),
  fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 8 }),
  fc.array(fc.nat({ max: 3_000 }), { minLength: 1, maxLength: 8 }),
)
const proposals = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 1, maxLength: 40 })

describe('searches over the cols alone', () => {
  it('reach the optimum and its proof from any prices and any proposed matching', () => {
    fc.assert(
      fc.property(fc.oneof(fewColProblems(24, 4), problems(10, 10, 5)), prices, proposals, (problem, start, proposed) => {
        const solution = fromAnywhere(problem, start, proposed)
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(hungarian(problem))
      }),
      { numRuns: runs(150) },
    )
  })

  it('are chosen where many rows share few cols that can serve most of them, and find the cheapest matching', () => {
    let chosen = 0
    fc.assert(
      fc.property(fewColProblems(60, 3), (problem) => {
        if (hasFewCols(problem)) chosen++
        const solution = solve(problem)
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(hungarian(problem))
      }),
      { numRuns: 80 },
    )
    expect(chosen).toBeGreaterThan(10)
  })

  it('find it anew when a col leaves whom dozens held, and when it comes back', () => {
    fc.assert(
      fc.property(fewColProblems(120, 3), fc.nat({ max: 2 }), (problem, nth) => {
        const col = nth % problem.cols
        const gone = resolve(problem, solve(problem), { setCapacity: [[col, 0]] })
        expect(gone.solution.total).toBe(solve(gone.problem).total)
        expect(verify(gone.problem, gone.solution)).toEqual({ ok: true })
        const back = resolve(gone.problem, gone.solution, { setCapacity: [[col, problem.capacity[col] ?? 0]] })
        expect(back.solution.total).toBe(solve(problem).total)
        expect(verify(problem, back.solution)).toEqual({ ok: true })
      }),
      { numRuns: runs(40) },
    )
  })

  it('do not depend on how the rows are dealt: a sample that is unlike the rest only costs time', () => {
    const dealt = Array.from({ length: 400 }, (_, row) =>
      row % 4 === 0 ? [{ col: 0, cost: 1 }] : [0, 1, 2].map((col) => ({ col, cost: 10 + ((row * 7) % 50) * (col + 1) })),
    )
    const problem = listed(dealt, [110, 120, 130], 500)
    expect(hasFewCols(problem)).toBe(true)
    const solution = solve(problem)
    expect(verify(problem, solution)).toEqual({ ok: true })
    expect(solution.colOf.filter((col) => col < 0)).toHaveLength(40)
  })
})
