import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, MemberId, PaperSheetId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { StoredFile } from '../../../kernel/stored-file.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { PaperRefusal, PaperSheetView, PaperSlot, PaperSlots } from '../contract/paper-sheets.ts'
import { paperCode } from '../rules/paper-code.ts'
import { isTypist, type PaperSheetState } from '../rules/paper-sheet.ts'
import { changedLeaves } from '../rules/report.ts'
import { Marks } from '../rules/sheet.ts'
import { paperSheets } from '../store/kept.ts'
import { biddersOf, namesOf } from '../store/panels.ts'
import { papersOn, typingsOf } from '../store/paper-sheets.ts'
import { keptFromPaper, paperDeeds } from './paper-deeds.ts'
import { mayWithdraw } from './paper-sheets.ts'
import { may, type Room, roomOf, seatedIn } from './panel-room.ts'

/** Every sheet of the room with the code on its blank, and how far it is where it is on paper; no mark. */
export async function listPapers(tx: ReadTx, acting: Acting, lotId: LotId): Promise<Result<PaperSlots, PaperRefusal>> {
  const room = await roomOf(tx, acting, lotId)
  if (!room || !may(acting, 'paper.enter')) return refuse({ code: 'not-found' })
  return ok({ items: await slotsIn(tx, acting, room) })
}

async function slotsIn(tx: ReadTx, acting: Acting, room: Room): Promise<PaperSlot[]> {
  const [papers, seated] = [await papersOn(tx, acting, room.lot.id), seatedIn(room)]
  const bidders = (await biddersOf(tx, acting, room.lot.id)).filter(({ label }) => label !== null)
  const kept = await keptFromPaper(tx, acting, room)
  const members = [
    ...seated.map(({ member }) => member),
    ...papers.flatMap(({ typedBy, checkedBy }) => [typedBy, checkedBy ?? []].flat()),
  ]
  const people = new Map((await namesOf(tx, acting, [...new Set(members)])).map(({ id, name }) => [id, name]))
  const isScoring = room.panel.status === 'scoring'
  const refusals = new Map<MemberId, string | undefined>()
  for (const { typedBy } of papers) refusals.set(typedBy, await keptFromPaper(tx, acting, room, typedBy))
  const entered = (paper: PaperSheetState) => ({
    id: paper.id,
    status: paper.status,
    typedBy: people.get(paper.typedBy) ?? '',
    checkedBy: paper.checkedBy === null ? null : (people.get(paper.checkedBy) ?? ''),
    can: isScoring ? canOn(acting, paper, refusals.get(paper.typedBy)) : {},
  })
  return seated.flatMap((juror) =>
    bidders.map((bid) => {
      const paper = papers.find(({ jurorId, bidId }) => jurorId === juror.id && bidId === bid.id)
      return {
        juror: juror.id,
        bid: bid.id,
        code: paperCode(room.lot.code, juror, bid),
        jurorName: people.get(juror.member) ?? '',
        seat: juror.seat,
        label: bid.label,
        partyName: bid.partyName,
        paper: paper === undefined ? null : entered(paper),
        can: { scan: isScoring && kept === undefined && paper === undefined && juror.status === 'declared' },
      }
    }),
  )
}

function canOn(acting: Acting, paper: PaperSheetState, kept: string | undefined) {
  const able = paperDeeds.can(acting, paper)
  const { actor } = acting
  return {
    type:
      (able['paper-sheet.type'] && actor === paper.typedBy) ||
      (able['paper-sheet.check'] && actor === paper.checkedBy) ||
      (able['paper-sheet.retype'] && isTypist(paper, actor)),
    take: able['paper-sheet.take'] && kept === undefined,
    withdraw: able['paper-sheet.withdraw'] && mayWithdraw(acting, paper),
  }
}

/** One paper with as much of its marks as the caller's hand may see. */
export async function viewPaper(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
  id: PaperSheetId,
): Promise<Result<PaperSheetView, PaperRefusal>> {
  const room = await roomOf(tx, acting, lotId)
  const paper = await paperSheets.table.load(tx, acting.tenant, id)
  if (!room || paper?.lotId !== lotId || !may(acting, 'paper.enter')) return refuse({ code: 'not-found' })
  const slot = (await slotsIn(tx, acting, room)).find((one) => one.paper?.id === id)
  if (slot?.paper == null) return refuse({ code: 'not-found' })
  const typings = await typingsOf(tx, acting, id)
  const readBy = (is: (member: MemberId) => boolean) => {
    const typing = typings.find(({ member }) => is(member))
    return typing === undefined ? null : Marks.parse(JSON.parse(typing.body))
  }
  const [own, other] = [readBy((member) => member === acting.actor), readBy((member) => member !== acting.actor)]
  const { can: _, ...rest } = slot
  return ok({
    ...rest,
    paper: slot.paper,
    scan: isTypist(paper, acting.actor) ? { name: paper.name, size: paper.size } : null,
    rubric: room.lot.rubric,
    criteria: room.lot.criteria,
    own,
    other,
    differing: own && other ? changedLeaves(own, other) : [],
  })
}

/** The scan, for the two hands alone: it is the marks in the juror's own writing. */
export async function openScan(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
  id: PaperSheetId,
): Promise<Result<StoredFile & { readonly name: string }, PaperRefusal>> {
  const paper = await paperSheets.table.load(tx, acting.tenant, id)
  if (paper?.lotId !== lotId || !may(acting, 'paper.enter') || !isTypist(paper, acting.actor))
    return refuse({ code: 'not-found' })
  const { name, type, size, sha256 } = paper
  return ok({ name, type, size, sha256 })
}
