import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { VariationId, ContractId, FileId, LotId, Tenant } from '../../../kernel/ids.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import { line, prose } from '../../../kernel/text.ts'
import { VariationKind, VariationStatus } from '../rules/variation-kind.ts'
import { VariationPlan, VariationState } from '../rules/variation.ts'
import { ContractState, ContractStatus, Instalment, Terms } from '../rules/contract.ts'
import { Beyond, Cover } from '../rules/covered.ts'
import { VARIATION_MISSING } from '../rules/supplement.ts'
import { ContractFile, ContractRefusalCode, ContractStanding } from './contract.ts'

export const VariationsAt = z.object({ tenant: Tenant })
export const VariationAt = z.object({ tenant: Tenant, variation: VariationId })
export const VariationPaperAt = z.object({
  tenant: Tenant,
  variation: VariationId,
  file: z
    .string()
    .regex(/^variation\.(pdf|docx)$/)
    .transform((name) => (name.endsWith('.pdf') ? ('pdf' as const) : ('docx' as const)))
    .openapi({ type: 'string' }),
})

/** Nothing is begun without a reason that says what has happened. */
export const NewVariation = z
  .strictObject({
    kind: VariationKind,
    reason: prose(1000).refine((reason) => !saysNothing(reason), { error: 'reason-says-nothing' }),
  })
  .openapi('NewVariation')
export type NewVariation = z.infer<typeof NewVariation>

/** What the officer writes. The amounts of instalments are split from the sum, the contract as it was is not theirs to write. */
export const VariationEdit = z
  .strictObject({
    revision: z.int().min(1),
    plan: z.strictObject({
      ...VariationPlan.pick({ no: true, reason: true, paidFen: true, paidWhy: true }).shape,
      /** Of a supplement. */
      supplement: z
        .strictObject({
          addedFen: Fen,
          ...Terms.pick({ periodTo: true, indicators: true }).shape,
          instalments: z
            .array(Instalment.omit({ amountFen: true }))
            .min(1)
            .max(12),
        })
        .nullable(),
    }),
  })
  .openapi('VariationEdit')
export type VariationEdit = z.infer<typeof VariationEdit>

/** `signedOn`: both sides signed, or the notice was served. */
export const VariationSigning = z.strictObject({ signedOn: CivilDate, file: FileId }).openapi('VariationSigning')
export type VariationSigning = z.infer<typeof VariationSigning>
export const VariationPublication = z.strictObject({ noticeNo: line(60), title: line(200) }).openapi('VariationPublication')
export type VariationPublication = z.infer<typeof VariationPublication>

const Can = z.record(z.string(), z.boolean())
const ABOUT = {
  contractNo: z.string(),
  lot: z.object({ id: LotId, code: z.string(), name: z.string() }),
  purchaserName: z.string(),
  providerName: z.string(),
  /** Past the last day to make it public, and not done yet. */
  publishOverdue: z.boolean(),
  /** The service ended before it was agreed on: nothing is left to be done with it but to give it up. */
  lapsed: z.boolean(),
  can: Can,
}

export const VariationItem = z
  .object({
    ...VariationState.pick({
      id: true,
      contractId: true,
      kind: true,
      status: true,
      no: true,
      reason: true,
      addedFen: true,
      signedOn: true,
      publishBy: true,
      publishedAt: true,
    }).shape,
    ...ABOUT,
  })
  .openapi('VariationItem')
export type VariationItem = z.infer<typeof VariationItem>
/** How much supplements may add, by which rule. */
const Room = z.object({ share: z.string(), mostFen: Fen, leftFen: Fen, source: z.string() })

/**
 * Of a supplement, for the purchaser's own people: what there is still to be added, until it is signed, and by how much it takes its contract
 * over its project's budget and over the ceiling of one project. Null where no plan was made here, and for its provider.
 */
export const VariationMoney = z.object({
  cover: Cover.nullable(),
  beyond: Beyond,
  lotBudgetFen: Fen,
  ceilingFen: Fen.nullable(),
})
export type VariationMoney = z.infer<typeof VariationMoney>

/** How a contract is carried out: where it stands, what falls due by it, and what was changed. */
export const Delivery = z
  .object({
    contract: ContractState.pick({
      id: true,
      no: true,
      status: true,
      amountFen: true,
      addedFen: true,
      periodFrom: true,
      periodTo: true,
      begunAt: true,
      instalments: true,
      fileBy: true,
      filedOn: true,
      signedOn: true,
      backfillId: true,
    }).extend({ lot: ABOUT.lot, providerName: z.string(), fileOverdue: z.boolean(), standing: ContractStanding }),
    /** The instalments, each with the last day to pay it where its condition is told by the contract itself. */
    payBy: CivilDate.nullable(),
    items: z.array(VariationItem),
    /** What may be begun by the caller now. */
    kinds: z.array(VariationKind),
    room: Room,
    can: Can,
  })
  .openapi('Delivery')
export type Delivery = z.infer<typeof Delivery>

export const VariationView = z
  .object({
    ...VariationState.shape,
    ...ABOUT,
    contractStatus: ContractStatus,
    periodFrom: CivilDate,
    files: z.array(ContractFile),
    /** What is missing before it may be submitted. */
    missing: z.array(z.enum(VARIATION_MISSING)),
    /** What will be public of it gives somebody's telephone or identity number. */
    personal: z.boolean(),
    room: Room,
    money: VariationMoney.nullable(),
    /** Of a termination: what the payments come to that finance has entered; null where the accounts alone tell. */
    enteredFen: Fen.nullable(),
    /** The number its notice could bear, for whoever may publish it now. */
    proposedNo: z.string().nullable(),
  })
  .openapi('Variation')
export type VariationView = z.infer<typeof VariationView>

export const VariationDone = z
  .object({ id: VariationId, contractId: ContractId, status: VariationStatus, revision: z.int() })
  .openapi('VariationDone')
export type VariationDone = z.infer<typeof VariationDone>

/** A copy of the signed contract was filed with the finance office on this day (政府采购法 47). */
export const ContractFiling = z.strictObject({ filedOn: CivilDate }).openapi('ContractFiling')
export type ContractFiling = z.infer<typeof ContractFiling>

export const VariationRefusalCode = z.enum([
  ...ContractRefusalCode.options,
  'variation-under-way',
  'service-over',
  'acceptance-under-way',
  'variation-no-taken',
  'variation-incomplete',
  'supplements-too-large',
  'not-covered',
  'departs-from-contract',
  'paid-more-than-agreed',
  'instalment-settled',
  'filed-in-future',
  'filed-before-signing',
])
export type VariationRefusalCode = z.infer<typeof VariationRefusalCode>
export type VariationRefusal = { readonly code: VariationRefusalCode } & Readonly<Record<string, unknown>>
