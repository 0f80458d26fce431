import { Heap } from './heap.ts'
import type { Problem } from './problem.ts'
import { emptyResidual, join, plainBounds, type Residual } from './residual.ts'
import type { Warm } from './scaling.ts'
import { openTransfers, settle, type Transfers, unsettle } from './transfers.ts'

const UNSERVED = -1

/** Rows per col from which searches over cols pay. Measured. */
const ROWS_PER_COL = 16

/**
 * So few cols that a search over all pairs of them looks at little more than the cols of every edge, and each with so many rows that all
 * but the cheapest to move can be left out of it. Where half the rows or more must stay unserved, bids by the places settle that at less cost.
 */
export function hasFewCols({ rows, cols, capacity, edgeCol }: Problem): boolean {
  if (rows < ROWS_PER_COL * cols || (cols + 1) ** 2 > 2 * edgeCol.length) return false
  return capacity.reduce((sum, places) => sum + places, 0) >= rows / 2
}

/**
 * The residual graph seen by the cols alone: an arc is the cheapest row to move over it (see `Transfers`), a node a col or, the last,
 * staying unserved.
 */
type Space = {
  transfers: Transfers
  /** That of staying unserved is 0 for good. */
  price: Float64Array
  /** The places left over, below 0 where there are too many rows. */
  room: Float64Array
  distance: Float64Array
  heap: Heap
  /** What is done with in a search; in the augmenting that follows, what lies on the path or leads nowhere. */
  seen: Uint8Array
  /** The arc to be tried next, per node. */
  next: Int32Array
  path: Int32Array
}

/** Forward from cols with too many rows to room for them; or backward from cols that lack rows at their price to where one may leave. */
type Way = { sign: 1 | -1; arcs: readonly (readonly number[])[]; from: number; to: number }

/** Every row goes where it is cheapest, whether there is room or not; of several such cols to the one it held, or where most is left. */
function settleAll(transfers: Transfers, room: Float64Array, { colOf, colPrice }: Warm): void {
  const { rows, cols, rowStart, edgeCol, edgeCost, unservedCost } = transfers.problem
  for (let row = 0; row < rows; row++) {
    let best = unservedCost
    let choice = cols
    let cost = unservedCost
    let left = 0
    const held = colOf[row] ?? -1
    const end = rowStart[row + 1] ?? 0
    for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
      const col = edgeCol[edge] ?? 0
      const value = (edgeCost[edge] ?? 0) + (colPrice[col] ?? 0)
      if (value > best) continue
      const more = col === held ? Infinity : (room[col] ?? 0)
      if (value === best && more <= left) continue
      best = value
      choice = col
      cost = edgeCost[edge] ?? 0
      left = more
    }
    room[choice] = (room[choice] ?? 0) - 1
    settle(transfers, row, choice, cost)
  }
}

function openSpace(problem: Problem, start: Warm): Space {
  const transfers = openTransfers(problem)
  const { nodes } = transfers
  const price = new Float64Array(nodes)
  price.set(start.colPrice)
  const room = new Float64Array(nodes).fill(Infinity)
  room.set(problem.capacity)
  settleAll(transfers, room, start)
  return {
    transfers,
    price,
    room,
    distance: new Float64Array(nodes),
    heap: new Heap(),
    seen: new Uint8Array(nodes),
    next: new Int32Array(nodes),
    path: new Int32Array(nodes),
  }
}

/** There is always room to stay unserved, and always somebody to take from there: a place that stays open once its price is 0. */
const outside = ({ transfers }: Space): number => transfers.nodes - 1

const isEnd = (space: Space, { sign }: Way, node: number): boolean =>
  node === outside(space) || (sign > 0 && (space.room[node] ?? 0) > 0)

const needs = ({ room, price }: Space, { sign }: Way, node: number): boolean =>
  sign > 0 ? (room[node] ?? 0) < 0 : (room[node] ?? 0) > 0 && (price[node] ?? 0) > 0

