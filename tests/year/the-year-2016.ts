import { z } from 'zod'
import { CITY, type Figure } from '../../src/app/demo/cast.ts'
import type { Company, People } from '../../src/app/demo/people.ts'
import score from '../../src/app/demo/rubric-2017.json' with { type: 'json' }
import year2017 from '../../src/app/demo/demo-2017.json' with { type: 'json' }
import type { BidContent } from '../../src/features/tenders/rules/bid-content.ts'
import { CriterionWords } from '../../src/features/tenders/rules/lot.ts'
import { CountUnit, NeedChannel, type NeedStatement } from '../../src/features/needs/rules/need.ts'
import { AreaCode } from '../../src/kernel/area.ts'
import { CivilDate, instantAt } from '../../src/kernel/civil.ts'
import { Fen } from '../../src/kernel/fen.ts'
import { Indicator } from '../../src/kernel/indicator.ts'
import { Tenant } from '../../src/kernel/ids.ts'
import type { Role } from '../../src/kernel/roles.ts'
import { Rubric } from '../../src/lib/rubric/schema.ts'
import { SEAL_PAGE } from '../../src/app/demo/seal-page.ts'
import { known } from './stage.ts'
import type { Story, StoryBid, StoryContract, StoryLot, StoryNeed, StoryResult, StoryRoom } from './story.ts'
import given from './2016.json' with { type: 'json' }

// Dongying District 2016 as a story. What of it is real and what is invented is said in the data.

type Lot = (typeof given.lots)[number] & { late?: string; ceilingReason?: string; period?: string[]; paper?: string }
type Community = keyof typeof given.communities

const Marks = z.record(z.string(), z.int())
const DISTRICT = AreaCode.parse('370502')
const TENANT = Tenant.parse('dongyingqu')
const PASSWORD = 'heli-2016-demo'
const on = (date: string) => CivilDate.parse(date)
const at = (date: string, time: string) => instantAt(on(date), time)
const fenOf = (yuan: number) => Fen.parse(yuan * 100)

export const BEGINS_2016 = at('2016-03-01', '08:00')

/** What was published of the year. */
export const PUBLISHED_2016 = given.real
export const LOTS_2016: readonly Lot[] = given.lots
const COMMUNITIES = Object.keys(given.communities).flatMap((key) => (isCommunity(key) ? [key] : []))
function isCommunity(key: string): key is Community {
  return key in given.communities
}

const figure = (username: string, name: string, role: Role, more: Partial<Figure> = {}): Figure => ({
  username,
  name,
  title: null,
  role,
  org: null,
  area: DISTRICT,
  ...more,
})

const { officer, leader, custodians, jurors } = given.people
/** The first two of the pool speak for the purchaser. */
const REPRESENTATIVES = 2

export const COMPANY_2016: Company = {
  tenant: TENANT,
  name: given.authority,
  area: DISTRICT,
  password: PASSWORD,
  at: BEGINS_2016,
  organisations: given.organisations,
  cast: [
    figure('officer', officer, 'officer'),
    figure('leader', leader, 'leader'),
    ...custodians.map((name, n) => figure(`custodian${n + 1}`, name, 'custodian')),
    ...jurors.map((name, n) => {
      const expert = n >= REPRESENTATIVES
      const title = expert ? '社会工作专家（虚构）' : '采购人代表（虚构）'
      return figure(`juror${n + 1}`, name, 'juror', { expert, title })
    }),
    ...given.organisations.map(({ id, manager }) => figure(id, manager, 'provider_manager', { org: id, area: CITY })),
    ...COMMUNITIES.flatMap((key) => {
      const { worker, resident, division } = given.communities[key]
      const area = AreaCode.parse(division)
      return [
        figure(`worker-${key}`, worker, 'community_worker', { area }),
        figure(`resident-${key}`, resident, 'resident', { area }),
      ]
    }),
  ],
}

export const theYear2016 = ({ members, parties }: People): Story => ({
  tenant: TENANT,
  password: PASSWORD,
  programme: {
    code: given.programme.code,
    name: given.programme.name,
    year: 2016,
    budgetFen: fenOf(given.real.fundYuan),
    lotCeilingFen: fenOf(given.real.ceilingYuan),
    fund: given.programme.fund,
    profile: 'local-selection',
    fields: given.programme.fields,
  },
  plan: {
    drafted: at('2016-03-29', '10:00'),
    submitted: at('2016-05-04', '15:00'),
    approved: at('2016-05-05', '15:00'),
    published: at('2016-05-06', '10:00'),
  },
  needs: given.needs.map(needOf),
  lots: LOTS_2016.map(lotOf),
  members,
  parties,
})

function communityOf(key: string) {
  if (!isCommunity(key)) throw new Error(`no community ${key}`)
  return { key, ...given.communities[key] }
}

