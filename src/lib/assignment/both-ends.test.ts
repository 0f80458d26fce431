import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verify } from './assignment.ts'
import { meetHalfway } from './both-ends.ts'
import { denseProblems, problems } from './fixtures/problems.ts'
import { hungarian } from './fixtures/slow.ts'
import { runs } from './fixtures/runs.ts'
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
  const wrong: string[] = []
  for (let row = 0; row < problem.rows; row++) {
    const [col, price] = [colOf[row] ?? -1, rowPrice[row] ?? NaN]
    if (col >= 0 && costOf(problem, row, col) + (colPrice[col] ?? 0) !== price) wrong.push(`row ${row} is not tight`)
    if (col === -1 && price !== problem.unservedCost) wrong.push(`row ${row} waits below the cost of waiting`)
    if (col === -2) continue
    if (!(price <= problem.unservedCost)) wrong.push(`row ${row} costs more than waiting`)
    for (let edge = problem.rowStart[row] ?? 0; edge < (problem.rowStart[row + 1] ?? 0); edge++)
      if (price > (problem.edgeCost[edge] ?? 0) + (colPrice[problem.edgeCol[edge] ?? 0] ?? 0))
        wrong.push(`edge ${edge} is undercut`)
  }
  for (let col = 0; col < problem.cols; col++) {
    const [held, most] = [used[col] ?? 0, problem.capacity[col] ?? 0]
    if (held > most) wrong.push(`place ${col} holds ${held} of ${most}`)
    if (held < most && colPrice[col] !== 0) wrong.push(`place ${col} has room and a price`)
  }
  expect(wrong).toEqual([])
}

const any = fc.oneof(problems(12, 9, 5), problems(40, 30, 8), denseProblems(12))
const alone = fc.constantFrom(0, 1, 2, 5, Infinity)

describe('a search from both ends', () => {
  it('leaves every price right and every matched pair tight, whenever it takes over from a search from one', () => {
    fc.assert(
      fc.property(any, alone, (problem, most) => {
        serveAll(problem, most, expectRight)
      }),
      { numRuns: runs(1_000) },
    )
  })

  it('comes to the optimum, as one from the row alone does', () => {
    fc.assert(
      fc.property(any, alone, (problem, most) => {
        const solution = solutionOf(serveAll(problem, most))
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(hungarian(problem))
      }),
      { numRuns: runs(1_000) },
    )
  })
})
