import { unspaced } from '../../kernel/unspaced.ts'
import type { Cell, Sheet } from '../../kernel/workbook.ts'

/** A heading without what people put around it: "* 联系电话（选填）" is 联系电话. */
export const plainHeading = (heading: string): string =>
  unspaced(heading.normalize('NFKC'))
    .replaceAll(/\(.*?\)|【.*?】|\[.*?\]/g, '')
    .replaceAll(/^[\d.、*]+|[*::、/]+/g, '')
    .toLowerCase()

const textOf = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '')

/** A column, from 0, and what it tells. */
export type Column<F extends string> = { readonly column: number; readonly field: F }
/** What the headings of an earlier workbook were said to tell. */
export type Remembered<F extends string> = readonly { readonly heading: string; readonly field: F }[]

export type Headings<F extends string> = {
  /**
   * What each column tells, by its heading: as was said the last time, then as headings usually say. What two columns seem to tell,
   * the first one tells.
   */
  readonly guessColumns: (row: readonly Cell[], remembered?: Remembered<F>) => Column<F>[]
  /** Titles and notes may stand above the headings: of the first rows the one that tells most, from 1. */
  readonly guessHeading: (rows: readonly (readonly Cell[])[], remembered?: Remembered<F>) => number
  /** What a sheet seems to say, by its headings and by what was said the last time. */
  readonly guessSheet: (sheet: Sheet, remembered: Remembered<F>) => { sheet: string; heading: number; columns: Column<F>[] }
}

/** Reads headings by the names under which each field is usually known. */
export function headingsOf<F extends string>(fields: readonly F[], names: Readonly<Record<F, readonly string[]>>): Headings<F> {
  const usual: ReadonlyMap<string, F> = new Map(
    fields.flatMap((field) => names[field].map((heading) => [plainHeading(heading), field] as const)),
  )
  const guessColumns: Headings<F>['guessColumns'] = (row, remembered = []) => {
    const before = new Map(remembered.map(({ heading, field }) => [plainHeading(heading), field]))
    const taken = new Set<F>()
    const told = new Map<number, F>()
    for (const known of [before, usual])
      for (const [column, cell] of row.entries()) {
        const field = known.get(plainHeading(textOf(cell)))
        if (field === undefined || taken.has(field) || told.has(column)) continue
        taken.add(field)
        told.set(column, field)
      }
    return [...told].map(([column, field]) => ({ column, field })).toSorted((a, b) => a.column - b.column)
  }
  const guessHeading: Headings<F>['guessHeading'] = (rows, remembered = []) => {
    const told = rows.slice(0, 10).map((row) => guessColumns(row, remembered).length)
    return told.indexOf(Math.max(...told, 0)) + 1 || 1
  }
  const guessSheet: Headings<F>['guessSheet'] = ({ name, rows }, remembered) => {
    const heading = guessHeading(rows, remembered)
    return { sheet: name.slice(0, 40), heading, columns: guessColumns(rows[heading - 1] ?? [], remembered) }
  }
  return { guessColumns, guessHeading, guessSheet }
}

/** By its headings, the columns of an earlier plan in another sheet; the row of the headings may have moved. */
export const rememberedOf = <F extends string>(
  plan: { readonly columns: readonly { readonly heading: string; readonly field: F }[] } | undefined,
): Remembered<F> => (plan?.columns ?? []).filter(({ heading }) => plainHeading(heading) !== '')

/** Each column tells one thing, and each thing comes from one column. */
export const toldOnce = (columns: readonly Column<string>[]): boolean =>
  new Set(columns.map(({ field }) => field)).size === columns.length &&
  new Set(columns.map(({ column }) => column)).size === columns.length
