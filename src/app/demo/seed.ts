import { Fen } from '../../kernel/fen.ts'
import type { ProgrammePlan } from '../../features/tenders/rules/programme.ts'
import { draftLot } from '../../features/tenders/service/lot-plans.ts'
import { publishServiceCatalogue, writeServiceCatalogue } from '../../features/tenders/service/service-catalogues.ts'
import { draftProgramme, moveProgramme } from '../../features/tenders/service/programmes.ts'
import { decideNeed } from '../../features/needs/service/decide-needs.ts'
import { fileNeed, fileOnBehalf } from '../../features/needs/service/file-needs.ts'
import { alikeNeeds, mergeNeed } from '../../features/needs/service/merge-needs.ts'
import type { NeedOnBehalf } from '../../features/needs/contract/need.ts'
import { AreaCode } from '../../kernel/area.ts'
import type { LotId } from '../../kernel/ids.ts'
import { refuse } from '../../kernel/result.ts'
import { seededChance } from '../../platform/chance.ts'
import type { Database } from '../../platform/open-database.ts'
import type { Login } from '../../platform/session.ts'
import year from './demo-2017.json' with { type: 'json' }
import { askAboutNextYear, listedNeed, tellWhoIsNear } from './next-year.ts'
import { ANNING, planOf, SERVICES } from './plans.ts'
import { settlePeople } from './people.ts'
import { aStage, type Stage } from './stage.ts'
import { playLot, playYear } from './story.ts'
import { shifted } from './time.ts'
import { buyUnderLaw } from './under-law.ts'

export type SeedTools = { readonly db: Database; readonly login: Login; readonly newId: () => string }

/** Fills an empty database with the demonstration of 2017, played through the same services as everything else. */
export async function seedDemo(tools: SeedTools): Promise<void> {
  const people = await settlePeople(tools)
  const stage = aStage(tools.db, people, seededChance('2017'), tools.newId)
  const programme = await stage.does('officer', at('2016-12-05', '10:00'), (tx, acting) => draftProgramme(tx, acting, PLAN))
  await listServices(stage)
  const services: LotId[] = []
  for (const [n, lot] of year.lots.entries()) await playLot(stage, lot, n + 1, { programme: programme.id, services })
  await proposeSecondBatch(stage)
  await hearResidents(stage)
  await askAboutNextYear(stage)
  await tellWhoIsNear(stage)
  await buyUnderLaw(stage)
}

/** Plays the whole year of 2017 into an empty database, as it was: eight lots, each to its published contract. */
export async function seedYear(tools: SeedTools): Promise<void> {
  const people = await settlePeople(tools)
  const stage = aStage(tools.db, people, seededChance('2017'), tools.newId)
  const programme = await stage.does('officer', at('2016-12-05', '10:00'), (tx, acting) => draftProgramme(tx, acting, PLAN))
  await listServices(stage)
  await playYear(stage, year.lots, { programme: programme.id, services: [] })
}

/** A small catalogue of services, illustrative as the rest: the lots name its items. */
async function listServices({ does }: Stage): Promise<void> {
  const draft = { revision: 0, items: [...SERVICES] }
  const { id, revision } = await does('officer', at('2016-12-05', '09:00'), (tx, acting) =>
    writeServiceCatalogue(tx, acting, draft),
  )
  await does('leader', at('2016-12-06', '09:00'), (tx, acting) => publishServiceCatalogue(tx, acting, id, revision))
}

const time = shifted(0)
const { at } = time

const PLAN: ProgrammePlan = {
  code: year.programme.id,
  name: year.programme.name,
  year: year.programme.year,
  budgetFen: Fen.parse(year.programme.budgetYuan * 100),
  lotCeilingFen: null,
  fund: '福利彩票公益金（演示）',
  profile: 'local-selection',
  fields: year.programme.fields,
}

/** Of the services for children those that mind them after school, with who does so looked up before. */
const MINDING = new Set(['课业辅导', '服务人员、志愿者入职查询', '小组工作', '服务对象满意度'])
const SECOND = {
  code: 'DY2017-A11',
  name: '安宁社区“放学来我家”四点半课堂项目（演示）',
  goal: '让放学后无人接的孩子有安全的去处，由居民志愿者轮流陪伴，一年内形成能自己排班的家长互助队伍。',
  budgetFen: Fen.parse(18_000_000),
} as const

const TOLD_THERE = { area: ANNING, place: '', contact: null } as const

