import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate, daysBetween, plusDays } from '../../kernel/civil.ts'
import type { Cell } from '../../kernel/workbook.ts'
import { dayIn, lineIn } from './cells.ts'

const TODAY = CivilDate.parse('2017-05-02')

describe('a day', () => {
  it.each<[Cell, string]>([
    [{ date: TODAY }, '2017-05-02'],
    [42_857, '2017-05-02'],
    ['42857', '2017-05-02'],
    [42_857.75, '2017-05-02'],
    ['2017-5-2', '2017-05-02'],
    ['2017/05/02 14:30', '2017-05-02'],
    ['2017-05-02T14:30:00', '2017-05-02'],
    ['２０１７年５月２日', '2017-05-02'],
    ['2017.5.2', '2017-05-02'],
    [20_170_502, '2017-05-02'],
  ])('%j is %s', (cell, day) => {
    expect(dayIn(cell)).toBe(day)
  })

  it.each<Cell>([
    '5月2日',
    '2017-04-20 至 2017-12-31',
    '2017-04-20 前后',
    '2017-13-01',
    '2017年2月29日',
    'today',
    12,
    99_999_999,
    null,
    true,
  ])('%j is none', (cell) => {
    expect(dayIn(cell)).toBeUndefined()
  })

  it('comes back from its serial number, every day of the century', () => {
    const first = CivilDate.parse('1970-01-01')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = plusDays(first, days)
        expect(dayIn(25_569 + daysBetween(first, day))).toBe(day)
        expect(dayIn(day.replaceAll('-', '/'))).toBe(day)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a text of one line', () => {
  it('keeps a break inside a line from the record', () => {
    expect(lineIn('四点半\r\n托管 ')).toBe('四点半 托管')
  })
})
