import { expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BackfillId } from '../../../kernel/ids.ts'
import { agreesWithPaid, leftOfEach, type Owing, paidOfEach, paymentDoubt, paymentFault } from './payment.ts'

const WHY = '验收会议已经通过，报告待补录。'
const day = (text: string) => CivilDate.parse(text)
const fen = (amount: number) => Fen.parse(amount)
const instalments = [
  { name: '首款', percent: 40, amountFen: fen(4_000_001), condition: '合同签订并公开后' },
  { name: '尾款', percent: 60, amountFen: fen(6_000_000), condition: '验收合格后' },
]
const contract: Owing = {
  status: 'published',
  signedOn: day('2017-07-24'),
  amountFen: fen(10_000_001),
  instalments,
  backfillId: null,
  settledFen: null,
}
const paid = (nth: number, amount: number, status: 'entered' | 'struck' = 'entered') => ({ nth, amountFen: fen(amount), status })
const next = (amount: number, over: object = {}) => ({
  nth: 1,
  paidOn: day('2017-08-01'),
  amountFen: fen(amount),
  voucherNo: '记-1',
  reason: '',
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

it('asks for a reason where its condition is not met as far as the record knows, and takes no stock phrase for one', () => {
  const last = (over: object, of: Partial<Owing> = {}) =>
    paymentFault({ ...contract, ...of }, [], next(1, { nth: 2, ...over }), today)
  expect(last({})).toEqual({ code: 'payment-unexplained', doubt: 'condition' })
  expect(last({ reason: '工作需要' })).toMatchObject({ code: 'payment-unexplained' })
  expect(last({ reason: WHY })).toBeUndefined()
  expect(last({}, { status: 'accepted' })).toBeUndefined()
  expect(last({}, { backfillId: BackfillId.parse('01890000-0000-7000-8000-000000000001') })).toBeUndefined()
  expect(last({}, { status: 'suspended' })).toEqual({ code: 'payment-unexplained', doubt: 'suspended' })
  const first = (status: Owing['status'], condition: string) =>
    paymentDoubt({ ...contract, status, instalments: [{ name: '首款', percent: 100, amountFen: fen(1), condition }] }, 1)
  expect([first('signed', '合同签订后'), first('signed', '合同签订并公开后'), first('closed', '合同签订并公开后')]).toEqual([
    undefined,
    'condition',
    undefined,
  ])
})

it('is of a contract that was ended no more than its end settled, and says why it comes so late', () => {
  const ended: Owing = { ...contract, status: 'terminated', settledFen: fen(4_000_100) }
  const before = [paid(1, 4_000_000)]
  expect(leftOfEach(ended, before)).toEqual([1, 100])
  const fault = (amount: number, over: object = {}) => paymentFault(ended, before, next(amount, { reason: WHY, ...over }), today)
  expect(fault(2)).toEqual({ code: 'paid-too-much', leftFen: 1 })
  expect(fault(101, { nth: 2 })).toEqual({ code: 'paid-beyond-end', leftFen: 100, settledFen: 4_000_100 })
  expect(fault(100, { nth: 2 })).toBeUndefined()
  expect(fault(100, { nth: 2, reason: '' })).toEqual({ code: 'payment-unexplained', doubt: 'ended' })
})

it('agrees with what an end says was paid to the fen; before the system the accounts may tell alone', () => {
  const before = [paid(1, 4_000_000), paid(2, 1, 'struck')]
  expect([4_000_000, 4_000_001, null].map((said) => agreesWithPaid(said === null ? null : fen(said), contract, before))).toEqual([
    true,
    false,
    true,
  ])
  const old = { ...contract, backfillId: BackfillId.parse('01890000-0000-7000-8000-000000000001') }
  expect([agreesWithPaid(fen(7), old, []), agreesWithPaid(fen(7), old, before)]).toEqual([true, false])
})
