import { meetHalfway } from './both-ends.ts'
import type { Searches } from './incidence.ts'
import type { Residual } from './residual.ts'
import { augment, forget, newSearch, raise, searchFrom } from './row-search.ts'

/** A search from both ends looks at every row and col once: not worth it before one has followed this part of them. */
const LONG = 1 / 64

/** Shortest augmenting path from a free row: a short one from the row alone, a long one from both its ends. */
export function serveRow(residual: Residual, searches: Searches, row: number): void {
  const { rows, cols } = residual.problem
  const { forward } = searches
  const end = searchFrom(residual, forward, row, LONG * (rows + cols))
  if (forward.heap.nearest < end.bound) {
    searches.backward ??= newSearch(cols)
    meetHalfway(residual, forward, searches.backward, row, end)
  } else raise(residual, forward, row, end.bound)
  augment(residual, forward, row, end)
  forget(forward)
}
