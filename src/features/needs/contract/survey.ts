import { z } from '@hono/zod-openapi'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate } from '../../../kernel/civil.ts'
import { NeedId, SurveyId, Tenant } from '../../../kernel/ids.ts'
import { doneShape, faultShape, sameShape, sheetShape, WorkbookTaking } from '../../../lib/workbook-rows/shown.ts'
import { WorkbookName, WorkbookRefusalCode } from '../../../lib/workbook-rows/taken-in.ts'
import { SurveyField, SurveyMapping } from '../rules/survey-columns.ts'
import { RowProblem } from '../rules/survey-rows.ts'
import { SurveyPaper, SurveyState } from '../rules/survey.ts'

export const SurveysAt = z.object({ tenant: Tenant })
export const SurveyAt = z.object({ tenant: Tenant, survey: SurveyId })
export const SurveyPaperAt = z.object({ tenant: Tenant, survey: SurveyId, paper: SurveyPaper })

/** Under which name it came, and from which area: that of one of the sender's posts, or below. */
export const SurveySent = z.object({ name: WorkbookName, area: AreaCode })
export type SurveySent = z.infer<typeof SurveySent>

export const SurveyColumns = z.strictObject(SurveyMapping.shape).openapi('SurveyColumns')

export const SurveyTaking = z.strictObject(WorkbookTaking).openapi('SurveyTaking')
export type SurveyTaking = z.infer<typeof SurveyTaking>

export const SurveyItem = z
  .object({
    ...SurveyState.pick({ id: true, status: true, name: true, receivedAt: true, rows: true, accepted: true, takenAt: true })
      .shape,
    areaName: z.string(),
    receivedByName: z.string(),
    /** Whether the workbook itself is still kept. */
    isKept: z.boolean(),
  })
  .openapi('SurveyItem')
export type SurveyItem = z.infer<typeof SurveyItem>
export const SurveyList = z.object({ items: z.array(SurveyItem) }).openapi('SurveyList')
export type SurveyList = z.infer<typeof SurveyList>

/** Below a heading that leads to a person nothing is shown. */
export const SurveySheet = z.object(sheetShape(SurveyMapping.pick({ sheet: true, heading: true, columns: true })))

/** A row as it would become a need. */
export const SurveyNeed = z.object({
  row: z.int(),
  title: z.string(),
  target: z.string(),
  count: z.int().nullable(),
  unit: z.string(),
  areaName: z.string(),
  receivedOn: CivilDate,
  /** Masked. */
  person: z.string(),
  phone: z.string(),
})

/** What is wrong, where, and what stands there, but for what leads to a person. */
export const SurveyFault = z.object({ ...RowProblem.shape, ...faultShape })

export const SurveyPreview = z.object({
  rows: z.int(),
  accepted: z.int(),
  refused: z.int(),
  missing: z.array(SurveyField),
  first: z.array(SurveyNeed),
  faults: z.array(SurveyFault),
})

export const SurveyView = z
  .object({
    ...SurveyItem.shape,
    ...SurveyState.pick({ revision: true, area: true, plan: true, onlyAccepted: true, problems: true }).shape,
    /** The very same workbook came before. */
    same: z.array(z.object(sameShape(SurveyId))),
    sheets: z.array(SurveySheet),
    preview: SurveyPreview.nullable(),
    needs: z.array(z.object({ id: NeedId, no: z.string(), row: z.int().nullable() })),
    can: z.record(z.string(), z.boolean()),
  })
  .openapi('Survey')
export type SurveyView = z.infer<typeof SurveyView>
export type SurveyPreview = z.infer<typeof SurveyPreview>
export type SurveySheet = z.infer<typeof SurveySheet>

export const SurveyDone = z.object(doneShape(SurveyId)).openapi('SurveyDone')
export type SurveyDone = z.infer<typeof SurveyDone>

export const SurveyRefusalCode = WorkbookRefusalCode
export type SurveyRefusalCode = z.infer<typeof SurveyRefusalCode>
