import { canonical } from '../../../kernel/canonical.ts'
import { civilDateOf, type CivilDate, type Instant, isAfter, isBefore } from '../../../kernel/civil.ts'
import { givesPersonalNumber } from '../../../kernel/personal-number.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import type { Finding, Occasion, Spread, Tally } from './acceptance-kind.ts'
import type { AcceptancePlan, AcceptanceState, Claim, Verified } from './acceptance.ts'
import type { ContractState, ContractStatus } from './contract.ts'

/** Three at least hear and look (practice). */
export const PANEL_LEAST = 3

/** Contracts of which something has been delivered that can be accepted. */
const ACCEPTABLE: ReadonlySet<ContractStatus> = new Set(['active', 'amended', 'expiring', 'terminated'])

type Served = Pick<ContractState, 'status' | 'begunAt' | 'periodTo' | 'endedOn' | 'acceptedOn'>

export type Openable = { readonly occasion: Occasion; readonly endedOn: CivilDate }

/**
 * Whether an acceptance may be opened today, and why: the service is over, or the contract was ended; before that only with a reason that
 * says all of it is done.
 */
export function openable(
  contract: Served,
  earlyReason: string,
  now: Instant,
): Result<Openable, { code: 'wrong-status'; status: ContractStatus } | { code: 'service-runs-on' }> {
  const { status, begunAt, periodTo, endedOn, acceptedOn } = contract
  if (!mayBeAccepted(contract)) return refuse({ code: 'wrong-status', status })
  if (status === 'terminated') return ok({ occasion: 'terminated', endedOn: endedOn ?? periodTo })
  const today = civilDateOf(now)
  if (isAfter(today, periodTo)) return ok({ occasion: 'period_over', endedOn: periodTo })
  if (begunAt === null || acceptedOn !== null || saysNothing(earlyReason)) return refuse({ code: 'service-runs-on' })
  return ok({ occasion: 'done_early', endedOn: today })
}

/** Something was served by it, and nobody has taken that over yet. */
export const mayBeAccepted = ({ status, begunAt, acceptedOn }: Served): boolean =>
  ACCEPTABLE.has(status) && begunAt !== null && acceptedOn === null

/** Nothing more is served by it: from here on nothing but the acceptance is left to be done. */
export const isServed = (contract: Served, today: CivilDate): boolean =>
  mayBeAccepted(contract) && (contract.status === 'terminated' || isAfter(today, contract.periodTo))

export type FindingFault = {
  readonly code: 'finding-contradicts' | 'indicator-unknown' | 'indicator-twice'
  readonly node: string
}

/** What the number alone says of an indicator. */
export function findingOf(verified: number, target: number): Finding {
  if (verified >= target) return 'met'
  return verified === 0 ? 'not_met' : 'partly'
}

const RANK: Readonly<Record<Finding, number>> = { met: 2, partly: 1, not_met: 0 }

type Measured = Pick<AcceptanceState, 'indicators' | 'claims'>

/** The panel may find less than the number says, with its reason, and never more; nor can more be verified than was said to be delivered. */
export function findingFault({ indicators, claims }: Measured, findings: readonly Verified[]): FindingFault | undefined {
  const twice = firstTwice(findings)
  if (twice !== undefined) return { code: 'indicator-twice', node: twice }
  for (const { code, verified, finding } of findings) {
    const indicator = indicators.find((one) => one.code === code)
    if (indicator === undefined) return { code: 'indicator-unknown', node: code }
    if (verified === null) continue
    const delivered = claims.find((one) => one.code === code)?.delivered
    const isTooMuch = delivered !== undefined && verified > delivered
    const isTooGood = finding !== null && RANK[finding] > RANK[findingOf(verified, indicator.target)]
    if (isTooMuch || isTooGood) return { code: 'finding-contradicts', node: code }
  }
  return undefined
}

/** Claims are of the agreed indicators, each once. */
export function claimFault({ indicators }: Pick<Measured, 'indicators'>, claims: readonly Claim[]): FindingFault | undefined {
  const twice = firstTwice(claims)
  if (twice !== undefined) return { code: 'indicator-twice', node: twice }
  const unknown = claims.find(({ code }) => !indicators.some((one) => one.code === code))
  return unknown && { code: 'indicator-unknown', node: unknown.code }
}

const firstTwice = (list: readonly { readonly code: string }[]): string | undefined =>
  list.find(({ code }, nth) => list.findIndex((one) => one.code === code) !== nth)?.code

export const NO_TALLY: Tally = { paper: [0, 0, 0, 0, 0], link: [0, 0, 0, 0, 0], struck: 0 }

export const sumOf = (spread: Spread): number => spread.reduce((sum, count) => sum + count, 0)
export const answeredIn = ({ paper, link }: Tally): number => sumOf(paper) + sumOf(link)
/** Both ways together. */
export const spreadOf = ({ paper, link }: Tally): Spread => [
  paper[0] + link[0],
  paper[1] + link[1],
  paper[2] + link[2],
  paper[3] + link[3],
  paper[4] + link[4],
]
/** Content (4) and very content (5). */
export const contentIn = (spread: Spread): number => spread[3] + spread[4]

export type Opinion = {
  readonly id: string
  readonly channel: 'paper' | 'link'
  readonly mark: number
  readonly struckReason: string | null
}

/** Each counts once, by its mark; what was entered by mistake is counted apart. */
export function tallyOf(opinions: readonly Opinion[]): Tally {
  const counted = opinions.filter(({ struckReason }) => struckReason === null)
  const spread = (channel: Opinion['channel']): Spread => {
    const of = (mark: number) => counted.filter((one) => one.channel === channel && one.mark === mark).length
    return [of(1), of(2), of(3), of(4), of(5)]
  }
  return { paper: spread('paper'), link: spread('link'), struck: opinions.length - counted.length }
}

