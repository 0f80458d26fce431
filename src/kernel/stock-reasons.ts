import stock from './data/stock-reasons.json'

const STOCK = new RegExp(stock.join('|'), 'giu')
/** A reason of fewer letters than this beside its stock phrases, each counted once, names no event. */
const LEAST_SIGNS = 6

/**
 * A reason in stock phrases alone (工作需要), or in the same few signs again and again, says nothing of what has happened: it carries
 * no departure and answers no objection.
 */
export const saysNothing = (reason: string): boolean =>
  new Set(
    reason
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(STOCK, '')
      .replaceAll(/[^\p{L}]/gu, ''),
  ).size < LEAST_SIGNS
