import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offBest, openAuction } from './auction.ts'
import { fewColProblems, problems } from './fixtures/problems.ts'
import { runs } from './fixtures/runs.ts'
import { reverseBidding } from './reverse-auction.ts'

describe('cols that bid for rows, with one place left over or with dozens', () => {
  it('leave every row within ε of the best it could do, and no place open at a price above ε', () => {
    const epsilon = 1 / 4
    fc.assert(
      fc.property(fc.oneof(fewColProblems(60, 4), problems(20, 20, 5)), (problem) => {
        fc.pre(problem.unservedCost < 100_000)
        const auction = openAuction(problem, false)
        const { colOf, colPrice, placeStart, used } = auction
        colPrice.fill(problem.unservedCost)
        colOf.fill(-1)
        reverseBidding(auction, epsilon, Infinity)
        for (let row = 0; row < problem.rows; row++)
          expect(offBest(problem, colPrice, row, colOf[row] ?? -1)).toBeLessThanOrEqual(epsilon)
        for (let col = 0; col < problem.cols; col++) {
          const places = (placeStart[col + 1] ?? 0) - (placeStart[col] ?? 0)
          expect(used[col]).toBe(colOf.filter((held) => held === col).length)
          expect(used[col]).toBeLessThanOrEqual(places)
          if ((used[col] ?? 0) < places) expect(colPrice[col]).toBeLessThanOrEqual(epsilon)
        }
      }),
      { numRuns: runs(80) },
    )
  })
})
