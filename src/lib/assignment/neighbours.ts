import { incidenceOf } from './incidence.ts'
import type { Problem } from './problem.ts'

/** A problem with rows and cols renumbered; `row` and `col` give the number each had before. */
type Renumbered = { problem: Problem; row: Int32Array; col: Int32Array }

type Order = { row: Int32Array; col: Int32Array }

/** Breadth first from row to col to row: whoever competes for the same cols stands close together. */
function breadthFirst(problem: Problem): Order {
  const { rows, cols, rowStart, edgeCol } = problem
  const incidence = incidenceOf(problem)
  const row = new Int32Array(rows)
  const col = new Int32Array(cols)
  const seenRow = new Uint8Array(rows)
  const seenCol = new Uint8Array(cols)
  let rowsSeen = 0
  let colsSeen = 0
  const meet = (from: number): void => {
    if (seenRow[from] === 1) return
    seenRow[from] = 1
    row[rowsSeen++] = from
  }
  for (let seed = 0, at = 0; seed < rows; seed++) {
    meet(seed)
    for (; at < rowsSeen; at++) {
      const from = row[at] ?? 0
      const end = rowStart[from + 1] ?? 0
      for (let edge = rowStart[from] ?? 0; edge < end; edge++) {
        const to = edgeCol[edge] ?? 0
        if (seenCol[to] === 1) continue
        seenCol[to] = 1
        col[colsSeen++] = to
        const stop = incidence.start[to + 1] ?? 0
        for (let i = incidence.start[to] ?? 0; i < stop; i++) meet(incidence.row[i] ?? 0)
      }
    }
  }
  for (let to = 0; to < cols; to++) if (seenCol[to] === 0) col[colsSeen++] = to
  return { row, col }
}

/** Puts one more edge of a row among those already there, the cheapest first. */
function insert(edgeCol: Int32Array, edgeCost: Int32Array, first: number, free: number, col: number, cost: number): void {
  let at = free
  for (; at > first && (edgeCost[at - 1] ?? 0) > cost; at--) {
    edgeCol[at] = edgeCol[at - 1] ?? 0
    edgeCost[at] = edgeCost[at - 1] ?? 0
  }
  edgeCol[at] = col
  edgeCost[at] = cost
}

/** The same problem with neighbours close in memory and the edges of each row by rising cost: an auction over it misses the cache less. */
export function renumber(problem: Problem): Renumbered {
  const { rows, cols, capacity } = problem
  const order = breadthFirst(problem)
  const newCol = new Int32Array(cols)
  order.col.forEach((old, col) => (newCol[old] = col))
  const rowStart = new Int32Array(rows + 1)
  const edgeCol = new Int32Array(problem.edgeCol.length)
  const edgeCost = new Int32Array(problem.edgeCost.length)
  let free = 0
  for (let row = 0; row < rows; row++) {
    const old = order.row[row] ?? 0
    const first = free
    const end = problem.rowStart[old + 1] ?? 0
    for (let edge = problem.rowStart[old] ?? 0; edge < end; edge++) {
      insert(edgeCol, edgeCost, first, free, newCol[problem.edgeCol[edge] ?? 0] ?? 0, problem.edgeCost[edge] ?? 0)
      free++
    }
    rowStart[row + 1] = free
  }
  const moved = { ...problem, capacity: order.col.map((old) => capacity[old] ?? 0), rowStart, edgeCol, edgeCost }
  return { problem: moved, row: order.row, col: order.col }
}
