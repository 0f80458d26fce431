import type { Problem } from '../../src/lib/assignment/problem.ts'
import { DEGREE, nearest, type Place, SIDE } from './nearest.ts'

/** How many rows; the rest of a family is fixed by its name and seed. */
export type Family = { name: string; about: string; make: (rows: number) => Problem }

type Draw = () => number

/** mulberry32: the same seed gives the same family on every machine. */
export function draws(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const whole = (draw: Draw, below: number): number => Math.floor(draw() * below)

/** The same number of edges for every row, to cols given by `pick`, priced by `price`. */
function regular(
  size: { rows: number; cols: number; unservedCost: number },
  capacity: Int32Array,
  pick: (row: number, nth: number) => number,
  price: (row: number, col: number, nth: number) => number,
): Problem {
  const { rows } = size
  const rowStart = Int32Array.from({ length: rows + 1 }, (_, row) => row * DEGREE)
  const edgeCol = new Int32Array(rows * DEGREE)
  const edgeCost = new Int32Array(rows * DEGREE)
  for (let row = 0; row < rows; row++) {
    for (let nth = 0; nth < DEGREE; nth++) {
      const col = pick(row, nth)
      edgeCol[row * DEGREE + nth] = col
      edgeCost[row * DEGREE + nth] = price(row, col, nth)
    }
  }
  return { ...size, capacity, rowStart, edgeCol, edgeCost }
}

function scatter(count: number, draw: Draw, towns: Place | null): Place {
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  const inside = (metres: number): number => Math.min(SIDE - 1, Math.max(0, metres))
  for (let i = 0; i < count; i++) {
    if (towns === null) {
      x[i] = draw() * SIDE
      y[i] = draw() * SIDE
      continue
    }
    const town = Math.floor(draw() ** 2 * towns.x.length)
    const radius = 3_000 * Math.sqrt(-2 * Math.log(1 - draw()))
    const angle = draw() * 2 * Math.PI
    x[i] = inside((towns.x[town] ?? 0) + radius * Math.cos(angle))
    y[i] = inside((towns.y[town] ?? 0) + radius * Math.sin(angle))
  }
  return { x, y }
}

/** Each row may go to its 20 nearest cols; cost = metres, unserved = 100 km. */
function geographic(seed: number, rows: number, capacity: (draw: Draw) => Int32Array, clustered: boolean, far = 0): Problem {
  const draw = draws(seed)
  const capacities = capacity(draw)
  const cols = capacities.length
  const towns = clustered ? scatter(400, draw, null) : null
  const volunteers = scatter(cols, draw, towns)
  const { near, metres } = nearest(scatter(rows, draw, towns), volunteers)
  for (let row = 0; row < rows; row++) {
    for (let nth = DEGREE - far; nth < DEGREE; nth++) {
      near[row * DEGREE + nth] = whole(draw, cols)
      metres[row * DEGREE + nth] = whole(draw, 100_000)
    }
  }
  return regular(
    { rows, cols, unservedCost: 100_000 },
    capacities,
    (row, nth) => near[row * DEGREE + nth] ?? 0,
    (row, _col, nth) => metres[row * DEGREE + nth] ?? 0,
  )
}

const ones = (cols: number) => (): Int32Array => new Int32Array(cols).fill(1)

/** `cols` cols with `places` places in all, at least one each, none above three. */
const places = (cols: number, total: number) => (): Int32Array => {
  const capacity = new Int32Array(cols).fill(1)
  for (let left = total - cols, col = 0; left > 0; col = (col + 7) % cols) {
    if ((capacity[col] ?? 0) < 3) {
      capacity[col] = (capacity[col] ?? 0) + 1
      left--
    } else col = (col + 1) % cols
  }
  return capacity
}

const upToThree =
  (cols: number) =>
  (draw: Draw): Int32Array =>
    new Int32Array(cols).map(() => 1 + whole(draw, 3))

/** Any 20 of `cols` cols, any cost below `range`. */
function random(seed: number, rows: number, cols: number, range: number, unservedCost: number): Problem {
  const draw = draws(seed)
  return regular(
    { rows, cols, unservedCost },
    ones(cols)(),
    () => whole(draw, cols),
    () => whole(draw, range),
  )
}

/** Chains of 5,000 rows and 5,000 cols: row i of a chain may only go to cols i … i + 19 of it (wrapped to the last), cost below 1,000. */
function chains(seed: number, rows: number): Problem {
  const draw = draws(seed)
  const length = Math.min(5_000, rows)
  return regular(
    { rows, cols: rows, unservedCost: 1_000_000 },
    ones(rows)(),
    (row, nth) => {
      const first = row - (row % length)
      return first + Math.min(Math.min(length, rows - first) - 1, (row % length) + nth)
    },
    () => whole(draw, 1_000),
  )
}

/** Stars of 200 rows: a hub (100 places, cost below 100) that all want, and 120 single places (cost 100 … 9,999) of which each row may use 19. */
function stars(seed: number, rows: number): Problem {
  const draw = draws(seed)
  const size = 200
  const around = 121
  const cols = Math.ceil(rows / size) * around
  const capacity = new Int32Array(cols).map((_, col) => (col % around === 0 ? 100 : 1))
  return regular(
    { rows, cols, unservedCost: 50_000 },
    capacity,
    (row, nth) => Math.floor(row / size) * around + (nth === 0 ? 0 : 1 + whole(draw, around - 1)),
    (_row, _col, nth) => (nth === 0 ? whole(draw, 100) : 100 + whole(draw, 9_900)),
  )
}

/** 200 cols with 1.01 places a row between them: any 20 of them, each dearer than the one before by 50, and by below 1,000 more. */
function fewCols(seed: number, rows: number): Problem {
  const draw = draws(seed)
  const cols = 200
  return regular(
    { rows, cols, unservedCost: 1_000_000 },
    new Int32Array(cols).fill(Math.ceil((1.01 * rows) / cols)),
    () => whole(draw, cols),
    (_row, col) => 50 * col + whole(draw, 1_000),
  )
}

export const families: Family[] = [
  { name: 'plentiful', about: 'towns, 3 cols a row', make: (n) => geographic(1, n, ones(3 * n), true) },
  {
    name: 'capacities 1-3',
    about: 'towns, 0.6 cols a row, 1–3 places each',
    make: (n) => geographic(2, n, upToThree(0.6 * n), true),
  },
  { name: 'tight', about: 'towns, 0.7 cols and 1.4 places a row', make: (n) => geographic(3, n, places(0.7 * n, 1.4 * n), true) },
  { name: 'tight uniform', about: 'no towns, as tight', make: (n) => geographic(4, n, places(0.7 * n, 1.4 * n), false) },
  {
    name: 'scarce',
    about: 'towns, 0.6 cols and 0.9 places a row',
    make: (n) => geographic(5, n, places(0.6 * n, 0.9 * n), true),
  },
  { name: 'balanced', about: 'towns, one col a row', make: (n) => geographic(6, n, ones(n), true) },
  { name: 'balanced uniform', about: 'no towns, one col a row', make: (n) => geographic(7, n, ones(n), false) },
  { name: 'random', about: 'any 20 cols, cost below 1,000,000', make: (n) => random(8, n, n, 1_000_000, 10_000_000) },
  { name: 'random ties', about: 'any 20 cols, cost below 10', make: (n) => random(9, n, n, 10, 1_000) },
  { name: 'chains', about: '5,000 long, 20 wide, one col a row', make: (n) => chains(10, n) },
  { name: 'one giant', about: 'towns, one col a row, 18 near and 2 anywhere', make: (n) => geographic(11, n, ones(n), true, 2) },
  { name: 'stars', about: '200 rows about a hub of 100 places', make: (n) => stars(12, n) },
  { name: 'few cols', about: '200 cols with 1.01 places a row between them', make: (n) => fewCols(13, n) },
]
