import { exact } from '../../../kernel/exact.ts'
import { faultOfMark } from '../../../lib/rubric/marks.ts'
import { planOf } from '../../../lib/rubric/plan.ts'
import type { Rubric } from '../../../lib/rubric/schema.ts'
import type { Marks } from './sheet.ts'

/** What is wrong with one mark: where in the sheet, and a code. */
export type MarkError = {
  readonly path: string
  readonly code:
    | 'leaf-not-open'
    | 'leaf-unknown'
    | 'mark-on-computed-leaf'
    | 'mark-out-of-range'
    | 'mark-off-step'
    | 'mark-missing'
}

/** Everything wrong with a sheet against its rubric; a draft may have gaps, a sheet that is handed in may not. */
export function markErrors(rubric: Rubric, marks: Marks, { complete }: { complete: boolean }): MarkError[] {
  const plan = planOf(rubric)
  if (!plan.ok) throw new Error(`the rubric of a published lot does not hold: ${plan.error.code}`)
  const leaves = new Map(plan.value.leaves.map((planned) => [planned.id, planned]))
  const stride = rubric.markStep === undefined ? undefined : exact(rubric.markStep)
  const given = Object.entries(marks).flatMap(([leaf, mark]): MarkError[] => {
    const path = `marks.${leaf}`
    const planned = leaves.get(leaf)
    if (planned === undefined) return [{ path, code: 'leaf-unknown' }]
    if (planned.leaf.kind !== 'mark') return [{ path, code: 'mark-on-computed-leaf' }]
    const fault = faultOfMark(exact(mark), planned.max, stride)
    return fault === undefined ? [] : [{ path, code: fault.code }]
  })
  if (!complete) return given
  const missing = plan.value.leaves.filter(({ id, leaf }) => leaf.kind === 'mark' && !Object.hasOwn(marks, id))
  return [...given, ...missing.map(({ id }): MarkError => ({ path: `marks.${id}`, code: 'mark-missing' }))]
}
