// No 0/O, 1/I/L, 2/Z, 5/S, 8/B: the codes are read from paper and typed in by hand.
const SIGNS = '34679ACDEFGHJKMNPQRTUVWXY'

/** Ten codes of ten signs, about 46 bits each. `draw(n)` gives 0 … n−1. */
export function backupCodes(draw: (n: number) => number): string[] {
  const five = () => Array.from({ length: 5 }, () => SIGNS[draw(SIGNS.length)]).join('')
  return Array.from({ length: 10 }, () => `${five()}-${five()}`)
}
