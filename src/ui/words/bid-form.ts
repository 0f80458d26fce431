import type { Words } from './say.ts'

/** The sections of the proposal, by the key of the content. */
export const bidSections = {
  organisation: ['机构情况', 'The organisation'],
  analysis: ['需求分析与目标', 'Needs and goals'],
  methods: ['服务方案与专业方法', 'Services and professional methods'],
  schedule: ['指标与进度', 'Indicators and schedule'],
  certifiedSocialWorkers: ['持证社工（人）', 'Certified social workers'],
  hasLastYearFinancialReport: ['有上年度财务报告', 'Has last year’s financial report'],
  hasManagementRules: ['有内部管理制度', 'Has internal rules'],
  finishedSimilarProjects: ['同类服务经历（个）', 'Similar projects finished'],
  team: ['“1+2+1”团队', 'The 1+2+1 team'],
  sustainability: ['风险、伦理与可持续', 'Risks, ethics and lasting effect'],
  offerFen: ['报价', 'Offer'],
} as const satisfies Words

/** What a good answer looks like, shown beside the empty field. */
export const bidSectionSamples = {
  organisation: [
    '本机构于2014年在区民政局登记，现有专职人员8人，主要做社区老年人和亲子服务，上年度年检合格。',
    'Registered with the district in 2014; a staff of eight; mainly services for older people and families.',
  ],
  analysis: [
    '三月入户走访六十户、座谈两次：七成住户叫不出邻居姓名，四十五人愿意做志愿者但没有队伍。目标：一年内培育三支队伍。',
    'Sixty home visits and two meetings in March: most cannot name a neighbour, forty-five would volunteer. Goal: three groups in a year.',
  ],
  methods: [
    '先入户采集家风故事，再以四个小组把愿意出面的居民聚起来，每月一次邻里活动由小组成员主持，个案只接确有困难的家庭。',
    'Home visits first, then four groups of willing residents who run a monthly neighbours’ day; casework only where it is needed.',
  ],
  schedule: [
    '八至九月调查建档，十月起每月两场活动、一节小组，次年三月中期小结，七月总结移交；每项指标写明口径和佐证。',
    'Survey in August and September, two activities and one group session a month from October, review in March, handover in July.',
  ],
  certifiedSocialWorkers: ['投入本项目、证书登记在本机构的人数，例如3', 'Those on this project registered with you, such as 3'],
  hasLastYearFinancialReport: [
    '有，附报告；成立不满一年的附开户和验资材料',
    'Yes, attached; a new organisation attaches its opening papers',
  ],
  hasManagementRules: ['有，附财务和人事制度', 'Yes, with the rules on money and staff attached'],
  finishedSimilarProjects: ['已结项的同类项目个数，没有就填0，不影响[bid]', 'Finished projects of this kind; 0 is an answer'],
  team: [
    '社区工作者一名负责联络，居民志愿者两名来自本社区，本机构社工两名驻点，每周到岗不少于四天。',
    'One community worker, two volunteers from the community, two of our social workers there four days a week.',
  ],
  sustainability: [
    '儿童活动两名成人在场，照片先征得家长同意；突发情况按预案报社区。项目结束后由三支居民队伍接着办活动。',
    'Two adults at every children’s activity, photos only with consent, a plan for emergencies; the residents’ groups carry on afterwards.',
  ],
  offerFen: ['固定价项目填预算金额', 'At a fixed price: the budget'],
} as const satisfies Words
