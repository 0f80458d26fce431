import { compare, type Exact, exact, over, sum } from '../../kernel/exact.ts'
import { type Plan, type PlannedLeaf, planOf } from './plan.ts'
import type { ScoreRefusalCode } from './refusal.ts'
import type { Rubric } from './schema.ts'
import { shown } from './trace.ts'

/** What one rule profile asks of a rubric. Every limit is a share of the total as a decimal, "0.10" for a tenth. */
export type LintProfile = {
  readonly total: string
  /** `unscored` for a fixed or state-set price, which is no scoring factor (87号令 Art. 55). */
  readonly price: 'unscored' | { readonly min?: string; readonly max?: string }
  readonly aggregates: readonly Rubric['aggregate'][]
  /** To how many decimals a total may be rounded. */
  readonly decimals: readonly number[]
  /** Whether equal totals must in the end be settled by a draw. */
  readonly draw: boolean
  readonly experienceMax?: string
  /** Words that give a topic away in a criterion's wording. */
  readonly words: {
    readonly regional: readonly string[]
    readonly qualification: readonly string[]
    readonly experience: readonly string[]
  }
}

/** What the tree does not say about itself: each criterion's wording, and which facts are of which kind. */
export type LintSubject = {
  readonly rubric: Rubric
  readonly wording: ReadonlyMap<string, string>
  readonly qualificationFacts: readonly string[]
  readonly experienceFacts: readonly string[]
}

export type LintCode =
  | ScoreRefusalCode
  | 'total-differs'
  | 'price-weight-below'
  | 'price-weight-above'
  | 'price-scored-though-fixed'
  | 'aggregate-not-allowed'
  | 'decimals-not-allowed'
  | 'qualification-scored'
  | 'regional-record-scored'
  | 'experience-shuts-newcomers-out'
  | 'step-falls'
  | 'bonus-max-differs'
  | 'tie-unreachable'
  | 'ties-end-open'

/** `refuse` stops publication; `warn` asks for a second look. */
export type LintFinding = {
  readonly code: LintCode
  readonly severity: 'refuse' | 'warn'
  readonly node?: string
  readonly found?: string
  readonly expected?: string
}

/** Everything in a rubric that a profile forbids or an experienced officer would question, before it is published. */
export function lint(subject: LintSubject, profile: LintProfile): readonly LintFinding[] {
  const planned = planOf(subject.rubric)
  if (!planned.ok) {
    const { code, where, found, expected } = planned.error
    const node = where.node ?? where.leaf ?? where.tie
    return [{ code, severity: 'refuse', ...(node && { node }), ...(found && { found }), ...(expected && { expected }) }]
  }
  const plan = planned.value
  return [
    ...totals(plan, profile),
    ...price(plan, profile),
    ...aggregates(plan, profile),
    ...decimals(plan, profile),
    ...topics(plan, subject, profile),
    ...experience(plan, subject, profile),
    ...tables(plan),
    ...ties(plan, profile),
  ]
}

const share = (plan: Plan, leaves: readonly PlannedLeaf[]): Exact =>
  plan.total.num === 0n ? exact(0) : over(sum(leaves.map(({ max }) => max)), plan.total)

function totals({ total }: Plan, profile: LintProfile): readonly LintFinding[] {
  if (compare(total, exact(profile.total)) === 0) return []
  return [{ code: 'total-differs', severity: 'refuse', found: shown(total), expected: profile.total }]
}

function price(plan: Plan, profile: LintProfile): readonly LintFinding[] {
  const leaves = plan.leaves.filter(({ leaf }) => leaf.kind === 'lowest')
  const limits = profile.price
  if (limits === 'unscored') return leaves.map(({ id }) => ({ code: 'price-scored-though-fixed', severity: 'refuse', node: id }))
  const weight = share(plan, leaves)
  const found = shown(weight)
  if (limits.min !== undefined && compare(weight, exact(limits.min)) < 0)
    return [{ code: 'price-weight-below', severity: 'refuse', found, expected: limits.min }]
  if (limits.max !== undefined && compare(weight, exact(limits.max)) > 0)
    return [{ code: 'price-weight-above', severity: 'refuse', found, expected: limits.max }]
  return []
}

function aggregates({ rubric }: Plan, profile: LintProfile): readonly LintFinding[] {
  if (profile.aggregates.includes(rubric.aggregate)) return []
  return [{ code: 'aggregate-not-allowed', severity: 'refuse', found: rubric.aggregate, expected: profile.aggregates.join(', ') }]
}

function decimals({ rubric }: Plan, profile: LintProfile): readonly LintFinding[] {
  if (profile.decimals.includes(rubric.decimals)) return []
  const [found, expected] = [String(rubric.decimals), profile.decimals.join(', ')]
  return [{ code: 'decimals-not-allowed', severity: 'refuse', found, expected }]
}

const factOf = ({ leaf }: PlannedLeaf): string | undefined => (leaf.kind === 'mark' ? undefined : leaf.fact)

const about = (planned: PlannedLeaf, { wording }: LintSubject, words: readonly string[], facts: readonly string[]): boolean => {
  const [text, fact] = [wording.get(planned.id) ?? '', factOf(planned)]
  return (fact !== undefined && facts.includes(fact)) || words.some((word) => text.includes(word))
}

/** What a bid must have anyway earns no points, nor does where or in which trade a record was made (条例 Art. 20). */
function topics(plan: Plan, subject: LintSubject, { words }: LintProfile): readonly LintFinding[] {
  return plan.leaves.flatMap((planned): LintFinding[] => {
    const qualification = about(planned, subject, words.qualification, subject.qualificationFacts)
    const regional = about(planned, subject, words.regional, [])
    return [
      ...(qualification ? [{ code: 'qualification-scored', severity: 'refuse', node: planned.id } as const] : []),
      ...(regional ? [{ code: 'regional-record-scored', severity: 'refuse', node: planned.id } as const] : []),
    ]
  })
}

function experience(plan: Plan, subject: LintSubject, profile: LintProfile): readonly LintFinding[] {
  if (profile.experienceMax === undefined) return []
  const leaves = plan.leaves.filter((planned) => about(planned, subject, profile.words.experience, subject.experienceFacts))
  const weight = share(plan, leaves)
  if (compare(weight, exact(profile.experienceMax)) <= 0) return []
  return [{ code: 'experience-shuts-newcomers-out', severity: 'warn', found: shown(weight), expected: profile.experienceMax }]
}

function tables({ leaves }: Plan): readonly LintFinding[] {
  return leaves.flatMap(({ id, max, leaf }): LintFinding[] => {
    if (leaf.kind === 'bonus' && compare(max, exact(leaf.cap)) !== 0)
      return [{ code: 'bonus-max-differs', severity: 'warn', node: id, found: shown(max), expected: leaf.cap }]
    if (leaf.kind !== 'step') return []
    const rising = leaf.table.toSorted((a, b) => compare(exact(a[0]), exact(b[0])))
    const falls = rising.find(([, points], row) => compare(exact(points), exact(rising[row - 1]?.[1] ?? '0')) < 0)
    return falls === undefined ? [] : [{ code: 'step-falls', severity: 'warn', node: id, found: falls[0] }]
  })
}

function ties({ rubric }: Plan, profile: LintProfile): readonly LintFinding[] {
  const draw = rubric.ties.indexOf('draw')
  if (draw === -1) return [{ code: 'ties-end-open', severity: profile.draw ? 'refuse' : 'warn' }]
  return rubric.ties.slice(draw + 1).map((tie) => ({ code: 'tie-unreachable', severity: 'warn', node: tie }))
}
