import { exact, rounded, sum } from '../../kernel/exact.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Benchmark, benchmarkOf } from './benchmark.ts'
import type { Plan } from './plan.ts'
import { pointsFor } from './points.ts'
import type { ScoreRefusal } from './refusal.ts'
import type { Bid } from './schema.ts'
import { declared, made, type Step, type Valued } from './trace.ts'

/** What the facts of one bid earn: each computed leaf by its place in the plan, their sum, and the bonus outside it. */
export type Computed = {
  readonly leaves: ReadonlyMap<number, Valued>
  readonly total: Valued
  readonly bonus: readonly Valued[]
}

export type ComputedLeaves = { readonly bids: ReadonlyMap<string, Computed>; readonly benchmarks: readonly Step[] }

/** Every leaf that facts decide, once per qualified bid. Unqualified bids are absent: they set no benchmark. */
export function computeLeaves(plan: Plan, qualified: readonly Bid[]): Result<ComputedLeaves, ScoreRefusal> {
  const benchmarks = new Map<string, Benchmark>()
  for (const { id, max, leaf } of plan.leaves) {
    if (leaf.kind !== 'lowest' && leaf.kind !== 'highest') continue
    const benchmark = benchmarkOf({ id, max, leaf }, qualified)
    if (!benchmark.ok) return benchmark
    if (benchmark.value !== undefined) benchmarks.set(id, benchmark.value)
  }
  const bids = new Map<string, Computed>()
  for (const bid of qualified) {
    const computed = computedFor(plan, bid, benchmarks)
    if (!computed.ok) return computed
    bids.set(bid.id, computed.value)
  }
  return ok({ bids, benchmarks: [...benchmarks.values()].map(({ best }) => best.step) })
}

function computedFor(plan: Plan, bid: Bid, benchmarks: ReadonlyMap<string, Benchmark>): Result<Computed, ScoreRefusal> {
  const leaves = new Map<number, Valued>()
  const inside: Valued[] = []
  const bonus: Valued[] = []
  for (const [index, planned] of plan.leaves.entries()) {
    const raw = pointsFor(planned, bid, benchmarks)
    if (raw === undefined) continue
    if (!raw.ok) return raw
    const points = roundedLeaf(raw.value, plan.rubric.leafDecimals)
    leaves.set(index, points)
    ;(planned.leaf.kind === 'bonus' ? bonus : inside).push(points)
  }
  const total = made(
    'computed',
    bid.id,
    sum(inside.map(({ value }) => value)),
    inside.map(({ step }) => step),
  )
  return ok({ leaves, total, bonus })
}

/** The trace keeps both numbers: the rounded one is made of the exact one. */
function roundedLeaf(points: Valued, decimals: number | undefined): Valued {
  if (decimals === undefined) return points
  const text = rounded(points.value, decimals)
  return {
    value: exact(text),
    step: { rule: 'rounded', of: points.step.of, value: text, inputs: [points.step, declared('leafDecimals', String(decimals))] },
  }
}
