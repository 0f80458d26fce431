import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solve, verify } from './assignment.ts'
import { problemOf, problems } from './fixtures/problems.ts'
import { everyMatching } from './fixtures/slow.ts'
import { runs } from './fixtures/runs.ts'

const keptBy = (colOf: ArrayLike<number>, keep: Int32Array): number =>
  keep.filter((col, row) => col >= 0 && col === colOf[row]).length

describe('existing pairs', () => {
  it('stay whenever an optimum lets them: no optimal matching keeps more', () => {
    fc.assert(
      fc.property(
        problems(5, 6, 4),
        fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 5, maxLength: 5 }),
        (problem, wish) => {
          const keep = Int32Array.from(wish.slice(0, problem.rows), (col) => Math.min(col, problem.cols - 1))
          const solution = solve(problem, { keep })
          expect(verify(problem, solution)).toEqual({ ok: true })
          const optimal = everyMatching(problem).filter(({ total }) => total === solution.total)
          expect(keptBy(solution.colOf, keep)).toBe(Math.max(...optimal.map(({ colOf }) => keptBy(colOf, keep))))
        },
      ),
      { numRuns: runs(2_000) },
    )
  })

  it('never cost anything: a cheaper matching goes first', () => {
    const problem = problemOf([{ 0: 3, 1: 4 }], [1, 1], 9)
    expect([...solve(problem, { keep: Int32Array.of(1) }).colOf]).toEqual([0])
  })

  it('are all kept when the old solution is still optimal', () => {
    fc.assert(
      fc.property(problems(30, 20, 6), (problem) => {
        const { colOf } = solve(problem)
        expect(solve(problem, { keep: colOf }).colOf).toEqual(colOf)
      }),
    )
  })
})
