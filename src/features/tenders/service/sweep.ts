import type { Acting } from '../../../kernel/acting.ts'
import type { Instant } from '../../../kernel/civil.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { duesUntil, finishDue, firstDue } from '../store/dues.ts'
import type { DueTable } from '../store/tables.ts'
import { alertOnly, awardByClock } from './award-deeds.ts'
import { closeLot } from './lot-close.ts'

/** Acts on one deadline; `waiting` leaves it for the next sweep (an objection stands, say). */
export type OnDue = (tx: Tx, acting: Acting, due: DueTable) => Promise<'done' | 'waiting'>
export type DueHandlers = Readonly<Record<string, OnDue>>

/** What the clock brings about in a purchase, by deed. */
export const TENDER_DUES: DueHandlers = {
  'lot.close': closeLot,
  'lot.award': awardByClock,
  'challenge.answer': alertOnly,
  'contract.sign': alertOnly,
  'contract.publish': alertOnly,
}

const AT_ONCE = 100

/**
 * Acts on every deadline of one authority that has come by the clock, the oldest first; `acting` is the system's. A deed that
 * these handlers don't know is left for those who do. `more`: there may be others, sweep again.
 */
export async function sweep(
  tx: Tx,
  acting: Acting,
  handlers: DueHandlers = TENDER_DUES,
): Promise<{ done: number; more: boolean }> {
  const dues = await duesUntil(tx, acting, acting.now, AT_ONCE)
  let done = 0
  for (const due of dues) {
    const handler = Object.hasOwn(handlers, due.deed) ? handlers[due.deed] : undefined
    if (handler === undefined || (await handler(tx, acting, due)) === 'waiting') continue
    await finishDue(tx, acting, due.id, acting.now)
    done += 1
  }
  return { done, more: dues.length === AT_ONCE && done > 0 }
}

export type Due = Pick<DueTable, 'noun' | 'subject' | 'deed'> & { readonly at: Instant }

/** The next deadline: what the demonstration's clock steps to. With a reading of the clock, one that waits behind it is passed over. */
export async function nextDue(tx: ReadTx, { tenant, now }: Pick<Acting, 'tenant'> & { now?: Instant }): Promise<Due | undefined> {
  const due = await firstDue(tx, { tenant }, now)
  return due && { noun: due.noun, subject: due.subject, deed: due.deed, at: due.dueAt }
}
