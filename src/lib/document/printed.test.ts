import { expect, it } from 'vitest'
import { CivilDate, CivilTime, Instant } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import { numeral } from './numerals.ts'
import { printedAmount, printedDate, printedHours, printedMoment, printedPeriod, quoted } from './printed.ts'

it('names the day of hours once, and both where they are of two', () => {
  const [heldOn, heldFrom, heldUntil] = [CivilDate.parse('2017-10-12'), CivilTime.parse('09:00'), CivilTime.parse('11:30')]
  const held = { heldOn, heldFrom, endedOn: heldOn, heldUntil }
  expect(printedHours(held)).toBe('2017年10月12日9:00—11:30')
  expect(printedHours({ ...held, endedOn: CivilDate.parse('2017-10-13') })).toBe('2017年10月12日9:00至2017年10月13日11:30')
})

it('dates are written without leading zeros', () => {
  expect(printedDate(CivilDate.parse('2017-07-04'))).toBe('2017年7月4日')
  expect(printedPeriod([CivilDate.parse('2017-08-01'), CivilDate.parse('2018-07-31')])).toBe('2017年8月1日至2018年7月31日')
})

it('an instant is told by the clock of Beijing', () => {
  expect(printedMoment(Instant.parse('2017-06-09T09:00:00.000Z'))).toBe('2017年6月9日17:00')
  expect(printedMoment(Instant.parse('2017-06-09T16:30:00.000Z'))).toBe('2017年6月10日00:30')
})

it('an amount stands in figures and in capitals', () => {
  expect(printedAmount(Fen.parse(20_000_000))).toBe('200,000.00元（大写：人民币贰拾万元整）')
})

it('sections count in Chinese numerals up to ninety-nine', () => {
  expect([1, 9, 10, 11, 20, 21, 99].map(numeral)).toEqual(['一', '九', '十', '十一', '二十', '二十一', '九十九'])
  for (const value of [0, 100, 1.5]) expect(() => numeral(value)).toThrow('not between')
})

it('quotation marks within a quoted title become the inner kind', () => {
  expect(quoted('明月社区“以老助老”互助养老项目')).toBe('“明月社区‘以老助老’互助养老项目”')
})
