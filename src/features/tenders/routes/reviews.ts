import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import {
  Conclusions,
  CustodyList,
  LotPanelAt,
  LotSheetAt,
  PanelDone,
  Release,
  ReturnReason,
  TieBreaking,
  TieDone,
} from '../contract/panel.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { PanelResults } from '../contract/results.ts'
import { SheetDone } from '../contract/seat.ts'
import { breakTie, concludeChecks, returnSheet } from '../service/audits.ts'
import { viewResults } from '../service/results.ts'
import { beginScoring, releasePanel, revealMarks, sealIn } from '../service/scoring.ts'
import { PANEL_STATUS } from './panel-status.ts'

const requires = guard(TENDER_POLICY)

const panel = '/tenants/{tenant}/lots/{lot}/panel'
const done = gives(PanelDone, 'done')

const seal = createRoute({
  method: 'post',
  path: `${panel}/seal-in`,
  middleware: [requires('panel.seal-in')] as const,
  request: { params: LotPanelAt, body: takes(CustodyList) },
  responses: done,
})

const begin = createRoute({
  method: 'post',
  path: `${panel}/begin`,
  middleware: [requires('panel.begin')] as const,
  request: { params: LotPanelAt },
  responses: done,
})

const reveal = createRoute({
  method: 'post',
  path: `${panel}/reveal`,
  middleware: [requires('panel.reveal')] as const,
  request: { params: LotPanelAt },
  responses: done,
})

const results = createRoute({
  method: 'get',
  path: `${panel}/results`,
  middleware: [requires('panel.see')] as const,
  request: { params: LotPanelAt },
  responses: gives(PanelResults, 'marks, checks and ranking with their trace, after the reveal'),
})

const giveBack = createRoute({
  method: 'post',
  path: `${panel}/sheets/{sheet}/return`,
  middleware: [requires('sheet.return')] as const,
  request: { params: LotSheetAt, body: takes(ReturnReason) },
  responses: gives(SheetDone, 'with its juror for correction'),
})

const tie = createRoute({
  method: 'post',
  path: `${panel}/break-tie`,
  middleware: [requires('panel.audit')] as const,
  request: { params: LotPanelAt, body: takes(TieBreaking) },
  responses: gives(TieDone, 'the order that the lot gave'),
})

const audit = createRoute({
  method: 'post',
  path: `${panel}/audit`,
  middleware: [requires('panel.audit')] as const,
  request: { params: LotPanelAt, body: takes(Conclusions) },
  responses: done,
})

const release = createRoute({
  method: 'post',
  path: `${panel}/release`,
  middleware: [requires('panel.release')] as const,
  request: { params: LotPanelAt, body: takes(Release) },
  responses: done,
})

export const reviewRoutes = router()
  .openapi(seal, async (c) => {
    const { lot } = c.req.valid('param')
    const { custody } = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => sealIn(tx, acting, lot, custody)))
  })
  .openapi(begin, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => beginScoring(tx, acting, lot)))
  })
  .openapi(reveal, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => revealMarks(tx, acting, lot)))
  })
  .openapi(results, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, PANEL_STATUS, await view(c, (tx, acting) => viewResults(tx, acting, lot)))
  })
  .openapi(giveBack, async (c) => {
    const { lot, sheet } = c.req.valid('param')
    const { reason } = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => returnSheet(tx, acting, lot, sheet, reason)))
  })
  .openapi(tie, async (c) => {
    const { lot } = c.req.valid('param')
    const { witness } = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => breakTie(tx, acting, lot, witness, c.var.house.draw)))
  })
  .openapi(audit, async (c) => {
    const { lot } = c.req.valid('param')
    const conclusions = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => concludeChecks(tx, acting, lot, conclusions)))
  })
  .openapi(release, async (c) => {
    const { lot } = c.req.valid('param')
    const { note } = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => releasePanel(tx, acting, lot, note)))
  })
