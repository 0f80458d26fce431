import { compare, exact, minus, over, rounded, sum, times } from '../../../kernel/exact.ts'

type Sheet = { readonly juror: string; readonly bid: string; readonly marks: Readonly<Record<string, string>> }

/** One mark beside the mean of what the others gave for the same. */
export type FarOff = {
  readonly bid: string
  readonly juror: string
  readonly leaf: string
  readonly mark: string
  readonly others: string
}

/** Two fifths of what the item is worth, between one mark and the mean of at least two others (practice: a place to look, no rule). */
const SHARE = exact('0.4')
const LEAST_OTHERS = 2

/**
 * Single marks that stand alone: the check of extreme marks looks at totals only, in which one mark disappears. Nothing follows from
 * being listed here.
 */
export const farOffIn = (sheets: readonly Sheet[], leaves: readonly { readonly id: string; readonly max: string }[]): FarOff[] =>
  sheets.flatMap(({ bid, juror, marks }) =>
    leaves.flatMap(({ id: leaf, max }) => {
      const mark = marks[leaf]
      const others = sheets.flatMap((other) => (other.bid === bid && other.juror !== juror ? (other.marks[leaf] ?? []) : []))
      if (mark === undefined || others.length < LEAST_OTHERS) return []
      const mean = over(sum(others.map(exact)), exact(others.length))
      const [low, high] = compare(exact(mark), mean) < 0 ? [exact(mark), mean] : [mean, exact(mark)]
      if (compare(minus(high, low), times(exact(max), SHARE)) < 0) return []
      return [{ bid, juror, leaf, mark, others: rounded(mean, 2) }]
    }),
  )
