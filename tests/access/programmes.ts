import type { PlanConsent } from '../../src/features/tenders/contract/programme.ts'
import { approvePlanAsItStands, planRead } from '../../src/features/tenders/fixtures/as-it-stands.ts'
import { aLotPlan } from '../../src/features/tenders/fixtures/a-lot-plan.ts'
import { draftLot } from '../../src/features/tenders/service/lot-plans.ts'
import { draftProgramme, moveProgramme } from '../../src/features/tenders/service/programmes.ts'
import { Fen } from '../../src/kernel/fen.ts'
import type { ProgrammeId } from '../../src/kernel/ids.ts'
import { anyTime, does, type Ground, plainly, saying, stage } from './stage.ts'

const PLAN = {
  code: 'DY2017',
  name: '2017年度政府购买社区服务项目（演示）',
  year: 2017,
  budgetFen: Fen.parse(140_000_000),
  lotCeilingFen: null,
  fund: '福利彩票公益金',
  profile: 'local-selection' as const,
  fields: ['社区营造'],
}
const EARLIER = {
  revision: 0,
  figures: { moneyFen: 96_450_000, lots: 24, organisations: 15, source: '《2015年购买服务情况》（演示）' },
}
type AProgramme = { readonly ids: { readonly programme: ProgrammeId } }
/** As the leader has it before them. */
type Submitted = AProgramme & { readonly read: PlanConsent }

async function drafted(ground: Ground): Promise<AProgramme> {
  const officer = await ground.district.as('officer')
  const { id } = await does(ground, officer, (tx) => draftProgramme(tx, officer, PLAN))
  return { ids: { programme: id } }
}

/** A plan is sent to the leader with what is to be bought. */
async function filled(ground: Ground, before: AProgramme): Promise<AProgramme> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => draftLot(tx, officer, aLotPlan(before.ids.programme)))
  return before
}

async function submitted(ground: Ground, before: AProgramme): Promise<Submitted> {
  const officer = await ground.district.as('officer')
  const move = { deed: 'programme.submit' as const, facts: {} }
  await does(ground, officer, (tx) => moveProgramme(tx, officer, before.ids.programme, move))
  return { ...before, read: await planRead(ground.tx, ground.district, before.ids.programme) }
}

async function approved(ground: Ground, before: Submitted): Promise<Submitted> {
  const leader = await ground.district.as('leader')
  await does(ground, leader, (tx) => approvePlanAsItStands(tx, leader, before.ids.programme))
  return before
}

export const programmes = [
  stage(anyTime, { 'POST programmes': saying(PLAN) }),
  stage(
    drafted,
    {
      'GET programmes': plainly,
      'GET programmes/{programme}': plainly,
      'GET programmes/{programme}/comparison': plainly,
      'GET past-years/{year}': () => ({ ids: { year: '2015' } }),
      'PUT past-years/{year}': () => ({ ids: { year: '2015' }, body: EARLIER }),
      'PUT programmes/{programme}': saying({ revision: 1, plan: { ...PLAN, name: '改过的名称' } }),
      'POST programmes/{programme}/cancel': saying({ reason: '今年不办' }),
    },
    stage(
      filled,
      { 'POST programmes/{programme}/submit': saying({}) },
      stage(
        submitted,
        {
          'POST programmes/{programme}/approve': ({ read }) => ({ body: read }),
          'POST programmes/{programme}/return': saying({ reason: '请补充资金来源' }),
        },
        stage(approved, { 'POST programmes/{programme}/publish': plainly }),
      ),
    ),
  ),
]
