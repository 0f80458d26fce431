import { type Area, type AreaCode, type Found, findWithin, normaliseName, parentCode } from '../../kernel/area.ts'

export type Places = {
  /** The area that the workbook is of, and all that lies in it. */
  readonly within: AreaCode
  readonly areas: readonly Area[]
}

/** Which of the two columns is at fault, and how. */
export type PlaceFault = readonly ['town', 'no-such-town'] | readonly ['area', 'empty' | 'no-such-area' | 'area-ambiguous']

/** Looks names up within their parent, each pair once: a workbook names the same few places on a thousand rows. */
export function placesNamed({ within, areas }: Places) {
  const known = new Map<string, AreaCode | PlaceFault>()
  const placed = (town: string, name: string): AreaCode | PlaceFault => {
    if (within.length === 12) return ofVillage({ within, areas }, name)
    const parent = town === '' ? within : parentNamed(findWithin(areas, within, town), { within, areas }, town)
    if (parent === undefined) return ['town', 'no-such-town']
    if (name === '') return ['area', 'empty']
    const found = findWithin(areas, parent, name)
    if (found.found === 'one') return found.area.code
    return ['area', found.found === 'none' ? 'no-such-area' : 'area-ambiguous']
  }
  return (town: string, name: string) => {
    const key = `${town}\n${name}`
    const found = known.get(key) ?? placed(town, name)
    known.set(key, found)
    return found
  }
}

/** A workbook of one village is of that village; whoever writes another name down is not understood. */
function ofVillage({ within, areas }: Places, name: string): AreaCode | PlaceFault {
  const isHere = name === '' || findWithin(areas, parentCode(within) ?? within, name).found === 'one'
  return isHere ? within : ['area', 'no-such-area']
}

/** The workbook of a town may name the town itself above its villages. */
function parentNamed(found: Found<Area>, { within, areas }: Places, town: string): AreaCode | undefined {
  if (found.found === 'one') return found.area.code
  const own = areas.find(({ code }) => code === within)
  return own !== undefined && normaliseName(own.name) === normaliseName(town) ? within : undefined
}
