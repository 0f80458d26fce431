import { z } from 'zod'
import { CHINA } from '../../../kernel/calendar-cn.ts'
import { CivilDate, isBefore, plusDays } from '../../../kernel/civil.ts'
import { line } from '../../../kernel/text.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, type Kind, noun } from '../../ledger/rules/noun.ts'

// An authority's own word on one day. Deadlines rest on it, so it is recorded like every other deed; a dropped day stays as dropped.

export const CalendarDayStatus = z.enum(['set', 'dropped'])
export type CalendarDayStatus = z.infer<typeof CalendarDayStatus>

export const CALENDAR_DAY_LIFE = {
  set: { 'calendar-day.set': 'set', 'calendar-day.drop': 'dropped' },
  dropped: { 'calendar-day.set': 'set' },
} as const satisfies Life<CalendarDayStatus, string>

const Word = z.strictObject({ day: CivilDate, kind: z.enum(['holiday', 'workday']), note: line(200) })
type Word = z.infer<typeof Word>

export const CalendarDayState = Word.extend({ id: z.uuid(), revision: z.int().min(1), status: CalendarDayStatus })
export type CalendarDayState = z.infer<typeof CalendarDayState>

/** Longer than any term in which somebody may bid, object or answer (days). */
export const WORKDAY_AHEAD = 30

export type DayRefusal = 'day-past' | 'workday-too-near'

/**
 * Why an authority's word on a day comes too late: by a past day nothing can be done any more, and a day off that becomes a working
 * day takes time from whoever has a term running or about to run. Practice; the State Council's own notices come months ahead.
 */
export function tooLate(date: CivilDate, kind: Word['kind'], today: CivilDate): DayRefusal | undefined {
  if (isBefore(date, today)) return 'day-past'
  const takesTime = kind === 'workday' && !isWorkingDay(CHINA, date)
  return takesTime && isBefore(date, plusDays(today, WORKDAY_AHEAD)) ? 'workday-too-near' : undefined
}

type Facts = { 'calendar-day.set': Word; 'calendar-day.drop': Record<string, never> }

/** The first word on a day and every later one are said alike. */
const set: Kind<CalendarDayState, Word> = { version: 1, facts: Word, apply: (_, word) => ({ ...word, status: 'set' }) }

export const CALENDAR_DAY = noun<CalendarDayState, Facts>('calendar-day', {
  'calendar-day.set': set,
  'calendar-day.drop': follows(z.strictObject({}), ({ status }) => ({
    status: become<CalendarDayStatus, 'calendar-day.set' | 'calendar-day.drop'>(CALENDAR_DAY_LIFE, status, 'calendar-day.drop'),
  })),
})
