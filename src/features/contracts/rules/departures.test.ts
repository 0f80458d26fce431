import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import type { Indicator } from '../../../kernel/indicator.ts'
import { type Called, codeTwice, DEPARTURES, departuresFrom, materialDepartures } from './departures.ts'

const day = (text: string) => CivilDate.parse(text)
const indicator = (code: string, target = 10): Indicator => ({
  code,
  name: `指标${code}`,
  unit: '次',
  target,
  recordKind: 'activity',
  qualify: { minPeople: 10 },
  evidence: ['签到表'],
  note: null,
})
const CALL: Called = {
  place: '东城街道明月社区',
  goal: '为老服务',
  periodFrom: day('2017-08-01'),
  periodTo: day('2018-07-31'),
  indicators: [indicator('A1', 12), indicator('A2', 200)],
  instalments: [{ name: '首期款', percent: 100, condition: '验收通过' }],
}

describe('a contract beside its call', () => {
  it('departs in nothing where it says the same, whatever the amounts are', () => {
    expect(departuresFrom(CALL, CALL)).toEqual([])
    const instalments = CALL.instalments.map((one) => ({ ...one, amountFen: 1 }))
    expect(departuresFrom({ ...CALL, instalments }, CALL)).toEqual([])
  })

  it('departs in each part that says otherwise, and in that part alone', () => {
    const other: Called = {
      place: '别处',
      goal: '别的',
      periodFrom: day('2017-09-01'),
      periodTo: day('2018-06-30'),
      indicators: [],
      instalments: [{ name: '首期款', percent: 100, condition: '签订后' }],
    }
    for (const part of DEPARTURES) expect(departuresFrom({ ...CALL, [part]: other[part] }, CALL)).toEqual([part])
  })

  it('may serve later or shorter, and a leap day longer, but not two days longer', () => {
    const serving = (from: string, to: string) => materialDepartures({ ...CALL, periodFrom: day(from), periodTo: day(to) }, CALL)
    expect(serving('2017-09-01', '2018-08-31')).toEqual([])
    expect(serving('2017-09-01', '2018-01-31')).toEqual([])
    expect(serving('2019-08-01', '2020-07-31')).toEqual([])
    expect(serving('2017-08-01', '2018-08-02')).toEqual(['periodTo'])
  })

  it('may promise more and promise besides, but no less, nothing left out and by no other measure', () => {
    const [first, second] = CALL.indicators
    if (first === undefined || second === undefined) throw new Error('two were called for')
    const promising = (...indicators: Indicator[]) => materialDepartures({ ...CALL, indicators }, CALL)
    expect(promising(second, { ...first, target: 13 }, indicator('A3'))).toEqual([])
    for (const less of [
      { ...first, target: 11 },
      { ...first, unit: '场' },
      { ...first, recordKind: 'visit' },
      { ...first, qualify: { minPeople: 5 } },
    ])
      expect(promising(less, second)).toEqual(['indicators'])
    expect(promising(second)).toEqual(['indicators'])
  })

  it('promises what it promises once: a lesser one is not hidden behind another of its code, in whichever order', () => {
    const [first, second] = CALL.indicators
    if (first === undefined || second === undefined) throw new Error('two were called for')
    const less = { ...first, target: 1 }
    for (const indicators of [
      [first, second, less],
      [less, second, first],
    ]) {
      expect(codeTwice(indicators)).toBe('A1')
      expect(materialDepartures({ ...CALL, indicators }, CALL)).toEqual(['indicators'])
    }
  })

  it('names a code that is used twice exactly when one is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5')), (codes) => {
        const found = codeTwice(codes.map((code) => indicator(code)))
        expect(found === undefined).toBe(new Set(codes).size === codes.length)
        if (found !== undefined) expect(codes.filter((code) => code === found).length).toBeGreaterThan(1)
      }),
    )
  })
})
