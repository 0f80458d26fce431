import { createRoute, z } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import type { Throttle } from '../../../platform/http/limits.ts'
import { fewForVisitors, sendPaper, unprinted } from '../../../platform/http/paper.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { sendWorkbook } from '../../../platform/http/workbook.ts'
import {
  ConsultationAt,
  ConsultationDone,
  ConsultationList,
  ConsultationOpening,
  ConsultationPaperAt,
  ConsultationQuery,
  type ConsultationRefusalCode,
  ConsultationsAt,
  ConsultationSummary,
  ConsultationView,
  OpinionDone,
  OpinionQuery,
  OpinionReply,
  OwnOpinions,
  PublicOpinion,
  ReplyAt,
  ReplyDone,
  ReplyExtension,
  WaitingOpinions,
} from '../contract/consultation.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { ProgrammeAt } from '../contract/programme.ts'
import { listConsultations, listOwnOpinions, listWaitingOpinions, viewConsultation } from '../service/consultation-views.ts'
import { catalogueWorkbook, consultationPaper } from '../service/consultation-papers.ts'
import { concludeConsultation, openConsultation } from '../service/consultations.ts'
import { answerOpinions, extendReply, sayOpinion } from '../service/opinions.ts'

const requires = guard(TENDER_POLICY)

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'need-not-listed': 409,
  'consultation-over': 409,
  'consultation-running': 409,
  'no-such-item': 422,
  'opinion-gives-number': 422,
  'too-many-opinions': 409,
  'opinions-full': 409,
  'opinion-answered': 409,
  'reply-gives-number': 422,
  'answer-says-nothing': 422,
  'opinions-waiting': 409,
  'too-many-tries': 429,
} as const satisfies Record<ConsultationRefusalCode | keyof typeof DEED_STATUS, number>

const all = '/tenants/{tenant}/consultations'
const at = `${all}/{consultation}`

const list = createRoute({
  method: 'get',
  path: all,
  middleware: [requires('consultation.see')] as const,
  request: { params: ConsultationsAt, query: ConsultationQuery },
  responses: gives(ConsultationList, 'what was put to the public, latest first'),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('consultation.see')] as const,
  request: { params: ConsultationAt },
  responses: gives(ConsultationView, 'the catalogue, and the replies to what was said of it'),
})

const open = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/programmes/{programme}/consult',
  middleware: [requires('programme.write')] as const,
  request: { params: ProgrammeAt, body: takes(ConsultationOpening) },
  responses: gives(ConsultationDone, 'the needs lie open to the public, until the last day that is told'),
})

const say = createRoute({
  method: 'post',
  path: `${at}/opinions`,
  middleware: [requires('opinion.say')] as const,
  request: { params: ConsultationAt, body: takes(PublicOpinion) },
  responses: gives(OpinionDone, 'heard; who said it is published nowhere'),
})

const waiting = createRoute({
  method: 'get',
  path: `${at}/opinions`,
  middleware: [requires('opinion.see-all')] as const,
  request: { params: ConsultationAt, query: OpinionQuery },
  responses: gives(WaitingOpinions, 'opinions that wait for an answer, in the order in which they came'),
})

const own = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/my-opinions',
  middleware: [requires('opinion.see-own')] as const,
  request: { params: ConsultationsAt },
  responses: gives(OwnOpinions, 'what the caller has said under their login, and what became of it'),
})

const reply = createRoute({
  method: 'post',
  path: `${at}/replies`,
  middleware: [requires('opinion.answer')] as const,
  request: { params: ConsultationAt, body: takes(OpinionReply) },
  responses: gives(ReplyDone, 'published beside the catalogue'),
})

const extend = createRoute({
  method: 'post',
  path: `${at}/replies/{reply}/extend`,
  middleware: [requires('opinion.answer')] as const,
  request: { params: ReplyAt, body: takes(ReplyExtension) },
  responses: gives(ReplyDone, 'answered by the reply that stands already'),
})

const conclude = createRoute({
  method: 'post',
  path: `${at}/conclude`,
  middleware: [requires('programme.write')] as const,
  request: { params: ConsultationAt, body: takes(ConsultationSummary) },
  responses: gives(ConsultationDone, 'summed up; the plan goes on'),
})

const bytes = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }
const printed = { 200: { description: 'made now from the record', content: bytes }, ...unprinted }

const paper = createRoute({
  method: 'get',
  path: `${at}/documents/{file}`,
  middleware: [requires('consultation.see'), fewForVisitors] as const,
  request: { params: ConsultationPaperAt },
  responses: printed,
})

const workbook = createRoute({
  method: 'get',
  path: `${at}/catalogue.xlsx`,
  middleware: [requires('consultation.see'), fewForVisitors] as const,
  request: { params: ConsultationAt },
  responses: printed,
})

type Limits = {
  /** How often one login, or one network address without one, may speak. */
  readonly opinions: Throttle
}

/** In how many seconds somebody who spoke too often is heard again at the latest. */
const AGAIN_AFTER = 600

/** 征求意见: the catalogue of needs lies open, everybody may speak, the office answers and sums up. */
export const consultationRoutes = ({ opinions }: Limits) =>
  router()
    .openapi(list, async (c) => {
      const { programme } = c.req.valid('query')
      return c.json(await view(c, (tx, acting) => listConsultations(tx, acting, programme)), 200)
    })
    .openapi(see, async (c) => {
      const { consultation } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewConsultation(tx, acting, consultation)))
    })
    .openapi(open, async (c) => {
      const [{ programme }, opening] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => openConsultation(tx, acting, programme, opening)))
    })
    .openapi(say, async (c) => {
      const who = c.var.caller.who.by === 'nobody' ? c.var.client : c.var.acting.actor
      if (!opinions(who)) {
        c.header('retry-after', String(AGAIN_AFTER))
        return refused(c, STATUS, { code: 'too-many-tries' })
      }
      const [{ consultation }, opinion] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => sayOpinion(tx, acting, consultation, opinion)))
    })
    .openapi(waiting, async (c) => {
      const [{ consultation }, { after }] = [c.req.valid('param'), c.req.valid('query')]
      return answer(c, STATUS, await view(c, (tx, acting) => listWaitingOpinions(tx, acting, consultation, after)))
    })
    .openapi(paper, async (c) => {
      const { consultation, file } = c.req.valid('param')
      const made = await view(c, (tx, acting) => consultationPaper(tx, acting, consultation, file.kind))
      return made.ok ? sendPaper(c, made.value, file.format) : refused(c, STATUS, made.error)
    })
    .openapi(workbook, async (c) => {
      const { consultation } = c.req.valid('param')
      const made = await view(c, (tx, acting) => catalogueWorkbook(tx, acting, consultation))
      return made.ok ? sendWorkbook(c, made.value.title, made.value.sheets) : refused(c, STATUS, made.error)
    })
    .openapi(own, async (c) => c.json(await view(c, listOwnOpinions), 200))
    .openapi(reply, async (c) => {
      const [{ consultation }, given] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => answerOpinions(tx, acting, consultation, given)))
    })
    .openapi(extend, async (c) => {
      const [place, { opinions: named }] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => extendReply(tx, acting, place, named)))
    })
    .openapi(conclude, async (c) => {
      const [{ consultation }, { summary }] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => concludeConsultation(tx, acting, consultation, summary)))
    })
