import { checkProblem } from './check.ts'
import { include, type Part, partsOf, unsolved } from './components.ts'
import { isSolution } from './message.ts'
import type { Problem, Solution } from './problem.ts'
import { solve } from './solve.ts'
import { processors, startWorker } from './worker-port.ts'

/** Takes parts off the list until none is left. A part whose worker fails is solved here: the answer does not depend on workers. */
async function work(parts: Part[], whole: Solution, file: URL | undefined): Promise<void> {
  const worker = startWorker(file)
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const reply = await worker?.ask(part.problem)
    include(whole, part, isSolution(reply) ? reply : solve(part.problem))
  }
  worker?.close()
}

/**
 * As `solve`, off this thread and component by component. In Node the file of the worker is `component-worker.js` near the bundle
 * unless `worker` names another; where there is none (a checkout run unbundled) everything is solved on this thread.
 */
export async function solveParallel(problem: Problem, options: { workers?: number; worker?: URL } = {}): Promise<Solution> {
  checkProblem(problem)
  const whole = unsolved(problem)
  const parts = partsOf(problem).sort((a, b) => a.problem.edgeCol.length - b.problem.edgeCol.length)
  const workers = Math.max(1, Math.min(options.workers ?? processors(), parts.length))
  await Promise.all(Array.from({ length: workers }, () => work(parts, whole, options.worker)))
  return whole
}
