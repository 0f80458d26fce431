import { describe, expect, it } from 'vitest'
import { Malformed, solve, verify, type Problem } from './assignment.ts'
import { problemOf } from './fixtures/problems.ts'

const sound = problemOf([{ 0: 1, 1: 5 }, {}], [1, 0], 20)

describe('a malformed problem', () => {
  const cases: [string, Partial<Problem>, number][] = [
    ['rows is not a count', { rows: -1 }, -1],
    ['cols is not a count', { cols: 1.5 }, -1],
    ['unservedCost is not an integer ≥ 0', { unservedCost: -1 }, -1],
    ['unservedCost is not an integer ≥ 0', { unservedCost: 0.5 }, -1],
    ['capacity has not one entry per col', { capacity: Int32Array.of(1) }, -1],
    ['rowStart has not rows + 1 entries', { rowStart: Int32Array.of(0, 2) }, -1],
    ['edgeCost has not one entry per edge', { edgeCost: Int32Array.of(1) }, -1],
    ['rowStart does not begin with 0', { rowStart: Int32Array.of(1, 2, 2) }, 0],
    ['rowStart does not end with the number of edges', { rowStart: Int32Array.of(0, 1, 1) }, 2],
    ['rowStart falls', { rowStart: Int32Array.of(0, 3, 2) }, 2],
    ['edgeCol is no col', { edgeCol: Int32Array.of(0, 2) }, 1],
    ['edgeCol is no col', { edgeCol: Int32Array.of(-1, 1) }, 0],
    ['capacity is negative', { capacity: Int32Array.of(1, -1) }, 1],
    ['edgeCost is negative', { edgeCost: Int32Array.of(-5, 1) }, 0],
    ['sums could leave the exact integers', { unservedCost: Number.MAX_SAFE_INTEGER }, -1],
  ]
  it.each(cases)('is refused by name: %s', (rule, change, at) => {
    const attempt = (): unknown => solve({ ...sound, ...change })
    expect(attempt).toThrow(Malformed)
    expect(attempt).toThrow(expect.objectContaining({ name: 'Malformed', rule, at }))
  })

  it('is refused when the pairs to keep are not one per row', () => {
    expect(() => solve(sound, { keep: Int32Array.of(0) })).toThrow('keep has not one entry per row')
  })
})

describe('a small but sound problem', () => {
  it('may be empty, lack capacity or have a row that nobody may serve', () => {
    for (const problem of [
      problemOf([], [], 5),
      problemOf([], [1], 5),
      problemOf([{}], [], 5),
      problemOf([{ 0: 1 }], [0], 5),
      sound,
    ]) {
      const solution = solve(problem)
      expect(verify(problem, solution)).toEqual({ ok: true })
    }
    expect([...solve(sound).colOf]).toEqual([0, -1])
  })

  it('leaves a row unserved when that is cheaper, even if it could be served', () => {
    const problem = problemOf([{ 0: 21 }, { 1: 19 }], [1, 1], 20)
    const solution = solve(problem)
    expect([...solution.colOf]).toEqual([-1, 1])
    expect(solution.total).toBe(39)
  })

  it('may use sums up to the edge of the exact integers', () => {
    const unservedCost = Math.floor(Number.MAX_SAFE_INTEGER / 4) - 1
    const problem = problemOf([{ 0: 3, 1: 2_147_483_647 }, { 0: 5 }, { 1: 7 }], [1, 1], unservedCost)
    const solution = solve(problem)
    expect(verify(problem, solution)).toEqual({ ok: true })
    expect(solution.total).toBe(unservedCost + 10)
  })

  it('counts a pair listed twice at its cheaper cost', () => {
    const problem = { ...problemOf([{ 0: 9, 1: 3 }], [1, 1], 20), edgeCol: Int32Array.of(1, 1) }
    expect(solve(problem).total).toBe(3)
  })
})
