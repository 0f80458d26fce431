import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { Indicator } from '../../../kernel/indicator.ts'
import { type Called, differencesFrom } from './differences.ts'

const INDICATOR = Indicator.parse({
  code: 'I1',
  name: '社区活动',
  unit: '场',
  target: 12,
  recordKind: 'activity',
  qualify: {},
  evidence: ['签到表'],
  note: null,
})
const FEN = Fen.parse(18_000_000)
const PART = { name: '首期款', percent: 100, condition: '合同签订后' }
const called: Called = {
  budgetFen: FEN,
  periodFrom: CivilDate.parse('2017-08-01'),
  periodTo: CivilDate.parse('2018-07-31'),
  goal: '邻里相识',
  indicators: [INDICATOR],
  instalments: [PART],
}
const contract = {
  amountFen: FEN,
  periodFrom: called.periodFrom,
  periodTo: called.periodTo,
  goal: called.goal,
  indicators: [INDICATOR],
  instalments: [{ ...PART, amountFen: FEN }],
}

describe('a contract beside its call', () => {
  it('differs in nothing where it repeats it; the split amounts are its own', () => {
    expect(differencesFrom(called, contract)).toEqual([])
  })

  it('differs in just what was changed', () => {
    expect(differencesFrom(called, { ...contract, amountFen: Fen.parse(17_500_000) })).toEqual(['amount'])
    expect(differencesFrom(called, { ...contract, periodTo: CivilDate.parse('2018-06-30') })).toEqual(['period'])
    expect(differencesFrom(called, { ...contract, goal: '另一个目标' })).toEqual(['goal'])
    expect(differencesFrom(called, { ...contract, indicators: [] })).toEqual(['indicators'])
    const later = [{ ...PART, condition: '验收后', amountFen: FEN }]
    expect(differencesFrom(called, { ...contract, instalments: later })).toEqual(['instalments'])
  })
})
