import type { Acting } from '../../../kernel/acting.ts'
import type { Instant } from '../../../kernel/civil.ts'
import type { JurorId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { issueSlip, type SlipMeans } from '../../identity/service/slips.ts'
import { append } from '../../ledger/service/append.ts'
import type { JurorDone } from '../contract/panel.ts'
import type { KeyRefusal } from '../rules/custody.ts'
import type { JurorState } from '../rules/juror.ts'
import { needsCustodian, opensSomething } from '../rules/reprint.ts'
import { jurors, lots } from '../store/kept.ts'
import { namesOf } from '../store/panels.ts'
import { isInDoubt, keptFrom } from './custody.ts'
import { type Answer, jurorDeeds, lockRoom, may, type PanelRefusal, type Room, under } from './panel-room.ts'

/** A slip is shown and printed once and kept nowhere, so it travels beside the reply that is remembered. */
export type Received = { readonly done: JurorDone; readonly name: string; readonly slip: { code: string; expiresAt: Instant } }

/** At the door: the juror is there and gets a slip for the room's computer. */
export async function confirmJuror(tx: Tx, acting: Acting, lotId: LotId, jurorId: JurorId, means: SlipMeans): Answer<Received> {
  const held = await holdJuror(tx, acting, lotId, jurorId, 'juror.confirm')
  if (!held.ok) return held
  const { room, juror } = held.value
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
  const asked = asksToReprint(room)
  if (!may(acting, asked)) return refuse({ code: 'custodian-needed' })
  const kept = await keptFromPrinting(tx, acting, room)
  if (kept !== undefined) return refuse({ code: kept })
  const juror = await append(tx, under(acting, asked), jurors, held.value, 'juror.reprint-slip', { reason })
  return ok(await received(tx, acting, room, juror, means))
}

const asksToReprint = ({ panel }: Pick<Room, 'panel'>) => (needsCustodian(panel) ? 'juror.reprint-sealed' : 'juror.receive')

/** Why the caller, though a custodian, prints no slip in this room. */
export async function keptFromPrinting(
  tx: ReadTx,
  acting: Acting,
  { panel }: Pick<Room, 'panel'>,
): Promise<KeyRefusal | 'password-given' | undefined> {
  if (!needsCustodian(panel)) return undefined
  const kept = (await keptFrom(tx, acting, [panel.lotId])).get(panel.lotId)
  if (kept !== undefined) return kept
  // One custodian prints alone: under a password that a colleague made it could be that colleague, and the slip is a juror's pen.
  const lot = await lots.table.load(tx, acting.tenant, panel.lotId)
  return lot !== undefined && (await isInDoubt(tx, acting, lot)) ? 'password-given' : undefined
}

/** Whether the caller may print this juror's slip again now; `kept` as above. */
export const mayReprint = (acting: Acting, { panel }: Pick<Room, 'panel'>, juror: JurorState, kept: unknown): boolean =>
  opensSomething(panel, juror) && may(acting, asksToReprint({ panel })) && kept === undefined

async function received(tx: Tx, acting: Acting, { panel }: Room, juror: JurorState, means: SlipMeans): Promise<Received> {
  const slip = await issueSlip(tx, acting, { member: juror.member, lot: juror.lotId }, means)
  const [person] = await namesOf(tx, acting, [juror.member])
  return { done: { id: juror.id, status: juror.status, panel: panel.status }, name: person?.name ?? '', slip }
}

/** Did not come, or left before declaring. */
export async function missJuror(tx: Tx, acting: Acting, lotId: LotId, jurorId: JurorId, ground: string): Answer<JurorDone> {
  const held = await holdJuror(tx, acting, lotId, jurorId, 'juror.miss')
  if (!held.ok) return held
  const { id, status } = await jurorDeeds.does(tx, acting, held.value.juror, 'juror.miss', { ground })
  return ok({ id, status, panel: held.value.room.panel.status })
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
