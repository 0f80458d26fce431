import { createRoute } from '@hono/zod-openapi'
import type { Acting } from '../../../kernel/acting.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import {
  Absence,
  DrawOrder,
  JurorDone,
  LotJurorAt,
  LotPanelAt,
  PanelDone,
  PanelSeen,
  Pool,
  PoolAt,
  PoolEntryDone,
  PoolEntryPlan,
  PoolJurorAt,
  PoolStanding,
  ReplaceDone,
  SlipDone,
  TieFinding,
} from '../contract/panel.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { Reason } from '../contract/programme.ts'
import { confirmJuror, missJuror, type Received, reprintSlip } from '../service/arrivals.ts'
import type { PanelRefusal } from '../service/panel-room.ts'
import { disbandPanel, drawPanel, replaceJuror, seePanel } from '../service/panels.ts'
import { enterPool, listPool, suspendJuror } from '../service/pool.ts'
import { settleTies } from '../service/known-ties.ts'
import { PANEL_STATUS } from './panel-status.ts'

const requires = guard(TENDER_POLICY)

const pool = '/tenants/{tenant}/pool'
const panel = '/tenants/{tenant}/lots/{lot}/panel'
const juror = `${panel}/jurors/{juror}`
const done = gives(PanelDone, 'done')

const listOfPool = createRoute({
  method: 'get',
  path: pool,
  middleware: [requires('pool.see')] as const,
  request: { params: PoolAt },
  responses: gives(Pool, 'who can be drawn, and who could be taken into the pool'),
})

const enter = createRoute({
  method: 'post',
  path: pool,
  middleware: [requires('pool.write')] as const,
  request: { params: PoolAt, body: takes(PoolEntryPlan) },
  responses: gives(PoolEntryDone, 'in the pool'),
})

const suspend = createRoute({
  method: 'put',
  path: `${pool}/{member}`,
  middleware: [requires('pool.write')] as const,
  request: { params: PoolJurorAt, body: takes(PoolStanding) },
  responses: gives(PoolEntryDone, 'not drawn for a reason, or drawn again'),
})

const see = createRoute({
  method: 'get',
  path: panel,
  middleware: [requires('panel.see')] as const,
  request: { params: LotPanelAt },
  responses: gives(PanelSeen, 'the panel with its draw and progress, without any mark; null before the draw'),
})

const draw = createRoute({
  method: 'post',
  path: `${panel}/draw`,
  middleware: [requires('panel.draw')] as const,
  request: { params: LotPanelAt, body: takes(DrawOrder) },
  responses: done,
})

const disband = createRoute({
  method: 'post',
  path: `${panel}/disband`,
  middleware: [requires('panel.disband')] as const,
  request: { params: LotPanelAt, body: takes(Reason) },
  responses: done,
})

const confirm = createRoute({
  method: 'post',
  path: `${juror}/confirm`,
  middleware: [requires('juror.receive')] as const,
  request: { params: LotJurorAt },
  responses: gives(SlipDone, 'the juror is there; the slip is shown this once'),
})

const reprint = createRoute({
  method: 'post',
  path: `${juror}/slip`,
  middleware: [requires('juror.receive')] as const,
  request: { params: LotJurorAt, body: takes(Reason) },
  responses: gives(SlipDone, 'a new slip, on the record with its reason; the earlier one has ended'),
})

const miss = createRoute({
  method: 'post',
  path: `${juror}/miss`,
  middleware: [requires('juror.miss')] as const,
  request: { params: LotJurorAt, body: takes(Absence) },
  responses: gives(JurorDone, 'absent'),
})

const settle = createRoute({
  method: 'post',
  path: `${juror}/settle`,
  middleware: [requires('juror.settle')] as const,
  request: { params: LotJurorAt, body: takes(TieFinding) },
  responses: gives(JurorDone, 'what is known of the juror is no conflict, or the seat is given up'),
})

const replace = createRoute({
  method: 'post',
  path: `${juror}/replace`,
  middleware: [requires('panel.replace')] as const,
  request: { params: LotJurorAt },
  responses: gives(ReplaceDone, 'the first fitting alternate is called to this seat'),
})

/** The slip is not part of the reply that is remembered for a repeated request: it would lie in the database in clear. */
function shownOnce(receive: (tx: Tx, acting: Acting) => Promise<Result<Received, PanelRefusal>>) {
  let slip: Received['slip'] | null = null
  return {
    async deed(tx: Tx, acting: Acting) {
      const received = await receive(tx, acting)
      if (!received.ok) return received
      slip = received.value.slip
      return ok({ ...received.value.done, name: received.value.name })
    },
    withSlip: <E>(outcome: Result<Received['done'] & { name: string }, E>): Result<SlipDone, E> =>
      outcome.ok ? ok({ ...outcome.value, slip }) : outcome,
  }
}

export const panelRoutes = router()
  .openapi(listOfPool, async (c) => c.json({ items: await view(c, listPool) }, 200))
  .openapi(enter, async (c) => {
    const plan = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => enterPool(tx, acting, plan)))
  })
  .openapi(suspend, async (c) => {
    const { member } = c.req.valid('param')
    const { suspended } = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => suspendJuror(tx, acting, member, suspended)))
  })
  .openapi(see, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, PANEL_STATUS, await view(c, (tx, acting) => seePanel(tx, acting, lot)))
  })
  .openapi(draw, async (c) => {
    const { lot } = c.req.valid('param')
    const order = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => drawPanel(tx, acting, lot, order, c.var.house.draw)))
  })
  .openapi(disband, async (c) => {
    const { lot } = c.req.valid('param')
    const { reason } = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => disbandPanel(tx, acting, lot, reason)))
  })
  .openapi(confirm, async (c) => {
    const { lot, juror: id } = c.req.valid('param')
    const { deed, withSlip } = shownOnce((tx, acting) => confirmJuror(tx, acting, lot, id, c.var.house))
    return answer(c, PANEL_STATUS, withSlip(await perform(c, deed)))
  })
  .openapi(reprint, async (c) => {
    const { lot, juror: id } = c.req.valid('param')
    const { reason } = c.req.valid('json')
    const { deed, withSlip } = shownOnce((tx, acting) => reprintSlip(tx, acting, lot, { jurorId: id, reason }, c.var.house))
    return answer(c, PANEL_STATUS, withSlip(await perform(c, deed)))
  })
  .openapi(miss, async (c) => {
    const { lot, juror: id } = c.req.valid('param')
    const { ground } = c.req.valid('json')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => missJuror(tx, acting, lot, id, ground)))
  })
  .openapi(settle, async (c) => {
    const { lot, juror: jurorId } = c.req.valid('param')
    const finding = { jurorId, ...c.req.valid('json') }
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => settleTies(tx, acting, lot, finding)))
  })
  .openapi(replace, async (c) => {
    const { lot, juror: id } = c.req.valid('param')
    return answer(c, PANEL_STATUS, await perform(c, (tx, acting) => replaceJuror(tx, acting, lot, id)))
  })
