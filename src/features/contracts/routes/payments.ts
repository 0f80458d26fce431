import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { ContractAt } from '../contract/contract.ts'
import {
  ContractPayments,
  Paid,
  PaymentAt,
  PaymentDone,
  PaymentList,
  type PaymentRefusalCode,
  PaymentsAt,
  PaymentsQuery,
  StruckPayment,
} from '../contract/payment.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { enterPayment, listPayments, strikePayment, viewPayments } from '../service/payments.ts'

const requires = guard(CONTRACT_POLICY)
const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'not-signed': 409,
  'no-such-instalment': 422,
  'paid-in-future': 422,
  'paid-before-signing': 422,
  'paid-too-much': 422,
  'paid-beyond-end': 409,
  'payment-unexplained': 422,
  'voucher-taken': 409,
} as const satisfies Record<PaymentRefusalCode | keyof typeof DEED_STATUS, number>

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/payments',
  middleware: [requires('contract.see-whole')] as const,
  request: { params: PaymentsAt, query: PaymentsQuery },
  responses: gives(PaymentList, 'payments, newest entry first; of an organisation its own'),
})

const ofContract = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/contracts/{contract}/payments',
  middleware: [requires('contract.see-whole')] as const,
  request: { params: ContractAt },
  responses: gives(ContractPayments, 'what was paid of a contract, instalment by instalment'),
})

const enter = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/contracts/{contract}/payments',
  middleware: [requires('payment.enter')] as const,
  request: { params: ContractAt, body: takes(Paid) },
  responses: gives(PaymentDone, 'done'),
})

const strike = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/payments/{payment}/strike',
  middleware: [requires('payment.strike')] as const,
  request: { params: PaymentAt, body: takes(StruckPayment) },
  responses: gives(PaymentDone, 'done'),
})

export const paymentRoutes = router()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    return c.json(await view(c, (tx, acting) => listPayments(tx, acting, query)), 200)
  })
  .openapi(ofContract, async (c) => {
    const { contract } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => viewPayments(tx, acting, contract)))
  })
  .openapi(enter, async (c) => {
    const [{ contract }, paid] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => enterPayment(tx, acting, contract, paid)))
  })
  .openapi(strike, async (c) => {
    const [{ payment }, given] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => strikePayment(tx, acting, payment, given)))
  })
