import type { Acting } from '../../../kernel/acting.ts'
import { type Instant, isBefore } from '../../../kernel/civil.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { dueOf, type DuePlace, duesUntil, finishDue, firstDue } from '../store/dues.ts'
import type { DueTable } from '../store/tables.ts'
import { alertOnly, awardByClock, deemByClock } from './award-deeds.ts'
import { endByClock } from './consultations.ts'
import { openLastOffers } from './last-offer-opening.ts'
import { closeLot } from './lot-close.ts'
import { deemSilent } from './report-signing.ts'
import { closeByClock } from './negotiation-signing.ts'
import { endPauseByClock } from './pauses.ts'
import { clearByClock } from './sole-notice.ts'

/** Acts on one deadline; `waiting` leaves it for the next sweep (an objection stands, say). */
export type OnDue = (tx: Tx, acting: Acting, due: DueTable) => Promise<'done' | 'waiting'>
export type DueHandlers = Readonly<Record<string, OnDue>>

/** What the clock brings about in a purchase, by deed. */
export const TENDER_DUES: DueHandlers = {
  // First, so that what waited for its end goes on in the same sweep.
  'pause.end': endPauseByClock,
  'lot.clear': clearByClock,
  'lot.close': closeLot,
  'lot.confirm': deemByClock,
  'lot.announce': alertOnly,
  'lot.notify': alertOnly,
  'lot.award': awardByClock,
  'offer-round.open': openLastOffers,
  'panel.sign': deemSilent,
  'negotiation.sign': closeByClock,
  'challenge.answer': alertOnly,
  'challenge.decide': alertOnly,
  'consultation.end': endByClock,
  'question.answer': alertOnly,
  'contract.sign': alertOnly,
  'contract.publish': alertOnly,
}

const AT_ONCE = 100

export type Swept = {
  readonly done: number
  /** How far it got, where there may be others behind: what waits stays, and never keeps back what comes after it. */
  readonly after: DuePlace | undefined
}

/**
 * Acts on the deadlines of one authority that have come by the clock, so many at once, the oldest first and from behind `after`;
 * `acting` is the system's. A deed that these handlers don't know is left for those who do.
 */
export async function sweep(tx: Tx, acting: Acting, handlers: DueHandlers = TENDER_DUES, after?: DuePlace): Promise<Swept> {
  const dues = await duesUntil(tx, acting, { now: acting.now, after }, AT_ONCE)
  let done = 0
  for (const due of dues) {
    const handler = Object.hasOwn(handlers, due.deed) ? handlers[due.deed] : undefined
    if (handler === undefined || (await handler(tx, acting, due)) === 'waiting') continue
    await finishDue(tx, acting, due.id, acting.now)
    done += 1
  }
  return { done, after: dues.length === AT_ONCE ? dues.at(-1) : undefined }
}

/** Acts at once on a deadline that had passed when it was set, and leaves every other for the sweep. */
export async function actIfDue(
  tx: Tx,
  acting: Acting,
  { subject, deed }: Pick<DueTable, 'subject' | 'deed'>,
  handlers: DueHandlers,
): Promise<void> {
  const due = await dueOf(tx, acting, subject, deed)
  if (due === undefined || due.doneAt !== null || isBefore(acting.now, due.dueAt)) return
  if ((await handlers[deed]?.(tx, acting, due)) === 'done') await finishDue(tx, acting, due.id, acting.now)
}

/** Every one that has come, each batch in a transaction of its own: `batch` runs one. */
export async function sweepAll(batch: (after: DuePlace | undefined) => Promise<Swept | undefined>): Promise<void> {
  for (let after: DuePlace | undefined, more = true; more;) {
    after = (await batch(after))?.after
    more = after !== undefined
  }
}

export type Due = Pick<DueTable, 'noun' | 'subject' | 'deed'> & { readonly at: Instant }

/** The next deadline: what the demonstration's clock steps to. With a reading of the clock, one that waits behind it is passed over. */
export async function nextDue(tx: ReadTx, { tenant, now }: Pick<Acting, 'tenant'> & { now?: Instant }): Promise<Due | undefined> {
  const due = await firstDue(tx, { tenant }, now)
  return due && { noun: due.noun, subject: due.subject, deed: due.deed, at: due.dueAt }
}
