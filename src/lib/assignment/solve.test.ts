import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solve } from './assignment.ts'
import { everyMatching, hungarian } from './fixtures/slow.ts'
import { listed, problems } from './fixtures/problems.ts'
import { runs } from './fixtures/runs.ts'
import { verify } from './verify.ts'

describe('the cheapest matching', () => {
  it('is as cheap as the cheapest of all there are', () => {
    fc.assert(
      fc.property(problems(6, 7, 4), (problem) => {
        const solution = solve(problem)
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(Math.min(...everyMatching(problem).map(({ total }) => total)))
      }),
      { numRuns: runs(1_500) },
    )
  })

  it('agrees with the Hungarian method on problems too large to enumerate', () => {
    fc.assert(
      fc.property(problems(40, 30, 8), (problem) => {
        const solution = solve(problem)
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(hungarian(problem))
      }),
      { numRuns: runs(600) },
    )
  })

  it('tells its progress phase by phase, never more than there are rows, and at last how many are served', () => {
    fc.assert(
      fc.property(problems(40, 40, 4), (problem) => {
        const told: number[] = []
        const { colOf } = solve(problem, { onProgress: (served) => told.push(served) })
        expect(told.at(-1)).toBe(colOf.filter((col) => col >= 0).length)
        expect(Math.max(...told)).toBeLessThanOrEqual(problem.rows)
      }),
    )
  })

  it('takes no more phases the dearer it is to leave somebody unserved, where everybody can be served', () => {
    const phases = (unservedCost: number): number => {
      let count = 0
      const ring = Array.from({ length: 60 }, (_, row) =>
        [0, 1, 5].map((far) => ({ col: (row + far) % 60, cost: (row * 7 + far * 5) % 23 })),
      )
      const { colOf } = solve(listed(ring, Array(60).fill(1), unservedCost), { onProgress: () => count++ })
      expect(colOf).not.toContain(-1)
      return count
    }
    expect(phases(1_000)).toBeGreaterThan(2)
    expect([1e5, 1e9, 1e12].map(phases)).toEqual(Array(3).fill(phases(10_000)))
  })

  it('does not depend on how a machine rounds logarithms', () => {
    const ring = listed(
      Array.from({ length: 40 }, (_, row) => [0, 1, 3].map((far) => ({ col: (row + far) % 40, cost: (row * 7 + far * 5) % 23 }))),
      Array(40).fill(1),
      64,
    )
    const right = solve(ring)
    const { log2 } = Math
    Math.log2 = (value) => log2(value) * (1 - 2 ** -50)
    const phases: number[] = []
    const other = solve(ring, { onProgress: (served) => phases.push(served) })
    Math.log2 = log2
    expect(phases.length).toBeGreaterThan(1)
    expect(other).toEqual(right)
  })

  it('is exact where sums come close to the edge of the exact integers', () => {
    fc.assert(
      fc.property(problems(14, 14, 3), (problem) => {
        const dear = { ...problem, unservedCost: Math.floor(Number.MAX_SAFE_INTEGER / (problem.rows + 1)) - 1 }
        const solution = solve(dear)
        expect(verify(dear, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(hungarian(dear))
      }),
      { numRuns: runs(600) },
    )
  })

  it('is found again after the arrays of a problem were edited in place', () => {
    const square = fc.array(fc.array(fc.record({ col: fc.nat(11), cost: fc.nat(9) }), { minLength: 2, maxLength: 2 }), {
      minLength: 12,
      maxLength: 12,
    })
    fc.assert(
      fc.property(square, fc.nat(23), fc.nat(9), fc.nat(11), (edges, edge, cost, col) => {
        const problem = listed(edges, Array(12).fill(1), 30)
        solve(problem)
        problem.edgeCost[edge] = cost
        problem.edgeCol[edge] = col
        expect(solve(problem)).toEqual(solve(structuredClone(problem)))
      }),
      { numRuns: runs(600) },
    )
  })
})
