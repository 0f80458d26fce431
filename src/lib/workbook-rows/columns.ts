import { z } from 'zod'
import { line } from '../../kernel/text.ts'
import type { Sheet } from '../../kernel/workbook.ts'
import { lineIn } from './cells.ts'
import { type Column, toldOnce } from './headings.ts'

/** Which sheet, and the row of its headings as the program that made it counts, from 1. */
export const SHEET_CHOSEN = { sheet: line(40), heading: z.int().min(1).max(100) }

/** What the columns tell: each one thing, each thing from one column; and the same with their headings, by which the next sheet is read. */
export function columnsOf<F extends string>(field: z.ZodType<F> & { readonly options: readonly F[] }) {
  const column = z.strictObject({ column: z.int().min(0).max(59), field })
  const headed = z.strictObject({ ...column.shape, heading: z.string().max(100) })
  const most = field.options.length
  return { told: z.array(column).max(most).refine(toldOnce, { error: 'told-twice' }), headed: z.array(headed).max(most) }
}

/** The mapping with its headings, as far as they may be kept. */
export function withHeadings<F extends string, M extends { readonly heading: number; readonly columns: readonly Column<F>[] }>(
  { columns, ...chosen }: M,
  sheet: Sheet,
  mayKeep: (heading: string, field: F) => boolean = () => true,
) {
  const row = sheet.rows[chosen.heading - 1] ?? []
  const headed = columns.map(({ column, field }) => {
    const heading = lineIn(row[column] ?? null).slice(0, 100)
    return { column, field, heading: mayKeep(heading, field) ? heading : '' }
  })
  return { ...chosen, columns: headed }
}
