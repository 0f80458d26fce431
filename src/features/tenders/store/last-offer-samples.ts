import { Instant } from '../../../kernel/civil.ts'
import { BidId, LastOfferId, LotId, MemberId, OfferRoundId, Tenant } from '../../../kernel/ids.ts'
import { sampled, sampledTable } from '../../../platform/samples.ts'
import { LastOfferState } from '../rules/last-offer.ts'
import { OfferRoundState } from '../rules/offer-round.ts'
import { PauseState } from '../rules/pause.ts'
import * as kept from './kept.ts'
import * as lastOffers from './last-offers.ts'
import * as pauses from './pauses.ts'

const tenant = Tenant.parse('a-tenant')
const OWN = { tenant }
const ID = '00000000-0000-7000-8000-000000000000'
const [BID, LOT, OFFER, ROUND] = [BidId.parse(ID), LotId.parse(ID), LastOfferId.parse(ID), OfferRoundId.parse(ID)]
const SAVED = { savedBy: MemberId.parse(ID), savedAt: Instant.parse('2017-01-01T00:00:00.000Z') }

export const lastOfferSamples = [
  ...sampled('last-offers', lastOffers, {
    roundOf: [OWN, LOT],
    offersIn: [OWN, ROUND],
    openedOffers: [OWN, [BID, BID]],
    roundsOf: [OWN, [LOT, LOT]],
    offersOfRounds: [OWN, [ROUND, ROUND]],
    offersOfBids: [OWN, [BID, BID]],
    offerIdOf: [OWN, BID],
    givenCount: [OWN, ROUND],
    offerContentOf: [OWN, OFFER],
    keepOfferContent: [{ tenant, offerId: OFFER, body: '{}', salt: '', ...SAVED }],
  }),
  ...sampled('pauses', pauses, {
    allStandingPauses: [OWN],
    pausesOf: [OWN, LOT],
    pausesOfLots: [OWN, [LOT, LOT]],
    standingPauses: [OWN, [LOT, LOT]],
  }),
  ...sampledTable('kept', 'pauses', kept.pauses.table, PauseState),
  ...sampledTable('kept', 'offerRounds', kept.offerRounds.table, OfferRoundState),
  ...sampledTable('kept', 'lastOffers', kept.lastOffers.table, LastOfferState),
]
