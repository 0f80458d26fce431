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

/** A worker whose answer is not the optimum has failed like one that has none: that part is solved here, and the answer is the same. */
function solutionBy(reply: unknown, problem: Problem): Solution {
  return isSolution(reply) && verify(problem, reply).ok ? reply : solve(problem)
}

/** Takes parts off the list until none is left. */
function work(parts: Part[], whole: Solution, file: URL | undefined): Promise<void> {
  const worker = startWorker(file)
  const rest = (): Promise<void> => {
    const part = parts.pop()
    if (part === undefined) return Promise.resolve()
    return (worker?.ask(part.problem) ?? Promise.resolve(null)).then((reply) => {
      include(whole, part, solutionBy(reply, part.problem))
      return rest()
    })
  }
  return rest().finally(() => worker?.close())
}

/** How many workers were asked for, where that is a number of workers at all; else as many as the machine keeps busy. */
const workersOf = (asked = NaN): number => (Number.isInteger(asked) && asked >= 1 ? asked : processors())

/**
 * As `solve`, off this thread and component by component. In Node the file of the worker is `component-worker.js` near the bundle
 * unless `worker` names another; where there is none (a checkout run unbundled) everything is solved on this thread.
 */
export function solveParallel(problem: Problem, options: { workers?: number; worker?: URL } = {}): Promise<Solution> {
  // Read before this returns: what becomes of the arrays afterwards is the caller's affair.
  return new Promise((resolve) => {
    checkProblem(problem)
    const whole = unsolved(problem)
    const parts = partsOf(problem).sort((a, b) => a.problem.edgeCol.length - b.problem.edgeCol.length)
    const workers = Math.min(workersOf(options.workers), parts.length)
    const all = Array.from({ length: workers }, () => work(parts, whole, options.worker))
    resolve(Promise.all(all).then(() => whole))
  })
}
