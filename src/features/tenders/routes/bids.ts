import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { BidAt, BidDone, BidDraft, BidList, BidSaved, BidsAt, BidStart, BidView, Receipt } from '../contract/bid.ts'
import { LotFacts } from '../contract/facts.ts'
import { LotAt } from '../contract/lot.ts'
import { NearPairs } from '../contract/near.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import type { Ahead } from '../service/contracts-ahead.ts'
import { saveBid, startBid } from '../service/bid-drafts.ts'
import { viewReceipt } from '../service/bid-sealing.ts'
import { listBidsOfLot, listOwnBids, viewBid } from '../service/bid-views.ts'
import { nearBidders } from '../service/near-bidders.ts'
import { viewLotFacts } from '../service/stated-facts.ts'
import { BID_STATUS } from './bid-status.ts'

const requires = guard(TENDER_POLICY)
const at = '/tenants/{tenant}/bids/{bid}'

const own = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/bids',
  middleware: [requires('bid.see-own')] as const,
  request: { params: BidsAt },
  responses: gives(BidList, 'the bids of the caller’s own organisations'),
})

const ofLot = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/bids',
  middleware: [requires('bid.see-opened')] as const,
  request: { params: LotAt },
  responses: gives(BidList, 'the bids of a lot that has been opened'),
})

const factsOfLot = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/facts',
  middleware: [requires('bid.see-opened')] as const,
  request: { params: LotAt },
  responses: gives(LotFacts, 'what the bids state that earns points, and what the papers say'),
})

const near = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/near',
  middleware: [requires('panel.see-ties')] as const,
  request: { params: LotAt },
  responses: gives(NearPairs, 'which bidders stand nearer to each other than they may, as far as the record tells'),
})

const start = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/bids',
  middleware: [requires('bid.write')] as const,
  request: { params: LotAt, body: takes(BidStart) },
  responses: gives(BidDone, 'begun'),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('bid.see')] as const,
  request: { params: BidAt },
  responses: gives(BidView, 'a bid with its content'),
})

const save = createRoute({
  method: 'put',
  path: `${at}/content`,
  middleware: [requires('bid.write')] as const,
  request: { params: BidAt, body: takes(BidDraft) },
  responses: gives(BidSaved, 'saved'),
})

const receipt = createRoute({
  method: 'get',
  path: `${at}/receipt`,
  middleware: [requires('bid.see-own')] as const,
  request: { params: BidAt },
  responses: gives(Receipt, 'what proves the submission'),
})

export const bidRoutes = ({ contractsOf }: Ahead) =>
  router()
    .openapi(own, async (c) => c.json(await view(c, (tx, acting) => listOwnBids(tx, acting, contractsOf)), 200))
    .openapi(ofLot, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, BID_STATUS, await view(c, (tx, acting) => listBidsOfLot(tx, acting, lot, contractsOf)))
    })
    .openapi(factsOfLot, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, BID_STATUS, await view(c, (tx, acting) => viewLotFacts(tx, acting, lot)))
    })
    .openapi(near, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, BID_STATUS, await view(c, (tx, acting) => nearBidders(tx, acting, lot)))
    })
    .openapi(start, async (c) => {
      const { lot } = c.req.valid('param')
      const { partyId } = c.req.valid('json')
      return answer(c, BID_STATUS, await perform(c, (tx, acting) => startBid(tx, acting, lot, partyId)))
    })
    .openapi(see, async (c) => {
      const { bid } = c.req.valid('param')
      return answer(c, BID_STATUS, await view(c, (tx, acting) => viewBid(tx, acting, bid, contractsOf)))
    })
    .openapi(save, async (c) => {
      const { bid } = c.req.valid('param')
      const draft = c.req.valid('json')
      const { draw } = c.var.house
      return answer(c, BID_STATUS, await perform(c, (tx, acting) => saveBid(tx, acting, bid, draft, draw)))
    })
    .openapi(receipt, async (c) => {
      const { bid } = c.req.valid('param')
      return answer(c, BID_STATUS, await view(c, (tx, acting) => viewReceipt(tx, acting, bid)))
    })
