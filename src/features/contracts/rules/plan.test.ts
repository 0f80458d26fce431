import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate, instantAt } from '../../../kernel/civil.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import type { ContractPlan } from './contract.ts'
import { instalmentsOf, type Missing, MISSING, missingFrom, payByOf, payeeOf } from './plan.ts'

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
  beneficiaries: '独居老人',
  indicators: [
    { code: 'A1', name: '活动', unit: '场', target: 12, recordKind: 'activity', qualify: {}, evidence: [], note: null },
  ],
  instalments: [{ name: '一期', percent: 100, amountFen: Fen.parse(1), condition: '完成' }],
  team: { worker: '工', volunteers: ['甲', '乙'], manager: '丙', socialWorkers: [] },
  purchaser: { ...SIDE, account: '2', creditCode: '11370500MJDEM0102D' },
  provider: SIDE,
  departureReason: '',
}

describe('what a draft still lacks', () => {
  const empty = Object.fromEntries(Object.keys(SIDE).map((part) => [part, ''])) as typeof SIDE
  const nothing: ContractPlan = {
    ...PLAN,
    goal: '',
    beneficiaries: '',
    indicators: [],
    team: { worker: null, volunteers: [], manager: '', socialWorkers: [] },
    purchaser: { ...empty, creditCode: '' },
    provider: empty,
  }

  /** Not left open, but filled in wrongly. */
  const WRONG: ReadonlySet<Missing> = new Set(['team.each-once', 'provider.own-account'])

  it('is nothing once every line that is printed says something', () => {
    expect(missingFrom(PLAN, 'A', false, null)).toEqual([])
    expect(missingFrom({ ...PLAN, purchaser: { ...PLAN.purchaser, bank: '', account: '' } }, 'A', false, null)).toEqual([])
  })
  it('is said field by field, in the order of the form', () => {
    expect(missingFrom(nothing, 'A', true, null)).toEqual(MISSING.filter((part) => !WRONG.has(part)))
    expect(missingFrom({ ...PLAN, team: { ...PLAN.team, volunteers: ['甲'] } }, 'A', false, null)).toEqual(['team.volunteers'])
    expect(missingFrom({ ...PLAN, provider: { ...SIDE, account: '' } }, 'A', false, null)).toEqual(['provider.account'])
  })
  it.each<Partial<ContractPlan['team']>>([
    { volunteers: ['甲', '甲'] },
    { volunteers: ['甲', '乙', ' 乙 '] },
    { worker: '甲' },
    { worker: '丙' },
    { manager: '乙' },
    { manager: '甲 ' },
    { socialWorkers: ['工'] },
    { socialWorkers: ['丁', '丙'] },
    { socialWorkers: ['丁', '丁'] },
  ])('is somebody else, where one person stands in two places of the team: %j', (team) => {
    expect(missingFrom({ ...PLAN, team: { ...PLAN.team, ...team } }, 'A', false, null)).toEqual(['team.each-once'])
    expect(missingFrom({ ...PLAN, team: { ...PLAN.team, ...team } }, 'B', false, null)).toEqual(['team.each-once'])
  })
  it('is an account of the provider’s own, where that of the purchaser is given, in whatever writing', () => {
    const purchaser = { ...PLAN.purchaser, account: '0000 0000-0001' }
    const paidTo = (account: string, to = purchaser) => ({ ...PLAN, purchaser: to, provider: { ...SIDE, account } })
    for (const account of ['000000000001', '0000-0000-0001', '００００ ００００－０００１'])
      expect(missingFrom(paidTo(account), 'A', false, null)).toEqual(['provider.own-account'])
    expect(missingFrom(paidTo('0000 0000 0002'), 'A', false, null)).toEqual([])
    const unsaid = paidTo('0000 0000 0001', { ...purchaser, account: '' })
    expect(missingFrom(unsaid, 'A', false, null)).toEqual([])
    expect(missingFrom(unsaid, 'A', false, { purchaser, provider: SIDE })).toEqual(['provider.own-account'])
  })
  it('for a lot that supervises others is nobody from a community', () => {
    expect(missingFrom({ ...PLAN, team: { ...PLAN.team, worker: null, volunteers: [] } }, 'B', false, null)).toEqual([])
  })
  it('is the reason, where the contract departs from the call', () => {
    expect(missingFrom(PLAN, 'A', true, null)).toEqual(['departureReason'])
    expect(missingFrom({ ...PLAN, departureReason: '工作需要' }, 'A', true, null)).toEqual(['departureReason'])
    expect(missingFrom({ ...PLAN, departureReason: '社区办公地点搬迁。' }, 'A', true, null)).toEqual([])
    expect(missingFrom({ ...PLAN, departureReason: '工作需要' }, 'A', false, null)).toEqual([])
  })
})
