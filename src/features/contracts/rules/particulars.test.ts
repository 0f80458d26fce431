import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOfPayee, offRecord, PARTICULARS, particularOf, paysElsewhere, type Recorded } from './particulars.ts'

const SIDE = { representative: '演示理事长', address: '演示路2号', phone: '0546-0000000', bank: '演示银行', account: '0000 2222' }
const RECORD: Recorded = { purchaser: { ...SIDE, creditCode: '11370500MJDEM0102D' }, provider: SIDE }
const changed = (part: string, to: string): Recorded => {
  const [side, key = ''] = part.split('.')
  return side === 'provider'
    ? { ...RECORD, provider: { ...RECORD.provider, [key]: to } }
    : { ...RECORD, purchaser: { ...RECORD.purchaser, [key]: to } }
}

describe('the two sides of a contract beside the record', () => {
  it('are as recorded, however a number is grouped or typed', () => {
    expect(offRecord(RECORD, RECORD)).toEqual([])
    for (const account of ['00002222', '0000-2222', '００００ ２２２２', ' 0000 2222 '])
      expect(offRecord(changed('provider.account', account), RECORD)).toEqual([])
  })

  it.each(PARTICULARS)('differ in %s where it reads otherwise, and in that alone', (part) => {
    const sides = changed(part, '别的 9')
    expect(particularOf(sides, part)).toBe('别的 9')
    expect(offRecord(sides, RECORD)).toEqual([part])
    expect(paysElsewhere(offRecord(sides, RECORD))).toBe(part === 'provider.bank' || part === 'provider.account')
  })

  it.each(PARTICULARS)(
    'leave %s open without a difference; filled in where the record has none it is told of the payee alone',
    (part) => {
      expect(offRecord(changed(part, ''), RECORD)).toEqual([])
      expect(offRecord(RECORD, changed(part, ''))).toEqual(isOfPayee(part) ? [part] : [])
    },
  )

  it('tell any other account, whatever its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (digits) => {
        const told = offRecord(changed('provider.account', String(digits).padStart(8, '0')), RECORD)
        expect(told).toEqual(digits === 2222 ? [] : ['provider.account'])
      }),
    )
  })
})
