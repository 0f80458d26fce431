import { type Acting, deciding } from '../../../kernel/acting.ts'
import { CHINA } from '../../../kernel/calendar-cn.ts'
import { type CivilDate, civilDateOf, isBefore } from '../../../kernel/civil.ts'
import type { Scope } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type Calendar, withOverrides } from '../../../kernel/working-days.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { CalendarDone, CalendarRefusalCode, CalendarYearView, OwnCalendarDay } from '../contract/calendar.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { CALENDAR_DAY_LIFE, tooLate, WORKDAY_AHEAD } from '../rules/calendar-day.ts'
import { calendarYear } from '../rules/calendar-year.ts'
import { idOfDay, ownDays } from '../store/calendar.ts'
import { calendarDays } from '../store/kept.ts'

type Refused = { code: CalendarRefusalCode; days?: number }

const may = deciding(IDENTITY_POLICY)

export const calendarDeeds = deedsOf({
  kept: calendarDays,
  life: CALENDAR_DAY_LIFE,
  policy: IDENTITY_POLICY,
  asks: { 'calendar-day.set': 'calendar.write', 'calendar-day.drop': 'calendar.write' },
  on: () => ({}),
})

/** The working days by which this authority's deadlines run: those of the country, with its own days over them. */
export async function calendarOf(tx: ReadTx, scope: Pick<Scope, 'tenant'>): Promise<Calendar> {
  const own = await ownDays(tx, scope)
  return withOverrides(
    CHINA,
    own.map(({ day, kind }) => ({ date: day, kind })),
  )
}

export const viewCalendar = async (tx: ReadTx, acting: Acting, year: number): Promise<CalendarYearView> => ({
  ...calendarYear(year, await ownDays(tx, acting)),
  can: { write: may(acting, 'calendar.write') },
})

/** Deadlines that run already keep the date they were given; only those computed from now on go by the new day. */
export async function setCalendarDay(
  tx: Tx,
  acting: Acting,
  date: CivilDate,
  word: OwnCalendarDay,
): Promise<Result<CalendarDone, Refused>> {
  if (!may(acting, 'calendar.write')) return refuse({ code: 'not-found' })
  const late = tooLate(date, word.kind, civilDateOf(acting.now))
  if (late !== undefined) return refuse({ code: late, days: WORKDAY_AHEAD })
  const id = await idOfDay(tx, acting, date)
  const before = id === undefined ? { id: acting.newId() } : await calendarDays.table.lock(tx, acting.tenant, id)
  if (before === undefined) return refuse({ code: 'not-found' })
  await calendarDeeds.does(tx, acting, before, 'calendar-day.set', { day: date, ...word })
  return ok({ date })
}

/** The day is again what the country says; a past day stays what it was. */
export async function dropCalendarDay(tx: Tx, acting: Acting, date: CivilDate): Promise<Result<CalendarDone, Refused>> {
  const id = await idOfDay(tx, acting, date)
  const held = id === undefined ? undefined : await calendarDeeds.hold(tx, acting, id, 'calendar-day.drop')
  if (held?.ok !== true) return refuse({ code: 'not-found' })
  if (isBefore(date, civilDateOf(acting.now))) return refuse({ code: 'day-past' })
  await calendarDeeds.does(tx, acting, held.value, 'calendar-day.drop', {})
  return ok({ date })
}
