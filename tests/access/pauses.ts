import { boughtUnder } from '../../src/features/tenders/fixtures/a-consultation.ts'
import { anOpenedLot, OPENED } from '../../src/features/tenders/fixtures/a-lot.ts'
import { aScan } from '../../src/features/tenders/fixtures/a-scan.ts'
import { addPaper } from '../../src/features/tenders/service/challenge-files.ts'
import { enterPause } from '../../src/features/tenders/service/pauses.ts'
import { lots } from '../../src/features/tenders/store/kept.ts'
import { CivilDate, civilDateOf, endOf, plusDays, plusMs } from '../../src/kernel/civil.ts'
import { ok } from '../../src/kernel/result.ts'
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

/** The bureau has decided, and the day of the review has gone by meanwhile. */
async function resumed(ground: Ground) {
  const officer = { ...(await ground.district.as('officer')), now: OPENED }
  const { tx, district } = ground
  const { lotId: lot } = await anOpenedLot(tx, district, boughtUnder('consultation', 'A02'))
  const { file } = await does(ground, officer, async (own) => ok({ file: await aScan(own, officer, lot, '暂停通知.pdf') }))
  const noticedOn = civilDateOf(OPENED)
  const until = plusDays(noticedOn, 20)
  const notice = { complaint: null, authority: '演示区财政局', no: '演示 3', noticedOn, until, file }
  await does(ground, officer, (own) => enterPause(own, officer, lot, notice))
  district.setClock(plusMs(endOf(until), 1))
  const found = await lots.table.load(tx, district.tenant, lot)
  return { ids: { lot }, revision: found?.revision ?? 0, day: plusDays(until, 5) }
}

export const pauses = [
  stage(resumed, {
    'POST lots/{lot}/review-day': ({ revision, day }) => ({
      body: {
        revision,
        noticeNo: '演示更正〔2017〕3号',
        title: '更正公告（演示）',
        reason: '原定评审日期在暂停采购期间。',
        reviewOn: day,
        reviewPlace: '演示会议室',
      },
    }),
  }),
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
