import type { Acting } from '../../../kernel/acting.ts'
import { BidId, type LotId, type SheetId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { Conclusions, PanelDone, TieDone } from '../contract/panel.ts'
import type { SheetCorrection, SheetDone } from '../contract/seat.ts'
import { shuffled } from '../rules/labels.ts'
import { type MarkError, markErrors } from '../rules/marks.ts'
import { CheckConclusion } from '../rules/panel.ts'
import { changedLeaves, foundBy, isInQuestion, openLeaves } from '../rules/report.ts'
import type { Marks } from '../rules/sheet.ts'
import { bids, sheets } from '../store/kept.ts'
import { type Answer, holdPanel, lockRoom, ofItself, type PanelRefusal, panelDeeds, sheetDeeds, under } from './panel-room.ts'
import { setSigning, signingIn, signingTerm } from './report-signing.ts'
import { type OpenReview, openReview } from './reviews.ts'
import { ownSheet } from './sheets.ts'

const CHECKS = CheckConclusion.shape.check.options

/** Hands a sheet back to its juror. Only what one of the four checks found may be corrected. */
export async function returnSheet(tx: Tx, acting: Acting, lotId: LotId, id: SheetId, reason: string): Answer<SheetDone> {
  const room = await lockRoom(tx, acting, lotId)
  const held = await sheetDeeds.hold(tx, acting, id, 'sheet.return')
  if (!held.ok) return held
  const review = await openReview(tx, acting, lotId)
  if (!room || !review || held.value.lotId !== lotId) return refuse({ code: 'not-found' })
  if (room.panel.status !== 'revealed') return refuse({ code: 'wrong-status', status: room.panel.status })
  if (!isInQuestion(review.report.findings, held.value)) return refuse({ code: 'nothing-to-correct' })
  const { status } = await sheetDeeds.does(tx, acting, held.value, 'sheet.return', { reason })
  return ok({ id, status, savedAt: acting.now, missing: [] })
}

/** The juror corrects in person and says why; the record keeps both the old marks and the new. */
export async function correctSheet(tx: Tx, acting: Acting, lotId: LotId, id: SheetId, input: SheetCorrection): Answer<SheetDone> {
  await lockRoom(tx, acting, lotId)
  const own = await ownSheet(tx, acting, lotId, id)
  const review = await openReview(tx, acting, lotId)
  if (!own || !review) return refuse({ code: 'not-found' })
  const { room, sheet } = own
  if (room.panel.status !== 'revealed' || sheet.status !== 'correcting')
    return refuse({ code: 'wrong-status', status: sheet.status })
  const errors = [
    ...markErrors(room.lot.rubric, input.marks, { complete: true }),
    ...closedErrors(sheet.marks ?? {}, input.marks, openLeaves(review.report.findings, sheet)),
  ]
  if (errors.length > 0) return refuse({ code: 'marks-refused', errors })
  const { status } = await append(tx, under(acting, 'juror.sit'), sheets, sheet, 'sheet.correct', input)
  return ok({ id, status, savedAt: acting.now, missing: [] })
}

const closedErrors = (before: Marks, after: Marks, open: ReturnType<typeof openLeaves>): MarkError[] =>
  changedLeaves(before, after)
    .filter((leaf) => open !== 'every' && !open.includes(leaf))
    .map((leaf) => ({ path: `marks.${leaf}`, code: 'leaf-not-open' }))

/** Where the declared rules leave a tie for the first place: the lot is drawn on the spot, before a witness. */
export async function breakTie(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  witness: string,
  chance: (n: number) => number,
): Answer<TieDone> {
  const held = await holdReview(tx, acting, lotId, 'panel.break-tie')
  if (!held.ok) return held
  const { room, report } = held.value
  if (report.hindrance !== undefined && report.hindrance !== 'tied') return refuse({ code: report.hindrance })
  if (report.tiedFirst.length === 0) return refuse({ code: 'no-tie' })
  const order = shuffled(report.tiedFirst, chance).map((bid) => BidId.parse(bid))
  const { id, status } = await panelDeeds.does(tx, acting, room.panel, 'panel.break-tie', { order, witness })
  return ok({ id, status, order })
}

/**
 * Concludes the four checks and lets the ranking stand, which the system computed; the report goes out to be signed within its term. While an objective item differs nobody may
 * sign (87号令 Art. 64).
 */
export async function concludeChecks(tx: Tx, acting: Acting, lotId: LotId, conclusions: Conclusions): Answer<PanelDone> {
  const held = await holdReview(tx, acting, lotId, 'panel.audit')
  if (!held.ok) return held
  const { room, report } = held.value
  if (report.hindrance) return refuse({ code: report.hindrance })
  const checks = CHECKS.map((check) => ({ check, found: foundBy(report.findings, check), ...conclusions[check] }))
  for (const { bid, rank, total } of report.standings) {
    const state = await bids.table.lock(tx, acting.tenant, bid)
    if (state === undefined) throw new Error(`${bid} was ranked and is not there`)
    await append(tx, ofItself(acting), bids, state, 'bid.rank', { rank, total })
  }
  const term = await signingTerm(tx, acting, room.lot)
  const { id, status } = await panelDeeds.does(tx, acting, room.panel, 'panel.audit', { checks, signing: signingIn(term) })
  await setSigning(tx, acting, { id }, term)
  return ok({ id, status })
}

async function holdReview(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  deed: 'panel.break-tie' | 'panel.audit',
): Promise<Result<OpenReview, PanelRefusal>> {
  const held = await holdPanel(tx, acting, lotId, deed)
  if (!held.ok) return held
  const review = await openReview(tx, acting, lotId)
  return review ? ok(review) : refuse({ code: 'not-found' })
}
