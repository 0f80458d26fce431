import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeast, exactLoss, solve, verify } from './assignment.ts'
import { problemOf, problems } from './fixtures/problems.ts'
import { everyMatching } from './fixtures/slow.ts'
import { runs } from './fixtures/runs.ts'

describe('choosing another col', () => {
  it('loses exactly what the best matching with that pair costs more, and at least what the prices say', () => {
    fc.assert(
      fc.property(problems(5, 5, 4), fc.nat(), (problem, pick) => {
        if (problem.rows === 0) return
        const row = pick % problem.rows
        const solution = solve(problem)
        const all = everyMatching(problem)
        const bounds = atLeast(problem, solution, row)
        expect(new Set(bounds.map(({ col }) => col)).size).toBe(bounds.length)
        for (const { col, loss } of bounds) {
          const forced = Math.min(...all.filter(({ colOf }) => colOf[row] === col).map(({ total }) => total))
          const exact = exactLoss(problem, solution, row, col)
          expect(exact).toBe(forced - solution.total)
          expect(loss).toBeLessThanOrEqual(exact)
          expect(loss).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: runs(2_000) },
    )
  })

  it('may truly lose more than the bound: a swap of two pairs costs both', () => {
    const problem = problemOf(
      [
        { 0: 0, 1: 10 },
        { 0: 10, 1: 0 },
      ],
      [1, 1],
      100,
    )
    const solution = { ...solve(problem), rowPrice: Float64Array.of(0, 0), colPrice: Float64Array.of(0, 0) }
    expect(verify(problem, solution)).toEqual({ ok: true })
    expect(atLeast(problem, solution, 0)).toEqual([
      { col: 0, loss: 0 },
      { col: 1, loss: 10 },
    ])
    expect(exactLoss(problem, solution, 0, 1)).toBe(20)
  })

  it('is infinitely dear where the pair is not allowed or the col has no place', () => {
    const problem = problemOf([{ 0: 1, 1: 1 }], [1, 0, 1], 9)
    const solution = solve(problem)
    expect(exactLoss(problem, solution, 0, 1)).toBe(Infinity)
    expect(exactLoss(problem, solution, 0, 2)).toBe(Infinity)
    expect(exactLoss(problem, solution, 0, 0)).toBe(0)
  })
})
