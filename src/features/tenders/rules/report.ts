import { compare, exact } from '../../../kernel/exact.ts'
import type { BidId, JurorId } from '../../../kernel/ids.ts'
import { type CheckFinding, fourChecks } from '../../../lib/rubric/check.ts'
import { leaveOneOut, type WithoutJuror } from '../../../lib/rubric/leave-one-out.ts'
import type { Standing } from '../../../lib/rubric/rank.ts'
import type { Rubric, ScoreFile } from '../../../lib/rubric/schema.ts'
import { score } from '../../../lib/rubric/score.ts'
import type { Score } from '../../../lib/rubric/settle.ts'
import type { CheckConclusion } from './panel.ts'
import type { Profile } from './profile.ts'
import type { Marks, SheetState } from './sheet.ts'

export type ReviewedBid = { readonly id: BidId; readonly facts: Readonly<Record<string, string | boolean>> }
export type ReviewedSheet = Pick<SheetState, 'jurorId' | 'bidId' | 'status'> & { readonly marks: Marks }
type Terms = Pick<Profile, 'abnormalShare'>

export type Review = {
  readonly rubric: Rubric
  readonly bids: readonly ReviewedBid[]
  readonly sheets: readonly ReviewedSheet[]
  readonly tieOrder: readonly BidId[]
  readonly profile: Terms
}

/** What stands between the marks and a ranking that may be signed. */
export type Hindrance = 'check-open' | 'tied' | 'score-refused'

export type Report = {
  readonly findings: readonly CheckFinding[]
  readonly score: Score | undefined
  /** Best first, with the lot drawn on the spot; empty while a check is open. */
  readonly standings: readonly Standing[]
  readonly without: readonly WithoutJuror[]
  /** The bids that share the first place and that no lot has been drawn for yet. */
  readonly tiedFirst: readonly string[]
  readonly hindrance: Hindrance | undefined
}

/** The same file that anybody can recompute a result from; bids and jurors go by their ids. */
const scoreFileOf = ({ rubric, bids, sheets }: Omit<Review, 'tieOrder'>): ScoreFile => ({
  rubric,
  bids: bids.map(({ id, facts }) => ({ id, facts: { ...facts } })),
  sheets: sheets.map(({ jurorId, bidId, marks }) => ({ juror: jurorId, bid: bidId, marks: { ...marks } })),
})

/** Checks and ranks. Totals are added by the system, so that no stated total can differ from its sum. */
export function reportOf(review: Review): Report {
  const file = scoreFileOf(review)
  const checked = fourChecks(file, { abnormalShare: review.profile.abnormalShare.value })
  const findings = checked.ok ? checked.value : []
  const nothing = { findings, score: undefined, standings: [], without: [], tiedFirst: [] }
  if (!checked.ok) return { ...nothing, hindrance: 'score-refused' }
  if (review.sheets.some(({ status }) => status === 'correcting')) return { ...nothing, hindrance: 'check-open' }
  const scored = score(file)
  if (!scored.ok) {
    return { ...nothing, hindrance: scored.error.code === 'objective-differs' ? 'check-open' : 'score-refused' }
  }
  const without = leaveOneOut(file)
  const first = scored.value.tied.find(({ rank }) => rank === 1)?.bids ?? []
  const tiedFirst = isSame(first, review.tieOrder) ? [] : first
  return {
    findings,
    score: scored.value,
    standings: first.length > 0 && tiedFirst.length === 0 ? untied(scored.value.ranking, review.tieOrder) : scored.value.ranking,
    without: without.ok ? without.value : [],
    tiedFirst,
    hindrance: tiedFirst.length > 0 ? 'tied' : undefined,
  }
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one))

/** The bids that shared the first place, in the order of the lot; the others keep their ranks. */
function untied(ranking: readonly Standing[], order: readonly string[]): Standing[] {
  const placed = ranking.map((standing) => {
    const place = order.indexOf(standing.bid)
    return place === -1 ? standing : { ...standing, rank: place + 1 }
  })
  return placed.sort((a, b) => a.rank - b.rank)
}

/** How many findings each of the four checks has. */
export const foundBy = (findings: readonly CheckFinding[], check: CheckConclusion['check']): number =>
  findings.filter((finding) => finding.check === check || (check === 'abnormal' && finding.check.startsWith('abnormal'))).length

/**
 * Which marks of a sheet a finding allows its juror to correct: after the totals nothing else may change (87号令 Art. 64).
 * 'every' where the whole sheet is in question, an empty list where nothing is.
 */
export function openLeaves(findings: readonly CheckFinding[], sheet: { jurorId: JurorId; bidId: BidId }): 'every' | string[] {
  const ofBid = findings.filter(({ bid }) => bid === sheet.bidId)
  if (ofBid.some((finding) => finding.check !== 'objective-differs' && finding.juror === sheet.jurorId)) return 'every'
  return ofBid.flatMap((finding) => (finding.check === 'objective-differs' ? [finding.leaf] : []))
}

/** Whether any finding is about a sheet, so that it may go back to its juror. */
export function isInQuestion(findings: readonly CheckFinding[], sheet: { jurorId: JurorId; bidId: BidId }): boolean {
  const open = openLeaves(findings, sheet)
  return open === 'every' || open.length > 0
}

/** Leaves on which two sheets differ; 9 and 9.0 are the same mark. */
export const changedLeaves = (before: Marks, after: Marks): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((leaf) => {
    const [old, now] = [before[leaf], after[leaf]]
    return old === undefined || now === undefined || compare(exact(old), exact(now)) !== 0
  })
