import { expect, it } from 'vitest'
import { AreaCode } from '../../../../../kernel/area.ts'
import { NeedId } from '../../../../../kernel/ids.ts'
import { areaOfLot, type Choosable, narrowed, NOT_NARROWED } from './needs-narrowed.ts'

const MINGYUE = AreaCode.parse('370502003006')
const need = (n: number, over: Partial<Choosable>): Choosable => ({
  id: NeedId.parse(`01980000-0000-7000-8000-${String(n).padStart(12, '0')}`),
  no: `需-2017-${String(n).padStart(4, '0')}`,
  title: '四点半课堂',
  target: '小学生',
  area: AreaCode.parse('370502003053'),
  areaName: '安宁社区',
  groups: ['children'],
  ...over,
})
const NEEDS = [
  need(1, {}),
  need(2, { title: '助餐送餐', target: '高龄老人', area: MINGYUE, areaName: '明月社区', groups: ['elderly'] }),
  need(3, { title: '楼道照明', target: '全体居民', area: MINGYUE, areaName: '明月社区', groups: [] }),
]
const found = (over: Partial<typeof NOT_NARROWED>) => narrowed(NEEDS, { ...NOT_NARROWED, ...over }).map(({ no }) => no.slice(-1))

it('Needs are narrowed down by community, by whom they are for, and by every word that is typed', () => {
  expect(found({})).toEqual(['1', '2', '3'])
  expect(found({ area: '明月社区' })).toEqual(['2', '3'])
  expect(found({ group: 'elderly' })).toEqual(['2'])
  expect(found({ area: '明月社区', group: 'children' })).toEqual([])
  expect(found({ q: '明月 助餐' })).toEqual(['2'])
  expect(found({ q: ' ０００３ ' })).toEqual(['3'])
  expect(found({ q: '小学生' })).toEqual(['1'])
  expect(found({ q: '月球' })).toEqual([])
})

it('The list begins with the community of the project, and with all where it is a town or nothing was told there', () => {
  expect(areaOfLot(NEEDS, MINGYUE)).toBe('明月社区')
  for (const other of ['370502003', '370502003054', undefined]) expect(areaOfLot(NEEDS, other)).toBe('')
})
