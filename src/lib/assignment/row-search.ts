import { Heap } from './heap.ts'
import { bestPrice, join, leave, refuseUndercut, type Residual } from './residual.ts'

/** Distances of cols from where a search began; kept between searches, so that a short search is a cheap one. */
export type Search = {
  heap: Heap
  distance: Float64Array
  /** The row by which a col was reached. */
  via: Int32Array
  /** For a search from a place: the col that this row would move to. */
  successor: Int32Array
  touched: Int32Array
  touchedCount: number
  /** How often the edges of a row or col were followed, over all searches: what the searching costs. */
  followed: number
}

export const newSearch = (cols: number): Search => ({
  heap: new Heap(),
  distance: new Float64Array(cols).fill(Infinity),
  via: new Int32Array(cols),
  successor: new Int32Array(cols),
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
export type End = { bound: number; col: number; row: number }

/** Follows every edge of the row by its slack (reduced cost). */
function relax(residual: Residual, search: Search, row: number, far: number, end: End): void {
  const { problem, outsideCost, colPrice, rowPrice, used } = residual
  const { rowStart, edgeCol, edgeCost, capacity } = problem
  const { distance, via, touched, heap } = search
  search.followed++
  const base = far - (rowPrice[row] ?? 0)
  const unserved = base + (outsideCost[row] ?? 0)
  if (unserved < end.bound) {
    refuseUndercut(unserved, far, row)
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
    refuseUndercut(reached, far, row)
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

/** Follows the rows of the nearest col not followed yet; returns it, or −1 where a shorter way there had been followed before. */
export function relaxNearest(residual: Residual, search: Search, end: End): number {
  const far = search.heap.nearest
  const col = search.heap.pop()
  if (far > (search.distance[col] ?? 0)) return -1
  const { first, next } = residual
  for (let row = first[col] ?? -1; row >= 0; row = next[row] ?? -1) relax(residual, search, row, far, end)
  return col
}

/** Dijkstra over slacks from a free row, to its nearest end; or not quite, once it has followed the edges of more than `most` rows. */
export function searchFrom(residual: Residual, search: Search, root: number, most: number): End {
  const end: End = { bound: Infinity, col: -1, row: -1 }
  const last = search.followed + most
  residual.rowPrice[root] = bestPrice(residual, root)
  relax(residual, search, root, 0, end)
  while (search.heap.nearest < end.bound && search.followed <= last) relaxNearest(residual, search, end)
  return end
}

/** Prices rise by what a col is nearer than `far`, and so for its rows and the row the search began from. */
export function raise(residual: Residual, search: Search, root: number, far: number): void {
  const { rowPrice, colPrice, first, next } = residual
  const { distance, touched } = search
  for (let i = 0; i < search.touchedCount; i++) {
    const col = touched[i] ?? 0
    const rise = far - (distance[col] ?? 0)
    if (rise <= 0) continue
    colPrice[col] = (colPrice[col] ?? 0) + rise
    for (let row = first[col] ?? -1; row >= 0; row = next[row] ?? -1) rowPrice[row] = (rowPrice[row] ?? 0) + rise
  }
  rowPrice[root] = (rowPrice[root] ?? 0) + far
}

/** Everybody on the shortest path to the end moves one col along it. */
export function augment(residual: Residual, search: Search, root: number, end: End): void {
  const { colOf } = residual
  let to = end.col
  if (end.row >= 0) {
    to = colOf[end.row] ?? -1
    leave(residual, end.row)
    colOf[end.row] = -1
    if (end.row === root) to = -1
  }
  while (to >= 0) {
    const row = search.via[to] ?? 0
    const from = row === root ? -1 : (colOf[row] ?? -1)
    leave(residual, row)
    join(residual, row, to)
    to = from
  }
}
