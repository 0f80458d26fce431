import { z } from 'zod'
import { unspaced } from './unspaced.ts'

/** A place by its statistical division code: 2, 4, 6, 9 or 12 digits, each level a prefix of the next. */
export const AreaCode = z
  .string()
  .regex(/^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/)
  .brand<'AreaCode'>()
export type AreaCode = z.infer<typeof AreaCode>

export const AreaLevel = z.enum(['province', 'city', 'county', 'town', 'village'])
export type AreaLevel = z.infer<typeof AreaLevel>

const DIGITS = { province: 2, city: 4, county: 6, town: 9, village: 12 } as const satisfies Record<AreaLevel, number>

export function level(code: AreaCode): AreaLevel {
  const found = AreaLevel.options.find((option) => DIGITS[option] === code.length)
  if (found === undefined) throw new Error(`area: ${code} is of no level`)
  return found
}

/** The area one level up; a province has none. */
export function parentCode(code: AreaCode): AreaCode | undefined {
  const above = AreaLevel.options.findLast((option) => DIGITS[option] < code.length)
  return above === undefined ? undefined : AreaCode.parse(code.slice(0, DIGITS[above]))
}

/** Whether a post over one area reaches another: the area itself and everything below it. */
export const covers = (postArea: AreaCode, area: AreaCode): boolean => area.startsWith(postArea)

// 居民居委会 stands in 68 rows of the 2023 statistics for 居民委员会.
const RESIDENTS = /(社区)?(居民居委会|居民委员会|居委会)$/
const VILLAGERS = /村?(村民委员会|村委会)$/

/** An official name as it is written; there is no 居民居委会 (城市居民委员会组织法 2). */
export const inFull = (name: string): string => name.replace(/居民居委会$/, '居民委员会')

/** The name people use: 辽河社区居民居委会, 辽河社区居委会 and 辽河居委会 are all 辽河社区; 扶闾村委会 is 扶闾村. */
export function normaliseName(name: string): string {
  const plain = unspaced(name)
  return plain
    .replace(RESIDENTS, '社区')
    .replace(VILLAGERS, '村')
    .replace(/(街道|镇|乡)(办事处|人民政府)$/, '$1')
}

/** Without its last word: a village that became a community keeps its stem (杨庙村, 杨庙社区), and people drop the word in speech. */
export const stem = (name: string) => normaliseName(name).replace(/(?<=.)(社区|村|街道|镇|乡)$/, '')

export type Area = { readonly code: AreaCode; readonly name: string }
export type Found<A extends Area> =
  | { readonly found: 'one'; readonly area: A }
  | { readonly found: 'none' }
  | { readonly found: 'ambiguous'; readonly areas: readonly A[] }

/**
 * Looks for a name below one parent only, because real names repeat (和平社区 stands for 210 places). The closest kind of match
 * decides: the same text, then the same usual name, then the same stem.
 */
export function findWithin<A extends Area>(areas: readonly A[], parent: AreaCode, name: string): Found<A> {
  const below = areas.filter((area) => area.code !== parent && covers(parent, area.code))
  const [usual, short] = [normaliseName(name), stem(name)]
  const isMatch: readonly ((area: A) => boolean)[] = [
    (area) => area.name === name,
    (area) => normaliseName(area.name) === usual,
    (area) => short !== '' && [usual, short].includes(stem(area.name)),
  ]
  for (const matches of isMatch) {
    const found = below.filter(matches)
    const [first] = found
    if (first !== undefined) return found.length === 1 ? { found: 'one', area: first } : { found: 'ambiguous', areas: found }
  }
  return { found: 'none' }
}
