import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { JurorDone } from '../contract/panel.ts'
import type { Declaration, SeatView } from '../contract/seat.ts'
import { ConflictGround, type JurorState } from '../rules/juror.ts'
import { deniedTies, groundOf } from '../rules/known-ties.ts'
import type { PanelState } from '../rules/panel.ts'
import { isReading } from '../rules/reading.ts'
import { isSigningOver } from '../rules/report-signing.ts'
import { biddersOf, reprintsOf } from '../store/panels.ts'
import { termSet } from './award-deeds.ts'
import { declaredIfAll, knownTies, tiesShown } from './known-ties.ts'
import { type Answer, holdSeat, jurorDeeds, may, ownSeat, roomOf } from './panel-room.ts'
import { profileOfLot } from './lot-profile.ts'

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
    profile: (await profileOfLot(tx, acting, lot)).code,
    jurorId: seat.id,
    jurorStatus: seat.status,
    panelStatus: panel.status,
    reviewOn: lot.reviewOn,
    reviewPlace: lot.reviewPlace,
    seat: seat.seat,
    expert: seat.expert,
    bidders: bidders.map(({ id: bidId, label, partyName }) => ({ bidId, label, partyName })),
    grounds: [...ConflictGround.options],
    known: seat.status === 'invited' ? [] : await ownTies(tx, acting, lot),
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

async function ownTies(tx: ReadTx, acting: Acting, lot: Parameters<typeof knownTies>[2]): Promise<SeatView['known']> {
  const shown = await tiesShown(tx, acting, await knownTies(tx, acting, lot, [acting.actor]))
  return shown.map((tie) => ({ ...tie, ground: groundOf(tie.kind) }))
}

/**
 * In person, with every ground answered. One yes is a recusal; the last no declares the panel. Whoever says no to what the record
 * knows says why, and the office settles it: until then the panel has not declared.
 */
export async function declare(tx: Tx, acting: Acting, lotId: LotId, { answers, note, denial }: Declaration): Answer<JurorDone> {
  const grounds = answers.filter(({ conflict }) => conflict).map(({ ground }) => ground)
  if (grounds.length > 0) return stepAside(tx, acting, lotId, { ground: grounds.join(','), note })
  const held = await holdSeat(tx, acting, lotId, 'juror.declare', BEFORE_SEALING)
  if (!held.ok) return held
  const bids = (await biddersOf(tx, acting, lotId)).map(({ id }) => id)
  const denied = answers.map(({ ground }) => ground)
  const ties = deniedTies(await knownTies(tx, acting, held.value.room.lot, [acting.actor]), denied).map(({ id }) => id)
  if (ties.length > 0 && denial === undefined) return refuse({ code: 'known-relation', count: ties.length })
  const seat =
    ties.length > 0 && denial !== undefined
      ? await jurorDeeds.does(tx, acting, held.value.seat, 'juror.deny', { ties, reason: denial })
      : held.value.seat
  const { id, status } = await jurorDeeds.does(tx, acting, seat, 'juror.declare', { bids, denied })
  return ok({ id, status, panel: await declaredIfAll(tx, acting, lotId) })
}

async function stepAside(tx: Tx, acting: Acting, lotId: LotId, facts: { ground: string; note: string }): Answer<JurorDone> {
  const held = await holdSeat(tx, acting, lotId, 'juror.recuse', BEFORE_SEALING)
  if (!held.ok) return held
  const { id, status } = await jurorDeeds.does(tx, acting, held.value.seat, 'juror.recuse', facts)
  return ok({ id, status, panel: held.value.room.panel.status })
}
