import type { StatusTable } from './status.ts'
import type { Words } from './say.ts'

export const paymentStatus = {
  entered: ['已登记', 'Entered', 'good'],
  struck: ['已作废', 'Struck out', 'quiet'],
} as const satisfies StatusTable

export const paymentFields = {
  nth: ['期次', 'Instalment'],
  paidOn: ['支付日期', 'Paid on'],
  amount: ['支付金额', 'Amount paid'],
  voucherNo: ['凭证号', 'Voucher'],
  reason: ['情况说明', 'Why it was paid all the same'],
} as const satisfies Words

export const paymentWords = {
  title: ['拨付登记', 'Payments'],
  enter: ['登记支付凭证', 'Enter a payment'],
  seePayments: ['拨付情况', 'Payments'],
  instalments: ['各期拨付情况', 'What was paid of each instalment'],
  paid: ['已拨', 'Paid'],
  left: ['未拨', 'Unpaid'],
  entries: ['支付凭证', 'Vouchers'],
  none: ['还没有登记支付。', 'No payment is entered yet.'],
  notSigned: ['合同签订后才能登记支付。', 'Payments are entered once the contract is signed.'],
  backfilled: [
    '补录的合同：使用本系统以前已经支付的，可以凭原凭证补登；没有补登的，以财务账为准。',
    'A contract entered afterwards: what was paid before may be entered by its voucher; what is not stands in the accounts.',
  ],
  elsewhere: [
    '支付在财政支付系统办理，这里只登记结果。请对照凭证填写，登记后不能修改；填错的，写明理由作废，再重新登记。',
    'The money moves in the finance system; only the result is entered here. An entry is not changed: strike out a wrong one with the reason, and enter it anew.',
  ],
  voucherHint: ['同一个月内，一个凭证号只登记一次', 'A voucher is entered once a month'],
  leftOf: ['本期未拨{money}', '{money} of it is unpaid'],
  consequence: ['登记后，采购人和承接机构都能看到。', 'Both sides of the contract will see it.'],
  settled: ['解除时载明已支付', 'Paid by its end, as settled'],
  reasonHint: ['写明支付的依据和原因，查账时据此核对', 'On what ground and why it was paid; auditors read it'],
  paidFor: ['说明：{reason}', 'Why: {reason}'],
  strike: ['作废', 'Strike out'],
  strikeConsequence: ['作废后保留记录，不计入已拨金额。', 'The entry stays and counts for nothing.'],
  struckFor: ['已作废：{reason}', 'Struck out: {reason}'],
  sum: ['共{count}笔，计入已拨', '{count} in all; paid:'],
  listPaid: ['已拨付的款项', 'What was paid'],
} as const satisfies Words

/** What is amiss with a payment, told before it is entered. */
export const paymentDoubts = {
  condition: [
    '按系统记录，本期拨付条件“{condition}”尚未满足。款项已经支付的，请在情况说明中写明依据和原因。',
    'As far as the record knows, the condition “{condition}” is not met yet. Where it was paid all the same, say on what ground and why.',
  ],
  suspended: [
    '合同正在暂停履行，暂停期间不支付。款项已经支付的，请在情况说明中写明依据和原因。',
    'The contract is suspended, and nothing is paid meanwhile. Where it was paid all the same, say on what ground and why.',
  ],
  ended: [
    '合同已经解除，只能补登解除前已经支付的款项，合计不超过解除时载明的金额。请在情况说明中写明补登的原因。',
    'The contract was terminated: only what had been paid before may be entered, no more in all than its end settled. Say why it comes late.',
  ],
} as const satisfies Words

export const paymentProblems = {
  'not-signed': ['合同还没有签订，不能登记支付', 'The contract is not signed yet'],
  'no-such-instalment': ['合同没有这一期', 'The contract has no such instalment'],
  'paid-in-future': ['支付日期不能晚于今天', 'The day lies in the future'],
  'paid-before-signing': ['支付日期不能早于合同签订日', 'The day lies before the signing of the contract'],
  'paid-too-much': ['超过本期未拨金额', 'It is more than is left of the instalment'],
  'paid-beyond-end': [
    '合同已经解除，载明的已支付金额中只有{left}还没有登记',
    'The contract was terminated: of what its end settled as paid, {left} is not entered yet',
  ],
  'payment-unexplained': [
    '请在情况说明中写明支付的依据和原因，只写套话不行',
    'Say on what ground and why it was paid all the same; stock phrases do not',
  ],
  'voucher-taken': ['这个凭证号当月已经登记过', 'This voucher was entered already this month'],
  'nothing-paid': ['金额必须大于零', 'The amount must be more than nothing'],
} as const satisfies Words
