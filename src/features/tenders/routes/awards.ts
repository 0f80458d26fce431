import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { LotId } from '../../../kernel/ids.ts'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import {
  Announcement,
  AwardDone,
  AwardNote,
  type AwardRefusalCode,
  AwardView,
  Confirmation,
  LetterNo,
} from '../contract/award.ts'
import { LotAt } from '../contract/lot.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { Reason } from '../contract/programme.ts'
import type { Ahead } from '../service/contracts-ahead.ts'
import { viewAward } from '../service/award-views.ts'
import { announceResult, confirmResult, moveAward, notifyAward } from '../service/awards.ts'

const requires = guard(TENDER_POLICY)

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'notice-no-taken': 409,
  'partings-missing': 409,
  'no-such-bid': 409,
  'purchase-paused': 409,
  'brought-it-in': 409,
  'nobody-to-confirm': 409,
} as const satisfies Record<AwardRefusalCode | keyof typeof DEED_STATUS, number>

const at = '/tenants/{tenant}/lots/{lot}'
const done = gives(AwardDone, 'done')

const see = createRoute({
  method: 'get',
  path: `${at}/award`,
  middleware: [requires('award.see')] as const,
  request: { params: LotAt },
  responses: gives(AwardView, 'how the result stands, as far as the caller may see it'),
})

const confirm = createRoute({
  method: 'post',
  path: `${at}/confirm`,
  middleware: [requires('lot.confirm')] as const,
  request: { params: LotAt, body: takes(Confirmation) },
  responses: done,
})

const giveBack = createRoute({
  method: 'post',
  path: `${at}/return`,
  middleware: [requires('lot.confirm')] as const,
  request: { params: LotAt, body: takes(Reason) },
  responses: done,
})

const resubmit = createRoute({
  method: 'post',
  path: `${at}/resubmit`,
  middleware: [requires('lot.propose')] as const,
  request: { params: LotAt, body: takes(AwardNote) },
  responses: done,
})

const announce = createRoute({
  method: 'post',
  path: `${at}/announce`,
  middleware: [requires('lot.announce')] as const,
  request: { params: LotAt, body: takes(Announcement) },
  responses: done,
})

const notify = createRoute({
  method: 'post',
  path: `${at}/notify`,
  middleware: [requires('lot.notify')] as const,
  request: { params: LotAt, body: takes(LetterNo) },
  responses: done,
})

type Move = Parameters<typeof moveAward>[3]
const move = async (c: Context<Env>, lot: LotId, to: Move) =>
  answer(c, STATUS, await perform(c, (tx, acting) => moveAward(tx, acting, lot, to)))

export const awardRoutes = ({ contractsOf }: Ahead) =>
  router()
    .openapi(see, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewAward(tx, acting, lot, contractsOf)))
    })
    .openapi(confirm, async (c) => {
      const [{ lot }, confirmation] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => confirmResult(tx, acting, lot, confirmation)))
    })
    .openapi(giveBack, (c) => move(c, c.req.valid('param').lot, { deed: 'lot.return', facts: c.req.valid('json') }))
    .openapi(resubmit, (c) => move(c, c.req.valid('param').lot, { deed: 'lot.resubmit', facts: c.req.valid('json') }))
    .openapi(announce, async (c) => {
      const [{ lot }, announcement] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => announceResult(tx, acting, lot, announcement)))
    })
    .openapi(notify, async (c) => {
      const [{ lot }, { letterNo }] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => notifyAward(tx, acting, lot, letterNo)))
    })
