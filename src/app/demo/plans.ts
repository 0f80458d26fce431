import { AreaCode } from '../../kernel/area.ts'
import { CivilDate } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import { Indicator } from '../../kernel/indicator.ts'
import type { LotId, NeedId, ProgrammeId } from '../../kernel/ids.ts'
import { Rubric } from '../../lib/rubric/schema.ts'
import type { NeedOnBehalf } from '../../features/needs/contract/need.ts'
import { CountUnit, NeedChannel } from '../../features/needs/rules/need.ts'
import type { BidContent } from '../../features/tenders/rules/bid-content.ts'
import { CriterionWords, type LotPlan } from '../../features/tenders/rules/lot.ts'
import ready from '../../features/tenders/rules/data/ready-services.json' with { type: 'json' }
import year from './demo-2017.json' with { type: 'json' }
import score from './rubric-2017.json' with { type: 'json' }

// The year's data in the form that the services take.

export type DemoLot = (typeof year.lots)[number]
export type DemoNeed = DemoLot['needs'][number]
export type DemoOrganisation = (typeof year.organisations)[number]

const CHANNELS: Readonly<Record<string, string>> = {
  居民议事会: 'council',
  入户走访: 'home-visit',
  问卷: 'survey',
  社区工作者座谈: 'workers',
  '12345热线': 'hotline',
  学校反映: 'school',
  村干部反映: 'village',
  上年度评估报告: 'evaluation',
  采购人提出: 'purchaser',
}
const UNITS: Readonly<Record<string, string>> = { 户: 'households', 人: 'persons', 支: 'groups', 家: 'organisations' }

export const needOf = (lot: DemoLot, need: DemoNeed, receivedOn: CivilDate): NeedOnBehalf => ({
  title: need.title,
  text: need.text,
  target: need.target,
  count: need.count,
  unit: CountUnit.parse(UNITS[need.countUnit]),
  area: AreaCode.parse(lot.division),
  place: lot.community,
  channel: NeedChannel.parse(CHANNELS[need.channel]),
  receivedOn,
  contact: null,
})

const RUBRIC = Rubric.parse(score)

type ByCode = Readonly<Record<string, string>>

/** What stands beside each node of the rubric; class B names a few criteria otherwise and looks at other things. */
function criteriaOf(lot: DemoLot): CriterionWords[] {
  const names: ByCode = lot.cls === 'B' ? year.rubric.classBNames : {}
  const looks: ByCode = lot.cls === 'B' ? year.rubric.classBLooks : {}
  const [capability, defence] = year.rubric.parts
  const plain = (id: string, name: string, scale: string | null = null): CriterionWords => ({ id, name, look: '', scale })
  const criteria = year.rubric.criteria.map(({ code, name, look, scale }) =>
    CriterionWords.parse({ id: code, name: names[code] ?? name, look: looks[code] ?? look, scale }),
  )
  return [
    plain('capability', capability?.name ?? ''),
    plain('defence', defence?.name ?? ''),
    ...criteria,
    plain('C5-report', '有上年度财务报告', '有得4分，没有不得分'),
    plain('C5-rules', '有内部管理制度', '有得3分，没有不得分'),
  ]
}

/** By its first field; of class B the item for supervision. */
const CATALOGUED: Readonly<Record<string, string>> = { 社区营造: 'A0101', 社区治理: 'A0103', 老年人: 'A0201', 青少年: 'A0202' }

/** A small catalogue of services, with the items that this year buys. */
export const SERVICES = ready

function serviceOf({ cls, field }: DemoLot): LotPlan['service'] {
  return serviceNamed(cls === 'B' ? 'B0101' : CATALOGUED[field[0] ?? ''])
}

export function serviceNamed(code: string | undefined): LotPlan['service'] {
  const item = SERVICES.find((one) => one.code === code)
  return item === undefined ? null : { code: item.code, name: item.name }
}

