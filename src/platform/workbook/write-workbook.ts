import writeSheets from 'write-excel-file/node'
import type { Cell, WrittenSheet } from '../../kernel/workbook.ts'

const HEAD = { fontWeight: 'bold', backgroundColor: '#f0f0f0', wrap: true } as const

/** A workbook (.xlsx) of sheets with a head that stays in sight. What begins like a formula is a text like any other. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, head, rows }) => ({
    sheet: name,
    data: [head.map(({ text }) => ({ value: text, type: String, ...HEAD })), ...rows.map((row) => row.map(cellOf))],
    columns: head.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }))
  return new Uint8Array(await writeSheets(written).toBuffer())
}

function cellOf(cell: Cell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'object') return { value: cell.date, type: String }
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: typeof cell === 'string' ? cell : String(cell), type: String, wrap: true }
}
