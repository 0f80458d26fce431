import type { Words } from './say.ts'

/** Whoever was chosen gives it up, and the next of the ranking takes its place. */
export const successionWords = {
  decline: ['放弃[awarded]', 'Give it up'],
  declineTitle: ['放弃[awarded]', 'Give up what you were chosen for'],
  declineConsequence: [
    '放弃后不能恢复。[awarded]后无正当理由拒签合同的，可能承担法律责任，采购人按规定报财政部门；采购人可以顺延下一名或者重新采购。已拟的合同同时作废。',
    'This cannot be taken back. Refusing the contract without good cause may have legal consequences and is reported to the finance authority; the purchaser may take the next one or buy anew. A contract that was drawn up comes to nothing.',
  ],
  declineReason: ['放弃理由', 'Why'],
  onPaper: ['登记书面放弃', 'Enter a statement on paper'],
  onPaperTitle: ['登记书面放弃[awarded]', 'Enter that it was given up on paper'],
  onPaperConsequence: [
    '登记后不能撤销，本次结果不再生效，已拟未签的合同同时作废。请先核对声明上的签字和盖章。',
    'This cannot be undone: the result no longer stands, and a contract that is not signed comes to nothing. Check signature and seal on the statement first.',
  ],
  statement: ['放弃声明（扫描件）', 'The statement, scanned'],
  statementHint: ['请上传机构签字盖章的书面声明，PDF或图片。', 'The signed and sealed statement, as a PDF or a picture.'],
  arrivedOn: ['收到日期', 'Received on'],
  sampleReason: [
    '项目负责人离职，短期内无法组建符合要求的团队',
    'The head of the project has left, and no team can be set up in time',
  ],
  declined: ['放弃[awarded]的机构', 'Gave it up'],
  declinedLine: ['{party}于{date}放弃，理由：{reason}', '{party}, on {date}: {reason}'],
  byItself: ['机构在线提交', 'by the organisation itself'],
  byPaper: ['书面声明，{date}收到', 'by a statement on paper, received on {date}'],
  succeedTitle: ['顺延下一名', 'The next in its place'],
  next: ['顺延机构', 'The next'],
  nextRank: ['评审排名', 'Rank'],
  nextTotal: ['综合得分', 'Score'],
  nextOffer: ['响应报价', 'Its offer'],
  byReport: [
    '按评审报告的排序顺延，不重新评分。提交后由分管领导确认，再重新公示。',
    'By the ranking of the signed report; nothing is scored again. The leader confirms it, and it is put before the public anew.',
  ],
  succeed: ['顺延下一名', 'Propose it'],
  announceAgain: [
    '[display]会写明原[winner]放弃、按评审报告的排序顺延。各机构的理由已按上次填写，请逐家核对后重新送达。',
    'The notice says that the former one gave it up and the next takes its place. The reasons are those of the first notice: please go over each.',
  ],
  passedOverLine: ['{party}：{why}', '{party}: {why}'],
  passedOver: ['不能顺延的机构', 'Passed over'],
  'below-pass': ['未达合格线', 'below the pass mark'],
  'over-budget': ['报价超过预算', 'above the budget'],
  'both-sides': ['与本项目是督导评估的关系', 'stands on the supervising side'],
  'nobody-left': [
    '没有可以顺延的机构，由分管领导公布[void]后重新采购。',
    'Nobody is left: the leader declares it [void], and it is bought anew.',
  ],
  'next-tied': [
    '后面的机构名次并列，评审报告没有分出先后，不能顺延；由分管领导公布[void]后重新采购。',
    'The next ones share a rank, and the report does not tell which is first: the leader declares it [void].',
  ],
  orVoid: ['也可以不顺延，由分管领导公布[void]后重新采购。', 'It may also be bought anew: the leader then declares it [void].'],
  pending: ['对原结果的[challenge]答复之后才能顺延。', 'The [challenge]s to the former result are answered first.'],
  groundsWho: ['[winner]{party}', '{party}, which had been chosen,'],
  groundsUnnamed: ['评审推荐的机构', 'The one proposed'],
  grounds: ['{party}放弃[awarded]，采购人决定不再顺延，重新采购。', '{party} gave it up; the purchaser buys anew.'],
  groundsNobody: ['{party}放弃[awarded]，没有可以顺延的机构。', '{party} gave it up, and nobody is left to take its place.'],
} as const satisfies Words

export const successionProblems = {
  'contract-signed': [
    '合同已经签订，不能再放弃；需要解除的，按合同变更办理',
    'The contract is signed; it can only be terminated now',
  ],
  'nobody-left': ['没有可以顺延的机构了', 'Nobody is left'],
  'next-tied': ['后面的机构名次并列，不能顺延', 'The next ones share a rank'],
  'statement-day-wrong': ['收到日期不能早于拆封、晚于今天', 'It came neither before the unsealing nor after today'],
} as const satisfies Words
