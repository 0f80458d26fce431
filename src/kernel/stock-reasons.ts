import stock from './data/stock-reasons.json'

const STOCK = new RegExp(stock.join('|'), 'giu')
/** A reason of fewer signs than this beside its stock phrases names no event. */
const LEAST_SIGNS = 6

/** A reason in stock phrases alone (工作需要) says nothing of what has happened: it carries no departure and answers no objection. */
export const saysNothing = (reason: string): boolean =>
  [
    ...reason
      .normalize('NFKC')
      .replaceAll(STOCK, '')
      .replaceAll(/[\s\p{P}\p{S}\p{Cf}]/gu, ''),
  ].length < LEAST_SIGNS
