import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

/** 关联关系: who is near whom, as it was declared. */
export const relationWords = {
  title: ['关联关系登记', 'Relations on record'],
  own: ['我的关联关系', 'My relations'],
  explain: [
    '登记评委与机构、机构与机构之间的关系。抽取评委和资格审查时系统据此提示；只有经办人、监督员和本人能看到。',
    'Relations of jurors to organisations, and of organisations to each other. The draw and the check of qualification go by them. Only officers, custodians and the person concerned can see them.',
  ],
  ownExplain: [
    '请登记近三年内您和机构的关系。涉及该机构的项目不会抽到您；只有您本人、经办人和监督员能看到。',
    'Please enter your relations of the last three years. You are not drawn for projects of those organisations. Only you, the officers and the custodians can see them.',
  ],
  empty: ['还没有登记关联关系。', 'Nothing is on record yet.'],
  more: ['只列出最近200条，请按姓名或机构名称搜索。', 'The latest 200 are listed; please search by name.'],
  search: ['姓名或机构名称', 'Name of person or organisation'],
  add: ['登记关联关系', 'Enter a relation'],
  who: ['谁', 'Who'],
  what: ['什么关系', 'Relation'],
  whom: ['与哪家机构', 'To which organisation'],
  period: ['起止', 'From and until'],
  until: ['{from}至{to}', '{from} to {to}'],
  since: ['{from}起', 'since {from}'],
  source: ['来源', 'Known from'],
  state: ['状态', 'Status'],
  kind: ['关系种类', 'Kind of relation'],
  ofPerson: ['个人与机构', 'A person and an organisation'],
  ofParties: ['机构与机构', 'Two organisations'],
  subject: ['谁与机构', 'Between whom'],
  member: ['人员', 'Person'],
  party: ['机构', 'Organisation'],
  held: ['被持股（被管理）的机构', 'The one that is held or managed'],
  holder: ['持股（管理）的机构', 'The one that holds or manages'],
  kin: ['与该机构负责人是', 'Kin to its head as'],
  kinHint: ['只选关系，不写亲属姓名。', 'The kind only; please do not name the relative.'],
  share: ['持股比例（%）', 'Share (%)'],
  shareHint: ['不清楚的可以不填。', 'May be left empty.'],
  from: ['从哪天起', 'Since'],
  to: ['到哪天止', 'Until'],
  toHint: ['现在仍是的不填。', 'Empty while it lasts.'],
  note: ['依据的材料', 'Known by which paper'],
  noteHint: ['写明材料名称和存放处，不写亲属姓名。', 'Name of the paper and where it is kept; not the relative’s name.'],
  noteSample: ['机构入驻时提交的负责人声明，存于采购档案第3卷。', 'Statement of the head handed in at admission; file 3.'],
  ownNote: ['说明', 'Remark'],
  choose: ['请选择', 'Please choose'],
  findParty: ['按机构名称查找', 'Find an organisation by name'],
  findPerson: ['按姓名查找', 'Find a person by name'],
  end: ['登记结束', 'Enter its end'],
  endReason: ['怎么知道已经结束', 'How its end is known'],
  correct: ['登记有误', 'It was wrong'],
  correctHow: ['更正后这条不再作为回避依据，原内容和理由保留。', 'It counts no more; what stood there is kept with the reason.'],
  erase: ['清除具体内容', 'Forget the particulars'],
  eraseHow: [
    '清除后关系种类以外的内容不能恢复。已经更正的、结束满三年的可以清除。',
    'Beyond that there was a relation, nothing can be restored. Open for what was corrected, or ended three years ago.',
  ],
  reason: ['理由：{reason}', 'Reason: {reason}'],
  by: ['{name}于{instant}登记', 'Entered by {name}, {instant}'],
  sample: ['该同志2015年12月已从机构离职，有离职证明。', 'Left in December 2015, as the certificate says.'],
  system: ['系统已知', 'On record'],
  knownIntro: [
    '系统已登记您与参加机构的下列关系。如果不属实，请在对应问题选“否”并写明情况，由经办人核实；核实前不能开始打分。',
    'These relations of yours to bidders are on record. If one is not so, answer no and say why; the officer looks into it, and no scoring begins before.',
  ],
  denial: ['为什么不属实', 'Why it is not so'],
  denialSample: ['本人2013年6月已从该机构离职。', 'I left that organisation in June 2013.'],
  denialNeeded: ['请写明为什么不属实', 'Please say why it is not so'],
  unsettled: ['待核实：{name}', 'To be looked into: {name}'],
  denied: ['本人说明不属实：{reason}', 'Denied by the juror: {reason}'],
  settle: ['核实系统已知的关系', 'Look into what is on record'],
  cleared: ['不影响评审', 'No conflict'],
  clearedHow: [
    '认定不属于应当回避的情形，理由记入存证，监督员可见。',
    'Found to be no ground to step aside; the reason goes on record and the custodian sees it.',
  ],
  barred: ['应当回避', 'Must step aside'],
  barredHow: ['该评委退出本项目评审，由候补评委接替。', 'The juror leaves this review and an alternate takes the seat.'],
  settleSample: ['已核对离职证明，离职满三年。', 'The certificate shows that more than three years have passed.'],
  clearedAlready: ['经核实不影响评审', 'Looked into: no conflict'],
} as const satisfies Words

export const relationKinds = {
  post: ['在该机构任职（系统岗位）', 'Holds a post there'],
  employment: ['劳动关系', 'Employed there'],
  office: ['担任理事、董事、监事', 'Director or supervisor'],
  shares: ['持股（举办）', 'Holds shares or founded it'],
  kin: ['与负责人有亲属关系', 'Kin to its head'],
  holding: ['持股', 'Holding'],
  management: ['管理', 'Management'],
} as const satisfies Words

export const kinWords = {
  spouse: ['夫妻', 'Spouse'],
  direct: ['直系血亲', 'Direct blood relative'],
  collateral: ['三代以内旁系血亲', 'Collateral within three generations'],
  'in-law': ['近姻亲', 'Close in-law'],
} as const satisfies Words

export const relationSources = {
  person: ['本人申报', 'Declared by the person'],
  organisation: ['机构申报', 'Declared by the organisation'],
  office: ['采购单位凭材料登记', 'Entered by the office from a paper'],
} as const satisfies Words

export const relationStatus = {
  recorded: ['存续', 'Stands', 'running'],
  ended: ['已结束', 'Ended', 'quiet'],
  corrected: ['已更正（不计）', 'Corrected; does not count', 'quiet'],
  erased: ['已清除', 'Forgotten', 'quiet'],
} as const satisfies StatusTable

export const relationProblems = {
  'no-such-person': ['没有这个人员，请重新选择', 'There is no such person; please choose again'],
  'no-such-organisation': ['没有这家机构，请重新选择', 'There is no such organisation; please choose again'],
  'relation-shape': ['关系种类与所填内容不符，请检查', 'This does not fit the kind of relation; please check'],
  'same-organisation': ['两家机构是同一家，请重新选择', 'These are one organisation; please choose again'],
  'relation-dates': [
    '日期不对：不能晚于今天，结束不能早于开始',
    'Please check the dates: none after today, and no end before the beginning',
  ],
  'relation-known': ['这条关系已经登记，不用重复登记', 'This relation is on record already'],
  'paper-missing': ['请写明依据的材料和来源', 'Please say by which paper it is known'],
  'not-spent': ['还在回避期内，不能清除', 'It may still matter, and is not forgotten yet'],
} as const satisfies Words
