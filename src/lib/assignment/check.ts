import type { Change, Problem } from './problem.ts'

/** The caller's defect, by name: which rule a problem or a change breaks, and at which index (−1: as a whole). */
export class Malformed extends Error {
  override readonly name = 'Malformed'
  readonly rule: string
  readonly at: number

  constructor(rule: string, at = -1) {
    super(at < 0 ? rule : `${rule} (at ${at})`)
    this.rule = rule
    this.at = at
  }
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

function refuseNegative(values: Int32Array, rule: string): number {
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    if (value < 0) throw new Malformed(rule, i)
    if (value > most) most = value
  }
  return most
}

/** Every sum the solver and its proof form stays an exact integer: that is (rows + 1) · (dearest + 1) < 2⁵³. */
export function checkProblem(problem: Problem): void {
  const { rows, cols, capacity, rowStart, edgeCol, edgeCost, unservedCost } = problem
  if (!isCount(rows)) throw new Malformed('rows is not a count')
  if (!isCount(cols)) throw new Malformed('cols is not a count')
  if (!isCount(unservedCost)) throw new Malformed('unservedCost is not an integer ≥ 0')
  if (capacity.length !== cols) throw new Malformed('capacity has not one entry per col')
  if (rowStart.length !== rows + 1) throw new Malformed('rowStart has not rows + 1 entries')
  if (edgeCost.length !== edgeCol.length) throw new Malformed('edgeCost has not one entry per edge')
  if (rowStart[0] !== 0) throw new Malformed('rowStart does not begin with 0', 0)
  if (rowStart[rows] !== edgeCol.length) throw new Malformed('rowStart does not end with the number of edges', rows)
  for (let row = 0; row < rows; row++)
    if ((rowStart[row + 1] ?? 0) < (rowStart[row] ?? 0)) throw new Malformed('rowStart falls', row + 1)
  for (let edge = 0; edge < edgeCol.length; edge++) {
    const col = edgeCol[edge] ?? -1
    if (col < 0 || col >= cols) throw new Malformed('edgeCol is no col', edge)
  }
  refuseNegative(capacity, 'capacity is negative')
  const dearest = Math.max(unservedCost, refuseNegative(edgeCost, 'edgeCost is negative'))
  if ((rows + 1) * (dearest + 1) > Number.MAX_SAFE_INTEGER) throw new Malformed('sums could leave the exact integers')
}

export function checkChange({ rows, cols }: Problem, { blockEdge = [], setCapacity = [] }: Change): void {
  const within = (index: number, count: number): boolean => isCount(index) && index < count
  blockEdge.forEach(([row, col], i) => {
    if (!within(row, rows) || !within(col, cols)) throw new Malformed('blockEdge names no row and col', i)
  })
  setCapacity.forEach(([col, capacity], i) => {
    if (!within(col, cols)) throw new Malformed('setCapacity names no col', i)
    if (!isCount(capacity) || capacity > 2_147_483_647) throw new Malformed('setCapacity is not a capacity', i)
  })
}
