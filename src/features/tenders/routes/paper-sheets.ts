import { createRoute } from '@hono/zod-openapi'
import { newSalt } from '../../../kernel/chance.ts'
import { UPLOADS } from '../../../kernel/uploads.ts'
import { answer, gives, givesBytes, takes, takesBytes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import type { Quota } from '../../../platform/http/limits.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { receiveFile, RECEPTION_STATUS } from '../../../platform/http/receive-file.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import {
  PaperSheetAt,
  PaperSheetDone,
  PaperSheetsAt,
  PaperSheetView,
  PaperSlots,
  ScannedSheet,
  Withdrawal,
} from '../contract/paper-sheets.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { PaperMarks } from '../contract/seat.ts'
import { mayScan, scanPaper, takePaper, typePaper, withdrawPaper } from '../service/paper-sheets.ts'
import { listPapers, openScan, viewPaper } from '../service/paper-views.ts'
import { PANEL_STATUS } from './panel-status.ts'

const requires = guard(TENDER_POLICY)
const STATUS = { ...PANEL_STATUS, ...RECEPTION_STATUS, 'file-name-refused': 422 } as const

const papers = '/tenants/{tenant}/lots/{lot}/paper-sheets'
const paper = `${papers}/{paper}`
const done = gives(PaperSheetDone, 'done')

const list = createRoute({
  method: 'get',
  path: papers,
  middleware: [requires('paper.enter')] as const,
  request: { params: PaperSheetsAt },
  responses: gives(PaperSlots, 'every sheet of the room with the code on its blank and how far its paper is; no mark'),
})

const scan = createRoute({
  method: 'put',
  path: papers,
  middleware: [requires('paper.enter'), takesFile] as const,
  request: { params: PaperSheetsAt, query: ScannedSheet, body: takesBytes },
  responses: gives(PaperSheetDone, 'the scan is kept, and the sheet is no longer written on the screen'),
})

const see = createRoute({
  method: 'get',
  path: paper,
  middleware: [requires('paper.enter')] as const,
  request: { params: PaperSheetAt },
  responses: gives(PaperSheetView, 'one paper: to each hand its own typing, and the other’s once both are in'),
})

const download = createRoute({
  method: 'get',
  path: `${paper}/scan`,
  middleware: [requires('paper.enter')] as const,
  request: { params: PaperSheetAt },
  responses: givesBytes,
})

const take = createRoute({
  method: 'post',
  path: `${paper}/take`,
  middleware: [requires('paper.enter')] as const,
  request: { params: PaperSheetAt },
  responses: done,
})

const type = createRoute({
  method: 'post',
  path: `${paper}/typing`,
  middleware: [requires('paper.enter')] as const,
  request: { params: PaperSheetAt, body: takes(PaperMarks) },
  responses: gives(PaperSheetDone, 'typed; with the second typing compared, and handed in where both are alike'),
})

const withdraw = createRoute({
  method: 'post',
  path: `${paper}/withdraw`,
  middleware: [requires('paper.enter')] as const,
  request: { params: PaperSheetAt, body: takes(Withdrawal) },
  responses: done,
})

export const paperSheetRoutes = ({ uploads }: { readonly uploads: Quota }) =>
  router()
    .openapi(list, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => listPapers(tx, acting, lot)))
    })
    .openapi(scan, async (c) => {
      const [{ lot }, { name, ...sheet }] = [c.req.valid('param'), c.req.valid('query')]
      const kept = await receiveFile(c, {
        maxBytes: UPLOADS.file,
        named: `${sheet.juror} ${sheet.bid} ${name}`,
        may: (tx, acting) => mayScan(tx, acting, lot),
        quota: { of: uploads, sender: async (_, { actor }) => actor },
        deed: (tx, acting, stored) => scanPaper(tx, acting, lot, sheet, { name, stored }),
      })
      return answer(c, STATUS, kept)
    })
    .openapi(see, async (c) => {
      const { lot, paper: id } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewPaper(tx, acting, lot, id)))
    })
    .openapi(download, async (c) => {
      const { lot, paper: id } = c.req.valid('param')
      const found = await view(c, (tx, acting) => openScan(tx, acting, lot, id))
      return found.ok ? sendFile(c, found.value) : refused(c, STATUS, found.error)
    })
    .openapi(take, async (c) => {
      const { lot, paper: id } = c.req.valid('param')
      return answer(c, STATUS, await perform(c, (tx, acting) => takePaper(tx, acting, lot, id)))
    })
    .openapi(type, async (c) => {
      const { lot, paper: id } = c.req.valid('param')
      const typing = { marks: c.req.valid('json').marks, salt: newSalt(c.var.house.draw) }
      return answer(c, STATUS, await perform(c, (tx, acting) => typePaper(tx, acting, lot, id, typing)))
    })
    .openapi(withdraw, async (c) => {
      const { lot, paper: id } = c.req.valid('param')
      const { reason } = c.req.valid('json')
      return answer(c, STATUS, await perform(c, (tx, acting) => withdrawPaper(tx, acting, lot, id, reason)))
    })
