import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CHINA, noticesFor } from './calendar-cn.ts'
import { CivilDate, plusDays, weekday } from './civil.ts'
import {
  type Calendar,
  deadline,
  isCountedRight,
  isWorkingDay,
  plusWorkingDays,
  type Term,
  withOverrides,
  workingDaysBetween,
} from './working-days.ts'

const day = (text: string) => CivilDate.parse(text)
const anyDay = fc.integer({ min: 0, max: 3600 }).map((n) => plusDays(day('2016-03-01'), n))
const offDays = (first: string, days: number) =>
  Array.from({ length: days }, (_, n) => plusDays(day(first), n)).filter((date) => !isWorkingDay(CHINA, date)).length

describe('the calendar of China', () => {
  it('rests in the National Day weeks of 2016 and 2017 and works the weekends in exchange', () => {
    expect(offDays('2016-10-01', 7)).toBe(7)
    expect(offDays('2017-10-01', 8)).toBe(8)
    for (const date of ['2016-10-08', '2016-10-09', '2017-09-30']) expect(isWorkingDay(CHINA, day(date))).toBe(true)
    expect(isWorkingDay(CHINA, day('2017-10-09'))).toBe(true)
  })

  it('rests at Spring Festival 2018 and in the longer one of 2020', () => {
    expect(offDays('2018-02-15', 7)).toBe(7)
    expect(isWorkingDay(CHINA, day('2018-02-24'))).toBe(true)
    expect(isWorkingDay(CHINA, day('2020-01-31'))).toBe(false)
    expect(isWorkingDay(CHINA, day('2020-01-19'))).toBe(true)
  })

  it('holds nothing that the transcribed notices do not', () => {
    const Transcribed = z.object({ holidays: z.record(CivilDate, z.string()), workdays: z.record(CivilDate, z.string()) })
    const text = readFileSync('node_modules/chinese-days/dist/chinese-days.json', 'utf8')
    const { holidays, workdays } = Transcribed.parse(JSON.parse(text))
    const covered = (dates: object) =>
      Object.keys(dates)
        .filter((date) => CHINA.years.has(Number(date.slice(0, 4))))
        .toSorted()
    expect([...CHINA.holidays].toSorted()).toEqual(covered(holidays))
    expect([...CHINA.makeUpDays].toSorted()).toEqual(covered(workdays))
    expect([...CHINA.years]).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  })

  it('exchanges only weekends, and never rests and works on one day', () => {
    for (const date of CHINA.makeUpDays) {
      expect(weekday(date)).toBeGreaterThan(5)
      expect(CHINA.holidays.has(date)).toBe(false)
    }
  })

  it('names the notices it rests on', () => {
    expect(noticesFor(2017)).toEqual(['国务院办公厅关于2017年部分节假日安排的通知'])
    expect(noticesFor(2020)).toHaveLength(2)
    expect(noticesFor(2027)).toEqual([])
  })

  it('lets an authority add its own days off and its own working days', () => {
    const flood = withOverrides(CHINA, [
      { date: day('2017-10-10'), kind: 'holiday' },
      { date: day('2017-10-08'), kind: 'workday' },
    ])
    expect(isWorkingDay(flood, day('2017-10-10'))).toBe(false)
    expect(isWorkingDay(flood, day('2017-10-08'))).toBe(true)
    expect(isWorkingDay(CHINA, day('2017-10-10'))).toBe(true)
    expect(isWorkingDay(withOverrides(flood, [{ date: day('2017-10-10'), kind: 'workday' }]), day('2017-10-10'))).toBe(true)
  })
})

describe('counting working days', () => {
  it('11. leaves out the start and passes over the National Day weeks', () => {
    expect(plusWorkingDays(CHINA, day('2017-09-27'), 7)).toBe('2017-10-12')
    expect(plusWorkingDays(CHINA, day('2016-09-29'), 7)).toBe('2016-10-13')
    expect(plusWorkingDays(CHINA, day('2017-06-26'), 5)).toBe('2017-07-03')
    expect(plusWorkingDays(CHINA, day('2017-09-27'), 0)).toBe('2017-09-27')
    expect(plusWorkingDays(CHINA, day('2017-10-09'), -1)).toBe('2017-09-30')
    expect(() => plusWorkingDays(CHINA, day('2017-09-27'), 1.5)).toThrow('whole number')
  })

  it('is undone by counting the days between', () => {
    expect(workingDaysBetween(CHINA, day('2017-09-27'), day('2017-10-12'))).toBe(7)
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (start, n) => {
        const end = plusWorkingDays(CHINA, start, n)
        expect(workingDaysBetween(CHINA, start, end)).toBe(n)
        expect(n === 0 || isWorkingDay(CHINA, end)).toBe(true)
      }),
    )
  })
})

