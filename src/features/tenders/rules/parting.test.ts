import { expect, it } from 'vitest'
import { BidId } from '../../../kernel/ids.ts'
import { isToldWhy } from './parting.ts'

const [winner, second] = [
  BidId.parse('01900000-0000-7000-8000-000000000b01'),
  BidId.parse('01900000-0000-7000-8000-000000000b02'),
]

it('tells every bid that was scored and not chosen why: a place above the pass mark is not asked for', () => {
  expect(isToldWhy({ id: second, status: 'ranked' }, winner)).toBe(true)
  expect(isToldWhy({ id: winner, status: 'ranked' }, winner)).toBe(false)
  expect(isToldWhy({ id: second, status: 'unopened' }, winner)).toBe(true)
  expect(isToldWhy({ id: second, status: 'disqualified' }, winner)).toBe(false)
})
