import type { Acting } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { type CivilDate, civilDateOf, daysBetween } from '../../../kernel/civil.ts'
import { type FileId, type LotId, PauseId, SYSTEM } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { deadline } from '../../../kernel/working-days.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { ChallengeFile } from '../contract/challenge.ts'
import type { PauseDone, PauseList, PauseLifting, PauseNotice, PauseRefusal } from '../contract/pause.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { dayIsOver } from '../rules/award.ts'
import type { LotState } from '../rules/lot.ts'
import { knowsPause } from '../rules/by-law.ts'
import {
  daysLeft,
  isPausing,
  liftFault,
  LONGEST_PAUSE,
  mayBePaused,
  PAUSE_LIFE,
  PAUSE_SOURCE,
  pauseFault,
} from '../rules/pause.ts'
import { challengeFiles } from '../store/challenge-files.ts'
import { complaintsOf } from '../store/challenges.ts'
import { setDue } from '../store/dues.ts'
import { lots, pauses } from '../store/kept.ts'
import { pausesOf, standingPauses } from '../store/pauses.ts'
import type { DueTable } from '../store/tables.ts'
import { endDue, mayOn, termsSet, written } from './award-deeds.ts'
import { fileView } from './bid-files.ts'
import { papersNamed } from './challenge-files.ts'
import { profileOfLot } from './lot-profile.ts'

export const pauseDeeds = deedsOf({
  kept: pauses,
  life: PAUSE_LIFE,
  policy: TENDER_POLICY,
  asks: { 'pause.enter': 'pause.enter', 'pause.lift': 'pause.enter' },
  on: () => ({}),
})

/** `complaint`: none where it is left out. */
type Notice = Omit<PauseNotice, 'complaint'> & Partial<Pick<PauseNotice, 'complaint'>>

/** Enters the bureau's written notice with its scan; from here on the purchase waits. One stands at a time. */
export async function enterPause(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  { file, complaint = null, ...notice }: Notice,
): Promise<Result<PauseDone, PauseRefusal>> {
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  if (!lot || !mayOn(acting, 'pause.enter')) return refuse({ code: 'not-found' })
  if (!mayBePaused(lot)) return refuse({ code: 'wrong-status', status: lot.status })
  if (!knowsPause((await profileOfLot(tx, acting, lot)).code)) return refuse({ code: 'not-of-the-law' })
  if ((await standingPauses(tx, acting, [lotId])).length > 0) return refuse({ code: 'paused-already' })
  if (complaint !== null && !(await complaintsOf(tx, acting, lotId)).some(({ id }) => id === complaint))
    return refuse({ code: 'no-complaint' })
  const left = daysLeft(await pausesOf(tx, acting, lotId), { complaint })
  const fault = pauseFault(notice, left, civilDateOf(acting.now))
  if (fault !== undefined) return refuse({ code: fault, days: LONGEST_PAUSE, left: Math.max(left, 0) })
  const named = await papersNamed(tx, acting, lotId, [file])
  const [paper] = named.ok ? named.value : []
  if (paper === undefined) return refuse({ code: 'unknown-paper' })
  const id = PauseId.parse(acting.newId())
  const facts = { lotId, complaint, ...notice, file, sha256: paper.sha256 }
  const entered = await pauseDeeds.does(tx, acting, { id }, 'pause.enter', facts)
  const term = deadline(await calendarOf(tx, acting), {
    rule: 'law:pause',
    start: notice.noticedOn,
    amount: daysBetween(notice.noticedOn, notice.until),
    unit: 'day',
    rollToWorkday: false,
  })
  const due = { tenant: acting.tenant, id: acting.newId(), noun: 'pause', subject: id, deed: 'pause.end' }
  await setDue(tx, { ...due, dueAt: dayIsOver(term.due), rule: canonical(written(term)) })
  return ok({ id, status: entered.status, until: entered.until })
}

