import type { Words } from './say.ts'

/** The sections of a proposal, in the order of the form. */
export const offerSections = {
  organisation: ['机构简介', 'Your organisation'],
  analysis: ['需求分析与目标', 'Needs and goals'],
  methods: ['服务方案与方法', 'Services and methods'],
  schedule: ['进度安排', 'Schedule'],
  certifiedSocialWorkers: ['持证社工人数', 'Certified social workers'],
  hasLastYearFinancialReport: ['有上年度财务报告', 'A financial report for last year'],
  hasManagementRules: ['有内部管理制度', 'Internal rules in writing'],
  finishedSimilarProjects: ['已完成的同类项目数', 'Similar projects finished'],
  team: ['项目团队', 'The team'],
  sustainability: ['风险预防与可持续', 'Risks and what lasts'],
  offerFen: ['报价', 'Price'],
} as const satisfies Words

export const offerHints = {
  organisation: ['成立时间、主要服务、在本地做过什么。', 'Since when, what you do, what you have done here.'],
  analysis: ['依据什么知道居民需要？要达到什么结果？', 'How do you know what is needed, and what will have changed?'],
  methods: ['写清做什么、为谁做、多久一次、怎样衔接。', 'What, for whom, how often, and how the parts connect.'],
  schedule: ['按月写，能看出每项指标何时完成。', 'By month, so that each indicator’s date can be seen.'],
  certifiedSocialWorkers: ['以证书登记为准，没有请填0。', 'By registered certificate; type 0 if none.'],
  hasLastYearFinancialReport: [
    '成立不满一年的，可用开户和验资材料代替。',
    'If younger than a year, the opening papers count instead.',
  ],
  hasManagementRules: ['财务、人事、档案等制度。', 'For money, staff and files.'],
  finishedSimilarProjects: ['不限地域，没有请填0。', 'Anywhere; type 0 if none.'],
  team: ['负责人、社工、社区工作者、居民志愿者各是谁。', 'Who leads, who works, who volunteers.'],
  sustainability: ['安全、保密、未成年人保护；项目结束后由谁接着做。', 'Safety, confidence, children; who goes on afterwards.'],
  offerFen: ['固定价项目，报价等于预算金额。', 'The price is fixed: it equals the budget.'],
} as const satisfies Words

export const offerSamples = {
  organisation: [
    '本机构2014年3月登记成立，专职社工5人，近三年在本市4个社区开展居民互助和老年人服务。',
    'Registered in March 2014, five social workers, three years of neighbours’ help and services for older people in four communities.',
  ],
  analysis: [
    '入户走访126户，八成居民叫不出对门名字；目标是一年内形成3支能自己办活动的居民队伍。',
    'In 126 home visits eight of ten did not know their neighbours; in a year three groups shall run their own activities.',
  ],
  methods: [
    '每月两次入户采集家风故事，每季度一次邻里家庭日，年底汇编成册；困难家庭由社工一对一跟进。',
    'Two home visits a month for family stories, a neighbours’ day each quarter, a booklet at the end; families in need get one social worker each.',
  ],
  schedule: [
    '8月进场走访、招募骨干；9月至次年5月每月2场活动；6月居民自办成果展；7月总结移交。',
    'August: visits and recruiting; September to May: two activities a month; June: residents’ own fair; July: hand-over.',
  ],
  team: [
    '负责人1名（中级社工师）、专职社工2名，社区工作者1名，居民志愿者2名，均已书面同意参加。',
    'One manager, two social workers, one community worker and two resident volunteers, all agreed in writing.',
  ],
  sustainability: [
    '活动前做安全检查并购买意外险，居民信息专人保管；结项前三个月由居民队伍轮流主办，社工转为陪伴。',
    'Safety checks and insurance; personal data kept by one person; in the last three months the residents’ groups take over.',
  ],
} as const satisfies Words

export const offerWords = {
  title: ['填写[bidDocument]', 'Write the [bidDocument]'],
  budgetIs: ['预算{money}', 'Budget {money}'],
  checklist: ['还没填的', 'Still to fill in'],
  complete: ['内容已填齐，可以提交。', 'Everything is filled in; you can submit.'],
  saving: ['正在保存……', 'Saving …'],
  savedAt: ['已保存（{time}）', 'Saved ({time})'],
  unsaved: ['有改动，马上自动保存', 'Changed; it will be saved in a moment'],
  saveFailed: ['没有保存成功，网络恢复后会再试', 'Not saved; it will be tried again'],
  notKept: ['没有保存，请看上面的说明', 'Not saved; see above'],
  budgetLabel: ['预算', 'Budget'],
  elsewhere: ['同事刚才也在修改，请先重新打开，避免互相覆盖。', 'A colleague has just changed it; please open it again first.'],
  reopen: ['重新打开', 'Open again'],
  attachments: ['附件', 'Attachments'],
  attachmentsHint: [
    '登记证书、财务报告、社工证书等，每个文件不超过50兆。',
    'Registration, financial report, certificates; at most 50 MB each.',
  ],
  fileKinds: ['扫描件、图片、文档、表格或演示文稿', 'a scan, an image, a document, a table or slides'],
  scanKinds: ['扫描件或图片', 'a scan or an image'],
  managerSeals: ['由机构负责人提交，请告诉负责人内容已填好。', 'The manager submits it; please say that it is ready.'],
  onlyAfter: ['截止前可以撤回或取回修改。', 'Until the deadline it can be withdrawn or taken back.'],
  takeBack: ['取回修改', 'Take back to change'],
  takeBackConsequence: [
    '取回后视为未提交，改好后请在截止前重新提交。',
    'It counts as not submitted until you submit it again before the deadline.',
  ],
  receiptTitle: ['提交回执', 'Receipt'],
  receiptNote: [
    '本回执证明所列内容在所示时间已提交并封存，拆封前，除[bidder]外任何人都看不到内容。',
    'This proves what was submitted and sealed at the time shown; nobody outside the organisation named here can read it before it is unsealed.',
  ],
  receiptWithdrawn: [
    '已撤回（{date}）：本回执所列材料不参加评审，回执只证明曾经提交。',
    'Withdrawn ({date}): what this receipt lists is not judged; it only proves that it was once submitted.',
  ],
  withdrawnUntil: ['本单位已撤回；截止前可以重新提交。', 'You have withdrawn; until the deadline you may submit again.'],
  withdrawnNow: ['本单位已撤回，未参加本项目。', 'You have withdrawn and take no part.'],
  issuer: ['出具单位', 'Issued by'],
  printReceipt: ['打印回执', 'Print the receipt'],
  seeReceipt: ['查看回执', 'See the receipt'],
  checkCode: ['内容校验码', 'Check code of the content'],
  intact: ['拆封时核对：内容与提交时一致', 'Checked at the unsealing: the content is as submitted'],
  notIntact: ['拆封时核对：内容与回执不一致，请联系经办人', 'Checked at the unsealing: the content differs from the receipt'],
  content: ['申报内容', 'Content'],
  ownResult: ['本机构的结果', 'Our result'],
  ownTotal: ['得分', 'Score'],
  ownRank: ['名次', 'Rank'],
  notYet: ['结果公布后在这里查看得分、名次和理由。', 'Score, rank and reason appear here when the result is public.'],
  forWhom: ['以哪家机构的名义', 'In the name of'],
  fixedPrice: ['按预算报价', 'Offer the budget'],
} as const satisfies Words
