import { describe, expect, it } from 'vitest'
import { atLeast, exactLoss, Malformed, resolve, solve, verify, type Problem } from './assignment.ts'
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
  /** What a caller without types may hand over in place of an array. */
  const others: [string, unknown][] = [
    ['nothing', undefined],
    ['a plain array', [1, 1]],
    ['fractions', Float64Array.of(1.1, 5.1)],
    ['wide numbers', BigInt64Array.of(1n, 5n)],
  ]
  const arrays = ['capacity', 'rowStart', 'edgeCol', 'edgeCost']
  it.each(arrays.flatMap((name) => others.map(([kind, values]): [string, string, unknown] => [name, kind, values])))(
    'is refused by name where %s is %s',
    (name, _kind, values) => {
      const broken: Problem = Object.assign({ ...sound }, { [name]: values })
      const rule = `${name} is no Int32Array`
      for (const attempt of [
        () => solve(broken),
        () => resolve(broken, solve(sound), {}),
        () => atLeast(broken, solve(sound), 0),
      ])
        expect(attempt).toThrow(expect.objectContaining({ name: 'Malformed', rule }))
    },
  )

  it('is refused by name where it, a change, a list or a pair of it, or the pairs to keep are not there', () => {
    const none = JSON.parse('null')
    const own = solve(sound)
    for (const [attempt, rule] of [
      [() => solve(none), 'problem is no object'],
      [() => solve(sound, { keep: none }), 'keep is no Int32Array'],
      [() => resolve(sound, own, none), 'change is no object'],
      [() => resolve(sound, own, { blockEdge: none }), 'blockEdge is no list'],
      [() => resolve(sound, own, { blockEdge: JSON.parse('[0]') }), 'blockEdge names no row and col'],
      [() => resolve(sound, own, { setCapacity: JSON.parse('[null]') }), 'setCapacity names no col'],
    ] as const)
      expect(attempt).toThrow(expect.objectContaining({ name: 'Malformed', rule }))
  })

  it('is refused by name where the row or the col asked about is none', () => {
    const own = solve(sound)
    for (const row of [2, -1, 0.5, NaN]) {
      expect(() => atLeast(sound, own, row)).toThrow('row is no row')
      expect(() => exactLoss(sound, own, row, 0)).toThrow('row is no row')
      expect(() => exactLoss(sound, own, 0, row)).toThrow('col is no col')
    }
  })

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
