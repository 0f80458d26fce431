import { type Acting, deciding } from '../../../kernel/acting.ts'
import type { BidId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { BidDone, BidRefusal } from '../contract/bid.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { BID_LIFE, type BidState } from '../rules/bid.ts'
import type { LotState } from '../rules/lot.ts'
import { isInTime } from '../rules/notice-clock.ts'
import { bids } from '../store/kept.ts'
import { holdOpen } from '../store/lots.ts'

/** What people do to a bid. */
export const bidDeeds = deedsOf({
  kept: bids,
  life: BID_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'bid.start': 'bid.write',
    'bid.seal': 'bid.seal',
    'bid.come-late': 'bid.seal',
    'bid.affirm': 'bid.seal',
    'bid.unseal': 'bid.seal',
    'bid.withdraw': 'bid.seal',
    'bid.resume': 'bid.write',
    'bid.open': 'lot.release',
    'bid.qualify': 'bid.qualify',
    'bid.disqualify': 'bid.qualify',
    'bid.confirm-facts': 'bid.qualify',
    'bid.enter-offline': 'offline.confirm',
    'bid.rank-offline': 'offline.confirm',
    'bid.refuse-offline': 'offline.confirm',
    'bid.leave-unopened': 'offline.confirm',
    'bid.decline': 'bid.decline',
    'bid.decline-on-paper': 'bid.decline-on-paper',
  },
  on: ({ partyId }) => ({ party: partyId }),
})

export const mayInPurchase = deciding(TENDER_POLICY)

export const doneBid = ({ id, status, revision }: BidState): BidDone => ({ id, status, revision })

type OwnDeed = 'bid.seal' | 'bid.affirm' | 'bid.unseal' | 'bid.withdraw' | 'bid.resume'
type OpenLot = NonNullable<Awaited<ReturnType<typeof holdOpen>>>

/**
 * Holds a bid and keeps its lot open until the deed is done; refuses once the clock reads the deadline. The lot is taken
 * before the bid, as at the opening: in the other order the two could wait for each other.
 */
export async function holdOwn(
  tx: Tx,
  acting: Acting,
  id: BidId,
  deed: OwnDeed,
): Promise<Result<{ bid: BidState; lot: OpenLot }, BidRefusal>> {
  const lot = await holdLotOf(tx, acting, id)
  if (!lot.ok) return lot
  const held = await bidDeeds.hold(tx, acting, id, deed)
  return held.ok ? ok({ bid: held.value, lot: lot.value }) : held
}

/** Holds a draft for writing into it. */
export async function holdDraft(tx: Tx, acting: Acting, id: BidId): Promise<Result<{ bid: BidState; lot: OpenLot }, BidRefusal>> {
  const lot = await holdLotOf(tx, acting, id)
  if (!lot.ok) return lot
  const bid = await bids.table.lock(tx, acting.tenant, id)
  if (!bid) return refuse({ code: 'not-found' })
  return bid.status === 'draft' ? ok({ bid, lot: lot.value }) : refuse({ code: 'wrong-status', status: bid.status })
}

async function holdLotOf(tx: Tx, acting: Acting, id: BidId): Promise<Result<OpenLot, BidRefusal>> {
  const bid = await bids.table.load(tx, acting.tenant, id)
  if (!bid || !mayInPurchase(acting, 'bid.write', { party: bid.partyId })) return refuse({ code: 'not-found' })
  return holdLot(tx, acting, bid)
}

async function holdLot(tx: Tx, acting: Acting, { lotId }: BidState): Promise<Result<OpenLot, BidRefusal>> {
  const lot = await holdOpen(tx, acting, lotId)
  if (!lot) return refuse({ code: 'not-found' })
  if (!isInTime(lot.bidDeadline, acting.now)) return refuse({ code: 'past-deadline', deadline: lot.bidDeadline })
  if (lot.status === 'published') return ok(lot)
  // The clock was read in time, but the closing was first: what is closed stays closed.
  return refuse({ code: lot.status === 'cancelled' ? 'not-taking-bids' : 'past-deadline', deadline: lot.bidDeadline })
}

/** Whether what is offered now comes too late, and nobody has opened yet what came in time. */
export const isLate = (
  { status, bidDeadline, openedAt }: Pick<LotState, 'status' | 'bidDeadline' | 'openedAt'>,
  { now }: Pick<Acting, 'now'>,
): boolean => status !== 'cancelled' && bidDeadline !== null && openedAt === null && !isInTime(bidDeadline, now)

/** Whether a lot takes bids at this reading of the clock. */
export const isTakingBids = (
  { status, bidDeadline }: Pick<LotState, 'status' | 'bidDeadline'>,
  { now }: Pick<Acting, 'now'>,
): boolean => status === 'published' && isInTime(bidDeadline, now)
