import type { Draw } from '../../../kernel/chance.ts'
import type { Acting } from '../../../kernel/acting.ts'
import { BidId, type LotId, type PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { BidDone, BidRefusal, BidSaved } from '../contract/bid.ts'
import { type BidContent, missingIn } from '../rules/bid-content.ts'
import { isInTime } from '../rules/notice-clock.ts'
import { pricingOf } from '../rules/price.ts'
import { mayRespond } from '../rules/sole-notice.ts'
import { ownBids } from '../store/bids.ts'
import { bids, lots } from '../store/kept.ts'
import { doneBid, holdDraft, mayInPurchase } from './bid-deeds.ts'
import { saveDraft } from './sealing.ts'

/** Begins the one bid of an organisation for a lot. Two colleagues who begin at once wait for each other at the lot. */
export async function startBid(tx: Tx, acting: Acting, lotId: LotId, partyId: PartyId): Promise<Result<BidDone, BidRefusal>> {
  if (!mayInPurchase(acting, 'bid.write', { party: partyId })) return refuse({ code: 'not-found' })
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  if (!lot || lot.publishedAt === null) return refuse({ code: 'not-found' })
  if (!isInTime(lot.bidDeadline, acting.now)) return refuse({ code: 'past-deadline', deadline: lot.bidDeadline })
  if (!mayRespond(lot, partyId)) return refuse({ code: 'not-invited' })
  if (lot.status !== 'published') return refuse({ code: lot.status === 'cancelled' ? 'not-taking-bids' : 'past-deadline' })
  const [known] = await ownBids(tx, acting, [lotId], [partyId])
  if (known) return refuse({ code: 'bid-exists', bid: known.id })
  const id = BidId.parse(acting.newId())
  const role = mayInPurchase(acting, 'bid.seal', { party: partyId }) ? 'provider_manager' : 'social_worker'
  return ok(doneBid(await append(tx, { ...acting, role }, bids, { id }, 'bid.start', { lotId, partyId })))
}

export async function saveBid(
  tx: Tx,
  acting: Acting,
  id: BidId,
  draft: { content: BidContent; revision: number },
  draw: Draw,
): Promise<Result<BidSaved, BidRefusal>> {
  const held = await holdDraft(tx, acting, id)
  if (!held.ok) return held
  const revision = await saveDraft(tx, acting, id, draft, draw)
  return revision === undefined
    ? refuse({ code: 'changed-meanwhile' })
    : ok({ id, revision, missing: missingIn(draft.content, pricingOf(held.value.lot.rubric)) })
}
