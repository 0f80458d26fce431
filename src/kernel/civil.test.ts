import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CivilDate,
  civilDateOf,
  CivilTime,
  civilTimeOf,
  daysBetween,
  earlier,
  endOf,
  Instant,
  instantAt,
  instantOf,
  isAfter,
  isBefore,
  later,
  msBetween,
  msOf,
  plusDays,
  plusMonths,
  plusMs,
  startOf,
  weekday,
  yearOf,
} from './civil.ts'

const day = (text: string) => CivilDate.parse(text)
const at = (text: string) => Instant.parse(text)
const anyDay = fc.integer({ min: 0, max: 84_000 }).map((n) => plusDays(day('1950-01-01'), n))

describe('civil dates', () => {
  it('are days that exist', () => {
    for (const text of ['2016-02-29', '2000-02-29', '2017-12-31', '1900-01-01', '2199-12-31'])
      expect(CivilDate.parse(text)).toBe(text)
    const wrong = [
      '2017-02-29',
      '1900-02-29',
      '2017-04-31',
      '2017-13-01',
      '2017-00-10',
      '2017-1-1',
      '2017-06-09T00:00:00Z',
      '1899-12-31',
      '',
    ]
    for (const text of wrong) expect(CivilDate.safeParse(text).success).toBe(false)
  })

  it('know their weekday', () => {
    expect(weekday(day('2017-09-30'))).toBe(6)
    expect(weekday(day('2017-10-01'))).toBe(7)
    expect(weekday(day('2026-06-01'))).toBe(1)
    expect(weekday(day('1950-01-01'))).toBe(7)
  })

  it('agree with the calendar of the language, two centuries long', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (date, n) => {
        expect(plusDays(date, n)).toBe(
          new Date(Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8)) + n)).toISOString().slice(0, 10),
        )
        expect(daysBetween(date, plusDays(date, n))).toBe(n)
      }),
    )
  })

  it('add months and keep to the last day of a short one', () => {
    expect(plusMonths(day('2026-03-31'), 6)).toBe('2026-09-30')
    expect(plusMonths(day('2016-01-31'), 1)).toBe('2016-02-29')
    expect(plusMonths(day('2017-01-31'), 1)).toBe('2017-02-28')
    expect(plusMonths(day('2016-02-29'), 12)).toBe('2017-02-28')
    expect(plusMonths(day('2017-08-01'), 12)).toBe('2018-08-01')
    expect(plusMonths(day('2017-01-31'), -2)).toBe('2016-11-30')
  })

  it('refuse to be carried past the year 9999', () => {
    expect(() => plusDays(day('2199-12-31'), 9_000_000)).toThrow('cannot be written')
  })
})

describe('instants', () => {
  it('are UTC with exactly milliseconds', () => {
    expect(Instant.parse('2017-06-09T09:00:00.000Z')).toBe('2017-06-09T09:00:00.000Z')
    const wrong = [
      '2017-06-09T09:00:00Z',
      '2017-06-09T17:00:00.000+08:00',
      '2017-06-09T24:00:00.000Z',
      '2017-02-29T09:00:00.000Z',
      '2017-06-09 09:00:00.000Z',
    ]
    for (const text of wrong) expect(Instant.safeParse(text).success).toBe(false)
  })

  it('read the clock on the wall in Shanghai', () => {
    const deadline = instantAt(day('2017-06-09'), '17:00')
    expect(deadline).toBe('2017-06-09T09:00:00.000Z')
    expect([civilDateOf(deadline), civilTimeOf(deadline)]).toEqual(['2017-06-09', '17:00'])
    expect(civilDateOf(at('2017-06-09T16:00:00.000Z'))).toBe('2017-06-10')
    expect(civilDateOf(at('2017-06-09T15:59:59.999Z'))).toBe('2017-06-09')
    expect(() => instantAt(day('2017-06-09'), '24:00')).toThrow('Invalid')
    expect(CivilTime.safeParse('7:00').success).toBe(false)
  })

  it('bound a day by its first and last millisecond', () => {
    expect(startOf(day('2017-07-03'))).toBe('2017-07-02T16:00:00.000Z')
    expect(endOf(day('2017-07-03'))).toBe('2017-07-03T15:59:59.999Z')
    expect(plusMs(endOf(day('2017-12-31')), 1)).toBe(startOf(day('2018-01-01')))
  })

  it('turn into milliseconds and back without loss, also before 1970', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 7_000_000_000_000 }), (ms) => {
        const instant = instantOf(ms)
        expect(instant).toBe(new Date(ms).toISOString())
        expect(msOf(instant)).toBe(ms)
        expect(civilDateOf(instantAt(civilDateOf(instant), civilTimeOf(instant)))).toBe(civilDateOf(instant))
      }),
    )
    expect(() => instantOf(1.5)).toThrow('whole number')
  })

  it('are compared as moments', () => {
    const [first, second] = [at('2017-06-09T09:00:00.000Z'), at('2017-06-09T09:00:00.001Z')]
    expect([isBefore(first, second), isAfter(first, second), isBefore(first, first)]).toEqual([true, false, false])
    expect([earlier(second, first), later(second, first)]).toEqual([first, second])
    expect(msBetween(first, second)).toBe(1)
    // @ts-expect-error a day is not a moment: which one of its moments is meant must be said
    expect(isBefore(first, day('2017-06-09'))).toBe(false)
  })
})

describe('civil time on a machine elsewhere', () => {
  const program = `
    import { runnerImport } from 'vite'
    const { module: civil } = await runnerImport('./src/kernel/civil.ts', { configFile: false, logLevel: 'silent' })
    const at = civil.instantAt('2017-03-12', '02:30')
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    console.log(JSON.stringify([timeZone, at, civil.civilDateOf(at), civil.civilTimeOf(at), civil.endOf('2017-11-05'), civil.weekday('2017-03-12')]))
  `
  const told = (zone: string): unknown =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], { env: { TZ: zone }, encoding: 'utf8' }),
    )

  it.each(['America/New_York', 'Pacific/Kiritimati'])('is the same under %s, in the hour that zone skips or not', (zone) => {
    expect(told(zone)).toEqual([zone, '2017-03-11T18:30:00.000Z', '2017-03-12', '02:30', '2017-11-05T15:59:59.999Z', 7])
  })
})
