import type { Words } from './say.ts'

/** What the leader has before the eyes when deciding. */
export const approvalWords = {
  winner: ['推荐机构', 'Put forward'],
  score: ['得分', 'Score'],
  amount: ['金额', 'Amount'],
  bids: ['参加评审', 'Bids'],
  bidsCount: ['{ranked}家（收到{opened}家）', '{ranked} ranked, {opened} received'],
  dissent: ['评委不同意见', 'Dissent'],
  noDissent: ['全体评委同意', 'All jurors agreed'],
  dissents: ['{count}人：{reasons}', '{count}: {reasons}'],
  objections: ['[challenge]', '[challenge]s'],
  noObjections: ['没有', 'none'],
  answered: ['{count}件，已答复', '{count}, answered'],
  pending: ['{count}件待处理', '{count} open'],
  provider: ['签约机构', 'With'],
  contractAmount: ['合同总价', 'Contract amount'],
  departures: ['与征集公告不一致', 'Departs from the call in'],
  same: ['无', 'nothing'],
  addedIndicators: ['{part}（新增{count}项，不另付款）', '{part} ({count} added, not paid besides)'],
  insteadOf: ['{part}：{agreed}（登记的是：{known}）', '{part}: {agreed} (on record: {known})'],
  offRecord: ['与登记资料不一致', 'Departs from the record in'],
  changes: ['与领导同意的内容对照', 'Against what the leader approved'],
  notYetApproved: [
    '本项目在年度计划批准后编制，尚未经领导同意。',
    'This project was drawn up after the plan was approved; the leader has not agreed to it yet.',
  ],
  changedParts: ['领导同意以后有改动：{parts}', 'Changed since the leader agreed: {parts}'],
  part: ['内容', 'Part'],
  before: ['领导同意的', 'As approved'],
  after: ['现在的', 'As it is now'],
  inDetail: ['（文字相同，计算口径等细节有改动）', '(the same words; how it is counted or computed has changed)'],
  unfinished: [
    '其中{count}个项目还在编制，同意后内容仍可能改动，届时须再报您同意：{names}。',
    '{count} still being drawn up: {names}. What changes in them after your consent comes back to you.',
  ],
  criteria: ['评分标准说明', 'Wording of the criteria'],
} as const satisfies Words