function needOf(need: (typeof given.needs)[number]): StoryNeed {
  const { key, division, place } = communityOf(need.community)
  const { title, text, target, count } = need
  const unit = CountUnit.parse(need.unit)
  const area = AreaCode.parse(division)
  const said: Omit<NeedStatement, 'channel' | 'receivedOn'> = { title, text, target, count, unit, area, place }
  const [channel, receivedOn] = [NeedChannel.parse(need.channel), on(need.receivedOn)]
  return {
    key: need.key,
    by: `${need.by}-${key}`,
    at: at(need.receivedOn, '19:30'),
    said:
      need.by === 'resident'
        ? { own: { ...said, contact: null } }
        : { onBehalf: { ...said, channel, receivedOn, contact: null } },
    verifiedBy: `worker-${key}`,
    verifiedAt: at('2016-05-03', '09:00'),
    listedAt: at('2016-05-03', '11:00'),
  }
}

const needBehind = (key: string) =>
  known(
    given.needs.find((need) => need.key === key),
    key,
  )

const RUBRIC = Rubric.parse(score)
/** The words of the next year's score stand beside the same criteria. */
const CRITERIA: readonly CriterionWords[] = [
  { id: 'capability', name: '服务能力考核', look: '', scale: null },
  { id: 'defence', name: '答辩面试', look: '', scale: null },
  ...year2017.rubric.criteria.map(({ code, name, look, scale }) => CriterionWords.parse({ id: code, name, look, scale })),
  { id: 'C5-report', name: '有上年度财务报告', look: '', scale: '有得4分，没有不得分' },
  { id: 'C5-rules', name: '有内部管理制度', look: '', scale: '有得3分，没有不得分' },
]
const TEAM = '1名社区工作者+2名居民志愿者+1家社会组织'

function lotOf(lot: Lot, n: number): StoryLot {
  const community = communityOf(needBehind(lot.need).community)
  const [from = '2016-07-11', to = '2017-06-30'] = lot.period ?? []
  const last = n === LOTS_2016.length - 1
  return {
    code: lot.code,
    name: lot.name,
    needs: [lot.need],
    plan: ({ programme, needs }) => ({
      programmeId: programme,
      code: lot.code,
      cls: 'A',
      name: lot.name,
      area: AreaCode.parse(community.division),
      place: community.place,
      fields: [lot.field],
      goal: lot.goal,
      budgetFen: fenOf(lot.budgetYuan),
      ceilingReason: '',
      service: null,
      serviceReason: '',
      periodFrom: on(from),
      periodTo: on(to),
      needs: [...needs],
      needsReason: '',
      rubric: RUBRIC,
      criteria: [...CRITERIA],
      indicators: lot.indicators.map((one) => Indicator.parse({ ...one, note: null })),
      instalments: [
        { name: '首期款', percent: 40, condition: '合同签订并公开后' },
        { name: '中期款', percent: 30, condition: '中期评估合格及以上' },
        { name: '尾款', percent: 30, condition: '末期评估合格及以上、验收通过' },
      ],
      teamPolicy: TEAM,
      supervises: [],
      direct: null,
    }),
    ...(lot.ceilingReason !== undefined && { overCeiling: lot.ceilingReason }),
    drafted: at('2016-05-04', '09:00'),
    prepared: at('2016-05-04', '16:00'),
    call: {
      at: at(given.real.callOn, '09:00'),
      noticeNo: `东区社征〔2016〕${n + 1}号（演示）`,
      title: `${lot.name}征集公告`,
      bidDeadline: at(given.real.closesOn, '17:00'),
      reviewOn: on('2016-06-06'),
      reviewPlace: '东营区社区建设办公室会议室（演示）',
      contact: `${officer} 0546-0000000`,
    },
    bids: lot.bids.map((org, place) => bidOf(lot, org, at(`2016-05-${25 + ((n + place) % 3)}`, '14:30'))),
    ...(lot.late !== undefined && { late: bidOf(lot, lot.late, at(given.real.closesOn, '17:06')) }),
    opening: [
      { who: 'custodian1', at: at('2016-05-31', '09:00') },
      { who: 'custodian2', at: at('2016-05-31', '09:20') },
    ],
    qualified: at('2016-06-02', '15:00'),
    room: roomOf(lot),
    result: resultOf(lot, n + 1, last),
    contract: contractOf(lot, n + 1, last, community.worker),
  }
}

const organisationOf = (org: string) =>
  known(
    given.organisations.find(({ id }) => id === org),
    org,
  )

