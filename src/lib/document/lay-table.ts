import type { LaidCell, LaidRow, LaidTable } from './laid.ts'
import { linesOf } from './phrase.ts'
import type { Align, Cell, Field, Phrase, Run, SignatureBox, SpannedCell, Table } from './tree.ts'

/** `across` is how many characters fit a line of a table as wide as the page, `lines` how many lines a row may hold. */
export type Page = { readonly across: number; readonly lines: number }

const spanned = (cell: Cell): SpannedCell => (typeof cell === 'object' && 'phrase' in cell ? cell : { phrase: cell })

const plainCell = (phrase: Phrase, align: Align, label = false): LaidCell => ({
  lines: linesOf(phrase),
  across: 1,
  down: 1,
  align,
  label,
})

export function laidTable(table: Table, page: Page): LaidTable {
  const shares = table.columns.map((column) => column.share)
  const spans = table.rows.map((row) => row.map(spanned))
  const starts = startsOf(spans, shares.length)
  const rows = spans.map((row, rowIndex): LaidRow => {
    const columns = starts[rowIndex] ?? []
    const cells = row.map(({ phrase, across = 1, down = 1, align }, index): LaidCell => {
      const column = table.columns[columns[index] ?? index]
      return { ...plainCell(phrase, align ?? column?.align ?? 'start'), across, down }
    })
    return { cells, breakable: fillsPage(cells, columns, shares, page) }
  })
  const heads = table.columns.map((column) => plainCell(column.head, 'centre', true))
  return {
    kind: 'table',
    caption: table.caption ?? '',
    shares,
    head: table.columns.some((column) => column.head !== '') ? [{ cells: heads, breakable: false }] : [],
    rows,
    frame: 'ruled',
    whole: false,
    leads: false,
    height: table.roomy === true ? 'roomy' : 'plain',
  }
}

/** The column each cell begins in: cells that reach down from rows above take columns away from the rows below. */
function startsOf(rows: readonly (readonly SpannedCell[])[], width: number): readonly (readonly number[])[] {
  const taken = Array.from({ length: width }, () => 0)
  return rows.map((row) => {
    let column = 0
    const starts = row.map(({ across = 1, down = 1 }) => {
      while ((taken[column] ?? 0) > 0) column += 1
      const start = column
      column += across
      taken.fill(down, start, column)
      return start
    })
    for (const [index, left] of taken.entries()) taken[index] = Math.max(0, left - 1)
    return starts
  })
}

const lengthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : run.kind === 'blank' ? run.width : 1), 0)

/** By a rough count of characters per line of the columns a cell covers: precise enough to tell 3 lines from 30. */
function fillsPage(cells: readonly LaidCell[], columns: readonly number[], shares: readonly number[], page: Page): boolean {
  const total = shares.reduce((sum, share) => sum + share, 0)
  return cells.some((cell, index) => {
    const start = columns[index] ?? index
    const share = shares.slice(start, start + cell.across).reduce((sum, part) => sum + part, 0)
    const perLine = Math.max(1, Math.floor((page.across * share) / total) - 1)
    const lines = cell.lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / perLine)), 0)
    return lines > page.lines
  })
}

const FIELD_SHARES = { 1: [1.3, 5.3], 2: [1.3, 2, 1.3, 2] } as const

export function laidFields(columns: 1 | 2, fields: readonly Field[], page: Page): LaidTable {
  const shares = FIELD_SHARES[columns]
  const rows = rowsOfFields(columns, fields).map((pair): LaidRow => {
    const alone = pair.length === 1
    const cells = pair.flatMap((field): readonly LaidCell[] => [
      plainCell(field.label, 'centre', true),
      { ...plainCell(field.value ?? '', 'start'), across: alone ? shares.length - 1 : 1 },
    ])
    return { cells, breakable: fillsPage(cells, [0, 1, 2, 3], shares, page) }
  })
  return { kind: 'table', caption: '', shares, head: [], rows, frame: 'ruled', whole: false, height: 'plain', leads: false }
}

/** Pairs of fields, except that a wide one, or one left over before it, has a row for itself. */
function rowsOfFields(columns: 1 | 2, fields: readonly Field[]): readonly (readonly Field[])[] {
  const rows: (readonly Field[])[] = []
  for (const field of fields) {
    const before = rows.at(-1)
    const [only] = before ?? []
    const joins = columns === 2 && before?.length === 1 && only?.wide !== true && field.wide !== true
    if (joins && only !== undefined) rows[rows.length - 1] = [only, field]
    else rows.push([field])
  }
  return rows
}

export function laidSignatures(columns: 1 | 2 | 3, boxes: readonly SignatureBox[]): LaidTable {
  const rows = Array.from({ length: Math.ceil(boxes.length / columns) }, (_, row): LaidRow => {
    const present = boxes.slice(row * columns, (row + 1) * columns)
    const empty = Array.from({ length: columns - present.length }, () => plainCell('', 'start'))
    return { cells: [...present.map(signatureCell), ...empty], breakable: false }
  })
  const shares = Array.from({ length: columns }, () => 1)
  const height = boxes.some((box) => box.seal === true) ? 'seal' : 'roomy'
  return { kind: 'table', caption: '', shares, head: [], rows, frame: 'open', whole: true, height, leads: false }
}

const signatureCell = (box: SignatureBox): LaidCell =>
  plainCell(box.lines.map((line) => line.label + (line.value ?? '')).join('\n'), 'start')
