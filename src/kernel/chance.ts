/** One of 0 … n−1, each equally likely. Chance itself stays in platform and is handed in. */
export type Draw = (n: number) => number

/** One of 0 … n−1, or a defect: whoever hands in a draw that does not keep its word must hear of it before an order rests on it. */
export function drawn(draw: Draw, n: number): number {
  const value = draw(n)
  if (!Number.isInteger(value) || value < 0 || value >= n) throw new Error(`a draw of one of ${n} gave ${value}`)
  return value
}

/** 32 bytes as hex: without a salt the few texts that could be behind a commitment might all be tried. */
export const newSalt = (draw: Draw): string =>
  Array.from({ length: 32 }, () => drawn(draw, 256).toString(16).padStart(2, '0')).join('')
