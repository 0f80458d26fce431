import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import type { Amending, AmendmentDraft, AmendmentRefusal } from '../contract/amendment.ts'
import type { LotDone } from '../contract/lot.ts'
import type { AmendmentBody } from '../contract/notice.ts'
import {
  amendmentFaults,
  changesBetween,
  type ChangeTerm,
  changeTerm,
  isOpenToAmendment,
  keepsCriteria,
} from '../rules/amendment.ts'
import type { LotState, Substance } from '../rules/lot.ts'
import { dueOf, setDue } from '../store/dues.ts'
import { programmes } from '../store/kept.ts'
import { authorityName } from '../store/names.ts'
import { insertNotice, noticeNoIsTaken } from '../store/notices.ts'
import { written } from './award-deeds.ts'
import { lotDeeds } from './lot-deeds.ts'
import { doneLot, readyBy } from './lot-plans.ts'
import { profileOfLot } from './lot-profile.ts'
import { draftNotice } from './notice-drafts.ts'

type Outcome = Promise<Result<LotDone, AmendmentRefusal>>
type AmendmentDeed = 'lot.propose-amendment' | 'lot.approve-amendment' | 'lot.return-amendment' | 'lot.amend'

/** A change of what bids answer goes to the leader first, as the plan behind the call did. A later one takes the place of the one before. */
export async function proposeAmendment(
  tx: Tx,
  acting: Acting,
  id: LotId,
  { revision, reason, substance }: AmendmentDraft,
): Outcome {
  const held = await holdCalled(tx, acting, id, { deed: 'lot.propose-amendment', revision })
  if (!held.ok) return held
  const lot = held.value
  if (!keepsCriteria(lot, substance)) return refuse({ code: 'criteria-differ' })
  const programme = await programmes.table.load(tx, acting.tenant, lot.programmeId)
  if (programme === undefined) return refuse({ code: 'not-found' })
  const ready = readyBy(await profileOfLot(tx, acting, lot), { ...lot, ...substance }, programme)
  if (!ready.ok) return refuse({ ...ready.error, code: 'not-ready' })
  if (changesBetween(lot, { ...termsOf(lot), ...substance }).length === 0) return refuse({ code: 'nothing-changed' })
  return ok(doneLot(await lotDeeds.does(tx, acting, lot, 'lot.propose-amendment', { reason, substance })))
}

/** To the change as it was read. */
export async function approveAmendment(tx: Tx, acting: Acting, id: LotId, { revision }: { revision: number }): Outcome {
  const held = await holdProposed(tx, acting, id, { deed: 'lot.approve-amendment', revision })
  return held.ok ? ok(doneLot(await lotDeeds.does(tx, acting, held.value, 'lot.approve-amendment', {}))) : held
}

export async function returnAmendment(
  tx: Tx,
  acting: Acting,
  id: LotId,
  { revision, reason }: { revision: number; reason: string },
): Outcome {
  const held = await holdProposed(tx, acting, id, { deed: 'lot.return-amendment', revision })
  return held.ok ? ok(doneLot(await lotDeeds.does(tx, acting, held.value, 'lot.return-amendment', { reason }))) : held
}

/**
 * Puts an amendment of the call before the public (更正公告). Dates, place and contact are the officer's; what bids answer is changed as
 * the leader agreed to, leaves them the days of the rule, and asks every bid that is sealed already to be confirmed. The closing
 * moves with the deadline.
 */
