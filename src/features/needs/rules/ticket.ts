import { type Instant, msOf } from '../../../kernel/civil.ts'

// How somebody without a login comes back to what they told: by its number and a code; and proves a telephone by a number sent there.

/** Signs that nobody takes for one another, read out or written by hand. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8

/** Eight signs out of a keyed hash: some 850 thousand million possible ones. */
export function ticketOf(hash: string): string {
  let rest = BigInt(`0x${hash}`)
  return Array.from({ length: LENGTH }, () => {
    const sign = SIGNS.charAt(Number(rest % BigInt(SIGNS.length)))
    rest /= BigInt(SIGNS.length)
    return sign
  }).join('')
}

/** As it is read aloud and copied by hand: in two groups of four. */
export const shownTicket = (ticket: string): string => `${ticket.slice(0, LENGTH / 2)} ${ticket.slice(LENGTH / 2)}`

/** As it may be typed: in small letters, full width, with blanks or hyphens. Undefined where it can be none. */
export function ticketTyped(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐-―]/g, '')
  return plain.length === LENGTH && [...plain].every((sign) => SIGNS.includes(sign)) ? plain : undefined
}

/** Six digits out of a keyed hash. */
export const phoneCodeOf = (hash: string): string => String(BigInt(`0x${hash}`) % 1_000_000n).padStart(6, '0')

const WINDOW_MS = 10 * 60_000

/** The stretches of time whose codes hold now: this one and the one before, so that a code holds for ten minutes at least. */
export function windowsAt(now: Instant): readonly [number, number] {
  const current = Math.floor(msOf(now) / WINDOW_MS)
  return [current, current - 1]
}
