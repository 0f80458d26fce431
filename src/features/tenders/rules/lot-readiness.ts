import { unspaced } from '../../../kernel/unspaced.ts'
import { isAfter, isBefore, plusMonths } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import { lint, type LintCode } from '../../../lib/rubric/lint.ts'
import { criteriaOf } from './criteria.ts'
import { EXPERIENCE_FACTS, lintOf } from './lint-profile.ts'
import wholeUnits from './data/whole-units.json'
import type { DoubtCode } from './doubt-code.ts'
import { topBand } from './scale.ts'
import { type DirectFinding, directFindings } from './direct.ts'
import type { LotPlan } from './lot.ts'
import type { Profile } from './profile.ts'
import { scoringTerms, type TermFinding } from './scoring-terms.ts'

type OwnCode =
  | 'goal-missing'
  | 'no-indicators'
  | 'indicator-twice'
  | 'indicator-name-twice'
  | 'counts-repeats'
  | 'instalments-not-100'
  | 'criterion-without-words'
  | 'bands-differ'
  | 'period-too-long'
  | 'over-ceiling'
  | 'ceiling-reason-missing'
  | 'supervises-nobody'
  | 'service-reason-missing'
  | 'without-need'
  | 'needs-reason-missing'

/** What is amiss in a plan: `refuse` stops its preparation, `warn` asks for a second look. */
export type LotFinding = {
  readonly code: OwnCode | DoubtCode | DirectFinding['code'] | TermFinding['code'] | LintCode
  readonly severity: 'refuse' | 'warn'
  readonly node?: string | undefined
  readonly found?: string | undefined
  readonly expected?: string | undefined
}

type Planned = Pick<
  LotPlan,
  'goal' | 'budgetFen' | 'periodFrom' | 'periodTo' | 'rubric' | 'criteria' | 'indicators' | 'instalments' | 'direct'
>

/** Everything that stands between a draft and its notice under these rules. */
export const findingsIn = (plan: Planned, profile: Profile): LotFinding[] => [
  ...(plan.goal === '' ? [refusal('goal-missing')] : []),
  ...indicators(plan),
  ...instalments(plan),
  ...period(plan),
  ...directFindings(plan, profile),
  // What is bought from one supplier is scored by nobody.
  ...(profile.code === 'direct' ? [] : rubricFindings(plan, profile)),
]

/** What is amiss in the scoring alone, which the form shows while it is written. */
export const rubricFindings = (plan: Pick<Planned, 'rubric' | 'criteria'>, profile: Profile): LotFinding[] => [
  ...wording(plan),
  ...bands(plan),
  ...lint(
    {
      rubric: plan.rubric,
      wording: new Map(plan.criteria.map(({ id, name, look }) => [id, `${name} ${look}`])),
      qualificationFacts: [],
      experienceFacts: EXPERIENCE_FACTS,
    },
    lintOf(profile),
  ),
  ...scoringTerms(plan.rubric, profile),
]

export const isReady = (findings: readonly LotFinding[]): boolean => findings.every(({ severity }) => severity === 'warn')

const refusal = (code: OwnCode, more: Partial<LotFinding> = {}): LotFinding => ({ code, severity: 'refuse', ...more })

function indicators({ indicators: all }: Planned): LotFinding[] {
  if (all.length === 0) return [refusal('no-indicators')]
  const repeated = all.filter((one) => countsRepeats(one))
  return [
    ...twiceIn(all.map(({ code }) => code)).map((node) => refusal('indicator-twice', { node })),
    ...twiceIn(all.map(({ name }) => unspaced(name))).map((node) => refusal('indicator-name-twice', { node })),
    ...repeated.map(({ name, unit }): LotFinding => ({ code: 'counts-repeats', severity: 'warn', node: name, found: unit })),
  ]
}

const twiceIn = (all: readonly string[]): string[] => [...new Set(all.filter((one, index) => all.indexOf(one) !== index))]

/** Kinds of which every record is another person or household already. */
const ONE_EACH: ReadonlySet<string> = new Set(['case', 'pairing'])

/** Asked in people or households, and met by as many visits to one of them. */
const countsRepeats = ({ unit, recordKind, qualify }: Planned['indicators'][number]): boolean =>
  wholeUnits.includes(unit) && !ONE_EACH.has(recordKind) && qualify['distinctBy'] === undefined

function instalments({ instalments: all }: Planned): LotFinding[] {
  const found = all.reduce((total, { percent }) => total + percent, 0)
  return found === 100 ? [] : [refusal('instalments-not-100', { found: String(found), expected: '100' })]
}

/** A service contract runs for a year at most unless content and price are stable (102号令 Art. 24): a second look, no more. */
function period({ periodFrom, periodTo }: Planned): LotFinding[] {
  return isBefore(periodTo, plusMonths(periodFrom, 12)) ? [] : [{ code: 'period-too-long', severity: 'warn', found: periodTo }]
}

/** A juror scores by words: every criterion that earns points must have them. */
function wording({ rubric, criteria }: Pick<Planned, 'rubric' | 'criteria'>): LotFinding[] {
  const worded = new Set(criteria.map(({ id }) => id))
  return criteriaOf(rubric)
    .filter(({ id }) => !worded.has(id))
    .map(({ id }) => refusal('criterion-without-words', { node: id }))
}

/** Bands that end below or above the marks leave jurors to guess which of the two holds. */
function bands({ rubric, criteria }: Pick<Planned, 'rubric' | 'criteria'>): LotFinding[] {
  const scales = new Map(criteria.map(({ id, scale }) => [id, scale]))
  return criteriaOf(rubric).flatMap(({ id: node, max, leaf }): LotFinding[] => {
    const found = leaf?.kind === 'mark' ? topBand(scales.get(node) ?? '') : undefined
    return found === undefined || found === Number(max)
      ? []
      : [{ code: 'bands-differ', severity: 'warn', node, found: String(found), expected: max }]
  })
}

/** A service cannot end before it begins. */
export const isPeriodReversed = ({ periodFrom, periodTo }: Pick<LotPlan, 'periodFrom' | 'periodTo'>): boolean =>
  isAfter(periodFrom, periodTo)

/**
 * What the programme has left for one more lot, or how much is lacking: the lots never hold more than was approved. `taken`: what lies in
 * the others, and what contracts took beyond their lots.
 */
export function roomFor(budgetFen: Fen, taken: number, wanted: Fen): { readonly fits: boolean; readonly leftFen: number } {
  const leftFen = Math.max(0, budgetFen - taken)
  return { fits: wanted <= leftFen, leftFen }
}
