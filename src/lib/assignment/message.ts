import type { Problem, Solution } from './problem.ts'

/** What comes out of a worker's port, or of a caller without types, has the shape that can be told here; whether it is right is for `verify`. */
export const isProblem = (message: unknown): message is Problem =>
  typeof message === 'object' && message !== null && 'edgeCol' in message && 'rowStart' in message

export const isSolution = (message: unknown): message is Solution =>
  typeof message === 'object' &&
  message !== null &&
  'colOf' in message &&
  message.colOf instanceof Int32Array &&
  'rowPrice' in message &&
  message.rowPrice instanceof Float64Array &&
  'colPrice' in message &&
  message.colPrice instanceof Float64Array &&
  'total' in message &&
  typeof message.total === 'number'
