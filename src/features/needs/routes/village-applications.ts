import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ApplicationId } from '../../../kernel/ids.ts'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import {
  ApplicationAt,
  ApplicationDeclined,
  ApplicationDone,
  ApplicationGuided,
  ApplicationList,
  ApplicationNeed,
  ApplicationQuery,
  type ApplicationRefusalCode,
  ApplicationsAt,
  ApplicationStatement,
  ApplicationView,
  ApplicationVisit,
  VillageOpinion,
} from '../contract/village-application.ts'
import {
  type ApplicationMove,
  fileApplication,
  listApplications,
  moveApplication,
  raiseNeed,
  viewApplication,
} from '../service/village-applications.ts'

const requires = guard(NEED_POLICY)

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'no-such-area': 422,
  'received-in-future': 422,
  'visit-in-past': 422,
  'guided-in-future': 422,
  'guided-before-filed': 422,
  'application-gives-number': 422,
} as const satisfies Record<ApplicationRefusalCode | keyof typeof DEED_STATUS, number>

const done = gives(ApplicationDone, 'done')
const all = '/tenants/{tenant}/village-applications'
const at = `${all}/{application}` as const

const list = createRoute({
  method: 'get',
  path: all,
  middleware: [requires('village-application.see')] as const,
  request: { params: ApplicationsAt, query: ApplicationQuery },
  responses: gives(ApplicationList, 'what villages and communities asked for, as far as the caller’s posts reach, latest first'),
})

const file = createRoute({
  method: 'post',
  path: all,
  middleware: [requires('village-application.file')] as const,
  request: { params: ApplicationsAt, body: takes(ApplicationStatement) },
  responses: done,
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('village-application.see')] as const,
  request: { params: ApplicationAt },
  responses: gives(ApplicationView, 'one application, with the needs that came out of it'),
})

const accept = createRoute({
  method: 'post',
  path: `${at}/accept`,
  middleware: [requires('village-application.handle')] as const,
  request: { params: ApplicationAt },
  responses: done,
})

const decline = createRoute({
  method: 'post',
  path: `${at}/decline`,
  middleware: [requires('village-application.handle')] as const,
  request: { params: ApplicationAt, body: takes(ApplicationDeclined) },
  responses: done,
})

const schedule = createRoute({
  method: 'post',
  path: `${at}/schedule`,
  middleware: [requires('village-application.handle')] as const,
  request: { params: ApplicationAt, body: takes(ApplicationVisit) },
  responses: done,
})

const guide = createRoute({
  method: 'post',
  path: `${at}/guide`,
  middleware: [requires('village-application.handle')] as const,
  request: { params: ApplicationAt, body: takes(ApplicationGuided) },
  responses: done,
})

const close = createRoute({
  method: 'post',
  path: `${at}/close`,
  middleware: [requires('village-application.close')] as const,
  request: { params: ApplicationAt, body: takes(VillageOpinion) },
  responses: done,
})

const need = createRoute({
  method: 'post',
  path: `${at}/need`,
  middleware: [requires('village-application.raise-need')] as const,
  request: { params: ApplicationAt, body: takes(ApplicationNeed) },
  responses: done,
})

const move = async (c: Context<Env>, id: ApplicationId, to: ApplicationMove) =>
  answer(c, STATUS, await perform(c, (tx, acting) => moveApplication(tx, acting, id, to)))

/** 村居服务申请, from the asking to the village's own word on it. */
export const villageApplicationRoutes = router()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    return c.json(await view(c, (tx, acting) => listApplications(tx, acting, query)), 200)
  })
  .openapi(file, async (c) => {
    const statement = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => fileApplication(tx, acting, statement)))
  })
  .openapi(see, async (c) => {
    const { application } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => viewApplication(tx, acting, application)))
  })
  .openapi(accept, (c) => move(c, c.req.valid('param').application, { deed: 'village-application.accept', facts: {} }))
  .openapi(decline, (c) =>
    move(c, c.req.valid('param').application, { deed: 'village-application.decline', facts: c.req.valid('json') }),
  )
  .openapi(schedule, (c) =>
    move(c, c.req.valid('param').application, { deed: 'village-application.schedule', facts: c.req.valid('json') }),
  )
  .openapi(guide, (c) =>
    move(c, c.req.valid('param').application, { deed: 'village-application.guide', facts: c.req.valid('json') }),
  )
  .openapi(close, (c) =>
    move(c, c.req.valid('param').application, { deed: 'village-application.close', facts: c.req.valid('json') }),
  )
  .openapi(need, async (c) => {
    const [{ application }, said] = [c.req.valid('param'), c.req.valid('json')]
    const { draw } = c.var.house
    return answer(c, STATUS, await perform(c, (tx, acting) => raiseNeed(tx, acting, application, said, draw)))
  })
