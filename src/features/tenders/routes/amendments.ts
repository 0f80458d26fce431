import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import {
  Amending,
  AmendmentDraft,
  type AmendmentRefusalCode,
  AmendmentReturn,
  LotAmendments,
  ReviewMove,
} from '../contract/amendment.ts'
import { LotAt, LotConsent, LotDone } from '../contract/lot.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { viewAmendments } from '../service/amendment-views.ts'
import { moveReview } from '../service/review-day.ts'
import { amendLot, approveAmendment, proposeAmendment, returnAmendment } from '../service/amendments.ts'

const requires = guard(TENDER_POLICY)
const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'not-ready': 409,
  'review-before-deadline': 422,
  'notice-no-taken': 409,
  'call-over': 409,
  'deadline-shortened': 422,
  'deadline-too-soon': 422,
  'nothing-changed': 422,
  'criteria-differ': 422,
  'not-agreed': 409,
  'review-day-stands': 409,
  'review-day-past': 422,
  'review-day-paused': 422,
  'purchase-paused': 409,
} as const satisfies Record<AmendmentRefusalCode | keyof typeof DEED_STATUS, number>

const done = gives(LotDone, 'done')

const ofLot = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/amendments',
  middleware: [requires('lot.see')] as const,
  request: { params: LotAt },
  responses: gives(LotAmendments, 'what a call says otherwise since it was published; for the office also what is on its way'),
})

const amend = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/amendments',
  middleware: [requires('lot.amend')] as const,
  request: { params: LotAt, body: takes(Amending) },
  responses: done,
})

const propose = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/amendments/propose',
  middleware: [requires('lot.amend')] as const,
  request: { params: LotAt, body: takes(AmendmentDraft) },
  responses: done,
})

const approve = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/amendments/approve',
  middleware: [requires('lot.agree-amendment')] as const,
  request: { params: LotAt, body: takes(LotConsent) },
  responses: done,
})

const sendBack = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/amendments/return',
  middleware: [requires('lot.agree-amendment')] as const,
  request: { params: LotAt, body: takes(AmendmentReturn) },
  responses: done,
})

const move = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/review-day',
  middleware: [requires('lot.amend')] as const,
  request: { params: LotAt, body: takes(ReviewMove) },
  responses: done,
})

export const amendmentRoutes = router()
  .openapi(ofLot, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => viewAmendments(tx, acting, lot)))
  })
  .openapi(amend, async (c) => {
    const [{ lot }, given] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => amendLot(tx, acting, lot, given)))
  })
  .openapi(move, async (c) => {
    const [{ lot }, given] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => moveReview(tx, acting, lot, given)))
  })
  .openapi(propose, async (c) => {
    const [{ lot }, draft] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => proposeAmendment(tx, acting, lot, draft)))
  })
  .openapi(approve, async (c) => {
    const [{ lot }, read] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => approveAmendment(tx, acting, lot, read)))
  })
  .openapi(sendBack, async (c) => {
    const [{ lot }, read] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => returnAmendment(tx, acting, lot, read)))
  })
