import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { BidAt } from '../contract/bid.ts'
import {
  LastOfferAsking,
  LastOfferDone,
  LastOfferGiving,
  LastOffersView,
  LotOffersAt,
  OfferRoundDone,
} from '../contract/last-offer.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { Reason } from '../contract/programme.ts'
import { askLastOffers, giveLastOffer, leaveConsultation } from '../service/last-offers.ts'
import { viewLastOffers } from '../service/last-offer-views.ts'
import { LAST_OFFER_STATUS } from './last-offer-status.ts'

const requires = guard(TENDER_POLICY)

const ofLot = '/tenants/{tenant}/lots/{lot}/last-offers'
const ofBid = '/tenants/{tenant}/bids/{bid}/last-offer'

const see = createRoute({
  method: 'get',
  path: ofLot,
  middleware: [requires('bid.see-opened')] as const,
  request: { params: LotOffersAt },
  responses: gives(LastOffersView, 'who is asked for a last offer, and once all are opened what each offers'),
})

const ask = createRoute({
  method: 'post',
  path: ofLot,
  middleware: [requires('last-offer.ask')] as const,
  request: { params: LotOffersAt, body: takes(LastOfferAsking) },
  responses: gives(OfferRoundDone, 'everybody still in is asked; the clock opens what comes until the hour'),
})

const give = createRoute({
  method: 'post',
  path: ofBid,
  middleware: [requires('last-offer.give')] as const,
  request: { params: BidAt, body: takes(LastOfferGiving) },
  responses: gives(LastOfferDone, 'sealed until the hour; `late` where it came after it, refused and with a proof'),
})

const leave = createRoute({
  method: 'post',
  path: `${ofBid}/withdraw`,
  middleware: [requires('last-offer.give')] as const,
  request: { params: BidAt, body: takes(Reason) },
  responses: gives(LastOfferDone, 'the supplier leaves the consultation'),
})

export const lastOfferRoutes = router()
  .openapi(see, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, LAST_OFFER_STATUS, await view(c, (tx, acting) => viewLastOffers(tx, acting, lot)))
  })
  .openapi(ask, async (c) => {
    const [{ lot }, asking] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, LAST_OFFER_STATUS, await perform(c, (tx, acting) => askLastOffers(tx, acting, lot, asking)))
  })
  .openapi(give, async (c) => {
    const [{ bid }, offer] = [c.req.valid('param'), c.req.valid('json')]
    const { draw } = c.var.house
    return answer(c, LAST_OFFER_STATUS, await perform(c, (tx, acting) => giveLastOffer(tx, acting, bid, offer, draw)))
  })
  .openapi(leave, async (c) => {
    const [{ bid }, { reason }] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, LAST_OFFER_STATUS, await perform(c, (tx, acting) => leaveConsultation(tx, acting, bid, reason)))
  })
