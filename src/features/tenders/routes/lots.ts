import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { LotAt, LotDone, LotDraft, LotList, LotQuery, LotRevision, LotsAt, LotView } from '../contract/lot.ts'
import { CallNotice } from '../contract/notice.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { LotRecord, RecordQuery } from '../contract/record.ts'
import type { Ahead, Spending } from '../service/contracts-ahead.ts'
import { draftLot, reviseLot } from '../service/lot-plans.ts'
import { viewLotRecord } from '../service/lot-record.ts'
import { listCalls, listLots, viewCall, viewLot } from '../service/lot-views.ts'
import { LOT_STATUS } from './lot-status.ts'

const requires = guard(TENDER_POLICY)
const at = '/tenants/{tenant}/lots/{lot}'

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots',
  middleware: [requires('lot.see')] as const,
  request: { params: LotsAt, query: LotQuery },
  responses: gives(LotList, 'lots by code; drafts for the office alone'),
})

const calls = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/calls',
  middleware: [requires('lot.see')] as const,
  request: { params: LotsAt },
  responses: gives(LotList, 'what is open for bids, the first to close first'),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('lot.see')] as const,
  request: { params: LotAt },
  responses: gives(LotView, 'the lot’s one page'),
})

const seeCall = createRoute({
  method: 'get',
  path: `${at}/call`,
  middleware: [requires('lot.see')] as const,
  request: { params: LotAt },
  responses: gives(CallNotice, 'the call as it was put before the public'),
})

const seeRecord = createRoute({
  method: 'get',
  path: `${at}/record`,
  middleware: [requires('lot.record')] as const,
  request: { params: LotAt, query: RecordQuery },
  responses: gives(LotRecord, 'what was done, by whom and when, newest first'),
})

const draft = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots',
  middleware: [requires('lot.write')] as const,
  request: { params: LotsAt, body: takes(LotDraft) },
  responses: gives(LotDone, 'done'),
})

const revise = createRoute({
  method: 'put',
  path: at,
  middleware: [requires('lot.write')] as const,
  request: { params: LotAt, body: takes(LotRevision) },
  responses: gives(LotDone, 'done'),
})

export const lotRoutes = ({ contractsOf, overspentIn }: Ahead & Spending) =>
  router()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      return c.json(await view(c, (tx, acting) => listLots(tx, acting, query, contractsOf)), 200)
    })
    .openapi(calls, async (c) => c.json(await view(c, listCalls), 200))
    .openapi(see, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, LOT_STATUS, await view(c, (tx, acting) => viewLot(tx, acting, lot, contractsOf)))
    })
    .openapi(seeCall, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, LOT_STATUS, await view(c, (tx, acting) => viewCall(tx, acting, lot)))
    })
    .openapi(seeRecord, async (c) => {
      const { lot } = c.req.valid('param')
      const query = c.req.valid('query')
      return answer(c, LOT_STATUS, await view(c, (tx, acting) => viewLotRecord(tx, acting, lot, query)))
    })
    .openapi(draft, async (c) => {
      const plan = c.req.valid('json')
      return answer(c, LOT_STATUS, await perform(c, (tx, acting) => draftLot(tx, acting, plan, overspentIn)))
    })
    .openapi(revise, async (c) => {
      const { lot } = c.req.valid('param')
      const revision = c.req.valid('json')
      return answer(c, LOT_STATUS, await perform(c, (tx, acting) => reviseLot(tx, acting, lot, revision, overspentIn)))
    })
