import {
  aCall,
  aClosedLot,
  type ALot,
  anOpenedLot,
  aDraftLot,
  aProgramme,
  OPENED,
  PUBLISHED,
} from '../../src/features/tenders/fixtures/a-lot.ts'
import { aLotPlan } from '../../src/features/tenders/fixtures/a-lot-plan.ts'
import { publishLot } from '../../src/features/tenders/service/lot-call.ts'
import { prepareLot } from '../../src/features/tenders/service/lot-plans.ts'
import type { LotId, ProgrammeId } from '../../src/kernel/ids.ts'
import { does, type Ground, plainly, saying, stage } from './stage.ts'
import { approveAsItStands, judgeAsItStands } from '../../src/features/tenders/fixtures/as-it-stands.ts'

type Planned = { readonly ids: { readonly lot: LotId }; readonly programme: ProgrammeId }
const standing = ({ lotId: lot, programmeId: programme }: ALot): Planned => ({ ids: { lot }, programme })

/** Of a lot that was drafted and prepared. */
const AS_PREPARED = 2
const PUBLISHING = { ...aCall(), title: '征集公告（演示）' }
const END = { noticeNo: '演示终止 1', title: '终止公告（演示）', reason: '本年度预算压缩，本项目不再采购。' }

async function programmed({ tx, district }: Ground) {
  return { ids: {}, programme: await aProgramme(tx, district) }
}

const drafted = async ({ tx, district }: Ground) => standing(await aDraftLot(tx, district))

async function prepared(ground: Ground, before: Planned): Promise<Planned> {
  ground.district.setClock(PUBLISHED)
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => prepareLot(tx, officer, before.ids.lot))
  return before
}

async function consented(ground: Ground, before: Planned): Promise<Planned> {
  const leader = await ground.district.as('leader')
  await does(ground, leader, (tx) => approveAsItStands(tx, leader, before.ids.lot))
  return before
}

async function published(ground: Ground, before: Planned): Promise<Planned> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => publishLot(tx, officer, before.ids.lot, PUBLISHING))
  return before
}

async function closed({ tx, district }: Ground) {
  district.setClock(OPENED)
  return standing(await aClosedLot(tx, district))
}

async function closedWithoutBids({ tx, district }: Ground) {
  district.setClock(OPENED)
  return standing(await aClosedLot(tx, district, { sealed: 0 }))
}

/** Opened, and every bid found in order. */
async function judged(ground: Ground) {
  const { tx, district } = ground
  district.setClock(OPENED)
  const made = await anOpenedLot(tx, district)
  const officer = await district.as('officer')
  for (const { bidId } of made.bids)
    await does(ground, officer, () => judgeAsItStands(tx, officer, bidId, { deed: 'bid.qualify' }))
  return standing(made)
}

export const lots = [
  stage(programmed, { 'POST lots': ({ programme }) => ({ body: aLotPlan(programme) }) }),
  stage(
    drafted,
    {
      'PUT lots/{lot}': ({ programme }) => ({ body: { revision: 1, plan: aLotPlan(programme, { name: '改过的名称' }) } }),
      'POST lots/{lot}/prepare': plainly,
      'POST lots/{lot}/cancel': saying(END),
    },
    stage(
      prepared,
      {
        'POST lots/{lot}/reconsider': saying({ reason: '指标要改' }),
        'POST lots/{lot}/approve': saying({ revision: AS_PREPARED }),
      },
      stage(
        consented,
        { 'POST lots/{lot}/publish': saying(PUBLISHING) },
        stage(published, {
          'GET lots': plainly,
          'GET calls': plainly,
          'GET lots/{lot}': plainly,
          'GET lots/{lot}/call': plainly,
          'GET lots/{lot}/record': plainly,
          'GET lots/{lot}/documents': plainly,
          'GET lots/{lot}/documents/{file}': () => ({ ids: { file: 'call-notice.docx' } }),
          'GET lots/{lot}/ocds/releases': plainly,
          'GET lots/{lot}/ocds/records': plainly,
          'GET ocds': plainly,
          'GET ocds/releases/{month}': () => ({ ids: { month: '2017-05' } }),
          'GET ocds/records/{month}': () => ({ ids: { month: '2017-05' } }),
        }),
      ),
    ),
  ),
  stage(closed, { 'POST lots/{lot}/release': plainly }),
  stage(closedWithoutBids, { 'POST lots/{lot}/void': saying(END) }),
  stage(judged, { 'POST lots/{lot}/qualify': plainly }),
]
