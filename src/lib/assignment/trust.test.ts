import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeast, type Change, exactLoss, NotOptimal, type Problem, resolve, solve, type Solution, verify } from './assignment.ts'
import { problemOf, problems } from './fixtures/problems.ts'
import { runs } from './fixtures/runs.ts'

const pairs = (): Problem =>
  problemOf(
    [
      { 0: 1, 1: 5 },
      { 0: 2, 1: 9 },
    ],
    [1, 1],
    20,
  )

const refuses = (attempt: () => unknown): void => expect(attempt).toThrow(NotOptimal)

function expectResolved(problem: Problem, solution: Solution, change: Change): void {
  const next = resolve(problem, solution, change)
  expect(verify(next.problem, next.solution)).toEqual({ ok: true })
  expect(next.solution.total).toBe(solve(next.problem).total)
}

describe('a solution edited in place', () => {
  it('to another optimum is taken as it now is: who has to go is who it now names', () => {
    const problem = problemOf([{ 0: 1 }, { 0: 1 }], [1], 20)
    const solution = solve(problem)
    solution.colOf.reverse()
    expect(verify(problem, solution)).toEqual({ ok: true })
    expect([0, 1].map((row) => exactLoss(problem, solution, row, 0))).toEqual([0, 0])
  })

  it('to another optimum can be resolved, whichever pair is refused and whoever leaves', () => {
    const alike = problemOf(
      [
        { 0: 1, 1: 1 },
        { 0: 1, 1: 1 },
      ],
      [1, 1],
      20,
    )
    const solution = solve(alike)
    solution.colOf.reverse()
    expect(verify(alike, solution)).toEqual({ ok: true })
    expectResolved(alike, solution, { blockEdge: [[0, 1]] })
    expectResolved(alike, solution, { blockEdge: [[0, 0]] })
    expectResolved(alike, solution, { setCapacity: [[0, 0]] })
  })

  it('to anything at all is refused by name, or is still an optimum and leads to the next one', () => {
    const edit = fc.record({
      part: fc.constantFrom('colOf', 'rowPrice', 'colPrice'),
      at: fc.nat({ max: 10 }),
      to: fc.constantFrom(-Infinity, -2, -1, 0, 1, 2, 7, 1_000, NaN, Infinity),
    })
    fc.assert(
      fc.property(problems(8, 6, 4), fc.array(edit, { maxLength: 2 }), fc.boolean(), (problem, edits, turned) => {
        const solution = solve(problem)
        for (const { part, at, to } of edits) if (at < solution[part].length) solution[part][at] = to
        if (turned) solution.colOf.reverse()
        if (verify(problem, solution).ok) expectResolved(problem, solution, { setCapacity: [[0, 0]] })
        else refuses(() => resolve(problem, solution, { setCapacity: [[0, 0]] }))
      }),
      { numRuns: runs(1_000) },
    )
  })
})

describe('a solution of another problem', () => {
  it('is refused where the costs differ, though the sizes are the same', () => {
    const other = { ...pairs(), edgeCost: Int32Array.of(9, 0, 0, 9) }
    refuses(() => resolve(other, solve(pairs()), { setCapacity: [[0, 0]] }))
    refuses(() => exactLoss(other, solve(pairs()), 0, 0))
    refuses(() => atLeast(other, solve(pairs()), 0))
  })

  it('is refused where it has more or fewer rows or cols', () => {
    const small = problemOf([{ 0: 1 }], [1], 20)
    refuses(() => resolve(pairs(), solve(small), { setCapacity: [[1, 0]] }))
    refuses(() => resolve(small, solve(pairs()), { setCapacity: [[0, 0]] }))
    refuses(() => exactLoss(pairs(), solve(small), 0, 0))
    refuses(() => atLeast(pairs(), solve(small), 1))
  })

  it('is refused with what is wrong with it, in the words of verify', () => {
    const wrong = { ...solve(pairs()), total: 8 }
    expect(() => resolve(pairs(), wrong, {})).toThrow(
      expect.objectContaining({ name: 'NotOptimal', reason: 'total', at: -1, message: 'total' }),
    )
  })

  it('is as good as the own one where it proves the optimum: after a copy, a message or a spell in a file', () => {
    const [problem, solution] = [pairs(), solve(pairs())]
    expectResolved(problem, structuredClone(solution), { setCapacity: [[0, 0]] })
  })
})

describe('a problem edited in place after it was solved', () => {
  it('is refused as soon as a price is seen to be undercut, and never searched for ever', () => {
    const problem = pairs()
    const solution = solve(problem)
    problem.edgeCost.fill(0)
    refuses(() => resolve(problem, solution, { setCapacity: [[0, 0]] }))
    refuses(() => atLeast(problem, solution, 0))
  })

  it('ends by name or with an answer, whatever costs were written into it', () => {
    const costs = fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(problems(20, 12, 5), costs, (problem, written) => {
        const solution = solve(problem)
        problem.edgeCost.forEach((_, edge) => (problem.edgeCost[edge] = written[edge % written.length] ?? 0))
        try {
          resolve(problem, solution, { setCapacity: [[0, 0]] })
        } catch (error) {
          expect(error).toBeInstanceOf(NotOptimal)
        }
      }),
      { numRuns: runs(1_000) },
    )
  })

  it('leaves nothing behind of a search that was refused: with its costs back, the answer is what it was', () => {
    let refused = 0
    fc.assert(
      fc.property(problems(20, 12, 5), fc.nat({ max: 11 }), (problem, nth) => {
        const solution = solve(problem)
        const change: Change = { setCapacity: [[nth % problem.cols, 0]] }
        const answer = resolve(problem, solution, change)
        const costs = problem.edgeCost.slice()
        problem.edgeCost.forEach((cost, edge) => (problem.edgeCost[edge] = edge % 3 === 0 ? 0 : cost))
        try {
          resolve(problem, solution, change)
        } catch {
          refused++
        }
        problem.edgeCost.set(costs)
        expect(resolve(problem, solution, change)).toEqual(answer)
      }),
      { numRuns: runs(1_000) },
    )
    expect(refused).toBeGreaterThan(0)
  })

  it('is refused where a col has lost places that are taken', () => {
    const problem = pairs()
    const solution = solve(problem)
    problem.capacity[1] = 0
    refuses(() => resolve(problem, solution, {}))
  })
})