export async function amendLot(
  tx: Tx,
  acting: Acting,
  id: LotId,
  { revision, title, substance: whole, ...said }: Amending,
): Outcome {
  const held = await holdCalled(tx, acting, id, { deed: 'lot.amend', revision })
  if (!held.ok) return held
  const lot = held.value
  if (whole && lot.amendment?.status !== 'approved') return refuse({ code: 'not-agreed' })
  const substance = whole ? (lot.amendment?.substance ?? null) : null
  const change = substance === null ? undefined : await changeTermOf(tx, acting, lot)
  const isNoTaken = await noticeNoIsTaken(tx, acting, said.noticeNo)
  const faults = amendmentFaults(said, { lot, change, isNoTaken })
  if (faults[0] !== undefined) return refuse({ code: faults[0].code, earliest: change?.term.due, errors: faults })
  const changes = changesBetween(lot, { ...said, ...substance })
  if (changes.length === 0) return refuse({ code: 'nothing-changed' })

  const body = await amendmentBody(tx, acting, lot, { said, substance, changes, change })
  const { noticeNo: no } = said
  const head = { lotId: id, kind: 'amendment' as const, no, title, endsOn: civilDateOf(said.bidDeadline) }
  const notice = draftNotice(acting, { ...head, body })
  const amended = await lotDeeds.does(tx, acting, lot, 'lot.amend', { ...said, substance, notice: notice.digest })
  await insertNotice(tx, notice.row)
  const closing = await dueOf(tx, acting, id, 'lot.close')
  if (closing === undefined) throw new Error(`lot ${id}: nothing closes it`)
  await setDue(tx, { ...closing, dueAt: said.bidDeadline })
  return ok(doneLot(amended))
}

/** The days that a change of today leaves the bids of a call. */
export const changeTermOf = async (tx: ReadTx, acting: Acting, lot: LotState): Promise<ChangeTerm> =>
  changeTerm(await calendarOf(tx, acting), await profileOfLot(tx, acting, lot), acting.now)

type Said = Pick<Amending, 'bidDeadline' | 'contact' | 'reason'>
type Whole = {
  readonly said: Said
  readonly substance: Substance | null
  readonly changes: AmendmentBody['changes']
  readonly change: ChangeTerm | undefined
}

/** An amendment in full, as it is put before the public. */
export async function amendmentBody(
  tx: Tx,
  acting: Acting,
  lot: LotState,
  { said, substance, changes, change }: Whole,
): Promise<AmendmentBody> {
  const programme = await programmes.table.load(tx, acting.tenant, lot.programmeId)
  if (programme === undefined || lot.noticeNo === null || lot.publishedAt === null)
    throw new Error(`lot ${lot.id}: it was not called`)
  const { code, name, year } = programme
  return {
    lotId: lot.id,
    code: lot.code,
    name: lot.name,
    authority: await authorityName(tx, acting),
    programme: { code, name, year },
    call: { no: lot.noticeNo, publishedOn: civilDateOf(lot.publishedAt) },
    reason: said.reason,
    changes: [...changes],
    touchesBids: substance !== null,
    term: change?.binding === true ? written(change.term) : null,
    bidDeadline: said.bidDeadline,
    contact: said.contact,
  }
}

/** A call as it stands, for what changes only the plan behind it. */
function termsOf({ bidDeadline, reviewOn, reviewPlace, contact }: LotState) {
  if (bidDeadline === null || reviewOn === null) throw new Error('it was not called')
  return { bidDeadline, reviewOn, reviewPlace: reviewPlace ?? '', contact: contact ?? '' }
}

type Read = { readonly deed: AmendmentDeed; readonly revision: number }

/** The lot as it was read, while bids are taken. */
async function holdCalled(
  tx: Tx,
  acting: Acting,
  id: LotId,
  { deed, revision }: Read,
): Promise<Result<LotState, AmendmentRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  if (held.value.direct !== null) return refuse({ code: 'wrong-status', status: held.value.status })
  if (!isOpenToAmendment(held.value, acting.now)) return refuse({ code: 'call-over' })
  return held.value.revision === revision ? held : refuse({ code: 'changed-meanwhile', revision: held.value.revision })
}

async function holdProposed(tx: Tx, acting: Acting, id: LotId, read: Read): Promise<Result<LotState, AmendmentRefusal>> {
  const held = await holdCalled(tx, acting, id, read)
  if (!held.ok || held.value.amendment?.status === 'proposed') return held
  return refuse({ code: 'wrong-status', status: held.value.amendment?.status ?? held.value.status })
}
