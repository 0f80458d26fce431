import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, type Instant, instantAt } from '../../kernel/civil.ts'
import type { LotId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { aCall, aDraftLot, aPublishedLot } from '../tenders/fixtures/a-lot.ts'
import { anAnnouncedLot, anAnnouncement, concerned } from '../tenders/fixtures/a-result.ts'
import { announceResult } from '../tenders/service/awards.ts'
import { acceptChallenge, answerChallenge, fileChallenge } from '../tenders/service/challenges.ts'
import { declineAward } from '../tenders/service/declines.ts'
import { proposeNext } from '../tenders/service/succession.ts'
import { confirmAsItStands } from '../tenders/fixtures/as-it-stands.ts'
import { ok } from '../../kernel/result.ts'
import { cancelLot, voidLot } from '../tenders/service/lot-ends.ts'
import { publicDeadlines } from './service/deadlines.ts'
import { monthsOpen, recordOfLot } from './service/packages.ts'
import { aBackfilledContract } from '../contracts/fixtures/a-backfill.ts'
import { plansIn } from './store/public-acts.ts'
import { actsOfLot } from './service/public-acts.ts'

const PUBLISHING = { ocidPrefix: 'heli', licence: undefined, origin: 'https://heli.example.cn' }
const noon = (day: string) => instantAt(CivilDate.parse(day), '12:00')
const at = (who: Acting, now: Instant): Acting => ({ ...who, now })
const [FILED, ANSWERED, ENDED] = [noon('2017-06-28'), noon('2017-06-30'), noon('2017-07-06')]

onBothDatabases('open data', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'open-data')
  })
  const actsOf = async (tx: Tx, lot: LotId) =>
    (await actsOfLot(tx, district, lot)).map(({ act, at: when }) => `${act} ${when}`).toSorted()
  const due = async (tx: Tx, now: Instant) => publicDeadlines(tx, { tenant: district.tenant, now })

  it('tells of a result that an objection took back, from the day on which it was upheld', async () => {
    const { officer, leader, rival } = await concerned(district)
    await undone(db.pool, officer, async (tx) => {
      const { lotId, second } = await anAnnouncedLot(tx, district, { officer, leader }, { noticed: true })
      const complaint = { partyId: second, matter: '得分计算', text: '计分有误。', remedy: '请核对。', papers: [] }
      const { id } = value(await fileChallenge(tx, at(rival, FILED), lotId, complaint))
      value(await acceptChallenge(tx, at(officer, FILED), id))
      const before = await actsOf(tx, lotId)
      expect(before.map((act) => act.split(' ')[0])).toEqual(['announced', 'called', 'closed'])
      expect(await due(tx, FILED)).toMatchObject([{ what: 'bids' }, { what: 'objections', changes: 0, isCancelled: false }])

      value(await answerChallenge(tx, at(leader, ANSWERED), id, { deed: 'challenge.uphold', answer: '经复核，原计分有误。' }))
      expect(await actsOf(tx, lotId)).toEqual([...before, `upheld ${ANSWERED}`])
      expect((await due(tx, ANSWERED))[1]).toMatchObject({ changes: 1, changedAt: ANSWERED, isCancelled: true })

      value(
        await voidLot(tx, at(leader, ENDED), lotId, {
          noticeNo: '演示流标 1',
          title: '流标公告（演示）',
          reason: '评审程序有误',
        }),
      )
      expect(await actsOf(tx, lotId)).toEqual([...before, `ended ${ENDED}`, `upheld ${ANSWERED}`].toSorted())
      const { records } = value(await recordOfLot(tx, district, PUBLISHING, lotId))
      expect(records[0]?.compiledRelease).toMatchObject({ tender: { status: 'unsuccessful' }, awards: [{ status: 'cancelled' }] })
      const { items } = await monthsOpen(tx, district, PUBLISHING)
      expect(items.map(({ month, releases, processes }) => [month, releases, processes])).toEqual([
        ['2017-07', 1, 0],
        ['2017-06', 3, 0],
        ['2017-05', 2, 2],
      ])
    })
  })

  it('tells nothing of contracts from before the system: nothing of them was planned, called or awarded here', async () => {
    const { officer } = await concerned(district)
    await undone(db.pool, officer, async (tx) => {
      await aBackfilledContract(tx, officer)
      expect((await monthsOpen(tx, district, PUBLISHING)).items).toEqual([])
      const year = { from: noon('2017-01-01'), until: noon('2018-01-01') }
      expect(await plansIn(tx, district, year)).toEqual([])
    })
  })

  it('tells of a winner that gave it up, and of the next that took its place, in the days on which that was', async () => {
    const { officer, leader, winner } = await concerned(district)
    await undone(db.pool, officer, async (tx) => {
      const { lotId, bids } = await anAnnouncedLot(tx, district, { officer, leader }, { noticed: true })
      const [first, next, ...others] = bids
      if (first === undefined || next === undefined) throw new Error('nobody bid')
      const before = await actsOf(tx, lotId)
      const none = async () => ok(undefined)
      value(await declineAward(tx, at(winner, FILED), first.bidId, '无力承接', none))
      expect(await actsOf(tx, lotId)).toEqual([...before, `declined ${FILED}`].toSorted())
      expect((await due(tx, FILED)).map(({ what }) => what)).toEqual(['bids'])

      value(await proposeNext(tx, at(officer, ANSWERED), lotId, next.bidId))
      value(await confirmAsItStands(tx, at(leader, ANSWERED), lotId))
      const partings = others.map(({ bidId: bid }) => ({ bid, reason: '综合得分较低', strengths: '' }))
      const notice = anAnnouncement(bids, { noticeNo: '演示公示 顺延', partings })
      value(await announceResult(tx, at(officer, ENDED), lotId, notice))
      expect(await actsOf(tx, lotId)).toEqual([...before, `declined ${FILED}`, `announced ${ENDED}`].toSorted())
      expect((await due(tx, ENDED))[1]).toMatchObject({ what: 'objections', changes: 1, setAt: ENDED, isCancelled: false })
      const { records } = value(await recordOfLot(tx, district, PUBLISHING, lotId))
      expect(records[0]?.compiledRelease).toMatchObject({ awards: [{ status: 'cancelled' }, { status: 'pending' }] })
      const { items } = await monthsOpen(tx, district, PUBLISHING)
      expect(items.map(({ month, releases }) => [month, releases])).toEqual([
        ['2017-07', 1],
        ['2017-06', 3],
        ['2017-05', 2],
      ])
    })
  })

  it('tells of a call that was taken back, and cancels its deadline; of a draft it tells nothing', async () => {
    const { officer, leader } = await concerned(district)
    await undone(db.pool, officer, async (tx) => {
      const { lotId } = await aPublishedLot(tx, district, { noticed: true, call: aCall({ noticeNo: '演示征集 9' }) })
      expect(await due(tx, noon('2017-05-20'))).toMatchObject([{ what: 'bids', lot: { id: lotId }, isCancelled: false }])
      const taken = noon('2017-05-22')
      const end = { noticeNo: '演示终止 9', title: '终止公告（演示）', reason: '本年度预算压缩，本项目不再采购。' }
      value(await cancelLot(tx, at(leader, taken), lotId, end))
      expect((await actsOf(tx, lotId)).map((act) => act.split(' ')[0])).toEqual(['called', 'ended'])
      expect(await due(tx, taken)).toMatchObject([{ changes: 1, changedAt: taken, isCancelled: true }])
    })
    await undone(db.pool, officer, async (tx) => {
      const { lotId } = await aDraftLot(tx, district)
      expect(await actsOf(tx, lotId)).toEqual([])
      value(
        await cancelLot(tx, officer, lotId, { noticeNo: '演示终止 9', title: '不再采购', reason: '本年度预算压缩，不再采购。' }),
      )
      expect(await actsOf(tx, lotId)).toEqual([])
      expect(await recordOfLot(tx, district, PUBLISHING, lotId)).toEqual({ ok: false, error: { code: 'not-found' } })
      expect(await due(tx, noon('2017-05-20'))).toEqual([])
    })
  })
})
