import { boughtUnder } from '../../src/features/tenders/fixtures/a-consultation.ts'
import { addPaper } from '../../src/features/tenders/service/challenge-files.ts'
import { enterPause } from '../../src/features/tenders/service/pauses.ts'
import { CivilDate, civilDateOf, plusDays } from '../../src/kernel/civil.ts'
import { aJpeg } from '../../src/platform/testing/a-file.ts'
import { keep } from './a-scan.ts'
import { reviewingOf } from './review.ts'
import { does, type Ground, plainly, stage } from './stage.ts'

const PAUSES = 'lots/{lot}/pauses'

/** A consultation under review, with the scan of the bureau's notice among its papers. */
export async function scanned(ground: Ground) {
  const officer = await ground.district.as('officer')
  const { lot } = (await reviewingOf(ground, boughtUnder('consultation', 'A01'))).ids
  const stored = await keep(ground, aJpeg())
  const { id: file } = await does(ground, officer, (tx) => addPaper(tx, officer, lot, { name: '暂停通知.jpg', stored }))
  const today = civilDateOf(officer.now)
  const notice = { complaint: null, authority: '演示区财政局', no: '演示 1', noticedOn: today, until: plusDays(today, 30), file }
  return { ids: { lot }, notice }
}

export async function paused(ground: Ground, before: Awaited<ReturnType<typeof scanned>>) {
  const officer = await ground.district.as('officer')
  const { id: pause } = await does(ground, officer, (tx) => enterPause(tx, officer, before.ids.lot, before.notice))
  return { ...before, ids: { ...before.ids, pause } }
}

export const pauses = [
  stage(
    scanned,
    { [`GET ${PAUSES}`]: plainly, [`POST ${PAUSES}`]: ({ notice }) => ({ body: notice }) },
    stage(paused, {
      [`POST ${PAUSES}/{pause}/lift`]: ({ notice }) => ({
        body: { liftedOn: CivilDate.parse(notice.noticedOn), liftNo: '演示 2', liftText: '' },
      }),
      [`GET ${PAUSES}/{pause}/file`]: plainly,
    }),
  ),
]
