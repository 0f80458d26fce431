import type { Words } from './say.ts'

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

/** The part of the form, of the project's page and of the notice. */
export const directWords = {
  toNegotiation: ['去协商', 'To the negotiation'],
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
