import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { ApplicationId, NeedId, Tenant } from '../../../kernel/ids.ts'
import { tellingReason } from '../../../kernel/stock-reasons.ts'
import {
  ApplicationState,
  ApplicationStatement as Statement,
  ApplicationStatus,
  Guided,
  Visit as Planned,
  VillageOpinion as Said,
} from '../rules/village-application.ts'
import { NeedCompletion } from './need.ts'

export const ApplicationsAt = z.object({ tenant: Tenant })
export const ApplicationAt = z.object({ tenant: Tenant, application: ApplicationId })
/** `after`: the application behind which the next page begins. */
export const ApplicationQuery = z.object({ status: ApplicationStatus.optional(), after: ApplicationId.optional() })

export const ApplicationStatement = Statement.extend({}).openapi('VillageApplicationStatement')
export type ApplicationStatement = z.infer<typeof ApplicationStatement>
export const ApplicationDeclined = z.strictObject({ reason: tellingReason(500) }).openapi('VillageApplicationDeclined')
export const ApplicationVisit = Planned.extend({}).openapi('VillageApplicationVisit')
export const ApplicationGuided = Guided.extend({}).openapi('VillageApplicationGuided')
export const VillageOpinion = Said.extend({}).openapi('VillageOpinion')
/** The need that came out of it; its place, day and channel are those of the application. */
export const ApplicationNeed = NeedCompletion.extend({}).openapi('VillageApplicationNeed')
export type ApplicationNeed = z.infer<typeof ApplicationNeed>

const Can = z.record(z.string(), z.boolean())

export const ApplicationItem = z
  .object({
    ...ApplicationState.pick({
      id: true,
      no: true,
      status: true,
      title: true,
      kind: true,
      area: true,
      filedAt: true,
      answerDue: true,
      visitOn: true,
      visitAt: true,
    }).shape,
    areaName: z.string(),
    /** Not answered although the day for it is over. */
    overdue: z.boolean(),
  })
  .openapi('VillageApplicationItem')
export type ApplicationItem = z.infer<typeof ApplicationItem>
/** Latest first; `next` is the `after` of the following page. */
export const ApplicationList = z
  .object({ items: z.array(ApplicationItem), next: ApplicationId.nullable() })
  .openapi('VillageApplicationList')
export type ApplicationList = z.infer<typeof ApplicationList>

/** How the last day for the answer was computed. */
const Computed = z.object({
  rule: z.string(),
  start: CivilDate,
  amount: z.int(),
  unit: z.enum(['day', 'working-day', 'month']),
  due: CivilDate,
  steps: z.array(z.object({ date: CivilDate, counts: z.boolean(), why: z.string() })),
  provisional: z.boolean(),
})

export const ApplicationView = z
  .object({
    ...ApplicationState.omit({ filedBy: true, needs: true }).shape,
    areaName: z.string(),
    filedByName: z.string(),
    overdue: z.boolean(),
    term: Computed,
    needs: z.array(z.object({ id: NeedId, no: z.string(), title: z.string() })),
    acceptedAt: Instant.nullable(),
    can: Can,
  })
  .openapi('VillageApplication')
export type ApplicationView = z.infer<typeof ApplicationView>

export const ApplicationDone = z
  .object({ id: ApplicationId, no: z.string(), status: ApplicationStatus })
  .openapi('VillageApplicationDone')
export type ApplicationDone = z.infer<typeof ApplicationDone>

export const ApplicationRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'no-such-area',
  'received-in-future',
  'visit-in-past',
  'guided-in-future',
  'guided-before-filed',
  'application-gives-number',
])
export type ApplicationRefusalCode = z.infer<typeof ApplicationRefusalCode>
