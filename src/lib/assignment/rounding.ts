const BINS = 256

/**
 * Prices that are right to within a small ε, cut down to integers at the fraction that fewest of them are near: prices that
 * hang together along tight edges then fall on the same side, and few pairs stop being tight.
 */
export function roundPrices(prices: Float64Array): Float64Array {
  const near = new Int32Array(BINS)
  near[0] = prices.length
  for (let i = 0; i < prices.length; i++) {
    const price = prices[i] ?? 0
    const bin = Math.floor((price - Math.floor(price)) * BINS)
    near[bin] = (near[bin] ?? 0) + 1
  }
  let cut = 1
  for (let bin = 1; bin < BINS; bin++) if ((near[bin] ?? 0) < (near[cut] ?? 0)) cut = bin
  const up = 1 - (cut + 0.5) / BINS
  const whole = new Float64Array(prices.length)
  for (let i = 0; i < prices.length; i++) whole[i] = Math.floor((prices[i] ?? 0) + up)
  return whole
}
