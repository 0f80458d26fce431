import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { solve, solveParallel, verify, type Problem, type Solution } from './assignment.ts'
import { partsOf } from './components.ts'
import { problems, towns } from './fixtures/problems.ts'
import { runs } from './fixtures/runs.ts'
import { processors, startWorker } from './worker-port.ts'

const here = dirname(fileURLToPath(import.meta.url))
let folder = ''
let worker: URL

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assignment-'))
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(here, 'component-worker.ts'),
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'component-worker.js' } },
    },
  })
  worker = pathToFileURL(join(folder, 'component-worker.js'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('solving in workers', () => {
  it('gives the same pairs and prices with any number of workers, and the total of solve', async () => {
    const problem = towns(20)
    const [one, two] = [
      await solveParallel(problem, { worker, workers: 1 }),
      await solveParallel(problem, { worker, workers: 2 }),
    ]
    expect(partsOf(problem).length).toBeGreaterThan(2)
    expect(verify(problem, one)).toEqual({ ok: true })
    expect(two).toEqual(one)
    expect(one.total).toBe(solve(problem).total)
  })

  it('runs in a thread of its own, which answers more than one question', async () => {
    const port = startWorker(worker)
    const problem = towns(1)
    expect(await port?.ask(problem)).toEqual(solve(problem))
    expect(await port?.ask({ not: 'a problem' })).toBeNull()
    expect(await port?.ask(problem)).toEqual(solve(problem))
    port?.close()
  })

  it('goes on without the worker when it cannot start', async () => {
    const problem = towns(2)
    const solution = await solveParallel(problem, { worker: pathToFileURL(join(folder, 'missing.js')) })
    expect(solution.total).toBe(solve(problem).total)
    expect(startWorker()).toBeNull()
  })

  it('goes on without the worker when it ends, at once or when asked, or has an address that cannot be run', async () => {
    const problem = towns(2)
    const { total } = solve(problem)
    const asked = "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(0))"
    for (const [name, text] of Object.entries({ 'empty.mjs': '', 'exit.mjs': 'process.exit(0)', 'asked.mjs': asked })) {
      writeFileSync(join(folder, name), text)
      expect((await solveParallel(problem, { worker: pathToFileURL(join(folder, name)) })).total).toBe(total)
    }
    expect((await solveParallel(problem, { worker: new URL('https://worker.example/worker.js') })).total).toBe(total)
  }, 10_000)

  it('reads the problem at once: what is written into it afterwards does not count', async () => {
    const problem = towns(1)
    const { total } = solve(problem)
    const answer = solveParallel(problem)
    problem.edgeCost.fill(0)
    expect((await answer).total).toBe(total)
  })

  /** A web worker as a browser gives it, which says nothing, or what it is told to. */
  class Silent extends EventTarget {
    static readonly open = new Set<Silent>()
    constructor() {
      super()
      Silent.open.add(this)
    }
    postMessage(): void {}
    terminate(): void {
      Silent.open.delete(this)
    }
  }
  const saying = (data: unknown) =>
    class extends Silent {
      override postMessage(): void {
        queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
      }
    }

  function startedInBrowser(problem: Problem, kind: typeof Silent): Promise<Solution> {
    vi.useFakeTimers()
    vi.stubGlobal('process', undefined)
    vi.stubGlobal('Worker', kind)
    const answer = solveParallel(problem, { worker, workers: 2 })
    const opened = Silent.open.size
    vi.unstubAllGlobals()
    vi.runAllTimers()
    vi.useRealTimers()
    expect(opened).toBeGreaterThan(0)
    return answer
  }

  it('goes on without a web worker that never says it is ready, and closes it', async () => {
    const problem = towns(2)
    expect((await startedInBrowser(problem, Silent)).total).toBe(solve(problem).total)
    expect(Silent.open.size).toBe(0)
  })

  it('solves here what a worker answers wrongly, and closes it', async () => {
    const problem = towns(2)
    const right = solve(problem)
    const wrong = { ...right, total: right.total - 1 }
    for (const reply of [{ colOf: null, total: 1 }, { ...wrong, colOf: [] }, wrong, 7, null]) {
      expect((await startedInBrowser(problem, saying(reply))).total).toBe(right.total)
      expect(Silent.open.size).toBe(0)
    }
  })

  it('takes a number of workers that is none for as many as there are processors', async () => {
    const problem = towns(1)
    const right = await solveParallel(problem)
    for (const workers of [NaN, 0, -3, 2.5, Infinity]) expect(await solveParallel(problem, { workers })).toEqual(right)
    expect(verify(problem, right)).toEqual({ ok: true })
  })

  it('counts on one processor where the browser does not say', () => {
    vi.stubGlobal('process', undefined)
    vi.stubGlobal('navigator', {})
    const count = processors()
    vi.unstubAllGlobals()
    expect(count).toBe(1)
  })

  it('refuses what solve refuses', async () => {
    await expect(solveParallel({ ...towns(1), unservedCost: -1 })).rejects.toThrow('unservedCost is not an integer ≥ 0')
  })
})

describe('components', () => {
  it('share no col, keep every edge, and add up to the whole', async () => {
    await fc.assert(
      fc.asyncProperty(problems(20, 20, 3), async (problem) => {
        const parts = partsOf(problem)
        const cols = parts.flatMap(({ colOf }) => [...colOf]).sort((a, b) => a - b)
        expect(cols).toEqual(Array.from({ length: problem.cols }, (_, col) => col))
        expect(parts.reduce((edges, part) => edges + part.problem.edgeCol.length, 0)).toBe(problem.edgeCol.length)
        const solution = await solveParallel(problem)
        expect(verify(problem, solution)).toEqual({ ok: true })
        expect(solution.total).toBe(solve(problem).total)
      }),
      { numRuns: runs(200) },
    )
  })
})
