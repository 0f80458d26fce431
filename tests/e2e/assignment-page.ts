import { type Problem, type Solution, solve, solveParallel, verify } from '../../src/lib/assignment/assignment.ts'
import { towns } from '../../src/lib/assignment/fixtures/problems.ts'

/** What goes from a page to a test as JSON. */
export const plain = ({ colOf, total, rowPrice, colPrice }: Solution) => ({
  colOf: [...colOf],
  total,
  rowPrice: [...rowPrice],
  colPrice: [...colPrice],
})

export const PROBLEM: Problem = towns(20)

/** Inside the browser: on the page's own thread, and in two workers. */
export async function match() {
  const shared = await solveParallel(PROBLEM, { workers: 2 })
  return { alone: plain(solve(PROBLEM)), shared: plain(shared), proof: verify(PROBLEM, shared) }
}
