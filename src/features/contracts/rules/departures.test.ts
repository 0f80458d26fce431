import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import type { Indicator } from '../../../kernel/indicator.ts'
import {
  addedIndicators,
  beginsWithin,
  type Called,
  codeTwice,
  DEPARTURES,
  departuresFrom,
  materialDepartures,
  paysEarlier,
} from './departures.ts'

const day = (text: string) => CivilDate.parse(text)
const indicator = (code: string, target = 10): Indicator => ({
  code,
  name: `指标${code}`,
  unit: '次',
  target,
  recordKind: 'activity',
  qualify: { minParticipants: 10 },
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

const WHEN = { notifiedOn: day('2017-07-05'), signBy: day('2017-08-04'), today: day('2017-07-06') }
const material = (plan: Called, call = CALL) => materialDepartures(plan, call, beginsWithin(call, WHEN))

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
    ['two days longer', '2017-08-01', '2018-08-02', ['periodTo']],
    ['longer', '2017-08-01', '2018-08-31', ['periodTo']],
    ['shorter', '2017-08-01', '2018-06-30', ['periodTo']],
    ['begun later and ended as called', '2017-09-01', '2018-07-31', ['periodTo']],
    ['of a single day', '2017-08-01', '2017-08-01', ['periodTo']],
  ])('for a period that is %s', (_how, from, to, refused) => {
    expect(material({ ...CALL, periodFrom: day(from), periodTo: day(to) })).toEqual(refused)
  })

  it('may last a day more over a leap day', () => {
    const called = { ...CALL, periodFrom: day('2019-02-15'), periodTo: day('2020-02-14') }
    const moved = { ...called, periodFrom: day('2019-03-15'), periodTo: day('2020-03-14') }
    const when = { notifiedOn: day('2019-01-05'), signBy: day('2019-02-04'), today: day('2019-01-06') }
    expect(materialDepartures(moved, called, beginsWithin(called, when))).toEqual([])
  })

  it.each([
    ['ten years before', '2007-08-01', '2008-07-31', ['periodFrom']],
    ['thirty years after', '2047-08-01', '2048-07-31', ['periodFrom']],
    ['the day before the award was notified', '2017-07-04', '2018-07-03', ['periodFrom']],
    ['the day on which the award was notified', '2017-07-05', '2018-07-04', []],
    ['three months after the last day to sign', '2017-11-04', '2018-11-03', []],
    ['a day later still', '2017-11-05', '2018-11-04', ['periodFrom']],
  ])('for a period of the called length that begins %s', (_when, from, to, refused) => {
    expect(material({ ...CALL, periodFrom: day(from), periodTo: day(to) })).toEqual(refused)
  })

  it('begins no more than three months before the call’s day, and as called whenever the award came', () => {
    const called = { ...CALL, periodFrom: day('2018-01-01'), periodTo: day('2018-12-31') }
    expect(beginsWithin(called, WHEN)).toEqual({ from: '2017-10-01', to: '2018-04-01' })
    const late = { notifiedOn: day('2018-03-01'), signBy: day('2018-03-31'), today: day('2018-03-02') }
    expect(beginsWithin(called, late)).toEqual({ from: '2018-03-01', to: '2018-06-30' })
    expect(materialDepartures(called, called, beginsWithin(called, late))).toEqual([])
    expect(beginsWithin(called, { ...late, today: day('2018-09-10') }).to).toBe('2018-12-10')
  })

  it('keeps what the call wants to be reached, and may say more', () => {
    expect(material({ ...CALL, goal: '每周为老服务，\n含节假日' })).toEqual([])
    expect(material({ ...CALL, goal: '为老\n服务' })).toEqual([])
    for (const goal of ['', '给机关打扫卫生', '为老']) expect(material({ ...CALL, goal })).toEqual(['goal'])
  })

  it('names the duties that the call did not have', () => {
    expect(addedIndicators(CALL, CALL)).toEqual([])
    const more = { ...CALL, indicators: [indicator('Z9', 999_999), ...CALL.indicators] }
    expect(addedIndicators(more, CALL)).toEqual([indicator('Z9', 999_999)])
    expect(departuresFrom(more, CALL)).toEqual(['indicators'])
  })

  it('lasts as many months as it was called for, however many days they have', () => {
    const half = { ...CALL, periodFrom: day('2017-08-01'), periodTo: day('2018-01-31') }
    const moved = { ...half, periodFrom: day('2017-09-01'), periodTo: day('2018-02-28') }
    expect(material(moved, half)).toEqual([])
    expect(material({ ...moved, periodTo: day('2018-03-31') }, half)).toEqual(['periodTo'])
  })

  it('may promise more and promise besides, but no less, nothing left out and by no other measure', () => {
    const [first, second] = CALL.indicators
    if (first === undefined || second === undefined) throw new Error('two were called for')
    const promising = (...indicators: Indicator[]) => material({ ...CALL, indicators })
    expect(promising(second, { ...first, target: 13, evidence: ['照片', '签到表'], note: '含节假日' }, indicator('A3'))).toEqual(
      [],
    )
    for (const less of [
      { ...first, target: 11 },
      { ...first, unit: '场' },
      { ...first, recordKind: 'visit' },
      { ...first, qualify: { minParticipants: 5 } },
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
      expect(material({ ...CALL, indicators })).toEqual(['indicators'])
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
