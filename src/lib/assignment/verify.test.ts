import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solve, verify, type Problem, type Solution } from './assignment.ts'
import { problemOf, problems } from './fixtures/problems.ts'
import { everyMatching } from './fixtures/slow.ts'
import { runs } from './fixtures/runs.ts'

const copy = (solution: Solution): Solution => structuredClone(solution)

/** What the pairs cost, or infinity where they are not allowed: worked out apart from verify. */
function costOf(problem: Problem, colOf: Int32Array): number {
  const wanted = [...colOf].join()
  return Math.min(...everyMatching(problem).flatMap((matching) => (matching.colOf.join() === wanted ? [matching.total] : [])))
}

describe('a proof', () => {
  it('is refused when any one number of the solution is changed to something that is not also a proof', () => {
    const mutation = fc.record({
      part: fc.constantFrom('colOf', 'total', 'rowPrice', 'colPrice'),
      at: fc.nat(),
      by: fc.integer({ min: -3, max: 3 }),
    })
    fc.assert(
      fc.property(problems(5, 5, 4), mutation, (problem, { part, at, by }) => {
        const wrong = copy(solve(problem))
        if (part === 'total') wrong.total += by
        else if (wrong[part].length > 0) wrong[part][at % wrong[part].length] = (wrong[part][at % wrong[part].length] ?? 0) + by
        if (!verify(problem, wrong).ok) return
        expect(wrong.total).toBe(costOf(problem, wrong.colOf))
        expect(wrong.total).toBe(Math.min(...everyMatching(problem).map(({ total }) => total)))
      }),
      { numRuns: runs(3_000) },
    )
  })

  it('never passes a matching that costs more than another, whatever prices come with it', () => {
    const price = fc.integer({ min: 0, max: 4 })
    fc.assert(
      fc.property(
        problems(3, 3, 3),
        fc.array(price, { minLength: 3, maxLength: 3 }),
        fc.array(price, { minLength: 3, maxLength: 3 }),
        (problem, row, col) => {
          const all = everyMatching(problem)
          const least = Math.min(...all.map(({ total }) => total))
          for (const { colOf, total } of all) {
            const solution = {
              colOf: Int32Array.from(colOf),
              total,
              rowPrice: Float64Array.from(row.slice(0, problem.rows)),
              colPrice: Float64Array.from({ length: problem.cols }, (_, i) => col[i] ?? 0),
            }
            expect(verify(problem, solution).ok && total > least).toBe(false)
          }
        },
      ),
      { numRuns: runs(1_000) },
    )
  })

  const problem = problemOf(
    [
      { 0: 1, 1: 5 },
      { 0: 2, 1: 9 },
    ],
    [1, 2],
    20,
  )
  const right = solve(problem)
  const refusal = (change: Partial<Solution>): string => {
    const verdict = verify(problem, { ...copy(right), ...change })
    return verdict.ok ? 'accepted' : `${verdict.reason} at ${verdict.at}`
  }

  it('refuses sums that are not exact, for one that is wrong by one could look right', () => {
    const unservedCost = Number.MAX_SAFE_INTEGER
    const dear = problemOf([{}, {}, {}], [], unservedCost)
    const rowPrice = new Float64Array(3).fill(unservedCost)
    const claim = { colOf: new Int32Array(3).fill(-1), total: 3 * unservedCost, rowPrice, colPrice: new Float64Array() }
    expect(verify(dear, claim)).toEqual({ ok: false, reason: 'sum beyond the exact integers', at: 1 })
    const wide = { ...problemOf([], [], 1), cols: 1, capacity: Int32Array.of(2_147_483_647) }
    const paid = { colOf: new Int32Array(), total: 0, rowPrice: new Float64Array(), colPrice: Float64Array.of(2 ** 40) }
    expect(verify(wide, paid).ok).toBe(false)
  })

  it('refuses a problem that is none, though everybody in it be served', () => {
    expect(verify({ ...problem, unservedCost: NaN }, right)).toEqual({ ok: false, reason: 'row price', at: 0 })
    const unserved = { colOf: Int32Array.of(-1, -1), total: 40, rowPrice: Float64Array.of(20, 20), colPrice: new Float64Array(2) }
    for (const rowStart of [Float64Array.of(0, NaN, 4), Int32Array.of(0, 2, 1), Int32Array.of(4, 4, 4)]) {
      const broken: Problem = Object.assign({ ...problem }, Object.fromEntries([['rowStart', rowStart]]))
      expect(verify(broken, unserved).ok).toBe(false)
    }
  })

  it('refuses what is no solution at all', () => {
    for (const nothing of [undefined, null, {}, { ...right, rowPrice: undefined }])
      expect(verify(problem, nothing)).toEqual({ ok: false, reason: 'wrong length', at: -1 })
  })

  it('accepts the optimum and names the first thing wrong with anything else', () => {
    expect([...right.colOf]).toEqual([1, 0])
    expect(verify(problem, right)).toEqual({ ok: true })
    expect(refusal({ total: right.total + 1 })).toBe('total at -1')
    expect(refusal({ colOf: Int32Array.of(1) })).toBe('wrong length at -1')
    expect(refusal({ colOf: Int32Array.of(2, 0) })).toBe('pair not allowed at 0')
    expect(refusal({ colOf: Int32Array.of(-2, 0) })).toBe('pair not allowed at 0')
    expect(refusal({ colOf: Int32Array.of(0, 0), rowPrice: Float64Array.of(1, 2), colPrice: Float64Array.of(0, 0) })).toBe(
      'over capacity at 0',
    )
    expect(refusal({ rowPrice: Float64Array.of(5, 21) })).toBe('row price at 1')
    expect(refusal({ rowPrice: Float64Array.of(5, 6.5) })).toBe('row price at 1')
    expect(refusal({ rowPrice: Float64Array.of(5, NaN) })).toBe('row price at 1')
    expect(refusal({ rowPrice: Float64Array.of(6, 6) })).toBe('edge undercuts the row price at 1')
    expect(refusal({ rowPrice: Float64Array.of(4, 6) })).toBe('row pays more than its price at 0')
    expect(refusal({ colPrice: Float64Array.of(4, -1), rowPrice: Float64Array.of(4, 6) })).toBe('col price at 1')
    expect(refusal({ colPrice: Float64Array.of(5, 1), rowPrice: Float64Array.of(6, 7) })).toBe(
      'price on a col with places left at 1',
    )
  })
})
