import type { CivilDate } from '../../../kernel/civil.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Sheet, Workbook } from '../../../kernel/workbook.ts'
import { withHeadings } from '../../../lib/workbook-rows/columns.ts'
import type { Places } from '../../../lib/workbook-rows/places.ts'
import { readSheet, type SheetRefusal } from '../../../lib/workbook-rows/sheet.ts'
import { guessColumns, missingFields, OF_A_PERSON, type SurveyMapping, type SurveyPlan } from './survey-columns.ts'
import { readSurvey, type SurveyReading } from './survey-rows.ts'

/**
 * The mapping with its headings. Of a column that leads to a person only a heading that is well known is kept, and of no column a row
 * of figures: whoever takes a row of answers for the headings must not get somebody's name into the record.
 */
export const planOf = (mapping: SurveyMapping, sheet: Sheet): SurveyPlan =>
  withHeadings(
    mapping,
    sheet,
    (heading, field) => guessColumns([heading]).length > 0 || (!OF_A_PERSON.has(field) && !/\d{4}/.test(heading)),
  )

/** Reads the rows by a plan that tells enough. */
export const readBy = (
  workbook: Workbook,
  plan: SurveyPlan | null,
  places: Places,
  today: CivilDate,
): Result<SurveyReading, SheetRefusal> =>
  readSheet(
    workbook,
    plan,
    ({ columns }) => missingFields(columns, places.within).length === 0,
    (rows, by) => readSurvey(rows, by, places, today),
  )
