import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const editionStatus = {
  proposed: ['待审批', 'For approval', 'waiting'],
  in_force: ['现行', 'In force', 'good'],
  replaced: ['已停用', 'Replaced', 'quiet'],
  returned: ['已退回', 'Sent back', 'bad'],
  withdrawn: ['已撤回', 'Withdrawn', 'quiet'],
} as const satisfies StatusTable

/** The authority's own rules: proposed by the officer, put into force by the leader. */
export const editionWords = {
  builtIn: ['系统内置（{version}）', 'As they come with the system ({version})'],
  own: ['本单位第{no}版，{date}起执行', 'Edition {no} of this authority, in force since {date}'],
  propose: ['提出修改', 'Propose a change'],
  proposeTitle: ['修改采购规则', 'Change the rules of purchasing'],
  proposeHint: [
    '只填要改的规则，并写明依据的本单位文件。分管领导批准后，之后发布的公告按新规则办理；已发布公告的项目按发布时的规则办完。',
    'Fill in only the rules that change, each with the document of this authority behind it. Once the leader approves, later notices follow them; projects already called are finished under the rules of their call.',
  ],
  waiting: ['待审批的规则修改（第{no}版）', 'Proposed rules (edition {no})'],
  now: ['现行', 'Now'],
  proposed: ['修改后', 'Proposed'],
  reason: ['修改理由', 'Reason'],
  by: ['{name}，{date}', '{name}, {date}'],
  proposedBy: ['提出人', 'Proposed by'],
  answeredBy: ['审批人', 'Answered by'],
  adopt: ['批准', 'Adopt'],
  adoptConsequence: [
    '批准后，之后发布的公告按新规则办理；已发布公告的项目不受影响。',
    'Notices published from now on follow the new rules; projects already called are not touched.',
  ],
  sendBack: ['退回', 'Send back'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawConsequence: ['撤回后，这份修改不再审批，可以重新提出。', 'It is not decided on any more; another can be proposed.'],
  send: ['送审', 'Send for approval'],
  history: ['规则版本记录', 'Editions'],
  no: ['版次', 'Edition'],
  noText: ['第{no}版', '{no}'],
  status: ['状态', 'Status'],
  document: ['依据文件', 'Document behind it'],
  shareHint: ['填小数，例如0.10表示10%。', 'As a decimal: 0.10 is 10%.'],
  approvalKind: ['采购规则', 'Rules of purchasing'],
  see: ['去审批', 'See and decide'],
} as const satisfies Words
