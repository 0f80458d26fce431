import type { CivilDate } from '../../../kernel/civil.ts'
import { type Cell, columnName, type Sheet, type Workbook } from '../../../kernel/workbook.ts'
import { refuse, ok, type Result } from '../../../kernel/result.ts'
import {
  guessColumns,
  guessHeading,
  missingFields,
  OF_A_PERSON,
  plainHeading,
  type Remembered,
  type SurveyMapping,
  type SurveyPlan,
} from './survey-columns.ts'
import { lineIn } from './survey-cells.ts'
import { MOST_ROWS, type Places, readSurvey, type SurveyReading } from './survey-rows.ts'

export type SheetRefusal =
  | { readonly code: 'no-such-sheet' }
  | { readonly code: 'no-such-column' }
  | { readonly code: 'survey-has-formulas'; readonly cell: string }
  | { readonly code: 'survey-too-many-rows'; readonly most: number }
  | { readonly code: 'survey-not-mapped' }

/** Why a sheet's rows are not read at all. What a formula shows is not what somebody said. */
export function faultOf({
  formula,
  cut,
  rows,
}: Sheet): Exclude<SheetRefusal, { code: 'no-such-sheet' | 'survey-not-mapped' | 'no-such-column' }> | undefined {
  if (formula !== null) return { code: 'survey-has-formulas', cell: formula }
  return cut || rows.length > MOST_ROWS + 100 ? { code: 'survey-too-many-rows', most: MOST_ROWS } : undefined
}

/** What a sheet seems to say, by its headings and by what this office said the last time. */
export function guessMapping(sheet: Sheet, remembered: Remembered, today: CivilDate): SurveyMapping {
  const heading = guessHeading(sheet.rows, remembered)
  const columns = guessColumns(sheet.rows[heading - 1] ?? [], remembered)
  return { sheet: sheet.name.slice(0, 40), heading, columns, receivedOn: today, unit: 'persons' }
}

/**
 * The mapping with its headings. Of a column that leads to a person only a heading that is well known is kept, and of no column a row
 * of figures: whoever takes a row of answers for the headings must not get somebody's name into the record.
 */
export function planOf({ columns, ...chosen }: SurveyMapping, sheet: Sheet): SurveyPlan {
  const row = sheet.rows[chosen.heading - 1] ?? []
  return {
    ...chosen,
    columns: columns.map(({ column, field }) => {
      const heading = lineIn(row[column] ?? null).slice(0, 100)
      const isKnown = guessColumns([heading]).length > 0
      return { column, field, heading: isKnown || (!OF_A_PERSON.has(field) && !/\d{4}/.test(heading)) ? heading : '' }
    }),
  }
}

/** By its headings, the plan's columns in a sheet; the row of the headings may have moved. */
export const rememberedOf = (plan: SurveyPlan | undefined): Remembered =>
  (plan?.columns ?? []).filter(({ heading }) => plainHeading(heading) !== '')

/** The sheet that a mapping names, fit to be read by it. */
export function sheetFor(workbook: Workbook, { sheet: name, heading, columns }: SurveyMapping): Result<Sheet, SheetRefusal> {
  const sheet = workbook.find((one) => one.name === name)
  if (sheet === undefined) return refuse({ code: 'no-such-sheet' })
  const fault = faultOf(sheet)
  if (fault !== undefined) return refuse(fault)
  const widest = Math.max(0, ...sheet.rows.map((row) => row.length))
  if (heading > sheet.rows.length || columns.some(({ column }) => column >= widest)) return refuse({ code: 'no-such-column' })
  return ok(sheet)
}

/** Reads the rows by a plan that tells enough. */
export function readBy(
  workbook: Workbook,
  plan: SurveyPlan | null,
  places: Places,
  today: CivilDate,
): Result<SurveyReading & { readonly sheet: Sheet }, SheetRefusal> {
  if (plan === null || missingFields(plan.columns, places.within).length > 0) return refuse({ code: 'survey-not-mapped' })
  const sheet = sheetFor(workbook, plan)
  if (!sheet.ok) return sheet
  const reading = readSurvey(sheet.value.rows, plan, places, today)
  if (reading.rows > MOST_ROWS) return refuse({ code: 'survey-too-many-rows', most: MOST_ROWS })
  return ok({ ...reading, sheet: sheet.value })
}

/** A cell to be looked at by whoever maps the columns: long rows of figures are telephone or identity numbers. */
export const shownCell = (cell: Cell): string =>
  lineIn(cell)
    .slice(0, 40)
    .replaceAll(/\d{5,}(?=\d{2})/g, '***')

/** Of which column a fault is, as the office's program names it; empty where no column tells it. */
export const columnOf = (plan: SurveyPlan, field: string): string => {
  const told = plan.columns.find((one) => one.field === field)
  return told === undefined ? '' : columnName(told.column)
}
