import { expect, it } from 'vitest'
import { changedFields, masked, movesMoney } from './changed-fields.ts'

const BEFORE = { name: '向阳', address: '演示路1号', phone: null, bank: '演示银行', bankAccount: '6222 0000 1111' }

it('names the fields that an edit changes, in the order of the form, and no other', () => {
  expect(changedFields(BEFORE, BEFORE)).toEqual([])
  expect(changedFields(BEFORE, { ...BEFORE, phone: '0546-1', name: '朝阳' })).toEqual([
    { field: 'name', from: '向阳', to: '朝阳' },
    { field: 'phone', from: null, to: '0546-1' },
  ])
  expect(changedFields(BEFORE, { name: '向阳', shortName: '阳' })).toEqual([{ field: 'shortName', from: null, to: '阳' }])
})

it('shows of an account its last four digits alone, of a short one nothing, and says that it changed all the same', () => {
  expect([masked('6222 0000 1111'), masked('62220000-1'), masked('1234')]).toEqual(['****1111', '****0001', '****'])
  const moved = changedFields(BEFORE, { ...BEFORE, bankAccount: '9999 9999 1111' })
  expect(moved).toEqual([{ field: 'bankAccount', from: '****1111', to: '****1111' }])
  expect(changedFields(BEFORE, { ...BEFORE, bankAccount: null })).toEqual([{ field: 'bankAccount', from: '****1111', to: null }])
})

it('tells money that goes elsewhere from every other change', () => {
  expect(movesMoney(changedFields(BEFORE, { ...BEFORE, name: '朝阳' }))).toBe(false)
  expect(movesMoney(changedFields(BEFORE, { ...BEFORE, bank: '另一银行' }))).toBe(true)
  expect(movesMoney(changedFields(BEFORE, { ...BEFORE, bankAccount: '1' }))).toBe(true)
})
