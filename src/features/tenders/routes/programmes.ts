import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ProgrammeId } from '../../../kernel/ids.ts'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import {
  PlanConsent,
  PlanSubmission,
  ProgrammeAt,
  ProgrammeDone,
  ProgrammeList,
  ProgrammePlan,
  type ProgrammeRefusalCode,
  ProgrammeRevision,
  ProgrammesAt,
  ProgrammeView,
  Reason,
} from '../contract/programme.ts'
import type { Spending } from '../service/contracts-ahead.ts'
import {
  approveProgramme,
  draftProgramme,
  listProgrammes,
  moveProgramme,
  reviseProgramme,
  viewProgramme,
} from '../service/programmes.ts'

const requires = guard(TENDER_POLICY)

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'profile-not-supported': 409,
  'profile-fixed': 409,
  'code-taken': 409,
  'budget-below-lots': 409,
  'no-lots': 409,
  'consultation-missing': 409,
  'ceiling-reasons-missing': 409,
} as const satisfies Record<ProgrammeRefusalCode | keyof typeof DEED_STATUS, number>

const done = gives(ProgrammeDone, 'done')
const at = '/tenants/{tenant}/programmes/{programme}'

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/programmes',
  middleware: [requires('programme.see')] as const,
  request: { params: ProgrammesAt },
  responses: gives(ProgrammeList, 'the purchases, year by year'),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('programme.see')] as const,
  request: { params: ProgrammeAt },
  responses: gives(ProgrammeView, 'one year’s purchase'),
})

const draft = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/programmes',
  middleware: [requires('programme.write')] as const,
  request: { params: ProgrammesAt, body: takes(ProgrammePlan) },
  responses: done,
})

const revise = createRoute({
  method: 'put',
  path: at,
  middleware: [requires('programme.write')] as const,
  request: { params: ProgrammeAt, body: takes(ProgrammeRevision) },
  responses: done,
})

const submit = createRoute({
  method: 'post',
  path: `${at}/submit`,
  middleware: [requires('programme.write')] as const,
  request: { params: ProgrammeAt, body: takes(PlanSubmission) },
  responses: done,
})

const approve = createRoute({
  method: 'post',
  path: `${at}/approve`,
  middleware: [requires('programme.decide')] as const,
  request: { params: ProgrammeAt, body: takes(PlanConsent) },
  responses: done,
})

const giveBack = createRoute({
  method: 'post',
  path: `${at}/return`,
  middleware: [requires('programme.decide')] as const,
  request: { params: ProgrammeAt, body: takes(Reason) },
  responses: done,
})

const publish = createRoute({
  method: 'post',
  path: `${at}/publish`,
  middleware: [requires('programme.write')] as const,
  request: { params: ProgrammeAt },
  responses: done,
})

const cancel = createRoute({
  method: 'post',
  path: `${at}/cancel`,
  middleware: [requires('programme.write')] as const,
  request: { params: ProgrammeAt, body: takes(Reason) },
  responses: done,
})

type Move = Parameters<typeof moveProgramme>[3]
const move = async (c: Context<Env>, programme: ProgrammeId, to: Move) =>
  answer(c, STATUS, await perform(c, (tx, acting) => moveProgramme(tx, acting, programme, to)))

export const programmeRoutes = ({ overspentIn }: Spending) =>
  router()
    .openapi(list, async (c) => c.json({ items: await view(c, (tx, acting) => listProgrammes(tx, acting, overspentIn)) }, 200))
    .openapi(see, async (c) => {
      const { programme } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewProgramme(tx, acting, programme, overspentIn)))
    })
    .openapi(draft, async (c) => {
      const plan = c.req.valid('json')
      return answer(c, STATUS, await perform(c, (tx, acting) => draftProgramme(tx, acting, plan)))
    })
    .openapi(revise, async (c) => {
      const { programme } = c.req.valid('param')
      const revision = c.req.valid('json')
      return answer(c, STATUS, await perform(c, (tx, acting) => reviseProgramme(tx, acting, programme, revision)))
    })
    .openapi(submit, (c) => move(c, c.req.valid('param').programme, { deed: 'programme.submit', facts: c.req.valid('json') }))
    .openapi(approve, async (c) => {
      const { programme } = c.req.valid('param')
      const consent = c.req.valid('json')
      return answer(c, STATUS, await perform(c, (tx, acting) => approveProgramme(tx, acting, programme, consent)))
    })
    .openapi(giveBack, (c) => move(c, c.req.valid('param').programme, { deed: 'programme.return', facts: c.req.valid('json') }))
    .openapi(publish, (c) => move(c, c.req.valid('param').programme, { deed: 'programme.publish', facts: {} }))
    .openapi(cancel, (c) => move(c, c.req.valid('param').programme, { deed: 'programme.cancel', facts: c.req.valid('json') }))
