import { z } from 'zod'
import type { AreaCode } from '../../../kernel/area.ts'
import { CivilDate } from '../../../kernel/civil.ts'
import { line } from '../../../kernel/text.ts'
import { unspaced } from '../../../kernel/unspaced.ts'
import type { Cell } from '../../../kernel/workbook.ts'
import headings from '../data/headings.json' with { type: 'json' }
import { CountUnit } from './need.ts'

/** What a column of a survey can tell of a need. */
export const SurveyField = z.enum([
  'title',
  'text',
  'target',
  'count',
  'unit',
  'town',
  'area',
  'place',
  'receivedOn',
  'name',
  'phone',
  'address',
])
export type SurveyField = z.infer<typeof SurveyField>

/** Fields that lead to a person. */
export const OF_A_PERSON: ReadonlySet<SurveyField> = new Set(['name', 'phone', 'address'])

export const SurveyColumn = z.strictObject({ column: z.int().min(0).max(59), field: SurveyField })
export type SurveyColumn = z.infer<typeof SurveyColumn>

const Chosen = {
  sheet: line(40),
  /** The row of the headings as the program that made the sheet counts it, from 1. */
  heading: z.int().min(1).max(100),
  /** For rows that tell no day of their own, and no unit. */
  receivedOn: CivilDate,
  unit: CountUnit,
}
const once = (columns: readonly SurveyColumn[]) =>
  new Set(columns.map(({ field }) => field)).size === columns.length &&
  new Set(columns.map(({ column }) => column)).size === columns.length

/** Which sheet, and what each of its columns tells: each column one thing, each thing from one column. */
export const SurveyMapping = z.strictObject({
  ...Chosen,
  columns: z.array(SurveyColumn).max(12).refine(once, { error: 'told-twice' }),
})
export type SurveyMapping = z.infer<typeof SurveyMapping>

/** The mapping with the headings that it was made for: by them the next workbook of the same office is read. */
export const SurveyPlan = z.strictObject({
  ...Chosen,
  columns: z.array(z.strictObject({ ...SurveyColumn.shape, heading: z.string().max(100) })).max(12),
})
export type SurveyPlan = z.infer<typeof SurveyPlan>

/** A heading without what people put around it: "* 联系电话（选填）" is 联系电话. */
export const plainHeading = (heading: string): string =>
  unspaced(heading.normalize('NFKC'))
    .replaceAll(/\(.*?\)|【.*?】|\[.*?\]/g, '')
    .replaceAll(/^[\d.、*]+|[*::、/]+/g, '')
    .toLowerCase()

const KNOWN: ReadonlyMap<string, SurveyField> = new Map(
  SurveyField.options.flatMap((field) => headings[field].map((heading) => [heading, field] as const)),
)

const textOf = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '')

export type Remembered = readonly { readonly heading: string; readonly field: SurveyField }[]

/**
 * What each column tells, by its heading: as this office said the last time, then as headings usually say. What two columns seem to
 * tell, the first one tells.
 */
export function guessColumns(row: readonly Cell[], remembered: Remembered = []): SurveyColumn[] {
  const before = new Map(remembered.map(({ heading, field }) => [plainHeading(heading), field]))
  const taken = new Set<SurveyField>()
  const told = new Map<number, SurveyField>()
  for (const known of [before, KNOWN])
    for (const [column, cell] of row.entries()) {
      const field = known.get(plainHeading(textOf(cell)))
      if (field === undefined || taken.has(field) || told.has(column)) continue
      taken.add(field)
      told.set(column, field)
    }
  return [...told].map(([column, field]) => ({ column, field })).toSorted((a, b) => a.column - b.column)
}

/** Titles and notes may stand above the headings: of the first rows the one that tells most, from 1. */
export function guessHeading(rows: readonly (readonly Cell[])[], remembered: Remembered = []): number {
  const told = rows.slice(0, 10).map((row) => guessColumns(row, remembered).length)
  return told.indexOf(Math.max(...told, 0)) + 1 || 1
}

/** What no row can do without and no column tells. A title is made of the text where there is none; one village needs not be named. */
export function missingFields(columns: readonly SurveyColumn[], area: AreaCode): SurveyField[] {
  const told = new Set(columns.map(({ field }) => field))
  const needed: SurveyField[] = [told.has('text') ? 'text' : 'title', 'target', ...(area.length === 12 ? [] : ['area' as const])]
  return needed.filter((field) => !told.has(field))
}
