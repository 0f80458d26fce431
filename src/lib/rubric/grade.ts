import { compare, type Exact, exact, rounded } from '../../kernel/exact.ts'

/**
 * Grades as half-open intervals [from, next from), and the grade of everything under the lowest `from`: no score falls
 * between two grades. Texts that say "≥90 / 80–89" leave 89.5 open; here it is rounded to `decimals` and then placed.
 */
export type Grading = {
  readonly decimals: number
  readonly bands: readonly { readonly grade: string; readonly from: string }[]
  readonly otherwise: string
}

/** Both numbers are kept, because a dispute is about the one and the grade follows the other. */
export type Graded = { readonly grade: string; readonly raw: Exact; readonly rounded: string }

export function gradeOf(raw: Exact, { decimals, bands, otherwise }: Grading): Graded {
  const text = rounded(raw, decimals)
  const value = exact(text)
  const falling = bands.toSorted((a, b) => compare(exact(b.from), exact(a.from)))
  const reached = falling.find(({ from }) => compare(exact(from), value) <= 0)
  return { grade: reached?.grade ?? otherwise, raw, rounded: text }
}
