import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { LOT_PAPERS, type LotPaper, type LotPapers, type PaperRefusalCode } from '../contract/papers.ts'
import { filed } from '../../../lib/document/filed.ts'
import type { LotState } from '../rules/lot.ts'
import { bids } from '../store/kept.ts'
import { noticeOf } from '../store/notices.ts'
import { termSet } from './award-deeds.ts'
import { declarationsIn } from './declaration-papers.ts'
import { letterPaper, mayHaveLetter } from './letter-papers.ts'
import { negotiationPaper } from './negotiation-paper.ts'
import { seenNegotiation } from './negotiation-views.ts'
import { callPaper, endPaper, resultPaper } from './notice-papers.ts'
import { hasOpeningRecord, openingPaper } from './opening-paper.ts'
import type { Room } from './panel-room.ts'
import { type PaperBasis, paperBasis } from './paper-basis.ts'
import { hasReport, reportPaper } from './report-paper.ts'
import { blankSheetPaper, custodyPaper, declarationPaper, mayHaveBlankSheet, seenRoom, summaryPaper } from './review-papers.ts'
import { type OpenReview, openReview } from './reviews.ts'

/** Prints one paper from the record as it stands; nothing for whoever may not have it, or before there is one. */
type Printing = (tx: ReadTx, acting: Acting, basis: PaperBasis) => Promise<OfficeDocument | undefined>

/** What tells which papers there are, each thing read once. */
type Sight = {
  readonly lot: LotState
  readonly called: boolean
  readonly announced: boolean
  readonly ended: boolean
  readonly notified: boolean
  /** Undefined for whoever may not look into it. */
  readonly room: Room | undefined
  readonly review: OpenReview | undefined
  /** What was agreed with one supplier is written down, and the reader may look into it. */
  readonly agreed: boolean
}

type Kind = { readonly print: Printing; readonly isOpen: (sight: Sight, acting: Acting) => boolean }

const KINDS: Readonly<Record<LotPaper, Kind>> = {
  'call-notice': { print: callPaper, isOpen: ({ called }) => called },
  'result-notice': { print: resultPaper, isOpen: ({ announced }) => announced },
  'end-notice': { print: endPaper, isOpen: ({ ended }) => ended },
  'opening-record': { print: openingPaper, isOpen: ({ lot }, acting) => hasOpeningRecord(acting, lot) },
  'award-letter': { print: winnersLetter, isOpen: ({ notified }) => notified },
  'score-sheet-blank': { print: blankSheetPaper, isOpen: ({ lot, room }, acting) => mayHaveBlankSheet(acting, lot, room) },
  'score-summary': { print: summaryPaper, isOpen: ({ review }) => review !== undefined && review.report.standings.length > 0 },
  'review-report': { print: reportPaper, isOpen: ({ lot, review }) => review !== undefined && hasReport(review.room, lot) },
  'conflict-declaration': { print: declarationPaper, isOpen: ({ room }) => room !== undefined },
  'device-custody': { print: custodyPaper, isOpen: ({ room }) => room !== undefined },
  'negotiation-record': { print: negotiationPaper, isOpen: ({ agreed }) => agreed },
}

export async function paperOfLot(
  tx: ReadTx,
  acting: Acting,
  id: LotId,
  kind: LotPaper,
): Promise<Result<OfficeDocument, { code: PaperRefusalCode }>> {
  const basis = await paperBasis(tx, acting, id)
  const paper = basis && (await KINDS[kind].print(tx, acting, basis))
  return basis && paper ? ok(filed(paper, basis.lot.code)) : refuse({ code: 'not-found' })
}

/** Which papers the caller could print now; none of them is made for it. */
export async function papersOfLot(tx: ReadTx, acting: Acting, id: LotId): Promise<LotPapers> {
  const basis = await paperBasis(tx, acting, id)
  if (!basis) return { items: [], declarations: [] }
  const sight = await sightOf(tx, acting, basis)
  const items = LOT_PAPERS.filter((kind) => KINDS[kind].isOpen(sight, acting))
  return { items, declarations: await declarationsIn(tx, acting, id) }
}

async function sightOf(tx: ReadTx, acting: Acting, { lot }: PaperBasis): Promise<Sight> {
  const room = await seenRoom(tx, acting, lot.id)
  return {
    lot,
    called: (await noticeOf(tx, acting, lot.id, 'call')) !== undefined,
    announced: (await noticeOf(tx, acting, lot.id, 'result')) !== undefined,
    ended: (await noticeOf(tx, acting, lot.id, 'void')) !== undefined,
    notified: await isNotified(tx, acting, lot),
    room,
    review: room && (await openReview(tx, acting, lot.id)),
    agreed: lot.direct !== null && ((await seenNegotiation(tx, acting, lot))?.agreement ?? null) !== null,
  }
}

async function isNotified(tx: ReadTx, acting: Acting, lot: LotState): Promise<boolean> {
  if (lot.notifiedAt === null || lot.awardFen === null) return false
  const bid = await winnerOf(tx, acting, lot)
  return bid !== undefined && mayHaveLetter(acting, lot, bid) && (await termSet(tx, acting, lot.id, 'contract.sign')) !== null
}

const winnerOf = async (tx: ReadTx, acting: Acting, { winner }: LotState) =>
  winner === null ? undefined : await bids.table.load(tx, acting.tenant, winner)

async function winnersLetter(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const bid = await winnerOf(tx, acting, basis.lot)
  return bid && letterPaper(tx, acting, basis, bid)
}
