import { subjectTable } from '../../../platform/subject.ts'
import { CALENDAR_DAY, type CalendarDayState } from '../rules/calendar-day.ts'
import './tables.ts'

export const calendarDays = { noun: CALENDAR_DAY, table: subjectTable<CalendarDayState>('calendarDay') }
