/** The door of the library: everything else in this folder is its inside. */
export { Malformed } from './check.ts'
export { atLeast, exactLoss } from './loss.ts'
export type { Change, Problem, Solution } from './problem.ts'
export { solveParallel } from './parallel.ts'
export { resolve } from './resolve.ts'
export { solve } from './solve.ts'
export { verify } from './verify.ts'
