import type { Align, Code, Density, Footer, Run } from './tree.ts'

/**
 * A document ready for a renderer: sections are numbered and flat, field grids and signature places have become tables, and
 * every phrase is a list of runs. Both renderers read this and nothing else, so that their outputs cannot drift apart.
 */
export type Laid = {
  readonly title: string
  readonly number: string
  readonly landscape: boolean
  readonly density: Density
  readonly corner?: Code
  readonly footer: Footer
  readonly blocks: readonly LaidBlock[]
}

export type LaidBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | LaidParagraph
  | LaidTable
  | { readonly kind: 'closing'; readonly lines: readonly string[] }
  | { readonly kind: 'code'; readonly code: Code; readonly large?: true }
  | { readonly kind: 'page-break'; readonly corner?: Code }

/** `leads`: it ends in a colon, or stands before a place for signatures, and stays on the page of what follows. */
export type LaidParagraph = {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly align: Align
  readonly indent: boolean
  readonly leads: boolean
}

/**
 * `head` rows are repeated on every page. `frame`: `ruled` has all lines, `open` none. `whole` tables are never divided. Row
 * heights are `plain`, `roomy` (to write in) or `seal` (to sign and seal).
 */
export type LaidTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly shares: readonly number[]
  readonly head: readonly LaidRow[]
  readonly rows: readonly LaidRow[]
  readonly frame: 'ruled' | 'open'
  readonly whole: boolean
  readonly height: 'plain' | 'roomy' | 'seal'
  /** A place for signatures with another right after it stays on the page of that one. */
  readonly leads: boolean
}

/** `breakable` only when the row alone would fill most of a page, and would run off the paper if it were kept whole. */
export type LaidRow = { readonly cells: readonly LaidCell[]; readonly breakable: boolean }

export type LaidCell = {
  readonly lines: readonly (readonly Run[])[]
  readonly across: number
  readonly down: number
  readonly align: Align
  /** A label: bold on a light ground. */
  readonly label: boolean
}
