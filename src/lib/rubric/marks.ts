import { compare, type Exact, exact, over, times, ZERO } from '../../kernel/exact.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Plan, PlannedLeaf } from './plan.ts'
import type { ScoreRefusal } from './refusal.ts'
import type { Sheet } from './schema.ts'
import { shown, type Step } from './trace.ts'

/**
 * Marks have at most six decimals and a criterion at most six digits of points, so that in these units every mark, and
 * every sum of a sheet's marks, is a whole number that a JavaScript number holds exactly.
 */
const UNITS_PER_POINT = 1_000_000

type Mark = { readonly units: number; readonly step: Step }
export type MarkFault = { readonly code: 'mark-out-of-range' | 'mark-off-step'; readonly expected: string }

/** One juror's marks of one bid, in the order of the plan's mark leaves, and their sum in units. */
export type JurorMarks = { readonly juror: string; readonly units: number; readonly steps: readonly Step[] }

/** A leaf that jurors mark, its place among all leaves, and how to read what they wrote. */
export type MarkLeaf = {
  readonly index: number
  readonly id: string
  readonly objective: boolean
  readonly read: (text: string) => Result<Mark, MarkFault>
}

export const pointsOf = ({ units }: JurorMarks): Exact => over(exact(units), exact(UNITS_PER_POINT))

export const markLeavesOf = ({ leaves, rubric }: Plan): readonly MarkLeaf[] =>
  leaves.flatMap((planned, index) => {
    const { id, leaf } = planned
    if (leaf.kind !== 'mark') return []
    return [{ index, id, objective: leaf.objective === true, read: readerOf(planned, rubric.markStep) }]
  })

/** A panel writes the same few marks again and again: each is judged once and then looked up. */
function readerOf(planned: PlannedLeaf, markStep: string | undefined): MarkLeaf['read'] {
  const known = new Map<string, Result<Mark, MarkFault>>()
  const stride = markStep === undefined ? undefined : exact(markStep)
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const mark = readMark(text, planned, stride)
    known.set(text, mark)
    return mark
  }
}

function readMark(text: string, { id, max }: PlannedLeaf, stride: Exact | undefined): Result<Mark, MarkFault> {
  const value = exact(text)
  const fault = faultOfMark(value, max, stride)
  if (fault !== undefined) return refuse(fault)
  const { num } = times(value, exact(UNITS_PER_POINT))
  return ok({ units: Number(num), step: { rule: 'mark', of: id, value: shown(value) } })
}

/** A mark lies between nothing and what its criterion is worth, on the rubric's step where it declares one. */
export function faultOfMark(value: Exact, max: Exact, stride: Exact | undefined): MarkFault | undefined {
  if (compare(value, ZERO) < 0 || compare(value, max) > 0) return { code: 'mark-out-of-range', expected: `0 to ${shown(max)}` }
  if (stride !== undefined && over(value, stride).den !== 1n)
    return { code: 'mark-off-step', expected: `multiple of ${shown(stride)}` }
  return undefined
}

/** Reads one sheet in full: every mark leaf has a mark in range, and nothing else is marked. */
export function readSheet(plan: Plan, leaves: readonly MarkLeaf[], sheet: Sheet): Result<JurorMarks, ScoreRefusal> {
  const { juror, bid, marks: given } = sheet
  const steps: Step[] = []
  let units = 0
  for (const leaf of leaves) {
    const text = Object.hasOwn(given, leaf.id) ? given[leaf.id] : undefined
    if (text === undefined) return refuse({ code: 'mark-missing', where: { bid, juror, leaf: leaf.id } })
    const mark = leaf.read(text)
    if (!mark.ok) return refuse({ ...mark.error, where: { bid, juror, leaf: leaf.id }, found: text })
    steps.push(mark.value.step)
    units += mark.value.units
  }
  const stray = strayMark(plan, leaves, given)
  return stray === undefined ? ok({ juror, units, steps }) : refuse({ code: stray.code, where: { bid, juror, leaf: stray.leaf } })
}

type Stray = { code: 'leaf-unknown' | 'mark-on-computed-leaf'; leaf: string }

function strayMark(plan: Plan, leaves: readonly MarkLeaf[], given: Sheet['marks']): Stray | undefined {
  const keys = Object.keys(given)
  if (keys.length === leaves.length) return undefined
  const expected = new Set(leaves.map(({ id }) => id))
  const leaf = keys.filter((key) => !expected.has(key)).sort()[0]
  if (leaf === undefined) return undefined
  return { code: plan.leaves.some(({ id }) => id === leaf) ? 'mark-on-computed-leaf' : 'leaf-unknown', leaf }
}

/** 87号令 Art. 64: what is objective is the same whoever looks. Refused with everybody's mark. */
export function disagreement(leaves: readonly MarkLeaf[], bid: string, sheets: readonly JurorMarks[]): ScoreRefusal | undefined {
  for (const [place, leaf] of leaves.entries()) {
    if (!leaf.objective) continue
    const first = sheets[0]?.steps[place]?.value
    if (sheets.every(({ steps }) => steps[place]?.value === first)) continue
    const marks = sheets.map(({ juror, steps }) => ({ juror, mark: steps[place]?.value ?? '' }))
    return { code: 'objective-differs', where: { bid, leaf: leaf.id }, marks }
  }
  return undefined
}
