import { type Cell, columnName, type Sheet, type WrittenSheet } from '../../kernel/workbook.ts'
import type { Column } from './headings.ts'
import heads from './refused-heads.json' with { type: 'json' }
import type { Problem } from './rows.ts'
import { columnOf } from './sheet.ts'

type Plan<F extends string> = { readonly heading: number; readonly columns: readonly Column<F>[] }
/** For whoever corrects it: how the form heads a field, and why a row was not taken; '{row}' is the row that it clashes with. */
type Told<F extends string, C extends string> = {
  readonly items: Readonly<Record<F, string>>
  readonly reasons: Readonly<Record<C, string>>
}

export const refusedTitle = (name: string): string => `${name.replace(/\.xlsx$/i, '')}${heads.refused}`

/** 退回的行: sheet, row, column and reason of each fault, and the row as it came, so that it can be corrected and sent again. */
export function refusedSheets<F extends string, C extends string>(
  plan: Plan<F>,
  faults: readonly Problem<F, C>[],
  sheet: Sheet,
  { items, reasons: why }: Told<F, C>,
): WrittenSheet[] {
  const row: readonly Cell[] = sheet.rows[plan.heading - 1] ?? []
  const width = Math.max(row.length, ...faults.map((fault) => sheet.rows[fault.row - 1]?.length ?? 0))
  const original = Array.from({ length: width }, (_, column) => headingAt(row[column], column))
  const reasons = faults.map((fault): Cell[] => [
    sheet.name,
    fault.row,
    columnOf(plan, fault.field),
    items[fault.field],
    why[fault.fault].replace('{row}', String(fault.same ?? '')),
    ...(sheet.rows[fault.row - 1] ?? []),
  ])
  const rows = [...new Set(faults.map((fault) => fault.row))].map((at) => sheet.rows[at - 1] ?? [])
  return [
    {
      name: heads.reasons,
      head: [...REASON_HEADS, ...original.map((heading) => ({ text: heads.original.replace('{heading}', heading), width: 18 }))],
      rows: reasons,
    },
    { name: heads.again, head: original.map((text) => ({ text, width: 18 })), rows },
  ]
}

const REASON_HEADS = [
  { text: heads.sheet, width: 14 },
  { text: heads.row, width: 6 },
  { text: heads.column, width: 6 },
  { text: heads.item, width: 16 },
  { text: heads.reason, width: 44 },
]

function headingAt(cell: Cell | undefined, column: number): string {
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : ''
  return text === '' ? heads.unnamed.replace('{column}', columnName(column)) : text
}
