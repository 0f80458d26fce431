import type { z } from 'zod'
import { type Acting, deciding } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { type CivilDate, civilDateOf } from '../../../kernel/civil.ts'
import { type LotId, SYSTEM } from '../../../kernel/ids.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import type { Deadline } from '../../../kernel/working-days.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { Computation } from '../contract/lot.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { type AwardDeed, dayIsOver, isAwardReadyFor, isReadyToAward, ownTerm } from '../rules/award.ts'
import { type Fixing, LOT_LIFE, type LotState } from '../rules/lot.ts'
import { pendingOf } from '../store/challenges.ts'
import { dueOf, duesOf, finishDue, setDue } from '../store/dues.ts'
import { lots } from '../store/kept.ts'
import type { DueTable } from '../store/tables.ts'
import { profileOfLot } from './lot-profile.ts'
import { isPaused, isRunOut } from './paused-terms.ts'

export const mayOn = deciding(TENDER_POLICY)

export const awardDeeds = deedsOf({
  kept: lots,
  life: LOT_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'lot.confirm': 'lot.confirm',
    'lot.return': 'lot.confirm',
    'lot.resubmit': 'lot.propose',
    'lot.announce': 'lot.announce',
    'lot.notify': 'lot.notify',
    'lot.succeed': 'lot.succeed',
  },
  on: ({ area }) => ({ area }),
})

const isAwardDeed = (deed: string): deed is AwardDeed => Object.hasOwn(LOT_LIFE.scored, deed) || deed === 'lot.notify'

/** Life, policy and how the result stands, together; `isApart`: the caller's hand brought in the papers of its review. */
export function awardCan(acting: Acting, lot: LotState, isApart: boolean): Record<string, boolean> {
  const can = Object.entries(awardDeeds.can(acting, lot))
  return Object.fromEntries(
    can.map(([deed, may]) => [
      deed,
      may && isAwardDeed(deed) && isAwardReadyFor(lot, deed) && !(isApart && deed === 'lot.confirm'),
    ]),
  )
}

type Held = Result<LotState, { code: 'not-found' } | { code: 'wrong-status'; status: string }>

/** Locks the lot for one step of its result. */
export async function holdAward(tx: Tx, acting: Acting, id: LotId, deed: AwardDeed): Promise<Held> {
  const held = await awardDeeds.hold(tx, acting, id, deed)
  if (!held.ok || isAwardReadyFor(held.value, deed)) return held
  return refuse({ code: 'wrong-status', status: held.value.awardStatus ?? held.value.status })
}

/**
 * Makes the award final when its public notice is over and nobody waits for an answer, in the transaction that removed the
 * last hindrance; otherwise the lot stays as it is. The record names the clock: nobody decides it.
 */
export async function concludeAward(tx: Tx, acting: Acting, lot: LotState): Promise<LotState> {
  if (!isReadyToAward(lot, await pendingOf(tx, acting, lot.id), acting.now)) return lot
  if (await isPaused(tx, acting, lot.id)) return lot
  const awarded = await append(tx, { ...acting, actor: SYSTEM, role: 'system' }, lots, lot, 'lot.award', {})
  await endDue(tx, acting, lot.id, 'lot.award')
  return awarded
}

/** At the end of the public notice. A lot that was voided or is awarded needs it no more. */
export async function awardByClock(tx: Tx, acting: Acting, { subject }: Pick<DueTable, 'subject'>): Promise<'done' | 'waiting'> {
  const lot = await lots.table.lock(tx, acting.tenant, subject)
  if (lot?.status !== 'announced' && lot?.status !== 'suspended') return 'done'
  return (await concludeAward(tx, acting, lot)).status === 'awarded' ? 'done' : 'waiting'
}

/**
 * Until when the purchaser fixes the winner, counted from the day on which the report is before it: the panel's signing is its
 * delivery (条例 Art. 43). Nothing where the leader's word is waited for, however long.
 */
export async function fixingTerm(tx: ReadTx, acting: Acting, lot: LotState): Promise<Deadline | undefined> {
  const [calendar, profile] = [await calendarOf(tx, acting), await profileOfLot(tx, acting, lot)]
  return ownTerm(calendar, profile, 'fixWinner', civilDateOf(acting.now))
}

