import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { ok } from '../../../kernel/result.ts'
import { AlikeNeeds, NeedAt, NeedDone, NeedMerger, NeedReason } from '../contract/need.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { alikeNeeds, mergeNeed, unmergeNeed } from '../service/merge-needs.ts'
import { STATUS } from './status.ts'

const requires = guard(NEED_POLICY)

const done = gives(NeedDone, 'done')
const at = '/tenants/{tenant}/needs/{need}'

const alike = createRoute({
  method: 'get',
  path: `${at}/alike`,
  middleware: [requires('need.merge')] as const,
  request: { params: NeedAt },
  responses: gives(AlikeNeeds, 'needs of the same community that may be the same, the most alike first, with why'),
})

const merge = createRoute({
  method: 'post',
  path: `${at}/merge`,
  middleware: [requires('need.merge')] as const,
  request: { params: NeedAt, body: takes(NeedMerger) },
  responses: done,
})

const unmerge = createRoute({
  method: 'post',
  path: `${at}/unmerge`,
  middleware: [requires('need.unmerge')] as const,
  request: { params: NeedAt, body: takes(NeedReason) },
  responses: done,
})

/** What several people told, handled as one. */
export const mergerRoutes = router()
  .openapi(alike, async (c) => {
    const { need } = c.req.valid('param')
    const found = await view(c, (tx, acting) => alikeNeeds(tx, acting, need))
    return answer(c, STATUS, found.ok ? ok({ items: found.value }) : found)
  })
  .openapi(merge, async (c) => {
    const [{ need }, { into }] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => mergeNeed(tx, acting, need, into)))
  })
  .openapi(unmerge, async (c) => {
    const [{ need }, { reason }] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => unmergeNeed(tx, acting, need, reason)))
  })
