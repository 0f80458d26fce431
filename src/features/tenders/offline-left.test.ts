import { beforeAll, expect, it } from 'vitest'
import { reviewedLots } from '../../app/audit/reviews.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { instantAt, plusMs } from '../../kernel/civil.ts'
import type { LotId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { audited } from '../ledger/service/audit.ts'
import type { OfflineReviewEntry } from './contract/offline-review.ts'
import type { Announcement } from './contract/award.ts'
import { aBidding, at } from './fixtures/a-bidding.ts'
import { DEADLINE } from './fixtures/a-lot.ts'
import { did } from './fixtures/a-panel.ts'
import { aPaperReview, fit, HELD_ON, named, NEWCOMER, paperScans, unfit } from './fixtures/a-paper-review.ts'
import { anAnnouncement } from './fixtures/a-result.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'
import { stageDistrict } from './fixtures/stages.ts'
import { viewAward } from './service/award-views.ts'
import { announceResult } from './service/awards.ts'
import { withdrawBid } from './service/bid-sealing.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { fileChallenge } from './service/challenges.ts'
import { confirmOfflineReview } from './service/offline-results.ts'
import { enterOfflineReview } from './service/offline-reviews.ts'
import { viewOfflineReview } from './service/offline-views.ts'
import { listLots } from './service/lot-views.ts'
import { bids, lots } from './store/kept.ts'
import { bidsOfLot } from './store/offline-reviews.ts'

const AFTER = instantAt(HELD_ON, '17:00')

onBothDatabases('what a review on paper leaves of the bids that were sealed here', (open) => {
  let db: Branching
  let play: ReturnType<typeof aBidding>
  let officer: Acting
  let other: Acting
  let leader: Acting
  let system: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    const district = await stageDistrict(db)
    play = aBidding(db, district)
    officer = at(await district.as('officer'), AFTER)
    other = at(await district.as('officer', 1), AFTER)
    leader = at(await district.as('leader'), AFTER)
    system = at(district.system, AFTER)
  })
  undoneAfterEach(() => db)

  const taken = async (lotId: LotId, suppliers: OfflineReviewEntry['suppliers'], over: Partial<OfflineReviewEntry>) => {
    const scans = await did({ db }, officer, async (tx) => ok(await paperScans(tx, officer, lotId)))
    value(await act(db.pool, officer, (tx) => enterOfflineReview(tx, officer, lotId, aPaperReview(scans, suppliers, over))))
    const { current } = value(await look(db.pool, other, (tx) => viewOfflineReview(tx, other, lotId)))
    if (current === null) throw new Error('nothing was entered')
    value(await act(db.pool, other, (tx) => confirmOfflineReview(tx, other, lotId, current.id, current.revision)))
  }
  const called = async (...withdrawn: number[]) => {
    const lot = await play.anOpenCall()
    for (const n of [0, 1, 2]) {
      const bid = await play.aSealedBid(lot, n)
      const manager = await play.manager(n)
      if (withdrawn.includes(n)) await did({ db }, manager, (tx) => withdrawBid(tx, manager, bid, '改为递交纸质文件'))
    }
    await play.sweepAt(DEADLINE)
    return { lot, firms: await look(db.pool, officer, (tx) => named(tx, officer.tenant, [play.party(0), play.party(1)])) }
  }
  const faults = async (lot: LotId) => {
    const found: unknown[] = []
    await look(db.pool, system, async (tx) => {
      await audited(lots).check(tx, officer.tenant, (some) => found.push(...some))
      await audited(bids).check(tx, officer.tenant, (some) => found.push(...some))
      await reviewedLots.run(tx, officer.tenant, (code, noun, subject) => subject === lot && found.push([code, noun]))
    })
    return found
  }

  it('keeps reasons of several lines as they were typed, so that the record can be read again', async () => {
    const { lot, firms } = await called()
    const [own] = firms
    const [came] = await look(db.pool, officer, (tx) => named(tx, officer.tenant, [play.party(2)]))
    if (own === undefined || came === undefined) throw new Error('no bidder')
    const unopenedReason = '口令遗失\n机构当场提交了纸质材料'
    await taken(lot, [fit(own, '75.25'), fit(NEWCOMER, '80'), unfit(came, '没有盖章\n没有证书')], {
      unopenedReason,
    })
    expect(await faults(lot)).toEqual([])
  })

  it('tells each that was left closed its own reason with the result, to which it may object', async () => {
    const { lot, firms } = await called()
    const [came] = firms
    if (came === undefined) throw new Error('no bidder')
    await taken(lot, [fit(came, '75'), fit(NEWCOMER, '80')], { unopenedReason: '口令遗失' })
    await did({ db }, leader, (tx) => confirmAsItStands(tx, leader, lot))
    const all = await look(db.pool, officer, (tx) => bidsOfLot(tx, officer, lot))
    const second = all.find(({ partyId }) => partyId === play.party(0))
    if (second === undefined) throw new Error('no second place')
    const left = (n: number) => all.find(({ partyId }) => partyId === play.party(n))?.id ?? expect.unreachable()
    const announce = async (partings: Announcement['partings']) => {
      const notice = anAnnouncement([], { noticeNo: '演示线下 1', partings })
      return act(db.pool, officer, (tx) => announceResult(tx, officer, lot, notice))
    }
    const parted = { bid: second.id, reason: '得分较低', strengths: '' }
    expect(await announce([parted])).toMatchObject({ error: { code: 'partings-missing', missing: 2 } })
    const own = ['当天没有到场', '到场时已过递交时间'].map((reason, n) => ({ bid: left(n + 1), reason, strengths: '' }))
    value(await announce([parted, ...own]))
    const manager = at(await play.manager(1), plusMs(AFTER, 60_000))
    const reasonsReadBy = async (who: Acting) =>
      value(await look(db.pool, who, (tx) => viewAward(tx, who, lot, NO_CONTRACTS))).bids.map(({ reason }) => reason)
    expect(await reasonsReadBy(manager)).toEqual(['当天没有到场'])
    expect(await reasonsReadBy(at(await play.manager(2), manager.now))).toEqual(['到场时已过递交时间'])
    // Those that were left closed have no place among each other.
    const [won, lost, ...closed] = await reasonsReadBy(officer)
    expect([won, lost, new Set(closed)]).toEqual([null, '得分较低', new Set(own.map(({ reason }) => reason))])
    expect(await faults(lot)).toEqual([])
    const unsealingSeen = async (who: Acting) => {
      const { items } = await look(db.pool, who, async (tx) => ok(await listLots(tx, who, { limit: 100 }, NO_CONTRACTS))).then(
        value,
      )
      return items.find(({ id }) => id === lot)?.unsealing
    }
    expect([await unsealingSeen(await play.as('custodian', 0, AFTER)), await unsealingSeen(manager)]).toEqual(['on-paper', null])
    const heardBy = async (who: Acting) =>
      value(await look(db.pool, who, (tx) => viewAward(tx, who, lot, NO_CONTRACTS))).heard.map(({ partyId }) => partyId)
    expect(await heardBy(manager)).toEqual([play.party(1)])
    expect(await heardBy(officer)).toEqual(expect.arrayContaining([play.party(0), play.party(1)]))
    const said = { matter: '未拆封', text: '我们封存的材料没有拆封。', remedy: '请重新评审。', papers: [] }
    const filed = await act(db.pool, manager, (tx) => fileChallenge(tx, manager, lot, { partyId: play.party(1), ...said }))
    expect(codeOf(filed)).toBe('done')
  })

  it('counts nobody as sealed who withdrew here and came on paper', async () => {
    const { lot, firms } = await called(1)
    await taken(
      lot,
      firms.map((one, n) => fit(one, String(90 - n))),
      { unopenedReason: '口令遗失' },
    )
    expect(await faults(lot)).toEqual([])
  })
})
