import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { Tenant } from '../../../kernel/ids.ts'
import { line } from '../../../kernel/text.ts'

export const CalendarAt = z.object({ tenant: Tenant, year: z.coerce.number().int().min(2000).max(2100) })
export const CalendarDayAt = z.object({ tenant: Tenant, date: CivilDate })

/** An authority's own word on a day, and why. */
export const OwnCalendarDay = z.strictObject({ kind: z.enum(['holiday', 'workday']), note: line(200) }).openapi('OwnCalendarDay')
export type OwnCalendarDay = z.infer<typeof OwnCalendarDay>

export const CalendarYearView = z
  .object({
    year: z.int(),
    provisional: z.boolean(),
    notices: z.array(z.string()),
    days: z.array(
      z.object({
        date: CivilDate,
        kind: z.enum(['holiday', 'make-up']),
        by: z.enum(['notice', 'authority']),
        note: z.string().nullable(),
      }),
    ),
    workingDays: z.array(z.int()),
    can: z.object({ write: z.boolean() }),
  })
  .openapi('CalendarYear')
export type CalendarYearView = z.infer<typeof CalendarYearView>

export const CalendarDone = z.object({ date: CivilDate }).openapi('CalendarDone')
export type CalendarDone = z.infer<typeof CalendarDone>
export const CalendarRefusalCode = z.enum(['not-found', 'day-past', 'workday-too-near'])
export type CalendarRefusalCode = z.infer<typeof CalendarRefusalCode>
