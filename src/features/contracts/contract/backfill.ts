import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BackfillId, ContractId, Tenant } from '../../../kernel/ids.ts'
import { doneShape, faultShape, sameShape, sheetShape, WorkbookTaking } from '../../../lib/workbook-rows/shown.ts'
import { WorkbookName, WorkbookRefusalCode } from '../../../lib/workbook-rows/taken-in.ts'
import { BackfillField, BackfillMapping } from '../rules/backfill-columns.ts'
import { BackfillProblem } from '../rules/backfill-rows.ts'
import { BackfillState } from '../rules/backfill.ts'

export const BackfillsAt = z.object({ tenant: Tenant })
export const BackfillAt = z.object({ tenant: Tenant, backfill: BackfillId })
export const BackfillPaperAt = z.object({ tenant: Tenant, backfill: BackfillId, paper: z.enum(['workbook', 'refused']) })
export type BackfillPaper = z.infer<typeof BackfillPaperAt>['paper']

/** Under which name it came. */
export const BackfillSent = z.object({ name: WorkbookName })
export type BackfillSent = z.infer<typeof BackfillSent>
export const BackfillColumns = z.strictObject(BackfillMapping.shape).openapi('BackfillColumns')
export const BackfillTaking = z.strictObject(WorkbookTaking).openapi('BackfillTaking')
export type BackfillTaking = z.infer<typeof BackfillTaking>

export const BackfillItem = z
  .object({
    ...BackfillState.pick({ id: true, status: true, name: true, receivedAt: true, rows: true, accepted: true, takenAt: true })
      .shape,
    receivedByName: z.string(),
  })
  .openapi('BackfillItem')
export type BackfillItem = z.infer<typeof BackfillItem>
export const BackfillList = z
  .object({ items: z.array(BackfillItem), can: z.object({ write: z.boolean() }) })
  .openapi('BackfillList')
export type BackfillList = z.infer<typeof BackfillList>

export const BackfillSheet = z.object(sheetShape(BackfillMapping.pick({ sheet: true, heading: true, columns: true })))

/** A row as it would become a contract. */
export const BackfillContract = z.object({
  row: z.int(),
  no: z.string(),
  name: z.string(),
  provider: z.string(),
  /** The organisation is not on record yet, and is entered with it. */
  isNew: z.boolean(),
  amountFen: Fen,
  periodFrom: CivilDate,
  periodTo: CivilDate,
  signedOn: CivilDate,
})
export const BackfillFaultShown = z.object({ ...BackfillProblem.shape, ...faultShape })
export const BackfillPreview = z.object({
  rows: z.int(),
  accepted: z.int(),
  refused: z.int(),
  /** What the accepted ones come to together, and how many organisations are entered with them. */
  amountFen: Fen,
  newOrganisations: z.int(),
  missing: z.array(BackfillField),
  first: z.array(BackfillContract),
  faults: z.array(BackfillFaultShown),
})
export type BackfillPreview = z.infer<typeof BackfillPreview>

export const BackfillView = z
  .object({
    ...BackfillItem.shape,
    ...BackfillState.pick({ revision: true, plan: true, onlyAccepted: true, problems: true }).shape,
    /** Contracts are entered afterwards that were signed before this day, the first of the authority's record. */
    began: CivilDate,
    /** The very same workbook came before. */
    same: z.array(z.object(sameShape(BackfillId))),
    sheets: z.array(BackfillSheet),
    preview: BackfillPreview.nullable(),
    contracts: z.array(z.object({ id: ContractId, no: z.string(), row: z.int().nullable() })),
    can: z.record(z.string(), z.boolean()),
  })
  .openapi('Backfill')
export type BackfillView = z.infer<typeof BackfillView>

export const BackfillDone = z.object(doneShape(BackfillId)).openapi('BackfillDone')
export type BackfillDone = z.infer<typeof BackfillDone>

export const BackfillRefusalCode = z.enum([
  ...WorkbookRefusalCode.options,
  'workbook-empty',
  'workbook-taken-before',
  'profile-not-supported',
])
export type BackfillRefusalCode = z.infer<typeof BackfillRefusalCode>
