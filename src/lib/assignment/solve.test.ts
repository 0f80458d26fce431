import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solve } from './assignment.ts'
import { everyMatching, hungarian } from './fixtures/slow.ts'
import { problems } from './fixtures/problems.ts'
import { verify } from './verify.ts'

describe('the cheapest matching', () => {
  it('is as cheap as the cheapest of all there are', () => {
    fc.assert(
      fc.property(problems(6, 7, 4), (problem) => {
        const solution = solve(problem)
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(Math.min(...everyMatching(problem).map(({ total }) => total)))
      }),
      { numRuns: 1_500 },
    )
  })

  it('agrees with the Hungarian method on problems too large to enumerate', () => {
    fc.assert(
      fc.property(problems(40, 30, 8), (problem) => {
        const solution = solve(problem)
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(hungarian(problem))
      }),
      { numRuns: 600 },
    )
  })
})
