import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { LotAt, LotCall, LotConsent, LotDone, LotEnd } from '../contract/lot.ts'
import { type TenderPermission, TENDER_POLICY } from '../contract/policy.ts'
import { Reason } from '../contract/programme.ts'
import type { Spending } from '../service/contracts-ahead.ts'
import { publishLot } from '../service/lot-call.ts'
import { cancelLot, voidLot } from '../service/lot-ends.ts'
import { releaseLot } from '../service/lot-opening.ts'
import { approveLot, prepareLot, reconsiderLot } from '../service/lot-plans.ts'
import { qualifyLot } from '../service/qualification.ts'
import { LOT_STATUS } from './lot-status.ts'

const requires = guard(TENDER_POLICY)
const done = gives(LotDone, 'done')

/** A deed that needs nothing but the say-so of whoever may. */
const plain = <P extends string>(name: P, permission: TenderPermission) =>
  createRoute({
    method: 'post',
    path: `/tenants/{tenant}/lots/{lot}/${name}`,
    middleware: [requires(permission)] as const,
    request: { params: LotAt },
    responses: done,
  })

const prepare = plain('prepare', 'lot.write')
const release = plain('release', 'lot.release')
const qualify = plain('qualify', 'bid.qualify')

const approve = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/approve',
  middleware: [requires('lot.approve')] as const,
  request: { params: LotAt, body: takes(LotConsent) },
  responses: done,
})

const reconsider = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/reconsider',
  middleware: [requires('lot.reconsider')] as const,
  request: { params: LotAt, body: takes(Reason) },
  responses: done,
})

const publish = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/publish',
  middleware: [requires('lot.publish')] as const,
  request: { params: LotAt, body: takes(LotCall) },
  responses: done,
})

const toVoid = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/void',
  middleware: [requires('lot.void')] as const,
  request: { params: LotAt, body: takes(LotEnd) },
  responses: done,
})

const cancel = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/cancel',
  middleware: [requires('lot.cancel')] as const,
  request: { params: LotAt, body: takes(LotEnd) },
  responses: done,
})

export const lotDeedRoutes = ({ overspentIn }: Spending) =>
  router()
    .openapi(prepare, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, LOT_STATUS, await perform(c, (tx, acting) => prepareLot(tx, acting, lot, overspentIn)))
    })
    .openapi(approve, async (c) => {
      const { lot } = c.req.valid('param')
      const read = c.req.valid('json')
      return answer(c, LOT_STATUS, await perform(c, (tx, acting) => approveLot(tx, acting, lot, read)))
    })
    .openapi(reconsider, async (c) => {
      const { lot } = c.req.valid('param')
      const { reason } = c.req.valid('json')
      return answer(c, LOT_STATUS, await perform(c, (tx, acting) => reconsiderLot(tx, acting, lot, reason)))
    })
    .openapi(publish, async (c) => {
      const { lot } = c.req.valid('param')
      const call = c.req.valid('json')
      return answer(c, LOT_STATUS, await perform(c, (tx, acting) => publishLot(tx, acting, lot, call)))
    })
    .openapi(release, async (c) => {
      const { lot } = c.req.valid('param')
      const { draw } = c.var.house
      return answer(c, LOT_STATUS, await perform(c, (tx, acting) => releaseLot(tx, acting, lot, draw)))
    })
    .openapi(qualify, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, LOT_STATUS, await perform(c, (tx, acting) => qualifyLot(tx, acting, lot)))
    })
    .openapi(toVoid, async (c) => {
      const { lot } = c.req.valid('param')
      const end = c.req.valid('json')
      return answer(c, LOT_STATUS, await perform(c, (tx, acting) => voidLot(tx, acting, lot, end)))
    })
    .openapi(cancel, async (c) => {
      const { lot } = c.req.valid('param')
      const end = c.req.valid('json')
      return answer(c, LOT_STATUS, await perform(c, (tx, acting) => cancelLot(tx, acting, lot, end)))
    })
