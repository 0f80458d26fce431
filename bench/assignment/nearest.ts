/** Points in metres. */
export type Place = { x: Float64Array; y: Float64Array }

/** A province is a square of 300 km. */
export const SIDE = 300_000

/** Edges of every row. */
export const DEGREE = 20

type Cells = { across: number; start: Int32Array; member: Int32Array }

/** Cells of the square with the cols in each: nearest neighbours without comparing all. */
function cells(cols: Place): Cells {
  const count = cols.x.length
  const across = Math.max(1, Math.floor(Math.sqrt(count)))
  const cellOf = Int32Array.from(cols.x, (x, i) => {
    const down = Math.floor(((cols.y[i] ?? 0) / SIDE) * across)
    return down * across + Math.floor((x / SIDE) * across)
  })
  const start = new Int32Array(across * across + 1)
  for (const cell of cellOf) start[cell + 1] = (start[cell + 1] ?? 0) + 1
  for (let cell = 0; cell < across * across; cell++) start[cell + 1] = (start[cell + 1] ?? 0) + (start[cell] ?? 0)
  const next = start.slice()
  const member = new Int32Array(count)
  cellOf.forEach((cell, i) => {
    const at = next[cell] ?? 0
    member[at] = i
    next[cell] = at + 1
  })
  return { across, start, member }
}

/** The nearest found so far, nearest first. */
type Best = { far: Float64Array; col: Int32Array }

function consider({ far, col }: Best, candidate: number, distance: number): void {
  if (distance >= (far[DEGREE - 1] ?? 0)) return
  let at = DEGREE - 1
  for (; at > 0 && (far[at - 1] ?? 0) > distance; at--) {
    far[at] = far[at - 1] ?? 0
    col[at] = col[at - 1] ?? 0
  }
  far[at] = distance
  col[at] = candidate
}

/** Looks at the cells of one square ring around a cell. */
function lookAround(best: Best, { across, start, member }: Cells, cols: Place, x: number, y: number, ring: number): void {
  const cellX = Math.floor((x / SIDE) * across)
  const cellY = Math.floor((y / SIDE) * across)
  for (let cy = Math.max(0, cellY - ring); cy <= Math.min(across - 1, cellY + ring); cy++) {
    const whole = cy === cellY - ring || cy === cellY + ring
    for (let cx = cellX - ring; cx <= cellX + ring; cx += whole ? 1 : Math.max(1, 2 * ring)) {
      if (cx < 0 || cx >= across) continue
      const cell = cy * across + cx
      const end = start[cell + 1] ?? 0
      for (let at = start[cell] ?? 0; at < end; at++) {
        const col = member[at] ?? 0
        const dx = (cols.x[col] ?? 0) - x
        const dy = (cols.y[col] ?? 0) - y
        consider(best, col, Math.sqrt(dx * dx + dy * dy))
      }
    }
  }
}

/** The 20 nearest cols of every row (straight line, whole metres), found in growing rings of cells. */
export function nearest(rows: Place, cols: Place): { near: Int32Array; metres: Int32Array } {
  const grid = cells(cols)
  const count = rows.x.length
  const near = new Int32Array(count * DEGREE)
  const metres = new Int32Array(count * DEGREE)
  const best: Best = { far: new Float64Array(DEGREE), col: new Int32Array(DEGREE) }
  for (let row = 0; row < count; row++) {
    best.far.fill(Infinity)
    best.col.fill(0)
    for (let ring = 0; ring <= grid.across && (best.far[DEGREE - 1] ?? 0) > ((ring - 1) * SIDE) / grid.across; ring++) {
      lookAround(best, grid, cols, rows.x[row] ?? 0, rows.y[row] ?? 0, ring)
    }
    near.set(best.col, row * DEGREE)
    best.far.forEach((far, nth) => (metres[row * DEGREE + nth] = Math.min(2_000_000, Math.round(far))))
  }
  return { near, metres }
}
