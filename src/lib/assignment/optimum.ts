import { incidenceOf } from './incidence.ts'
import { fillPlace } from './place-search.ts'
import { dualTotal, type Residual } from './residual.ts'
import type { Solution } from './problem.ts'
import { newSearch, type Search, serveRow } from './row-search.ts'

const lacksRows = ({ problem, used, colPrice, floor }: Residual, col: number): boolean =>
  (used[col] ?? 0) < (problem.capacity[col] ?? 0) && (colPrice[col] ?? 0) > (floor[col] ?? 0)

/** Serves the free rows, then fills or shuts the places left over at a price: each step keeps every edge priced right. */
export function toOptimum(
  residual: Residual,
  free: readonly number[],
  cols: Iterable<number>,
  search: Search = newSearch(residual.problem.cols),
): void {
  for (const row of free) serveRow(residual, search, row)
  for (const col of cols) {
    while (lacksRows(residual, col)) fillPlace(residual, incidenceOf(residual.problem), search, col)
  }
}

export const solutionOf = (residual: Residual): Solution => ({
  colOf: residual.colOf,
  total: dualTotal(residual),
  rowPrice: residual.rowPrice,
  colPrice: residual.colPrice,
})
