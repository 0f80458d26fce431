import { exact, isDecimal } from '../../kernel/exact.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { ScoreRefusal, Where } from './refusal.ts'
import type { Bid } from './schema.ts'
import { shown, type Valued } from './trace.ts'

const whereOf = (bid: Bid, fact: string, leaf: string | undefined): Where => ({
  bid: bid.id,
  fact,
  ...(leaf !== undefined && { leaf }),
})

/** A number of at least zero that the bid states, such as a price, hours or a head count. */
export function decimalFact(bid: Bid, fact: string, leaf?: string): Result<Valued, ScoreRefusal> {
  const stated = statedFact(bid, fact, leaf)
  if (!stated.ok) return stated
  const where = whereOf(bid, fact, leaf)
  if (typeof stated.value !== 'string' || !isDecimal(stated.value))
    return refuse({ code: 'fact-wrong-kind', where, found: String(stated.value), expected: 'decimal' })
  const value = exact(stated.value)
  if (value.num < 0n) return refuse({ code: 'fact-out-of-range', where, found: stated.value, expected: '>= 0' })
  return ok({ value, step: { rule: 'fact', of: fact, value: shown(value) } })
}

export function yesNoFact(bid: Bid, fact: string, leaf?: string): Result<boolean, ScoreRefusal> {
  const stated = statedFact(bid, fact, leaf)
  if (!stated.ok) return stated
  if (typeof stated.value === 'boolean') return ok(stated.value)
  return refuse({ code: 'fact-wrong-kind', where: whereOf(bid, fact, leaf), found: stated.value, expected: 'true or false' })
}

export function gradeFact(bid: Bid, fact: string, leaf?: string): Result<string, ScoreRefusal> {
  const stated = statedFact(bid, fact, leaf)
  if (!stated.ok) return stated
  if (typeof stated.value === 'string') return ok(stated.value)
  return refuse({ code: 'fact-wrong-kind', where: whereOf(bid, fact, leaf), found: String(stated.value), expected: 'grade' })
}

export const states = (bid: Bid, fact: string): boolean => Object.hasOwn(bid.facts, fact)

function statedFact(bid: Bid, fact: string, leaf: string | undefined): Result<string | boolean, ScoreRefusal> {
  const value = states(bid, fact) ? bid.facts[fact] : undefined
  return value === undefined ? refuse({ code: 'fact-missing', where: whereOf(bid, fact, leaf) }) : ok(value)
}
