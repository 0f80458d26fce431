import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { AcceptanceId, ContractId, LotId, Tenant, UserOpinionId, VariationId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { AcceptanceStatus, Conclusion, Mark, Occasion, Tally } from '../rules/acceptance-kind.ts'
import { AcceptancePlan, AcceptanceState, Claim } from '../rules/acceptance.ts'
import { ACCEPTANCE_MISSING } from '../rules/accepting.ts'
import { ContractStatus } from '../rules/contract.ts'
import { VariationKind } from '../rules/variation-kind.ts'
import { ContractFile, Signing } from './contract.ts'
import { VariationRefusalCode } from './variation.ts'

export const AcceptanceAt = z.object({ tenant: Tenant, acceptance: AcceptanceId })
export const OpinionAt = z.object({ tenant: Tenant, acceptance: AcceptanceId, opinion: UserOpinionId })
export const AcceptancesAt = z.object({ tenant: Tenant })
const paper = (name: string) => name.split('.')
export const AcceptancePaperAt = z.object({
  tenant: Tenant,
  acceptance: AcceptanceId,
  file: z
    .string()
    .regex(/^(report|opinions)\.(pdf|docx)$/)
    .transform((name) => ({
      isReport: paper(name)[0] === 'report',
      format: paper(name)[1] === 'pdf' ? ('pdf' as const) : ('docx' as const),
    }))
    .openapi({ type: 'string' }),
})
/** `about`: the indicator that a piece of evidence shows, by its code; none for the signed report. */
export const AcceptanceFileQuery = z.object({
  name: line(200).refine((name) => !/[/\\]/.test(name), { error: 'not-a-file-name' }),
  kind: z.enum(['evidence', 'seal-page']),
  about: Claim.shape.code.optional(),
})
export type AcceptanceFileQuery = z.infer<typeof AcceptanceFileQuery>

/** `earlyReason`: that everything is done before the period is over; empty otherwise. */
export const NewAcceptance = z.strictObject({ earlyReason: prose(300) }).openapi('NewAcceptance')
export const AcceptanceEdit = z.strictObject({ revision: z.int().min(1), plan: AcceptancePlan }).openapi('AcceptanceEdit')
export type AcceptanceEdit = z.infer<typeof AcceptanceEdit>
export const ClaimsEdit = z.strictObject({ revision: z.int().min(1), claims: z.array(Claim).max(40) }).openapi('ClaimsEdit')
export type ClaimsEdit = z.infer<typeof ClaimsEdit>
/** `file`: the scan of the report that panel, provider and purchaser signed. */
export const AcceptanceSigning = Signing.openapi('AcceptanceSigning')
export type AcceptanceSigning = z.infer<typeof AcceptanceSigning>
export const AcceptancePublication = z.strictObject({ noticeNo: line(60), title: line(200) }).openapi('AcceptancePublication')
export type AcceptancePublication = z.infer<typeof AcceptancePublication>
export const Settlement = z.strictObject({ settledOn: CivilDate }).openapi('Settlement')
export type Settlement = z.infer<typeof Settlement>

/** By the public link; `opinion` is made with the form, so that what is sent twice is the same. */
export const GivenOpinion = z.strictObject({ opinion: UserOpinionId, mark: Mark, words: prose(500) }).openapi('GivenUserOpinion')
export type GivenOpinion = z.infer<typeof GivenOpinion>
export const PaperOpinion = z
  .strictObject({ sheet: z.int().min(1).max(100_000), mark: Mark, words: prose(500) })
  .openapi('PaperUserOpinion')
export type PaperOpinion = z.infer<typeof PaperOpinion>
export const StruckOpinion = z.strictObject({ reason: line(100) }).openapi('StruckUserOpinion')
export type StruckOpinion = z.infer<typeof StruckOpinion>
export const UserOpinionDone = z.object({ id: UserOpinionId }).openapi('UserOpinionDone')

export const Opinions = z
  .object({
    items: z.array(
      z.object({
        id: UserOpinionId,
        channel: z.enum(['paper', 'link']),
        sheet: z.int().nullable(),
        mark: z.int(),
        words: z.string(),
        givenAt: Instant,
        struckReason: z.string().nullable(),
      }),
    ),
    tally: Tally,
    /** The number of the next sheet to enter. */
    nextSheet: z.int(),
  })
  .openapi('UserOpinions')
export type Opinions = z.infer<typeof Opinions>

const Can = z.record(z.string(), z.boolean())

export const AcceptanceItem = z
  .object({
    ...AcceptanceState.pick({
      id: true,
      contractId: true,
      round: true,
      status: true,
      occasion: true,
      signedOn: true,
      publishBy: true,
      rectifyBy: true,
    }).shape,
    /** Null for whoever is not told yet. */
    conclusion: Conclusion.nullable(),
    lotName: z.string(),
    publishOverdue: z.boolean(),
    rectifyOverdue: z.boolean(),
    /** The caller may say what was delivered, and has not said it of everything that was agreed. */
    toClaim: z.boolean(),
  })
  .openapi('AcceptanceItem')
export type AcceptanceItem = z.infer<typeof AcceptanceItem>

export const OpenAcceptances = z.object({ items: z.array(AcceptanceItem) }).openapi('OpenAcceptances')
export type OpenAcceptances = z.infer<typeof OpenAcceptances>

/** What there is of the acceptance of one contract, and how it ends. */
export const ContractEnd = z
  .object({
    status: ContractStatus,
    acceptBy: CivilDate.nullable(),
    acceptOverdue: z.boolean(),
    acceptedOn: CivilDate.nullable(),
    settledOn: CivilDate.nullable(),
    items: z.array(AcceptanceItem),
    /** Why it could be opened by the caller now; null where it could not. Before the end it wants a reason. */
    mayOpen: Occasion.nullable(),
    /** What is being changed of the contract, and has to be done with before the caller may open it. */
    waitsFor: z.object({ id: VariationId, kind: VariationKind }).nullable(),
    can: Can,
  })
  .openapi('ContractEnd')
export type ContractEnd = z.infer<typeof ContractEnd>

const EvidenceFile = z.object({ ...ContractFile.shape, kind: z.enum(['evidence', 'seal-page']), about: z.string().nullable() })

export const AcceptanceView = z
  .object({
    ...AcceptanceState.shape,
    lot: z.object({ id: LotId, code: z.string(), name: z.string(), cls: z.enum(['A', 'B']) }),
    contractNo: z.string(),
    contractStatus: ContractStatus,
    periodFrom: CivilDate,
    periodTo: CivilDate,
    purchaserName: z.string(),
    providerName: z.string(),
    /** False where the panel's findings are left out: its provider is told when the leader has agreed. */
    whole: z.boolean(),
    /** Opinions are heard by a public link too: not of a contract from before the system, of which nothing was published here. */
    linked: z.boolean(),
    /** What was heard until now, for whoever may read it. */
    heardNow: Tally.nullable(),
    rule: z.object({ least: z.int(), source: z.string() }),
    files: z.array(EvidenceFile),
    /** What is missing before it may be submitted. */
    missing: z.array(z.enum(ACCEPTANCE_MISSING)),
    /** What will be public of it gives somebody's telephone or identity number. */
    personal: z.boolean(),
    publishOverdue: z.boolean(),
    rectifyOverdue: z.boolean(),
    /** The number its notice could bear, for whoever may publish it now. */
    proposedNo: z.string().nullable(),
    can: Can,
  })
  .openapi('Acceptance')
export type AcceptanceView = z.infer<typeof AcceptanceView>

export const AcceptanceDone = z
  .object({ id: AcceptanceId, contractId: ContractId, status: AcceptanceStatus, revision: z.int() })
  .openapi('AcceptanceDone')
export type AcceptanceDone = z.infer<typeof AcceptanceDone>

export const AcceptanceRefusalCode = z.enum([
  ...VariationRefusalCode.options,
  'service-runs-on',
  'indicator-unknown',
  'finding-contradicts',
  'conclusion-contradicts',
  'answered-more-than-invited',
  'held-in-future',
  'held-before-end',
  'rectified-before-acceptance',
  'acceptance-incomplete',
  'opinions-given',
  'sheet-entered',
  'too-many-user-opinions',
  'settled-in-future',
  'settled-before-signing',
])
export type AcceptanceRefusalCode = z.infer<typeof AcceptanceRefusalCode>
export type AcceptanceRefusal = { readonly code: AcceptanceRefusalCode } & Readonly<Record<string, unknown>>