/** 安宁社区, where what was invented for the demonstration is to be done. */
export const ANNING = AreaCode.parse('370502003053')

/** What is of class B supervises every service that was drawn up before it. */
export const planOf = (lot: DemoLot, programmeId: ProgrammeId, needs: NeedId[], services: readonly LotId[] = []): LotPlan => ({
  programmeId,
  code: lot.code,
  cls: lot.cls === 'B' ? 'B' : 'A',
  name: lot.name,
  area: AreaCode.parse(lot.division),
  place: lot.community,
  fields: lot.field,
  goal: lot.goal,
  budgetFen: Fen.parse(lot.budgetYuan * 100),
  periodFrom: CivilDate.parse(lot.servicePeriod[0]),
  periodTo: CivilDate.parse(lot.servicePeriod[1]),
  needs,
  rubric: RUBRIC,
  criteria: criteriaOf(lot),
  indicators: lot.indicators.map((one) => Indicator.parse({ ...one, note: 'note' in one ? one.note : null })),
  instalments: [
    { name: '首期款', percent: 40, condition: '合同签订并公开后' },
    { name: '中期款', percent: 30, condition: '中期评估合格及以上' },
    { name: '尾款', percent: 30, condition: '末期评估合格及以上、验收通过' },
  ],
  teamPolicy: lot.deliveryTeamPolicy,
  ceilingReason: '',
  service: serviceOf(lot),
  serviceReason: '',
  needsReason: '',
  direct: null,
  supervises: lot.cls === 'B' ? [...services] : [],
})

/** A proposal in the organisation's own facts; its sentences are illustrative. */
export const proposalOf = (organisation: DemoOrganisation, lot: DemoLot): BidContent => ({
  organisation: `${organisation.name}成立于${organisation.founded.slice(0, 4)}年，主要服务领域：${organisation.note}。（演示）`,
  schedule: `服务期内按月推进，完成${lot.indicators.map(({ name, target, unit }) => `${name}${target}${unit}`).join('、')}。`,
  certifiedSocialWorkers: organisation.certifiedSocialWorkers,
  hasLastYearFinancialReport: organisation.hasLastYearFinancialReport,
  hasManagementRules: organisation.hasManagementRules,
  hasSmallBusinessStatement: null,
  finishedSimilarProjects: organisation.finishedSimilarProjects,
  team: lot.deliveryTeamPolicy,
  offerFen: Fen.parse(lot.budgetYuan * 100),
  ...(lot.cls === 'B' ? evaluating(lot) : serving(lot)),
})

type Plan = Pick<BidContent, 'analysis' | 'methods' | 'sustainability'>

const needsIn = ({ needs }: DemoLot) => needs.map(({ title }) => title).join('；')
/** The goal as a quotation: whole, its own quotation marks turned to inner ones. */
const quoted = ({ goal }: DemoLot) => `“${goal.replace(/。$/, '').replaceAll('“', '‘').replaceAll('”', '’')}”`

const serving = (lot: DemoLot): Plan => ({
  analysis: `我们走访了${lot.community}，居民反映最多的是：${needsIn(lot)}。`,
  methods: `围绕${quoted(lot)}的目标，个案、小组和社区活动相互衔接，团队为${lot.deliveryTeamPolicy}。`,
  sustainability: '项目结束前培育一支居民骨干队伍，把活动接下去；未成年人保护和保密按制度执行。',
})

const evaluating = (lot: DemoLot): Plan => ({
  analysis: `我们走访了${lot.community}，承接机构和采购人反映最多的是：${needsIn(lot)}。`,
  methods: `围绕${quoted(lot)}的目标，现场督导、资料核查和服务对象回访相互印证，团队${lot.deliveryTeamPolicy}。`,
  sustainability:
    '督导中发现的共性问题编成手册，帮助承接机构建立自己的督导；对机构和服务对象的信息保密，与承接机构没有利害关系。',
})
