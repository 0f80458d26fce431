import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf, type Instant } from '../../../kernel/civil.ts'
import type { JurorId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { namesNoCause } from '../../../kernel/stock-reasons.ts'
import type { Tx } from '../../../platform/db.ts'
import { holdsToday } from '../../identity/service/posts-held.ts'
import { issueSlip, type SlipMeans } from '../../identity/service/slips.ts'
import type { JurorDone } from '../contract/panel.ts'
import type { JurorState } from '../rules/juror.ts'
import { append } from '../../ledger/service/append.ts'
import { asksToMiss, isBeforeReview } from '../rules/absence.ts'
import { opensSomething } from '../rules/reprint.ts'
import { jurors } from '../store/kept.ts'
import { namesOf } from '../store/panels.ts'
import { keptFromPrinting } from './custody.ts'
import { type Answer, jurorDeeds, lockRoom, may, type PanelRefusal, type Room, under } from './panel-room.ts'
import { hasLostItsDay } from './review-day.ts'

/** A slip is shown and printed once and kept nowhere, so it travels beside the reply that is remembered. */
export type Received = { readonly done: JurorDone; readonly name: string; readonly slip: { code: string; expiresAt: Instant } }

/** At the door: the custodian has the juror before them, and hands over a slip for the room's computer. */
export async function confirmJuror(tx: Tx, acting: Acting, lotId: LotId, jurorId: JurorId, means: SlipMeans): Answer<Received> {
  const held = await holdJuror(tx, acting, lotId, jurorId, 'juror.confirm')
  if (!held.ok) return held
  const { room, juror } = held.value
  const kept = await keptFromPrinting(tx, acting, lotId)
  if (kept !== undefined) return refuse({ code: kept })
  if (!(await holdsToday(tx, acting, juror.member, 'juror'))) return refuse({ code: 'post-ended' })
  const confirmed = await jurorDeeds.does(tx, acting, juror, 'juror.confirm', {})
  return ok(await received(tx, acting, room, confirmed, means))
}

/** A new slip for a juror who is at work, with the reason on the record; the earlier one ends. */
export async function reprintSlip(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  { jurorId, reason }: { jurorId: JurorId; reason: string },
  means: SlipMeans,
): Answer<Received> {
  const room = await lockRoom(tx, acting, lotId)
  if (!room?.jurors.some(({ id }) => id === jurorId)) return refuse({ code: 'not-found' })
  const held = await jurorDeeds.hold(tx, acting, jurorId, 'juror.reprint-slip')
  if (!held.ok) return held
  if (!opensSomething(room.panel, held.value)) return refuse({ code: 'wrong-status', status: held.value.status })
  const kept = await keptFromPrinting(tx, acting, lotId)
  if (kept !== undefined) return refuse({ code: kept })
  if (!(await holdsToday(tx, acting, held.value.member, 'juror'))) return refuse({ code: 'post-ended' })
  const juror = await jurorDeeds.does(tx, acting, held.value, 'juror.reprint-slip', { reason })
  return ok(await received(tx, acting, room, juror, means))
}

async function received(tx: Tx, acting: Acting, { panel }: Room, juror: JurorState, means: SlipMeans): Promise<Received> {
  const slip = await issueSlip(tx, acting, { member: juror.member, lot: juror.lotId }, means)
  const [person] = await namesOf(tx, acting, [juror.member])
  return { done: { id: juror.id, status: juror.status, panel: panel.status }, name: person?.name ?? '', slip }
}

/** Did not come on the day, or left before declaring: by whom it is said, `rules/absence` tells. */
export async function missJuror(tx: Tx, acting: Acting, lotId: LotId, jurorId: JurorId, ground: string): Answer<JurorDone> {
  const held = await holdJuror(tx, acting, lotId, jurorId, 'juror.miss')
  if (!held.ok) return held
  const { room, juror } = held.value
  const { reviewOn } = room.lot
  const today = civilDateOf(acting.now)
  // Nobody could come on a day on which nobody could go on.
  const isAhead = isBeforeReview(today, reviewOn) || (await hasLostItsDay(tx, acting, room.lot, room.panel))
  if (isAhead) return refuse({ code: 'before-review' })
  if (namesNoCause(ground)) return refuse({ code: 'reason-says-nothing' })
  const asked = asksToMiss(juror, { today, reviewOn, jurors: room.jurors })
  if (asked === 'juror.miss-at-door') {
    if (!may(acting, asked)) return refuse({ code: juror.status === 'invited' ? 'nobody-received' : 'custodian-needed' })
    const kept = await keptFromPrinting(tx, acting, lotId)
    if (kept !== undefined) return refuse({ code: kept })
  }
  const { id, status } = await append(tx, under(acting, asked), jurors, juror, 'juror.miss', { ground })
  return ok({ id, status, panel: room.panel.status })
}

/** Who comes and who does not is settled before the room closes. */
async function holdJuror(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  jurorId: JurorId,
  deed: 'juror.confirm' | 'juror.miss',
): Promise<Result<{ room: Room; juror: JurorState }, PanelRefusal>> {
  const room = await lockRoom(tx, acting, lotId)
  if (!room?.jurors.some(({ id }) => id === jurorId)) return refuse({ code: 'not-found' })
  const held = await jurorDeeds.hold(tx, acting, jurorId, deed)
  if (!held.ok) return held
  if (room.panel.status !== 'drawn') return refuse({ code: 'wrong-status', status: room.panel.status })
  return ok({ room, juror: held.value })
}
