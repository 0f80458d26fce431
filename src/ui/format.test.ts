import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate, CivilTime, Instant } from '../kernel/civil.ts'
import { Fen, fenFromYuan } from '../kernel/fen.ts'
import {
  countShown,
  dateShown,
  hoursShown,
  instantShown,
  lengthShown,
  moneyRounded,
  moneyShown,
  monthShown,
  periodShown,
  sentencesShown,
  sizeShown,
} from './format.ts'

it('puts sentences one after another, in Chinese without a space between them', () => {
  expect(sentencesShown('zh', ['甲。', null, '乙。'])).toBe('甲。乙。')
  expect(sentencesShown('en', ['One.', undefined, 'Two.'])).toBe('One. Two.')
  expect([monthShown('zh', 1), monthShown('en', 12)]).toEqual(['1月', 'December'])
})

describe('money', () => {
  it('shows fen as yuan, and round sums in ten thousands', () => {
    expect(moneyShown(Fen.parse(18_000_000))).toBe('¥180,000.00')
    expect(moneyRounded('zh', Fen.parse(18_000_000))).toBe('18万元')
    expect(moneyRounded('zh', Fen.parse(96_450_000))).toBe('96.45万元')
    expect(moneyRounded('zh', Fen.parse(0))).toBe('0元')
    expect(moneyRounded('en', Fen.parse(18_000_000))).toBe('¥180,000.00')
  })

  it('can be typed back as it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (amount) => {
        expect(fenFromYuan(moneyShown(Fen.parse(amount)).slice(1))).toEqual({ ok: true, value: amount })
      }),
    )
  })
})

describe('days and instants', () => {
  it('are written as officials write them', () => {
    const signing = CivilDate.parse('2017-07-24')
    expect(dateShown('zh', signing)).toBe('2017年7月24日')
    expect(dateShown('en', signing)).toBe('24 July 2017')
    expect(periodShown('zh', CivilDate.parse('2017-08-01'), CivilDate.parse('2018-07-31'))).toBe('2017年8月1日至2018年7月31日')
  })

  it('tell the hours of a sitting, and how long it was', () => {
    const [on, from, until] = [CivilDate.parse('2017-10-12'), CivilTime.parse('09:00'), CivilTime.parse('11:30')]
    const held = { heldOn: on, heldFrom: from, endedOn: on, heldUntil: until }
    expect(hoursShown('zh', held)).toBe('2017年10月12日 9:00—11:30')
    expect(hoursShown('en', held)).toBe('12 October 2017, 9:00–11:30')
    const twoDays = { ...held, endedOn: CivilDate.parse('2017-10-13') }
    expect(hoursShown('zh', twoDays)).toBe('2017年10月12日 9:00至2017年10月13日 11:30')
    expect(hoursShown('en', twoDays)).toBe('12 October 2017, 9:00 to 13 October 2017, 11:30')
    expect([150, 120, 45, 0].map((minutes) => lengthShown('zh', minutes))).toEqual(['2小时30分钟', '2小时', '45分钟', '0分钟'])
    expect(lengthShown('en', 150)).toBe('2 h 30 min')
  })

  it('follow the clock of Shanghai, past midnight too', () => {
    expect(instantShown('zh', Instant.parse('2017-06-09T09:00:00.000Z'))).toBe('2017年6月9日 17:00')
    expect(instantShown('en', Instant.parse('2017-06-09T17:30:00.000Z'))).toBe('10 June 2017, 01:30')
  })
})

describe('counts and sizes', () => {
  it('keep person-times, persons and households apart', () => {
    expect(countShown('zh', 'attendance', 5317)).toBe('5,317人次')
    expect(countShown('zh', 'persons', 12)).toBe('12人')
    expect(countShown('en', 'households', 320)).toBe('320 households')
    expect([countShown('en', 'lots', 1), countShown('en', 'copies', 1)]).toEqual(['1 project', '1 copy'])
  })

  it('say file sizes in words', () => {
    expect(sizeShown('zh', 50 * 1024 * 1024)).toBe('50兆')
    expect(sizeShown('zh', 2_411_725)).toBe('2.3兆')
    expect(sizeShown('zh', 60)).toBe('60字节')
    expect(sizeShown('en', 10)).toBe('10 bytes')
    expect([sizeShown('zh', 12_800), sizeShown('en', 1024 * 1024 - 1)]).toEqual(['12KB', '1023 kB'])
  })
})
