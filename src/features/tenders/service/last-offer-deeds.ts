import { deedsOf } from '../../ledger/service/deeds.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { LAST_OFFER_LIFE } from '../rules/last-offer.ts'
import { OFFER_ROUND_LIFE } from '../rules/offer-round.ts'
import { lastOffers, offerRounds } from '../store/kept.ts'

/** What the office does about last offers; the clock ends what it began. */
export const roundDeeds = deedsOf({
  kept: offerRounds,
  life: OFFER_ROUND_LIFE,
  policy: TENDER_POLICY,
  asks: { 'offer-round.ask': 'last-offer.ask' },
  on: () => ({}),
})

/** What a supplier does about its own. */
export const lastOfferDeeds = deedsOf({
  kept: lastOffers,
  life: LAST_OFFER_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'last-offer.give': 'last-offer.give',
    'last-offer.withdraw': 'last-offer.give',
    'last-offer.come-late': 'last-offer.give',
  },
  on: ({ partyId }) => ({ party: partyId }),
})
