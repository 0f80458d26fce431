/** Rows are served at most once, cols as often as their capacity; every array is typed so that it can go to a worker unread. */
export type Problem = {
  rows: number
  cols: number
  /** per col, ≥ 0 */
  capacity: Int32Array
  /** length rows + 1: the edges of row r are rowStart[r] … rowStart[r + 1] − 1 */
  rowStart: Int32Array
  edgeCol: Int32Array
  /** ≥ 0 */
  edgeCost: Int32Array
  /** integer ≥ 0: the price of leaving a row unserved */
  unservedCost: number
}

/** rowPrice[r] ≤ cost + colPrice[c] on every edge, rowPrice[r] ≤ unservedCost; total = Σ rowPrice − Σ capacity · colPrice is the proof. */
export type Solution = {
  /** per row, the col it is served by, or −1 */
  colOf: Int32Array
  /** exact integer, unserved rows included */
  total: number
  rowPrice: Float64Array
  /** integers ≥ 0, 0 where capacity is left over: how contested a col is */
  colPrice: Float64Array
}

export type Change = { blockEdge?: [row: number, col: number][]; setCapacity?: [col: number, capacity: number][] }
