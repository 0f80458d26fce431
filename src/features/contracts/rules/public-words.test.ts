import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import type { ContractPlan } from './contract.ts'
import { personalIn, variationGivesNumber } from './public-words.ts'

const side = { representative: '演示理事长', title: '', address: '', contact: '', phone: '13912345678', bank: '', account: '' }
const PLAN: ContractPlan = {
  no: 'A01-C1',
  periodFrom: CivilDate.parse('2017-08-01'),
  periodTo: CivilDate.parse('2018-07-31'),
  place: '东城街道明月社区',
  goal: '为老服务',
  beneficiaries: '独居老人',
  indicators: [
    {
      code: 'A1',
      name: '活动',
      unit: '次',
      target: 12,
      recordKind: 'activity',
      qualify: { place: '社区' },
      evidence: ['签到表'],
      note: null,
    },
  ],
  instalments: [],
  team: { worker: null, volunteers: [], manager: '', socialWorkers: [] },
  purchaser: { ...side, creditCode: '' },
  provider: side,
  departureReason: '',
}

describe('what will be public of a contract', () => {
  const PHONE = '13912345678'
  const [indicator] = PLAN.indicators
  if (indicator === undefined) throw new Error('one indicator')

  it('is clean where a number stands only where the publication hides it', () => {
    expect(personalIn({ ...PLAN, purchaser: { ...PLAN.purchaser, account: '370502198001011234' } }, [])).toEqual([])
  })

  it('is named part by part', () => {
    const named = (over: Partial<ContractPlan>) => personalIn({ ...PLAN, ...over }, ['indicators', 'instalments'])
    expect(named({ place: PHONE })).toEqual(['place'])
    expect(named({ goal: `第一行\n${PHONE}` })).toEqual(['goal'])
    expect(named({ departureReason: PHONE })).toEqual(['departureReason'])
    expect(named({ purchaser: { ...PLAN.purchaser, representative: PHONE } })).toEqual(['purchaser.representative'])
    expect(named({ provider: { ...side, representative: PHONE } })).toEqual(['provider.representative'])
    for (const over of [{ name: PHONE }, { evidence: ['照片', PHONE] }, { note: PHONE }, { qualify: { place: PHONE } }])
      expect(named({ indicators: [{ ...indicator, ...over }] })).toEqual(['indicators'])
    const instalment = { name: '首期款', percent: 100, amountFen: Fen.parse(1), condition: '' }
    expect(named({ instalments: [{ ...instalment, condition: PHONE }] })).toEqual(['instalments'])
    expect(named({ instalments: [{ ...instalment, name: PHONE }] })).toEqual(['instalments'])
    expect(named({ goal: PHONE, place: PHONE })).toEqual(['place', 'goal'])
  })

  it('may repeat what the call has published and the officer cannot change here', () => {
    const indicators = [{ ...indicator, evidence: [PHONE] }]
    expect(personalIn({ ...PLAN, indicators }, [])).toEqual([])
    expect(personalIn({ ...PLAN, indicators }, ['indicators'])).toEqual(['indicators'])
  })
})

describe('what will be published of a variation', () => {
  const [indicator] = PLAN.indicators
  const terms = (note: string | null, condition = '验收通过') => ({
    indicators: indicator === undefined ? [] : [{ ...indicator, note }],
    instalments: [{ name: '尾款', percent: 100, condition, amountFen: Fen.parse(100) }],
  })

  it('gives no person’s number, in its reason or in its terms', () => {
    expect(variationGivesNumber({ reason: '居民增加，需要延长服务', terms: terms(null) })).toBe(false)
    expect(variationGivesNumber({ reason: '请联系13912345678', terms: null })).toBe(true)
    expect(variationGivesNumber({ reason: '', terms: terms('电话13912345678') })).toBe(true)
    expect(variationGivesNumber({ reason: '', terms: terms(null, '付给13912345678') })).toBe(true)
  })
})
