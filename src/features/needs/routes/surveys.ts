import { createRoute } from '@hono/zod-openapi'
import { canonical } from '../../../kernel/canonical.ts'
import { UPLOADS } from '../../../kernel/uploads.ts'
import { XLSX } from '../../../kernel/workbook.ts'
import { answer, gives, givesBytes, takes, takesBytes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import type { Quota } from '../../../platform/http/limits.ts'
import { noted, perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { receiveFile } from '../../../platform/http/receive-file.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import { keptWorkbook, sendWorkbook, withWorkbook, WORKBOOK_STATUS } from '../../../platform/http/workbook.ts'
import { readWorkbook } from '../../../platform/workbook/read-workbook.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import {
  SurveyAt,
  SurveyColumns,
  SurveyDone,
  SurveyList,
  SurveyPaperAt,
  type SurveyRefusalCode,
  SurveysAt,
  SurveySent,
  SurveyTaking,
  SurveyView,
} from '../contract/survey.ts'
import { refusedPaper } from '../service/refused-rows.ts'
import { surveyTemplate, TEMPLATE_TITLE } from '../documents/survey-workbooks.ts'
import { viewSurvey } from '../service/survey-views.ts'
import { endSurvey, listSurveys, mapSurvey, maySend, openSurvey, receiveSurvey, workbookOf } from '../service/surveys.ts'
import { takeSurvey } from '../service/take-survey.ts'

const requires = guard(NEED_POLICY)

const STATUS = WORKBOOK_STATUS satisfies Record<SurveyRefusalCode, number>

const all = '/tenants/{tenant}/surveys'
const one = `${all}/{survey}` as const
const done = gives(SurveyDone, 'done')

const template = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/survey-template',
  middleware: [requires('survey.send')] as const,
  request: { params: SurveysAt },
  responses: givesBytes,
})

const list = createRoute({
  method: 'get',
  path: all,
  middleware: [requires('survey.see')] as const,
  request: { params: SurveysAt },
  responses: gives(SurveyList, 'the surveys of the areas that the caller sends from, latest first'),
})

const send = createRoute({
  method: 'put',
  path: all,
  middleware: [requires('survey.send'), takesFile] as const,
  request: { params: SurveysAt, query: SurveySent, body: takesBytes },
  responses: gives(SurveyDone, 'the workbook can be read, and waits for its columns to be told'),
})

const see = createRoute({
  method: 'get',
  path: one,
  middleware: [requires('survey.see')] as const,
  request: { params: SurveyAt },
  responses: gives(SurveyView, 'one survey: what its rows would become, or what they became'),
})

const map = createRoute({
  method: 'put',
  path: `${one}/columns`,
  middleware: [requires('survey.map')] as const,
  request: { params: SurveyAt, body: takes(SurveyColumns) },
  responses: done,
})

const take = createRoute({
  method: 'post',
  path: `${one}/take`,
  middleware: [requires('survey.take')] as const,
  request: { params: SurveyAt, body: takes(SurveyTaking) },
  responses: gives(SurveyDone, 'its rows are needs: all of them, or those without faults where an officer said so'),
})

const discard = createRoute({
  method: 'post',
  path: `${one}/discard`,
  middleware: [requires('survey.discard')] as const,
  request: { params: SurveyAt },
  responses: done,
})

const letGo = createRoute({
  method: 'delete',
  path: `${one}/workbook`,
  middleware: [requires('survey.let-go')] as const,
  request: { params: SurveyAt },
  responses: gives(SurveyDone, 'the workbook is kept no more; its needs stay'),
})

const paper = createRoute({
  method: 'get',
  path: `${one}/papers/{paper}`,
  middleware: [requires('survey.open')] as const,
  request: { params: SurveyPaperAt },
  responses: givesBytes,
})

type Rooms = { readonly uploads: Quota }

/** 导入问卷: a workbook comes, its columns are told, its rows become needs. */
export const surveyRoutes = ({ uploads }: Rooms) =>
  router()
    .openapi(template, (c) => sendWorkbook(c, TEMPLATE_TITLE, surveyTemplate()))
    .openapi(list, async (c) => c.json(await view(c, listSurveys), 200))
    .openapi(send, async (c) => {
      const sent = c.req.valid('query')
      const received = await receiveFile(c, {
        maxBytes: UPLOADS.survey,
        named: canonical(sent),
        may: (tx, acting) => maySend(tx, acting, sent.area),
        quota: { of: uploads, sender: async (_, acting) => acting.actor },
        look: async (draft) => readWorkbook(await draft.bytes()),
        deed: (tx, acting, stored) => receiveSurvey(tx, acting, sent, stored),
      })
      return answer(c, STATUS, received)
    })
    .openapi(see, async (c) => {
      const { survey } = c.req.valid('param')
      const shown = await withWorkbook(
        c,
        (tx, acting) => workbookOf(tx, acting, survey),
        ({ workbook }) => view(c, (tx, acting) => viewSurvey(tx, acting, survey, workbook)),
      )
      return answer(c, STATUS, shown)
    })
    .openapi(map, async (c) => {
      const [{ survey }, mapping] = [c.req.valid('param'), c.req.valid('json')]
      const mapped = await withWorkbook(
        c,
        (tx, acting) => workbookOf(tx, acting, survey),
        ({ workbook }) => perform(c, (tx, acting) => mapSurvey(tx, acting, survey, { mapping, workbook })),
      )
      return answer(c, STATUS, mapped)
    })
    .openapi(take, async (c) => {
      const [{ survey }, taking] = [c.req.valid('param'), c.req.valid('json')]
      const { draw } = c.var.house
      const taken = await withWorkbook(
        c,
        (tx, acting) => workbookOf(tx, acting, survey),
        (read) => perform(c, (tx, acting) => takeSurvey(tx, acting, survey, taking, read, draw)),
      )
      return answer(c, STATUS, taken)
    })
    .openapi(discard, async (c) => {
      const { survey } = c.req.valid('param')
      return answer(c, STATUS, await perform(c, (tx, acting) => endSurvey(tx, acting, survey, 'survey.discard')))
    })
    .openapi(letGo, async (c) => {
      const { survey } = c.req.valid('param')
      return answer(c, STATUS, await perform(c, (tx, acting) => endSurvey(tx, acting, survey, 'survey.let-go')))
    })
    .openapi(paper, async (c) => {
      const asked = c.req.valid('param')
      const opened = await noted(c, (tx, acting) => openSurvey(tx, acting, asked.survey, asked.paper))
      if (!opened.ok) return refused(c, STATUS, opened.error)
      const { name, sha256 } = opened.value
      if (asked.paper === 'workbook') return sendFile(c, { name, sha256, type: XLSX })
      const workbook = await keptWorkbook(c, sha256)
      if (!workbook.ok) return refused(c, STATUS, workbook.error)
      const made = await view(c, (tx, acting) => refusedPaper(tx, acting, opened.value, workbook.value))
      return made.ok ? sendWorkbook(c, made.value.title, made.value.sheets) : refused(c, STATUS, made.error)
    })
