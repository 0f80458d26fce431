import {
  exactLoss,
  resolve,
  solve,
  verify,
  type Change,
  type Problem,
  type Solution,
} from '../../src/lib/assignment/assignment.ts'
import { hungarian } from '../../src/lib/assignment/fixtures/slow.ts'
import { listed } from '../../src/lib/assignment/fixtures/problems.ts'
import { draws } from './families.ts'

type Pick = (below: number) => number

/**
 * Every shape the solver has to bear, by seed alone: sizes, ties, huge costs, zero capacities, edges to neighbours or to anyone, and one
 * in three with few cols of many places.
 */
function problemOf(pick: Pick): Problem {
  const few = pick(3) === 0
  const rows = few ? 16 + pick(65) : pick(pick(4) === 0 ? 60 : 25)
  const cols = 1 + pick(few ? 5 : pick(4) === 0 ? 60 : 25)
  const range = [1, 2, 4, 30, 1_000, 100_000, 2_147_483_647][pick(7)] ?? 1
  const unservedCost = Math.floor(range * ([0, 0.3, 1, 2, 10, 1_000][pick(6)] ?? 1))
  const degree = 1 + (pick(5) === 0 ? 2 * cols : pick(8))
  const near = pick(2) === 0
  const edges = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: pick(degree + 1) }, () => ({ col: near ? (row + pick(4)) % cols : pick(cols), cost: pick(range) })),
  )
  const most = few ? 1 + pick((3 * rows) / cols) : 1 + pick(3)
  return listed(
    edges,
    Array.from({ length: cols }, () => pick(most + 1)),
    unservedCost,
  )
}

function changeOf(problem: Problem, { colOf }: Solution, pick: Pick): Change {
  const served = [...colOf].flatMap((col, row): [number, number][] => (col < 0 ? [] : [[row, col]]))
  const refused = served[pick(Math.max(1, served.length))]
  return {
    blockEdge: refused === undefined || pick(3) === 0 ? [] : [refused],
    setCapacity: pick(2) === 0 ? [] : [[pick(problem.cols), pick(pick(2) === 0 ? 4 : problem.rows)]],
  }
}

const proved = (problem: Problem, solution: Solution): boolean => verify(problem, solution).ok

function forced(problem: Problem, row: number, col: number): Problem {
  const capacity = problem.capacity.slice()
  capacity[col] = (capacity[col] ?? 0) - 1
  const edges = Array.from({ length: problem.rows }, (_, r) =>
    r === row
      ? []
      : Array.from(problem.edgeCol.subarray(problem.rowStart[r], problem.rowStart[r + 1]), (c, i) => ({
          col: c,
          cost: problem.edgeCost[(problem.rowStart[r] ?? 0) + i] ?? 0,
        })),
  )
  return listed(edges, [...capacity], problem.unservedCost)
}

/** What is wrong with the answers to this seed, or null. */
function fault(seed: number): string | null {
  const draw = draws(seed)
  const pick: Pick = (below) => Math.floor(draw() * below)
  const problem = problemOf(pick)
  const solution = solve(problem)
  if (!proved(problem, solution)) return 'not proved'
  if (solution.total !== hungarian(problem)) return 'not the Hungarian total'
  const keep = Int32Array.from({ length: problem.rows }, () => pick(problem.cols + 1) - 1)
  const kept = solve(problem, { keep })
  const pairs = (colOf: Int32Array): number => colOf.filter((col, row) => col >= 0 && col === keep[row]).length
  if (!proved(problem, kept) || kept.total !== solution.total || pairs(kept.colOf) < pairs(solution.colOf)) return 'keep'
  let now = { problem, solution }
  for (let step = 0; step < 4; step++) {
    now = resolve(now.problem, now.solution, changeOf(now.problem, now.solution, pick))
    if (!proved(now.problem, now.solution) || now.solution.total !== hungarian(now.problem)) return `resolve, step ${step}`
  }
  const edge = pick(Math.max(1, problem.edgeCol.length))
  const col = problem.edgeCol[edge] ?? -1
  const row = problem.rowStart.findLastIndex((start) => start <= edge)
  if (col < 0 || (problem.capacity[col] ?? 0) === 0) return null
  const own = Math.min(
    ...[...problem.edgeCol.subarray(problem.rowStart[row], problem.rowStart[row + 1])].map((c, i) =>
      c === col ? (problem.edgeCost[(problem.rowStart[row] ?? 0) + i] ?? 0) : Infinity,
    ),
  )
  const rest = hungarian(forced(problem, row, col)) - problem.unservedCost
  return exactLoss(problem, solution, row, col) === rest + own - solution.total ? null : 'exact loss'
}

/** Seeds from args[0] for args[1] seconds; the bench does not call it, it is run once in a while and its count noted in the README. */
export async function run([from = '1', seconds = '10']: string[]): Promise<{
  name: string
  rows: Record<string, string | number>[]
}> {
  const start = performance.now()
  let seed = Number(from)
  const faults: string[] = []
  for (; performance.now() - start < Number(seconds) * 1_000 && faults.length < 10; seed++) {
    const found = fault(seed)
    if (found !== null) faults.push(`${seed}: ${found}`)
  }
  return { name: 'assignment fuzz', rows: [{ seeds: seed - Number(from), faults: faults.join('; ') || 'none' }] }
}
