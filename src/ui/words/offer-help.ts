import type { Words } from './say.ts'

/** What is asked for in each section of a proposal. */
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

/** The same of an evaluator of class B. */
export const evaluatorHints = {
  ...offerHints,
  organisation: [
    '成立时间、督导评估方面的资质和经验，在本地督导评估过什么。',
    'Since when, what qualifies you to evaluate, what you have evaluated here.',
  ],
  analysis: [
    '被督导评估的是哪些项目？要回答什么问题，结果给谁用？',
    'Which projects are evaluated? What is to be found out, and for whom?',
  ],
  methods: [
    '写清前期、中期、末期各评什么、依据什么、怎样核实；多久督导一次，怎样与承接机构、社区沟通。',
    'What is judged at each stage, by what, how it is verified; how often projects are supervised, and how providers and communities are spoken with.',
  ],
  schedule: [
    '按月写，注明各阶段核查的项目数、回访的人次和交付的报告。',
    'By month: projects checked, people asked, reports handed in.',
  ],
  finishedSimilarProjects: [
    '只填已完成的督导评估项目，不限地域，没有请填0。',
    'Supervisions and evaluations alone, anywhere; type 0 if none.',
  ],
  team: ['负责人、督导、评估人员、财务核查人员各是谁。', 'Who leads, who supervises, who evaluates, who checks the books.'],
  sustainability: [
    '与被评机构没有利害关系，怎样回避；服务对象和机构资料怎样保密；评估意见有分歧时怎样处理。',
    'No interest in those evaluated, and who steps aside; how data are kept; what happens when findings are disputed.',
  ],
} as const satisfies Words

export const evaluatorSamples = {
  organisation: [
    '本机构于【请填写成立年月】登记成立，专职督导和评估人员【请填写人数】人，近三年督导评估过【请填写项目名称和委托单位】。',
    'Registered in 【Fill in month and year】, 【Fill in how many】 supervisors and evaluators; in the last three years 【Fill in projects and for whom】.',
  ],
  analysis: [
    '本项目督导评估【请填写项目范围】；重点回答【请填写要回答的问题】；结果供【请填写使用单位】用于【请填写用途】。',
    'Evaluated are 【Fill in which projects】; to be answered: 【Fill in the questions】; for 【Fill in whom】 to 【Fill in what for】.',
  ],
  methods: [
    '前期评【请填写内容】，中期评【请填写内容】，末期评【请填写内容】，以【请填写查阅资料、现场核查、回访等方式】核实；每个项目【请填写多久一次】现场督导，向【请填写对象】反馈。',
    'First 【Fill in what】, midway 【Fill in what】, at the end 【Fill in what】, verified by 【Fill in how】; each project is supervised 【Fill in how often】, with word to 【Fill in whom】.',
  ],
  schedule: [
    '【请填写月份】完成前期评估；【请填写月份】至【请填写月份】每月督导【请填写次数】次、回访【请填写人次】人次；【请填写月份】提交报告。',
    '【Fill in month】: first evaluation; 【Fill in months】: 【Fill in how many】 supervisions and 【Fill in how many】 people asked a month; 【Fill in month】: report.',
  ],
  team: [
    '负责人【请填写姓名和职称】，督导【请填写姓名】，评估人员【请填写姓名】，财务核查【请填写姓名】。',
    'Manager 【Fill in name and title】, supervisors 【Fill in names】, evaluators 【Fill in names】, books 【Fill in name】.',
  ],
  sustainability: [
    '本机构与被评机构【请填写有无利害关系】，评估人员由【请填写人员】核对回避；资料由【请填写人员】保管；有分歧的由【请填写办法】处理。',
    'With those evaluated we have 【Fill in what interest, or none】; who steps aside is checked by 【Fill in who】; papers are kept by 【Fill in who】; disputes: 【Fill in how】.',
  ],
} as const satisfies Words

/** How a proposal's sections are asked for, and with which examples, by the class of the project. */
export const hintsOf = (cls: 'A' | 'B') => (cls === 'B' ? evaluatorHints : offerHints)
export const samplesOf = (cls: 'A' | 'B') => (cls === 'B' ? evaluatorSamples : offerSamples)
