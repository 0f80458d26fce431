import type { Problem } from './problem.ts'

/** One row of so many, and as large a part of the places. */
const ONE_OF = 4

/** Every fourth part of the places, counted over all cols together and rounded up: a sample that lacked one would raise every price. */
function placesOf(capacity: Int32Array): Int32Array {
  let all = 0
  let given = 0
  return capacity.map((count) => {
    all += count
    const due = Math.ceil(all / ONE_OF) - given
    given += due
    return due
  })
}

/** The same cols with every fourth row: where many rows share few cols, its prices are nearly those of the whole. */
export function sampleOf(problem: Problem): Problem {
  const { rowStart, edgeCol, edgeCost, capacity } = problem
  const rows = Math.floor(problem.rows / ONE_OF)
  const start = new Int32Array(rows + 1)
  const edges = (row: number): [from: number, to: number] => [rowStart[row * ONE_OF] ?? 0, rowStart[row * ONE_OF + 1] ?? 0]
  for (let row = 0; row < rows; row++) {
    const [from, to] = edges(row)
    start[row + 1] = (start[row] ?? 0) + to - from
  }
  const cols = new Int32Array(start[rows] ?? 0)
  const costs = new Int32Array(start[rows] ?? 0)
  for (let row = 0; row < rows; row++) {
    const [from, to] = edges(row)
    cols.set(edgeCol.subarray(from, to), start[row])
    costs.set(edgeCost.subarray(from, to), start[row])
  }
  return { ...problem, rows, capacity: placesOf(capacity), rowStart: start, edgeCol: cols, edgeCost: costs }
}
