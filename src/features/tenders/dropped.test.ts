import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, instantAt } from '../../kernel/civil.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { bidStandingOf } from './contract/missed.ts'
import { aScoredLot, concerned } from './fixtures/a-result.ts'
import { viewAward } from './service/award-views.ts'
import { moveAward } from './service/awards.ts'
import { viewBid } from './service/bid-views.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { voidLot } from './service/lot-ends.ts'
import { listLots, viewLot } from './service/lot-views.ts'

const later = (who: Acting): Acting => ({ ...who, now: instantAt(CivilDate.parse('2017-06-20'), '12:00') })
const END = { noticeNo: '演示流标 1', title: '流标公告（演示）', reason: '服务社区拆迁' }

onBothDatabases('a result that the leader never let take effect', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'dropped')
  })

  it('is told as without effect, to the office and the bidders, and no score is called the cause', async () => {
    const { officer, leader, winner, rival } = await concerned(district)
    await undone(db.pool, officer, async (tx) => {
      const { lotId, bids } = await aScoredLot(tx, district, { noticed: true })
      value(await moveAward(tx, later(leader), lotId, { deed: 'lot.return', facts: { reason: '打分悬殊' } }))
      const seen = async (who: Acting) => value(await viewLot(tx, later(who), lotId, NO_CONTRACTS))
      expect((await seen(officer)).steps.at(-1)).toMatchObject({ key: 'signing' })
      value(await voidLot(tx, later(leader), lotId, END))

      const lastTwo = async (who: Acting) => (await seen(who)).steps.slice(-2).map(({ key, at }) => [key, at === null])
      expect(await lastTwo(officer)).toEqual([
        ['returned', false],
        ['dropped', false],
      ])
      // That the leader sent it back is the office's to know.
      expect((await lastTwo(winner)).map(([key]) => key)).toEqual(['check', 'dropped'])
      expect(value(await viewAward(tx, later(officer), lotId, NO_CONTRACTS))).toMatchObject({
        standstill: null,
        announcedAt: null,
      })
      for (const [nth, who] of [winner, rival].entries()) {
        const id = bids[nth]?.bidId
        if (id === undefined) throw new Error('the fixture lost its bids')
        const own = value(await viewBid(tx, later(who), id, NO_CONTRACTS))
        expect(own).toMatchObject({ status: 'ranked', lot: { dropped: true, revoked: false, endReason: END.reason } })
        expect(bidStandingOf(own)).toBe('dropped')
        const { items } = await listLots(tx, later(who), { standing: 'void', limit: 20 }, NO_CONTRACTS)
        expect(items).toMatchObject([{ awardStatus: null, endReason: END.reason, bid: { fellShort: false } }])
        expect(codeOf(await viewAward(tx, later(who), lotId, NO_CONTRACTS))).toBe('not-found')
      }
    })
  })
})
