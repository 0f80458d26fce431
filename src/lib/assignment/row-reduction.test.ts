import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verify } from './assignment.ts'
import { openAuction } from './auction.ts'
import { denseProblems, problems } from './fixtures/problems.ts'
import { hungarian } from './fixtures/slow.ts'
import { runs } from './fixtures/runs.ts'
import { toOptimum } from './optimum.ts'
import { solutionOf } from './solution.ts'
import type { Problem } from './problem.ts'
import { bestPrice, costOf } from './residual.ts'
import { rowReduction } from './row-reduction.ts'
import { solve } from './solve.ts'

const any = fc.oneof(problems(30, 20, 8), problems(6, 6, 4), denseProblems(12))
const reduced = (problem: Problem) => rowReduction(openAuction(problem, false))

describe('rows that bid without ε', () => {
  it('pay exactly the cheapest they could at the prices reached, and no price is left on a place left over', () => {
    fc.assert(
      fc.property(any, (problem) => {
        const { residual, free } = reduced(problem)
        const { colOf, colPrice, rowPrice, used } = residual
        for (let row = 0; row < problem.rows; row++) {
          const col = colOf[row] ?? -1
          expect(rowPrice[row]).toBe(bestPrice(residual, row))
          expect(free.includes(row)).toBe(col === -2)
          if (col === -1) expect(rowPrice[row]).toBe(problem.unservedCost)
          if (col >= 0) expect(costOf(problem, row, col) + (colPrice[col] ?? 0)).toBe(rowPrice[row])
        }
        for (let col = 0; col < problem.cols; col++) {
          expect(used[col]).toBe(colOf.filter((own) => own === col).length)
          if ((used[col] ?? 0) < (problem.capacity[col] ?? 0)) expect(colPrice[col]).toBe(0)
          expect(used[col]).toBeLessThanOrEqual(problem.capacity[col] ?? 0)
        }
      }),
      { numRuns: runs(1_500) },
    )
  })

  it('leave the searches a start from which they reach the optimum', () => {
    fc.assert(
      fc.property(any, (problem) => {
        const { residual, free } = reduced(problem)
        expect(toOptimum(residual, free)).toBe(true)
        expect(verify(problem, solutionOf(residual))).toEqual({ ok: true })
        expect(residual.rowPrice.length === 0 ? 0 : solutionOf(residual).total).toBe(hungarian(problem))
      }),
      { numRuns: runs(600) },
    )
  })
})

describe('a dense problem', () => {
  it('is solved as by the Hungarian method, whether its costs tie, spread, or multiply', () => {
    fc.assert(
      fc.property(denseProblems(30), (problem) => {
        const solution = solve(problem)
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(hungarian(problem))
      }),
      { numRuns: runs(400) },
    )
  })

  it('of products, where every search is long, is handed on to the phases and solved', () => {
    const size = 150
    const problem: Problem = {
      rows: size,
      cols: size,
      capacity: new Int32Array(size).fill(1),
      rowStart: Int32Array.from({ length: size + 1 }, (_, row) => row * size),
      edgeCol: Int32Array.from({ length: size * size }, (_, edge) => edge % size),
      edgeCost: Int32Array.from({ length: size * size }, (_, edge) => (1 + (edge % size)) * (1 + Math.floor(edge / size))),
      unservedCost: 1_000_000,
    }
    const { residual, free } = reduced(problem)
    expect(toOptimum(residual, free, undefined, 64 * size)).toBe(false)
    const solution = solve(problem)
    expect(verify(problem, solution)).toEqual({ ok: true })
    // The dearest row with the cheapest col, and so on: Σ i · (n + 1 − i).
    expect(solution.total).toBe((size * (size + 1) * (size + 2)) / 6)
  })
})