function bidOf(lot: Lot, org: string, sealed: StoryBid['sealed']): StoryBid {
  const by = organisationOf(org)
  const content: BidContent = {
    organisation: `${by.name}成立于${by.founded.slice(0, 4)}年。（演示）`,
    analysis: `我们走访了社区，居民反映最多的是：${needBehind(lot.need).title}。`,
    methods: `围绕“${lot.goal}”安排服务，个案、小组和社区活动相互衔接。`,
    schedule: `服务期内按月推进，完成${lot.indicators.map(({ name, target, unit }) => `${name}${target}${unit}`).join('、')}。`,
    certifiedSocialWorkers: by.certifiedSocialWorkers,
    hasLastYearFinancialReport: by.hasLastYearFinancialReport,
    hasManagementRules: by.hasManagementRules,
    hasSmallBusinessStatement: null,
    finishedSimilarProjects: by.finishedSimilarProjects,
    team: TEAM,
    sustainability: '项目结束前培育两名居民骨干，把活动接下去。',
    offerFen: fenOf(lot.budgetYuan),
  }
  const paper = lot.paper === org ? { paper: { name: '社会工作者证书（演示）.pdf', bytes: SEAL_PAGE.bytes } } : {}
  return { org, manager: org, name: by.name, begun: at('2016-05-16', '10:00'), sealed, content, ...paper }
}

function roomOf(lot: Lot): StoryRoom {
  const [first] = lot.bids
  return {
    drawn: at('2016-06-03', '10:00'),
    witness: known(custodians[0], 'a witness'),
    seed: lot.code,
    arrived: at('2016-06-06', '08:30'),
    helpers: [{ holder: '工作人员（虚构）', phones: 1, others: '' }],
    shut: at('2016-06-06', '09:00'),
    marked: at('2016-06-06', '15:00'),
    marks: (_, seat, bidder) => {
      const { name, shortName } = organisationOf(known(first, 'a bidder'))
      const marks = Marks.parse(bidder === name || bidder === shortName ? given.marks.first : given.marks.next)
      // One juror is a little stricter on the analysis, another in the defence.
      const less = (code: string) => ((code === 'C1' && seat === 2) || (code === 'C9' && seat === 4) ? 1 : 0)
      return Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, String(mark - less(code))]))
    },
    revealed: at('2016-06-06', '16:10'),
    signed: at('2016-06-06', '17:30'),
  }
}

/** The last one was sent back by the leader, and its result stood before the public across the October holiday. */
function resultOf(lot: Lot, numbered: number, last: boolean): StoryResult {
  const rival = known(lot.bids[1], 'who came second')
  return {
    ...(last && {
      returned: {
        at: at('2016-06-08', '10:00'),
        reason: '有人反映入选机构申报的人员证书不实，请核实。',
        again: at('2016-09-21', '10:00'),
        note: '已到发证机关核对，证书属实。',
      },
    }),
    confirmed: last ? at('2016-09-22', '10:00') : at('2016-06-08', '10:00'),
    announced: last ? at('2016-09-26', '09:00') : at('2016-06-13', '09:00'),
    noticeNo: `东区社示〔2016〕${numbered}号（演示）`,
    title: `${lot.name}评选结果公示`,
    services: lot.goal,
    receiver: { name: given.authority, phone: '0546-0000000', address: '东营区演示路2号' },
    parting: { reason: '综合得分低于入选机构。', strengths: '需求了解扎实。' },
    ...(last && {
      objection: {
        who: rival,
        org: rival,
        filed: at('2016-09-29', '10:00'),
        matter: '评分',
        text: '认为入选机构的人员证书计分有误。',
        remedy: '请复核该项计分。',
        accepted: at('2016-09-29', '15:00'),
        answered: at('2016-10-12', '10:00'),
        answer: '经核对，证书登记属实，五位评委该项一致，维持原结果。',
      },
    }),
    notified: last ? at('2016-10-14', '10:00') : at('2016-06-22', '10:00'),
    letterNo: `东区社通〔2016〕${numbered}号（演示）`,
  }
}

function contractOf(lot: Lot, numbered: number, last: boolean, worker: string): StoryContract {
  const day = last
    ? { drafted: '2016-10-17', approved: '2016-10-20', signed: '2016-10-24', published: '2016-10-26' }
    : { drafted: '2016-06-23', approved: '2016-06-27', signed: '2016-06-30', published: '2016-07-01' }
  return {
    no: `东区社购〔演示〕2016-${String(numbered).padStart(2, '0')}号`,
    drafted: at(day.drafted, '10:00'),
    submitted: at(day.drafted, '16:00'),
    approved: at(day.approved, '10:00'),
    signed: at(day.signed, '15:00'),
    signedOn: on(day.signed),
    published: at(day.published, '09:00'),
    noticeNo: `东区社合〔2016〕${numbered}号（演示）`,
    title: `${lot.name}合同公开`,
    team: { worker, volunteers: lot.volunteers, manager: organisationOf(lot.bids[0] ?? '').manager, socialWorkers: [] },
  }
}
