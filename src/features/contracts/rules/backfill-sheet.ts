import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Sheet, Workbook } from '../../../kernel/workbook.ts'
import { isBlank, lineIn } from '../../../lib/workbook-rows/cells.ts'
import { MOST_ROWS, type SheetRefusal, sheetFor } from '../../../lib/workbook-rows/sheet.ts'
import {
  type BackfillMapping,
  type BackfillPlan,
  guessColumns,
  guessHeading,
  type KnownHeadings,
  missingFields,
} from './backfill-columns.ts'
import { type BackfillBeside, type BackfillReading, readBackfill } from './backfill-rows.ts'

export type GuessedMapping = Pick<BackfillMapping, 'sheet' | 'heading' | 'columns'>

/** What a sheet seems to say, by its headings and by what was said the last time. How it was bought no sheet says. */
export function guessMapping(sheet: Sheet, remembered: KnownHeadings): GuessedMapping {
  const heading = guessHeading(sheet.rows, remembered)
  return { sheet: sheet.name.slice(0, 40), heading, columns: guessColumns(sheet.rows[heading - 1] ?? [], remembered) }
}

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

/** The mapping with its headings. */
export function planOf({ columns, ...chosen }: BackfillMapping, sheet: Sheet): BackfillPlan {
  const row = sheet.rows[chosen.heading - 1] ?? []
  const heading = (column: number) => lineIn(row[column] ?? null).slice(0, 100)
  return { ...chosen, columns: columns.map(({ column, field }) => ({ column, field, heading: heading(column) })) }
}

/** Reads the rows by a plan that tells enough. */
export function readBy(
  workbook: Workbook,
  plan: BackfillPlan | null,
  beside: BackfillBeside,
): Result<BackfillReading & { readonly sheet: Sheet }, SheetRefusal> {
  if (plan === null || missingFields(plan.columns).length > 0) return refuse({ code: 'sheet-not-mapped' })
  const sheet = sheetFor(workbook, plan)
  if (!sheet.ok) return sheet
  const reading = readBackfill(sheet.value.rows, plan, beside)
  if (reading.rows > MOST_ROWS) return refuse({ code: 'sheet-too-many-rows', most: MOST_ROWS })
  return ok({ ...reading, sheet: sheet.value })
}
