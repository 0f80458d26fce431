import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { ContractId, PaymentId, ProgrammeId, Tenant } from '../../../kernel/ids.ts'
import { tellingReason } from '../../../kernel/stock-reasons.ts'
import { ContractState } from '../rules/contract.ts'
import { Paid as Entry, PaymentDoubt, PaymentStatus } from '../rules/payment.ts'

export const PaymentAt = z.object({ tenant: Tenant, payment: PaymentId })
export const PaymentsAt = z.object({ tenant: Tenant })
export const PaymentsQuery = z.object({
  programme: ProgrammeId.optional(),
  /** `next` of the page before. */
  after: PaymentId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type PaymentsQuery = z.infer<typeof PaymentsQuery>

/** A payment as finance made it elsewhere, by its voucher; `nth`: of which instalment, from 1. */
export const Paid = z.strictObject(Entry.shape).openapi('Paid')
export type Paid = z.infer<typeof Paid>

/** Why an entry was a mistake; it stays, and counts for nothing. */
export const StruckPayment = z.strictObject({ reason: tellingReason(500) }).openapi('StruckPayment')
export type StruckPayment = z.infer<typeof StruckPayment>

const Said = {
  id: PaymentId,
  nth: z.int(),
  paidOn: CivilDate,
  amountFen: Fen,
  voucherNo: z.string(),
  /** Why it was paid although something was amiss; empty where nothing was. */
  reason: z.string(),
  status: PaymentStatus,
  struckReason: z.string().nullable(),
}

/** What was paid of one contract: each instalment with what of it was paid, and every entry in the order of its days. */
export const ContractPayments = z
  .object({
    contract: ContractState.pick({
      id: true,
      no: true,
      status: true,
      amountFen: true,
      addedFen: true,
      signedOn: true,
      backfillId: true,
    }).extend({
      /** Of one that was ended: what its termination settled as paid; nothing is paid beyond it. */
      settledFen: Fen.nullable(),
      lotName: z.string(),
      providerName: z.string(),
    }),
    instalments: z.array(
      z.object({
        name: z.string(),
        percent: z.int(),
        amountFen: Fen,
        condition: z.string(),
        paidFen: Fen,
        leftFen: Fen,
        /** What is amiss with a payment of it now: it asks for a reason. */
        doubt: PaymentDoubt.nullable(),
      }),
    ),
    paidFen: Fen,
    items: z.array(
      z.object({ ...Said, enteredAt: Instant, struckAt: Instant.nullable(), can: z.record(z.string(), z.boolean()) }),
    ),
    can: z.record(z.string(), z.boolean()),
  })
  .openapi('ContractPayments')
export type ContractPayments = z.infer<typeof ContractPayments>

/** Payments of any contract, newest entry first, for the purchaser's people, and for who was paid its own; `paid`: what counts and what is left of the contracts that bind, by plan. */
export const PaymentList = z
  .object({
    items: z.array(
      z.object({
        ...Said,
        instalment: z.string(),
        contract: z.object({ id: ContractId, no: z.string() }),
        lot: z.object({ code: z.string(), name: z.string() }),
        programmeId: ProgrammeId,
        providerName: z.string(),
      }),
    ),
    paid: z.array(z.object({ programmeId: ProgrammeId, paidFen: Fen, unpaidFen: Fen })),
    next: PaymentId.nullable(),
  })
  .openapi('PaymentList')
export type PaymentList = z.infer<typeof PaymentList>

export const PaymentDone = z.object({ id: PaymentId, status: PaymentStatus }).openapi('PaymentDone')
export type PaymentDone = z.infer<typeof PaymentDone>

export const PaymentRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'not-signed',
  'no-such-instalment',
  'paid-in-future',
  'paid-before-signing',
  'paid-too-much',
  'paid-beyond-end',
  'payment-unexplained',
  'voucher-taken',
])
export type PaymentRefusalCode = z.infer<typeof PaymentRefusalCode>
export type PaymentRefusal = { readonly code: PaymentRefusalCode } & Readonly<Record<string, unknown>>
