import { compare, type Exact, exact, minus, times } from '../../kernel/exact.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { decimalFact, yesNoFact } from './facts.ts'
import type { PlannedLeaf } from './plan.ts'
import type { ScoreRefusal } from './refusal.ts'
import type { Bid, LeafOf } from './schema.ts'
import { declared, made, type Step, type Valued } from './trace.ts'

export type Compared = LeafOf<'lowest' | 'highest'>

/** The fact that holds a price, and for whom a share of it is taken off. */
export type Priced = Pick<LeafOf<'lowest'>, 'fact' | 'preference'>

/** What each bid offers on one compared leaf, and the offer all are measured by. */
export type Benchmark = {
  readonly best: Valued
  /** The benchmark without its inputs, which are listed once in the trace and not under every bid. */
  readonly pointer: Step
  readonly offers: ReadonlyMap<string, Valued>
}

/**
 * The lowest (or highest) offer among qualified bids. A preference comes off a price before it is compared, so that it
 * can set the benchmark (财库〔2020〕46号 Art. 9). Prices are above zero, other offers at least zero.
 */
export function benchmarkOf(
  planned: PlannedLeaf<Compared>,
  qualified: readonly Bid[],
): Result<Benchmark | undefined, ScoreRefusal> {
  const { id, leaf } = planned
  const offers = new Map<string, Valued>()
  let best: Exact | undefined
  for (const bid of qualified) {
    const offer = leaf.kind === 'lowest' ? priceOf(bid, leaf, id) : shareOf(bid, leaf.fact, id)
    if (!offer.ok) return offer
    const { value } = offer.value
    offers.set(bid.id, offer.value)
    const order = best === undefined ? 1 : compare(value, best)
    if (best === undefined || (leaf.kind === 'lowest' ? order < 0 : order > 0)) best = value
  }
  if (best === undefined) return ok(undefined)
  const every = [...offers.values()].map(({ step }) => step)
  const benchmark = made('benchmark', id, best, every)
  return ok({ best: benchmark, pointer: { rule: 'benchmark', of: id, value: benchmark.step.value }, offers })
}

/** A bid's price as it is ranked: after its preference, which never changes the price in the contract. */
export function priceOf(bid: Bid, { fact, preference }: Priced, leaf?: string): Result<Valued, ScoreRefusal> {
  const asked = decimalFact(bid, fact, leaf)
  if (!asked.ok) return asked
  const { value, step } = asked.value
  if (value.num === 0n) {
    const where = { bid: bid.id, fact, ...(leaf !== undefined && { leaf }) }
    return refuse({ code: 'fact-out-of-range', where, found: step.value, expected: '> 0' })
  }
  const off = shareOff(bid, preference, leaf)
  if (!off.ok) return off
  if (off.value === undefined) return ok(made('offer', bid.id, value, [step]))
  const kept = minus(exact(1), exact(off.value))
  return ok(made('offer', bid.id, times(value, kept), [step, declared('preference', off.value)]))
}

/** What a bid states for itself goes before what the leaf grants to those of whom its fact holds. */
function shareOff(bid: Bid, granted: Priced['preference'], leaf: string | undefined): Result<string | undefined, ScoreRefusal> {
  if (bid.preference !== undefined || granted === undefined) return ok(bid.preference)
  const holds = yesNoFact(bid, granted.fact, leaf)
  return holds.ok ? ok(holds.value ? granted.share : undefined) : holds
}

function shareOf(bid: Bid, fact: string, leaf: string): Result<Valued, ScoreRefusal> {
  const offered = decimalFact(bid, fact, leaf)
  return offered.ok ? ok(made('offer', bid.id, offered.value.value, [offered.value.step])) : offered
}
