import { z } from 'zod'
import type { Cell } from '../../kernel/workbook.ts'
import { isBlank } from './cells.ts'
import { cellOf, type Mapping } from './sheet.ts'

/** What of the row is at fault, how, and which earlier row it clashes with. */
export type Fault<F extends string, C extends string> = readonly [field: F, fault: C, same?: number]
/** What is wrong in a row: `row` as the sheet counts it, and what of it is concerned; `same` is the row that it clashes with. */
export type Problem<F extends string, C extends string> = {
  readonly row: number
  readonly field: F
  readonly fault: C
  readonly same: number | null
}

export const problemOf = <F extends z.ZodType<string>, C extends z.ZodType<string>>(field: F, fault: C) =>
  z.strictObject({ row: z.int().min(1), field, fault, same: z.int().min(1).nullable() })

/** What the rows below the headings say; those that say nothing do not count. */
export type Reading<R, P> = {
  readonly accepted: readonly (R & { readonly row: number })[]
  readonly problems: readonly P[]
  readonly rows: number
}
/** One row as it was understood, undefined where it was not; and every fault in it. */
export type ReadRow<R, F extends string, C extends string> = {
  readonly said: R | undefined
  readonly faults: readonly Fault<F, C>[]
}

/** All rows below the headings that say anything, in their order. A row is accepted whole, or every fault in it is told, each once. */
export function readRows<R extends object, F extends string, C extends string>(
  rows: readonly (readonly Cell[])[],
  mapping: Mapping<F>,
  read: (of: (field: F) => Cell, row: number) => ReadRow<R, F, C>,
): Reading<R, Problem<F, C>> {
  const accepted: (R & { row: number })[] = []
  const problems: Problem<F, C>[] = []
  let count = 0
  for (const [at, cells] of rows.entries()) {
    const row = at + 1
    const of = cellOf(mapping, cells)
    if (row <= mapping.heading || mapping.columns.every(({ field }) => isBlank(of(field)))) continue
    count += 1
    const { said, faults } = read(of, row)
    problems.push(...onceEach(faults).map(([field, fault, same]) => ({ row, field, fault, same: same ?? null })))
    if (faults.length === 0 && said !== undefined) accepted.push({ ...said, row })
  }
  return { accepted, problems, rows: count }
}

const onceEach = <F extends string, C extends string>(faults: readonly Fault<F, C>[]): readonly Fault<F, C>[] => [
  ...new Map(faults.map((one) => [`${one[0]} ${one[1]}`, one])).values(),
]
