import { byCols, hasFewCols } from './by-cols.ts'
import { checkChange, checkShape } from './check.ts'
import { inherit } from './incidence.ts'
import { toOptimum } from './optimum.ts'
import type { Change, Problem, Solution } from './problem.ts'
import { leave, type Residual } from './residual.ts'
import { expectOptimal, residualOf, solutionOf } from './solution.ts'

/** So many searches take longer than to see every edge from its col. Measured. */
const MANY = 32

/** Rows that must go because their col has more of them than places. */
export function evict(residual: Residual, col: number): number[] {
  const { problem, used, first } = residual
  const free: number[] = []
  while ((used[col] ?? 0) > (problem.capacity[col] ?? 0)) {
    const row = first[col] ?? -1
    if (row < 0) throw new Error('a col holds more rows than it knows of')
    leave(residual, row)
    free.push(row)
  }
  return free
}

function without(problem: Problem, refused: readonly [row: number, col: number][]): Problem {
  const gone: number[] = []
  let first = problem.rows
  for (const [row, col] of refused) {
    first = Math.min(first, row)
    const end = problem.rowStart[row + 1] ?? 0
    for (let edge = problem.rowStart[row] ?? 0; edge < end; edge++) if (problem.edgeCol[edge] === col) gone.push(edge)
  }
  if (gone.length === 0) return problem
  const edges = [...new Set(gone)].sort((a, b) => a - b)
  const { rows, rowStart: was } = problem
  const rowStart = was.slice()
  for (let row = first, before = 0; row < rows; row++) {
    const end = was[row + 1] ?? 0
    while (before < edges.length && (edges[before] ?? 0) < end) before++
    rowStart[row + 1] = end - before
  }
  return { ...problem, rowStart, edgeCol: skipping(problem.edgeCol, edges), edgeCost: skipping(problem.edgeCost, edges) }
}

function skipping(values: Int32Array, gone: readonly number[]): Int32Array {
  const rest = new Int32Array(values.length - gone.length)
  let from = 0
  gone.forEach((edge, i) => {
    rest.set(values.subarray(from, edge), from - i)
    from = edge + 1
  })
  rest.set(values.subarray(from), from - gone.length)
  return rest
}

/** The rows and places that a change set free are searched for one by one; where many were, and cols are few, by searches over the cols. */
function reoptimised(residual: Residual, free: readonly number[], places: ReadonlySet<number>): Residual {
  const { problem, colPrice, used } = residual
  let searches = free.length
  for (const col of places) if ((colPrice[col] ?? 0) > 0) searches += Math.max(0, (problem.capacity[col] ?? 0) - (used[col] ?? 0))
  if (searches >= MANY && hasFewCols(problem)) return byCols(problem, residual)
  toOptimum(residual, free, places)
  return residual
}

/**
 * After a refusal or a change of capacity: only the rows and places it sets free are searched for, from the old prices, which
 * remain right for every edge that is left. A solution that is not the optimal one of the problem throws `NotOptimal`.
 * Arrays are copied only where a change alters them: else the new problem has the very ones of the old.
 */
export function resolve(problem: Problem, solution: Solution, change: Change): { problem: Problem; solution: Solution } {
  checkShape(problem)
  checkChange(problem, change)
  expectOptimal(problem, solution)
  const { blockEdge = [], setCapacity = [] } = change
  const capacity = setCapacity.length === 0 ? problem.capacity : problem.capacity.slice()
  for (const [col, places] of setCapacity) capacity[col] = places
  const changed: Problem = { ...without(problem, blockEdge), capacity }
  inherit(problem, changed, blockEdge)
  const residual = residualOf(changed, solution)
  const free: number[] = []
  const places = new Set<number>()
  for (const [row, col] of blockEdge) {
    if (residual.colOf[row] !== col) continue
    leave(residual, row)
    free.push(row)
    places.add(col)
  }
  for (const [col] of setCapacity) {
    for (const row of evict(residual, col)) free.push(row)
    places.add(col)
  }
  return { problem: changed, solution: solutionOf(reoptimised(residual, free, places)) }
}
