import { aReviewingLot } from '../../src/features/tenders/fixtures/a-lot.ts'
import { aPaperReview, fit, HELD_ON, named } from '../../src/features/tenders/fixtures/a-paper-review.ts'
import { aPostWithin } from '../../src/features/identity/fixtures/a-post.ts'
import { ScanKind } from '../../src/features/tenders/rules/offline-review.ts'
import { addPaper } from '../../src/features/tenders/service/challenge-files.ts'
import { enterOfflineReview, returnOfflineReview } from '../../src/features/tenders/service/offline-reviews.ts'
import { instantAt } from '../../src/kernel/civil.ts'
import type { LotId } from '../../src/kernel/ids.ts'
import { aPdf } from '../../src/platform/testing/a-file.ts'
import { keep } from './a-scan.ts'
import { does, type Ground, stage, plainly } from './stage.ts'

const REVIEWS = 'lots/{lot}/offline-reviews'

/** One scan of each kind, among the lot's papers. */
export async function scannedFor(ground: Ground, lot: LotId) {
  const officer = await ground.district.as('officer')
  const scans = []
  for (const kind of ScanKind.options) {
    const stored = await keep(ground, aPdf(kind))
    const { id: file } = await does(ground, officer, (at) => addPaper(at, officer, lot, { name: `${kind}.pdf`, stored }))
    scans.push({ kind, file })
  }
  return scans
}

/** Reviewed on paper the day before, with the scans among the lot's papers. */
async function heldOnPaper(ground: Ground) {
  const { tx, district } = ground
  const { lotId: lot, bids } = await aReviewingLot(tx, district, { bidders: 2 })
  district.setClock(instantAt(HELD_ON, '17:00'))
  const scans = await scannedFor(ground, lot)
  const parties = bids.map(({ partyId }) => partyId)
  const suppliers = (await named(tx, district.tenant, parties)).map((one, n) => fit(one, String(88 - n)))
  return { ids: { lot }, entry: aPaperReview(scans, suppliers) }
}
type Held = Awaited<ReturnType<typeof heldOnPaper>>

export async function entered(ground: Ground, before: Held) {
  const officer = await ground.district.as('officer')
  const { id: review, revision } = await does(ground, officer, (tx) =>
    enterOfflineReview(tx, officer, before.ids.lot, before.entry),
  )
  // The last leader has to confirm what comes of it, and so does not check it.
  const [post] = (await ground.district.as('leader')).posts
  if (post !== undefined) await aPostWithin(ground.tx, ground.district, 'leader', post.area)
  const [scan] = before.entry.scans
  if (scan === undefined) throw new Error('nothing was scanned')
  return { ...before, ids: { ...before.ids, review, file: scan.file }, revision, who: { officer: 1 } }
}
type Entered = Awaited<ReturnType<typeof entered>>

async function returned(ground: Ground, before: Entered) {
  const leader = await ground.district.as('leader')
  const { lot, review } = before.ids
  const back = { revision: before.revision, reason: '第二名总分与评分汇总表不一致' }
  const { revision } = await does(ground, leader, (tx) => returnOfflineReview(tx, leader, lot, review, back))
  return { ...before, revision, who: { officer: 0 } }
}

const saying = ({ revision }: Entered) => ({ body: { revision, reason: '第二名总分与评分汇总表不一致' } })

export const offlineReviews = [
  stage(
    heldOnPaper,
    { [`POST ${REVIEWS}`]: ({ entry }) => ({ body: entry }) },
    stage(
      entered,
      {
        [`GET ${REVIEWS}`]: plainly,
        [`GET ${REVIEWS}/scans/{file}`]: plainly,
        [`POST ${REVIEWS}/{review}/return`]: saying,
        [`POST ${REVIEWS}/{review}/confirm`]: ({ revision }) => ({ body: { revision } }),
        [`POST ${REVIEWS}/{review}/withdraw`]: saying,
      },
      stage(returned, { [`POST ${REVIEWS}/{review}/revise`]: ({ revision, entry }) => ({ body: { revision, entry } }) }),
    ),
  ),
]
