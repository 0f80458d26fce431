import { type Acting, actingAs } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { endSlips } from '../../identity/service/slips.ts'
import { append } from '../../ledger/service/append.ts'
import type { LotDone, LotEnd, LotRefusal } from '../contract/lot.ts'
import type { EndBody } from '../contract/notice.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import type { LotState } from '../rules/lot.ts'
import {
  asksToCancel,
  asksToVoid,
  biddersNeeded,
  isVoidForTurnoutOnly,
  type Qualification,
  qualificationOf,
  wantsBidders,
} from '../rules/turnout.ts'
import { standingBids } from '../store/bids.ts'
import { dueOf, finishDue } from '../store/dues.ts'
import { lots } from '../store/kept.ts'
import { insertNotice, noticeNoIsTaken } from '../store/notices.ts'
import { mayInPurchase } from './bid-deeds.ts'
import { lotDeeds } from './lot-deeds.ts'
import { profileOfLot } from './lot-profile.ts'
import { doneLot } from './lot-plans.ts'
import { draftNotice, type NoticeDraft } from './notice-drafts.ts'

/**
 * Ends a lot that came to nothing (流标). Before the review only too few bidders are a reason; where enough bids were opened, and
 * from the review on, the leader alone ends it.
 */
export async function voidLot(tx: Tx, acting: Acting, id: LotId, end: LotEnd): Promise<Result<LotDone, LotRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, 'lot.void')
  if (!held.ok) return held
  const lot = held.value
  const qualification = await qualificationIn(tx, acting, lot)
  const needed = biddersNeeded(await profileOfLot(tx, acting, lot))
  const asked = asksToVoid(lot, qualification, needed)
  if (!mayInPurchase(acting, asked)) return refuse({ code: 'leader-needed' })
  if (isVoidForTurnoutOnly(lot.status)) {
    const wanting = wantsBidders(lot, qualification, needed)
    if (wanting === undefined) return refuse({ code: 'undecided-bids' })
    const found = lot.status === 'closed' ? (lot.sealed ?? 0) : qualification.qualified
    if (!wanting) return refuse({ code: 'enough-bidders', found, needed })
  }
  if (await noticeNoIsTaken(tx, acting, end.noticeNo)) return refuse({ code: 'notice-no-taken' })
  const notice = endNotice(acting, lot, end, { ended: 'void', received: lot.sealed })
  const hand = { ...acting, role: actingAs(TENDER_POLICY, acting, asked) }
  const ended = await append(tx, hand, lots, lot, 'lot.void', { reason: end.reason, notice: notice.digest })
  await insertNotice(tx, notice.row)
  await endSlips(tx, acting, id)
  return ok(doneLot(ended))
}

/** Ends a lot before its bids are in (终止). What was published the leader takes back in public; a draft is put away quietly. */
export async function cancelLot(tx: Tx, acting: Acting, id: LotId, end: LotEnd): Promise<Result<LotDone, LotRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, 'lot.cancel')
  if (!held.ok) return held
  const wasPublished = held.value.status === 'published'
  const asked = asksToCancel(held.value.status)
  if (!mayInPurchase(acting, asked)) return refuse({ code: 'leader-needed' })
  if (wasPublished && (await noticeNoIsTaken(tx, acting, end.noticeNo))) return refuse({ code: 'notice-no-taken' })
  const notice = wasPublished ? endNotice(acting, held.value, end, { ended: 'cancelled', received: null }) : null
  const facts = { reason: end.reason, notice: notice?.digest ?? null }
  const hand = { ...acting, role: actingAs(TENDER_POLICY, acting, asked) }
  const ended = await append(tx, hand, lots, held.value, 'lot.cancel', facts)
  if (notice !== null) {
    await insertNotice(tx, notice.row)
    const closing = await dueOf(tx, acting, id, 'lot.close')
    if (closing) await finishDue(tx, acting, closing.id, acting.now)
  }
  return ok(doneLot(ended))
}

/** Before the opening nobody knows of any. */
async function qualificationIn(tx: ReadTx, acting: Acting, lot: LotState): Promise<Qualification> {
  const opened = lot.status === 'qualifying' ? await standingBids(tx, acting, [lot.id]) : []
  return qualificationOf(opened.map(({ status }) => status))
}

function endNotice(
  acting: Acting,
  lot: LotState,
  { noticeNo: no, title, reason }: LotEnd,
  { ended, received }: Pick<EndBody, 'ended' | 'received'>,
): NoticeDraft {
  const body: EndBody = { lotId: lot.id, code: lot.code, name: lot.name, ended, reason, received }
  return draftNotice(acting, { lotId: lot.id, kind: 'void', no, title, endsOn: null, body })
}
