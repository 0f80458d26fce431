import type { Problem, Solution } from './problem.ts'

/** Some of the connected components of a problem as a problem of their own, with the rows and cols they are in the whole. */
export type Part = { problem: Problem; rowOf: Int32Array; colOf: Int32Array }

/** Small components share a part up to so many edges; parts depend on the problem alone, so the answer does not depend on the machine. */
const EDGES_PER_PART = 50_000

/** Union–find over cols: the cols of one row belong together. */
function componentOfCols({ rows, cols, rowStart, edgeCol }: Problem): Int32Array {
  const leader = Int32Array.from({ length: cols }, (_, col) => col)
  const find = (col: number): number => {
    let at = col
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? 0] ?? 0
      at = leader[at] ?? 0
    }
    return at
  }
  for (let row = 0; row < rows; row++) {
    const end = rowStart[row + 1] ?? 0
    const begin = rowStart[row] ?? 0
    if (begin === end) continue
    let first = find(edgeCol[begin] ?? 0)
    for (let edge = begin + 1; edge < end; edge++) {
      const other = find(edgeCol[edge] ?? 0)
      const least = Math.min(first, other)
      leader[Math.max(first, other)] = least
      first = least
    }
  }
  return leader.map((_, col) => find(col))
}

/** The number of a part for every col (every component whole), and how many parts there are. */
function partOfCols(problem: Problem): { part: Int32Array; parts: number } {
  const { cols, edgeCol } = problem
  const component = componentOfCols(problem)
  const edges = new Int32Array(cols)
  for (let edge = 0; edge < edgeCol.length; edge++) {
    const at = component[edgeCol[edge] ?? 0] ?? 0
    edges[at] = (edges[at] ?? 0) + 1
  }
  const part = new Int32Array(cols)
  let current = 0
  let filled = 0
  for (let col = 0; col < cols; col++) {
    const at = component[col] ?? 0
    if (at === col) {
      if (filled > 0 && filled + (edges[col] ?? 0) > EDGES_PER_PART) {
        current++
        filled = 0
      }
      filled += edges[col] ?? 0
      part[col] = current
    } else part[col] = part[at] ?? 0
  }
  return { part, parts: cols === 0 ? 0 : current + 1 }
}

const grouped = (groups: Int32Array, count: number): Int32Array[] => {
  const sizes = new Int32Array(count)
  for (const group of groups) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1
  const members = Array.from(sizes, (size) => new Int32Array(size))
  sizes.fill(0)
  groups.forEach((group, i) => {
    const list = members[group]
    if (list === undefined) return
    list[sizes[group] ?? 0] = i
    sizes[group] = (sizes[group] ?? 0) + 1
  })
  return members
}

/** The problem in parts that share no col. Rows without an edge are in none: they stay unserved. */
export function partsOf(problem: Problem): Part[] {
  const { rows, cols, capacity, rowStart, edgeCol, edgeCost, unservedCost } = problem
  const { part, parts } = partOfCols(problem)
  const partOfRow = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    const edge = rowStart[row] ?? 0
    partOfRow[row] = edge === rowStart[row + 1] ? -1 : (part[edgeCol[edge] ?? 0] ?? 0)
  }
  const colsOf = grouped(part, parts)
  const within = new Int32Array(cols)
  for (const members of colsOf) members.forEach((col, i) => (within[col] = i))
  return grouped(partOfRow, parts).map((rowOf, index) => {
    const colOf = colsOf[index] ?? new Int32Array()
    const starts = new Int32Array(rowOf.length + 1)
    rowOf.forEach((row, i) => {
      starts[i + 1] = (starts[i] ?? 0) + (rowStart[row + 1] ?? 0) - (rowStart[row] ?? 0)
    })
    const edges = new Int32Array(starts[rowOf.length] ?? 0)
    const costs = new Int32Array(edges.length)
    rowOf.forEach((row, i) => {
      const begin = rowStart[row] ?? 0
      const end = rowStart[row + 1] ?? 0
      costs.set(edgeCost.subarray(begin, end), starts[i])
      for (let edge = begin; edge < end; edge++) edges[(starts[i] ?? 0) + edge - begin] = within[edgeCol[edge] ?? 0] ?? 0
    })
    const own = { rows: rowOf.length, cols: colOf.length, capacity: colOf.map((col) => capacity[col] ?? 0) }
    return { problem: { ...own, rowStart: starts, edgeCol: edges, edgeCost: costs, unservedCost }, rowOf, colOf }
  })
}

/** The whole solved where nothing yet is: every row unserved, at its price. */
export function unsolved({ rows, cols, unservedCost }: Problem): Solution {
  return {
    colOf: new Int32Array(rows).fill(-1),
    total: rows * unservedCost,
    rowPrice: new Float64Array(rows).fill(unservedCost),
    colPrice: new Float64Array(cols),
  }
}

/** Writes the solution of a part into that of the whole. */
export function include(whole: Solution, { problem, rowOf, colOf }: Part, solution: Solution): void {
  rowOf.forEach((row, i) => {
    const col = solution.colOf[i] ?? -1
    whole.colOf[row] = col < 0 ? -1 : (colOf[col] ?? 0)
    whole.rowPrice[row] = solution.rowPrice[i] ?? 0
  })
  colOf.forEach((col, i) => (whole.colPrice[col] = solution.colPrice[i] ?? 0))
  whole.total += solution.total - problem.rows * problem.unservedCost
}
