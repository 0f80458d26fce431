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
} as const satisfies Words
