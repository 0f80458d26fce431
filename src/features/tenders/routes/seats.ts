import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { ok } from '../../../kernel/result.ts'
import { JurorDone, LotPanelAt, LotSheetAt, PoolAt } from '../contract/panel.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { Declaration, Dissent, OwnSheets, SeatList, SeatView, SheetCorrection, SheetDone, SheetMarks } from '../contract/seat.ts'
import { correctSheet } from '../service/audits.ts'
import { signReport } from '../service/report-signing.ts'
import { listSeats } from '../service/own-seats.ts'
import { declare, viewSeat } from '../service/seats.ts'
import { newSalt } from '../../../kernel/chance.ts'
import { listOwnSheets, saveMarks, submitSheets } from '../service/sheets.ts'
import { PANEL_STATUS } from './panel-status.ts'

// What a juror does in person in the room, known by the slip of the day; a login shows when and where.

const requires = guard(TENDER_POLICY)

const seat = '/tenants/{tenant}/lots/{lot}/seat'
const done = gives(JurorDone, 'done')

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/seats',
  middleware: [requires('juror.look')] as const,
  request: { params: PoolAt },
  responses: gives(SeatList, 'the lots on whose panels the caller sits'),
})

const see = createRoute({
  method: 'get',
  path: seat,
  middleware: [requires('juror.sit')] as const,
  request: { params: LotPanelAt },
  responses: gives(SeatView, 'the caller’s seat'),
})

const say = createRoute({
  method: 'post',
  path: `${seat}/declare`,
  middleware: [requires('juror.sit')] as const,
  request: { params: LotPanelAt, body: takes(Declaration) },
  responses: gives(JurorDone, 'declared, or stepped aside'),
})

const ownSheets = createRoute({
  method: 'get',
  path: `${seat}/sheets`,
  middleware: [requires('juror.sit')] as const,
  request: { params: LotPanelAt },
  responses: gives(OwnSheets, 'the caller’s own sheets'),
})

const save = createRoute({
  method: 'put',
  path: `${seat}/sheets/{sheet}`,
  middleware: [requires('juror.sit')] as const,
  request: { params: LotSheetAt, body: takes(SheetMarks) },
  responses: gives(SheetDone, 'saved'),
})

const submit = createRoute({
  method: 'post',
  path: `${seat}/submit`,
  middleware: [requires('juror.sit')] as const,
  request: { params: LotPanelAt },
  responses: done,
})

const correct = createRoute({
  method: 'post',
  path: `${seat}/sheets/{sheet}/correct`,
  middleware: [requires('juror.sit')] as const,
  request: { params: LotSheetAt, body: takes(SheetCorrection) },
  responses: gives(SheetDone, 'corrected'),
})

const sign = createRoute({
  method: 'post',
  path: `${seat}/sign`,
  middleware: [requires('juror.sit')] as const,
  request: { params: LotPanelAt },
  responses: done,
})

const dissent = createRoute({
  method: 'post',
  path: `${seat}/dissent`,
  middleware: [requires('juror.sit')] as const,
  request: { params: LotPanelAt, body: takes(Dissent) },
  responses: done,
})

export const seatRoutes = router()
  .openapi(list, async (c) => c.json({ items: await view(c, listSeats) }, 200))
  .openapi(see, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, PANEL_STATUS, await view(c, (tx, acting) => viewSeat(tx, acting, lot)))
  })
  .openapi(say, async (c) => {
    const { lot } = c.req.valid('param')
    const declaration = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => declare(tx, acting, lot, declaration)))
  })
  .openapi(ownSheets, async (c) => {
    const { lot } = c.req.valid('param')
    const own = await view(c, (tx, acting) => listOwnSheets(tx, acting, lot))
    return answer(c, PANEL_STATUS, own.ok ? ok({ items: own.value }) : own)
  })
  .openapi(save, async (c) => {
    const { lot, sheet } = c.req.valid('param')
    const { marks, unsound = {} } = c.req.valid('json')
    const draft = { marks, unsound, salt: newSalt(c.var.house.draw) }
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => saveMarks(tx, acting, lot, sheet, draft)))
  })
  .openapi(submit, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => submitSheets(tx, acting, lot)))
  })
  .openapi(correct, async (c) => {
    const { lot, sheet } = c.req.valid('param')
    const correction = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => correctSheet(tx, acting, lot, sheet, correction)))
  })
  .openapi(sign, async (c) => {
    const { lot } = c.req.valid('param')
    const signature = { deed: 'juror.sign', facts: {} } as const
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => signReport(tx, acting, lot, signature)))
  })
  .openapi(dissent, async (c) => {
    const { lot } = c.req.valid('param')
    const signature = { deed: 'juror.dissent', facts: c.req.valid('json') } as const
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => signReport(tx, acting, lot, signature)))
  })
