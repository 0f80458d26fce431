import type { Acting } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { adoptNeeds } from '../../needs/service/adopt-needs.ts'
import type { LotCall, LotDone, LotRefusal } from '../contract/lot.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { callFaults } from '../rules/call-faults.ts'
import { isToApprove } from '../rules/consent.ts'
import { callTerm, soleTerm } from '../rules/notice-clock.ts'
import { intentionFaults, intentionIn } from '../rules/intention.ts'
import { isBoughtUnder } from '../rules/profiles.ts'
import { PROGRAMME_LIFE } from '../rules/programme.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { setDue } from '../store/dues.ts'
import { programmes } from '../store/kept.ts'
import { insertNotice, noticeNoIsTaken } from '../store/notices.ts'
import { callBody } from './call-body.ts'
import { takeEdition } from './editions.ts'
import { lotDeeds } from './lot-deeds.ts'
import { doneLot, readyBy } from './lot-plans.ts'
import { draftNotice } from './notice-drafts.ts'
import { startSoleNotice } from './sole-notice.ts'

export const runningDeeds = deedsOf({
  kept: programmes,
  life: PROGRAMME_LIFE,
  policy: TENDER_POLICY,
  asks: { 'programme.run': 'lot.publish' },
  on: () => ({}),
})

/** Puts a lot before the public and starts its clock. The first lot of a programme sets the programme running. */
export async function publishLot(
  tx: Tx,
  acting: Acting,
  id: LotId,
  { title, intendedOn, intendedWhere, intentionReason, ...call }: LotCall,
): Promise<Result<LotDone, LotRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, 'lot.publish')
  if (!held.ok) return held
  const lot = held.value
  const programme = await programmes.table.lock(tx, acting.tenant, lot.programmeId)
  if (!programme || !isBoughtUnder(programme.profile)) return refuse({ code: 'profile-not-supported' })
  if (programme.status !== 'published' && programme.status !== 'running') return refuse({ code: 'programme-not-published' })
  if (isToApprove(lot)) return refuse({ code: 'not-approved' })
  const { id: editionId, rules: profile } = await takeEdition(tx, acting, programme.profile)
  // Rules may have been adopted since the lot was declared complete.
  const ready = readyBy(profile, lot, programme)
  if (!ready.ok) return ready
  const calendar = await calendarOf(tx, acting)
  const term = callTerm(calendar, profile, acting.now, lot.direct)
  const sole = soleTerm(calendar, profile, acting.now, lot.direct)
  const isNoTaken = await noticeNoIsTaken(tx, acting, call.noticeNo)
  const [said, today] = [{ intendedOn, intendedWhere, intentionReason }, civilDateOf(acting.now)]
  const intention = intentionIn(profile.intention, said, today)
  const faults = [...callFaults(call, { earliest: term.due, isNoTaken }), ...intentionFaults(profile.intention, said, today)]
  if (faults[0] !== undefined) return refuse({ code: faults[0].code, earliest: term.due, errors: faults })

  const adopted = await adoptNeeds(tx, acting, lot.needs, id)
  if (!adopted.ok) return adopted
  const body = await callBody(tx, acting, { lot, programme, call, profile, sole, intention })
  const endsOn = sole?.due ?? civilDateOf(call.bidDeadline)
  const put = { lotId: id, kind: 'call' as const, no: call.noticeNo, title, endsOn }
  const notice = draftNotice(acting, { ...put, body })
  const facts = {
    ...call,
    editionId,
    notice: notice.digest,
    ...(sole && { soleEnds: sole.due }),
    ...(intention && { intention }),
  }
  const published = await lotDeeds.does(tx, acting, lot, 'lot.publish', facts)
  await insertNotice(tx, notice.row)
  const { tenant, now: publishedAt } = acting
  const due = { tenant, id: acting.newId(), noun: 'lot', subject: id, deed: 'lot.close' }
  await setDue(tx, { ...due, dueAt: call.bidDeadline, rule: canonical(term) })
  if (programme.status === 'published')
    await runningDeeds.does(tx, acting, programme, 'programme.run', { on: civilDateOf(publishedAt) })
  return ok(doneLot(lot.direct === null ? published : await startSoleNotice(tx, acting, published, sole)))
}
