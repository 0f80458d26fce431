import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

// 单一来源、协商: what is bought from one supplier without a competition.

/** On which ground, in the words of the law where it has them (政府采购法第31条). */
export const groundWords = {
  'only-supplier': ['只能从唯一供应商处采购', 'Only one supplier can provide it'],
  urgent: ['发生不可预见的紧急情况，不能从其他供应商处采购', 'An unforeseen emergency leaves no time for another supplier'],
  addition: [
    '保证原有项目一致性或者服务配套，需要继续从原供应商处添购',
    'More of what a contract holds already, from the same supplier',
  ],
  visited: ['经考察、洽商选定（限额标准以下）', 'Chosen after visits and talks, below the law’s sums'],
} as const satisfies Words

export const negotiationStatus = {
  invited: ['已邀请', 'Supplier invited', 'running'],
  convened: ['协商中', 'Negotiating', 'running'],
  recorded: ['待签字', 'To be signed', 'waiting'],
  signed: ['已签字', 'Signed', 'good'],
} as const satisfies StatusTable<string>

/** The part of the form, of the project's page and of the notice. */
export const directWords = {
  terms: ['单一来源采购', 'Single source'],
  supplier: ['拟定供应商', 'Supplier meant'],
  findSupplier: ['按名称查找供应商', 'Find the supplier by name'],
  ground: ['适用情形', 'Ground'],
  basis: ['依据：{source}', 'Basis: {source}'],
  reason: ['原因及说明', 'Reason'],
  reasonHint: ['写明为什么只能由这一家承接，别家为什么不行', 'Why this one alone can do it, and why no other can'],
  opinions: ['专业人员论证意见', 'Experts’ opinions'],
  opinionsHint: ['姓名、单位、职称和意见将随公示公开', 'Names, units, titles and opinions are published with the notice'],
  expertName: ['姓名', 'Name'],
  expertUnit: ['工作单位', 'Unit'],
  expertTitle: ['职称', 'Title'],
  opinion: ['论证意见', 'Opinion'],
  opinionShown: ['{name}（{unit}，{title}）：{opinion}', '{name} ({unit}, {title}): {opinion}'],
  addOpinion: ['增加一位', 'Add one'],
  removeOpinion: ['删去{name}的意见', 'Take out {name}’s opinion'],
  thisOpinion: ['这位', 'this one'],
  originalNo: ['原合同编号', 'Original contract'],
  originalSum: ['原合同金额', 'Its sum'],
  original: ['原合同', 'Original contract'],
  ownParty: ['本机构', 'our organisation'],
  originalIs: ['原合同编号{no}，金额{amount}', 'Added to contract {no} of {amount}'],
  originalShown: ['{no}，{amount}', '{no}, {amount}'],
  noScores: ['本项目与供应商协商确定价格和服务，不评分。', 'Price and service are agreed with the supplier; nothing is scored.'],
  soleNotice: ['单一来源公示', 'Single-source notice'],
  soleEnds: ['公示截止', 'Notice ends'],
  cleared: ['公示期满，无异议', 'Notice over, nobody objects'],
  invited: ['发出邀请', 'Invited'],
  object: ['提出异议', 'Object'],
  seeBasis: ['查看依据', 'On what it rests'],
  objectUntil: ['对本公示有异议的，可以在{date}当天结束前提出。', 'Whoever objects to this notice may do so until {date}.'],
  inviting: ['邀请供应商', 'Invite the supplier'],
  responseBy: ['响应截止时间', 'Response due by'],
  responseHour: ['当天{hour}截止', 'At {hour} on that day'],
  inviteNote: ['邀请附言', 'Note with the invitation'],
  inviteNoteHint: ['可不填；供应商在项目页看到', 'Optional; the supplier sees it'],
} as const satisfies Words

/** The parts of the notice that one supplier is meant, as they are numbered in it. */
export const soleSections = {
  project: ['一、采购项目名称和内容', '1. The project'],
  services: ['二、拟采购的服务说明', '2. What is to be bought'],
  reason: ['三、采用单一来源方式的原因及说明', '3. Why from one supplier'],
  supplier: ['四、拟定的供应商', '4. The supplier meant'],
  opinions: ['五、专业人员论证意见', '5. Experts’ opinions'],
  objections: ['六、公示期限及异议', '6. Notice and objections'],
  contact: ['七、联系人', '7. Contact'],
  creditCode: ['统一社会信用代码', 'Credit code'],
  until: [
    '公示期{days}个工作日，至{date}止。任何供应商、单位或者个人有异议的，可以在公示期内登录系统，或者以书面形式向采购人提出；采购人在公示期满后组织补充论证并答复。',
    'In public notice for {days} working days, to {date}. Any supplier, body or person may object until then, by log-in or in writing; it is argued out and answered after the notice.',
  ],
  urgent: [
    '因情况紧急，发布公示后即邀请供应商，不设公示期。',
    'In an emergency the supplier is invited at once; there is no term for objections.',
  ],
} as const satisfies Words

/** The page of the negotiation. */
export const negotiationWords = {
  title: ['协商', 'Negotiation'],
  toPage: ['去协商', 'To the negotiation'],
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
