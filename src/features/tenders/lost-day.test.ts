import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { civilDateOf, endOf, plusDays, plusMs, startOf } from '../../kernel/civil.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onOneDatabase } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { boughtUnder } from './fixtures/a-consultation.ts'
import { aDrawnPanel, did, seatsIn } from './fixtures/a-panel.ts'
import { aScan } from './fixtures/a-scan.ts'
import { stageDistrict } from './fixtures/stages.ts'
import { missJuror } from './service/arrivals.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { viewLot } from './service/lot-views.ts'
import { enterPause } from './service/pauses.ts'
import { sweep } from './service/sweep.ts'

onOneDatabase('a review day that was lost to a pause', (open) => {
  let db: Branching
  let district: Awaited<ReturnType<typeof stageDistrict>>
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await stageDistrict(db)
  })
  undoneAfterEach(() => db)
  it('is no day on which a juror failed to come: the officer alone calls nobody in their place', async () => {
    const sitting = await aDrawnPanel(db, district, 'LOST', boughtUnder('consultation', 'LOST'))
    const { lotId } = sitting
    const officer = await district.as('officer')
    const lot = value(await look(db.pool, officer, (tx) => viewLot(tx, officer, lotId, NO_CONTRACTS)))
    const reviewOn = lot.reviewOn ?? expect.unreachable()
    const before = { ...officer, now: plusMs(startOf(reviewOn), -3_600_000) }
    const noticedOn = civilDateOf(before.now)
    const until = plusDays(reviewOn, 3)
    const file = await did({ db }, before, async (tx) => ok(await aScan(tx, before, lotId, '暂停通知.pdf')))
    await did({ db }, before, (tx) =>
      enterPause(tx, before, lotId, { complaint: null, authority: '演示区财政局', no: '演示', noticedOn, until, file }),
    )
    const after = { ...officer, now: plusMs(endOf(until), 1) }
    await did({ db }, { ...district.system, now: after.now }, async (tx) =>
      ok(await sweep(tx, { ...district.system, now: after.now })),
    )
    expect(value(await look(db.pool, after, (tx) => viewLot(tx, after, lotId, NO_CONTRACTS))).next?.deed).toBe('lot.move-review')
    const [seat = expect.unreachable('nobody was drawn')] = await seatsIn(sitting)
    expect(
      codeOf(await act(db.pool, after, (tx) => missJuror(tx, after, lotId, seat.jurorId, '评审当天没有到场，电话无人接听'))),
    ).toBe('before-review')
  })
})
