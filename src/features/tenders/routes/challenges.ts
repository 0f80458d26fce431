import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ChallengeId } from '../../../kernel/ids.ts'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { guard } from '../../../platform/http/guard.ts'
import type { Throttle } from '../../../platform/http/limits.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import {
  ChallengeAnswer,
  ChallengeAt,
  ChallengeDone,
  ChallengeList,
  ChallengeQuery,
  ChallengesAt,
  ChallengeView,
  Complaint,
  PaperComplaint,
  WithdrawalLetter,
} from '../contract/challenge.ts'
import { LotAt } from '../contract/lot.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { listChallenges, viewChallenge } from '../service/challenge-views.ts'
import {
  acceptChallenge,
  answerChallenge,
  disownChallenge,
  fileChallenge,
  readAnswer,
  registerChallenge,
  withdrawChallenge,
  withdrawOnPaper,
} from '../service/challenges.ts'
import { CHALLENGE_STATUS } from './challenge-status.ts'

const requires = guard(TENDER_POLICY)

const at = '/tenants/{tenant}/challenges/{challenge}'
const done = gives(ChallengeDone, 'done')

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/challenges',
  middleware: [requires('challenge.see')] as const,
  request: { params: ChallengesAt, query: ChallengeQuery },
  responses: gives(
    ChallengeList,
    'objections, newest first: all for officials, otherwise one’s own and what was registered in the name of one’s organisation',
  ),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('challenge.see')] as const,
  request: { params: ChallengeAt },
  responses: gives(ChallengeView, 'one objection'),
})

const file = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/challenges',
  middleware: [requires('challenge.file')] as const,
  request: { params: LotAt, body: takes(Complaint) },
  responses: done,
})

const register = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/challenges/on-paper',
  middleware: [requires('challenge.register')] as const,
  request: { params: LotAt, body: takes(PaperComplaint) },
  responses: done,
})

const accept = createRoute({
  method: 'post',
  path: `${at}/accept`,
  middleware: [requires('challenge.answer')] as const,
  request: { params: ChallengeAt },
  responses: done,
})

const turnAway = createRoute({
  method: 'post',
  path: `${at}/refuse`,
  middleware: [requires('challenge.answer')] as const,
  request: { params: ChallengeAt, body: takes(ChallengeAnswer) },
  responses: done,
})

const reject = createRoute({
  method: 'post',
  path: `${at}/reject`,
  middleware: [requires('challenge.answer')] as const,
  request: { params: ChallengeAt, body: takes(ChallengeAnswer) },
  responses: done,
})

const uphold = createRoute({
  method: 'post',
  path: `${at}/uphold`,
  middleware: [requires('challenge.uphold')] as const,
  request: { params: ChallengeAt, body: takes(ChallengeAnswer) },
  responses: done,
})

const withdraw = createRoute({
  method: 'post',
  path: `${at}/withdraw`,
  middleware: [requires('challenge.withdraw')] as const,
  request: { params: ChallengeAt },
  responses: done,
})

const withdrawByLetter = createRoute({
  method: 'post',
  path: `${at}/withdraw-on-paper`,
  middleware: [requires('challenge.register')] as const,
  request: { params: ChallengeAt, body: takes(WithdrawalLetter) },
  responses: done,
})

const disown = createRoute({
  method: 'post',
  path: `${at}/disown`,
  middleware: [requires('challenge.disown')] as const,
  request: { params: ChallengeAt },
  responses: done,
})

const read = createRoute({
  method: 'post',
  path: `${at}/read`,
  middleware: [requires('challenge.read')] as const,
  request: { params: ChallengeAt },
  responses: done,
})

type Answer = Parameters<typeof answerChallenge>[3]
const answers = async (c: Context<Env>, challenge: ChallengeId, given: Answer) =>
  answer(c, CHALLENGE_STATUS, await perform(c, (tx, acting) => answerChallenge(tx, acting, challenge, given)))

type Limits = {
  /** How often one login may file or withdraw. */
  readonly objections: Throttle
}

export const challengeRoutes = ({ objections }: Limits) =>
  router()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      return c.json(await view(c, (tx, acting) => listChallenges(tx, acting, query)), 200)
    })
    .openapi(see, async (c) => {
      const { challenge } = c.req.valid('param')
      return answer(c, CHALLENGE_STATUS, await view(c, (tx, acting) => viewChallenge(tx, acting, challenge)))
    })
    .openapi(file, async (c) => {
      if (!objections(c.var.acting.actor)) return refused(c, CHALLENGE_STATUS, { code: 'too-many-tries' })
      const [{ lot }, complaint] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, CHALLENGE_STATUS, await perform(c, (tx, acting) => fileChallenge(tx, acting, lot, complaint)))
    })
    .openapi(register, async (c) => {
      const [{ lot }, complaint] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, CHALLENGE_STATUS, await perform(c, (tx, acting) => registerChallenge(tx, acting, lot, complaint)))
    })
    .openapi(accept, async (c) => {
      const { challenge } = c.req.valid('param')
      return answer(c, CHALLENGE_STATUS, await perform(c, (tx, acting) => acceptChallenge(tx, acting, challenge)))
    })
    .openapi(turnAway, (c) => answers(c, c.req.valid('param').challenge, { deed: 'challenge.refuse', ...c.req.valid('json') }))
    .openapi(reject, (c) => answers(c, c.req.valid('param').challenge, { deed: 'challenge.reject', ...c.req.valid('json') }))
    .openapi(uphold, (c) => answers(c, c.req.valid('param').challenge, { deed: 'challenge.uphold', ...c.req.valid('json') }))
    .openapi(withdraw, async (c) => {
      if (!objections(c.var.acting.actor)) return refused(c, CHALLENGE_STATUS, { code: 'too-many-tries' })
      const { challenge } = c.req.valid('param')
      return answer(c, CHALLENGE_STATUS, await perform(c, (tx, acting) => withdrawChallenge(tx, acting, challenge)))
    })
    .openapi(withdrawByLetter, async (c) => {
      const [{ challenge }, letter] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, CHALLENGE_STATUS, await perform(c, (tx, acting) => withdrawOnPaper(tx, acting, challenge, letter)))
    })
    .openapi(disown, async (c) => {
      const { challenge } = c.req.valid('param')
      return answer(c, CHALLENGE_STATUS, await perform(c, (tx, acting) => disownChallenge(tx, acting, challenge)))
    })
    .openapi(read, async (c) => {
      const { challenge } = c.req.valid('param')
      return answer(c, CHALLENGE_STATUS, await perform(c, (tx, acting) => readAnswer(tx, acting, challenge)))
    })
