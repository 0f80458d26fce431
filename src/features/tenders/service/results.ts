import type { Acting } from '../../../kernel/acting.ts'
import { BidId, JurorId, type LotId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { CheckFinding } from '../../../lib/rubric/check.ts'
import type { Standing } from '../../../lib/rubric/rank.ts'
import type { Finding, PanelResults } from '../contract/results.ts'
import { type Earned, earnedByFacts, sheetTotal } from '../rules/points.ts'
import { isInQuestion } from '../rules/report.ts'
import { namesOf } from '../store/panels.ts'
import { papersOn } from '../store/paper-sheets.ts'
import { termSet } from './award-deeds.ts'
import { type Answer, may, maySee, ownSeat, panelDeeds, seatedIn, sheetDeeds } from './panel-room.ts'
import { proposalOf } from './proposals.ts'
import { type OpenReview, openReview } from './reviews.ts'
import { factsShown } from './stated-facts.ts'

/** The whole review after the reveal, for the officials and the panel. */
export async function viewResults(tx: ReadTx, acting: Acting, lotId: LotId): Answer<PanelResults> {
  const review = await openReview(tx, acting, lotId)
  if (!review || !maySee(review.room, acting)) return refuse({ code: 'not-found' })
  const { room, report } = review
  const earned = earnedByFacts(room.lot.rubric, review.bids)
  const proposal = proposalOf(review)
  const { score } = report
  return ok({
    panel: room.panel.id,
    lotId,
    status: room.panel.status,
    rubric: room.lot.rubric,
    criteria: room.lot.criteria,
    bids: bidsIn(review, earned, await factsShown(tx, acting, room.lot, review.bids)),
    jurors: await jurorsIn(tx, acting, review),
    sheets: sheetsIn(acting, review, { earned, papers: await handsOn(tx, acting, lotId) }),
    findings: report.findings.map(findingView),
    abnormalShare: review.abnormalShare,
    checks: room.panel.checks,
    signing: await termSet(tx, acting, room.panel.id, 'panel.sign'),
    ranking: report.standings.map(standingView),
    refused: report.hindrance ?? (proposal.ok ? null : proposal.error.code),
    tied: (score?.tied ?? []).map(({ rank, bids, left }) => ({ rank, bids: bids.map((bid) => BidId.parse(bid)), left })),
    tieOrder: room.panel.tieOrder,
    belowPass: (score?.belowPass ?? []).map((bid) => BidId.parse(bid)),
    trace: {
      benchmarks: [...(score?.trace.benchmarks ?? [])],
      totals: [...(score?.trace.totals ?? [])],
      ties: (score?.trace.ties ?? []).map((broken) => ({ ...broken, bids: [...broken.bids] })),
    },
    without: report.without.map(({ juror, ranking, changesFirst }) => ({
      juror: JurorId.parse(juror),
      ranking: ranking.map(standingView),
      changesFirst,
    })),
    proposal: proposal.ok ? proposal.value : null,
    can: canDo(acting, review),
  })
}

const standingView = ({ bid, rank, total }: Standing) => ({ bid: BidId.parse(bid), rank, total })

function bidsIn(
  { bids, report }: OpenReview,
  earned: ReadonlyMap<string, Earned>,
  facts: Awaited<ReturnType<typeof factsShown>>,
): PanelResults['bids'] {
  return bids.map(({ id, label, partyName, offerFen, firstFen }) => {
    const standing = report.standings.find(({ bid }) => bid === id)
    const { total = null, rank = null } = standing ?? {}
    const computed = { ...earned.get(id)?.leaves }
    return { id, label, partyName, offerFen, firstFen, computed, facts: facts.get(id) ?? [], total, rank }
  })
}

async function jurorsIn(tx: ReadTx, acting: Acting, { room }: OpenReview): Promise<PanelResults['jurors']> {
  const seated = seatedIn(room)
  const people = await namesOf(
    tx,
    acting,
    seated.map(({ member }) => member),
  )
  return seated.map(({ id, seat, member, expert, status, dissent, signedOnPaper: onPaper }) => {
    const name = people.find((person) => person.id === member)?.name ?? ''
    return { id, seat, name, expert, status, dissent, onPaper }
  })
}

function sheetsIn(
  acting: Acting,
  { room, sheets, report }: OpenReview,
  { earned, papers }: { earned: ReadonlyMap<string, Earned>; papers: Hands },
): PanelResults['sheets'] {
  const seat = ownSeat(room, acting)
  const isOpen = room.panel.status === 'revealed'
  return sheets.map((sheet) => {
    const { id, jurorId: juror, bidId: bid, status, marks, before, returnReason, correction } = sheet
    const can = {
      'sheet.return': isOpen && isInQuestion(report.findings, sheet) && sheetDeeds.can(acting, sheet)['sheet.return'],
      'sheet.correct': isOpen && status === 'correcting' && seat?.id === juror,
    }
    const paper = papers.get(`${juror} ${bid}`) ?? null
    const total = sheetTotal(marks, earned.get(bid))
    return { id, juror, bid, status, marks, before, total, returnReason, correction, paper, can }
  })
}

type Hands = ReadonlyMap<string, NonNullable<PanelResults['sheets'][number]['paper']>>

/** By juror and bid, whose two hands entered what was written on paper. */
async function handsOn(tx: ReadTx, acting: Acting, lotId: LotId): Promise<Hands> {
  const papers = (await papersOn(tx, acting, lotId)).filter(({ status }) => status === 'agreed')
  const members = papers.flatMap(({ typedBy, checkedBy }) => (checkedBy === null ? [typedBy] : [typedBy, checkedBy]))
  const names = new Map((await namesOf(tx, acting, [...new Set(members)])).map(({ id, name }) => [id, name]))
  return new Map(
    papers.map(({ jurorId, bidId, typedBy, checkedBy }) => [
      `${jurorId} ${bidId}`,
      { typedBy: names.get(typedBy) ?? '', checkedBy: (checkedBy && names.get(checkedBy)) ?? '' },
    ]),
  )
}

function findingView(finding: CheckFinding): Finding {
  if (finding.check !== 'objective-differs') {
    return { ...finding, bid: BidId.parse(finding.bid), juror: JurorId.parse(finding.juror) }
  }
  const marks = finding.marks.map(({ juror, mark }) => ({ juror: JurorId.parse(juror), mark }))
  return { check: finding.check, bid: BidId.parse(finding.bid), leaf: finding.leaf, marks }
}

/** Voiding is offered where nobody reached the pass mark. */
function canDo(acting: Acting, { room, report }: OpenReview) {
  const panel = panelDeeds.can(acting, room.panel)
  const isAuditing = room.lot.status === 'auditing'
  return {
    'panel.break-tie': panel['panel.break-tie'] && report.hindrance === 'tied',
    'panel.audit': panel['panel.audit'] && report.hindrance === undefined,
    'panel.release': panel['panel.release'],
    'lot.void': isAuditing && may(acting, 'lot.void-opened'),
  }
}
