import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { AmendmentRefusal, ReviewMove } from '../contract/amendment.ts'
import type { LotDone } from '../contract/lot.ts'
import { changesBetween } from '../rules/amendment.ts'
import type { LotState } from '../rules/lot.ts'
import type { PanelState } from '../rules/panel.ts'
import { isReviewDayLost, reviewDayFault } from '../rules/review-day.ts'
import { insertNotice, noticeNoIsTaken } from '../store/notices.ts'
import { panelOf } from '../store/panels.ts'
import { pausesOf } from '../store/pauses.ts'
import { amendmentBody } from './amendments.ts'
import { lotDeeds } from './lot-deeds.ts'
import { doneLot } from './lot-plans.ts'
import { draftNotice } from './notice-drafts.ts'
import { goesOn } from './pauses.ts'

/**
 * Sets another day for a review whose day fell into a pause by the finance bureau, once the purchase goes on, and tells it in public as an
 * amendment of the call: the bidders come to be heard on it. Bids stay as they were sealed.
 */
export async function moveReview(
  tx: Tx,
  acting: Acting,
  id: LotId,
  { revision, noticeNo: no, title, ...said }: ReviewMove,
): Promise<Result<LotDone, AmendmentRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, 'lot.move-review')
  if (!held.ok) return held
  const lot = held.value
  if (lot.revision !== revision) return refuse({ code: 'changed-meanwhile', revision: lot.revision })
  const going = await goesOn(tx, acting, lot)
  if (!going.ok) return going
  const pauses = await pausesOf(tx, acting, id)
  const { reviewOn: from, bidDeadline, contact } = lot
  const isLost = isReviewDayLost(lot, (await panelOf(tx, acting, id))?.status ?? null, pauses)
  if (!isLost || from === null || bidDeadline === null || lot.direct !== null) return refuse({ code: 'review-day-stands' })
  const fault = reviewDayFault(said.reviewOn, civilDateOf(acting.now), pauses)
  if (fault !== undefined) return refuse({ code: fault })
  if (await noticeNoIsTaken(tx, acting, no)) return refuse({ code: 'notice-no-taken' })

  const standing = { bidDeadline, contact: contact ?? '' }
  const changes = changesBetween(lot, { ...standing, ...said })
  const body = await amendmentBody(tx, acting, lot, {
    said: { ...standing, ...said },
    substance: null,
    changes,
    change: undefined,
  })
  const notice = draftNotice(acting, { lotId: id, kind: 'amendment', no, title, endsOn: said.reviewOn, body })
  const facts = { noticeNo: no, ...said, from, notice: notice.digest }
  const moved = await lotDeeds.does(tx, acting, lot, 'lot.move-review', facts)
  await insertNotice(tx, notice.row)
  return ok(doneLot(moved))
}

/** Whether the day told for the review of this panel was lost to a pause, and another is still to be set. */
export const hasLostItsDay = async (
  tx: ReadTx,
  acting: Acting,
  lot: LotState,
  { status }: Pick<PanelState, 'status'>,
): Promise<boolean> => isReviewDayLost(lot, status, await pausesOf(tx, acting, lot.id))
