import { compare, type Exact, exact, minus, over, plus, sum, times, ZERO } from '../../kernel/exact.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { computeLeaves } from './leaves.ts'
import { faultOfMark, type MarkFault } from './marks.ts'
import { type Plan, type PlannedLeaf, planOf } from './plan.ts'
import type { ScoreRefusal } from './refusal.ts'
import type { Bid, ScoreFile, Sheet } from './schema.ts'
import { shown } from './trace.ts'

/** What a juror wrote under a sheet as its total, computed leaves included. */
export type StatedTotal = { readonly juror: string; readonly bid: string; readonly total: string }

export type CheckFinding =
  | { check: 'arithmetic'; bid: string; juror: string; found: string; expected: string }
  | { check: 'out-of-range'; bid: string; juror: string; leaf: string; code: MarkFault['code']; found: string; expected: string }
  | { check: 'objective-differs'; bid: string; leaf: string; marks: readonly { juror: string; mark: string }[] }
  | { check: 'abnormal-high' | 'abnormal-low'; bid: string; juror: string; found: string; mean: string }

export type CheckTerms = {
  readonly stated?: readonly StatedTotal[]
  /** Largest share by which one juror's total may leave the panel's mean, "0.20" for a fifth; from the rule profile. */
  readonly abnormalShare: string
}

/**
 * The four checks before a report may be signed (87号令 Art. 64), all findings at once: totals that do not add up, marks
 * outside their range, jurors who differ on what is objective, totals abnormally high or low. A sheet or mark that is not
 * there is no finding but a refusal of `score`.
 */
export function fourChecks(file: ScoreFile, terms: CheckTerms): Result<readonly CheckFinding[], ScoreRefusal> {
  const plan = planOf(file.rubric)
  if (!plan.ok) return plan
  const qualified = file.bids.filter((bid) => bid.qualified !== false).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const leaves = computeLeaves(plan.value, qualified)
  if (!leaves.ok) return leaves
  return ok(
    qualified.flatMap(({ id }) => {
      const sheets = file.sheets.filter(({ bid }) => bid === id).toSorted((a, b) => (a.juror < b.juror ? -1 : 1))
      const computed = leaves.value.bids.get(id)?.total.value ?? ZERO
      const totals = sheets.map((sheet) => ({ juror: sheet.juror, total: plus(sumOfMarks(plan.value, sheet), computed) }))
      return [
        ...arithmetic(id, totals, terms.stated ?? []),
        ...sheets.flatMap((sheet) => outOfRange(plan.value, sheet)),
        ...objective(plan.value, id, sheets),
        ...abnormal(id, totals, exact(terms.abnormalShare)),
      ]
    }),
  )
}

type JurorTotal = { readonly juror: string; readonly total: Exact }

const marked = ({ leaves }: Plan): readonly PlannedLeaf[] => leaves.filter(({ leaf }) => leaf.kind === 'mark')

const markOf = ({ marks }: Sheet, { id }: PlannedLeaf): string | undefined => (Object.hasOwn(marks, id) ? marks[id] : undefined)

const sumOfMarks = (plan: Plan, sheet: Sheet): Exact => sum(marked(plan).map((leaf) => exact(markOf(sheet, leaf) ?? 0)))

function arithmetic(bid: Bid['id'], totals: readonly JurorTotal[], stated: readonly StatedTotal[]): readonly CheckFinding[] {
  return totals.flatMap(({ juror, total }) =>
    stated
      .filter((said) => said.bid === bid && said.juror === juror && compare(exact(said.total), total) !== 0)
      .map((said) => ({ check: 'arithmetic' as const, bid, juror, found: said.total, expected: shown(total) })),
  )
}

function outOfRange(plan: Plan, sheet: Sheet): readonly CheckFinding[] {
  const stride = plan.rubric.markStep === undefined ? undefined : exact(plan.rubric.markStep)
  return marked(plan).flatMap((planned) => {
    const found = markOf(sheet, planned)
    const fault = found === undefined ? undefined : faultOfMark(exact(found), planned.max, stride)
    if (found === undefined || fault === undefined) return []
    return [{ check: 'out-of-range' as const, bid: sheet.bid, juror: sheet.juror, leaf: planned.id, ...fault, found }]
  })
}

function objective(plan: Plan, bid: string, sheets: readonly Sheet[]): readonly CheckFinding[] {
  return marked(plan).flatMap((planned) => {
    if (planned.leaf.kind !== 'mark' || planned.leaf.objective !== true) return []
    const marks = sheets.flatMap((sheet) => {
      const mark = markOf(sheet, planned)
      return mark === undefined ? [] : [{ juror: sheet.juror, mark }]
    })
    const differing = new Set(marks.map(({ mark }) => shown(exact(mark)))).size > 1
    return differing ? [{ check: 'objective-differs' as const, bid, leaf: planned.id, marks }] : []
  })
}

/** Further from the panel's mean than the profile allows; exactly at the limit is still normal. */
function abnormal(bid: string, totals: readonly JurorTotal[], share: Exact): readonly CheckFinding[] {
  if (totals.length < 2) return []
  const mean = over(sum(totals.map(({ total }) => total)), exact(totals.length))
  const slack = times(mean, share)
  return totals.flatMap(({ juror, total }): readonly CheckFinding[] => {
    const finding = { bid, juror, found: shown(total), mean: shown(mean) }
    if (compare(total, plus(mean, slack)) > 0) return [{ check: 'abnormal-high', ...finding }]
    if (compare(total, minus(mean, slack)) < 0) return [{ check: 'abnormal-low', ...finding }]
    return []
  })
}
