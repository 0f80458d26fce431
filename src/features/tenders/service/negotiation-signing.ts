import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { SYSTEM } from '../../../kernel/ids.ts'
import { type Deadline, deadline } from '../../../kernel/working-days.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { append, type Hand } from '../../ledger/service/append.ts'
import type { LotState } from '../rules/lot.ts'
import { type NegotiationState, SIGNING_DAYS, yetToSign } from '../rules/negotiation.ts'
import { lots, negotiations } from '../store/kept.ts'
import { bidsLetIn } from '../store/negotiations.ts'
import type { DueTable } from '../store/tables.ts'
import { endDue, fixingIn, fixingTerm, setFixing } from './award-deeds.ts'
import { isRunOut } from './paused-terms.ts'

/** Until when the group signs what was written today. */
export const signingTerm = async (tx: ReadTx, acting: Acting): Promise<Deadline> =>
  deadline(await calendarOf(tx, acting), {
    rule: 'direct:recordSigned',
    start: civilDateOf(acting.now),
    amount: SIGNING_DAYS,
    unit: 'working-day',
  })

type Closed = { readonly negotiation: NegotiationState; readonly lot: LotState }

/**
 * The record is signed by all, or the term is over: whoever is silent is taken to agree (74号令 Art. 42). What was agreed on is proposed
 * in the same transaction. The record names the clock: nobody decides it alone.
 */
export async function closeNegotiation(tx: Tx, acting: Acting, signed: NegotiationState, lot: LotState): Promise<Closed> {
  const hand: Hand = { ...acting, actor: SYSTEM, role: 'system' }
  const [bid] = await bidsLetIn(tx, acting, lot.id)
  if (bid === undefined || signed.agreement === null) throw new Error(`negotiation ${signed.id}: nothing was agreed on`)
  const negotiation = await append(tx, hand, negotiations, signed, 'negotiation.close', { silent: yetToSign(signed) })
  await endDue(tx, acting, signed.id, 'negotiation.sign')
  const term = await fixingTerm(tx, acting, lot)
  const facts = { winner: bid.id, awardFen: signed.agreement.agreedFen, ...fixingIn(term) }
  const proposed = await append(tx, hand, lots, lot, 'lot.agree', facts)
  await setFixing(tx, acting, proposed, term)
  return { negotiation, lot: proposed }
}

/** At the end of the term to sign, of which no day counts on which the purchase waited: nobody could sign. */
export async function closeByClock(tx: Tx, acting: Acting, due: Pick<DueTable, 'subject' | 'rule'>): Promise<'done' | 'waiting'> {
  const { subject } = due
  const seen = await negotiations.table.load(tx, acting.tenant, subject)
  const lot = seen && (await lots.table.lock(tx, acting.tenant, seen.lotId))
  const negotiation = lot && (await negotiations.table.lock(tx, acting.tenant, subject))
  if (lot?.status !== 'reviewing' || negotiation?.status !== 'recorded') return 'done'
  if (!(await isRunOut(tx, acting, lot.id, due))) return 'waiting'
  await closeNegotiation(tx, acting, negotiation, lot)
  return 'done'
}
