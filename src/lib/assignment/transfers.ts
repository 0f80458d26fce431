import type { Problem } from './problem.ts'

/**
 * Where cols are few, all that a search needs to know of the rows is this: of those at one col, which moves to another at the least
 * extra cost. That depends on no price, so it is kept, in a pairing heap per pair of cols, while rows move. Staying unserved is one col
 * more, the last, with places for all.
 */
export type Transfers = {
  problem: Problem
  /** The cols and staying unserved. */
  nodes: number
  nodeOf: Int32Array
  /** What a row costs where it is. */
  ownCost: Float64Array
  /** Per pair (from · nodes + to), the least extra cost of a move, or infinity, and the entry that has it. */
  least: Float64Array
  root: Int32Array
  /** Per node, the nodes that a row ever could move to from it, and those from which one could move to it. */
  onward: number[][]
  backward: number[][]
  /** The entries: one per edge, then one per row for leaving it unserved, then one per col for a place that stays open at price 0. */
  extra: Float64Array
  rowOf: Int32Array
  child: Int32Array
  sibling: Int32Array
  /** The left sibling, or the parent of a leftmost child. */
  before: Int32Array
}

const NONE = -1
/** No heap yet: the pair is not among those that a search goes over. */
const NEVER = -2

export function openTransfers(problem: Problem): Transfers {
  const { rows, cols, rowStart, edgeCol } = problem
  const nodes = cols + 1
  const entries = edgeCol.length + rows + cols
  const rowOf = new Int32Array(entries).fill(NONE)
  for (let row = 0; row < rows; row++) {
    rowOf.fill(row, rowStart[row] ?? 0, rowStart[row + 1] ?? 0)
    rowOf[edgeCol.length + row] = row
  }
  const transfers = {
    problem,
    nodes,
    nodeOf: new Int32Array(rows).fill(NONE),
    ownCost: new Float64Array(rows),
    least: new Float64Array(nodes * nodes).fill(Infinity),
    root: new Int32Array(nodes * nodes).fill(NEVER),
    onward: Array.from({ length: nodes }, (): number[] => []),
    backward: Array.from({ length: nodes }, (): number[] => []),
    extra: new Float64Array(entries),
    rowOf,
    child: new Int32Array(entries).fill(NONE),
    sibling: new Int32Array(entries).fill(NONE),
    before: new Int32Array(entries).fill(NONE),
  }
  for (let col = 0; col < cols; col++) insert(transfers, cols, col, edgeCol.length + rows + col, 0)
  return transfers
}

/** The one of two heaps with the lesser root takes the other as its first child. */
function meld({ extra, child, sibling, before }: Transfers, a: number, b: number): number {
  const lesser = (extra[b] ?? 0) < (extra[a] ?? 0) ? b : a
  const greater = lesser === a ? b : a
  const next = child[lesser] ?? NONE
  sibling[greater] = next
  if (next !== NONE) before[next] = greater
  before[greater] = lesser
  child[lesser] = greater
  return lesser
}

/** Children in pairs from the left, and the pairs together from the right; what is still to be joined hangs on `before`. */
function meldChildren(transfers: Transfers, parent: number): number {
  const { child, sibling, before } = transfers
  let pairs = NONE
  let at = child[parent] ?? NONE
  child[parent] = NONE
  while (at !== NONE) {
    const second = sibling[at] ?? NONE
    const rest = second === NONE ? NONE : (sibling[second] ?? NONE)
    const pair = second === NONE ? at : meld(transfers, at, second)
    before[pair] = pairs
    pairs = pair
    at = rest
  }
  let all = NONE
  while (pairs !== NONE) {
    const rest = before[pairs] ?? NONE
    all = all === NONE ? pairs : meld(transfers, all, pairs)
    pairs = rest
  }
  if (all !== NONE) {
    before[all] = NONE
    sibling[all] = NONE
  }
  return all
}

function insert(transfers: Transfers, from: number, to: number, entry: number, extra: number): void {
  const { nodes, root, least, child, sibling, before } = transfers
  const pair = from * nodes + to
  transfers.extra[entry] = extra
  child[entry] = NONE
  sibling[entry] = NONE
  before[entry] = NONE
  const top = root[pair] ?? NONE
  if (top === NEVER) {
    transfers.onward[from]?.push(to)
    transfers.backward[to]?.push(from)
  }
  const first = top < 0 ? entry : meld(transfers, top, entry)
  root[pair] = first
  if (first === entry) least[pair] = extra
}

function remove(transfers: Transfers, pair: number, entry: number): void {
  const { root, least, child, sibling, before, extra } = transfers
  const below = meldChildren(transfers, entry)
  const top = root[pair] ?? NONE
  if (top === entry) {
    root[pair] = below
    least[pair] = below === NONE ? Infinity : (extra[below] ?? 0)
    return
  }
  const left = before[entry] ?? NONE
  const right = sibling[entry] ?? NONE
  if (child[left] === entry) child[left] = right
  else sibling[left] = right
  if (right !== NONE) before[right] = left
  if (below !== NONE) root[pair] = meld(transfers, top, below)
}

/** The row goes to a node at its cost there; from there it may move on to all others. */
export function settle(transfers: Transfers, row: number, to: number, cost: number): void {
  const { problem, nodeOf, ownCost } = transfers
  const { cols, rowStart, edgeCol, edgeCost, unservedCost } = problem
  nodeOf[row] = to
  ownCost[row] = cost
  const end = rowStart[row + 1] ?? 0
  for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
    const col = edgeCol[edge] ?? 0
    if (col !== to) insert(transfers, to, col, edge, (edgeCost[edge] ?? 0) - cost)
  }
  if (to !== cols) insert(transfers, to, cols, edgeCol.length + row, unservedCost - cost)
}

/** Takes the row from where it is, and out of every heap it is in. */
export function unsettle(transfers: Transfers, row: number): void {
  const { problem, nodes, nodeOf } = transfers
  const { cols, rowStart, edgeCol } = problem
  const from = nodeOf[row] ?? 0
  const end = rowStart[row + 1] ?? 0
  for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
    const col = edgeCol[edge] ?? 0
    if (col !== from) remove(transfers, from * nodes + col, edge)
  }
  if (from !== cols) remove(transfers, from * nodes + cols, edgeCol.length + row)
  nodeOf[row] = NONE
}
