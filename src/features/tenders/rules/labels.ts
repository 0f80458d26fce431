import { type Draw, drawn } from '../../../kernel/chance.ts'

const LETTERS = 26

/** A, B, … Z, AA, AB: the letter that stands for the n-th bidder (from 0) in the room. */
export function bidLabel(n: number): string {
  const letter = String.fromCharCode(65 + (n % LETTERS))
  return n < LETTERS ? letter : `${bidLabel(Math.floor(n / LETTERS) - 1)}${letter}`
}

/** Every order equally likely, by one draw for each place (Fisher–Yates). */
export function shuffled<T>(things: readonly T[], draw: Draw): T[] {
  const left = [...things]
  const order: T[] = []
  while (left.length > 0) order.push(...left.splice(drawn(draw, left.length), 1))
  return order
}

// Without the signs that are mistaken for each other when a receipt is read over the telephone.
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A running number would tell how many have bid: the number of a receipt is drawn. */
export const receiptNo = (lotCode: string, day: string, draw: Draw): string =>
  `${lotCode}-${day.replaceAll('-', '')}-${Array.from({ length: 8 }, () => SIGNS.charAt(drawn(draw, SIGNS.length))).join('')}`
