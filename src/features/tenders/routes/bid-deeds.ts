import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { BidAffirm, BidAt, BidDone, BidFailure, BidPass, BidSeal, FactFindings } from '../contract/bid.ts'
import { type TenderPermission, TENDER_POLICY } from '../contract/policy.ts'
import { Reason } from '../contract/programme.ts'
import { affirmBid, resumeBid, sealBid, unsealBid, withdrawBid } from '../service/bid-sealing.ts'
import { judgeBid } from '../service/qualification.ts'
import { confirmFacts } from '../service/stated-facts.ts'
import { BID_STATUS } from './bid-status.ts'

const requires = guard(TENDER_POLICY)
const done = gives(BidDone, 'done')

const plain = <P extends string>(name: P, permission: TenderPermission) =>
  createRoute({
    method: 'post',
    path: `/tenants/{tenant}/bids/{bid}/${name}`,
    middleware: [requires(permission)] as const,
    request: { params: BidAt },
    responses: done,
  })

const seal = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/bids/{bid}/seal',
  middleware: [requires('bid.seal')] as const,
  request: { params: BidAt, body: takes(BidSeal) },
  responses: done,
})
const affirm = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/bids/{bid}/affirm',
  middleware: [requires('bid.seal')] as const,
  request: { params: BidAt, body: takes(BidAffirm) },
  responses: done,
})
const unseal = plain('unseal', 'bid.seal')
const withdraw = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/bids/{bid}/withdraw',
  middleware: [requires('bid.seal')] as const,
  request: { params: BidAt, body: takes(Reason) },
  responses: done,
})
const resume = plain('resume', 'bid.write')
const qualify = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/bids/{bid}/qualify',
  middleware: [requires('bid.qualify')] as const,
  request: { params: BidAt, body: takes(BidPass) },
  responses: done,
})
const disqualify = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/bids/{bid}/disqualify',
  middleware: [requires('bid.qualify')] as const,
  request: { params: BidAt, body: takes(BidFailure) },
  responses: done,
})
const confirm = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/bids/{bid}/confirm-facts',
  middleware: [requires('bid.qualify')] as const,
  request: { params: BidAt, body: takes(FactFindings) },
  responses: done,
})

export const bidDeedRoutes = router()
  .openapi(seal, async (c) => {
    const { bid } = c.req.valid('param')
    const seen = c.req.valid('json')
    const { draw } = c.var.house
    return answer(c, BID_STATUS, await perform(c, (tx, acting) => sealBid(tx, acting, bid, seen, draw)))
  })
  .openapi(affirm, async (c) => {
    const { bid } = c.req.valid('param')
    const read = c.req.valid('json')
    return answer(c, BID_STATUS, await perform(c, (tx, acting) => affirmBid(tx, acting, bid, read)))
  })
  .openapi(unseal, async (c) => {
    const { bid } = c.req.valid('param')
    return answer(c, BID_STATUS, await perform(c, (tx, acting) => unsealBid(tx, acting, bid)))
  })
  .openapi(withdraw, async (c) => {
    const { bid } = c.req.valid('param')
    const { reason } = c.req.valid('json')
    return answer(c, BID_STATUS, await perform(c, (tx, acting) => withdrawBid(tx, acting, bid, reason)))
  })
  .openapi(resume, async (c) => {
    const { bid } = c.req.valid('param')
    return answer(c, BID_STATUS, await perform(c, (tx, acting) => resumeBid(tx, acting, bid)))
  })
  .openapi(qualify, async (c) => {
    const { bid } = c.req.valid('param')
    const { revision } = c.req.valid('json')
    const verdict = { deed: 'bid.qualify', revision } as const
    return answer(c, BID_STATUS, await perform(c, (tx, acting) => judgeBid(tx, acting, bid, verdict)))
  })
  .openapi(disqualify, async (c) => {
    const { bid } = c.req.valid('param')
    const verdict = { deed: 'bid.disqualify', ...c.req.valid('json') } as const
    return answer(c, BID_STATUS, await perform(c, (tx, acting) => judgeBid(tx, acting, bid, verdict)))
  })
  .openapi(confirm, async (c) => {
    const { bid } = c.req.valid('param')
    const findings = c.req.valid('json')
    return answer(c, BID_STATUS, await perform(c, (tx, acting) => confirmFacts(tx, acting, bid, findings)))
  })
