import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import type { ContractPlan } from './contract.ts'
import { givesPersonalNumber, personalIn } from './public-words.ts'

const side = { representative: '演示理事长', title: '', address: '', contact: '', phone: '13912345678', bank: '', account: '' }
const PLAN: ContractPlan = {
  no: 'A01-C1',
  periodFrom: CivilDate.parse('2017-08-01'),
  periodTo: CivilDate.parse('2018-07-31'),
  place: '东城街道明月社区',
  goal: '为老服务',
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

describe('a person’s number in words that will be public', () => {
  it.each([
    '联系人张三丰13912345678',
    '电话：139 1234 5678',
    '139-1234-5678',
    '１３９１２３４５６７８',
    '+86 13912345678',
    '8613912345678',
    '1. 13912345678',
    '139\u200b12345678',
    '0546-8331234',
    '（0546）8331234',
    '010 62345678',
    '身份证370502198001011234',
    '370502 19800101 123X',
    '３７０５０２１９８００１０１１２３ｘ',
    '370502800101123',
  ])('is found in %s', (text) => {
    expect(givesPersonalNumber(text)).toBe(true)
  })

  it.each([
    '2017-2018年度服务12000人次',
    '每月10日前开展活动2次，全年不少于24次',
    '服务期2017年8月1日至2018年7月31日',
    '2017-08-01 2018-07-31',
    '20170801-20180731',
    '可拨打12345热线',
    '合同总价200000.00元',
    '账面150,000,000.00元',
    '统一社会信用代码52370502MJDEM0030A',
    '统一社会信用代码123705004956123456',
    '东城街道明月社区3号楼2单元501室',
    '编号DY2017-A05-0001',
    '',
  ])('is not found in %s', (text) => {
    expect(givesPersonalNumber(text)).toBe(false)
  })
})

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
