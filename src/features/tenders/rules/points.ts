import { exact, plus, sum, ZERO, type Exact } from '../../../kernel/exact.ts'
import { computeLeaves } from '../../../lib/rubric/leaves.ts'
import { planOf } from '../../../lib/rubric/plan.ts'
import type { Rubric } from '../../../lib/rubric/schema.ts'
import { shown } from '../../../lib/rubric/trace.ts'
import type { ReviewedBid } from './report.ts'
import type { Marks } from './sheet.ts'

/** What the facts of a bid earn on leaves that nobody marks, as exact decimals, and their sum without bonus. */
export type Earned = { readonly leaves: Readonly<Record<string, string>>; readonly total: Exact }

/** By bid; a bid is absent where its facts cannot be read, which the ranking refuses with the reason. */
export function earnedByFacts(rubric: Rubric, bids: readonly ReviewedBid[]): ReadonlyMap<string, Earned> {
  const plan = planOf(rubric)
  if (!plan.ok) return new Map()
  const computed = computeLeaves(
    plan.value,
    bids.map(({ id, facts }) => ({ id, facts: { ...facts } })),
  )
  if (!computed.ok) return new Map()
  const entries = [...computed.value.bids].map(([bid, { leaves, total }]): [string, Earned] => {
    const points = [...leaves].map(([index, { value }]) => [plan.value.leaves[index]?.id ?? '', shown(value)] as const)
    return [bid, { leaves: Object.fromEntries(points), total: total.value }]
  })
  return new Map(entries)
}

/** One juror's total for one bid: the marks, and what the facts earn. */
export const sheetTotal = (marks: Marks, earned: Earned | undefined): string =>
  shown(plus(sum(Object.values(marks).map(exact)), earned?.total ?? ZERO))
