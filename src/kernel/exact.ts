/**
 * Exact numbers for everything a person could dispute: fractions of whole numbers, so that no step before a declared
 * rounding loses anything (2/3 stays 2/3). Written and read as decimal strings.
 */
export type Exact = { readonly num: bigint; readonly den: bigint }

const DECIMAL = /^-?\d{1,30}(\.\d{1,18})?$/

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const reduced = (num: bigint, den: bigint): Exact => {
  const divisor = gcd(num, den)
  const sign = den < 0n ? -1n : 1n
  return { num: (sign * num) / divisor, den: (sign * den) / divisor }
}

export const isDecimal = (text: string): boolean => DECIMAL.test(text)

/** Reads "85.52" or "-3"; anything else is a defect of the caller (check with `isDecimal` at the door). */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === 'bigint') return { num: value, den: 1n }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`exact: ${value} is not a whole number`)
    return { num: BigInt(value), den: 1n }
  }
  if (!DECIMAL.test(value)) throw new Error(`exact: not a decimal: ${value}`)
  const [whole = '', part = ''] = value.split('.')
  return reduced(BigInt(whole + part), 10n ** BigInt(part.length))
}

export const ZERO: Exact = { num: 0n, den: 1n }
export const plus = (a: Exact, b: Exact): Exact => reduced(a.num * b.den + b.num * a.den, a.den * b.den)
export const minus = (a: Exact, b: Exact): Exact => reduced(a.num * b.den - b.num * a.den, a.den * b.den)
export const times = (a: Exact, b: Exact): Exact => reduced(a.num * b.num, a.den * b.den)
export const sum = (values: readonly Exact[]): Exact => values.reduce(plus, ZERO)

/** Division by zero is a defect: the rule that divides says what happens then. */
export function over(a: Exact, b: Exact): Exact {
  if (b.num === 0n) throw new Error('exact: division by zero')
  return reduced(a.num * b.den, a.den * b.num)
}

/** −1, 0 or 1. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b)
export const greatest = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b)

/** Half-up, away from zero (四舍五入), to a fixed number of decimals: 2/3 at 2 is "0.67", 85.5 at 2 is "85.50". */
export function rounded(value: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  const magnitude = value.num < 0n ? -value.num : value.num
  const units = (2n * magnitude * scale + value.den) / (2n * value.den)
  const digits = units.toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return value.num < 0n && units !== 0n ? `-${text}` : text
}
