import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import {
  Comparison,
  PastYear,
  PastYearAt,
  PastYearDone,
  type PastYearRefusalCode,
  PastYearStatement,
} from '../contract/comparison.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { ProgrammeAt } from '../contract/programme.ts'
import { statePastYear, viewComparison, viewPastYear } from '../service/comparison.ts'

const requires = guard(TENDER_POLICY)

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'no-figures': 422,
  'year-not-over': 422,
} as const satisfies Record<PastYearRefusalCode | keyof typeof DEED_STATUS, number>

const compare = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/programmes/{programme}/comparison',
  middleware: [requires('programme.see')] as const,
  request: { params: ProgrammeAt },
  responses: gives(Comparison, 'a plan beside the years before it'),
})

const see = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/past-years/{year}',
  middleware: [requires('programme.see')] as const,
  request: { params: PastYearAt },
  responses: gives(PastYear, 'the published figures of an earlier year'),
})

const state = createRoute({
  method: 'put',
  path: '/tenants/{tenant}/past-years/{year}',
  middleware: [requires('programme.write')] as const,
  request: { params: PastYearAt, body: takes(PastYearStatement) },
  responses: gives(PastYearDone, 'done'),
})

export const comparisonRoutes = router()
  .openapi(compare, async (c) => {
    const { programme } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => viewComparison(tx, acting, programme)))
  })
  .openapi(see, async (c) => {
    const { year } = c.req.valid('param')
    return c.json(await view(c, (tx, acting) => viewPastYear(tx, acting, year)), 200)
  })
  .openapi(state, async (c) => {
    const { year } = c.req.valid('param')
    const statement = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => statePastYear(tx, acting, year, statement)))
  })
