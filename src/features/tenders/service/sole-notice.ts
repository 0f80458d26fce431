import type { Acting } from '../../../kernel/acting.ts'
import { isAfter } from '../../../kernel/civil.ts'
import { type LotId, NegotiationId, SYSTEM } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Deadline } from '../../../kernel/working-days.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { Invitation } from '../contract/negotiation.ts'
import type { LotDone, LotRefusal } from '../contract/lot.ts'
import type { LotState } from '../rules/lot.ts'
import { isReadyToClear } from '../rules/sole-notice.ts'
import { pendingOf } from '../store/challenges.ts'
import { dueOf, setDue } from '../store/dues.ts'
import { lots } from '../store/kept.ts'
import type { DueTable } from '../store/tables.ts'
import { goesOn } from './pauses.ts'
import { endDue, setTerm } from './award-deeds.ts'
import { lotDeeds } from './lot-deeds.ts'
import { doneLot } from './lot-plans.ts'
import { negotiationDeeds } from './negotiation-deeds.ts'

/** With the notice its clock; in an emergency none is asked for, and the supplier may be invited at once. */
export async function startSoleNotice(tx: Tx, acting: Acting, lot: LotState, term: Deadline | undefined): Promise<LotState> {
  if (term === undefined) return concludeNotice(tx, acting, lot)
  await setTerm(tx, acting, { noun: 'lot', subject: lot.id, deed: 'lot.clear', term })
  return lot
}

/**
 * Clears the way to the supplier when the notice is over and nobody waits for an answer, in the transaction that removed the last
 * hindrance; otherwise the lot stays as it is. The record names the clock: nobody decides it.
 */
export async function concludeNotice(tx: Tx, acting: Acting, lot: LotState): Promise<LotState> {
  if (lot.direct === null || !isReadyToClear(lot, await pendingOf(tx, acting, lot.id), acting.now)) return lot
  const cleared = await append(tx, { ...acting, actor: SYSTEM, role: 'system' }, lots, lot, 'lot.clear', {})
  await endDue(tx, acting, lot.id, 'lot.clear')
  return cleared
}

/** At the end of the notice. */
export async function clearByClock(tx: Tx, acting: Acting, { subject }: Pick<DueTable, 'subject'>): Promise<'done' | 'waiting'> {
  const lot = await lots.table.lock(tx, acting.tenant, subject)
  if (lot?.status !== 'published' || lot.clearedAt !== null) return 'done'
  return (await concludeNotice(tx, acting, lot)).clearedAt === null ? 'waiting' : 'done'
}

/**
 * Asks the one supplier for its response, until the hour that the invitation gives; refused before its notice is over and while an
 * objection to it stands. From here on visits, the group and the agreement are recorded.
 */
export async function inviteSupplier(
  tx: Tx,
  acting: Acting,
  id: LotId,
  { bidDeadline, note }: Invitation,
): Promise<Result<LotDone, LotRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, 'lot.invite')
  if (!held.ok) return held
  const going = await goesOn(tx, acting, held.value)
  if (!going.ok) return going
  const lot = held.value
  if (lot.direct === null || lot.invitedAt !== null) return refuse({ code: 'wrong-status', status: lot.status })
  if (lot.clearedAt === null) {
    const pending = await pendingOf(tx, acting, id)
    return pending > 0 ? refuse({ code: 'objection-open', count: pending }) : refuse({ code: 'too-early', from: lot.soleEnds })
  }
  if (!isAfter(bidDeadline, acting.now)) return refuse({ code: 'deadline-passed' })
  const invited = await lotDeeds.does(tx, acting, lot, 'lot.invite', { bidDeadline, note })
  const closing = await dueOf(tx, acting, id, 'lot.close')
  if (closing === undefined) throw new Error(`lot ${id}: nothing closes it`)
  await setDue(tx, { ...closing, dueAt: bidDeadline })
  const negotiation = { id: NegotiationId.parse(acting.newId()) }
  await negotiationDeeds.does(tx, acting, negotiation, 'negotiation.begin', { lotId: id })
  return ok(doneLot(invited))
}
