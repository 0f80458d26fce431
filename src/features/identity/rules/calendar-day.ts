import { z } from 'zod'
import { CivilDate } from '../../../kernel/civil.ts'
import { line } from '../../../kernel/text.ts'
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

type Facts = { 'calendar-day.set': Word; 'calendar-day.drop': Record<string, never> }

/** The first word on a day and every later one are said alike. */
const set: Kind<CalendarDayState, Word> = { version: 1, facts: Word, apply: (_, word) => ({ ...word, status: 'set' }) }

export const CALENDAR_DAY = noun<CalendarDayState, Facts>('calendar-day', {
  'calendar-day.set': set,
  'calendar-day.drop': follows(z.strictObject({}), ({ status }) => ({
    status: become<CalendarDayStatus, 'calendar-day.set' | 'calendar-day.drop'>(CALENDAR_DAY_LIFE, status, 'calendar-day.drop'),
  })),
})
