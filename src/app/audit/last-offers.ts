import { pagesOf } from '../../features/ledger/service/pages.ts'
import type { OutGround } from '../../features/tenders/rules/bid.ts'
import { type LastOfferState, outGroundOf } from '../../features/tenders/rules/last-offer.ts'
import type { LotState } from '../../features/tenders/rules/lot.ts'
import { bids, lots, offerRounds } from '../../features/tenders/store/kept.ts'
import { offersIn } from '../../features/tenders/store/last-offers.ts'
import type { Check } from './beside.ts'

/** How many came by the hour: opened with the others or left sealed with them, whatever they turned out to be. */
const CAME: ReadonlySet<LastOfferState['status']> = new Set(['given', 'opened', 'broken'])

/** Every asking for last offers that is over: how many came, and of each that was asked whether it dropped out, and why. */
export const settledOffers: Check = {
  of: 'last offers',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => offerRounds.table.all(tx, tenant, after, limit)))
      for (const { id, lotId, status, given } of page) {
        const offers = await offersIn(tx, { tenant }, id)
        const lot = await lots.table.load(tx, tenant, lotId)
        seen += offers.length
        if (given !== null && given !== offers.filter((offer) => CAME.has(offer.status)).length)
          found('count-differs', 'offer-round', id)
        if (lot === undefined || status !== 'opened') continue
        for (const offer of offers) {
          const bid = await bids.table.load(tx, tenant, offer.bidId)
          if (!groundsDue(offer, lot).includes(bid?.outGround ?? undefined)) found('outcome-differs', 'bid', offer.bidId)
        }
      }
    return seen
  },
}

/** What came only after the hour was missing at it. */
const groundsDue = (offer: LastOfferState, lot: LotState): readonly (OutGround | undefined)[] =>
  offer.status === 'late' ? ['came-late', 'no-offer'] : [outGroundOf(offer, lot)]
