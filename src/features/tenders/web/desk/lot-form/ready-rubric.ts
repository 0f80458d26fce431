import type { CriterionWords, LotPlan } from '../../../rules/lot.ts'

type Rubric = LotPlan['rubric']

/**
 * A rubric to begin with: capability 60 and defence 40, as the demonstration year used it. What papers prove is computed from the
 * proposal, so that no juror marks it differently; experience counts 6 at most, to leave newcomers a chance.
 */
export const READY_RUBRIC: Rubric = {
  decimals: 2,
  aggregate: 'mean',
  markStep: '1',
  pass: '60',
  ties: ['defence', 'C2', 'draw'],
  tree: [
    {
      id: 'capability',
      max: '60',
      children: [
        { id: 'C1', max: '10', leaf: { kind: 'mark' } },
        { id: 'C2', max: '15', leaf: { kind: 'mark' } },
        { id: 'C3', max: '8', leaf: { kind: 'mark' } },
        {
          id: 'C4',
          max: '10',
          leaf: {
            kind: 'step',
            fact: 'certifiedSocialWorkers',
            table: [
              ['0', '0'],
              ['1', '3'],
              ['2', '6'],
              ['3', '10'],
            ],
          },
        },
        {
          id: 'C5',
          max: '7',
          children: [
            { id: 'C5-report', max: '4', leaf: { kind: 'yesno', fact: 'hasLastYearFinancialReport' } },
            { id: 'C5-rules', max: '3', leaf: { kind: 'yesno', fact: 'hasManagementRules' } },
          ],
        },
        {
          id: 'C6',
          max: '6',
          leaf: { kind: 'linear', fact: 'finishedSimilarProjects', from: '0', per: '1', points: '2', cap: '6' },
        },
        { id: 'C7', max: '4', leaf: { kind: 'mark' } },
      ],
    },
    {
      id: 'defence',
      max: '40',
      children: [
        { id: 'C8', max: '12', leaf: { kind: 'mark' } },
        { id: 'C9', max: '15', leaf: { kind: 'mark' } },
        { id: 'C10', max: '13', leaf: { kind: 'mark' } },
      ],
    },
  ],
}

const words = (id: string, name: string, look = '', scale: string | null = null): CriterionWords => ({ id, name, look, scale })

const DIRECT: readonly CriterionWords[] = [
  words('capability', '服务能力考核'),
  words('C1', '需求分析与目标', '需求有调查依据，目标具体、可衡量', '9-10/7-8/5-6/0-4'),
  words('C2', '服务方案与专业方法', '个案、小组、社区方法运用得当，活动之间有联系', '13-15/10-12/7-9/0-6'),
  words('C3', '指标与进度可行性', '逐月计划，指标口径清楚', '7-8/5-6/3-4/0-2'),
  words('C4', '持证社工配备', '以证书登记为准', '≥3人10分；2人6分；1人3分；0人0分'),
  words('C5', '财务与内部管理', '成立不满一年的以开户和验资材料替代，不扣分'),
  words('C5-report', '有上年度财务报告', '', '有4分；没有0分'),
  words('C5-rules', '有内部管理制度', '', '有3分；没有0分'),
  words('C6', '同类服务经历', '以合同、验收材料为准，不限地域、不限行业奖项', '每完成1个得2分，最高6分'),
  words('C7', '社区与居民参与安排', '“1+2+1”团队落实到人，志愿者来自本社区', '4/3/2/0-1'),
  words('defence', '答辩面试'),
  words('C8', '陈述与项目理解', '陈述10分钟；项目负责人本人答辩', '11-12/8-10/5-7/0-4'),
  words('C9', '现场问答', '评委提问10分钟；每家抽取相同题目2道，自由提问1道', '13-15/10-12/7-9/0-6'),
  words('C10', '风险、伦理与可持续', '未成年人保护、保密、突发事件预案；项目结束后自组织能否接着做', '11-13/8-10/5-7/0-4'),
]

