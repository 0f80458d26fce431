import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import type { Throttle } from '../../../platform/http/limits.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { LotAt } from '../contract/lot.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import {
  LotQuestions,
  Question,
  QuestionAnswer,
  QuestionAt,
  QuestionDone,
  QuestionList,
  type QuestionRefusalCode,
  QuestionRefused,
  QuestionsAt,
} from '../contract/question.ts'
import { listWaitingQuestions, viewLotQuestions } from '../service/question-views.ts'
import { answerQuestion, askQuestion, declineQuestion } from '../service/questions.ts'

const requires = guard(TENDER_POLICY)

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'call-closed': 409,
  'question-too-late': 409,
  'too-many-questions': 409,
  'names-organisation': 422,
  'question-gives-number': 422,
  'too-many-tries': 429,
} as const satisfies Record<QuestionRefusalCode | keyof typeof DEED_STATUS, number>

const done = gives(QuestionDone, 'done')

const ofLot = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/questions',
  middleware: [requires('question.see')] as const,
  request: { params: LotAt },
  responses: gives(
    LotQuestions,
    'what was asked and answered about a call: the answers for anyone, a question for its asker and the office',
  ),
})

const waiting = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/questions',
  middleware: [requires('question.see-all')] as const,
  request: { params: QuestionsAt },
  responses: gives(QuestionList, 'questions about open calls that wait for an answer, the first to be answered first'),
})

const ask = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/questions',
  middleware: [requires('question.ask')] as const,
  request: { params: LotAt, body: takes(Question) },
  responses: done,
})

const reply = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/questions/{question}/answer',
  middleware: [requires('question.answer')] as const,
  request: { params: QuestionAt, body: takes(QuestionAnswer) },
  responses: done,
})

const decline = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/questions/{question}/decline',
  middleware: [requires('question.answer')] as const,
  request: { params: QuestionAt, body: takes(QuestionRefused) },
  responses: done,
})

type Limits = {
  /** How often one login may ask. */
  readonly questions: Throttle
}

export const questionRoutes = ({ questions }: Limits) =>
  router()
    .openapi(ofLot, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewLotQuestions(tx, acting, lot)))
    })
    .openapi(waiting, async (c) => c.json(await view(c, (tx, acting) => listWaitingQuestions(tx, acting)), 200))
    .openapi(ask, async (c) => {
      if (!questions(c.var.acting.actor)) return refused(c, STATUS, { code: 'too-many-tries' })
      const [{ lot }, question] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => askQuestion(tx, acting, lot, question)))
    })
    .openapi(reply, async (c) => {
      const [{ question }, given] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => answerQuestion(tx, acting, question, given)))
    })
    .openapi(decline, async (c) => {
      const [{ question }, given] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => declineQuestion(tx, acting, question, given)))
    })
