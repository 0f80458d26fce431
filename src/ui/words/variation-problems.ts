import { contractProblems } from './contract-problems.ts'
import type { Words } from './say.ts'

/** Refusals of what changes, halts or ends a contract, beside those of the contract. */
export const variationProblems = {
  ...contractProblems,
  'variation-under-way': [
    '这份合同还有一项变更没有办完，请先办完或者撤销',
    'Another variation of this contract is under way; finish it or give it up first',
  ],
  'service-over': [
    '服务期已满，不能再办理补充协议或者暂停履行；请组织验收',
    'The service is over: it can be neither supplemented nor suspended any more; please hold its acceptance',
  ],
  'acceptance-under-way': [
    '这份合同正在验收，请先办完或者撤销',
    'This contract is being accepted; finish that or give it up first',
  ],
  'variation-no-taken': ['这个编号已经用过，请换一个', 'This number is taken; please choose another'],
  'variation-incomplete': ['还有没填的内容，请看“还缺的内容”', 'It is not complete yet; see what is missing'],
  'supplements-too-large': [
    '补充协议累计增加的金额不能超过原合同金额的规定比例，请看“还可增加”的金额',
    'Supplements may not add more in all than the rules allow; see how much is left',
  ],
  'not-covered': [
    '购买计划的资金不够，这份合同最多还可增加{left}，请减少增加的金额',
    'The plan has not enough money: this contract can be given {left} more at most; please add less',
  ],
  'departs-from-contract': [
    '补充协议不能减少或者降低服务指标、缩短服务期，也不能提前付款',
    'A supplement may not promise fewer or lower indicators, a shorter period or earlier money',
  ],
  'instalment-settled': [
    '有一期款项在填写以后已经到期或者已经拨付，不能再增加金额；请退回修改，增加的金额会计入以后各期',
    'An instalment has fallen due or was paid since this was written; write it anew, and the money goes to the later ones',
  ],
  'paid-more-than-agreed': ['已支付金额不能超过合同总价', 'No more can have been paid than the contract gives'],
  'filed-in-future': ['备案日期不能晚于今天', 'The day of filing cannot be in the future'],
  'filed-before-signing': ['备案日期不能早于合同签订日期', 'The day of filing cannot be before the signing'],
} as const satisfies Words
