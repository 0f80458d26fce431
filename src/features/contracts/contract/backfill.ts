import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BackfillId, ContractId, Tenant } from '../../../kernel/ids.ts'
import { BackfillField, BackfillMapping } from '../rules/backfill-columns.ts'
import { BackfillProblem } from '../rules/backfill-rows.ts'
import { BackfillName, BackfillState, BackfillStatus } from '../rules/backfill.ts'

export const BackfillsAt = z.object({ tenant: Tenant })
export const BackfillAt = z.object({ tenant: Tenant, backfill: BackfillId })
export const BackfillPaperAt = z.object({ tenant: Tenant, backfill: BackfillId, paper: z.enum(['workbook', 'refused']) })
export type BackfillPaper = z.infer<typeof BackfillPaperAt>['paper']

/** Under which name it came. */
export const BackfillSent = z.object({ name: BackfillName })
export type BackfillSent = z.infer<typeof BackfillSent>
export const BackfillColumns = z.strictObject(BackfillMapping.shape).openapi('BackfillColumns')
/** Everything, or only what has no fault; and of which revision it was seen so. */
export const BackfillTaking = z.strictObject({ revision: z.int().min(1), onlyAccepted: z.boolean() }).openapi('BackfillTaking')
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

/** A sheet with its first rows as texts, without long rows of figures. */
export const BackfillSheet = z.object({
  name: z.string(),
  rows: z.int(),
  /** Why its rows are not read: a formula in the cell that is named, or too many rows. */
  refused: z.object({ code: z.enum(['has-formulas', 'too-many-rows']), cell: z.string().nullable() }).nullable(),
  /** What its headings seem to say. */
  guess: BackfillMapping.pick({ sheet: true, heading: true, columns: true }).nullable(),
  first: z.array(z.array(z.string())),
})
export type BackfillSheet = z.infer<typeof BackfillSheet>

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
/** What is wrong, where, and what stands there. */
export const BackfillFaultShown = z.object({ ...BackfillProblem.shape, column: z.string(), value: z.string() })
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
    same: z.array(BackfillItem.pick({ id: true, status: true, receivedAt: true, receivedByName: true, accepted: true })),
    sheets: z.array(BackfillSheet),
    preview: BackfillPreview.nullable(),
    contracts: z.array(z.object({ id: ContractId, no: z.string(), row: z.int().nullable() })),
    can: z.record(z.string(), z.boolean()),
  })
  .openapi('Backfill')
export type BackfillView = z.infer<typeof BackfillView>

export const BackfillDone = z
  .object({
    id: BackfillId,
    status: BackfillStatus,
    revision: z.int(),
    accepted: z.int().nullable(),
    takenAt: Instant.nullable(),
  })
  .openapi('BackfillDone')
export type BackfillDone = z.infer<typeof BackfillDone>

export const BackfillRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'file-kind-refused',
  'workbook-unreadable',
  'workbook-too-large',
  'workbook-empty',
  'workbooks-waiting',
  'workbook-taken-before',
  'profile-not-supported',
  'no-such-sheet',
  'no-such-column',
  'sheet-has-formulas',
  'sheet-too-many-rows',
  'sheet-not-mapped',
  'rows-have-faults',
  'no-row-to-take',
])
export type BackfillRefusalCode = z.infer<typeof BackfillRefusalCode>
