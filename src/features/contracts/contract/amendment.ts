import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { AmendmentId, ContractId, FileId, LotId, Tenant } from '../../../kernel/ids.ts'
import { line } from '../../../kernel/text.ts'
import { AmendmentKind, AmendmentStatus } from '../rules/amendment-kind.ts'
import { AmendmentPlan, AmendmentState } from '../rules/amendment.ts'
import { ContractState, ContractStatus, Instalment, Terms } from '../rules/contract.ts'
import { AMENDMENT_MISSING } from '../rules/supplement.ts'
import { ContractFile, ContractRefusalCode } from './contract.ts'

export const AmendmentsAt = z.object({ tenant: Tenant })
export const AmendmentAt = z.object({ tenant: Tenant, amendment: AmendmentId })
export const AmendmentPaperAt = z.object({
  tenant: Tenant,
  amendment: AmendmentId,
  file: z
    .string()
    .regex(/^amendment\.(pdf|docx)$/)
    .transform((name) => (name.endsWith('.pdf') ? ('pdf' as const) : ('docx' as const)))
    .openapi({ type: 'string' }),
})

export const NewAmendment = z.strictObject({ kind: AmendmentKind }).openapi('NewAmendment')

/** What the officer writes. The amounts of instalments are split from the sum, the contract as it was is not theirs to write. */
export const AmendmentEdit = z
  .strictObject({
    revision: z.int().min(1),
    plan: z.strictObject({
      ...AmendmentPlan.pick({ no: true, reason: true, paidFen: true }).shape,
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
  .openapi('AmendmentEdit')
export type AmendmentEdit = z.infer<typeof AmendmentEdit>

/** `signedOn`: both sides signed, or the notice was served. */
export const AmendmentSigning = z.strictObject({ signedOn: CivilDate, file: FileId }).openapi('AmendmentSigning')
export type AmendmentSigning = z.infer<typeof AmendmentSigning>
export const AmendmentPublication = z.strictObject({ noticeNo: line(60), title: line(200) }).openapi('AmendmentPublication')
export type AmendmentPublication = z.infer<typeof AmendmentPublication>

const Can = z.record(z.string(), z.boolean())
const ABOUT = {
  contractNo: z.string(),
  lot: z.object({ id: LotId, code: z.string(), name: z.string() }),
  purchaserName: z.string(),
  providerName: z.string(),
  /** Past the last day to make it public, and not done yet. */
  publishOverdue: z.boolean(),
  can: Can,
}

export const AmendmentItem = z
  .object({
    ...AmendmentState.pick({
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
  .openapi('AmendmentItem')
export type AmendmentItem = z.infer<typeof AmendmentItem>
/** How much supplements may add, by which rule. */
const Room = z.object({ share: z.string(), mostFen: Fen, leftFen: Fen, source: z.string() })

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
    }).extend({ lot: ABOUT.lot, providerName: z.string(), fileOverdue: z.boolean() }),
    /** The instalments, each with the last day to pay it where its condition is told by the contract itself. */
    payBy: CivilDate.nullable(),
    items: z.array(AmendmentItem),
    /** What may be begun by the caller now. */
    kinds: z.array(AmendmentKind),
    room: Room,
    can: Can,
  })
  .openapi('Delivery')
export type Delivery = z.infer<typeof Delivery>

export const AmendmentView = z
  .object({
    ...AmendmentState.shape,
    ...ABOUT,
    contractStatus: ContractStatus,
    periodFrom: CivilDate,
    files: z.array(ContractFile),
    /** What is missing before it may be submitted. */
    missing: z.array(z.enum(AMENDMENT_MISSING)),
    /** What will be public of it gives somebody's telephone or identity number. */
    personal: z.boolean(),
    room: Room,
    /** The number its notice could bear, for whoever may publish it now. */
    proposedNo: z.string().nullable(),
  })
  .openapi('Amendment')
export type AmendmentView = z.infer<typeof AmendmentView>

export const AmendmentDone = z
  .object({ id: AmendmentId, contractId: ContractId, status: AmendmentStatus, revision: z.int() })
  .openapi('AmendmentDone')
export type AmendmentDone = z.infer<typeof AmendmentDone>

/** A copy of the signed contract was filed with the finance office on this day (政府采购法 47). */
export const ContractFiling = z.strictObject({ filedOn: CivilDate }).openapi('ContractFiling')
export type ContractFiling = z.infer<typeof ContractFiling>

export const AmendmentRefusalCode = z.enum([
  ...ContractRefusalCode.options,
  'amendment-under-way',
  'amendment-no-taken',
  'amendment-incomplete',
  'supplements-too-large',
  'departs-from-contract',
  'paid-more-than-agreed',
  'filed-in-future',
  'filed-before-signing',
])
export type AmendmentRefusalCode = z.infer<typeof AmendmentRefusalCode>
export type AmendmentRefusal = { readonly code: AmendmentRefusalCode } & Readonly<Record<string, unknown>>
