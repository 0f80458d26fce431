import type { Problem, Solution } from './problem.ts'

/** What comes out of a worker's port has no type; both ends are ours, so the shape is all there is to tell. */
export const isProblem = (message: unknown): message is Problem =>
  typeof message === 'object' && message !== null && 'edgeCol' in message && 'rowStart' in message

export const isSolution = (message: unknown): message is Solution =>
  typeof message === 'object' && message !== null && 'colOf' in message && 'total' in message
