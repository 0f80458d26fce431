import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { AcceptanceAt, OpinionAt, UserOpinionDone, Opinions, PaperOpinion, StruckOpinion } from '../contract/acceptance.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { enterOpinion, listOpinions, strike } from '../service/user-opinions.ts'
import { ACCEPTANCE_STATUS as STATUS } from './acceptance-status.ts'

const requires = guard(CONTRACT_POLICY)
const at = '/tenants/{tenant}/acceptances/{acceptance}/opinions'

const list = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('user-opinion.read')] as const,
  request: { params: AcceptanceAt },
  responses: gives(Opinions, 'everything service users said, without who said it'),
})

const enter = createRoute({
  method: 'post',
  path: at,
  middleware: [requires('contract.write')] as const,
  request: { params: AcceptanceAt, body: takes(PaperOpinion) },
  responses: gives(UserOpinionDone, 'done'),
})

const strikeOut = createRoute({
  method: 'post',
  path: `${at}/{opinion}/strike`,
  middleware: [requires('contract.write')] as const,
  request: { params: OpinionAt, body: takes(StruckOpinion) },
  responses: gives(UserOpinionDone, 'done'),
})

export const userOpinionRoutes = router()
  .openapi(list, async (c) => {
    const { acceptance } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => listOpinions(tx, acting, acceptance)))
  })
  .openapi(enter, async (c) => {
    const [{ acceptance }, said] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => enterOpinion(tx, acting, acceptance, said)))
  })
  .openapi(strikeOut, async (c) => {
    const [{ acceptance, opinion }, why] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => strike(tx, acting, acceptance, opinion, why)))
  })
