import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import {
  CalendarAt,
  CalendarDayAt,
  CalendarDone,
  type CalendarRefusalCode,
  CalendarYearView,
  OwnCalendarDay,
} from '../contract/calendar.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { dropCalendarDay, setCalendarDay, viewCalendar } from '../service/calendar.ts'

const requires = guard(IDENTITY_POLICY)

const STATUS = { ...DEED_STATUS, 'not-found': 404, 'day-past': 409, 'workday-too-near': 409 } as const satisfies Record<
  CalendarRefusalCode | keyof typeof DEED_STATUS,
  number
>

const see = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/calendar/{year}',
  middleware: [requires('calendar.see')] as const,
  request: { params: CalendarAt },
  responses: gives(CalendarYearView, 'a year’s days off and days worked in exchange, and on what they rest'),
})

const set = createRoute({
  method: 'put',
  path: '/tenants/{tenant}/calendar-days/{date}',
  middleware: [requires('calendar.write')] as const,
  request: { params: CalendarDayAt, body: takes(OwnCalendarDay) },
  responses: gives(CalendarDone, 'the authority’s own word on that day stands'),
})

const drop = createRoute({
  method: 'delete',
  path: '/tenants/{tenant}/calendar-days/{date}',
  middleware: [requires('calendar.write')] as const,
  request: { params: CalendarDayAt },
  responses: gives(CalendarDone, 'the day is again what the country says'),
})

export const calendarRoutes = router()
  .openapi(see, async (c) => {
    const { year } = c.req.valid('param')
    return c.json(await view(c, (tx, acting) => viewCalendar(tx, acting, year)), 200)
  })
  .openapi(set, async (c) => {
    const { date } = c.req.valid('param')
    const day = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => setCalendarDay(tx, acting, date, day)))
  })
  .openapi(drop, async (c) => {
    const { date } = c.req.valid('param')
    return answer(c, STATUS, await perform(c, (tx, acting) => dropCalendarDay(tx, acting, date)))
  })
