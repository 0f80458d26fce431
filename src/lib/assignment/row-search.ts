import { Heap } from './heap.ts'
import { join, leave, type Residual } from './residual.ts'

/** Distances of cols from where a search began; kept between searches, so that a short search is a cheap one. */
export type Search = {
  heap: Heap
  distance: Float64Array
  /** The row by which a col was reached. */
  via: Int32Array
  /** For a search from a place: the col that this row would move to. */
  toward: Int32Array
  touched: Int32Array
  touchedCount: number
  /** How often the edges of a row or col were followed, over all searches: what the searching costs. */
  followed: number
}

export const newSearch = (cols: number): Search => ({
  heap: new Heap(),
  distance: new Float64Array(cols).fill(Infinity),
  via: new Int32Array(cols),
  toward: new Int32Array(cols),
  touched: new Int32Array(cols),
  touchedCount: 0,
  followed: 0,
})

export function forget(search: Search): void {
  for (let i = 0; i < search.touchedCount; i++) search.distance[search.touched[i] ?? 0] = Infinity
  search.touchedCount = 0
  search.heap.clear()
}

/** The nearest end found so far: a col with a place left, or a row that would rather be unserved. */
type End = { bound: number; col: number; row: number }

/** Follows every edge of the row by its slack (reduced cost). */
function relax(residual: Residual, search: Search, row: number, far: number, end: End): void {
  const { problem, out, colPrice, rowPrice, used } = residual
  const { rowStart, edgeCol, edgeCost, capacity } = problem
  const { distance, via, touched, heap } = search
  search.followed++
  const base = far - (rowPrice[row] ?? 0)
  const unserved = base + (out[row] ?? 0)
  if (unserved < end.bound) {
    end.bound = unserved
    end.row = row
    end.col = -1
  }
  const stop = rowStart[row + 1] ?? 0
  for (let edge = rowStart[row] ?? 0; edge < stop; edge++) {
    const col = edgeCol[edge] ?? 0
    const reached = base + (edgeCost[edge] ?? 0) + (colPrice[col] ?? 0)
    if (reached >= end.bound) continue
    const before = distance[col] ?? Infinity
    if (reached >= before) continue
    if (before === Infinity) touched[search.touchedCount++] = col
    distance[col] = reached
    via[col] = row
    if ((used[col] ?? 0) < (capacity[col] ?? 0)) {
      end.bound = reached
      end.col = col
      end.row = -1
    } else heap.push(reached, col)
  }
}

/** Shortest augmenting path (Dijkstra over slacks) from a free row; prices rise by what the path is shorter than its end. */
export function serveRow(residual: Residual, search: Search, root: number): void {
  const { rowPrice, colPrice, colOf, first, next } = residual
  const { heap, distance, via, touched } = search
  const end: End = { bound: Infinity, col: -1, row: -1 }
  relax(residual, search, root, 0, end)
  while (heap.nearest < end.bound) {
    const far = heap.nearest
    const col = heap.pop()
    if (far > (distance[col] ?? 0)) continue
    for (let row = first[col] ?? -1; row >= 0; row = next[row] ?? -1) relax(residual, search, row, far, end)
  }
  for (let i = 0; i < search.touchedCount; i++) {
    const col = touched[i] ?? 0
    const rise = end.bound - (distance[col] ?? 0)
    if (rise <= 0) continue
    colPrice[col] = (colPrice[col] ?? 0) + rise
    for (let row = first[col] ?? -1; row >= 0; row = next[row] ?? -1) rowPrice[row] = (rowPrice[row] ?? 0) + rise
  }
  rowPrice[root] = (rowPrice[root] ?? 0) + end.bound
  let to = end.col
  if (end.row >= 0) {
    to = colOf[end.row] ?? -1
    leave(residual, end.row)
    colOf[end.row] = -1
    if (end.row === root) to = -1
  }
  while (to >= 0) {
    const row = via[to] ?? 0
    const from = row === root ? -1 : (colOf[row] ?? -1)
    leave(residual, row)
    join(residual, row, to)
    to = from
  }
  forget(search)
}