/** Dijkstra from all in need to the nearest end; how far that is, or −1: nobody is in need. */
function search(space: Space, way: Way): number {
  const { transfers, price, distance, heap } = space
  const { nodes, least } = transfers
  distance.fill(Infinity)
  for (let node = 0; node < nodes; node++) {
    if (!needs(space, way, node)) continue
    distance[node] = 0
    heap.push(0, node)
  }
  if (heap.size === 0) return -1
  let end = Infinity
  while (heap.nearest < end) {
    const far = heap.nearest
    const at = heap.pop()
    if (far > (distance[at] ?? 0)) continue
    const base = far - way.sign * (price[at] ?? 0)
    const arcs = way.arcs[at] ?? []
    for (let i = 0; i < arcs.length; i++) {
      const to = arcs[i] ?? 0
      const reached = base + (least[at * way.from + to * way.to] ?? 0) + way.sign * (price[to] ?? 0)
      if (reached >= end || reached >= (distance[to] ?? 0)) continue
      distance[to] = reached
      if (isEnd(space, way, to)) end = reached
      else heap.push(reached, to)
    }
  }
  heap.clear()
  return end
}

/** Prices move so that the shortest paths to the nearest end are tight. False: nobody is in need. */
function reprice(space: Space, way: Way): boolean {
  const { price, distance } = space
  const far = search(space, way)
  for (let node = 0; node < price.length; node++) {
    const move = far - (distance[node] ?? 0)
    if (move > 0) price[node] = (price[node] ?? 0) + way.sign * move
  }
  return far >= 0
}

/** Along tight arcs from a node in need to an end; the number of steps, or −1. What leads nowhere is not tried again. */
function tightPath(space: Space, way: Way, source: number): number {
  const { transfers, price, seen, next, path } = space
  const { least } = transfers
  let depth = 0
  path[0] = source
  seen[source] = 1
  while (depth >= 0) {
    const at = path[depth] ?? 0
    const base = way.sign * (price[at] ?? 0)
    const arcs = way.arcs[at] ?? []
    let arc = next[at] ?? 0
    let to = arcs[arc] ?? -1
    while (to >= 0 && (seen[to] === 1 || (least[at * way.from + to * way.to] ?? 0) + way.sign * (price[to] ?? 0) !== base))
      to = arcs[++arc] ?? -1
    next[at] = arc
    if (to < 0) {
      depth--
      continue
    }
    path[++depth] = to
    if (isEnd(space, way, to)) return depth
    seen[to] = 1
  }
  return -1
}

/** One row moves over every arc of the path, but over that of a place that stays open none. */
function shift({ transfers, room, seen, path }: Space, way: Way, steps: number): void {
  const { root, rowOf, nodeOf, ownCost, extra } = transfers
  const moves: { row: number; to: number; cost: number }[] = []
  for (let step = 0; step < steps; step++) {
    const a = path[step] ?? 0
    const b = path[step + 1] ?? 0
    seen[a] = 0
    const entry = root[a * way.from + b * way.to] ?? 0
    const row = rowOf[entry] ?? -1
    if (row >= 0) moves.push({ row, to: way.sign > 0 ? b : a, cost: (ownCost[row] ?? 0) + (extra[entry] ?? 0) })
  }
  for (const { row, to, cost } of moves) {
    const from = nodeOf[row] ?? 0
    room[from] = (room[from] ?? 0) + 1
    room[to] = (room[to] ?? 0) - 1
    unsettle(transfers, row)
    settle(transfers, row, to, cost)
  }
}

/** As many rows as tight paths lead away move at these prices. */
function augmentAll(space: Space, way: Way): void {
  space.seen.fill(0)
  space.next.fill(0)
  for (let node = 0; node < space.transfers.nodes; node++) {
    while (needs(space, way, node) && space.seen[node] === 0) {
      const steps = tightPath(space, way, node)
      if (steps > 0) shift(space, way, steps)
    }
  }
}

/** Tight pairs and whole prices as they stand: the counts are right now. */
function residualOf({ transfers, price }: Space): Residual {
  const { problem, nodeOf, ownCost } = transfers
  const residual = emptyResidual(problem, price.slice(0, problem.cols), plainBounds(problem))
  for (let row = 0; row < problem.rows; row++) {
    const node = nodeOf[row] ?? 0
    residual.rowPrice[row] = (ownCost[row] ?? 0) + (price[node] ?? 0)
    if (node < problem.cols) join(residual, row, node)
    else residual.colOf[row] = UNSERVED
  }
  return residual
}

/** The optimum from any whole prices ≥ 0, by searches over the cols alone; pairs of the start are preferred where they are tight. */
export function byCols(problem: Problem, start: Warm): Residual {
  const space = openSpace(problem, start)
  const { nodes, onward, backward } = space.transfers
  const ways: Way[] = [
    { sign: 1, arcs: onward, from: nodes, to: 1 },
    { sign: -1, arcs: backward, from: 1, to: nodes },
  ]
  for (const way of ways) while (reprice(space, way)) augmentAll(space, way)
  return residualOf(space)
}
