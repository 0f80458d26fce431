import { stem } from '../kernel/area.ts'

type Position = readonly [east: number, north: number]
type Outline = { readonly coordinates: readonly (readonly Position[])[] } | null
type Sketched = { readonly id: string; readonly geometry: Outline }

/** Where one area is drawn: the corners of its outline, and the middle, where its name stands. */
export type Tile = { readonly id: string; readonly points: string; readonly x: number; readonly y: number }
export type Drawing = { readonly width: number; readonly height: number; readonly tiles: readonly Tile[] }

type Box = { readonly west: number; readonly east: number; readonly south: number; readonly north: number }

const WIDTH = 600
/** Nothing is drawn larger than this, however few there are, so that every name has the same size. */
const WIDEST = 124
const IN_A_ROW = 4
/** So much stays free all round, for the strokes. */
const MARGIN = 4
const GAP = 12
const RADIANS = Math.PI / 180

const boxOf = (positions: readonly Position[]): Box => ({
  west: Math.min(...positions.map(([east]) => east)),
  east: Math.max(...positions.map(([east]) => east)),
  south: Math.min(...positions.map(([, north]) => north)),
  north: Math.max(...positions.map(([, north]) => north)),
})

const tenth = (value: number) => Math.round(value * 10) / 10
const pointsOf = (corners: readonly (readonly [number, number])[]) => corners.map((xy) => xy.map(tenth).join(',')).join(' ')

/** Outlines in degrees as a drawing 600 wide; what has none stands in rows below, in its order, each a hexagon. */
export function drawn(areas: readonly Sketched[]): Drawing {
  const rings = areas.flatMap(({ id, geometry }) => {
    const [ring] = geometry?.coordinates ?? []
    return ring === undefined ? [] : [{ id, ring }]
  })
  const placed = located(rings)
  const loose = areas.filter(({ id }) => !rings.some((one) => one.id === id))
  const below = rings.length === 0 || loose.length === 0 ? placed.height : placed.height + GAP
  const rows = inRows(loose, below)
  return { width: WIDTH, height: rows.height, tiles: [...placed.tiles, ...rows.tiles] }
}

function located(rings: readonly { readonly id: string; readonly ring: readonly Position[] }[]): Omit<Drawing, 'width'> {
  if (rings.length === 0) return { height: 0, tiles: [] }
  const whole = boxOf(rings.flatMap(({ ring }) => ring))
  // A degree to the east is shorter than one to the north.
  const shorter = Math.cos(((whole.south + whole.north) / 2) * RADIANS)
  const widest = Math.max(...rings.map(({ ring }) => boxOf(ring)).map(({ west, east }) => (east - west) * shorter))
  const scale = Math.min((WIDTH - 2 * MARGIN) / ((whole.east - whole.west) * shorter), WIDEST / widest)
  const left = (WIDTH - (whole.east - whole.west) * shorter * scale) / 2
  const xOf = (east: number) => left + (east - whole.west) * shorter * scale
  const yOf = (north: number) => MARGIN + (whole.north - north) * scale
  const tiles = rings.map(({ id, ring }) => {
    const { west, east, south, north } = boxOf(ring)
    const points = pointsOf(ring.slice(0, -1).map(([x, y]) => [xOf(x), yOf(y)]))
    return { id, points, x: tenth(xOf((west + east) / 2)), y: tenth(yOf((south + north) / 2)) }
  })
  return { height: Math.ceil(yOf(whole.south)) + MARGIN, tiles }
}

function inRows(areas: readonly Sketched[], top: number): Omit<Drawing, 'width'> {
  const [half, tall] = [WIDEST / 2, WIDEST / Math.sqrt(3)]
  const left = (WIDTH - Math.min(areas.length, IN_A_ROW) * (WIDEST + GAP) + GAP) / 2
  const tiles = areas.map(({ id }, nth) => {
    const x = left + half + (nth % IN_A_ROW) * (WIDEST + GAP)
    const y = top + tall + Math.floor(nth / IN_A_ROW) * (2 * tall + GAP)
    const corners = [30, 90, 150, 210, 270, 330].map(
      (angle) => [x + (half / Math.cos(RADIANS * 30)) * Math.cos(angle * RADIANS), y - tall * Math.sin(angle * RADIANS)] as const,
    )
    return { id, points: pointsOf(corners), x: tenth(x), y: tenth(y) }
  })
  const rows = Math.ceil(areas.length / IN_A_ROW)
  return { height: Math.ceil(rows === 0 ? top : top + rows * (2 * tall + GAP) - GAP), tiles }
}

const STEPS = 4

/** Up to four even steps to the largest value, each by its upper bound; none where everything is nothing. */
export function stepsOf(values: readonly number[]): number[] {
  const most = Math.max(0, ...values)
  if (most === 0) return []
  return [...new Set(Array.from({ length: STEPS }, (_, nth) => Math.ceil((most * (nth + 1)) / STEPS)))]
}

/** 0 for nothing, else the step, the last always the darkest. */
export function shadeOf(value: number, steps: readonly number[]): number {
  if (value === 0) return 0
  return STEPS - steps.length + steps.findIndex((bound) => value <= bound) + 1
}

const A_LINE = 4
const AT_MOST = 5

/** 黄河路 for 黄河路街道: as people call it, in two lines of about one length where it is long, and cut with a sign. */
export function nameLines(name: string): string[] {
  const short = [...(stem(name) || name)]
  if (short.length <= A_LINE) return [short.join('')]
  const first = Math.min(Math.ceil(short.length / 2), AT_MOST)
  const second = short.slice(first)
  return [short.slice(0, first).join(''), second.length > AT_MOST ? `${second.slice(0, AT_MOST - 1).join('')}…` : second.join('')]
}
