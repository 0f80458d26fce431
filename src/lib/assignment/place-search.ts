import type { Incidence } from './incidence.ts'
import { join, leave, refuseUndercut, type Residual } from './residual.ts'
import { forget, type Search } from './row-search.ts'

/** The nearest end found so far: an unserved row who may come, or a col whose place may stay open once its price is at the lowerBound. */
type Filler = { bound: number; row: number; col: number; successor: number }

/** Every row that could move to a place of this col, by its slack, and the place it would leave. */
function relaxPlace(residual: Residual, incidence: Incidence, search: Search, col: number, end: Filler): void {
  const { lowerBound, colOf, rowPrice, colPrice } = residual
  const { distance, via, successor, touched, heap } = search
  search.followed++
  const refused = incidence.refused.get(col)
  const far = distance[col] ?? 0
  const base = far + (colPrice[col] ?? 0)
  const stop = incidence.start[col + 1] ?? 0
  for (let at = incidence.start[col] ?? 0; at < stop; at++) {
    const row = incidence.row[at] ?? 0
    const reached = base + (incidence.cost[at] ?? 0) - (rowPrice[row] ?? 0)
    if (reached >= end.bound || refused?.has(row)) continue
    refuseUndercut(reached, far, row)
    const held = colOf[row] ?? -1
    if (held < 0) {
      end.bound = reached
      end.row = row
      end.successor = col
      continue
    }
    const before = distance[held] ?? Infinity
    if (reached >= before) continue
    if (before === Infinity) touched[search.touchedCount++] = held
    distance[held] = reached
    via[held] = row
    successor[held] = col
    const closing = reached + (colPrice[held] ?? 0) - (lowerBound[held] ?? 0)
    if (closing < end.bound) {
      end.bound = closing
      end.col = held
      end.row = -1
    }
    heap.push(reached, held)
  }
}

/** Shortest path to a place left over at a price above its lowerBound, from a row that would fill it or a col that can close one; prices fall. */
export function fillPlace(residual: Residual, incidence: Incidence, search: Search, open: number): void {
  const { lowerBound, rowPrice, colPrice, colOf, first, next } = residual
  const { heap, distance, via, successor, touched } = search
  const end: Filler = { bound: (colPrice[open] ?? 0) - (lowerBound[open] ?? 0), row: -1, col: open, successor: open }
  touched[search.touchedCount++] = open
  distance[open] = 0
  relaxPlace(residual, incidence, search, open, end)
  while (heap.nearest < end.bound) {
    const far = heap.nearest
    const col = heap.pop()
    if (far <= (distance[col] ?? 0)) relaxPlace(residual, incidence, search, col, end)
  }
  for (let i = 0; i < search.touchedCount; i++) {
    const col = touched[i] ?? 0
    const fall = end.bound - (distance[col] ?? 0)
    if (fall <= 0) continue
    colPrice[col] = (colPrice[col] ?? 0) - fall
    for (let row = first[col] ?? -1; row >= 0; row = next[row] ?? -1) rowPrice[row] = (rowPrice[row] ?? 0) - fall
  }
  let from = end.col
  if (end.row >= 0) {
    from = end.successor
    const held = colOf[end.row] ?? -1
    if (held < 0) join(residual, end.row, from)
  }
  while (from !== open) {
    const row = via[from] ?? 0
    const to = successor[from] ?? 0
    leave(residual, row)
    join(residual, row, to)
    from = to
  }
  forget(search)
}
