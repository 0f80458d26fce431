import { z } from 'zod'
import { AreaCode, level, parentCode } from '../../../kernel/area.ts'
import data from './data/area-sketch.json'
import { Outline } from './outline.ts'

const Sketch = z.object({ features: z.array(z.object({ id: AreaCode, geometry: Outline })) })

/**
 * One hexagon for each street or town, roughly where it lies among the others: a diagram that no one can take for a boundary, since a
 * map with boundaries is published only after it was examined (地图管理条例, 15).
 */
const SKETCH: ReadonlyMap<AreaCode, Outline> = new Map(
  Sketch.parse(data).features.map(({ id, geometry }): [AreaCode, Outline] => [id, geometry]),
)

export const outlineOf = (area: AreaCode): Outline => SKETCH.get(area) ?? null

/** A community stands under its street; whatever is larger stands for itself. */
export const streetOf = (area: AreaCode): AreaCode => (level(area) === 'village' ? (parentCode(area) ?? area) : area)

export const countyOf = (street: AreaCode): AreaCode | undefined => (level(street) === 'town' ? parentCode(street) : undefined)

/** The streets that a picture shows, by code: where something was called, and what is sketched of the same counties. */
export function streetsShown(areas: readonly AreaCode[]): AreaCode[] {
  const called = areas.map(streetOf)
  const counties = new Set(called.map(countyOf))
  const beside = [...SKETCH.keys()].filter((code) => counties.has(countyOf(code)))
  return [...new Set([...called, ...beside])].toSorted((one, other) => one.localeCompare(other))
}
