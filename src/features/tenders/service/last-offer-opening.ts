import type { Acting } from '../../../kernel/acting.ts'
import { SYSTEM } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db.ts'
import { append, type Hand } from '../../ledger/service/append.ts'
import { type LastOfferState, outGroundOf } from '../rules/last-offer.ts'
import type { LotState } from '../rules/lot.ts'
import { turnout } from '../rules/turnout.ts'
import { bids, lastOffers, lots, offerRounds } from '../store/kept.ts'
import { givenCount, offersIn } from '../store/last-offers.ts'
import type { DueTable } from '../store/tables.ts'
import { readOffer } from './last-offer-sealing.ts'
import { profileOfLot } from './lot-profile.ts'

/**
 * At the hour all last offers are opened together. Where fewer came than the purchase needs, or it came to an end meanwhile, none is. The
 * opening comes first, because until it nobody but the suppliers sees one, and this transaction is no exception.
 */
export async function openLastOffers(tx: Tx, acting: Acting, { subject }: Pick<DueTable, 'subject'>): Promise<'done'> {
  const seen = await offerRounds.table.load(tx, acting.tenant, subject)
  const lot = seen && (await lots.table.lock(tx, acting.tenant, seen.lotId))
  const round = lot && (await offerRounds.table.lock(tx, acting.tenant, subject))
  if (!lot || round?.status !== 'asked') return 'done'
  const hand: Hand = { ...acting, actor: SYSTEM, role: 'system' }
  const given = await givenCount(tx, acting, round.id)
  const { enough } = turnout(await profileOfLot(tx, acting, lot), given)
  if (lot.status !== 'reviewing' || !enough) {
    await append(tx, hand, offerRounds, round, 'offer-round.fall-short', { given })
    return 'done'
  }
  await append(tx, hand, offerRounds, round, 'offer-round.open', { given })
  for (const { id } of await offersIn(tx, acting, round.id)) {
    const offer = await lastOffers.table.lock(tx, acting.tenant, id)
    if (offer) await settle(tx, hand, lot, await openOne(tx, hand, offer))
  }
  return 'done'
}

async function openOne(tx: Tx, hand: Hand, offer: LastOfferState): Promise<LastOfferState> {
  if (offer.status === 'asked') return append(tx, hand, lastOffers, offer, 'last-offer.miss', {})
  if (offer.status !== 'given') return offer
  const read = await readOffer(tx, hand, offer.id)
  return read?.digest === offer.digest && read !== undefined
    ? append(tx, hand, lastOffers, offer, 'last-offer.open', { offerFen: read.content.offerFen })
    : append(tx, hand, lastOffers, offer, 'last-offer.break', {})
}

/** A bid without a last offer that can be paid is not scored. */
async function settle(tx: Tx, hand: Hand, lot: LotState, offer: LastOfferState): Promise<void> {
  const ground = outGroundOf(offer, lot)
  const bid = ground && (await bids.table.lock(tx, hand.tenant, offer.bidId))
  if (ground && bid?.status === 'qualified') await append(tx, hand, bids, bid, 'bid.drop-out', { ground })
}