/** Supervision is judged by the same marks under its own names. */
const SUPERVISION: ReadonlyMap<string, string> = new Map([
  ['C1', '评估目标与理解'],
  ['C2', '评估指标体系与督导方案'],
  ['C3', '进度与样本量可行性'],
  ['C7', '与承接机构、社区沟通安排'],
])

export const readyWords = (cls: LotPlan['cls']): CriterionWords[] =>
  DIRECT.map((one) => (cls === 'B' ? { ...one, name: SUPERVISION.get(one.id) ?? one.name } : one))

/**
 * Where the price is scored: sixty for the services, thirty for who does them, ten for the price, that of a small business counting for
 * a tenth less. Equal totals go to the lower price, then to the better services, then to a draw.
 */
export const PRICED_RUBRIC: Rubric = {
  decimals: 2,
  aggregate: 'mean',
  markStep: '1',
  ties: ['price', 'technical', 'draw'],
  tree: [
    {
      id: 'technical',
      max: '60',
      children: [
        { id: 'C1', max: '12', leaf: { kind: 'mark' } },
        { id: 'C2', max: '20', leaf: { kind: 'mark' } },
        { id: 'C3', max: '10', leaf: { kind: 'mark' } },
        { id: 'C4', max: '8', leaf: { kind: 'mark' } },
        { id: 'C5', max: '10', leaf: { kind: 'mark' } },
      ],
    },
    {
      id: 'capability',
      max: '30',
      children: [
        { id: 'C6', max: '14', leaf: { kind: 'mark' } },
        {
          id: 'C7',
          max: '10',
          leaf: {
            kind: 'step',
            fact: 'certifiedSocialWorkers',
            table: [
              ['0', '0'],
              ['1', '3'],
              ['2', '6'],
              ['3', '10'],
            ],
          },
        },
        {
          id: 'C8',
          max: '6',
          leaf: { kind: 'linear', fact: 'finishedSimilarProjects', from: '0', per: '1', points: '2', cap: '6' },
        },
      ],
    },
    {
      id: 'offer',
      max: '10',
      children: [
        {
          id: 'C9',
          max: '10',
          leaf: { kind: 'lowest', fact: 'price', preference: { fact: 'hasSmallBusinessStatement', share: '0.10' } },
        },
      ],
    },
  ],
}

export const PRICED_WORDS: readonly CriterionWords[] = [
  words('technical', '技术部分'),
  words('C1', '需求分析与目标', '需求有调查依据，目标具体、可衡量', '11-12/8-10/5-7/0-4'),
  words('C2', '服务方案与专业方法', '个案、小组、社区方法运用得当，活动之间有联系', '17-20/13-16/9-12/0-8'),
  words('C3', '指标与进度可行性', '逐月计划，指标口径清楚', '9-10/7-8/5-6/0-4'),
  words('C4', '社区与居民参与安排', '团队落实到人，志愿者来自本社区', '7-8/5-6/3-4/0-2'),
  words('C5', '风险、伦理与可持续', '未成年人保护、保密、突发事件预案；项目结束后自组织能否接着做', '9-10/7-8/5-6/0-4'),
  words('capability', '商务部分'),
  words('C6', '项目团队', '负责人和社工的专业背景、分工与本项目相称', '13-14/10-12/7-9/0-6'),
  words('C7', '持证社工配备', '以证书登记为准', '≥3人10分；2人6分；1人3分；0人0分'),
  words('C8', '同类服务经历', '以合同、验收材料为准，不限地域、不限行业奖项', '每完成1个得2分，最高6分'),
  words('offer', '价格部分'),
  words(
    'C9',
    '报价',
    '低价优先：满足要求且评审价格最低的为基准价，得满分；其他为基准价÷评审价格×分值。小微企业（附声明函）的报价扣除10%后作为评审价格，合同价仍为报价',
  ),
]
