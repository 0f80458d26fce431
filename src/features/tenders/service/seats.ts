import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { JurorDone } from '../contract/panel.ts'
import type { Declaration, SeatView } from '../contract/seat.ts'
import { ConflictGround, type JurorState } from '../rules/juror.ts'
import type { PanelState } from '../rules/panel.ts'
import { isReading } from '../rules/reading.ts'
import { isSigningOver } from '../rules/report-signing.ts'
import { panels } from '../store/kept.ts'
import { biddersOf, reprintsOf } from '../store/panels.ts'
import { termSet } from './award-deeds.ts'
import { type Answer, everySeat, holdSeat, jurorDeeds, may, ofItself, ownSeat, roomOf } from './panel-room.ts'

/** The caller's seat: who offered is shown from the door on, what they offer only after the declaration. */
export async function viewSeat(tx: ReadTx, acting: Acting, lotId: LotId): Answer<SeatView> {
  const room = await roomOf(tx, acting, lotId)
  const seat = room && ownSeat(room, acting)
  if (!room || !seat || !may(acting, 'juror.sit', { member: seat.member })) return refuse({ code: 'not-found' })
  const { lot, panel } = room
  const bidders = seat.status === 'invited' ? [] : await biddersOf(tx, acting, lotId)
  return ok({
    lotId,
    lotCode: lot.code,
    lotName: lot.name,
    lotStatus: lot.status,
    jurorId: seat.id,
    jurorStatus: seat.status,
    panelStatus: panel.status,
    reviewOn: lot.reviewOn,
    reviewPlace: lot.reviewPlace,
    seat: seat.seat,
    expert: seat.expert,
    bidders: bidders.map(({ id: bidId, label, partyName }) => ({ bidId, label, partyName })),
    grounds: [...ConflictGround.options],
    rubric: lot.rubric,
    criteria: lot.criteria,
    mayReadBids: isReading(seat),
    reprints: (await reprintsOf(tx, acting, [seat])).map(({ at, name, reason }) => ({ at, name, reason })),
    dissent: seat.dissent,
    signedAt: seat.signedAt,
    signBy: panel.signing?.by ?? null,
    signing: await termSet(tx, acting, panel.id, 'panel.sign'),
    can: canAt(acting, panel, seat),
  })
}

/** What the juror may do now: the panel's status decides as well, and for the signature its term. */
export function canAt(acting: Acting, panel: Pick<PanelState, 'status' | 'signing'>, seat: JurorState) {
  const own = jurorDeeds.can(acting, seat)
  const isOpen = panel.status === 'drawn' || panel.status === 'declared'
  const isSigning = panel.status === 'audited' && !isSigningOver(panel, acting.now)
  return {
    'juror.declare': own['juror.declare'] && isOpen,
    'juror.recuse': own['juror.recuse'] && isOpen,
    'juror.submit': own['juror.submit'] && panel.status === 'scoring',
    'juror.sign': own['juror.sign'] && isSigning,
    'juror.dissent': own['juror.dissent'] && isSigning,
  }
}

/** Once the room is sealed no alternate can be called: conflicts are told before. */
const BEFORE_SEALING = ['drawn', 'declared'] as const

/** In person, with every ground answered. One yes is a recusal; the last no declares the panel. */
export async function declare(tx: Tx, acting: Acting, lotId: LotId, { answers, note }: Declaration): Answer<JurorDone> {
  const grounds = answers.filter(({ conflict }) => conflict).map(({ ground }) => ground)
  if (grounds.length > 0) return stepAside(tx, acting, lotId, { ground: grounds.join(','), note })
  const held = await holdSeat(tx, acting, lotId, 'juror.declare', BEFORE_SEALING)
  if (!held.ok) return held
  const bids = (await biddersOf(tx, acting, lotId)).map(({ id }) => id)
  const { id, status } = await jurorDeeds.does(tx, acting, held.value.seat, 'juror.declare', {
    bids,
    denied: answers.map(({ ground }) => ground),
  })
  const room = await roomOf(tx, acting, lotId)
  if (!room || !everySeat(room, ['declared'])) return ok({ id, status, panel: held.value.room.panel.status })
  const { status: panel } = await append(tx, ofItself(acting), panels, room.panel, 'panel.declare', {})
  return ok({ id, status, panel })
}

async function stepAside(tx: Tx, acting: Acting, lotId: LotId, facts: { ground: string; note: string }): Answer<JurorDone> {
  const held = await holdSeat(tx, acting, lotId, 'juror.recuse', BEFORE_SEALING)
  if (!held.ok) return held
  const { id, status } = await jurorDeeds.does(tx, acting, held.value.seat, 'juror.recuse', facts)
  return ok({ id, status, panel: held.value.room.panel.status })
}
