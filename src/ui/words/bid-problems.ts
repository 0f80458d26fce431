import type { Words } from './say.ts'
import { tenderProblems } from './tender-problems.ts'

/** Refusals of a bid that is written and handed in, beside those of the purchase. */
export const bidProblems = {
  ...tenderProblems,
  'sections-missing': ['还有没填的内容，请看左侧清单', 'Some sections are still empty; see the list'],
  'placeholders-left': [
    '还有{count}处【请填写……】没有改成实际情况，改好后再提交',
    '{count} places marked 【Fill in …】 are still to be replaced before you can submit',
  ],
  'offer-nothing': ['请填写报价', 'State a price'],
  'offer-over-budget': [
    '报价超过采购预算，采购人不能支付，不能通过资格审查',
    'The price is above the budget: the purchaser cannot pay it, and the bid cannot be let in',
  ],
  'offer-differs': ['固定价项目，报价须等于预算金额', 'The price is fixed: the offer must equal the budget'],
  'uploads-used-up': [
    '累计上传（含已删除的附件）已达上限，不能再传，请用现有附件提交',
    'All that may be uploaded here has been, removed files included; please submit with the files that are there',
  ],
  'stands-already': [
    '本机构已经确认过，或者提交的就是更正后的内容',
    'It is confirmed already, or was submitted after the change',
  ],
  'not-invited': ['本项目只邀请拟定供应商响应，现在不能提交', 'Only the supplier that was invited responds here'],
} as const satisfies Words
