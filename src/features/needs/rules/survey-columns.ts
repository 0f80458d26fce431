import { z } from 'zod'
import type { AreaCode } from '../../../kernel/area.ts'
import { CivilDate } from '../../../kernel/civil.ts'
import { line } from '../../../kernel/text.ts'
import { headingsOf, type Remembered as Known, toldOnce } from '../../../lib/workbook-rows/headings.ts'
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
/** Which sheet, and what each of its columns tells: each column one thing, each thing from one column. */
export const SurveyMapping = z.strictObject({
  ...Chosen,
  columns: z.array(SurveyColumn).max(12).refine(toldOnce, { error: 'told-twice' }),
})
export type SurveyMapping = z.infer<typeof SurveyMapping>

/** The mapping with the headings that it was made for: by them the next workbook of the same office is read. */
export const SurveyPlan = z.strictObject({
  ...Chosen,
  columns: z.array(z.strictObject({ ...SurveyColumn.shape, heading: z.string().max(100) })).max(12),
})
export type SurveyPlan = z.infer<typeof SurveyPlan>

export type Remembered = Known<SurveyField>
export const { guessColumns, guessHeading } = headingsOf(SurveyField.options, headings)

/** What no row can do without and no column tells. A title is made of the text where there is none; one village needs not be named. */
export function missingFields(columns: readonly SurveyColumn[], area: AreaCode): SurveyField[] {
  const told = new Set(columns.map(({ field }) => field))
  const needed: SurveyField[] = [told.has('text') ? 'text' : 'title', 'target', ...(area.length === 12 ? [] : ['area' as const])]
  return needed.filter((field) => !told.has(field))
}
