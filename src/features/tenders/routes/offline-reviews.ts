import { createRoute } from '@hono/zod-openapi'
import { answer, gives, givesBytes, takes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import {
  OfflineCheck,
  OfflineReturn,
  OfflineReviewAt,
  OfflineReviewChange,
  OfflineReviewDone,
  OfflineReviewEntry,
  OfflineReviewPage,
  OfflineReviewsAt,
  OfflineScanAt,
} from '../contract/offline-review.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { confirmOfflineReview } from '../service/offline-results.ts'
import {
  enterOfflineReview,
  returnOfflineReview,
  reviseOfflineReview,
  withdrawOfflineReview,
} from '../service/offline-reviews.ts'
import { openOfflineScan, viewOfflineReview } from '../service/offline-views.ts'
import { OFFLINE_STATUS } from './offline-status.ts'

const requires = guard(TENDER_POLICY)
const at = '/tenants/{tenant}/lots/{lot}/offline-reviews'
const done = (words: string) => gives(OfflineReviewDone, words)

const page = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('offline.see')] as const,
  request: { params: OfflineReviewsAt },
  responses: gives(OfflineReviewPage, 'what was entered of a review on paper'),
})
const enter = createRoute({
  method: 'post',
  path: at,
  middleware: [requires('offline.enter')] as const,
  request: { params: OfflineReviewsAt, body: takes(OfflineReviewEntry) },
  responses: done('entered, and not checked yet'),
})
const revise = createRoute({
  method: 'post',
  path: `${at}/{review}/revise`,
  middleware: [requires('offline.enter')] as const,
  request: { params: OfflineReviewAt, body: takes(OfflineReviewChange) },
  responses: done('typed anew, and not checked yet'),
})
const back = createRoute({
  method: 'post',
  path: `${at}/{review}/return`,
  middleware: [requires('offline.confirm')] as const,
  request: { params: OfflineReviewAt, body: takes(OfflineReturn) },
  responses: done('back with whoever entered it'),
})
const confirm = createRoute({
  method: 'post',
  path: `${at}/{review}/confirm`,
  middleware: [requires('offline.confirm')] as const,
  request: { params: OfflineReviewAt, body: takes(OfflineCheck) },
  responses: done('as the scans have it; its result is proposed'),
})
const withdraw = createRoute({
  method: 'post',
  path: `${at}/{review}/withdraw`,
  middleware: [requires('offline.enter')] as const,
  request: { params: OfflineReviewAt, body: takes(OfflineReturn) },
  responses: done('withdrawn; another may be entered'),
})
const scan = createRoute({
  method: 'get',
  path: `${at}/scans/{file}`,
  middleware: [requires('offline.see-scans')] as const,
  request: { params: OfflineScanAt },
  responses: givesBytes,
})

export const offlineReviewRoutes = router()
  .openapi(page, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, OFFLINE_STATUS, await view(c, (tx, acting) => viewOfflineReview(tx, acting, lot)))
  })
  .openapi(enter, async (c) => {
    const [{ lot }, entry] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, OFFLINE_STATUS, await perform(c, (tx, acting) => enterOfflineReview(tx, acting, lot, entry)))
  })
  .openapi(revise, async (c) => {
    const [{ lot, review }, change] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, OFFLINE_STATUS, await perform(c, (tx, acting) => reviseOfflineReview(tx, acting, lot, review, change)))
  })
  .openapi(back, async (c) => {
    const [{ lot, review }, said] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, OFFLINE_STATUS, await perform(c, (tx, acting) => returnOfflineReview(tx, acting, lot, review, said)))
  })
  .openapi(confirm, async (c) => {
    const [{ lot, review }, { revision }] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, OFFLINE_STATUS, await perform(c, (tx, acting) => confirmOfflineReview(tx, acting, lot, review, revision)))
  })
  .openapi(withdraw, async (c) => {
    const [{ lot, review }, said] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, OFFLINE_STATUS, await perform(c, (tx, acting) => withdrawOfflineReview(tx, acting, lot, review, said)))
  })
  .openapi(scan, async (c) => {
    const { lot, file } = c.req.valid('param')
    const found = await view(c, (tx, acting) => openOfflineScan(tx, acting, lot, file))
    return found.ok ? sendFile(c, found.value) : refused(c, OFFLINE_STATUS, found.error)
  })
