import { createRoute } from '@hono/zod-openapi'
import { answer, gives, givesBytes, takes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import {
  LotPausesAt,
  PauseAt,
  PauseDone,
  PauseLifting,
  PauseList,
  PauseNotice,
  type PauseRefusalCode,
} from '../contract/pause.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { enterPause, liftPause, listPauses, pausePaper } from '../service/pauses.ts'

/** How a refusal about a pause is answered. */
export const PAUSE_STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'not-of-the-law': 409,
  'paused-already': 409,
  'noticed-ahead': 422,
  'pause-reversed': 422,
  'pause-too-long': 422,
  'pause-past': 422,
  'lifted-wrong-day': 422,
  'no-complaint': 422,
  'unknown-paper': 422,
} as const satisfies Record<PauseRefusalCode | keyof typeof DEED_STATUS, number>

const requires = guard(TENDER_POLICY)
const at = '/tenants/{tenant}/lots/{lot}/pauses'

const list = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('lot.see')] as const,
  request: { params: LotPausesAt },
  responses: gives(PauseList, 'how often the finance bureau had the purchase wait, the last first'),
})
const enter = createRoute({
  method: 'post',
  path: at,
  middleware: [requires('pause.enter')] as const,
  request: { params: LotPausesAt, body: takes(PauseNotice) },
  responses: gives(PauseDone, 'the purchase waits'),
})
const lift = createRoute({
  method: 'post',
  path: `${at}/{pause}/lift`,
  middleware: [requires('pause.enter')] as const,
  request: { params: PauseAt, body: takes(PauseLifting) },
  responses: gives(PauseDone, 'the bureau ended it before its last day'),
})
const paper = createRoute({
  method: 'get',
  path: `${at}/{pause}/file`,
  middleware: [requires('pause.read')] as const,
  request: { params: PauseAt },
  responses: givesBytes,
})

export const pauseRoutes = router()
  .openapi(list, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, PAUSE_STATUS, await view(c, (tx, acting) => listPauses(tx, acting, lot)))
  })
  .openapi(enter, async (c) => {
    const [{ lot }, notice] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, PAUSE_STATUS, await perform(c, (tx, acting) => enterPause(tx, acting, lot, notice)))
  })
  .openapi(lift, async (c) => {
    const [{ lot, pause }, lifting] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, PAUSE_STATUS, await perform(c, (tx, acting) => liftPause(tx, acting, lot, pause, lifting)))
  })
  .openapi(paper, async (c) => {
    const { lot, pause } = c.req.valid('param')
    const found = await view(c, (tx, acting) => pausePaper(tx, acting, lot, pause))
    return found.ok ? sendFile(c, found.value) : refused(c, PAUSE_STATUS, found.error)
  })
