import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, SheetId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { JurorDone } from '../contract/panel.ts'
import type { OwnSheet, SheetDone } from '../contract/seat.ts'
import type { LotState } from '../rules/lot.ts'
import { markErrors } from '../rules/marks.ts'
import type { Marks, SheetState } from '../rules/sheet.ts'
import { panels, sheets } from '../store/kept.ts'
import { biddersOf, sheetsOf } from '../store/panels.ts'
import { paperOfSheet, papersOn } from '../store/paper-sheets.ts'
import { type Answer, everySeat, holdSeat, jurorDeeds, may, ofItself, ownSeat, roomOf, under } from './panel-room.ts'
import { type Draft, keepDraft, keptMarks } from './sheet-content.ts'

/** Leaves that still want a mark. */
export const missingIn = ({ lot }: { readonly lot: Pick<LotState, 'rubric'> }, marks: Marks): string[] =>
  markErrors(lot.rubric, marks, { complete: true }).flatMap(({ path, code }) =>
    code === 'mark-missing' ? [path.replace(/^marks\./, '')] : [],
  )

/** The caller's own sheets of a lot, by the letter of the bid; nobody else's, whoever asks. */
export async function listOwnSheets(tx: ReadTx, acting: Acting, lotId: LotId): Answer<OwnSheet[]> {
  const room = await roomOf(tx, acting, lotId)
  const seat = room && ownSeat(room, acting)
  if (!room || !seat || !may(acting, 'juror.sit', { member: seat.member })) return refuse({ code: 'not-found' })
  const own = await sheetsOf(tx, acting, [seat])
  const contents = await keptMarks(
    tx,
    acting,
    own.map(({ id }) => id),
  )
  const bidders = await biddersOf(tx, acting, lotId)
  const papers = await papersOn(tx, acting, lotId)
  const items = own.map((sheet): OwnSheet => {
    const bidder = bidders.find(({ id }) => id === sheet.bidId)
    const content = contents.get(sheet.id)
    const marks = sheet.marks ?? content?.marks ?? {}
    const onPaper = papers.some(({ jurorId, bidId }) => jurorId === seat.id && bidId === sheet.bidId)
    const isWritten = sheet.status === 'draft' && room.panel.status === 'scoring' && !onPaper
    return {
      id: sheet.id,
      bidId: sheet.bidId,
      label: bidder?.label ?? null,
      partyName: bidder?.partyName ?? '',
      status: sheet.status,
      onPaper,
      marks,
      unsound: isWritten ? (content?.unsound ?? {}) : {},
      missing: onPaper ? [] : missingIn(room, marks),
      savedAt: content?.savedAt ?? null,
      returnReason: sheet.returnReason,
      can: { 'sheet.save': isWritten, 'sheet.correct': sheet.status === 'correcting' && room.panel.status === 'revealed' },
    }
  })
  return ok(items.sort((a, b) => ((a.label ?? '') < (b.label ?? '') ? -1 : 1)))
}

/** The caller's own sheet. Another juror's does not exist for them, not even by its id. */
export async function ownSheet(tx: ReadTx, acting: Acting, lotId: LotId, id: SheetId) {
  const room = await roomOf(tx, acting, lotId)
  const seat = room && ownSeat(room, acting)
  if (!room || !seat || !may(acting, 'juror.sit', { member: seat.member })) return undefined
  const sheet = await sheets.table.load(tx, acting.tenant, id)
  return sheet?.jurorId === seat.id ? { room, seat, sheet } : undefined
}

/** Saves a draft as it is typed: gaps are allowed; what can be no mark is kept beside the marks, where one is still wanted. */
export async function saveMarks(tx: Tx, acting: Acting, lotId: LotId, id: SheetId, draft: Draft): Answer<SheetDone> {
  const locked = await sheets.table.lock(tx, acting.tenant, id)
  const own = locked && (await ownSheet(tx, acting, lotId, id))
  if (!own) return refuse({ code: 'not-found' })
  const { room, sheet } = own
  if (room.panel.status !== 'scoring' || sheet.status !== 'draft') return refuse({ code: 'wrong-status', status: sheet.status })
  if ((await paperOfSheet(tx, acting, sheet)) !== undefined) return refuse({ code: 'on-paper' })
  const { marks, unsound = {} } = draft
  const errors = markErrors(room.lot.rubric, marks, { complete: false })
  if (errors.length > 0) return refuse({ code: 'marks-refused', errors })
  const missing = missingIn(room, marks)
  const waiting = Object.fromEntries(Object.entries(unsound).filter(([leaf]) => missing.includes(leaf)))
  await keepDraft(tx, acting, id, { ...draft, unsound: waiting })
  return ok({ id, status: sheet.status, savedAt: acting.now, missing })
}

/** Hands in all of the caller's sheets, committed by their digests. Whoever is last locks the panel in the same breath. */
export async function submitSheets(tx: Tx, acting: Acting, lotId: LotId): Answer<JurorDone> {
  const held = await holdSeat(tx, acting, lotId, 'juror.submit', ['scoring'])
  if (!held.ok) return held
  const { room, seat } = held.value
  const waiting = (await papersOn(tx, acting, lotId)).filter(({ jurorId, status: at }) => jurorId === seat.id && at !== 'agreed')
  if (waiting.length > 0) return refuse({ code: 'paper-open', count: waiting.length })
  // What was written on paper was handed in when both hands agreed on it.
  const own = (await sheetsOf(tx, acting, [seat])).filter((sheet) => sheet.status === 'draft')
  // A draft that is being saved at this moment is waited for: what is committed to is what is kept.
  for (const { id } of own) await sheets.table.lock(tx, acting.tenant, id)
  const contents = await keptMarks(
    tx,
    acting,
    own.map(({ id }) => id),
  )
  const errors = own.flatMap(({ id }) =>
    markErrors(room.lot.rubric, contents.get(id)?.marks ?? {}, { complete: true }).map(({ path, code }) => ({
      path: `${id}.${path}`,
      code,
    })),
  )
  if (errors.length > 0) return refuse({ code: 'sheets-open', count: errors.length, errors })
  for (const sheet of own) await submit(tx, acting, sheet, contents.get(sheet.id)?.digest)
  const { id, status } = await jurorDeeds.does(tx, acting, seat, 'juror.submit', {})
  const after = await roomOf(tx, acting, lotId)
  if (!after || !everySeat(after, ['submitted'])) return ok({ id, status, panel: room.panel.status })
  const { status: panel } = await append(tx, ofItself(acting), panels, after.panel, 'panel.lock', {})
  return ok({ id, status, panel })
}

async function submit(tx: Tx, acting: Acting, sheet: SheetState, digest: string | undefined): Promise<void> {
  if (digest === undefined) throw new Error(`sheet ${sheet.id} has no content to commit to`)
  await append(tx, under(acting, 'juror.sit'), sheets, sheet, 'sheet.submit', { digest })
}
