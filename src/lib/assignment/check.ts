import type { Change, Problem } from './problem.ts'

/** The caller's defect, by name: which rule a problem, a change or an index breaks, and at which index (−1: as a whole). */
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

/** A solution that proves nothing for the problem it came with: what is wrong, and where, in the words of `verify` where it was asked. */
export class NotOptimal extends Error {
  override readonly name = 'NotOptimal'
  readonly reason: string
  readonly at: number

  constructor(reason: string, at: number) {
    super(at < 0 ? reason : `${reason} (at ${at})`)
    this.reason = reason
    this.at = at
  }
}

const isCount = (n: unknown): n is number => Number.isSafeInteger(n) && Number(n) >= 0
const isWithin = (index: unknown, count: number): boolean => isCount(index) && index < count
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

function refuseNegative(values: Int32Array, rule: string): number {
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    if (value < 0) throw new Malformed(rule, i)
    if (value > most) most = value
  }
  return most
}

/** An array of another kind could hold fractions, NaN or more than 32 bits, which no search ends on. */
function refuseUntyped(values: unknown, name: string): void {
  if (!(values instanceof Int32Array)) throw new Malformed(`${name} is no Int32Array`)
}

/** What can be told without looking through the arrays. */
export function checkShape(problem: Problem): void {
  if (!isObject(problem)) throw new Malformed('problem is no object')
  const { rows, cols, capacity, rowStart, edgeCol, edgeCost, unservedCost } = problem
  if (!isCount(rows)) throw new Malformed('rows is not a count')
  if (!isCount(cols)) throw new Malformed('cols is not a count')
  if (!isCount(unservedCost)) throw new Malformed('unservedCost is not an integer ≥ 0')
  for (const [name, values] of Object.entries({ capacity, rowStart, edgeCol, edgeCost })) refuseUntyped(values, name)
  if (capacity.length !== cols) throw new Malformed('capacity has not one entry per col')
  if (rowStart.length !== rows + 1) throw new Malformed('rowStart has not rows + 1 entries')
  if (edgeCost.length !== edgeCol.length) throw new Malformed('edgeCost has not one entry per edge')
  if (rowStart[0] !== 0) throw new Malformed('rowStart does not begin with 0', 0)
  if (rowStart[rows] !== edgeCol.length) throw new Malformed('rowStart does not end with the number of edges', rows)
}

/** Every sum the solver and its proof form stays an exact integer: that is (rows + 1) · (dearest + 1) < 2⁵³. */
export function checkProblem(problem: Problem): void {
  checkShape(problem)
  const { rows, cols, capacity, rowStart, edgeCol, edgeCost, unservedCost } = problem
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

export function checkKeep({ rows }: Problem, keep: Int32Array): void {
  refuseUntyped(keep, 'keep')
  if (keep.length !== rows) throw new Malformed('keep has not one entry per row')
}

export function checkRow({ rows }: Problem, row: number): void {
  if (!isWithin(row, rows)) throw new Malformed('row is no row')
}

export function checkPair(problem: Problem, row: number, col: number): void {
  checkRow(problem, row)
  if (!isWithin(col, problem.cols)) throw new Malformed('col is no col')
}

/** The pairs of a list, whatever is in it: what is no pair reads as one of nothing. */
function pairsOf(list: unknown, name: string): [unknown, unknown][] {
  if (!Array.isArray(list)) throw new Malformed(`${name} is no list`)
  return list.map((pair: unknown) => (Array.isArray(pair) ? [pair[0], pair[1]] : [null, null]))
}

export function checkChange({ rows, cols }: Problem, change: Change): void {
  if (!isObject(change)) throw new Malformed('change is no object')
  const { blockEdge = [], setCapacity = [] } = change
  pairsOf(blockEdge, 'blockEdge').forEach(([row, col], i) => {
    if (!isWithin(row, rows) || !isWithin(col, cols)) throw new Malformed('blockEdge names no row and col', i)
  })
  pairsOf(setCapacity, 'setCapacity').forEach(([col, capacity], i) => {
    if (!isWithin(col, cols)) throw new Malformed('setCapacity names no col', i)
    if (!isCount(capacity) || capacity > 2_147_483_647) throw new Malformed('setCapacity is not a capacity', i)
  })
}