describe('a deadline', () => {
  const term = (over: Partial<Term>): Term => ({
    rule: 'challenge',
    start: day('2017-09-27'),
    amount: 7,
    unit: 'working-day',
    ...over,
  })
  const due = (over: Partial<Term>, calendar: Calendar = CHINA) => deadline(calendar, term(over)).due

  it('unfolds day by day, so that a bidder can check it', () => {
    const told = deadline(CHINA, term({ amount: 3, start: day('2017-09-28') }))
    expect(told).toMatchObject({ rule: 'challenge', start: '2017-09-28', amount: 3, unit: 'working-day', due: '2017-10-09' })
    expect(told.provisional).toBe(false)
    expect(told.steps.map(({ date, counts, why }) => `${date.slice(5)} ${why}${counts ? ' counts' : ''}`)).toEqual([
      '09-28 start',
      '09-29 workday counts',
      '09-30 make-up counts',
      ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07', '10-08'].map((date) => `${date} holiday`),
      '10-09 workday counts',
    ])
  })

  it('in working days counts as many steps as its amount and ends where plusWorkingDays ends', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (start, amount) => {
        const told = deadline(CHINA, term({ start, amount }))
        expect(told.due).toBe(plusWorkingDays(CHINA, start, amount))
        expect(told.steps.filter(({ counts }) => counts)).toHaveLength(amount)
      }),
    )
  })

  it('in days rolls over a day off at its end, unless the rule forbids it', () => {
    expect(due({ unit: 'day', amount: 20, start: day('2017-09-15') })).toBe('2017-10-09')
    expect(due({ unit: 'day', amount: 20, start: day('2017-09-15'), rollToWorkday: false })).toBe('2017-10-05')
    expect(due({ unit: 'day', amount: 15, start: day('2017-09-15') })).toBe('2017-09-30')
    const { steps } = deadline(CHINA, term({ unit: 'day', amount: 20, start: day('2017-09-15') }))
    expect(steps.filter(({ counts }) => counts)).toHaveLength(20)
    expect(steps.at(-1)).toEqual({ date: '2017-10-09', counts: false, why: 'workday' })
  })

  it('in months keeps to the last day of a short month', () => {
    expect(due({ unit: 'month', amount: 6, start: day('2026-03-31') })).toBe('2026-09-30')
    expect(due({ unit: 'month', amount: 12, start: day('2017-07-24') })).toBe('2018-07-24')
    const { steps } = deadline(CHINA, term({ unit: 'month', amount: 2, start: day('2016-12-31') }))
    expect(steps.map(({ date }) => date)).toEqual(['2016-12-31', '2017-01-31', '2017-02-28'])
  })

  it('that touches a year without data is provisional', () => {
    const told = deadline(CHINA, term({ start: day('2026-12-28') }))
    expect(told.provisional).toBe(true)
    expect(told.due).toBe('2027-01-06')
    expect(deadline(CHINA, term({ start: day('2026-12-28'), amount: 3 })).provisional).toBe(false)
    expect(deadline(CHINA, term({ start: day('2015-12-30'), amount: 2 })).provisional).toBe(true)
  })

  it('is counted again from its own steps, whatever the calendar says by now', () => {
    const overrides = fc.array(fc.record({ date: anyDay, kind: fc.constantFrom('holiday' as const, 'workday' as const) }))
    const terms = fc.record({
      start: anyDay,
      // A term of no days has no step that says what its own day is.
      amount: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom('day' as const, 'working-day' as const, 'month' as const),
      rollToWorkday: fc.boolean(),
    })
    fc.assert(
      fc.property(overrides, terms, (days, given) => {
        const told = deadline(withOverrides(CHINA, days), term(given))
        expect(isCountedRight(told, given.rollToWorkday)).toBe(true)
        expect(isCountedRight({ ...told, due: plusDays(told.due, 1) }, given.rollToWorkday)).toBe(false)
        expect(isCountedRight({ ...told, amount: told.amount + 1 }, given.rollToWorkday)).toBe(false)
        expect(isCountedRight({ ...told, start: plusDays(told.start, 1) }, given.rollToWorkday)).toBe(false)
        expect(isCountedRight({ ...told, steps: told.steps.slice(1) }, given.rollToWorkday)).toBe(false)
      }),
    )
  })

  it('of no such amount is never counted right', () => {
    const told = deadline(CHINA, term({}))
    for (const amount of [-1, 0.5, 1e15]) expect(isCountedRight({ ...told, amount })).toBe(false)
  })

  it('of a negative term is a defect', () => {
    expect(() => deadline(CHINA, term({ amount: -1 }))).toThrow('challenge')
  })
})
