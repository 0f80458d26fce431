import { createRoute } from '@hono/zod-openapi'
import { canonical } from '../../../kernel/canonical.ts'
import { UPLOADS } from '../../../kernel/uploads.ts'
import { XLSX } from '../../../kernel/workbook.ts'
import { answer, gives, givesBytes, takes, takesBytes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import type { Quota } from '../../../platform/http/limits.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { receiveFile } from '../../../platform/http/receive-file.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import { keptWorkbook, sendWorkbook, withWorkbook, WORKBOOK_STATUS } from '../../../platform/http/workbook.ts'
import { readWorkbook } from '../../../platform/workbook/read-workbook.ts'
import {
  BackfillAt,
  BackfillColumns,
  BackfillDone,
  BackfillList,
  BackfillPaperAt,
  type BackfillRefusalCode,
  BackfillsAt,
  BackfillSent,
  BackfillTaking,
  BackfillView,
} from '../contract/backfill.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { backfillTemplate, TEMPLATE_TITLE } from '../documents/backfill-workbooks.ts'
import { filled } from '../rules/backfill-sheet.ts'
import { refusedPaper, viewBackfill } from '../service/backfill-views.ts'
import { discardBackfill, listBackfills, mapBackfill, mayReceive, receiveBackfill, workbookOf } from '../service/backfills.ts'
import { takeBackfill } from '../service/take-backfill.ts'

const requires = guard(CONTRACT_POLICY)

const STATUS = {
  ...WORKBOOK_STATUS,
  'workbook-empty': 422,
  'workbook-taken-before': 409,
  'profile-not-supported': 422,
} as const satisfies Record<BackfillRefusalCode, number>

const all = '/tenants/{tenant}/backfills'
const one = `${all}/{backfill}` as const
const done = gives(BackfillDone, 'done')

const template = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/backfill-template',
  middleware: [requires('backfill.write')] as const,
  request: { params: BackfillsAt },
  responses: givesBytes,
})

const list = createRoute({
  method: 'get',
  path: all,
  middleware: [requires('backfill.see')] as const,
  request: { params: BackfillsAt },
  responses: gives(BackfillList, 'workbooks of contracts from before the system, latest first'),
})

const send = createRoute({
  method: 'put',
  path: all,
  middleware: [requires('backfill.write'), takesFile] as const,
  request: { params: BackfillsAt, query: BackfillSent, body: takesBytes },
  responses: gives(BackfillDone, 'the workbook can be read, and waits for its columns to be told'),
})

const see = createRoute({
  method: 'get',
  path: one,
  middleware: [requires('backfill.see')] as const,
  request: { params: BackfillAt },
  responses: gives(BackfillView, 'one workbook: what its rows would become, or what they became'),
})

const map = createRoute({
  method: 'put',
  path: `${one}/columns`,
  middleware: [requires('backfill.write')] as const,
  request: { params: BackfillAt, body: takes(BackfillColumns) },
  responses: done,
})

const take = createRoute({
  method: 'post',
  path: `${one}/take`,
  middleware: [requires('backfill.write')] as const,
  request: { params: BackfillAt, body: takes(BackfillTaking) },
  responses: gives(BackfillDone, 'its rows are contracts: all of them, or those without faults where the officer said so'),
})

const discard = createRoute({
  method: 'post',
  path: `${one}/discard`,
  middleware: [requires('backfill.write')] as const,
  request: { params: BackfillAt },
  responses: done,
})

const paper = createRoute({
  method: 'get',
  path: `${one}/papers/{paper}`,
  middleware: [requires('backfill.see')] as const,
  request: { params: BackfillPaperAt },
  responses: givesBytes,
})

type Rooms = { readonly uploads: Quota }

/** 补录合同: a workbook comes, its columns are told, its rows become contracts. */
export const backfillRoutes = ({ uploads }: Rooms) =>
  router()
    .openapi(template, (c) => sendWorkbook(c, TEMPLATE_TITLE, backfillTemplate()))
    .openapi(list, async (c) => c.json(await view(c, listBackfills), 200))
    .openapi(send, async (c) => {
      const sent = c.req.valid('query')
      const received = await receiveFile(c, {
        maxBytes: UPLOADS.survey,
        named: canonical(sent),
        may: (tx, acting) => mayReceive(tx, acting),
        quota: { of: uploads, sender: async (_, acting) => acting.actor },
        look: async (draft) => {
          const read = await readWorkbook(await draft.bytes())
          return read.ok ? filled(read.value) : read
        },
        deed: (tx, acting, stored) => receiveBackfill(tx, acting, sent, stored),
      })
      return answer(c, STATUS, received)
    })
    .openapi(see, async (c) => {
      const { backfill } = c.req.valid('param')
      const shown = await withWorkbook(
        c,
        (tx, acting) => workbookOf(tx, acting, backfill),
        ({ workbook }) => view(c, (tx, acting) => viewBackfill(tx, acting, backfill, workbook)),
      )
      return answer(c, STATUS, shown)
    })
    .openapi(map, async (c) => {
      const [{ backfill }, mapping] = [c.req.valid('param'), c.req.valid('json')]
      const mapped = await withWorkbook(
        c,
        (tx, acting) => workbookOf(tx, acting, backfill),
        ({ workbook }) => perform(c, (tx, acting) => mapBackfill(tx, acting, backfill, { mapping, workbook })),
      )
      return answer(c, STATUS, mapped)
    })
    .openapi(take, async (c) => {
      const [{ backfill }, taking] = [c.req.valid('param'), c.req.valid('json')]
      const taken = await withWorkbook(
        c,
        (tx, acting) => workbookOf(tx, acting, backfill),
        (read) => perform(c, (tx, acting) => takeBackfill(tx, acting, backfill, taking, read)),
      )
      return answer(c, STATUS, taken)
    })
    .openapi(discard, async (c) => {
      const { backfill } = c.req.valid('param')
      return answer(c, STATUS, await perform(c, (tx, acting) => discardBackfill(tx, acting, backfill)))
    })
    .openapi(paper, async (c) => {
      const { backfill, paper: asked } = c.req.valid('param')
      const found = await view(c, (tx, acting) => workbookOf(tx, acting, backfill))
      if (!found.ok) return refused(c, STATUS, found.error)
      const { name, sha256 } = found.value
      if (sha256 === null) return refused(c, STATUS, { code: 'not-found' })
      if (asked === 'workbook') return sendFile(c, { name, sha256, type: XLSX })
      const workbook = await keptWorkbook(c, sha256)
      if (!workbook.ok) return refused(c, STATUS, workbook.error)
      const made = await view(c, (tx, acting) => refusedPaper(tx, acting, backfill, workbook.value))
      return made.ok ? sendWorkbook(c, made.value.title, made.value.sheets) : refused(c, STATUS, made.error)
    })