/** What that batch answers. */
const UNMINDED = {
  title: '双职工家庭的孩子放学后没有安全的去处',
  text: '入户走访时，多位家长说孩子四点半放学，自己六点才下班，盼小区里有人看着写作业（演示）。',
  target: '双职工家庭的小学生',
  count: 32,
  unit: 'households',
  channel: 'home-visit',
  receivedOn: time.on('2017-06-08'),
  ...TOLD_THERE,
  place: '东营区东城街道安宁社区',
} as const satisfies NeedOnBehalf

/** Something for the leader's desk: an invented second batch that waits for approval. */
async function proposeSecondBatch(stage: Stage): Promise<void> {
  const { does } = stage
  const batch = {
    ...PLAN,
    code: 'DY2017-2',
    name: '2017年度第二批政府购买社区服务项目（演示）',
    budgetFen: Fen.parse(20_000_000),
  }
  const { id } = await does('officer', at('2017-06-19', '15:00'), (tx, acting) => draftProgramme(tx, acting, batch))
  const like = year.lots.find(({ code }) => code === 'DY2017-A07')
  if (like === undefined) throw new Error('no services for children to draw upon')
  const forChildren = planOf(like, id, [await listedNeed(stage, UNMINDED)])
  const indicators = forChildren.indicators.filter(({ name }) => MINDING.has(name))
  const lot = { ...forChildren, ...SECOND, area: ANNING, place: UNMINDED.place, indicators }
  await does('officer', at('2017-06-19', '15:30'), (tx, acting) => draftLot(tx, acting, lot))
  await does('officer', at('2017-06-19', '16:00'), (tx, acting) =>
    moveProgramme(tx, acting, id, { deed: 'programme.submit', facts: {} }),
  )
}

/** What residents have said lately: one has just spoken up, as another has by the hotline; one was told before; one is another's task. */
async function hearResidents(stage: Stage): Promise<void> {
  const { does, draw } = stage
  const fetching = {
    title: '放学后没人接孩子',
    text: '双职工家庭，孩子四点半放学，六点才下班。',
    target: '学龄儿童家庭',
    count: 40,
    unit: 'households',
    ...TOLD_THERE,
  } as const
  const minding = {
    title: '四点半孩子没人管',
    text: '来电人说学校下课早，老人腿脚不好，盼社区有托管的地方。',
    target: '小学生家庭',
    count: 15,
    unit: 'households',
    channel: 'hotline',
    receivedOn: time.on('2017-06-19'),
    ...TOLD_THERE,
  } as const
  await meetADoctor(stage)
  await crossTheRoad(stage)
  await does('worker1', at('2017-06-19', '16:20'), (tx, acting) => fileOnBehalf(tx, acting, minding, draw))
  await does('resident1', at('2017-06-19', '19:30'), (tx, acting) => fileNeed(tx, acting, fetching, draw))
}

/** The same as what the project of that community took up in spring: the worker recognises it. */
async function meetADoctor({ does, draw }: Stage): Promise<void> {
  const said = {
    title: '老人看病没人陪',
    text: '独居老人挂号取药不方便。',
    target: '独居老人',
    count: 25,
    unit: 'households',
    area: AreaCode.parse('370502003006'),
    place: '',
    contact: null,
  } as const
  const { id } = await does('resident4', at('2017-06-16', '19:30'), (tx, acting) => fileNeed(tx, acting, said, draw))
  await does('worker4', at('2017-06-19', '09:20'), async (tx, acting) => {
    const found = await alikeNeeds(tx, acting, id)
    const [first] = found.ok ? found.value : []
    return first === undefined ? refuse({ code: 'no-such-head' as const }) : mergeNeed(tx, acting, id, first.id)
  })
}

/** Not for this authority to buy: the resident is told whose it is. */
async function crossTheRoad({ does, draw }: Stage): Promise<void> {
  const said = {
    title: '小学门口没有斑马线和护学岗',
    text: '早晚接送时车多，孩子过马路不安全。',
    target: '小学生',
    count: null,
    unit: 'persons',
    ...TOLD_THERE,
  } as const
  const { id } = await does('resident1', at('2017-06-12', '18:40'), (tx, acting) => fileNeed(tx, acting, said, draw))
  const verification = { deed: 'need.verify', facts: { verification: '已到现场查看，情况属实。' } } as const
  await does('worker1', at('2017-06-14', '16:00'), (tx, acting) => decideNeed(tx, acting, id, verification))
  const facts = { to: '公安交警部门', reason: '划设斑马线、安排护学岗由公安交警部门负责，已于6月15日转去（演示）。' }
  await does('officer', at('2017-06-15', '10:00'), (tx, acting) => decideNeed(tx, acting, id, { deed: 'need.transfer', facts }))
}
