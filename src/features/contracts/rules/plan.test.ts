import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate, instantAt } from '../../../kernel/civil.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import type { ContractPlan } from './contract.ts'
import { departuresFrom, materialDepartures } from './departures.ts'
import { instalmentsOf, MISSING, missingFrom, payByOf, payeeOf } from './plan.ts'

describe('the instalments of a contract', () => {
  const percents = fc
    .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 })
    .map((some) => [...some, 100 - some.reduce((sum, percent) => sum + percent, 0)])
  it('make the award to the fen, each within a fen of its percent but the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), percents, (fen, some) => {
        const amount = Fen.parse(fen)
        const divided = instalmentsOf(
          amount,
          some.map((percent) => ({ name: '一期', percent, condition: '完成' })),
        )
        const parts = divided.ok ? divided.value.map(({ amountFen }) => amountFen) : []
        expect(addFen(...parts)).toBe(amount)
        expect(parts.every((part, index) => Math.abs(part - (fen * (some[index] ?? 0)) / 100) < some.length)).toBe(true)
      }),
    )
  })
})

describe('a payment', () => {
  const calendar = { years: new Set([2017]), holidays: new Set<CivilDate>(), makeUpDays: new Set<CivilDate>() }

  it('is made within ten working days of the publication, whose day is not counted', () => {
    const publishedAt = instantAt(CivilDate.parse('2017-07-26'), '09:00')
    expect(payByOf(calendar, { publishedAt })).toBe('2017-08-09')
    expect(payByOf(calendar, { publishedAt: null })).toBeNull()
  })

  it('names its account by the last four digits alone', () => {
    expect(payeeOf({ bank: '演示银行', account: '0000 0000 0012 3 456' })).toEqual({ bank: '演示银行', accountEnds: '3456' })
    expect(payeeOf({ bank: '', account: '' })).toEqual({ bank: '', accountEnds: '' })
  })
})

const SIDE = { representative: '甲', title: '', address: '路', contact: '乙', phone: '0546-0000000', bank: '行', account: '1' }
const PLAN: ContractPlan = {
  no: '1',
  periodFrom: CivilDate.parse('2017-08-01'),
  periodTo: CivilDate.parse('2018-07-31'),
  place: '演示社区',
  goal: '互助',
  indicators: [
    { code: 'A1', name: '活动', unit: '场', target: 12, recordKind: 'activity', qualify: {}, evidence: [], note: null },
  ],
  instalments: [{ name: '一期', percent: 100, amountFen: Fen.parse(1), condition: '完成' }],
  team: { worker: '工', volunteers: ['甲', '乙'], manager: '丙', socialWorkers: [] },
  purchaser: { ...SIDE, creditCode: '11370500MJDEM0102D' },
  provider: SIDE,
  departureReason: '',
}

describe('what a draft still lacks', () => {
  const empty = Object.fromEntries(Object.keys(SIDE).map((part) => [part, ''])) as typeof SIDE
  const nothing: ContractPlan = {
    ...PLAN,
    goal: '',
    indicators: [],
    team: { worker: null, volunteers: [], manager: '', socialWorkers: [] },
    purchaser: { ...empty, creditCode: '' },
    provider: empty,
  }

  it('is nothing once every line that is printed says something', () => {
    expect(missingFrom(PLAN, 'A', false)).toEqual([])
    expect(missingFrom({ ...PLAN, purchaser: { ...PLAN.purchaser, bank: '', account: '' } }, 'A', false)).toEqual([])
  })
  it('is said field by field, in the order of the form', () => {
    expect(missingFrom(nothing, 'A', true)).toEqual([...MISSING])
    expect(missingFrom({ ...PLAN, team: { ...PLAN.team, volunteers: ['甲'] } }, 'A', false)).toEqual(['team.volunteers'])
    expect(missingFrom({ ...PLAN, provider: { ...SIDE, account: '' } }, 'A', false)).toEqual(['provider.account'])
  })
  it('for a lot that supervises others is nobody from a community', () => {
    expect(missingFrom({ ...PLAN, team: { ...PLAN.team, worker: null, volunteers: [] } }, 'B', false)).toEqual([])
  })
  it('is the reason, where the contract departs from the call', () => {
    expect(missingFrom(PLAN, 'A', true)).toEqual(['departureReason'])
  })
})

describe('a contract beside its call', () => {
  const days = (from: string, to: string) => ({ periodFrom: CivilDate.parse(from), periodTo: CivilDate.parse(to) })
  it('departs nowhere when it repeats it, whatever the amounts', () => {
    expect(departuresFrom(PLAN, PLAN)).toEqual([])
    expect(
      departuresFrom({ ...PLAN, instalments: PLAN.instalments.map((one) => ({ ...one, amountFen: Fen.parse(9) })) }, PLAN),
    ).toEqual([])
  })
  it('tells every part that differs', () => {
    const other = { ...PLAN, ...days('2017-09-01', '2018-06-30'), place: '别处', goal: '别的', indicators: [], instalments: [] }
    expect(departuresFrom(other, PLAN)).toEqual(['place', 'goal', 'periodFrom', 'periodTo', 'indicators', 'instalments'])
  })
  it.each([
    ['moved, with its length', '2017-09-01', '2018-08-31', []],
    ['moved over a leap day', '2019-08-01', '2020-07-31', []],
    ['shorter', '2017-08-01', '2018-06-30', []],
    ['longer', '2017-08-01', '2018-08-31', ['periodTo']],
  ])('for a period that is %s', (_how, from, to, refused) => {
    expect(materialDepartures({ ...PLAN, ...days(from, to) }, PLAN)).toEqual(refused)
  })
  it('may promise more, never less, and counts as the call counts', () => {
    const refused = (change: object) =>
      materialDepartures({ ...PLAN, indicators: PLAN.indicators.map((one) => ({ ...one, ...change })) }, PLAN)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (target) => {
        expect(refused({ target })).toEqual(target < 12 ? ['indicators'] : [])
      }),
    )
    for (const change of [{ unit: '次' }, { recordKind: 'visit' }, { qualify: { minMinutes: 10 } }, { code: 'A2' }])
      expect(refused(change)).toEqual(['indicators'])
    expect(refused({ name: '社区活动', evidence: ['照片'] })).toEqual([])
  })
})
