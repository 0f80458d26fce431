import { offerHints, offerSamples, offerSections } from './offer.ts'
import type { Words } from './say.ts'

/** The same sections as an evaluator of class B writes them, under the names by which they are judged. */
export const evaluatorSections = {
  ...offerSections,
  analysis: ['评估目标与理解', 'What is evaluated, and why'],
  methods: ['评估指标体系与督导方案', 'What is measured, and how projects are supervised'],
  schedule: ['进度与样本量', 'Schedule and samples'],
  team: ['督导评估团队', 'The evaluators'],
  sustainability: ['独立公正、保密与风险防范', 'Independence, confidence and risks'],
} as const satisfies Words

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

/** What a proposal's sections are called, and asked for with which examples, by the class of the project. */
export const sectionsOf = (cls: 'A' | 'B') => (cls === 'B' ? evaluatorSections : offerSections)
export const hintsOf = (cls: 'A' | 'B') => (cls === 'B' ? evaluatorHints : offerHints)
export const samplesOf = (cls: 'A' | 'B') => (cls === 'B' ? evaluatorSamples : offerSamples)
