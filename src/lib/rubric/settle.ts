import { compare, type Exact, exact, plus, rounded, sum } from '../../kernel/exact.ts'
import { aggregate } from './aggregate.ts'
import type { AssessedBid, Assessment } from './assess.ts'
import { type JurorMarks, type MarkLeaf, pointsOf } from './marks.ts'
import type { Plan } from './plan.ts'
import { type Contender, rank, type Standing, type TieBreak, type Tied } from './rank.ts'
import { declared, made, type Step, type Valued } from './trace.ts'

export type Score = {
  /** Best first; bids that share a rank stand in the order of their ids. */
  readonly ranking: readonly Standing[]
  /** Groups that no declared rule could separate. */
  readonly tied: readonly Tied[]
  /** Ranked, but under the pass mark: may not win. */
  readonly belowPass: readonly string[]
  /** Not ranked, and absent from every benchmark. */
  readonly unqualified: readonly string[]
  readonly trace: Trace
}

export type Trace = {
  /** Each benchmark with all the offers it was chosen from; the `benchmark` steps under a bid point here. */
  readonly benchmarks: readonly Step[]
  /** The total of each ranked bid, in the order of the ranking. */
  readonly totals: readonly Step[]
  /** Every tie rule that was asked, in the order in which they were asked. */
  readonly ties: readonly TieBreak[]
}

/** From marks to ranking. `without` leaves one juror out, as if the panel had been drawn without that person. */
export function settle(assessment: Assessment, without?: string): Score {
  const { plan, markLeaves, benchmarks, unqualified } = assessment
  const { pass, ties } = plan.rubric
  const settled = assessment.bids.map((bid) => {
    const sheets = bid.sheets.filter(({ juror }) => juror !== without)
    const step = totalOf(plan, bid, sheets)
    return { step, contender: contenderOf(plan, markLeaves, bid, sheets, step.value) }
  })
  const { ranking, tied, breaks } = rank(
    settled.map(({ contender }) => contender),
    ties,
  )
  const steps = new Map(settled.map(({ step }) => [step.of, step]))
  const failed = pass === undefined ? [] : ranking.filter(({ total }) => compare(exact(total), exact(pass)) < 0)
  const totals = ranking.flatMap(({ bid }) => steps.get(bid) ?? [])
  return { ranking, tied, belowPass: failed.map(({ bid }) => bid), unqualified, trace: { benchmarks, totals, ties: breaks } }
}

/** Jurors' totals are aggregated, not items; bonus stands outside the hundred; only then is the total rounded. */
function totalOf({ rubric }: Plan, { id, computed }: AssessedBid, sheets: readonly JurorMarks[]): Step {
  const totals = sheets.map((sheet) => jurorTotal(sheet, pointsOf(sheet), computed.total))
  const agreed = aggregated(rubric.aggregate, totals, computed.total, id)
  const full = computed.bonus.length === 0 ? agreed : sumOf('with-bonus', id, [agreed, ...computed.bonus])
  const inputs = [full.step, declared('decimals', String(rubric.decimals))]
  return { rule: 'rounded', of: id, value: rounded(full.value, rubric.decimals), inputs }
}

function jurorTotal({ juror, steps }: JurorMarks, points: Exact, computed: Valued): Valued {
  if (computed.step.inputs?.length === 0) return made('juror-total', juror, points, steps)
  return made('juror-total', juror, plus(points, computed.value), [...steps, computed.step])
}

/** Where a rubric asks nothing of jurors, the facts alone are the score. */
const aggregated = (how: Plan['rubric']['aggregate'], totals: readonly Valued[], computed: Valued, of: string): Valued =>
  totals.length === 0 ? made('without-jurors', of, computed.value, [computed.step]) : aggregate(how, totals, of)

const sumOf = (rule: 'with-bonus' | 'node', of: string, parts: readonly Valued[]): Valued =>
  made(
    rule,
    of,
    sum(parts.map(({ value }) => value)),
    parts.map(({ step }) => step),
  )

function contenderOf(
  plan: Plan,
  markLeaves: readonly MarkLeaf[],
  bid: AssessedBid,
  sheets: readonly JurorMarks[],
  text: string,
): Contender {
  const scoreOf = (node: string): Valued => nodeScore(plan, markLeaves, bid, sheets, node)
  return { bid: bid.id, total: exact(text), text, price: bid.price, scoreOf }
}

/** What a bid earned under one node, aggregated like the total and not rounded. Bonus counts only under a bonus node. */
function nodeScore(
  plan: Plan,
  markLeaves: readonly MarkLeaf[],
  { id, computed }: AssessedBid,
  sheets: readonly JurorMarks[],
  node: string,
): Valued {
  const { from, to } = plan.spans.get(node) ?? { from: 0, to: 0 }
  const under = plan.leaves.slice(from, to)
  const bonusOnly = under.every(({ leaf }) => leaf.kind === 'bonus')
  const facts = under.flatMap(({ leaf }, offset) => {
    const points = computed.leaves.get(from + offset)
    return points !== undefined && (bonusOnly || leaf.kind !== 'bonus') ? [points] : []
  })
  const base = sumOf('node', node, facts)
  const places = [...markLeaves.keys()].filter((place) => {
    const index = markLeaves[place]?.index ?? -1
    return index >= from && index < to
  })
  const totals = sheets.map((sheet) => {
    const steps = places.flatMap((place) => sheet.steps[place] ?? [])
    return jurorTotal({ ...sheet, steps }, sum(steps.map(({ value }) => exact(value))), base)
  })
  return aggregated(plan.rubric.aggregate, totals, base, id)
}