/** As it goes on the record with the proposal. */
export const fixingIn = (term: Deadline | undefined) => (term === undefined ? {} : { fixing: { from: term.start, by: term.due } })

/** Notes it for the clock. */
export async function setFixing(tx: Tx, acting: Acting, lot: Pick<LotState, 'id'>, term: Deadline | undefined): Promise<void> {
  if (term !== undefined) await setTerm(tx, acting, { noun: 'lot', subject: lot.id, deed: 'lot.confirm', term })
}

type Running = z.infer<typeof Fixing>

/** The terms that run from the fixing of the winner (条例 Art. 43): as they go on the record with it, and noted for the clock. */
export async function termsFromFixing(
  tx: Tx,
  acting: Acting,
  lot: LotState,
): Promise<{ announcing?: Running; notifying?: Running }> {
  const [calendar, profile] = [await calendarOf(tx, acting), await profileOfLot(tx, acting, lot)]
  const running = async (rule: 'resultPublished' | 'letterSent', deed: string) => {
    const term = ownTerm(calendar, profile, rule, civilDateOf(acting.now))
    if (term === undefined) return undefined
    await setTerm(tx, acting, { noun: 'lot', subject: lot.id, deed, term })
    return { from: term.start, by: term.due }
  }
  const announcing = await running('resultPublished', 'lot.announce')
  const notifying = await running('letterSent', 'lot.notify')
  return { ...(announcing && { announcing }), ...(notifying && { notifying }) }
}

/**
 * Nobody decided on the proposed result within the term: it stands as proposed. One that was returned is no silence, and no day counts on
 * which the purchase waited: nobody could confirm it.
 */
export async function deemByClock(tx: Tx, acting: Acting, due: Pick<DueTable, 'subject' | 'rule'>): Promise<'done' | 'waiting'> {
  const lot = await lots.table.lock(tx, acting.tenant, due.subject)
  if (lot?.status !== 'scored' || lot.awardStatus !== 'proposed') return 'done'
  if (!(await isRunOut(tx, acting, lot.id, due))) return 'waiting'
  const clock = { ...acting, actor: SYSTEM, role: 'system' }
  await append(tx, clock, lots, lot, 'lot.deem', await termsFromFixing(tx, acting, lot))
  return 'done'
}

/** An overdue duty is shown to people; the clock does nothing about it. */
export const alertOnly = async (): Promise<'done'> => 'done'

type Duty = { readonly noun: string; readonly subject: DueTable['subject']; readonly deed: string; readonly term: Deadline }

/** Notes a term with its computation; it comes due when its last day is over. */
export async function setTerm(tx: Tx, { tenant, newId }: Acting, { noun, subject, deed, term }: Duty): Promise<CivilDate> {
  await setDue(tx, { tenant, id: newId(), noun, subject, deed, dueAt: dayIsOver(term.due), rule: canonical(written(term)) })
  return term.due
}

export const written = (term: Deadline): Computation => ({ ...term, steps: [...term.steps] })

export async function termSet(
  tx: ReadTx,
  acting: Acting,
  subject: DueTable['subject'],
  deed: string,
): Promise<Computation | null> {
  const due = await dueOf(tx, acting, subject, deed)
  return due ? Computation.parse(JSON.parse(due.rule)) : null
}

/** The same of several subjects, by subject. */
export async function termsSet(
  tx: ReadTx,
  acting: Acting,
  subjects: readonly DueTable['subject'][],
  deed: string,
): Promise<ReadonlyMap<string, Computation>> {
  const dues = await duesOf(tx, acting, subjects, deed)
  return new Map(dues.map(({ subject, rule }) => [subject, Computation.parse(JSON.parse(rule))]))
}

export async function endDue(tx: Tx, acting: Acting, subject: DueTable['subject'], deed: string): Promise<void> {
  const due = await dueOf(tx, acting, subject, deed)
  if (due && due.doneAt === null) await finishDue(tx, acting, due.id, acting.now)
}
