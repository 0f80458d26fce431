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
  differences: ['与公告相比', 'Beside the call'],
  same: ['一致', 'the same'],
  amountDiffers: ['金额不同（公告预算{budget}）', 'the amount (the call’s budget: {budget})'],
  periodDiffers: ['服务期不同（公告为{from}至{to}）', 'the period (in the call {from} to {to})'],
  goal: ['项目目标不同', 'the goal'],
  indicators: ['服务指标不同', 'the indicators'],
  instalments: ['拨款期次不同', 'the instalments'],
} as const satisfies Words
