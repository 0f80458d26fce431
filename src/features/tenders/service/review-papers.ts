import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { JurorId, LotId, SheetId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { LotState } from '../rules/lot.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import { readable } from '../../../lib/rubric/trace.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { PaperRefusalCode, SlipPaper } from '../contract/papers.ts'
import type { PanelResults } from '../contract/results.ts'
import { conflictDeclaration } from '../documents/conflict-declaration.ts'
import { deviceCustody } from '../documents/device-custody.ts'
import { filed } from '../../../lib/document/filed.ts'
import { jurorSlip } from '../documents/juror-slip.ts'
import {
  bagNumber,
  CUSTODY_ROLE,
  devicesWords,
  FACT_NAMES,
  factPrinted,
  seatNumber,
  sessionWords,
} from '../documents/paper-words.ts'
import type { OnPaper } from '../documents/on-paper.ts'
import type { CheckedFact } from '../documents/review-bids.ts'
import { blankSheets, scoreSheet } from '../documents/score-sheet.ts'
import { type ObjectiveCheck, scoreSummary, type ScoreTable } from '../documents/score-summary.ts'
import { paperCode } from '../rules/paper-code.ts'
import { biddersOf, namesOf } from '../store/panels.ts'
import { leavesOf, mayPrint, type PaperBasis, paperBasis, printedRubric } from './paper-basis.ts'
import { may, maySee, type Room, roomOf, seatedIn } from './panel-room.ts'
import { viewResults } from './results.ts'

/** What every paper of the room carries. */
const head = ({ lot, profile, footer }: PaperBasis) => ({
  profile: profile.code,
  footer,
  lot: { code: lot.code, name: lot.name },
})

/** The day on which the room was really closed, which need not be the announced one; blank to be filled in before. */
const sessionOf = (room: Room | undefined): string => {
  const at = room?.panel.sealedInAt ?? null
  return sessionWords(at === null ? null : civilDateOf(at))
}

/** The room, for the officials of the purchase and those who sit in it. */
export async function seenRoom(tx: ReadTx, acting: Acting, lotId: LotId): Promise<Room | undefined> {
  const room = await roomOf(tx, acting, lotId)
  return room && maySee(room, acting) ? room : undefined
}

/** Of what nobody scores there is none. */
export const mayHaveBlankSheet = (acting: Acting, { direct }: Pick<LotState, 'direct'>, room: Room | undefined): boolean =>
  direct === null && (room !== undefined || mayPrint(acting, 'panel.see'))

/**
 * 评分表 without marks, ready when there is no power or no computer: a page with its own code for each juror and bid once both are
 * known, and until then one page for any.
 */
export async function blankSheetPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const room = await seenRoom(tx, acting, basis.lot.id)
  if (!mayHaveBlankSheet(acting, basis.lot, room)) return undefined
  const { criteria } = printedRubric(basis)
  const sheet = { ...head(basis), session: sessionOf(room), criteria }
  const [first, ...others] = (await blanksIn(tx, acting, room)).map((one) => ({ ...sheet, ...one }))
  return first === undefined ? scoreSheet({ ...sheet, bidder: '', code: basis.lot.code }) : blankSheets([first, ...others])
}

/** Nobody's before the draw; nothing of what the bids offer, and of the bidders what jurors are told at the door. */
async function blanksIn(tx: ReadTx, acting: Acting, room: Room | undefined) {
  if (!room || !may(acting, 'paper.enter') || room.panel.lockedAt !== null) return []
  const seated = seatedIn(room)
  const people = await namesOf(
    tx,
    acting,
    seated.map(({ member }) => member),
  )
  const bidders = (await biddersOf(tx, acting, room.lot.id)).filter(({ status }) => status === 'qualified')
  return seated.flatMap((juror) =>
    bidders.map((bid, index) => ({
      juror: people.find(({ id }) => id === juror.member)?.name ?? '',
      bidder: bid.partyName,
      defenceOrder: index + 1,
      code: paperCode(room.lot.code, juror, bid),
    })),
  )
}

/** One juror's sheet for one bid, once all marks have been laid open. */
export async function filledSheetPaper(
  tx: ReadTx,
  acting: Acting,
  { lot, sheet: id }: { lot: LotId; sheet: SheetId },
): Promise<Result<OfficeDocument, { code: PaperRefusalCode }>> {
  const [basis, seen] = [await paperBasis(tx, acting, lot), await viewResults(tx, acting, lot)]
  const room = await seenRoom(tx, acting, lot)
  const sheet = seen.ok ? seen.value.sheets.find((one) => one.id === id) : undefined
  if (!basis || !room || !seen.ok || !sheet) return refuse({ code: 'not-found' })
  const { criteria } = printedRubric(basis)
  const bid = seen.value.bids.find((one) => one.id === sheet.bid)
  const juror = seen.value.jurors.find((one) => one.id === sheet.juror)
  const at = room.jurors.find((one) => one.id === sheet.juror)?.submittedAt ?? room.panel.revealedAt
  if (at === null) return refuse({ code: 'not-found' })
  const { decimals } = seen.value.rubric
  const marks = criteria.map(({ code }) => ({ mark: readable(sheet.marks[code] ?? bid?.computed[code] ?? '0', decimals) }))
  const [bidder, name] = [bid?.partyName ?? '', juror?.name ?? '']
  const filled = { marks, at }
  const paper = scoreSheet({ ...head(basis), session: sessionOf(room), bidder, criteria, juror: name, filled })
  return ok(filed(paper, basis.lot.code, name, bidder))
}

