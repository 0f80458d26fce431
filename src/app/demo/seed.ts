import { Fen } from '../../kernel/fen.ts'
import type { ProgrammePlan } from '../../features/tenders/rules/programme.ts'
import { draftLot } from '../../features/tenders/service/lot-plans.ts'
import { draftProgramme, moveProgramme } from '../../features/tenders/service/programmes.ts'
import { fileNeed } from '../../features/needs/service/file-needs.ts'
import { AreaCode } from '../../kernel/area.ts'
import { seededChance } from '../../platform/chance.ts'
import type { Database } from '../../platform/open-database.ts'
import type { Login } from '../../platform/session.ts'
import year from './demo-2017.json' with { type: 'json' }
import { planOf } from './plans.ts'
import { settlePeople } from './people.ts'
import { aStage, type Stage } from './stage.ts'
import { playLot } from './story.ts'
import { shifted } from './time.ts'

export type SeedTools = { readonly db: Database; readonly login: Login; readonly newId: () => string }

/** Fills an empty database with the demonstration of 2017, played through the same services as everything else. */
export async function seedDemo(tools: SeedTools): Promise<void> {
  const people = await settlePeople(tools)
  const stage = aStage(tools.db, people, seededChance('2017'), tools.newId)
  const programme = await stage.does('officer', at('2016-12-05', '10:00'), (tx, acting) => draftProgramme(tx, acting, PLAN))
  for (const [n, lot] of year.lots.entries()) await playLot(stage, lot, n + 1, programme.id)
  await proposeSecondBatch(stage)
  await hearResidents(stage)
}

const { at } = shifted(0)

const PLAN: ProgrammePlan = {
  code: year.programme.id,
  name: year.programme.name,
  year: year.programme.year,
  budgetFen: Fen.parse(year.programme.budgetYuan * 100),
  fund: '福利彩票公益金（演示）',
  profile: 'local-selection',
  fields: year.programme.fields,
}

const SECOND = {
  code: 'DY2017-A11',
  name: '安宁社区“放学来我家”四点半课堂项目（演示）',
  goal: '让放学后无人接的孩子有安全的去处，由居民志愿者轮流陪伴，一年内形成能自己排班的家长互助队伍。',
  budgetFen: Fen.parse(18_000_000),
} as const

/** Something for the leader's desk: an invented second batch that waits for approval. */
async function proposeSecondBatch({ does }: Stage): Promise<void> {
  const plan = { ...PLAN, code: 'DY2017-2', name: '2017年度第二批政府购买社区服务项目（演示）', budgetFen: Fen.parse(20_000_000) }
  const { id } = await does('officer', at('2017-06-19', '15:00'), (tx, acting) => draftProgramme(tx, acting, plan))
  for (const like of year.lots.slice(0, 1)) {
    const lot = { ...planOf(like, id, []), ...SECOND }
    await does('officer', at('2017-06-19', '15:30'), (tx, acting) => draftLot(tx, acting, lot))
  }
  await does('officer', at('2017-06-19', '16:00'), (tx, acting) =>
    moveProgramme(tx, acting, id, { deed: 'programme.submit', facts: {} }),
  )
}

const SAID = [
  {
    who: 'resident1',
    division: '370502003053',
    title: '放学后没人接孩子',
    text: '双职工家庭，孩子四点半放学，六点才下班。',
    target: '学龄儿童家庭',
    count: 40,
  },
  {
    who: 'resident4',
    division: '370502003006',
    title: '老人看病没人陪',
    text: '独居老人挂号取药不方便。',
    target: '独居老人',
    count: 25,
  },
] as const

/** Two residents have just spoken up; nobody has verified it yet. */
async function hearResidents({ does, draw }: Stage): Promise<void> {
  for (const { who, division, ...said } of SAID) {
    const filing = { ...said, unit: 'households', area: AreaCode.parse(division), place: '', contact: null } as const
    await does(who, at('2017-06-19', '19:30'), (tx, acting) => fileNeed(tx, acting, filing, draw))
  }
}
