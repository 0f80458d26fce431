import type { Align, Block, Cell, Column, Field, Phrase, Run, SignatureBox, Table } from './tree.ts'

// Short words for authors of documents, so that a form reads like the form.
export const text = (content: string): Run => ({ kind: 'text', text: content })
export const bold = (content: string): Run => ({ kind: 'text', text: content, bold: true })
export const blank = (width: number): Run => ({ kind: 'blank', width })
export const box = (ticked = false): Run => ({ kind: 'box', ticked })

/** What is known, or a ruled space of `width` characters to write it in. */
export const filled = (value: string | undefined, width: number): Run =>
  value === undefined || value === '' ? blank(width) : text(value)

/** In a cell with nothing to say: what is blank on signed paper could be filled in afterwards. */
export const NOTHING = '—'

export const section = (heading: string, ...body: readonly Block[]): Block => ({ kind: 'section', heading, body })
export const paragraph = (...runs: readonly (string | Run)[]): Block => ({
  kind: 'paragraph',
  phrase: runsOf(runs),
  indent: true,
})
export const flush = (...runs: readonly (string | Run)[]): Block => ({ kind: 'paragraph', phrase: runsOf(runs) })
export const aligned = (align: Align, content: Phrase): Block => ({ kind: 'paragraph', phrase: content, align })

const runsOf = (runs: readonly (string | Run)[]): readonly Run[] => runs.map((run) => (typeof run === 'string' ? text(run) : run))

/** One paragraph per item, numbered 1. 2. 3. */
export const items = (phrases: readonly string[]): readonly Block[] =>
  phrases.map((phrase, index) => paragraph(`${index + 1}．${phrase}`))

type TableStyle = { readonly caption?: string; readonly roomy?: boolean }
export const table = (columns: readonly Column[], rows: readonly (readonly Cell[])[], style: TableStyle = {}): Table => ({
  kind: 'table',
  columns,
  rows,
  ...style,
})

export const fields = (columns: 1 | 2, ...list: readonly Field[]): Block => ({ kind: 'fields', columns, fields: list })
export const field = (label: string, value?: Phrase): Field => (value === undefined ? { label } : { label, value })
export const wide = (label: string, value?: Phrase): Field => ({ ...field(label, value), wide: true })

export const signatures = (columns: 1 | 2 | 3, ...boxes: readonly SignatureBox[]): Block => ({
  kind: 'signatures',
  columns,
  boxes,
})

/** The place of a unit: its seal, the signature of the person in charge, the date; all left open. */
export const unitSeal = (label: string, unit?: string): SignatureBox => ({
  seal: true,
  lines: [
    { label: `${label}（盖章）：`, ...(unit === undefined ? {} : { value: unit }) },
    { label: '经办人（签字）：' },
    { label: '日期：', value: OPEN_DATE },
  ],
})

/** The place of one person: a signature and a date, left open. */
export const personSigns = (label: string): SignatureBox => ({
  lines: [{ label: `${label}（签字）：` }, { label: '日期：', value: OPEN_DATE }],
})

/** A date to be written by hand. */
export const OPEN_DATE = '　　　年　　月　　日'

/** Who issues the document and when, at the end and to the right, where the seal goes. */
export const closing = (...lines: readonly string[]): Block => ({ kind: 'closing', lines })
