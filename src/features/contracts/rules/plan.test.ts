import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate, instantAt } from '../../../kernel/civil.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import type { ContractPlan } from './contract.ts'
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
    expect(missingFrom({ ...PLAN, team: { ...PLAN.team, volunteers: ['甲', '甲'] } }, 'A', false)).toEqual(['team.volunteers'])
    expect(missingFrom({ ...PLAN, provider: { ...SIDE, account: '' } }, 'A', false)).toEqual(['provider.account'])
  })
  it('for a lot that supervises others is nobody from a community', () => {
    expect(missingFrom({ ...PLAN, team: { ...PLAN.team, worker: null, volunteers: [] } }, 'B', false)).toEqual([])
  })
  it('is the reason, where the contract departs from the call', () => {
    expect(missingFrom(PLAN, 'A', true)).toEqual(['departureReason'])
    expect(missingFrom({ ...PLAN, departureReason: '工作需要' }, 'A', true)).toEqual(['departureReason'])
    expect(missingFrom({ ...PLAN, departureReason: '社区办公地点搬迁。' }, 'A', true)).toEqual([])
    expect(missingFrom({ ...PLAN, departureReason: '工作需要' }, 'A', false)).toEqual([])
  })
})
