import { ok, refuse, type Result } from '../../kernel/result.ts'
import { type Cell, columnName, type Sheet, type Workbook } from '../../kernel/workbook.ts'
import { lineIn } from './cells.ts'
import type { Column } from './headings.ts'

/** How many rows one sheet may have: they are taken in one go, and somebody looks through them before. */
export const MOST_ROWS = 2_000

export type SheetFault =
  | { readonly code: 'sheet-has-formulas'; readonly cell: string }
  | { readonly code: 'sheet-too-many-rows'; readonly most: number }
export type SheetRefusal = SheetFault | { readonly code: 'no-such-sheet' | 'no-such-column' | 'sheet-not-mapped' }

/** Why a sheet's rows are not read at all. What a formula shows is not what somebody said. */
export function faultOf({ formula, cut, rows }: Sheet): SheetFault | undefined {
  if (formula !== null) return { code: 'sheet-has-formulas', cell: formula }
  return cut || rows.length > MOST_ROWS + 100 ? { code: 'sheet-too-many-rows', most: MOST_ROWS } : undefined
}

/** Which sheet it is, where its headings are, and what its columns tell. */
export type Mapping<F extends string = string> = {
  readonly sheet: string
  readonly heading: number
  readonly columns: readonly Column<F>[]
}

/** The sheet that a mapping names, fit to be read by it. */
export function sheetFor(workbook: Workbook, { sheet: name, heading, columns }: Mapping): Result<Sheet, SheetRefusal> {
  const sheet = workbook.find((one) => one.name === name)
  if (sheet === undefined) return refuse({ code: 'no-such-sheet' })
  const fault = faultOf(sheet)
  if (fault !== undefined) return refuse(fault)
  const widest = Math.max(0, ...sheet.rows.map((row) => row.length))
  if (heading > sheet.rows.length || columns.some(({ column }) => column >= widest)) return refuse({ code: 'no-such-column' })
  return ok(sheet)
}

/** The rows of the sheet that a plan names, as they are read by it. Refuses what no row could be read by, and more rows than are taken. */
export function readSheet<P extends Mapping, R extends { readonly rows: number }>(
  workbook: Workbook,
  plan: P | null,
  tellsEnough: (plan: P) => boolean,
  read: (rows: Sheet['rows'], plan: P) => R,
): Result<R, SheetRefusal> {
  if (plan === null || !tellsEnough(plan)) return refuse({ code: 'sheet-not-mapped' })
  const sheet = sheetFor(workbook, plan)
  if (!sheet.ok) return sheet
  const reading = read(sheet.value.rows, plan)
  return reading.rows > MOST_ROWS ? refuse({ code: 'sheet-too-many-rows', most: MOST_ROWS }) : ok(reading)
}

/** A cell to be looked at by whoever maps the columns: long rows of figures are telephone or identity numbers. */
export const shownCell = (cell: Cell): string =>
  lineIn(cell)
    .slice(0, 40)
    .replaceAll(/\d{5,}(?=\d{2})/g, '***')

/** Of which column a fault is, as the office's program names it; empty where no column tells it. */
export const columnOf = (plan: Pick<Mapping, 'columns'>, field: string): string => {
  const told = plan.columns.find((one) => one.field === field)
  return told === undefined ? '' : columnName(told.column)
}

/** The cell of a row that tells a field; empty where no column does. */
export const cellOf =
  <F extends string>({ columns }: { readonly columns: readonly Column<F>[] }, row: readonly Cell[]) =>
  (field: F): Cell =>
    row[columns.find((one) => one.field === field)?.column ?? -1] ?? null
