import { compare, type Exact, exact, plus, ZERO } from '../../kernel/exact.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { ScoreRefusal } from './refusal.ts'
import { type Criterion, type Leaf, LIMITS, type Rubric } from './schema.ts'
import { shown } from './trace.ts'

export type PlannedLeaf<L extends Leaf = Leaf> = { readonly id: string; readonly max: Exact; readonly leaf: L }

/** A rubric whose weights add up: its leaves in the order of the tree, and for each node the run of leaves under it. */
export type Plan = {
  readonly rubric: Rubric
  readonly leaves: readonly PlannedLeaf[]
  readonly spans: ReadonlyMap<string, Span>
  /** Points that can be reached without bonus. */
  readonly total: Exact
}
export type Span = { readonly from: number; readonly to: number }

/** Words that `ties` keeps for itself. A node may be called "price": the word then means the bid's price, not its score. */
const RESERVED = new Set(['draw'])

export function planOf(rubric: Rubric): Result<Plan, ScoreRefusal> {
  const leaves: PlannedLeaf[] = []
  const spans = new Map<string, Span>()
  const total = worthOfAll(rubric.tree, leaves, spans)
  if (!total.ok) return total
  const unknown = rubric.ties.find((tie) => tie !== 'price' && tie !== 'draw' && !spans.has(tie))
  if (unknown !== undefined) return refuse({ code: 'tie-unknown', where: { tie: unknown } })
  return ok({ rubric, leaves, spans, total: total.value ?? ZERO })
}

/** Points of a node inside the total, checked against its children; undefined for what stands outside it (bonus). */
type Worth = Result<Exact | undefined, ScoreRefusal>

function worthOf(node: Criterion, leaves: PlannedLeaf[], spans: Map<string, Span>): Worth {
  if (RESERVED.has(node.id)) return refuse({ code: 'reserved-node-id', where: { node: node.id } })
  if (spans.has(node.id)) return refuse({ code: 'duplicate-node', where: { node: node.id } })
  const from = leaves.length
  spans.set(node.id, { from, to: from })
  const max = exact(node.max)
  if (node.leaf !== undefined && node.children === undefined) {
    const planned = { id: node.id, max, leaf: node.leaf }
    leaves.push(planned)
    spans.set(node.id, { from, to: leaves.length })
    const refusal = tooMany(leaves) ?? faultOfPoints(planned)
    return refusal === undefined ? ok(node.leaf.kind === 'bonus' ? undefined : max) : refuse(refusal)
  }
  if (node.children === undefined || node.leaf !== undefined)
    return refuse({ code: 'leaf-or-children', where: { node: node.id } })
  const sum = worthOfAll(node.children, leaves, spans)
  if (!sum.ok) return sum
  spans.set(node.id, { from, to: leaves.length })
  if (sum.value !== undefined && compare(sum.value, max) !== 0)
    return refuse({ code: 'weights-do-not-add-up', where: { node: node.id }, found: shown(sum.value), expected: shown(max) })
  return sum
}

function worthOfAll(nodes: readonly Criterion[], leaves: PlannedLeaf[], spans: Map<string, Span>): Worth {
  let sum: Exact | undefined
  for (const node of nodes) {
    const worth = worthOf(node, leaves, spans)
    if (!worth.ok) return worth
    if (worth.value !== undefined) sum = plus(sum ?? ZERO, worth.value)
  }
  return ok(sum)
}

const FORMULAS = new Set<Leaf['kind']>(['lowest', 'highest', 'linear'])

function tooMany(leaves: readonly PlannedLeaf[]): ScoreRefusal | undefined {
  const formulas = leaves.filter(({ leaf }) => FORMULAS.has(leaf.kind)).length
  if (leaves.length <= LIMITS.leaves && formulas <= LIMITS.formulaLeaves) return undefined
  const expected = leaves.length > LIMITS.leaves ? LIMITS.leaves : LIMITS.formulaLeaves
  return { code: 'too-many-leaves', where: { path: 'rubric.tree' }, expected: String(expected) }
}

/** A table may not promise more than its criterion is worth, nor two things for one value. */
function faultOfPoints({ id, max, leaf }: PlannedLeaf): ScoreRefusal | undefined {
  const above = pointsOf(leaf).find((points) => compare(exact(points), max) > 0)
  if (above !== undefined) return { code: 'points-above-max', where: { leaf: id }, found: above, expected: shown(max) }
  if (leaf.kind !== 'step') return undefined
  const starts = leaf.table.map(([from]) => shown(exact(from)))
  const twice = starts.find((start, index) => starts.indexOf(start) !== index)
  return twice === undefined ? undefined : { code: 'duplicate-step', where: { leaf: id }, found: twice }
}

function pointsOf(leaf: Leaf): readonly string[] {
  if (leaf.kind === 'step') return leaf.table.map(([, points]) => points)
  if (leaf.kind === 'grade') return Object.values(leaf.map)
  return leaf.kind === 'linear' ? [leaf.cap] : []
}