/** What the conclusion binds of the opinions: which there were, how they came, their marks, and which did not count. */
export const boundOpinions = (opinions: readonly Opinion[]): string =>
  canonical(
    opinions
      .map(({ id, channel, mark, struckReason }) => [id, channel, mark, struckReason !== null] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

type Evidence = { readonly id: string; readonly about: string | null; readonly sha256: string }
/** The same of the evidence. */
export const boundEvidence = (files: readonly Evidence[]): string =>
  canonical(files.map(({ id, about, sha256 }) => [id, about, sha256] as const).sort(([a], [b]) => (a < b ? -1 : 1)))

/** What the leader is not asked without, in the order of the report. */
export const ACCEPTANCE_MISSING = [
  'heldOn',
  'place',
  'manner',
  'panel',
  'panel.purchaser',
  'panel.other-hand',
  'panel.community',
  'present',
  'claims',
  'findings',
  'findings.reason',
  'invited',
  'fewReason',
  'conclusion',
  'statement',
  'rectification',
] as const
export type AcceptanceMissing = (typeof ACCEPTANCE_MISSING)[number]

type Judged = AcceptancePlan & Pick<AcceptanceState, 'indicators' | 'claims' | 'occasion'>

/** `least`: of how many opinions the rules want to hear; `cls`: who supervises others serves no community. */
export function acceptanceLacks(
  judged: Judged,
  tally: Tally,
  { least, cls }: { least: number; cls: 'A' | 'B' },
): AcceptanceMissing[] {
  const { heldOn, place, manner, panel, present, invited, fewReason, conclusion, statement, rectification } = judged
  const has = (seat: AcceptancePlan['panel'][number]['seat']) => panel.some((one) => one.seat === seat)
  const lacks: Readonly<Record<AcceptanceMissing, boolean>> = {
    heldOn: heldOn === null,
    place: place === '',
    manner: manner === '',
    panel: panel.length < PANEL_LEAST,
    'panel.purchaser': !has('purchaser'),
    'panel.other-hand': panel.every(({ bought }) => bought),
    'panel.community': cls === 'A' && !has('community'),
    present: present === '',
    claims: judged.indicators.some(({ code }) => !judged.claims.some((one) => one.code === code)),
    findings: judged.indicators.some(({ code }) => !isFound(judged, code)),
    'findings.reason': judged.findings.some(
      ({ finding, reason }) => finding !== null && finding !== 'met' && saysNothing(reason),
    ),
    invited: invited === null,
    fewReason: answeredIn(tally) < least && saysNothing(fewReason),
    conclusion: conclusion === null,
    statement: statement === '',
    rectification: wantsRectification(judged) && (rectification === null || saysNothing(rectification.matters)),
  }
  return ACCEPTANCE_MISSING.filter((part) => lacks[part])
}

const isFound = ({ findings }: Judged, of: string): boolean =>
  findings.some(({ code, verified, finding }) => code === of && verified !== null && finding !== null)

/** Of a contract that was ended nothing more is delivered, so nothing is put right. */
export const wantsRectification = ({ conclusion, occasion }: Pick<Judged, 'conclusion' | 'occasion'>): boolean =>
  occasion !== 'terminated' && (conclusion === 'basic' || conclusion === 'failed')

/** With it the contract is accepted: all of it is as agreed, or nothing more will come. */
export const accepts = ({ conclusion, occasion }: Pick<Judged, 'conclusion' | 'occasion'>): boolean =>
  occasion === 'terminated' || conclusion === 'passed'

export type ConclusionFault =
  | 'conclusion-contradicts'
  | 'answered-more-than-invited'
  | 'held-in-future'
  | 'held-before-end'
  | 'rectified-before-acceptance'

/** What is complete and yet cannot be so. What was agreed in full is not passed while an indicator is unmet; numbers and days agree. */
export function conclusionFault(
  judged: Judged & { readonly endedOn: CivilDate },
  tally: Tally,
  now: Instant,
): ConclusionFault | undefined {
  const { occasion, conclusion, findings, invited, heldOn, endedOn, rectification } = judged
  if (occasion !== 'terminated' && conclusion === 'passed' && findings.some(({ finding }) => finding !== 'met'))
    return 'conclusion-contradicts'
  if (invited !== null && answeredIn(tally) > invited) return 'answered-more-than-invited'
  if (heldOn === null) return undefined
  if (isAfter(heldOn, civilDateOf(now))) return 'held-in-future'
  if (isBefore(heldOn, endedOn)) return 'held-before-end'
  if (wantsRectification(judged) && rectification !== null && !isAfter(rectification.by, heldOn))
    return 'rectified-before-acceptance'
  return undefined
}

/** Whether what will be public of it gives a person's number. */
export const acceptanceGivesNumber = ({ statement, heard, fewReason, findings, rectification, earlyReason }: Written): boolean =>
  [statement, heard, fewReason, earlyReason, rectification?.matters ?? '', ...findings.map(({ reason }) => reason)].some(
    givesPersonalNumber,
  )
type Written = Pick<AcceptanceState, 'statement' | 'heard' | 'fewReason' | 'earlyReason' | 'rectification' | 'findings'>

/** Before the panel has found anything. */
export const UNFOUND: AcceptancePlan = {
  heldOn: null,
  place: '',
  manner: '',
  panel: [],
  present: '',
  findings: [],
  invited: null,
  fewReason: '',
  heard: '',
  conclusion: null,
  statement: '',
  rectification: null,
}

/** What the panel finds is nobody else's before the leader has agreed to it. */
export const withoutFindings = (state: AcceptanceState): AcceptanceState => ({
  ...state,
  ...UNFOUND,
  returnReason: null,
  tally: null,
})