/** Bids down in the order of their ranks, jurors across. */
export function scoreTableOf({ ranking, bids, jurors, sheets, belowPass, rubric }: PanelResults): ScoreTable {
  const rows = ranking.map(({ bid, rank, total: mean }) => ({
    bidder: bids.find(({ id }) => id === bid)?.partyName ?? '',
    totals: jurors.map(({ id }) =>
      readable(sheets.find((sheet) => sheet.juror === id && sheet.bid === bid)?.total ?? '', rubric.decimals),
    ),
    mean,
    rank: belowPass.includes(bid) ? null : rank,
  }))
  return { jurors: jurors.map(({ name }) => name), rows }
}

/** Each sheet that was written on paper, with the names of those who entered it. */
export const onPaperIn = ({ bids, jurors, sheets }: PanelResults): OnPaper[] =>
  sheets.flatMap(({ juror, bid, paper }) =>
    paper === null
      ? []
      : [
          {
            juror: jurors.find(({ id }) => id === juror)?.name ?? '',
            bidder: bids.find(({ id }) => id === bid)?.partyName ?? '',
            ...paper,
          },
        ],
  )

/** What jurors mark and must mark alike. */
export const objectiveItems = ({ lot }: PaperBasis) =>
  leavesOf(lot.rubric).filter(({ leaf }) => leaf?.kind === 'mark' && leaf.objective === true)

/** Every item that all jurors must mark alike, bid by bid. */
function objectiveOf(basis: PaperBasis, { bids, jurors, sheets }: PanelResults): ObjectiveCheck[] {
  const items = objectiveItems(basis)
  const names = new Map(basis.lot.criteria.map(({ id, name }) => [id, name]))
  return bids.flatMap(({ id: bid, partyName: bidder }) =>
    items.map(({ id }) => {
      const marks = jurors.map((juror) => sheets.find((sheet) => sheet.juror === juror.id && sheet.bid === bid)?.marks[id] ?? '')
      return { bidder, item: names.get(id) ?? id, marks, agree: new Set(marks).size === 1 }
    }),
  )
}

/** Bid by bid, what was computed from which value; a sum where one fact earns under several criteria. */
export const checkedFactsIn = ({ bids, rubric }: PanelResults): CheckedFact[] =>
  bids.flatMap(({ partyName: bidder, facts }) =>
    facts.map(({ fact, stated, confirmed, points }) => ({
      bidder,
      fact: FACT_NAMES[fact],
      stated: factPrinted(stated),
      found: factPrinted(confirmed?.value ?? null),
      points: points.map(({ points: earned }) => readable(earned ?? '', rubric.decimals)).join('+'),
      reason: confirmed?.reason ?? '',
      by: confirmed?.name ?? '',
    })),
  )

export async function summaryPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const seen = await viewResults(tx, acting, basis.lot.id)
  if (!seen.ok || seen.value.ranking.length === 0) return undefined
  return scoreSummary({
    ...head(basis),
    session: sessionOf(await roomOf(tx, acting, basis.lot.id)),
    rubric: printedRubric(basis),
    scores: scoreTableOf(seen.value),
    objective: objectiveOf(basis, seen.value),
    facts: checkedFactsIn(seen.value),
    onPaper: onPaperIn(seen.value),
  })
}

/** The declaration to be signed by hand, with the bidders a juror is asked about. */
export async function declarationPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const room = await seenRoom(tx, acting, basis.lot.id)
  if (!room) return undefined
  const bidders = (await biddersOf(tx, acting, basis.lot.id)).map(({ partyName }) => partyName)
  return conflictDeclaration({ ...head(basis), purchaser: basis.purchaser, bidders })
}

const SPARE_LINES = 4

/** Who handed in what, and an empty line or two. */
export async function custodyPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const room = await seenRoom(tx, acting, basis.lot.id)
  if (!room) return undefined
  const { custody, sealedInAt, releasedAt } = room.panel
  const bagged = custody.filter(({ phones, others }) => phones > 0 || others !== '')
  const devices = custody.map((line) => ({
    owner: line.holder,
    role: line.juror === null ? CUSTODY_ROLE.staff : CUSTODY_ROLE.juror,
    device: devicesWords(line.phones, line.others),
    ...(bagged.includes(line) ? { bag: bagNumber(bagged.indexOf(line) + 1) } : {}),
    sealedAt: sealedInAt ?? acting.now,
    ...(releasedAt === null ? {} : { returnedAt: releasedAt }),
  }))
  return deviceCustody({
    footer: basis.footer,
    session: sessionOf(room),
    place: basis.lot.reviewPlace ?? '',
    devices,
    blankLines: SPARE_LINES,
  })
}

/** The slip with the code that was shown once when it was issued. */
export async function slipPaper(
  tx: ReadTx,
  acting: Acting,
  { lot, juror: id }: { lot: LotId; juror: JurorId },
  { code, expiresAt, address }: SlipPaper,
): Promise<Result<OfficeDocument, { code: PaperRefusalCode }>> {
  const [basis, room] = [await paperBasis(tx, acting, lot), await roomOf(tx, acting, lot)]
  const juror = room?.jurors.find((one) => one.id === id)
  if (!basis || !juror || !mayPrint(acting, 'juror.receive')) return refuse({ code: 'not-found' })
  const [person] = await namesOf(tx, acting, [juror.member])
  const name = person?.name ?? ''
  const paper = jurorSlip({
    footer: basis.footer,
    session: sessionWords(civilDateOf(acting.now)),
    lots: [basis.lot.name],
    juror: name,
    seat: seatNumber(juror.seat),
    passcode: code,
    address,
    validFrom: acting.now,
    validUntil: expiresAt,
  })
  return ok(filed(paper, basis.lot.code, name))
}
