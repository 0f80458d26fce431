import type { Words } from './say.ts'

/** What is done to a contract after its publication, which the record of its lot does not show. */
export const laterDeedWords = {
  'contract.expire': ['即将到期', 'About to end'],
  'contract.file': ['合同副本备案', 'Copy filed'],
  'contract.amend': ['按补充协议变更', 'Amended by a supplement'],
  'contract.suspend': ['暂停履行', 'Suspended'],
  'contract.resume': ['恢复履行', 'Taken up again'],
  'contract.terminate': ['解除合同', 'Terminated'],
  'variation.draft': ['拟定合同变更', 'Variation drawn up'],
  'variation.revise': ['修改合同变更', 'Variation revised'],
  'variation.submit': ['合同变更送审', 'Variation sent for approval'],
  'variation.return': ['退回合同变更', 'Variation sent back'],
  'variation.approve': ['同意合同变更', 'Variation approved'],
  'variation.drop': ['撤销合同变更', 'Variation given up'],
  'variation.sign': ['合同变更生效', 'Variation in effect'],
  'variation.publish': ['公开合同变更', 'Variation published'],
} as const satisfies Words
