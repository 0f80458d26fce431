import type { CivilDate } from './civil.ts'

/** What stands in a cell of a workbook: a date where the cell is written as one, whatever number is kept for it. */
export type Cell = string | number | boolean | null | { readonly date: CivilDate }

export type Sheet = {
  readonly name: string
  /** In their places: what is empty between them is there, and the first row is the first. */
  readonly rows: readonly (readonly Cell[])[]
  /** The first cell that holds a formula, 'B3': what it shows need not be what it says. */
  readonly formula: string | null
  /** More rows than are read of any sheet. */
  readonly cut: boolean
}
export type Workbook = readonly Sheet[]

/** Of what kind its bytes are. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type WorkbookRefusal = 'workbook-unreadable' | 'workbook-too-large'

/** How much of a workbook is read. */
export const WORKBOOK = { sheets: 30, rows: 2_100, columns: 60, letters: 4_000 } as const

/** 0 is A, 26 is AA. */
export const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCodePoint(65 + (column % 26))

/** What is to be written: a row of texts and numbers under each other, never a formula. */
export type WrittenSheet = {
  readonly name: string
  readonly head: readonly { readonly text: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
}
