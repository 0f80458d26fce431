import { incidenceOf, restSearches, takeSearches } from './incidence.ts'
import { fillPlace } from './place-search.ts'
import type { Residual } from './residual.ts'
import { serveRow } from './serve-row.ts'

const lacksRows = ({ problem, used, colPrice, lowerBound }: Residual, col: number): boolean =>
  (used[col] ?? 0) < (problem.capacity[col] ?? 0) && (colPrice[col] ?? 0) > (lowerBound[col] ?? 0)

/**
 * Serves the free rows, then fills or closes the places left over at a price. Each step keeps every edge priced right. False when it
 * gave up, having followed the edges of more than `most` rows and cols.
 */
export function toOptimum(residual: Residual, free: readonly number[], places?: Iterable<number>, most = Infinity): boolean {
  const searches = takeSearches(residual.problem)
  const search = searches.forward
  for (const row of free) {
    if (search.followed > most) return false
    serveRow(residual, searches, row)
  }
  for (const col of places ?? lackingRows(residual)) {
    while (lacksRows(residual, col)) {
      if (search.followed > most) return false
      fillPlace(residual, incidenceOf(residual.problem), search, col)
    }
  }
  restSearches(residual.problem, searches)
  return true
}

/** A place only comes to lack a row by a change: filling others opens none at a price. */
function lackingRows(residual: Residual): number[] {
  const cols: number[] = []
  for (let col = 0; col < residual.problem.cols; col++) if (lacksRows(residual, col)) cols.push(col)
  return cols
}
