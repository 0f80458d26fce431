import type { Acting } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { type LotId, PaperSheetId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { nameFits, type StoredFile } from '../../../kernel/stored-file.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { PaperRefusal, PaperSheetDone, ScannedSheet } from '../contract/paper-sheets.ts'
import { markErrors } from '../rules/marks.ts'
import { isTypist, type PaperSheetState } from '../rules/paper-sheet.ts'
import { changedLeaves } from '../rules/report.ts'
import { Marks } from '../rules/sheet.ts'
import { jurors, panels, paperSheets, sheets } from '../store/kept.ts'
import { biddersOf } from '../store/panels.ts'
import { paperOfSheet, papersOn, saveTyping, sheetOnPaper, typingsOf } from '../store/paper-sheets.ts'
import { keptFromPaper, lockPaper, lockScoring, paperDeeds } from './paper-deeds.ts'
import { everySeat, may, ofItself, type Room, roomOf, seatedIn } from './panel-room.ts'
import { digestOf, keepDraft, keptMarks } from './sheet-content.ts'

type Outcome = Promise<Result<PaperSheetDone, PaperRefusal>>
type Typing = { readonly marks: Marks; readonly salt: string }

const done = ({ id, status }: PaperSheetState, differing: readonly string[] = []): PaperSheetDone => ({
  id,
  status,
  differing: [...differing],
})

/** Asked before the bytes of a scan are taken in. */
export async function mayScan(tx: ReadTx, acting: Acting, lotId: LotId): Promise<Result<void, PaperRefusal>> {
  const room = await roomOf(tx, acting, lotId)
  if (!room || !may(acting, 'paper.enter')) return refuse({ code: 'not-found' })
  if (room.panel.status !== 'scoring') return refuse({ code: 'wrong-status', status: room.panel.status })
  const kept = await keptFromPaper(tx, acting, room)
  return kept === undefined ? ok(undefined) : refuse({ code: kept })
}

/** Keeps the scan of what a juror wrote and signed; from here on that sheet is not written on the screen. */
export async function scanPaper(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  { juror: jurorId, bid: bidId }: ScannedSheet,
  { name, stored }: { readonly name: string; readonly stored: StoredFile },
): Outcome {
  const held = await lockScoring(tx, acting, lotId)
  if (!held.ok) return held
  const kept = await keptFromPaper(tx, acting, held.value)
  if (kept !== undefined) return refuse({ code: kept })
  const juror = seatedIn(held.value).find(({ id }) => id === jurorId)
  const bid = (await biddersOf(tx, acting, lotId)).find(({ id, status }) => id === bidId && status === 'qualified')
  if (!juror || !bid) return refuse({ code: 'not-found' })
  if (juror.status !== 'declared') return refuse({ code: 'wrong-status', status: juror.status })
  if (stored.type !== 'application/pdf' && !stored.type.startsWith('image/')) return refuse({ code: 'file-kind-refused' })
  if (!nameFits(name, stored.type)) return refuse({ code: 'file-name-refused' })
  if ((await paperOfSheet(tx, acting, { jurorId, bidId })) !== undefined) return refuse({ code: 'on-paper' })
  const id = PaperSheetId.parse(acting.newId())
  return ok(done(await paperDeeds.does(tx, acting, { id }, 'paper-sheet.scan', { lotId, jurorId, bidId, name, ...stored })))
}

/** Takes a typed paper to type it again, alone: from here on it has its two hands. */
export async function takePaper(tx: Tx, acting: Acting, lotId: LotId, id: PaperSheetId): Outcome {
  const held = await lockPaper(tx, acting, lotId, id)
  if (!held.ok) return held
  const { room, paper } = held.value
  if (paper.status !== 'typed') return refuse({ code: 'wrong-status', status: paper.status })
  const kept = await keptFromPaper(tx, acting, room, paper.typedBy)
  if (kept !== undefined) return refuse({ code: kept })
  return ok(done(await paperDeeds.does(tx, acting, paper, 'paper-sheet.take', {})))
}

/** Whose turn it is to type a paper, and by which deed that is recorded. */
function typingDeed({ status, typedBy, checkedBy }: PaperSheetState, { actor }: Acting) {
  if (status === 'scanned' && actor === typedBy) return 'paper-sheet.type'
  if (status === 'checking' && actor === checkedBy) return 'paper-sheet.check'
  return status === 'differing' && (actor === typedBy || actor === checkedBy) ? 'paper-sheet.retype' : undefined
}

/**
 * The whole sheet as one hand reads it. With the second typing the two are compared: where they are alike the sheet is handed in,
 * elsewhere both are shown to both hands, and each puts their own right.
 */
export async function typePaper(tx: Tx, acting: Acting, lotId: LotId, id: PaperSheetId, { marks, salt }: Typing): Outcome {
  const held = await lockPaper(tx, acting, lotId, id)
  if (!held.ok) return held
  const { room, paper } = held.value
  const deed = typingDeed(paper, acting)
  if (deed === undefined) return refuse({ code: 'wrong-status', status: paper.status })
  const errors = markErrors(room.lot.rubric, marks, { complete: true })
  if (errors.length > 0) return refuse({ code: 'marks-refused', errors })
  const body = canonical(marks)
  await saveTyping(tx, { tenant: acting.tenant, paperId: id, member: acting.actor, body, salt, savedAt: acting.now })
  const kept = (await typingsOf(tx, acting, id)).find(({ member }) => member === acting.actor)
  const digest = digestOf(kept?.salt ?? salt, body)
  const typed = await paperDeeds.does(tx, acting, paper, deed, { digest })
  return deed === 'paper-sheet.type' ? ok(done(typed)) : compare(tx, acting, room, typed)
}

/** Both hands are in: what they read is compared as numbers, item by item. */
async function compare(tx: Tx, acting: Acting, room: Room, paper: PaperSheetState): Outcome {
  const typings = await typingsOf(tx, acting, paper.id)
  const readBy = (member: PaperSheetState['checkedBy']) => {
    const typing = typings.find((one) => one.member === member)
    if (typing === undefined) throw new Error(`paper ${paper.id} was compared before both had typed it`)
    return { marks: Marks.parse(JSON.parse(typing.body)), salt: typing.salt }
  }
  const [first, second] = [readBy(paper.typedBy), readBy(paper.checkedBy)]
  const differing = changedLeaves(first.marks, second.marks)
  if (differing.length > 0) {
    const count = differing.length
    return ok(done(await append(tx, ofItself(acting), paperSheets, paper, 'paper-sheet.differ', { count }), differing))
  }
  const agreed = await append(tx, ofItself(acting), paperSheets, paper, 'paper-sheet.agree', {})
  await handIn(tx, acting, room, agreed, first)
  return ok(done(agreed))
}

/** As if the juror had handed it in; with the last of the juror's papers the juror has, and with the last juror the panel is locked. */
async function handIn(tx: Tx, acting: Acting, room: Room, paper: PaperSheetState, { marks, salt }: Typing): Promise<void> {
  const hand = ofItself(acting)
  const found = await sheetOnPaper(tx, acting, paper)
  const sheet = found && (await sheets.table.lock(tx, acting.tenant, found.id))
  if (sheet === undefined) throw new Error(`paper ${paper.id} stands for no sheet`)
  await keepDraft(tx, acting, sheet.id, { marks, salt })
  const digest = (await keptMarks(tx, acting, [sheet.id])).get(sheet.id)?.digest
  if (digest === undefined) throw new Error(`sheet ${sheet.id} has no content to commit to`)
  await append(tx, hand, sheets, sheet, 'sheet.submit', { digest })
  const { lot } = room
  const agreed = (await papersOn(tx, acting, lot.id)).filter(
    ({ jurorId, status }) => jurorId === paper.jurorId && status === 'agreed',
  )
  const qualified = (await biddersOf(tx, acting, lot.id)).filter(({ status }) => status === 'qualified')
  const juror = room.jurors.find(({ id }) => id === paper.jurorId)
  if (juror === undefined || agreed.length < qualified.length) return
  await append(tx, hand, jurors, juror, 'juror.submit', {})
  const after = await roomOf(tx, acting, lot.id)
  if (after && everySeat(after, ['submitted'])) await append(tx, hand, panels, after.panel, 'panel.lock', {})
}

/** A wrong scan, or the juror writes on the screen after all: by either hand, or by a custodian, before both agree; with its reason. */
export async function withdrawPaper(tx: Tx, acting: Acting, lotId: LotId, id: PaperSheetId, reason: string): Outcome {
  const held = await lockPaper(tx, acting, lotId, id)
  if (!held.ok) return held
  const { paper } = held.value
  if (!mayWithdraw(acting, paper)) return refuse({ code: 'not-found' })
  const locked = await paperDeeds.hold(tx, acting, id, 'paper-sheet.withdraw')
  if (!locked.ok) return locked
  return ok(done(await paperDeeds.does(tx, acting, paper, 'paper-sheet.withdraw', { reason })))
}

export const mayWithdraw = (acting: Acting, paper: PaperSheetState): boolean =>
  isTypist(paper, acting.actor) || acting.posts.some(({ role }) => role === 'custodian')
