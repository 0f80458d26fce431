/** The door of the library: everything else in this folder is its inside. */
import { checkProblem } from './check.ts'
import { include, type Part, partsOf, unsolved } from './components.ts'
import { isSolution } from './message.ts'
import type { Problem, Solution } from './problem.ts'
import { solve } from './solve.ts'
import { verify } from './verify.ts'
import { processors, startWorker } from './worker-port.ts'

export { Malformed, NotOptimal } from './check.ts'
export { atLeast, exactLoss } from './loss.ts'
export type { Change, Problem, Solution } from './problem.ts'
export { resolve } from './resolve.ts'
export { solve } from './solve.ts'
export { verify } from './verify.ts'

/** Takes parts off the list until none is left. A part whose worker fails is solved here: the answer does not depend on workers. */
function work(parts: Part[], whole: Solution, file: URL | undefined): Promise<void> {
  const worker = startWorker(file)
  const rest = (): Promise<void> => {
    const part = parts.pop()
    if (part === undefined) {
      worker?.close()
      return Promise.resolve()
    }
    return (worker?.ask(part.problem) ?? Promise.resolve(null)).then((reply) => {
      include(whole, part, isSolution(reply) && verify(part.problem, reply).ok ? reply : solve(part.problem))
      return rest()
    })
  }
  return rest()
}

/** How many workers were asked for, where that is a number of workers at all; else as many as the machine keeps busy. */
const workersOf = (asked = NaN): number => (Number.isInteger(asked) && asked >= 1 ? asked : processors())

/**
 * As `solve`, off this thread and component by component. In Node the file of the worker is `component-worker.js` near the bundle
 * unless `worker` names another; where there is none (a checkout run unbundled) everything is solved on this thread.
 */
export function solveParallel(problem: Problem, options: { workers?: number; worker?: URL } = {}): Promise<Solution> {
  return Promise.resolve().then(() => {
    checkProblem(problem)
    const whole = unsolved(problem)
    const parts = partsOf(problem).sort((a, b) => a.problem.edgeCol.length - b.problem.edgeCol.length)
    const workers = Math.min(workersOf(options.workers), parts.length)
    return Promise.all(Array.from({ length: workers }, () => work(parts, whole, options.worker))).then(() => whole)
  })
}
