import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const bidStatus = {
  draft: ['填写中', 'Being written', 'quiet'],
  sealed: ['已提交并封存', 'Submitted and sealed', 'good'],
  withdrawn: ['已撤回', 'Withdrawn', 'quiet'],
  lapsed: ['未提交，已截止', 'Not submitted, closed', 'quiet'],
  unconfirmed: ['更正后未确认，未拆封', 'Not confirmed after a change, left sealed', 'bad'],
  unopened: ['线下评审未纳入，未拆封', 'Left sealed beside a review on paper', 'bad'],
  late: ['逾期拒收', 'Late, refused', 'bad'],
  opened: ['已拆封', 'Unsealed', 'running'],
  unreadable: ['无法拆封', 'Cannot be unsealed', 'bad'],
  qualified: ['资格审查通过', 'Qualified', 'good'],
  disqualified: ['资格审查未通过', 'Not qualified', 'bad'],
  in_defence: ['答辩中', 'In defence', 'running'],
  scored: ['已评分', 'Scored', 'running'],
  ranked: ['已排名', 'Ranked', 'running'],
  reviewed: ['已评审，待公布结果', 'Reviewed, result to come', 'running'],
  won: ['[awarded]', '[awarded]', 'good'],
  below_pass: ['未达合格线', 'Below the pass mark', 'quiet'],
  revoked: ['[awarded]已撤销', 'Revoked', 'bad'],
  dropped: ['结果未生效', 'Without effect', 'quiet'],
  undone: ['结果已撤销', 'Result revoked', 'quiet'],
  ended: ['采购已[void]', 'Nothing came of it: [void]', 'quiet'],
  out: ['未进入评分', 'Not scored', 'bad'],
  lost: ['未[awarded]', 'Not [awarded]', 'quiet'],
  declined: ['放弃[awarded]', 'Declined', 'quiet'],
} as const satisfies StatusTable

export const bidWords = {
  bid: ['[bid]', '[bid]'],
  mine: ['我的[bid]', 'My [bid]s'],
  start: ['开始[bid]', 'Start a [bid]'],
  submit: ['提交并封存', 'Submit and seal'],
  submitConsequence: [
    '提交后内容即封存，{instant}前可以撤回或重新提交；拆封前，除本单位外任何人都看不到内容。',
    'What you submit is sealed. Until {instant} you may withdraw or submit again; nobody outside your organisation can read it before it is unsealed.',
  ],
  submitAgain: ['重新提交', 'Submit again'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawConsequence: [
    '撤回后本机构视为未[bid]，截止前可以再次提交。',
    'After withdrawal you have no [bid]; you may submit again before the deadline.',
  ],
  empty: ['还没有[bid]。看看正在公告的项目。', 'No [bid]s yet. Look at the open projects.'],
} as const satisfies Words

export const bidFields = {
  organisation: ['[bidder]', '[bidder]'],
  lot: ['项目', 'Project'],
  lotStatus: ['项目状态', 'Status of the project'],
  price: ['报价', 'Price'],
  team: ['项目团队', 'Team'],
  plan: ['服务方案', 'Service plan'],
  documents: ['[bidDocument]', '[bidDocument]'],
  submittedAt: ['提交时间', 'Submitted'],
  receiptNumber: ['回执编号', 'Receipt number'],
  rank: ['名次', 'Rank'],
  total: ['总分', 'Total'],
  reason: ['理由', 'Reason'],
  defenceOrder: ['答辩序号', 'Order of defence'],
} as const satisfies Words

export const bidSamples = {
  plan: [
    '每月两次入户采集家风故事，每季度一次邻里家庭日，年底汇编成册。',
    'Two home visits a month to gather family stories, a neighbours’ day each quarter, a booklet at the end of the year.',
  ],
  disqualifyReason: [
    '未提供有效的登记证书，不符合公告的资格条件。',
    'No valid certificate of registration, which the call demands.',
  ],
} as const satisfies Words
