// No 0/O, 1/I/L, 2/Z, 5/S, 8/B: a slip is read from paper and typed in by hand.
const SIGNS = '34679ACDEFGHJKMNPQRTUVWXY'
const GROUPS = 3
const GROUP = 4

/** A slip's code, or a one-time password, from chance: twelve signs of 25 in groups of four, about 55 bits. `draw(n)` gives 0 … n−1. */
export function slipCode(draw: (n: number) => number): string {
  const group = () => Array.from({ length: GROUP }, () => SIGNS[draw(SIGNS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/**
 * What was typed, of a slip or of a one-time password, as it was printed: case, spaces and dashes don't matter. Undefined when it
 * can't be a code.
 */
export function readSlipCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s\-－—]/g, '')
  if (signs.length !== GROUPS * GROUP || [...signs].some((sign) => !SIGNS.includes(sign))) return undefined
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].join('-')
}
