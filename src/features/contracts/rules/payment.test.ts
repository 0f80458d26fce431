import { expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { paidOfEach, paymentFault } from './payment.ts'

const day = (text: string) => CivilDate.parse(text)
const fen = (amount: number) => Fen.parse(amount)
const instalments = [
  { name: '首款', percent: 40, amountFen: fen(4_000_001), condition: '合同签订并公开后' },
  { name: '尾款', percent: 60, amountFen: fen(6_000_000), condition: '验收合格后' },
]
const contract = { signedOn: day('2017-07-24'), amountFen: fen(10_000_001), instalments }
const paid = (nth: number, amount: number, status: 'entered' | 'struck' = 'entered') => ({ nth, amountFen: fen(amount), status })
const next = (amount: number, over: object = {}) => ({
  nth: 1,
  paidOn: day('2017-08-01'),
  amountFen: fen(amount),
  voucherNo: '记-1',
  ...over,
})
const today = day('2017-08-02')

it('is exact to the fen, of its own instalment, and what was struck counts for nothing', () => {
  const before = [paid(1, 4_000_000), paid(2, 1), paid(1, 4_000_001, 'struck')]
  expect(paidOfEach(instalments, before)).toEqual([4_000_000, 1])
  expect(paymentFault(contract, before, next(1), today)).toBeUndefined()
  expect(paymentFault(contract, before, next(2), today)).toEqual({ code: 'paid-too-much', leftFen: 1 })
})

it('is in all never more than the contract, however a supplement split what was paid as one', () => {
  const split = [...instalments, { name: '尾款二', percent: 10, amountFen: fen(1_000_000), condition: '验收通过' }]
  const before = [paid(1, 4_000_000), paid(2, 2)]
  const whole = { ...contract, instalments: split, amountFen: fen(4_500_000) }
  expect(paymentFault(whole, before, next(1_000_000, { nth: 3 }), today)).toEqual({ code: 'paid-too-much', leftFen: 499_998 })
})

it('is of a signed contract, of one of its instalments, and of a day between the signing and today', () => {
  const fault = (over: object, of: object = {}) => paymentFault({ ...contract, ...of }, [], next(1, over), today)?.code
  expect(fault({}, { signedOn: null })).toBe('not-signed')
  expect(fault({ nth: 3 })).toBe('no-such-instalment')
  expect(fault({ paidOn: day('2017-08-03') })).toBe('paid-in-future')
  expect(fault({ paidOn: day('2017-07-23') })).toBe('paid-before-signing')
  expect(fault({ paidOn: day('2017-07-24') })).toBeUndefined()
})
