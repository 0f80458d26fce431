import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verify } from './assignment.ts'
import { meetHalfway } from './both-ends.ts'
import { denseProblems, problems } from './fixtures/problems.ts'
import { hungarian } from './fixtures/slow.ts'
import type { Problem } from './problem.ts'
import { costOf, emptyResidual, keepTight, plainBounds, type Residual } from './residual.ts'
import { augment, forget, newSearch, raise, searchFrom } from './row-search.ts'
import { solutionOf } from './solution.ts'

const unmatched = (problem: Problem): { residual: Residual; free: number[] } => {
  const residual = emptyResidual(problem, new Float64Array(problem.cols), plainBounds(problem))
  return { residual, free: keepTight(residual, new Int32Array(problem.rows).fill(-1)) }
}

/** Serves the free rows one by one, from one end alone for so many rows, then from both. */
function serveAll(problem: Problem, alone: number, after: (residual: Residual) => void = () => undefined): Residual {
  const { residual, free } = unmatched(problem)
  const forward = newSearch(problem.cols)
  const backward = newSearch(problem.cols)
  for (const row of free) {
    const end = searchFrom(residual, forward, row, alone)
    if (forward.heap.nearest < end.bound) meetHalfway(residual, forward, backward, row, end)
    else raise(residual, forward, row, end.bound)
    augment(residual, forward, row, end)
    forget(forward)
    after(residual)
  }
  return residual
}

/** What every step keeps: matched pairs are tight, no edge of a row that is settled is undercut, places left over cost nothing. */
function expectRight({ problem, colOf, rowPrice, colPrice, used }: Residual): void {
  for (let row = 0; row < problem.rows; row++) {
    const col = colOf[row] ?? -1
    if (col >= 0) expect(costOf(problem, row, col) + (colPrice[col] ?? 0)).toBe(rowPrice[row])
    if (col === -1) expect(rowPrice[row]).toBe(problem.unservedCost)
    if (col === -2) continue
    expect(rowPrice[row]).toBeLessThanOrEqual(problem.unservedCost)
    for (let edge = problem.rowStart[row] ?? 0; edge < (problem.rowStart[row + 1] ?? 0); edge++)
      expect(rowPrice[row]).toBeLessThanOrEqual((problem.edgeCost[edge] ?? 0) + (colPrice[problem.edgeCol[edge] ?? 0] ?? 0))
  }
  for (let col = 0; col < problem.cols; col++) {
    expect(used[col]).toBeLessThanOrEqual(problem.capacity[col] ?? 0)
    if ((used[col] ?? 0) < (problem.capacity[col] ?? 0)) expect(colPrice[col]).toBe(0)
  }
}

const any = fc.oneof(problems(12, 9, 5), problems(40, 30, 8), denseProblems(12))
const alone = fc.constantFrom(0, 1, 2, 5, Infinity)

describe('a search from both ends', () => {
  it('leaves every price right and every matched pair tight, whenever it takes over from a search from one', () => {
    fc.assert(
      fc.property(any, alone, (problem, most) => {
        serveAll(problem, most, expectRight)
      }),
      { numRuns: 1_000 },
    )
  })

  it('comes to the optimum, as one from the row alone does', () => {
    fc.assert(
      fc.property(any, alone, (problem, most) => {
        const solution = solutionOf(serveAll(problem, most))
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(hungarian(problem))
      }),
      { numRuns: 1_000 },
    )
  })
})
