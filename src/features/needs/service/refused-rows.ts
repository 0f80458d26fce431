import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Workbook, WrittenSheet } from '../../../kernel/workbook.ts'
import { refusedTitle } from '../../../lib/workbook-rows/refused-rows.ts'
import { sheetFor } from '../../../lib/workbook-rows/sheet.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { areasWithin } from '../../identity/service/areas.ts'
import type { SurveyRefusalCode } from '../contract/survey.ts'
import { refusedRows } from '../documents/survey-workbooks.ts'
import { readBy } from '../rules/survey-sheet.ts'
import type { SurveyState } from '../rules/survey.ts'

/**
 * The rows that were refused, or would be as things stand, with the reasons. Once the others are needs, by what was recorded then.
 * Whoever asks has opened the survey before.
 */
export async function refusedPaper(
  tx: ReadTx,
  acting: Acting,
  survey: SurveyState,
  workbook: Workbook,
): Promise<Result<{ title: string; sheets: WrittenSheet[] }, { code: SurveyRefusalCode }>> {
  const { plan, area, status, name } = survey
  if (plan === null) return refuse({ code: 'sheet-not-mapped' })
  const sheet = sheetFor(workbook, plan)
  if (!sheet.ok) return sheet
  const today = civilDateOf(acting.now)
  const read =
    status === 'received'
      ? readBy(workbook, plan, { within: area, areas: await areasWithin(tx, area, today) }, today)
      : ok(survey)
  if (!read.ok) return read
  if (read.value.problems.length === 0) return refuse({ code: 'not-found' })
  return ok({ title: refusedTitle(name), sheets: refusedRows(plan, read.value.problems, sheet.value) })
}
