import { CivilDate, type Instant, instantAt, isAfter, plusDays } from '../../kernel/civil.ts'

/** A working morning of 2017, half past eight: a panel meets today, and every role has something to do. */
export const DEMO_BEGINS = instantAt(CivilDate.parse('2017-06-20'), '08:30')

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

/** The days of one lot's story. What lies after the beginning of the demonstration has not happened yet. */
export type TimeLine = {
  at(date: string, time: string): Instant
  on(date: string): CivilDate
  has(instant: Instant): boolean
}

export const shifted = (weeks: number): TimeLine => {
  const on = (date: string) => plusDays(CivilDate.parse(date), 7 * weeks)
  return { on, at: (date, time) => instantAt(on(date), time), has: (instant) => !isAfter(instant, DEMO_BEGINS) }
}
