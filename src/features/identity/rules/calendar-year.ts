import { CHINA, noticesFor } from '../../../kernel/calendar-cn.ts'
import { type CivilDate, plusDays, yearOf } from '../../../kernel/civil.ts'
import { type Calendar, isWorkingDay, type Override, withOverrides } from '../../../kernel/working-days.ts'

type OwnDay = { readonly day: CivilDate; readonly kind: Override['kind']; readonly note: string }

/** A day that is not what its place in the week says: by the State Council's notice, or by the authority's own word. */
export type SpecialDay = { date: CivilDate; kind: 'holiday' | 'make-up'; by: 'notice' | 'authority'; note: string | null }

export type CalendarYear = {
  year: number
  /** No notice is out for this year yet: only weekends are off, and dates may change. */
  provisional: boolean
  notices: string[]
  days: SpecialDay[]
  /** How many working days each month has, January first. */
  workingDays: number[]
}

/** One year as an authority counts it. Its own days stand over those of the notice. */
export function calendarYear(year: number, own: readonly OwnDay[]): CalendarYear {
  const overrides = own.map(({ day, kind }) => ({ date: day, kind }))
  const ofYear = (date: CivilDate) => yearOf(date) === year
  const spoken = new Map(own.filter(({ day }) => ofYear(day)).map((one) => [one.day, one]))
  const noticed = (dates: ReadonlySet<CivilDate>, kind: SpecialDay['kind']): SpecialDay[] =>
    [...dates].filter((date) => ofYear(date) && !spoken.has(date)).map((date) => ({ date, kind, by: 'notice', note: null }))
  const days: SpecialDay[] = [
    ...noticed(CHINA.holidays, 'holiday'),
    ...noticed(CHINA.makeUpDays, 'make-up'),
    ...[...spoken.values()].map(({ day, kind, note }) => ({ date: day, kind: KIND[kind], by: 'authority' as const, note })),
  ]
  return {
    year,
    provisional: !CHINA.years.has(year),
    notices: [...noticesFor(year)],
    days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    workingDays: workingDaysByMonth(withOverrides(CHINA, overrides), year),
  }
}

const KIND = { holiday: 'holiday', workday: 'make-up' } as const

function workingDaysByMonth(calendar: Calendar, year: number): number[] {
  const counts = Array.from({ length: 12 }, () => 0)
  for (let date = `${year}-01-01` as CivilDate; yearOf(date) === year; date = plusDays(date, 1)) {
    const month = Number(date.slice(5, 7)) - 1
    if (isWorkingDay(calendar, date)) counts[month] = (counts[month] ?? 0) + 1
  }
  return counts
}
