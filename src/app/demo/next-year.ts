import { CivilDate } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import type { NeedId } from '../../kernel/ids.ts'
import { declareRelation } from '../../features/identity/service/relations.ts'
import type { NeedOnBehalf } from '../../features/needs/contract/need.ts'
import { decideNeed } from '../../features/needs/service/decide-needs.ts'
import { fileOnBehalf } from '../../features/needs/service/file-needs.ts'
import type { ProgrammePlan } from '../../features/tenders/rules/programme.ts'
import { openConsultation } from '../../features/tenders/service/consultations.ts'
import { answerOpinions, sayOpinion } from '../../features/tenders/service/opinions.ts'
import { draftProgramme } from '../../features/tenders/service/programmes.ts'
import { ANNING } from './plans.ts'
import type { Stage } from './stage.ts'
import { shifted } from './time.ts'

// What is before the public and on the register when the demonstration begins, beside the year's own lots; all of it invented.

const { at, on } = shifted(0)

const PLAN: ProgrammePlan = {
  code: 'DY2018',
  name: '2018年度政府购买社区服务项目（编制中，演示）',
  year: 2018,
  budgetFen: Fen.parse(50_000_000),
  lotCeilingFen: Fen.parse(20_000_000),
  fund: '福利彩票公益金（演示）',
  profile: 'local-selection',
  fields: ['老年人', '残疾人'],
}

const HEARD = { area: ANNING, place: '', channel: 'home-visit', contact: null } as const

const NEEDS = [
  {
    title: '老人不会用智能手机',
    text: '入户走访时，多位老人说不会用手机挂号、缴费，盼有人手把手教（演示）。',
    target: '60岁以上老人',
    count: 35,
    unit: 'persons',
    receivedOn: on('2017-06-08'),
    ...HEARD,
  },
  {
    title: '残疾人家庭缺少临时照护',
    text: '照护者外出办事时，家中残疾人没人照看（演示）。',
    target: '残疾人家庭',
    count: 9,
    unit: 'households',
    receivedOn: on('2017-06-08'),
    ...HEARD,
  },
] as const satisfies readonly NeedOnBehalf[]

/** Next year's plan asks the public first: its needs lie open, two have spoken, and one of them has had the reply. */
export async function askAboutNextYear(stage: Stage): Promise<void> {
  const { does } = stage
  const needs: NeedId[] = []
  for (const need of NEEDS) needs.push(await listedNeed(stage, need))
  const [phones = missing(), care = missing()] = needs
  const plan = await does('officer', at('2017-06-15', '09:00'), (tx, acting) => draftProgramme(tx, acting, PLAN))
  const opening = {
    revision: 1,
    needs: [
      { needId: phones, service: '每月两次智能手机课堂，志愿者一对一陪练（演示）' },
      { needId: care, service: '按次预约的上门临时照护（演示）' },
    ],
    workingDays: 5,
    contact: '市民政局基层政权和社区建设科（演示） 0546-0000000',
  }
  const { id } = await does('officer', at('2017-06-15', '10:00'), (tx, acting) => openConsultation(tx, acting, plan.id, opening))
  const saying = (who: string, day: string, needId: NeedId, text: string) =>
    does(who, at(day, '19:40'), (tx, acting) => sayOpinion(tx, acting, id, { needId, text }))
  const wish = await saying('resident1', '2017-06-15', phones, '课堂请安排在周末上午，平时我们要接孩子。（演示）')
  await saying('resident4', '2017-06-19', care, '照护人员请先培训再上岗，最好固定同一个人。（演示）')
  await does('officer', at('2017-06-19', '11:00'), (tx, acting) =>
    answerOpinions(tx, acting, id, {
      opinions: [wish.id],
      wording: '希望智能手机课堂安排在周末上午。（演示）',
      outcome: 'adopted',
      answer: '已采纳：两次课堂改在周六、周日上午，写入项目指标。（演示）',
    }),
  )
}

/** Written down by the community worker, found true, and in the catalogue of needs. */
export async function listedNeed({ does, draw }: Stage, need: NeedOnBehalf): Promise<NeedId> {
  const { id } = await does('worker1', at('2017-06-08', '16:00'), (tx, acting) => fileOnBehalf(tx, acting, need, draw))
  const verification = { deed: 'need.verify', facts: { verification: '已入户核实，情况属实（演示）。' } } as const
  await does('worker1', at('2017-06-09', '15:00'), (tx, acting) => decideNeed(tx, acting, id, verification))
  await does('officer', at('2017-06-12', '10:00'), (tx, acting) => decideNeed(tx, acting, id, { deed: 'need.list', facts: {} }))
  return id
}

function missing(): never {
  throw new Error('the demonstration lost somebody')
}

/**
 * A juror who was drawn for A06 remembers that evening, and says, that they supervised part-time at one of its bidders until last year: within
 * three years (条例 Art. 9), so that nobody scores before the office has settled it. In the year itself the same juror stepped aside.
 */
export async function tellWhoIsNear({ does, draw, people }: Stage): Promise<void> {
  const employment = {
    kind: 'employment',
    partyId: people.parties.get('org-gengyun') ?? missing(),
    kin: null,
    share: null,
    validFrom: CivilDate.parse('2015-03-01'),
    validUntil: CivilDate.parse('2016-08-31'),
    note: '兼职督导，已结束（演示）',
  } as const
  await does('juror2', at('2017-06-19', '19:10'), (tx, acting) => declareRelation(tx, acting, employment, draw))
}
