import { z } from 'zod'
import { Instant } from '../../kernel/civil.ts'
import type { Cell, Sheet } from '../../kernel/workbook.ts'
import type { Problem } from './rows.ts'
import { cellOf, columnOf, faultOf, type Mapping, shownCell } from './sheet.ts'
import { WorkbookStatus } from './taken-in.ts'

// What is shown of a workbook to whoever tells its columns and takes its rows in; the shapes are those of the wire.

/** Everything, or only what has no fault; and of which revision it was seen so. */
export const WorkbookTaking = { revision: z.int().min(1), onlyAccepted: z.boolean() }

export const doneShape = <I extends z.ZodType>(id: I) => ({
  id,
  status: WorkbookStatus,
  revision: z.int(),
  accepted: z.int().nullable(),
  takenAt: Instant.nullable(),
})
export const doneOf = <I>(one: Done<I>): Done<I> => {
  const { id, status, revision, accepted, takenAt } = one
  return { id, status, revision, accepted, takenAt }
}
type Done<I> = {
  readonly id: I
  readonly status: WorkbookStatus
  readonly revision: number
  readonly accepted: number | null
  readonly takenAt: Instant | null
}

/** Another that came with the very same bytes. */
export const sameShape = <I extends z.ZodType>(id: I) => ({
  id,
  status: WorkbookStatus,
  receivedAt: Instant,
  receivedByName: z.string(),
  accepted: z.int().nullable(),
})
export const sameOf = <I>({ id, status, receivedAt, receivedByName, accepted }: Listed<I>) => ({
  id,
  status,
  receivedAt,
  receivedByName: receivedByName ?? '',
  accepted,
})
type Listed<I> = Pick<Done<I>, 'id' | 'status' | 'accepted'> & {
  readonly receivedAt: Instant
  readonly receivedByName: string | null
}

/** A sheet with its first rows as texts, without long rows of figures. */
export const sheetShape = <G extends z.ZodType>(guess: G) => ({
  name: z.string(),
  rows: z.int(),
  /** Why its rows are not read: a formula in the cell that is named, or too many rows. */
  refused: z.object({ code: z.enum(['has-formulas', 'too-many-rows']), cell: z.string().nullable() }).nullable(),
  /** What its headings seem to say. */
  guess: guess.nullable(),
  first: z.array(z.array(z.string())),
})

const FIRST_ROWS = 6

/** `hides` are the columns of which nothing is shown below the headings. */
export function shownSheet<G extends Mapping>(
  sheet: Sheet,
  guessed: (sheet: Sheet) => G,
  hides: (guess: G) => ReadonlySet<number> = () => new Set(),
) {
  const refused = refusedSheet(sheet)
  const guess = refused === null ? guessed(sheet) : null
  const from = (guess?.heading ?? 1) - 1
  const hidden = guess === null ? new Set<number>() : hides(guess)
  const first = sheet.rows
    .slice(0, from + FIRST_ROWS)
    .map((row, at) => row.map((cell, column) => (at > from && hidden.has(column) && cell !== null ? '***' : shownCell(cell))))
  return { name: sheet.name, rows: sheet.rows.length, refused, guess, first }
}

function refusedSheet(sheet: Sheet) {
  const fault = faultOf(sheet)
  if (fault === undefined) return null
  if (fault.code === 'sheet-has-formulas') return { code: 'has-formulas' as const, cell: fault.cell }
  return { code: 'too-many-rows' as const, cell: null }
}

/** What is wrong, where, and what stands there. */
export const faultShape = { column: z.string(), value: z.string() }

/** `told` is what may be shown of a cell. */
export function shownFault<F extends string, P extends Problem<F, string>>(
  problem: P,
  plan: Mapping<F>,
  sheet: Sheet,
  told: (cell: Cell, field: F) => string,
) {
  const cell = cellOf(plan, sheet.rows[problem.row - 1] ?? [])(problem.field)
  return { ...problem, column: columnOf(plan, problem.field), value: told(cell, problem.field) }
}
