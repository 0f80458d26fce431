import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Measured, perform, type Task } from './assignment/child.ts'
import { families } from './assignment/families.ts'
import { buildLemon, type Reference, runLemon } from './assignment/lemon.ts'
import { growthPlot, type Line } from './assignment/plot.ts'

type Row = Record<string, string | number>
type Table = { name: string; rows: Row[] }

const ROWS = 100_000
const SMALL = 1_000
const GROWTH = [10_000, 30_000, 100_000, 300_000]
const RUNS = 1
const LEMON_LIMIT_MS = 300_000
const PLOT = join('docs', 'bench', 'assignment-growth.svg')

/** A process of its own for every task, so that peak memory is that of the task. */
function child(task: Task, file: string, what: string, count: number): Measured {
  const program = `import(process.argv[1]).then((bench) => bench.run(process.argv.slice(2)))`
  const args = ['--input-type=module', '-e', program, import.meta.url, '--child', task, file, what, String(count)]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${task} ${what} ${count}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(2)

/** Ours, NetworkSimplex, ours, CostScaling, ours on the same file; the second of LEMON's two is cut off when it has lost to the first. */
function compare(family: string, rows: number, file: string, driver: string | null, quick: boolean): Row {
  const { cols = 0 } = child('write', file, family, rows)
  const ours = [child('solve', file, family, RUNS)]
  const simplex = driver === null ? null : runLemon(driver, file, 'NetworkSimplex', LEMON_LIMIT_MS)
  ours.push(child('solve', file, family, RUNS))
  const scaling =
    driver === null || quick ? null : runLemon(driver, file, 'CostScaling', 1.5 * (simplex?.wall ?? LEMON_LIMIT_MS) + 1_000)
  ours.push(child('solve', file, family, RUNS))
  const [, middle] = ours.toSorted((a, b) => (a['user'] ?? 0) - (b['user'] ?? 0))
  const { wall = 0, total = -1 } = middle ?? {}
  const others = [scaling, simplex].filter((one) => one !== null)
  const better = others.toSorted((a, b) => a.user - b.user)[0]
  const agree = ours.every((one) => one['verified'] === 1 && one['total'] === total) && others.every((one) => one.total === total)
  const shown = (one: Reference | null): string =>
    driver === null ? '–' : one === null ? (quick ? 'not run' : 'cut off') : `${seconds(one.wall)} (${seconds(one.user)})`
  const user = middle?.['user'] ?? 0
  return {
    family,
    rows,
    cols,
    's (user)': `${seconds(wall)} (${seconds(user)})`,
    'least user s': seconds(Math.min(...ours.map((one) => one['user'] ?? 0))),
    'peak MB': Math.max(...ours.map((one) => one['rss'] ?? 0)),
    verified: agree ? 'yes' : 'NO',
    'CostScaling s (user)': shown(scaling),
    'NetworkSimplex s (user)': shown(simplex),
    'times faster (user)': better === undefined ? '–' : (better.user / user).toFixed(1),
  }
}

/** Small problems beside the solver that one would take from npm: ours, HiGHS, ours on the same file. */
function small(file: string): Row[] {
  return families.map(({ name }) => {
    child('write', file, name, SMALL)
    const ours = [child('solve', file, name, 1)]
    const highs = child('highs', file, name, 1)
    ours.push(child('solve', file, name, 1))
    const user = Math.min(...ours.map((one) => one['user'] ?? NaN))
    return {
      family: name,
      rows: SMALL,
      'user ms': Math.round(user),
      'HiGHS user ms': Math.round(highs['user'] ?? NaN),
      'times faster': ((highs['user'] ?? NaN) / user).toFixed(0),
      'same total': ours.every((one) => one['verified'] === 1 && one['total'] === highs['total']) ? 'yes' : 'NO',
    }
  })
}

function changes(file: string): Row[] {
  return families.map(({ name }) => {
    child('write', file, name, ROWS)
    const { median = 0, p99 = 0, cpu = 0, cpu99 = 0, verified = 0 } = child('resolve', file, name, 200)
    return {
      family: name,
      'median ms (processor)': `${median.toFixed(1)} (${cpu.toFixed(1)})`,
      'p99 ms (processor)': `${p99.toFixed(1)} (${cpu99.toFixed(1)})`,
      verified: verified === 1 ? 'yes' : 'NO',
    }
  })
}

/** What the goals name apart from the families. */
function single(file: string): Row[] {
  const cases: [string, string, number, Task, number][] = [
    ['dense 800 × 800', 'dense', 800, 'solve', 9],
    ['plentiful 300,000 × 900,000', 'plentiful', 300_000, 'solve', 3],
    ['stars, 2 workers', 'stars', ROWS, 'parallel', 2],
    ['chains, 2 workers', 'chains', ROWS, 'parallel', 2],
  ]
  return cases.map(([name, family, rows, task, count]) => {
    child('write', file, family, rows)
    const { wall = 0, user = NaN, rss = 0, verified = 0 } = child(task, file, family, count)
    const memory = rss === 0 ? '–' : rss
    return {
      case: name,
      ms: Math.round(wall),
      'user ms': Number.isNaN(user) ? '–' : Math.round(user),
      'peak MB': memory,
      verified: verified === 1 ? 'yes' : 'NO',
    }
  })
}

function growth(file: string): Row[] {
  const lines: Line[] = families.map(({ name }) => ({
    name,
    points: GROWTH.map((rows) => {
      child('write', file, name, rows)
      return { x: rows, y: child('solve', file, name, rows < 100_000 ? 3 : 1)['user'] ?? 0 }
    }),
  }))
  mkdirSync(join('docs', 'bench'), { recursive: true })
  writeFileSync(PLOT, growthPlot('solve: processor time as the problem grows', lines))
  return lines.map(({ name, points }) => ({
    family: name,
    ...Object.fromEntries(points.map(({ x, y }) => [`${x / 1_000}k user ms`, Math.round(y)])),
  }))
}

/**
 * Without words everything; with words only the families they name, `small`, `changes`, `single` or `growth` (which draws the plot anew).
 * `--rows=10000` for a quick look, `--simplex` to leave out CostScaling, which on these problems is the slower of LEMON's two.
 */
export async function run(args: string[] = []): Promise<Table> {
  const [first, task = '', file = '', what = '', count = '0'] = args
  if (first === '--child') {
    console.log(JSON.stringify(await perform(task, file, what, Number(count))))
    return { name: 'child', rows: [] }
  }
  const rows = Number(args.find((word) => word.startsWith('--rows='))?.slice(7) ?? ROWS)
  const words = args.filter((word) => !word.startsWith('--'))
  const wanted = (word: string): boolean => words.length === 0 || words.includes(word)
  const folder = mkdtempSync(join(tmpdir(), 'assignment-bench-'))
  const problem = join(folder, 'problem')
  try {
    const chosen = families.filter(({ name }) => wanted(name))
    const driver = chosen.length > 0 ? buildLemon(folder) : null
    const compared = chosen.map(({ name }) => {
      const row = compare(name, rows, problem, driver, args.includes('--simplex'))
      console.error(JSON.stringify(row))
      return row
    })
    const more = [
      ...(wanted('small') ? small(problem) : []),
      ...(wanted('changes') ? changes(problem) : []),
      ...(wanted('single') ? single(problem) : []),
      ...(wanted('growth') ? growth(problem) : []),
    ]
    return { name: 'assignment', rows: [...compared, ...more] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
