import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolve, solve, verify, type Change, type Problem } from './assignment.ts'
import { denseProblems, problemOf, problems } from './fixtures/problems.ts'
import { runs } from './fixtures/runs.ts'

const changes = fc.record({
  blockEdge: fc.array(fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 14 })), { maxLength: 6 }),
  setCapacity: fc.array(fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 4 })), { maxLength: 3 }),
})

describe('after a change', () => {
  it('the matching is as cheap as one solved afresh, and proved', () => {
    fc.assert(
      fc.property(problems(20, 15, 6), fc.array(changes, { minLength: 1, maxLength: 6 }), (problem, steps) => {
        let now = { problem, solution: solve(problem) }
        for (const { blockEdge, setCapacity } of steps) {
          const change: Change = {
            blockEdge: blockEdge.filter(([row, col]) => row < problem.rows && col < problem.cols),
            setCapacity: setCapacity.filter(([col]) => col < problem.cols),
          }
          now = resolve(now.problem, now.solution, change)
          expect(verify(now.problem, now.solution)).toEqual({ ok: true })
          expect(now.solution.total).toBe(solve(now.problem).total)
        }
      }),
      { numRuns: runs(600) },
    )
  })

  it('refusing the very pairs that were matched, one after the other, ends with nobody served and every price right', () => {
    fc.assert(
      fc.property(problems(8, 6, 4), (problem) => {
        let now = { problem, solution: solve(problem) }
        for (
          let row = now.solution.colOf.findIndex((col) => col >= 0);
          row >= 0;
          row = now.solution.colOf.findIndex((col) => col >= 0)
        ) {
          now = resolve(now.problem, now.solution, { blockEdge: [[row, now.solution.colOf[row] ?? -1]] })
          expect(verify(now.problem, now.solution)).toEqual({ ok: true })
        }
        expect(now.solution.total).toBe(problem.rows * problem.unservedCost)
      }),
      { numRuns: runs(300) },
    )
  })

  it('follows from the problem, the solution and the change alone: copies of them give the same, and so does a second time', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.oneof(problems(30, 5, 5), denseProblems(9)), steps, (problem, capacities) => {
        let now = { problem, solution: solve(problem) }
        for (const [at, places] of capacities) {
          const before = structuredClone(now)
          const change: Change = { setCapacity: [[at % problem.cols, places]] }
          const next = resolve(now.problem, now.solution, change)
          expect(resolve(now.problem, now.solution, change)).toEqual(next)
          expect(resolve(before.problem, before.solution, change)).toEqual(next)
          now = next
        }
      }),
      { numRuns: runs(600) },
    )
  })

  const problem = problemOf(
    [
      { 0: 1, 1: 5 },
      { 0: 2, 1: 9 },
    ],
    [1, 1],
    20,
  )

  it('a volunteer who leaves is replaced from the old prices, and the old problem and solution stay as they were', () => {
    const before = solve(problem)
    const after = resolve(problem, before, { setCapacity: [[0, 0]] })
    expect([...after.solution.colOf]).toEqual([1, -1])
    expect(after.solution.total).toBe(25)
    expect([...before.colOf]).toEqual([1, 0])
    expect([...problem.capacity]).toEqual([1, 1])
    expect([...resolve(after.problem, after.solution, { setCapacity: [[0, 1]] }).solution.colOf]).toEqual([1, 0])
  })

  it('a refused pair is gone from the problem, every edge of it', () => {
    const { problem: rest } = resolve(problem, solve(problem), { blockEdge: [[1, 0]] })
    expect([...rest.rowStart]).toEqual([0, 2, 3])
    expect([...rest.edgeCol]).toEqual([0, 1, 1])
    expect([...rest.edgeCost]).toEqual([1, 5, 9])
  })

  it('no array is copied that stays as it is, so both problems are changed by who writes into either', () => {
    const { problem: after } = resolve(problem, solve(problem), { setCapacity: [[1, 2]] })
    expect(after.edgeCost).toBe(problem.edgeCost)
    const { problem: refused } = resolve(problem, solve(problem), { blockEdge: [[1, 0]] })
    expect(refused.edgeCost).not.toBe(problem.edgeCost)
    expect(refused.capacity).toBe(problem.capacity)
  })

  const crowd = (rows: number): Problem => ({
    rows,
    cols: 1,
    capacity: Int32Array.of(rows),
    rowStart: Int32Array.from({ length: rows + 1 }, (_, row) => row),
    edgeCol: new Int32Array(rows),
    edgeCost: new Int32Array(rows),
    unservedCost: 20,
  })

  it('a col that served a whole city may close', () => {
    const city = crowd(250_000)
    expect(resolve(city, solve(city), { setCapacity: [[0, 0]] }).solution.total).toBe(250_000 * 20)
  })

  it('a col may be refused to a whole town at once', () => {
    const town = crowd(12_000)
    const pairs = Array.from({ length: town.rows }, (_, row): [number, number] => [row, 0])
    expect(resolve(town, solve(town), { blockEdge: pairs }).solution.total).toBe(12_000 * 20)
  })

  it('is refused when it names what the problem has not', () => {
    const before = solve(problem)
    expect(() => resolve(problem, before, { blockEdge: [[2, 0]] })).toThrow('blockEdge names no row and col')
    expect(() => resolve(problem, before, { setCapacity: [[-1, 0]] })).toThrow('setCapacity names no col')
    expect(() => resolve(problem, before, { setCapacity: [[0, 0.5]] })).toThrow('setCapacity is not a capacity')
  })
})
