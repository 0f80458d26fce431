import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf, yearOf } from '../../../kernel/civil.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { LotAmendments } from '../contract/amendment.ts'
import { AmendmentBody } from '../contract/notice.ts'
import type { PublishedAmendment } from '../contract/publications.ts'
import { isOpenToAmendment } from '../rules/amendment.ts'
import { lots } from '../store/kept.ts'
import { noticesOf } from '../store/notices.ts'
import { amendmentCan } from './amendment-deeds.ts'
import { changeTermOf } from './amendments.ts'
import { written } from './award-deeds.ts'
import { mayInPurchase } from './bid-deeds.ts'
import { freeNumber } from './notice-numbers.ts'

/** What a call says otherwise since it was published, in that order. */
export async function amendmentsOf(tx: ReadTx, acting: Pick<Acting, 'tenant'>, lot: LotId): Promise<PublishedAmendment[]> {
  const found = await noticesOf(tx, acting, lot, 'amendment')
  return found.map(({ id, no, title, publishedAt, body }) => ({
    id,
    no,
    title,
    publishedAt,
    body: AmendmentBody.parse(JSON.parse(body)),
  }))
}

/** The amendments of a call for anyone, and for the office what is on its way. */
export async function viewAmendments(
  tx: ReadTx,
  acting: Acting,
  id: LotId,
): Promise<Result<LotAmendments, { code: 'not-found' }>> {
  const lot = await lots.table.load(tx, acting.tenant, id)
  if (!lot || lot.publishedAt === null) return refuse({ code: 'not-found' })
  const can = amendmentCan(acting, lot)
  const change = isOpenToAmendment(lot, acting.now) ? await changeTermOf(tx, acting, lot) : undefined
  const numbering = { year: yearOf(civilDateOf(acting.now)), lotCode: lot.code }
  return ok({
    items: await amendmentsOf(tx, acting, id),
    pending: mayInPurchase(acting, 'lot.see-drafts') ? lot.amendment : null,
    term: change === undefined ? null : written(change.term),
    binding: change?.binding ?? false,
    proposedNo: can['lot.amend'] === true ? await freeNumber(tx, acting, 'amendment', numbering) : null,
    can,
  })
}
