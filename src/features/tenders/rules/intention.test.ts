import { expect, it } from 'vitest'
import { CivilDate, plusDays } from '../../../kernel/civil.ts'
import { intentionFaults, intentionIn } from './intention.ts'
import { CONSULTATION, LOCAL_SELECTION } from './profiles.ts'

const today = CivilDate.parse('2017-05-12')
const rule = CONSULTATION.intention
const published = (days: number, intentionReason = '') => ({
  intendedOn: plusDays(today, -days),
  intendedWhere: '演示政府采购网',
  intentionReason,
})
const codes = (written: Parameters<typeof intentionFaults>[1], of = rule) =>
  intentionFaults(of, written, today).map(({ code }) => code)
const why = '汛期安置临时增加，四月底才定'

it('thirty days old an intention carries its call; younger it wants a reason that says what happened, or is refused by the law', () => {
  expect([codes(published(30)), codes(published(29)), codes(published(29, '工作需要'))]).toEqual([
    [],
    ['intention-unexplained'],
    ['intention-unexplained'],
  ])
  expect(codes(published(29, why))).toEqual([])
  expect(codes(published(29, why), rule && { ...rule, mark: 'L' })).toEqual(['intention-too-young'])
  expect([intentionIn(rule, published(29, why), today)?.reason, intentionIn(rule, published(30, why), today)?.reason]).toEqual([
    why,
    '',
  ])
})

it('is not of a day to come, says where, and may be missing', () => {
  expect(codes(published(-1))).toEqual(['intention-ahead'])
  expect(codes({ intendedOn: plusDays(today, -40) })).toEqual(['intention-where-missing'])
  expect(codes({ intendedWhere: '演示政府采购网' })).toEqual(['intention-ahead'])
  expect(codes({})).toEqual([])
  expect(intentionIn(rule, {}, today)).toBeUndefined()
})

it('is no matter of a local selection', () => {
  expect(codes(published(3), LOCAL_SELECTION.intention)).toEqual([])
  expect(intentionIn(LOCAL_SELECTION.intention, published(3), today)).toBeUndefined()
})
