import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import type { Indicator } from '../../../kernel/indicator.ts'
import { type Called, codeTwice, DEPARTURES, departuresFrom, materialDepartures, paysEarlier } from './departures.ts'

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

  it.each([
    ['moved, with its length', '2017-09-01', '2018-08-31', []],
    ['moved over a leap day', '2019-08-01', '2020-07-31', []],
    ['two days longer', '2017-08-01', '2018-08-02', ['periodTo']],
    ['longer', '2017-08-01', '2018-08-31', ['periodTo']],
    ['shorter', '2017-08-01', '2018-06-30', ['periodTo']],
    ['begun later and ended as called', '2017-09-01', '2018-07-31', ['periodTo']],
    ['of a single day', '2017-08-01', '2017-08-01', ['periodTo']],
  ])('for a period that is %s', (_how, from, to, refused) => {
    expect(materialDepartures({ ...CALL, periodFrom: day(from), periodTo: day(to) }, CALL)).toEqual(refused)
  })

  it('lasts as many months as it was called for, however many days they have', () => {
    const half = { ...CALL, periodFrom: day('2017-08-01'), periodTo: day('2018-01-31') }
    const moved = { ...half, periodFrom: day('2017-09-01'), periodTo: day('2018-02-28') }
    expect(materialDepartures(moved, half)).toEqual([])
    expect(materialDepartures({ ...moved, periodTo: day('2018-03-31') }, half)).toEqual(['periodTo'])
  })

  it('may promise more and promise besides, but no less, nothing left out and by no other measure', () => {
    const [first, second] = CALL.indicators
    if (first === undefined || second === undefined) throw new Error('two were called for')
    const promising = (...indicators: Indicator[]) => materialDepartures({ ...CALL, indicators }, CALL)
    expect(promising(second, { ...first, target: 13, evidence: ['照片', '签到表'], note: '含节假日' }, indicator('A3'))).toEqual(
      [],
    )
    for (const less of [
      { ...first, target: 11 },
      { ...first, unit: '场' },
      { ...first, recordKind: 'visit' },
      { ...first, qualify: { minPeople: 5 } },
      { ...first, name: '随便' },
      { ...first, evidence: [] },
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

describe('the money of a contract beside its call', () => {
  const CALLED = [
    [40, '签订'],
    [30, '中期'],
    [30, '末期'],
  ] as const
  type Share = readonly [percent: number, condition: string]
  const parts = (shares: readonly Share[]) => shares.map(([percent, condition]) => ({ name: '一期', percent, condition }))
  const earlier = (...shares: readonly Share[]) => paysEarlier(parts(shares), parts(CALLED))

  it('is not paid earlier where it is paid as called, or later', () => {
    expect(earlier(...CALLED)).toBe(false)
    expect(earlier([30, '签订'], [40, '中期'], [30, '末期'])).toBe(false)
    expect(earlier([100, '末期'])).toBe(false)
    expect(earlier([20, '签订'], [20, '人员到位'], [30, '中期'], [30, '末期'])).toBe(false)
  })
  it('is paid earlier with more at signing, or by any condition on the way, or by one that the call does not name', () => {
    expect(earlier([100, '签订'])).toBe(true)
    expect(earlier([40, '签订'], [60, '中期'])).toBe(true)
    expect(earlier([40, '签订'], [30, '领导同意'], [30, '末期'])).toBe(true)
    expect(earlier([100, '领导同意'])).toBe(true)
  })
  it('is never earlier than its own call, nor may anything be brought forward', () => {
    const shares = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom('签订', '中期', '末期', '审计')), {
      minLength: 2,
      maxLength: 8,
    })
    fc.assert(
      fc.property(shares, fc.nat(), (some, at) => {
        const called = parts(some)
        expect(paysEarlier(called, called)).toBe(false)
        const conditions = [...new Set(some.map(([, condition]) => condition))]
        const [first] = conditions
        const moved = called.map((part, place) =>
          place === at % called.length && first !== undefined ? { ...part, condition: first } : part,
        )
        expect(paysEarlier(moved, called)).toBe(called[at % called.length]?.condition !== first)
      }),
    )
  })
})