/** The bureau decides before the pause is over; what became of the complaint is entered with the complaint. */
export async function liftPause(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  id: PauseId,
  lifting: PauseLifting,
): Promise<Result<PauseDone, PauseRefusal>> {
  await lots.table.lock(tx, acting.tenant, lotId)
  const held = await pauseDeeds.hold(tx, acting, id, 'pause.lift')
  if (!held.ok) return held
  if (held.value.lotId !== lotId) return refuse({ code: 'not-found' })
  const fault = liftFault(held.value, lifting.liftedOn, civilDateOf(acting.now))
  if (fault !== undefined) return refuse({ code: fault })
  const lifted = await pauseDeeds.does(tx, acting, held.value, 'pause.lift', lifting)
  await endDue(tx, acting, id, 'pause.end')
  return ok({ id, status: lifted.status, until: lifted.until })
}

/** Its last day is over. */
export async function endPauseByClock(tx: Tx, acting: Acting, { subject }: Pick<DueTable, 'subject'>): Promise<'done'> {
  const seen = await pauses.table.load(tx, acting.tenant, subject)
  if (seen) await lots.table.lock(tx, acting.tenant, seen.lotId)
  const pause = await pauses.table.lock(tx, acting.tenant, subject)
  if (pause?.status === 'standing') await append(tx, { ...acting, actor: SYSTEM, role: 'system' }, pauses, pause, 'pause.end', {})
  return 'done'
}

export type Paused = { readonly code: 'purchase-paused'; readonly until: CivilDate }

/** Refuses what a purchase that waits does not do; ask with the lot locked. */
export async function goesOn(tx: ReadTx, acting: Acting, { id }: Pick<LotState, 'id'>): Promise<Result<void, Paused>> {
  const pause = (await standingPauses(tx, acting, [id])).find((one) => isPausing(one, acting.now))
  return pause ? refuse({ code: 'purchase-paused', until: pause.until }) : ok(undefined)
}

/** Every pause of a lot; the scan's name for the office alone. */
export async function listPauses(tx: ReadTx, acting: Acting, lotId: LotId): Promise<Result<PauseList, PauseRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, lotId)
  if (!lot || lot.publishedAt === null) return refuse({ code: 'not-found' })
  const found = await pausesOf(tx, acting, lotId)
  const terms = await termsSet(
    tx,
    acting,
    found.map(({ id }) => id),
    'pause.end',
  )
  const isStatutory = knowsPause((await profileOfLot(tx, acting, lot)).code)
  const isStanding = found.some(({ status }) => status === 'standing')
  const mayEnter = mayOn(acting, 'pause.enter')
  const mayRead = mayOn(acting, 'pause.read')
  const complaints = mayRead ? await complaintsOf(tx, acting, lotId) : []
  return ok({
    longest: LONGEST_PAUSE,
    left: Math.max(daysLeft(found, { complaint: null }), 0),
    complaints: complaints.map((one) => ({ ...one, left: Math.max(daysLeft(found, { complaint: one.id }), 0) })),
    source: PAUSE_SOURCE,
    items: found.map(({ file: _file, sha256: _sha256, revision: _revision, ...pause }) => ({
      ...pause,
      complaint: mayRead ? pause.complaint : null,
      term: terms.get(pause.id) ?? null,
      can: { 'pause.lift': mayEnter && pause.status === 'standing', 'pause.read': mayRead },
    })),
    can: { 'pause.enter': mayEnter && isStatutory && !isStanding && mayBePaused(lot) },
  })
}

/** The scan of a notice, for the office. */
export async function pausePaper(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
  id: PauseId,
): Promise<Result<ChallengeFile, PauseRefusal>> {
  const pause = await pauses.table.load(tx, acting.tenant, id)
  if (pause?.lotId !== lotId || !mayOn(acting, 'pause.read')) return refuse({ code: 'not-found' })
  const files: readonly FileId[] = [pause.file]
  const [file] = await challengeFiles(tx, acting, files)
  return file ? ok(fileView(file)) : refuse({ code: 'not-found' })
}
