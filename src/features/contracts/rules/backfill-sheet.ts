import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Sheet, Workbook } from '../../../kernel/workbook.ts'
import { isBlank } from '../../../lib/workbook-rows/cells.ts'
import { withHeadings } from '../../../lib/workbook-rows/columns.ts'
import { readSheet, type SheetRefusal } from '../../../lib/workbook-rows/sheet.ts'
import { type BackfillMapping, type BackfillPlan, guessColumns, guessHeading, missingFields } from './backfill-columns.ts'
import { type BackfillBeside, type BackfillReading, readBackfill } from './backfill-rows.ts'

const tellsRow = (rows: Sheet['rows'], from: number): boolean => rows.slice(from).some((row) => !row.every(isBlank))

/**
 * Refuses 'workbook-empty' what was sent as it was downloaded: of the sheets whose headings are those of a table of contracts none has a
 * row below them, or no sheet has more than one row of anything. What has headings of its own is told apart by the officer.
 */
export function filled(workbook: Workbook): Result<Workbook, { code: 'workbook-empty' }> {
  const tables = workbook.flatMap(({ rows }) => {
    const heading = guessHeading(rows, [])
    return missingFields(guessColumns(rows[heading - 1] ?? [], [])).length === 0 ? [tellsRow(rows, heading)] : []
  })
  const isTold =
    tables.length > 0 ? tables.includes(true) : workbook.some(({ rows }) => rows.filter((row) => !row.every(isBlank)).length > 1)
  return isTold ? ok(workbook) : refuse({ code: 'workbook-empty' })
}

export const planOf = (mapping: BackfillMapping, sheet: Sheet): BackfillPlan => withHeadings(mapping, sheet)

/** Reads the rows by a plan that tells enough. */
export const readBy = (
  workbook: Workbook,
  plan: BackfillPlan | null,
  beside: BackfillBeside,
): Result<BackfillReading, SheetRefusal> =>
  readSheet(
    workbook,
    plan,
    ({ columns }) => missingFields(columns).length === 0,
    (rows, by) => readBackfill(rows, by, beside),
  )
