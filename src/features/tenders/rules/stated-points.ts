import { compare, type Exact, sum, ZERO } from '../../../kernel/exact.ts'
import { computeLeaves } from '../../../lib/rubric/leaves.ts'
import { planOf } from '../../../lib/rubric/plan.ts'
import type { Criterion } from '../../../lib/rubric/schema.ts'

type Value = string | boolean

/**
 * Whether a value found on the papers would earn more on the leaves that read a fact than the stated one; not stated earns
 * nothing. The two are held against each other alone, without rounding, so that no third bid hides the difference.
 * What cannot be computed counts as more.
 */
export function earnsMore(leaves: readonly Criterion[], fact: string, { stated, value }: { stated: Value | null; value: Value }) {
  const [found, before] = earned(leaves, fact, stated === null ? [value] : [value, stated])
  return found === undefined || compare(found, before ?? ZERO) > 0
}

/** In points, value by value; nothing where a leaf cannot read one of them. */
function earned(leaves: readonly Criterion[], fact: string, values: readonly Value[]): Exact[] {
  const plan = planOf({ decimals: 0, aggregate: 'mean', ties: [], tree: [...leaves] })
  if (!plan.ok) return []
  const computed = computeLeaves(
    plan.value,
    values.map((value, index) => ({ id: String(index), facts: { [fact]: value } })),
  )
  if (!computed.ok) return []
  return [...computed.value.bids.values()].map((bid) => sum([...bid.leaves.values()].map(({ value }) => value)))
}
