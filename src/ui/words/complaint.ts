import type { Words } from './say.ts'

export const complaintWords = {
  title: ['[complaint]处理情况', 'The [complaint]'],
  none: ['还没有登记[complaint]。', 'No [complaint] has been entered.'],
  gone: ['没有找到这件[challenge]，或者它不由您查看。', 'There is no such [challenge], or it is not yours to see.'],
  enter: ['登记[complaint]受理', 'Enter that a [complaint] was taken in'],
  enterAbout: [
    '收到有权处理的部门的受理通知后，按通知书填写。登记后按规定计算处理期限；[complaint]本身不暂停采购，是否暂停由该部门书面通知。',
    'Filled in from the paper of the authority that deals with it. Its term is computed from there; a [complaint] by itself holds nothing up, unless that authority says so in writing.',
  ],
  enterConsequence: ['登记后不能更改，请与通知书核对一致。', 'It cannot be changed afterwards: please check it with the paper.'],
  receivedOn: ['受理日期', 'Taken in on'],
  authority: ['处理部门', 'Authority'],
  authoritySample: ['例如：区财政局', 'e.g. the district finance bureau'],
  no: ['文号', 'Document no.'],
  checkBy: ['受理审查期限', 'To be looked at by'],
  tellBy: ['通知有关当事人的期限', 'Parties to be told by'],
  checkRule: [
    '收到[complaint]后{amount}个工作日内审查是否受理，收到当天不计入。依据：财政部令第94号第二十一条。',
    'Looked at within {amount} working days of its receipt, that day not counted. Source: Order 94 of the Ministry of Finance, Art. 21.',
  ],
  tellRule: [
    '收到[complaint]后{amount}个工作日内书面通知采购人和有关当事人，收到当天不计入。依据：财政部令第94号第二十三条。',
    'Whom it concerns is told within {amount} working days of its receipt, that day not counted. Source: Order 94 of the Ministry of Finance, Art. 23.',
  ],
  decideBy: ['处理期限', 'Decision by'],
  overdue: ['已超过处理期限', 'The term is over'],
  decide: ['登记处理决定', 'Enter the decision'],
  decideConsequence: [
    '登记后不能更改。[complaint]成立的，原结果停止执行，由分管领导办理后续手续。',
    'It cannot be changed afterwards. If the [complaint] is sustained, the result no longer stands, and the leader sees to what follows.',
  ],
  decidedOn: ['决定日期', 'Decided on'],
  verdict: ['处理结论', 'Outcome'],
  text: ['决定主要内容', 'What was decided'],
} as const satisfies Words

export const complaintVerdicts = {
  sustained: ['[complaint]成立', 'Sustained'],
  dismissed: ['驳回[complaint]', 'Dismissed'],
} as const satisfies Words
