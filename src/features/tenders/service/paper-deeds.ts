import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, PaperSheetId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { passwordsMade } from '../../identity/service/password-from.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { PAPER_LIFE, type PaperSheetState } from '../rules/paper-sheet.ts'
import { handRefusal } from '../rules/two-hands.ts'
import { paperSheets } from '../store/kept.ts'
import { keptFromRoom } from './custody.ts'
import { lockRoom, may, type PanelRefusal, type Room, seatedIn } from './panel-room.ts'

export const paperDeeds = deedsOf({
  kept: paperSheets,
  life: PAPER_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'paper-sheet.scan': 'paper.enter',
    'paper-sheet.type': 'paper.enter',
    'paper-sheet.take': 'paper.enter',
    'paper-sheet.check': 'paper.enter',
    'paper-sheet.retype': 'paper.enter',
    'paper-sheet.withdraw': 'paper.enter',
  },
  on: () => ({}),
})

/** The room in which papers are entered: while its panel marks. The panel is locked first, as by any deed in it. */
export async function lockScoring(tx: Tx, acting: Acting, lotId: LotId): Promise<Result<Room, PanelRefusal>> {
  const room = await lockRoom(tx, acting, lotId)
  if (!room || !may(acting, 'paper.enter')) return refuse({ code: 'not-found' })
  return room.panel.status === 'scoring' ? ok(room) : refuse({ code: 'wrong-status', status: room.panel.status })
}

/** The same with one of its papers. */
export async function lockPaper(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  id: PaperSheetId,
): Promise<Result<{ room: Room; paper: PaperSheetState }, PanelRefusal>> {
  const held = await lockScoring(tx, acting, lotId)
  if (!held.ok) return held
  const paper = await paperSheets.table.lock(tx, acting.tenant, id)
  return paper?.lotId === lotId ? ok({ room: held.value, paper }) : refuse({ code: 'not-found' })
}

/** Why the caller's hand is none for a paper of this room, `first` being whose the other is. */
export async function keptFromPaper(tx: ReadTx, acting: Acting, room: Room, first?: PaperSheetState['typedBy']) {
  const since = room.lot.publishedAt
  const pair = first === undefined ? [] : [acting.actor, first]
  return handRefusal({
    actor: acting.actor,
    first,
    jurors: seatedIn(room).map(({ member }) => member),
    bids: (await keptFromRoom(tx, acting, room.lot.id)) === 'bids-on-the-lot',
    passwords: since === null || first === undefined ? [] : await passwordsMade(tx, acting, pair, since),
  })
}
