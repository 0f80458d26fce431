import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { ChallengeAt, ChallengeDone, ComplaintDecided, ComplaintTaken } from '../contract/challenge.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { enterComplaint, enterDecision } from '../service/complaints.ts'
import { CHALLENGE_STATUS } from './challenge-status.ts'

const requires = guard(TENDER_POLICY)

const at = '/tenants/{tenant}/challenges/{challenge}'
const done = gives(ChallengeDone, 'done')

const complain = createRoute({
  method: 'post',
  path: `${at}/complaint`,
  middleware: [requires('challenge.register')] as const,
  request: { params: ChallengeAt, body: takes(ComplaintTaken) },
  responses: done,
})

const decide = createRoute({
  method: 'post',
  path: `${at}/decision`,
  middleware: [requires('challenge.register')] as const,
  request: { params: ChallengeAt, body: takes(ComplaintDecided) },
  responses: done,
})

export const complaintRoutes = router()
  .openapi(complain, async (c) => {
    const [{ challenge }, taken] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, CHALLENGE_STATUS, await perform(c, (tx, acting) => enterComplaint(tx, acting, challenge, taken)))
  })
  .openapi(decide, async (c) => {
    const [{ challenge }, decided] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, CHALLENGE_STATUS, await perform(c, (tx, acting) => enterDecision(tx, acting, challenge, decided)))
  })
