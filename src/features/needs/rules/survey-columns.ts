import { z } from 'zod'
import type { AreaCode } from '../../../kernel/area.ts'
import { CivilDate } from '../../../kernel/civil.ts'
import { columnsOf, SHEET_CHOSEN } from '../../../lib/workbook-rows/columns.ts'
import { type Column, headingsOf } from '../../../lib/workbook-rows/headings.ts'
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

const { told, headed } = columnsOf(SurveyField)
const Chosen = {
  ...SHEET_CHOSEN,
  /** For rows that tell no day of their own, and no unit. */
  receivedOn: CivilDate,
  unit: CountUnit,
}
/** Which sheet, and what each of its columns tells. */
export const SurveyMapping = z.strictObject({ ...Chosen, columns: told })
export type SurveyMapping = z.infer<typeof SurveyMapping>

/** The mapping with the headings that it was made for: by them the next workbook of the same office is read. */
export const SurveyPlan = z.strictObject({ ...Chosen, columns: headed })
export type SurveyPlan = z.infer<typeof SurveyPlan>

export const { guessColumns, guessHeading, guessSheet } = headingsOf(SurveyField.options, headings)

/** What no row can do without and no column tells. A title is made of the text where there is none; one village needs not be named. */
export function missingFields(columns: readonly Column<SurveyField>[], area: AreaCode): SurveyField[] {
  const known = new Set(columns.map(({ field }) => field))
  const needed: SurveyField[] = [known.has('text') ? 'text' : 'title', 'target', ...(area.length === 12 ? [] : ['area' as const])]
  return needed.filter((field) => !known.has(field))
}
