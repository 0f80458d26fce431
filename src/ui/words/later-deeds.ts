import type { Words } from './say.ts'

/** What is done to a contract after its publication, which the record of its lot does not show. */
export const laterDeedWords = {
  'contract.expire': ['即将到期', 'About to end'],
  'contract.file': ['合同副本备案', 'Copy filed'],
  'contract.amend': ['按补充协议变更', 'Amended by a supplement'],
  'contract.suspend': ['暂停履行', 'Suspended'],
  'contract.resume': ['恢复履行', 'Taken up again'],
  'contract.terminate': ['解除合同', 'Terminated'],
  'amendment.draft': ['拟定合同变更', 'Amendment drawn up'],
  'amendment.revise': ['修改合同变更', 'Amendment revised'],
  'amendment.submit': ['合同变更送审', 'Amendment sent for approval'],
  'amendment.return': ['退回合同变更', 'Amendment sent back'],
  'amendment.approve': ['同意合同变更', 'Amendment approved'],
  'amendment.drop': ['撤销合同变更', 'Amendment given up'],
  'amendment.sign': ['合同变更生效', 'Amendment in effect'],
  'amendment.publish': ['公开合同变更', 'Amendment published'],
} as const satisfies Words
