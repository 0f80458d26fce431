import type { CivilDate } from '../../../kernel/civil.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Sheet, Workbook } from '../../../kernel/workbook.ts'
import { lineIn } from '../../../lib/workbook-rows/cells.ts'
import type { Places } from '../../../lib/workbook-rows/places.ts'
import { MOST_ROWS, type SheetRefusal, sheetFor } from '../../../lib/workbook-rows/sheet.ts'
import {
  guessColumns,
  guessHeading,
  missingFields,
  OF_A_PERSON,
  type Remembered,
  type SurveyMapping,
  type SurveyPlan,
} from './survey-columns.ts'
import { readSurvey, type SurveyReading } from './survey-rows.ts'

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

/** Reads the rows by a plan that tells enough. */
export function readBy(
  workbook: Workbook,
  plan: SurveyPlan | null,
  places: Places,
  today: CivilDate,
): Result<SurveyReading & { readonly sheet: Sheet }, SheetRefusal> {
  if (plan === null || missingFields(plan.columns, places.within).length > 0) return refuse({ code: 'sheet-not-mapped' })
  const sheet = sheetFor(workbook, plan)
  if (!sheet.ok) return sheet
  const reading = readSurvey(sheet.value.rows, plan, places, today)
  if (reading.rows > MOST_ROWS) return refuse({ code: 'sheet-too-many-rows', most: MOST_ROWS })
  return ok({ ...reading, sheet: sheet.value })
}
