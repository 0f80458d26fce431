import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

// 单一来源、协商: inviting one supplier, visiting it, and agreeing with it.

export const negotiationStatus = {
  invited: ['已邀请', 'Supplier invited', 'running'],
  convened: ['协商中', 'Negotiating', 'running'],
  recorded: ['待签字', 'To be signed', 'waiting'],
  signed: ['已签字', 'Signed', 'good'],
} as const satisfies StatusTable<string>

/** The page of the negotiation. */
export const negotiationWords = {
  title: ['协商', 'Negotiation'],
  notYet: ['还没有邀请供应商，公示期满无异议后再邀请。', 'The supplier is not invited yet; that follows the notice.'],
  firstOffer: ['首次报价', 'First offer'],
  offerClosed: ['拆封后可见', 'To be seen once unsealed'],
  budget: ['预算金额', 'Budget'],
  visits: ['考察记录', 'Visits'],
  noVisits: ['还没有考察记录', 'No visit is recorded'],
  addVisit: ['登记考察', 'Record a visit'],
  visitOn: ['考察日期', 'Date'],
  visitPlace: ['考察地点', 'Place'],
  visitWho: ['参加人员', 'Who went'],
  visitFindings: ['考察情况', 'Findings'],
  group: ['协商小组', 'Negotiation group'],
  noGroup: ['还没有组成协商小组', 'No group yet'],
  groupNeeds: [
    '不少于{seats}人，其中专业人员不少于{experts}人；不抽取。在供应商任职的人和确认结果的领导不参加。',
    'At least {seats}, {experts} of them experts; nobody is drawn. Neither the supplier’s people nor the deciding leader take part.',
  ],
  members: ['小组成员', 'Members'],
  expert: ['专业人员', 'Expert'],
  purchaser: ['采购人代表', 'For the purchaser'],
  meetsOn: ['协商日期', 'Date'],
  place: ['协商地点', 'Place'],
  convene: ['组成小组', 'Set up the group'],
  reconvene: ['调整小组', 'Set up anew'],
  record: ['协商记录', 'Record'],
  noRecord: ['还没有协商记录', 'Nothing is recorded yet'],
  heldOn: ['协商日期', 'Held on'],
  items: ['协商事项', 'Items'],
  matter: ['事项', 'Item'],
  asked: ['采购人要求', 'What was asked'],
  agreed: ['商定结果', 'What was agreed'],
  addItem: ['增加一项', 'Add an item'],
  removeItem: ['删去第{n}项', 'Take out item {n}'],
  cost: ['成本和同类项目价格说明', 'Costs, and prices of the like'],
  quality: ['服务质量约定', 'Quality agreed'],
  terms: ['合同主要条款', 'Main terms of the contract'],
  agreedPrice: ['商定价格', 'Agreed price'],
  agreedPriceShown: ['商定价格', 'Agreed price'],
  save: ['保存记录', 'Save the record'],
  correct: ['修改记录', 'Correct the record'],
  correctUntil: ['有人签字后，记录不能再改。', 'Once somebody has signed, it cannot be changed.'],
  signing: ['签字', 'Signatures'],
  sign: ['同意并签字', 'Agree and sign'],
  signNow: ['以您的姓名签字，签字后不能撤回。', 'Signed in your name; it cannot be taken back.'],
  dissent: ['写明不同意见', 'State a dissent'],
  dissentReason: ['不同意见和理由', 'Dissent and reasons'],
  dissentSample: [
    '价格仍然高于邻近街道同类项目，建议再谈。',
    'The price is still above that of like projects nearby; please negotiate again.',
  ],
  signedAt: ['{when}签字', 'Signed {when}'],
  dissented: ['{when}写明不同意见：{reason}', 'Dissent stated {when}: {reason}'],
  notSigned: ['未签字', 'Not signed'],
  silent: ['逾期未签字，视为同意', 'Silent to the end of the term: taken to agree'],
  signUntil: ['签字截止', 'To be signed by'],
  toResult: ['查看结果', 'To the result'],
} as const satisfies Words

/** Refusals of an invitation and of a negotiation. */
export const negotiationProblems = {
  'objection-open': [
    '还有{count}件异议没有答复，答复后才能邀请',
    '{count} objection(s) wait for an answer; the invitation follows them',
  ],
  'deadline-passed': ['响应截止时间已过，请往后改', 'The time to respond is past; please choose a later one'],
  'visit-not-yet': ['考察日期不能晚于今天', 'A visit cannot be ahead'],
  'member-twice': ['同一个人选了两次，请去掉一个', 'Somebody is chosen twice; please take one out'],
  'member-not-fit': [
    '有{count}人不能参加：可能在供应商任职、要确认结果，或者已不在评委库、采购岗位',
    '{count} may not take part: at the supplier, deciding on the result, or no longer in the pool or the office',
  ],
  'group-too-small': ['协商小组不少于{needed}人，请再选', 'The group has at least {needed}; please choose more'],
  'group-experts-too-few': ['专业人员不少于{needed}人，请再选', 'At least {needed} experts; please choose more'],
  'meets-too-early': ['协商日期不能早于今天', 'The meeting cannot be in the past'],
  'visit-missing': ['经考察、洽商选定的，请先登记考察记录', 'Chosen after a visit: please record the visit first'],
  'agreed-nothing': ['请填写商定价格', 'Please give the agreed price'],
  'agreed-over-budget': [
    '商定价格超过预算，不能成交；谈不下来的，由分管领导终止采购',
    'Above the budget nothing can be agreed; if it stays so, the leader ends the purchase',
  ],
  'agreed-over-offer': ['商定价格高于供应商的首次报价，请核对', 'Above the supplier’s own offer; please check'],
  'held-on-wrong-day': ['协商日期应在拆封之后、不晚于今天', 'The day lies between the unsealing and today'],
  'signed-already': ['已经有人签字，不能再办这一步', 'Somebody has signed already; this cannot be done any more'],
} as const satisfies Words
