import { CHINA } from '../../kernel/calendar-cn.ts'
import { CivilDate, type Instant, instantAt, isAfter, plusDays } from '../../kernel/civil.ts'
import { isWorkingDay } from '../../kernel/working-days.ts'

/** A working morning of 2017, half past eight: a panel meets today, and every role has something to do. */
export const DEMO_BEGINS = instantAt(CivilDate.parse('2017-06-20'), '08:30')

/** The evening after the year's contracts were put before the public. */
export const YEAR_ENDS = instantAt(CivilDate.parse('2017-07-26'), '18:00')

/**
 * By how many whole weeks each lot's own time line lies before (−) or after (+) that of the programme, so that the eight lots
 * stand at different points of their lives when the demonstration begins. The table is in docs/demonstration.md.
 */
export const SHIFTS: Readonly<Record<string, number>> = {
  'DY2017-A01': -7,
  'DY2017-A02': -2,
  'DY2017-A03': -3,
  'DY2017-A04': -1,
  'DY2017-A05': -5,
  'DY2017-A06': 0,
  'DY2017-A07': 1,
  'DY2017-B01': 3,
}

/**
 * The days of one lot's story. An office works on working days: what is moved onto another day waits for the next of them. What
 * lies after `until` has not happened yet.
 */
export type TimeLine = {
  at(date: string, time: string): Instant
  /** On the last working day before that day. */
  before(date: string, time: string): Instant
  on(date: string): CivilDate
  has(instant: Instant): boolean
}

export const shifted = (weeks: number, until: Instant = DEMO_BEGINS): TimeLine => {
  const on = (date: string) => workingDay(plusDays(CivilDate.parse(date), 7 * weeks), 1)
  return {
    on,
    at: (date, time) => instantAt(on(date), time),
    before: (date, time) => instantAt(workingDay(plusDays(on(date), -1), -1), time),
    has: (instant) => !isAfter(instant, until),
  }
}

const workingDay = (date: CivilDate, towards: 1 | -1): CivilDate =>
  isWorkingDay(CHINA, date) ? date : workingDay(plusDays(date, towards), towards)
