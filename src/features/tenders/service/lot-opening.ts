import type { Draw } from '../../../kernel/chance.ts'
import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { LotDone, LotRefusal } from '../contract/lot.ts'
import { isUpToDate } from '../rules/bid.ts'
import { bidLabel, shuffled } from '../rules/labels.ts'
import type { LotState } from '../rules/lot.ts'
import { turnout } from '../rules/turnout.ts'
import { bidIdsOfLot } from '../store/bids.ts'
import { bids, lots } from '../store/kept.ts'
import { bidDeeds } from './bid-deeds.ts'
import { keptFromEach } from './custody.ts'
import { lotDeeds } from './lot-deeds.ts'
import { doneLot } from './lot-plans.ts'
import { goesOn } from './pauses.ts'
import { profileOfLot } from './lot-profile.ts'

/**
 * One custodian's release of the sealed bids. Refused to whoever runs the purchase or is of a bidder's, before the closing, a
 * second time by the same person, to a second one whose password a colleague made since the call, and when too few are sealed
 * (then the lot is void, and the bids stay unread). With the last release needed the lot is opened.
 */
export async function releaseLot(tx: Tx, acting: Acting, id: LotId, draw: Draw): Promise<Result<LotDone, LotRefusal>> {
  const early = await lots.table.load(tx, acting.tenant, id)
  if (early?.status === 'published') return refuse({ code: 'too-early', from: early.bidDeadline })
  const held = await lotDeeds.hold(tx, acting, id, 'lot.release')
  if (!held.ok) return held
  const going = await goesOn(tx, acting, held.value)
  if (!going.ok) return going
  const lot = held.value
  const kept = (await keptFromEach(tx, acting, [lot])).get(id)
  if (kept !== undefined) return refuse({ code: kept })
  if (lot.releases.includes(acting.actor)) return refuse({ code: 'already-released' })
  const profile = await profileOfLot(tx, acting, lot)
  const { enough, found, needed } = turnout(profile, lot.sealed ?? 0)
  if (!enough) return refuse({ code: 'too-few-bidders', found, needed })
  const released = await lotDeeds.does(tx, acting, lot, 'lot.release', {})
  return ok(doneLot(released.releases.length < profile.custodians.value ? released : await open(tx, acting, released, draw)))
}

/**
 * The opening comes first, because until it nobody but the bidders sees a bid, and this transaction is no exception. The
 * letters A, B, C … are drawn, so that they tell nothing of who came first. What was sealed before the call was changed, and not
 * confirmed since, is left sealed.
 */
async function open(tx: Tx, acting: Acting, released: LotState, draw: Draw): Promise<LotState> {
  const opened = await lotDeeds.does(tx, acting, released, 'lot.open', {})
  const sealed = []
  for (const id of await bidIdsOfLot(tx, acting, opened.id)) {
    const bid = await bids.table.lock(tx, acting.tenant, id)
    if (bid?.status === 'sealed' && isUpToDate(bid, opened)) sealed.push(bid)
    else if (bid?.status === 'sealed') await append(tx, { ...acting, role: 'system' }, bids, bid, 'bid.leave-sealed', {})
    if (bid?.status === 'draft') await append(tx, { ...acting, role: 'system' }, bids, bid, 'bid.lapse', {})
  }
  for (const [place, bid] of shuffled(sealed, draw).entries())
    await bidDeeds.does(tx, acting, bid, 'bid.open', { label: bidLabel(place) })
  return opened
}
