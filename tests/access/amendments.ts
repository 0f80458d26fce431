import { aContent, aPublishedLot } from '../../src/features/tenders/fixtures/a-lot.ts'
import { amendmentsOf } from '../../src/features/tenders/service/amendment-views.ts'
import { amendLot, approveAmendment, proposeAmendment } from '../../src/features/tenders/service/amendments.ts'
import { saveBid, startBid } from '../../src/features/tenders/service/bid-drafts.ts'
import { sealBid } from '../../src/features/tenders/service/bid-sealing.ts'
import type { LotState } from '../../src/features/tenders/rules/lot.ts'
import { lots } from '../../src/features/tenders/store/kept.ts'
import { CivilDate, instantAt } from '../../src/kernel/civil.ts'
import type { LotId } from '../../src/kernel/ids.ts'
import { seededChance } from '../../src/platform/chance.ts'
import { does, type Ground, plainly, stage } from './stage.ts'

const { draw } = seededChance('access: amendments')
const JUNE_5 = instantAt(CivilDate.parse('2017-06-05'), '10:00')
const REASON = '居民议事后，社区活动的场次要求有调整。'

type Called = { readonly ids: { readonly lot: LotId }; readonly lot: LotState }

const standing = async ({ tx, district }: Ground, id: LotId): Promise<Called> => {
  const lot = await lots.table.load(tx, district.tenant, id)
  if (lot === undefined) throw new Error('the stage lost its lot')
  return { ids: { lot: id }, lot }
}

/** In its notice, with a sealed bid of the first party. */
export async function called(ground: Ground): Promise<Called & { readonly bid: string }> {
  const { tx, district } = ground
  district.setClock(JUNE_5)
  const { lotId } = await aPublishedLot(tx, district, { noticed: true })
  const [party] = district.parties
  if (party === undefined) throw new Error('nobody to bid')
  const manager = await district.as('provider_manager')
  const { id } = await does(ground, manager, (own) => startBid(own, manager, lotId, party))
  await does(ground, manager, (own) => saveBid(own, manager, id, { revision: 0, content: aContent() }, draw))
  await does(ground, manager, (own) => sealBid(own, manager, id, { revision: 1 }, draw))
  return { ...(await standing(ground, lotId)), bid: id }
}

const substanceOf = ({ goal, teamPolicy, indicators, criteria }: LotState) => ({
  goal: `${goal}（更正）`,
  teamPolicy,
  indicators,
  criteria,
})

const saidOf = ({ revision }: LotState, substance: boolean) => ({
  revision,
  noticeNo: '演示更正〔2017〕1号',
  title: '更正公告（演示）',
  reason: REASON,
  bidDeadline: instantAt(CivilDate.parse('2017-06-14'), '17:00'),
  reviewOn: CivilDate.parse('2017-06-16'),
  reviewPlace: '演示会议室',
  contact: '演示经办 0546-0000000',
  substance,
})

export async function proposed(ground: Ground, before: Called & { readonly bid: string }) {
  const officer = await ground.district.as('officer')
  const { revision } = before.lot
  const draft = { revision, reason: REASON, substance: substanceOf(before.lot) }
  await does(ground, officer, (tx) => proposeAmendment(tx, officer, before.ids.lot, draft))
  return { ...(await standing(ground, before.ids.lot)), bid: before.bid }
}

export async function amended(ground: Ground, before: Called & { readonly bid: string }) {
  const [officer, leader] = [await ground.district.as('officer'), await ground.district.as('leader')]
  const { lot } = before.ids
  await does(ground, leader, (tx) => approveAmendment(tx, leader, lot, { revision: before.lot.revision }))
  const agreed = await standing(ground, lot)
  await does(ground, officer, (tx) => amendLot(tx, officer, lot, saidOf(agreed.lot, true)))
  const [notice] = await amendmentsOf(ground.tx, ground.district, lot)
  return { ids: { lot, bid: before.bid, notice: notice?.id ?? '', file: 'amendment-notice.docx' } }
}

export const amendments = [
  stage(
    called,
    {
      'GET lots/{lot}/amendments': plainly,
      'POST lots/{lot}/amendments': ({ lot }) => ({ body: saidOf(lot, false) }),
      'POST lots/{lot}/amendments/propose': ({ lot }) => ({
        body: { revision: lot.revision, reason: REASON, substance: substanceOf(lot) },
      }),
    },
    stage(
      proposed,
      {
        'POST lots/{lot}/amendments/approve': ({ lot }) => ({ body: { revision: lot.revision } }),
        'POST lots/{lot}/amendments/return': ({ lot }) => ({ body: { revision: lot.revision, reason: REASON } }),
      },
      stage(amended, {
        'POST bids/{bid}/affirm': () => ({ body: { changes: 1 } }),
        'GET lots/{lot}/amendments/{notice}/documents/{file}': plainly,
      }),
    ),
  ),
]
