import { type Incidence, incidenceOf } from './incidence.ts'
import { FREE, join, leave, refuseUndercut, type Residual } from './residual.ts'
import { type End, forget, raise, relaxNearest, type Search } from './row-search.ts'

/**
 * The other half of a long search: backwards from every place left over, and from staying unserved. Where rows and places balance
 * there are few ends, far away; two short searches that meet follow far fewer edges than one long one.
 */
type Backward = {
  search: Search
  incidence: Incidence
  /** What it costs at least that a row gives up its place for good: no such row is reached before that. */
  giveUp: number
  /** The col where the best path found so far changes from one search to the other, or −1. */
  meeting: number
}

/** In place of the col a row moves to: nowhere, a place is left over here; nowhere, the row stays unserved. */
const HERE = -2
const UNSERVED = -1

function reach(search: Search, col: number, far: number, row: number, to: number): void {
  const { distance, via, successor, touched, heap } = search
  const before = distance[col] ?? Infinity
  if (far >= before) return
  if (before === Infinity) touched[search.touchedCount++] = col
  distance[col] = far
  via[col] = row
  successor[col] = to
  heap.push(far, col)
}

function begin(residual: Residual, search: Search): Backward {
  const { problem, outsideCost, colOf, rowPrice, used } = residual
  for (let col = 0; col < problem.cols; col++)
    if ((used[col] ?? 0) < (problem.capacity[col] ?? 0)) reach(search, col, 0, -1, HERE)
  let giveUp = Infinity
  for (let row = 0; row < problem.rows; row++) {
    const loss = (outsideCost[row] ?? 0) - (rowPrice[row] ?? 0)
    if (loss < giveUp && (colOf[row] ?? -1) >= 0) giveUp = loss
  }
  return { search, incidence: incidenceOf(problem), giveUp, meeting: -1 }
}

/** Every row that could give up its place for good before the end found so far. */
function enter(residual: Residual, back: Backward, bound: number): void {
  const { problem, outsideCost, colOf, rowPrice } = residual
  back.giveUp = Infinity
  for (let row = 0; row < problem.rows; row++) {
    const loss = (outsideCost[row] ?? 0) - (rowPrice[row] ?? 0)
    const col = colOf[row] ?? -1
    if (loss >= bound || col < 0) continue
    refuseUndercut(loss, 0, row)
    reach(back.search, col, loss, row, UNSERVED)
  }
}

/** Every row that could move to a place of the nearest col, by its slack, and the col it would leave. */
function relaxBack(residual: Residual, back: Backward, forward: Search, end: End): void {
  const { colOf, rowPrice, colPrice } = residual
  const { search, incidence } = back
  const far = search.heap.nearest
  const col = search.heap.pop()
  if (far > (search.distance[col] ?? 0)) return
  meet(back, forward, col, end)
  forward.followed++
  const refused = incidence.refused.get(col)
  const base = far + (colPrice[col] ?? 0)
  const stop = incidence.start[col + 1] ?? 0
  for (let at = incidence.start[col] ?? 0; at < stop; at++) {
    const row = incidence.row[at] ?? 0
    const held = colOf[row] ?? FREE
    if (held < 0) continue
    const reached = base + (incidence.cost[at] ?? 0) - (rowPrice[row] ?? 0)
    if (reached >= end.bound || refused?.has(row)) continue
    refuseUndercut(reached, far, row)
    reach(search, held, reached, row, col)
  }
}

/**
 * A col that both searches have reached ends a path; the shortest of them is the shortest of all once what is left on both sides is too
 * far. Every col is met as its edges are followed, and only a shorter path replaces one: so its halves never pass the same col twice.
 */
function meet(back: Backward, forward: Search, col: number, end: End): void {
  const length = (forward.distance[col] ?? Infinity) + (back.search.distance[col] ?? Infinity)
  if (length >= end.bound) return
  end.bound = length
  end.col = col
  end.row = -1
  back.meeting = col
}

/** Everybody beyond the meeting moves one col on, so that it has a place. */
function makeRoom(residual: Residual, { search, meeting }: Backward): void {
  for (let col = meeting; col >= 0 && search.successor[col] !== HERE;) {
    const row = search.via[col] ?? 0
    const to = search.successor[col] ?? UNSERVED
    leave(residual, row)
    if (to >= 0) join(residual, row, to)
    else residual.colOf[row] = -1
    col = to
  }
}

/**
 * Ends stay at their price, so all that is farther from them than `far` rises by it, and what is nearer by what it is away: a pass in the
 * order of the arrays lifts everything, then what was reached falls back.
 */
function lift(residual: Residual, { distance, touched, touchedCount }: Search, far: number): void {
  if (far === 0) return
  const { problem, colOf, rowPrice, colPrice, first, next } = residual
  for (let row = 0; row < problem.rows; row++) if ((colOf[row] ?? -1) >= 0) rowPrice[row] = (rowPrice[row] ?? 0) + far
  for (let col = 0; col < problem.cols; col++) colPrice[col] = (colPrice[col] ?? 0) + far
  for (let i = 0; i < touchedCount; i++) {
    const col = touched[i] ?? 0
    const fall = far - (distance[col] ?? 0)
    if (fall <= 0) continue
    colPrice[col] = (colPrice[col] ?? 0) - fall
    for (let row = first[col] ?? -1; row >= 0; row = next[row] ?? -1) rowPrice[row] = (rowPrice[row] ?? 0) - fall
  }
}

/** Completes a search from a row that has not come to its end: prices are right afterwards, and the end has room for whom it is to take. */
export function meetHalfway(residual: Residual, forward: Search, search: Search, root: number, end: End): void {
  const back = begin(residual, search)
  for (;;) {
    if (back.giveUp < Infinity && search.heap.nearest >= back.giveUp) enter(residual, back, end.bound)
    if (forward.heap.nearest + Math.min(search.heap.nearest, back.giveUp) >= end.bound) break
    if (forward.heap.size > search.heap.size) relaxBack(residual, back, forward, end)
    else {
      const col = relaxNearest(residual, forward, end)
      if (col >= 0) meet(back, forward, col, end)
    }
  }
  const far = Math.min(forward.heap.nearest, end.bound)
  raise(residual, forward, root, far)
  lift(residual, search, end.bound - far)
  residual.rowPrice[root] = (residual.rowPrice[root] ?? 0) + end.bound - far
  if (end.col >= 0 && end.col === back.meeting) makeRoom(residual, back)
  forget(search)
}
