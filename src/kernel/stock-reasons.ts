import stock from './data/stock-reasons.json'
import { line } from './text.ts'

const STOCK = new RegExp(stock.join('|'), 'giu')
/** A reason of fewer letters than this beside its stock phrases, each counted once, names no event. */
const LEAST_SIGNS = 6

/** A plain cause of two signs (病假, 未到) tells why somebody is not there. */
const LEAST_OF_A_CAUSE = 2

/**
 * A reason in stock phrases alone (工作需要), or in the same few signs again and again, says nothing of what has happened: it carries
 * no departure, answers no objection, turns no bid down, lowers no figure and ends no purchase.
 */
export const saysNothing = (reason: string): boolean => signsIn(reason) < LEAST_SIGNS

/** Why somebody is not there, or not asked for a while, is told in a word; a stock phrase tells it no more than anything else. */
export const namesNoCause = (reason: string): boolean => signsIn(reason) < LEAST_OF_A_CAUSE

/** How many different letters stand beside the stock phrases. */
const signsIn = (reason: string): number =>
  new Set(
    reason
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(STOCK, '')
      .replaceAll(/[^\p{L}]/gu, ''),
  ).size

/** A reason on one line that says what has happened. */
export const tellingReason = (max: number) => line(max).refine((reason) => !saysNothing(reason), { error: 'reason-says-nothing' })
