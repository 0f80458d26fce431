import { compare, type Exact, exact, greatest, least, minus, over, times, ZERO } from '../../kernel/exact.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Benchmark } from './benchmark.ts'
import { decimalFact, gradeFact, yesNoFact } from './facts.ts'
import type { PlannedLeaf } from './plan.ts'
import type { ScoreRefusal } from './refusal.ts'
import type { Bid, LeafOf } from './schema.ts'
import { declared, made, shown, type Step, type Valued } from './trace.ts'

export type Points = Result<Valued, ScoreRefusal>

/** The points one leaf earns by the bid's facts; undefined for a mark, which jurors give. */
export function pointsFor(
  { id, max, leaf }: PlannedLeaf,
  bid: Bid,
  benchmarks: ReadonlyMap<string, Benchmark>,
): Points | undefined {
  switch (leaf.kind) {
    case 'mark':
      return undefined
    case 'yesno':
      return yesnoPoints({ id, max, leaf }, bid)
    case 'step':
      return stepPoints({ id, max, leaf }, bid)
    case 'linear':
      return linearPoints({ id, max, leaf }, bid)
    case 'grade':
      return gradePoints({ id, max, leaf }, bid)
    case 'bonus':
      return bonusPoints({ id, max, leaf }, bid)
    case 'lowest':
    case 'highest':
      return comparedPoints(leaf.kind, id, max, bid, benchmarks.get(id))
  }
}

function yesnoPoints({ id, max, leaf }: PlannedLeaf<LeafOf<'yesno'>>, bid: Bid): Points {
  const fact = yesNoFact(bid, leaf.fact, id)
  if (!fact.ok) return fact
  const stated: Step = { rule: 'fact', of: leaf.fact, value: String(fact.value) }
  return ok(made('yesno', id, fact.value ? max : ZERO, [stated, declared('max', shown(max))]))
}

/** The points of the highest row reached; nothing below the first row. Rows may stand in any order. */
function stepPoints({ id, leaf }: PlannedLeaf<LeafOf<'step'>>, bid: Bid): Points {
  const fact = decimalFact(bid, leaf.fact, id)
  if (!fact.ok) return fact
  const reached = leaf.table
    .filter(([from]) => compare(exact(from), fact.value.value) <= 0)
    .reduce<readonly [string, string] | undefined>(
      (best, row) => (best && compare(exact(best[0]), exact(row[0])) > 0 ? best : row),
      undefined,
    )
  if (reached === undefined) return ok(made('step', id, ZERO, [fact.value.step]))
  const [from, points] = reached
  return ok(made('step', id, exact(points), [fact.value.step, declared('from', from), declared('points', points)]))
}

/** (fact − from) ÷ per × points, never below zero nor above the cap; parts of a unit count in proportion. */
function linearPoints({ id, leaf }: PlannedLeaf<LeafOf<'linear'>>, bid: Bid): Points {
  const fact = decimalFact(bid, leaf.fact, id)
  if (!fact.ok) return fact
  const units = over(minus(fact.value.value, exact(leaf.from)), exact(leaf.per))
  const points = least(greatest(times(units, exact(leaf.points)), ZERO), exact(leaf.cap))
  const parameters = (['from', 'per', 'points', 'cap'] as const).map((name) => declared(name, leaf[name]))
  return ok(made('linear', id, points, [fact.value.step, ...parameters]))
}

function gradePoints({ id, leaf }: PlannedLeaf<LeafOf<'grade'>>, bid: Bid): Points {
  const fact = gradeFact(bid, leaf.fact, id)
  if (!fact.ok) return fact
  const points = Object.hasOwn(leaf.map, fact.value) ? leaf.map[fact.value] : undefined
  if (points === undefined)
    return refuse({ code: 'grade-unknown', where: { bid: bid.id, leaf: id, fact: leaf.fact }, found: fact.value })
  const stated: Step = { rule: 'fact', of: leaf.fact, value: fact.value }
  return ok(made('grade', id, exact(points), [stated, declared('points', points)]))
}

function bonusPoints({ id, leaf }: PlannedLeaf<LeafOf<'bonus'>>, bid: Bid): Points {
  const fact = decimalFact(bid, leaf.fact, id)
  if (!fact.ok) return fact
  return ok(made('bonus', id, least(fact.value.value, exact(leaf.cap)), [fact.value.step, declared('cap', leaf.cap)]))
}

/** Lowest ÷ own × max, or own ÷ highest × max. Where the highest is nothing, nobody earns anything. */
function comparedPoints(rule: 'lowest' | 'highest', id: string, max: Exact, bid: Bid, benchmark: Benchmark | undefined): Points {
  const own = benchmark?.offers.get(bid.id)
  if (benchmark === undefined || own === undefined) throw new Error(`rubric: ${bid.id} is not among the bids compared on ${id}`)
  const inputs = [benchmark.pointer, own.step, declared('max', shown(max))]
  if (benchmark.best.value.num === 0n) return ok(made(rule, id, ZERO, inputs))
  const [part, whole] = rule === 'lowest' ? [benchmark.best.value, own.value] : [own.value, benchmark.best.value]
  return ok(made(rule, id, times(over(part, whole), max), inputs))
}
