import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { type LotId, PanelId, SYSTEM } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Deadline } from '../../../kernel/working-days.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { append } from '../../ledger/service/append.ts'
import { Computation } from '../contract/lot.ts'
import type { JurorDone } from '../contract/panel.ts'
import { termOf } from '../rules/award.ts'
import type { LotState } from '../rules/lot.ts'
import type { PanelState, SigningTerm } from '../rules/panel.ts'
import { ANSWERED, isSigningOver, isSilent } from '../rules/report-signing.ts'
import { jurors, panels } from '../store/kept.ts'
import { openSigning } from '../store/paper-signings.ts'
import type { DueTable } from '../store/tables.ts'
import { endDue, setTerm } from './award-deeds.ts'
import { profileOfLot } from './lot-profile.ts'
import { isPaused } from './paused-terms.ts'
import { type Answer, everySeat, holdSeat, jurorDeeds, lockRoom, ofItself, ownSeat, roomOf, seatedIn } from './panel-room.ts'
import { proposalOf, proposeOfItself } from './proposals.ts'
import { openReview } from './reviews.ts'

const DEED = 'panel.sign'

/** Until when a report that goes out today is signed. */
export async function signingTerm(tx: ReadTx, acting: Acting, lot: LotState): Promise<Deadline> {
  const [calendar, profile] = [await calendarOf(tx, acting), await profileOfLot(tx, acting, lot)]
  return termOf(calendar, profile, 'reportSigning', civilDateOf(acting.now))
}

/** As it goes on the record with the report. */
export const signingIn = (term: Deadline): SigningTerm => ({ from: term.start, by: term.due })

/** Notes it for the clock. */
export const setSigning = (tx: Tx, acting: Acting, { id }: Pick<PanelState, 'id'>, term: Deadline) =>
  setTerm(tx, acting, { noun: 'panel', subject: id, deed: DEED, term })

type Signature = { deed: 'juror.sign'; facts: Record<string, never> } | { deed: 'juror.dissent'; facts: { reason: string } }

/**
 * In person: signs the report, or dissents and says why. The last one signs for the panel, and the winner is proposed with
 * it where anybody reached the pass mark; otherwise the lot waits for the officer to void it. Whoever comes after the term is told
 * that it is over, whether the clock has acted on it yet or not.
 */
export async function signReport(tx: Tx, acting: Acting, lotId: LotId, { deed, facts }: Signature): Answer<JurorDone> {
  const over = await isTooLate(tx, acting, lotId)
  if (over !== undefined) return refuse({ code: 'signing-over', by: over })
  const held = await holdSeat(tx, acting, lotId, deed, ['audited'])
  if (!held.ok) return held
  const { id, status } = await jurorDeeds.does(tx, acting, held.value.seat, deed, facts)
  const panel = await signedIfAll(tx, acting, lotId)
  return panel.ok ? ok({ id, status, panel: panel.value }) : panel
}

/** With the last signature: the panel has signed, and whoever came first is proposed. Answers how the panel stands. */
export async function signedIfAll(tx: Tx, acting: Acting, lotId: LotId): Answer<PanelState['status']> {
  const room = await roomOf(tx, acting, lotId)
  if (!room) return refuse({ code: 'not-found' })
  if (!everySeat(room, ANSWERED)) return ok(room.panel.status)
  const panel = await signForPanel(tx, acting, room.panel)
  const proposed = await proposeOfItself(tx, acting, lotId)
  return proposed.ok || proposed.error.code === 'below-pass' ? ok(panel) : proposed
}

/** The last day of the term, for a juror of the panel who comes after it with nothing said; the panel is locked first, as by any deed on it. */
async function isTooLate(tx: Tx, acting: Acting, lotId: LotId) {
  const room = await lockRoom(tx, acting, lotId)
  const seat = room && ownSeat(room, acting)
  if (!room || !seat) return undefined
  const isOver = seat.status === 'deemed' || (isSilent(seat) && isSigningOver(room.panel, acting.now))
  return isOver ? room.panel.signing?.by : undefined
}

async function signForPanel(tx: Tx, acting: Acting, panel: PanelState): Promise<PanelState['status']> {
  const { status } = await append(tx, ofItself(acting), panels, panel, DEED, {})
  await endDue(tx, acting, panel.id, DEED)
  return status
}

/**
 * At the end of the term: each juror who neither signed nor dissented is deemed to agree, by name, and the panel has signed (条例 Art.
 * 41), not while the purchase is paused, nor while signatures on paper that were entered in time wait for a hand, the second or the first again. The record
 * names the clock and the rule. A panel that has signed by then, or whose lot was ended meanwhile, needs it no more.
 */
export async function deemSilent(
  tx: Tx,
  acting: Acting,
  { subject, rule }: Pick<DueTable, 'subject' | 'rule'>,
): Promise<'done' | 'waiting'> {
  const clock = { ...acting, actor: SYSTEM, role: 'system' }
  const panel = await panels.table.lock(tx, acting.tenant, PanelId.parse(subject))
  if (panel?.status !== 'audited' || panel.signing === null) return 'done'
  const review = await openReview(tx, acting, panel.lotId)
  if (review?.room.lot.status !== 'auditing') return 'done'
  if (await isPaused(tx, acting, panel.lotId)) return 'waiting'
  if ((await openSigning(tx, acting, panel.id)) !== undefined) return 'waiting'
  const proposal = proposalOf(review)
  if (!proposal.ok && proposal.error.code !== 'below-pass') return 'waiting'
  const facts = { rule: Computation.parse(JSON.parse(rule)).rule, by: panel.signing.by }
  for (const juror of seatedIn(review.room).filter(isSilent)) await append(tx, clock, jurors, juror, 'juror.deem', facts)
  await append(tx, clock, panels, panel, DEED, {})
  await proposeOfItself(tx, clock, panel.lotId)
  return 'done'
}
