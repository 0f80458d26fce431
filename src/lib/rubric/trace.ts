import { type Exact, exact, over, rounded } from '../../kernel/exact.ts'

/** The rule that made a number. `fact`, `declared` and `mark` are where unfolding ends: they stand in the file. */
export type Rule =
  | 'fact'
  | 'declared'
  | 'mark'
  | 'yesno'
  | 'step'
  | 'linear'
  | 'offer'
  | 'benchmark'
  | 'lowest'
  | 'highest'
  | 'grade'
  | 'bonus'
  | 'rounded'
  | 'computed'
  | 'juror-total'
  | 'dropped-highest'
  | 'dropped-lowest'
  | 'mean'
  | 'mean-fewer-than-five'
  | 'trimmed-mean'
  | 'median'
  | 'without-jurors'
  | 'with-bonus'
  | 'node'
  | 'tie'

/**
 * One number, the rule that made it and what went in. `of` names the leaf, fact, juror, bid or declared parameter. The
 * value is exact: a decimal where one exists, else a fraction such as "517/6".
 */
export type Step = {
  readonly rule: Rule
  readonly of: string
  readonly value: string
  readonly inputs?: readonly Step[]
}

export type Valued = { readonly value: Exact; readonly step: Step }

export const declared = (of: string, value: string): Step => ({ rule: 'declared', of, value })

export const made = (rule: Rule, of: string, value: Exact, inputs: readonly Step[]): Valued => ({
  value,
  step: { rule, of, value: shown(value), inputs },
})

/** The whole number, in writing: "91.4" for 457/5, and the fraction itself where no decimal ends. */
export function shown(value: Exact): string {
  if (value.den === 1n) return value.num.toString()
  const places = placesOf(value.den)
  return places === undefined ? `${value.num}/${value.den}` : rounded(value, places)
}

/** What `shown` wrote, as people read points: a decimal as it is, and what no decimal ends half up to so many places. The basis keeps the fraction. */
export function readable(text: string, decimals: number): string {
  const [num = '', den] = text.split('/')
  return den === undefined ? text : rounded(over(exact(num), exact(den)), decimals)
}

/** Decimal places that write a fraction of this denominator in full; undefined where none do. */
function placesOf(denominator: bigint): number | undefined {
  const [twos, odd] = stripped(denominator, 2n)
  const [fives, rest] = stripped(odd, 5n)
  return rest === 1n ? Math.max(twos, fives) : undefined
}

function stripped(value: bigint, prime: bigint): [count: number, rest: bigint] {
  let [count, rest] = [0, value]
  while (rest % prime === 0n) [count, rest] = [count + 1, rest / prime]
  return [count, rest]
}
