import { type Problem, resolve, solve, type Solution, solveParallel, verify } from '../../src/lib/assignment/assignment.ts'
import { draws, families } from './families.ts'
import { runHighs } from './highs.ts'
import { readProblem, writeProblem } from './problem-file.ts'

/** What a child process is asked: its peak memory is then that of one family alone. */
export type Task = 'write' | 'solve' | 'parallel' | 'resolve' | 'highs'
export type Measured = Record<string, number>

const cpu = (): number => process.cpuUsage().user / 1_000
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1_024)

/** A dense matrix such as those of the OR-Library: n × n, cost 1 … 100, nobody unserved. */
function dense(size: number): Problem {
  const draw = draws(13)
  return {
    rows: size,
    cols: size,
    capacity: new Int32Array(size).fill(1),
    rowStart: Int32Array.from({ length: size + 1 }, (_, row) => row * size),
    edgeCol: Int32Array.from({ length: size * size }, (_, edge) => edge % size),
    edgeCost: Int32Array.from({ length: size * size }, () => 1 + Math.floor(draw() * 100)),
    unservedCost: 100_000,
  }
}

function write(file: string, family: string, rows: number): Measured {
  const problem = family === 'dense' ? dense(rows) : families.find(({ name }) => name === family)?.make(rows)
  if (problem === undefined) throw new Error(`no such family: ${family}`)
  writeProblem(file, problem)
  return { rows: problem.rows, cols: problem.cols, edges: problem.edgeCol.length }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const quantile = (values: number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0

/** The first run of a process also compiles; it is counted like the others. */
function solveTimes(file: string, runs: number): Measured {
  const walls: number[] = []
  const users: number[] = []
  const problem = readProblem(file)
  let solution: Solution | null = null
  for (let run = 0; run < runs; run++) {
    const fresh = { ...problem }
    const user = cpu()
    const start = performance.now()
    solution = solve(fresh)
    walls.push(performance.now() - start)
    users.push(cpu() - user)
  }
  const rss = peak()
  const verified = solution !== null && verify(problem, solution).ok
  return {
    wall: median(walls),
    user: median(users),
    first: walls[0] ?? 0,
    rss,
    total: solution?.total ?? -1,
    verified: Number(verified),
  }
}

async function parallelTimes(file: string, workers: number): Promise<Measured> {
  const problem = readProblem(file)
  const start = performance.now()
  const solution = await solveParallel(problem, { workers })
  return { wall: performance.now() - start, verified: Number(verify(problem, solution).ok), total: solution.total }
}

/** In turn a matched pair is refused and a volunteer in use leaves, each time from the solution before. */
function resolveTimes(file: string, changes: number): Measured {
  const draw = draws(14)
  const problem = readProblem(file)
  let now = { problem, solution: solve(problem) }
  resolve(problem, now.solution, {})
  const walls: number[] = []
  const cpus: number[] = []
  for (let change = 0; change < changes; change++) {
    let row = Math.floor(draw() * problem.rows)
    while ((now.solution.colOf[row] ?? -1) < 0) row = (row + 1) % problem.rows
    const col = now.solution.colOf[row] ?? 0
    const before = process.cpuUsage()
    const start = performance.now()
    now = resolve(now.problem, now.solution, change % 2 === 0 ? { blockEdge: [[row, col]] } : { setCapacity: [[col, 0]] })
    walls.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    cpus.push((user + system) / 1_000)
  }
  return {
    median: median(walls),
    p99: quantile(walls, 0.99),
    cpu: median(cpus),
    cpu99: quantile(cpus, 0.99),
    verified: Number(verify(now.problem, now.solution).ok),
  }
}

export async function perform(task: string, file: string, what: string, count: number): Promise<Measured> {
  if (task === 'write') return write(file, what, count)
  if (task === 'highs') return await runHighs(readProblem(file))
  if (task === 'parallel') return await parallelTimes(file, count)
  return task === 'resolve' ? resolveTimes(file, count) : solveTimes(file, count)
}
