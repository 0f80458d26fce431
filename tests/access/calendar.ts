import { setCalendarDay } from '../../src/features/identity/service/calendar.ts'
import { CivilDate } from '../../src/kernel/civil.ts'
import { anytime, type Settings } from './settings.ts'

const OFF = { kind: 'holiday', note: '台风停工（演示）' } as const
const DATE = CivilDate.parse('2017-10-11')

export const calendarSettings: Settings = {
  'GET /api/tenants/{tenant}/areas': anytime(),
  'GET /api/tenants/{tenant}/calendar/{year}': async (_tx, { tenant }) => ({ params: { tenant, year: '2017' } }),
  'PUT /api/tenants/{tenant}/calendar-days/{date}': async (_tx, { tenant }) => ({ params: { tenant, date: DATE }, body: OFF }),
  'DELETE /api/tenants/{tenant}/calendar-days/{date}': async (tx, district) => {
    await setCalendarDay(tx, await district.as('officer'), DATE, OFF)
    return { params: { tenant: district.tenant, date: DATE } }
  },
}
