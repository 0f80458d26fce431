/**
 * A printed document of an office, described once and rendered as PDF and as DOCX. Everything here is plain data: no
 * renderer's notion, no font, no measure other than shares of the text width and counts of characters.
 */
export type OfficeDocument = {
  readonly title: string
  /** What its file is called where many of the same title lie together; the title by itself otherwise. */
  readonly fileName?: string
  /** 文号 or the record's number, printed under the title. */
  readonly number?: string
  readonly orientation?: 'portrait' | 'landscape'
  /** `article` numbers sections 第一条, as contracts do; `section` (the default) numbers them 一、 as notices do. */
  readonly numbering?: 'section' | 'article'
  /** `compact` sets smaller type and tighter lines for forms that must fit on one page; `poster` is read on a wall from two metres. */
  readonly density?: Density
  /** A code in the top right corner, by which a paper form is found again when it is entered. */
  readonly corner?: Code
  readonly footer?: Footer
  readonly body: readonly Block[]
}

export type Density = 'normal' | 'compact' | 'poster'

/** `content` is what the QR code says, `caption` what people read beneath it. */
export type Code = { readonly content: string; readonly caption?: string }

/** The page number is always printed; the system's number and the code for checking the print are the document's own. */
export type Footer = { readonly systemNumber?: string; readonly check?: Code }

/** `blank` is a ruled space to write in, `width` characters wide; `box` is a box to tick. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'blank'; readonly width: number }
  | { readonly kind: 'box'; readonly ticked: boolean }

/** What authors write: a sentence, or runs where parts of it differ. A line break in a text starts a new line. */
export type Phrase = string | readonly Run[]

export type Align = 'start' | 'centre' | 'end'

export type Block =
  | { readonly kind: 'section'; readonly heading: string; readonly body: readonly Block[] }
  | { readonly kind: 'paragraph'; readonly phrase: Phrase; readonly align?: Align; readonly indent?: boolean }
  | Table
  | { readonly kind: 'fields'; readonly columns: 1 | 2; readonly fields: readonly Field[] }
  | { readonly kind: 'signatures'; readonly columns: 1 | 2 | 3; readonly boxes: readonly SignatureBox[] }
  | { readonly kind: 'closing'; readonly lines: readonly string[] }
  /** `large`: to be scanned from a wall. */
  | { readonly kind: 'code'; readonly code: Code; readonly large?: true }
  /** With a `corner` the next page begins like the first: one of several forms of the same title, each with its own code. */
  | { readonly kind: 'page-break'; readonly corner?: Code }

/** `share` is the column's part of the text width, relative to the other columns. */
export type Column = { readonly head: string; readonly share: number; readonly align?: Align }
export type Cell = Phrase | SpannedCell
export type SpannedCell = { readonly phrase: Phrase; readonly across?: number; readonly down?: number; readonly align?: Align }

/** The header row is repeated on every page, and no row is split unless it alone would fill most of a page. */
export type Table = {
  readonly kind: 'table'
  readonly caption?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Rows to be filled by hand are higher. */
  readonly roomy?: boolean
}

/** An absent value prints as blank space. `wide` takes the whole row of a two-column grid. */
export type Field = { readonly label: string; readonly value?: Phrase; readonly wide?: boolean }

/** One who signs or seals: each line is a label and, where already known, a value; the rest stays free for the pen. */
export type SignatureBox = { readonly lines: readonly SignatureLine[]; readonly seal?: boolean }
export type SignatureLine = { readonly label: string; readonly value?: string }
