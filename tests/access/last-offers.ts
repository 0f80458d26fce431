import { boughtUnder } from '../../src/features/tenders/fixtures/a-consultation.ts'
import { askLastOffers } from '../../src/features/tenders/service/last-offers.ts'
import { arrived, declared, drawn, type Review, reviewingOf, sealedIn } from './review.ts'
import { does, type Ground, plainly, saying, stage } from './stage.ts'

const OFFERS = 'lots/{lot}/last-offers'
const OWN = 'bids/{bid}/last-offer'

/** A consultation whose panel is behind its closed door. */
export async function behindTheDoor(ground: Ground): Promise<Review> {
  const called = await drawn(ground, await reviewingOf(ground, boughtUnder('consultation', 'A01')))
  return sealedIn(ground, await declared(ground, await arrived(ground, called)))
}

export async function asked(ground: Ground, before: Review): Promise<Review> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => askLastOffers(tx, officer, before.ids.lot, { minutes: 60, changes: '' }))
  return before
}

export const lastOffers = [
  stage(
    behindTheDoor,
    { [`GET ${OFFERS}`]: plainly, [`POST ${OFFERS}`]: saying({ minutes: 60, changes: '服务次数增加' }) },
    stage(asked, {
      [`POST ${OWN}`]: saying({ revision: 1, offerFen: 18_000_000, remark: '' }),
      [`POST ${OWN}/withdraw`]: saying({ reason: '人员安排不开' }),
    }),
  ),
]
