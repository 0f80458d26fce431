import { expect, it } from 'vitest'
import { ProgrammeId } from '../../../kernel/ids.ts'
import { aLotPlan } from '../fixtures/a-lot-plan.ts'
import type { LotPlan } from './lot.ts'
import negative from './data/not-purchasable.json'
import words from './data/negative-words.json'
import ready from './data/ready-services.json'
import { doubtsIn } from './service-fit.ts'

const BUILDING = { code: 'A0101', name: '社区营造服务' }
const plan = (over: Partial<LotPlan> = {}) =>
  aLotPlan(ProgrammeId.parse('019f0000-0000-7000-8000-000000000001'), { service: BUILDING, ...over })
const [FIRST] = plan().indicators
if (FIRST === undefined) throw new Error('the plan has no indicator')
const indicator = (name: string, unit: string) => ({ ...FIRST, name, unit })
const codes = (over: Partial<LotPlan>) => doubtsIn(plan(over), ready).map(({ code }) => code)

it('an item of the catalogue in force raises no doubt, and without a catalogue nothing is outside it', () => {
  expect(doubtsIn(plan(), ready)).toEqual([])
  expect(doubtsIn(plan({ service: null }), undefined)).toEqual([])
})

it('a project without an item, and one whose item an edition dropped or renamed, are outside the catalogue', () => {
  expect(doubtsIn(plan({ service: null }), ready)).toEqual([{ code: 'service-unnamed' }])
  const without = ready.filter(({ code }) => code !== BUILDING.code)
  expect(doubtsIn(plan(), without)).toEqual([{ code: 'service-gone', found: 'A0101 社区营造服务' }])
  const renamed = [...without, { ...BUILDING, name: '社区保洁服务' }]
  expect(doubtsIn(plan(), renamed).map(({ code }) => code)).toEqual(['service-gone'])
})

it('words of the negative list are named wherever they stand, and every such word belongs to one of its items', () => {
  expect(doubtsIn(plan({ goal: '以劳务 派遣方式安排人员，并完成设备采购。' }), ready)).toEqual([
    { code: 'service-negative', found: '设备采购/劳务派遣' },
  ])
  expect(codes({ indicators: [indicator('公益性岗位', '个'), FIRST] })).toEqual(['service-negative'])
  for (const { item } of words) expect(negative.items[item]).toBeDefined()
})

it('a project of nothing but so many persons is doubted, one that also counts what they do is not', () => {
  const staff = indicator('派驻社工', '名')
  expect(codes({ indicators: [staff] })).toEqual(['labour-only'])
  expect(codes({ indicators: [staff, FIRST] })).toEqual([])
  expect(codes({ indicators: [indicator('服务老年人', '人')] })).toEqual([])
  expect(codes({ indicators: [], goal: '派驻专职社工3名，协助社区日常工作。' })).toEqual(['labour-only'])
  expect(codes({ indicators: [], goal: '为辖区老年人开展互助服务，服务300人。' })).toEqual([])
})
