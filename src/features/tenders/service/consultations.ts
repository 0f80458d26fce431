import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { ConsultationId, type ProgrammeId, SYSTEM } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { consultNeeds, relistNeeds } from '../../needs/service/consult-needs.ts'
import type { ConsultationDone, ConsultationOpening, ConsultationRefusal } from '../contract/consultation.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { CONSULTATION_LIFE, type ConsultationState, opinionTerm } from '../rules/consultation.ts'
import { countOpinions } from '../store/consultations.ts'
import { consultations } from '../store/kept.ts'
import type { DueTable } from '../store/tables.ts'
import { setTerm } from './award-deeds.ts'
import { programmeDeeds } from './programmes.ts'

type Outcome = Promise<Result<ConsultationDone, ConsultationRefusal>>

export const consultationDeeds = deedsOf({
  kept: consultations,
  life: CONSULTATION_LIFE,
  policy: TENDER_POLICY,
  asks: { 'consultation.open': 'programme.write', 'consultation.conclude': 'programme.write' },
  on: () => ({}),
})

const done = ({ id, status, endsOn }: ConsultationState): ConsultationDone => ({ id, status, endsOn })

/**
 * Puts needs of the catalogue to the public for so many working days, under a plan that is being drafted (实施条例 Art. 15). Until the
 * opinions are summed up the plan waits, and none of these needs is decided on. The plan's row is held first, by everything here.
 */
export async function openConsultation(tx: Tx, acting: Acting, programmeId: ProgrammeId, opening: ConsultationOpening): Outcome {
  const held = await programmeDeeds.hold(tx, acting, programmeId, 'programme.consult')
  if (!held.ok) return held
  if (held.value.revision !== opening.revision) return refuse({ code: 'changed-meanwhile' })
  const suggested = new Map(opening.needs.map(({ needId, service }) => [needId, service]))
  const published = await consultNeeds(tx, acting, [...suggested.keys()])
  if (!published.ok) return published
  const items = published.value.map(({ id: needId, ...need }, index) => ({
    ...need,
    needId,
    no: index + 1,
    service: suggested.get(needId) ?? '',
  }))
  const term = opinionTerm(await calendarOf(tx, acting), civilDateOf(acting.now), opening.workingDays)
  const id = ConsultationId.parse(acting.newId())
  const facts = { programmeId, items, contact: opening.contact, endsOn: term.due }
  const opened = await consultationDeeds.does(tx, acting, { id }, 'consultation.open', facts)
  await programmeDeeds.does(tx, acting, held.value, 'programme.consult', { consultationId: id })
  await setTerm(tx, acting, { noun: 'consultation', subject: id, deed: 'consultation.end', term })
  return ok(done(opened))
}

/** The last day is over: no opinion is heard any more. */
export async function endByClock(tx: Tx, acting: Acting, { subject }: Pick<DueTable, 'subject'>): Promise<'done'> {
  const consultation = await consultations.table.lock(tx, acting.tenant, subject)
  if (consultation?.status === 'open')
    await append(tx, { ...acting, actor: SYSTEM, role: 'system' }, consultations, consultation, 'consultation.end', {})
  return 'done'
}

/**
 * 汇总意见: after the period, and when every opinion is answered. The needs stand in the catalogue as before, and the plan is a draft
 * again, to be changed by what was adopted and sent to the leader.
 */
export async function concludeConsultation(tx: Tx, acting: Acting, id: ConsultationId, summary: string): Outcome {
  const known = await consultations.table.load(tx, acting.tenant, id)
  if (known === undefined) return refuse({ code: 'not-found' })
  const plan = await programmeDeeds.hold(tx, acting, known.programmeId, 'programme.conclude')
  if (!plan.ok) return plan
  const consultation = await consultations.table.lock(tx, acting.tenant, id)
  if (consultation?.status === 'open') return refuse({ code: 'consultation-running', endsOn: consultation.endsOn })
  const held = await consultationDeeds.hold(tx, acting, id, 'consultation.conclude')
  if (!held.ok) return held
  const { all, waiting } = await countOpinions(tx, acting, id)
  if (waiting > 0) return refuse({ code: 'opinions-waiting', count: waiting })
  const relisted = await relistNeeds(
    tx,
    acting,
    held.value.items.map(({ needId }) => needId),
  )
  if (!relisted.ok) return relisted
  const concluded = await consultationDeeds.does(tx, acting, held.value, 'consultation.conclude', { summary, opinions: all })
  await programmeDeeds.does(tx, acting, plan.value, 'programme.conclude', {})
  return ok(done(concluded))
}
