import type { Words } from './say.ts'

/** The sections of a proposal, in the order of the form. */
export const offerSections = {
  organisation: ['机构简介', 'The organisation'],
  analysis: ['需求分析与目标', 'Needs and goals'],
  methods: ['服务方案与方法', 'Services and methods'],
  schedule: ['进度安排', 'Schedule'],
  certifiedSocialWorkers: ['持证社工人数', 'Certified social workers'],
  hasLastYearFinancialReport: ['有上年度财务报告', 'A financial report for last year'],
  hasManagementRules: ['有内部管理制度', 'Internal rules in writing'],
  hasSmallBusinessStatement: ['有小微企业声明函', 'A statement of being a small business'],
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
  offerFen: ['本项目是固定价，报价须等于预算{money}。', 'The price is fixed: it must equal the budget, {money}.'],
} as const satisfies Words

/** To start from: a frame whose every fact is left to the writer. None is submitted while a 【请填写……】 stands in it. */
export const offerSamples = {
  organisation: [
    '本机构于【请填写成立年月】登记成立，专职社工【请填写人数】人，近三年在【请填写社区名称】开展【请填写服务内容】。',
    'Registered in 【Fill in month and year】, 【Fill in how many】 social workers; in the last three years 【Fill in what】 in 【Fill in where】.',
  ],
  analysis: [
    '我们通过【请填写走访、问卷等方式和数量】了解到，居民最需要【请填写】；目标是服务期内达到【请填写可以核查的结果】。',
    'From 【Fill in visits, questionnaires, how many】 we know that residents most need 【Fill in】; by the end 【Fill in what can be checked】.',
  ],
  methods: [
    '面向【请填写服务对象】，【请填写多久一次】开展【请填写服务内容】；对【请填写重点人群】由【请填写人员】跟进。',
    'For 【Fill in whom】, 【Fill in how often】: 【Fill in what】; 【Fill in whom in particular】 are followed up by 【Fill in who】.',
  ],
  schedule: [
    '【请填写月份】进场走访、招募骨干；【请填写月份】至【请填写月份】每月【请填写场次】场活动；【请填写月份】总结移交。',
    '【Fill in month】: visits and recruiting; 【Fill in months】: 【Fill in how many】 activities a month; 【Fill in month】: hand-over.',
  ],
  team: [
    '负责人【请填写姓名和职称】，专职社工【请填写姓名】，社区工作者【请填写姓名】，居民志愿者【请填写姓名】。',
    'Manager 【Fill in name and title】, social workers 【Fill in names】, community worker 【Fill in name】, resident volunteers 【Fill in names】.',
  ],
  sustainability: [
    '活动安全由【请填写人员和措施】负责，居民信息由【请填写人员】保管；项目结束后由【请填写队伍】接着办【请填写活动】。',
    'Safety: 【Fill in who and how】; personal data: 【Fill in who】; afterwards 【Fill in which group】 goes on with 【Fill in what】.',
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
  missed: [
    '截止时间已过，这份[bidDocument]没有提交，不参加评审。内容只有本机构能看到。',
    'The deadline has passed and this was never submitted: it takes no part. Only your organisation can read it.',
  ],
  letterRead: ['已查阅。有[challenge]的，请在期限内提出', 'Read. A [challenge] may be filed in time'],
  haveRead: ['已查阅', 'I have read it'],
  objectionPending: ['本机构的[challenge]正在处理，等待采购人答复', 'Your [challenge] is being dealt with: wait for the answer'],
  objectionAnswered: ['[challenge]答复已送达，请查阅', 'The answer to your [challenge] has come'],
  seeObjection: ['查看[challenge]', 'See the [challenge]'],
  points: ['各评分项得分', 'Points by item'],
  item: ['评分项', 'Item'],
  outOf: ['满分', 'Out of'],
  ownPoints: ['得分', 'Points'],
  readAwardLetter: ['查阅[awardLetter]', 'Read the [awardLetter]'],
  toSign: ['与采购人签订合同', 'Sign the contract with the purchaser'],
  signUntil: ['最晚{date}签订', 'to be signed by {date}'],
  signHow: [
    '采购人拟定合同并审批后，会在“待我办理”提示您核对、签章。',
    'The purchaser draws the contract up; once it is approved, your desk asks you to check and sign it.',
  ],
  readLetter: ['查阅未[awarded]通知书', 'Read why you were not [awarded]'],
  objectUntil: ['有[challenge]的，可在{date}前（含当天）提出', 'A [challenge] may be filed until {date}, that day included'],
  unreadable: ['未保存：{fields}。请按该项下面的提示改正', 'Not saved: {fields}. Please correct it as said below the field'],
  restSaved: ['其余内容已保存', 'The rest is saved'],
  notKept: ['没有保存，请看上面的说明', 'Not saved; see above'],
  budgetLabel: ['预算', 'Budget'],
  elsewhere: [
    '这份[bidDocument]刚才在另一个窗口改过，或由同事改过，这个窗口后来的改动没有保存。请先复制要留的文字，再点“重新打开”，在最新内容上接着改。',
    'It has just been changed in another window or by a colleague; what you typed here since is not saved. Copy what you want to keep, then open it again and go on from the latest text.',
  ],
  sealElsewhere: [
    '没有提交：这份[bidDocument]刚才在另一个窗口改过，或由同事改过，这个窗口里的不是最新内容。请点“重新打开”，核对最新内容后再提交。',
    'Not submitted: it has just been changed in another window or by a colleague, and this window does not show the latest text. Open it again, check it, and submit.',
  ],
  sealedElsewhere: [
    '这份[bidDocument]已在另一个窗口提交或撤回，也可能由同事办理，这个窗口里不能再改。请点“重新打开”，看现在的状态。',
    'It has been submitted or withdrawn in another window or by a colleague, and cannot be changed here. Open it again to see how it stands.',
  ],
  placeholders: ['还要改成实际情况的', 'Still to be made your own'],
  placeholdersIn: ['{section}：还有{count}处【请填写……】', '{section}: {count} marked 【Fill in …】'],
  offerDiffers: ['报价须等于预算{money}', 'The price must equal the budget, {money}'],
  reopen: ['重新打开', 'Open again'],
  attachments: ['附件', 'Attachments'],
  attachmentsHint: [
    '登记证书、财务报告、社工证书等。每个文件不超过50兆，最多50个，合计不超过500兆。请尽量用PDF或图片：评委可以在页面上直接看；Word、WPS等文件只能下载后打开。',
    'Registration, financial report, certificates; at most 50 files of 50 MB each, 500 MB together. PDF or images are best: jurors read them on the page; office files must be downloaded and opened.',
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
  late: [
    '这份[bidDocument]送达时已过截止时间，未予接收，不参加评审。内容只有本机构能看到；凭证证明何时送达、因何拒收。',
    'This came when the deadline had passed: it was refused and takes no part. Only your organisation can read it; the proof says when it came and why it was refused.',
  ],
  lateTitle: ['逾期拒收凭证', 'Proof of refusal'],
  lateNote: [
    '本凭证证明所列内容在所示时间送达，当时已过截止时间，未予接收。采购人没有查看其内容。',
    'This proves that what is listed came at the time shown, when the deadline had passed, and was refused. The purchaser has not read it.',
  ],
  lateCodeHow: [
    '内容只要改动一处，这个码就完全不同：以后凭它可以证明当时送达的是哪一份。请保存本凭证。',
    'Change anything and this code is another: it proves later which version came. Please keep this.',
  ],
  lateAt: ['送达时间', 'Came at'],
  earliest: ['最早可以截止的日期', 'Earliest day of closing'],
  seeProof: ['查看凭证', 'See the proof'],
  stillOffer: ['仍要提交，取得逾期凭证', 'Submit all the same and get the proof'],
  stillOfferConsequence: [
    '截止时间已过，提交后不会接收，也不参加评审；系统记录送达时间和内容校验码，出具逾期拒收凭证。',
    'The deadline has passed: it is refused and takes no part. The time and a check code of the content are recorded, and you get a proof.',
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
  checkCodeHow: [
    '提交后内容只要改动一处，这个码就完全不同。[opening]时系统重新计算并对照，结果写在记录里；请保存本回执。',
    'Change anything after the submission and this code is another. At the unsealing it is computed again and compared, and the outcome is on record; please keep this receipt.',
  ],
  intact: ['拆封时核对：内容与提交时一致', 'Checked at the unsealing: the content is as submitted'],
  notIntact: ['拆封时核对：内容与回执不一致，请联系经办人', 'Checked at the unsealing: the content differs from the receipt'],
  content: ['申报内容', 'Content'],
  ownResult: ['本机构的结果', 'Our result'],
  ownTotal: ['得分', 'Score'],
  passMark: ['合格线', 'Pass mark'],
  ownRank: ['名次', 'Rank'],
  notYet: ['结果公布后在这里查看得分、名次和理由。', 'Score, rank and reason appear here when the result is public.'],
  forWhom: ['以哪家机构的名义', 'In the name of'],
  fixedPrice: ['按预算报价', 'Offer the budget'],
} as const satisfies Words
