import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, type Instant, instantAt } from '../../kernel/civil.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { anAnnouncedLot, concerned } from './fixtures/a-result.ts'
import type { LotStanding } from './rules/lot-standing.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import { bidStandingOf } from './contract/missed.ts'
import type { LotPaper } from './contract/papers.ts'
import { paperOfBid } from './service/bid-papers.ts'
import { paperOfLot, papersOfLot } from './service/lot-papers.ts'
import { viewAward } from './service/award-views.ts'
import { viewBid } from './service/bid-views.ts'
import { acceptChallenge, answerChallenge, fileChallenge } from './service/challenges.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { voidLot } from './service/lot-ends.ts'
import { listLots, viewLot } from './service/lot-views.ts'
import { listNotices, viewNotice } from './service/publications.ts'

const noon = (day: string) => instantAt(CivilDate.parse(day), '12:00')
const at = (who: Acting, now: Instant): Acting => ({ ...who, now })
const [ANSWERED, LATER] = [noon('2017-07-04'), noon('2017-07-06')]

onBothDatabases('a result that an upheld objection took back', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'revoked')
  })

  it('is told to everybody as revoked, with the notice of the end once there is one', async () => {
    const { officer, leader, winner, rival, outsider } = await concerned(district)
    await undone(db.pool, officer, async (tx) => {
      const { lotId, bids, second } = await anAnnouncedLot(tx, district, { officer, leader }, { noticed: true })
      const [first] = bids
      if (first === undefined) throw new Error('the fixture lost its bids')
      const complaint = { partyId: second, matter: '得分计算', text: '计分有误。', remedy: '请核对。', papers: [] }
      const { id } = value(await fileChallenge(tx, at(rival, noon('2017-06-28')), lotId, complaint))
      value(await acceptChallenge(tx, at(officer, noon('2017-06-28')), id))
      value(await answerChallenge(tx, at(leader, ANSWERED), id, { deed: 'challenge.uphold', answer: '经复核，原计分有误。' }))

      const result = async () => (await listNotices(tx, at(outsider, LATER), { kind: 'result', limit: 20 })).items[0]
      const own = async () => value(await viewBid(tx, at(winner, LATER), first.bidId, NO_CONTRACTS))
      const listed = (who: Acting, standing: LotStanding) => listLots(tx, at(who, LATER), { standing, limit: 20 }, NO_CONTRACTS)
      expect(await result()).toMatchObject({ held: 'upheld', current: false, endedBy: null })
      expect(await own()).toMatchObject({ status: 'won', lot: { revoked: true, standing: 'upheld', endReason: null } })
      const { items, standings } = await listed(outsider, 'upheld')
      expect(items).toMatchObject([{ id: lotId, standing: 'upheld', endNotice: null }])
      expect(standings).toEqual([{ standing: 'upheld', lots: 1 }])

      // The first end of an office goes on in the series of its calls.
      expect(value(await viewLot(tx, at(leader, LATER), lotId, NO_CONTRACTS)).proposedNo).toBe('演示征集〔2017〕2号')
      const end = { noticeNo: '演示流标 1', title: '流标公告（演示）', reason: '评审程序有误' }
      value(await voidLot(tx, at(leader, LATER), lotId, end))
      const notice = { no: end.noticeNo, title: end.title }
      expect(await result()).toMatchObject({ held: 'revoked', current: false, endedBy: notice })
      const [ended] = (await listNotices(tx, outsider, { kind: 'void', limit: 20 })).items
      expect(ended).toMatchObject({ ...notice, held: null, endedBy: null })
      const whole = value(await viewNotice(tx, at(outsider, LATER), (await result())?.id ?? ''))
      expect(whole).toMatchObject({ held: 'revoked', endedBy: notice, final: false })
      const published = value(await viewNotice(tx, at(outsider, LATER), ended?.id ?? ''))
      expect(published).toMatchObject({ revokes: { id: whole.id, no: whole.no }, body: { contact: '演示经办 0546-0000000' } })
      const paper = async (who: Acting, kind: LotPaper) => {
        const document = value(await paperOfLot(tx, at(who, LATER), lotId, kind))
        return [document.title, ...words(lay(document))].join('\n')
      }
      for (const who of [officer, outsider]) {
        expect((await papersOfLot(tx, at(who, LATER), lotId)).items).toEqual(
          expect.arrayContaining(['result-notice', 'end-notice']),
        )
        expect(await paper(who, 'result-notice')).toMatch(
          new RegExp(`^【已撤销】[^]*结果已撤销，见2017年7月6日公布的流标公告（${end.noticeNo}）`),
        )
        expect(await paper(who, 'end-notice')).toMatch(/评审程序有误[^]*自本公告发布之日起撤销[^]*演示经办 0546/)
      }
      const letter = value(await paperOfBid(tx, at(rival, LATER), bids[1]?.bidId ?? first.bidId, 'letter'))
      expect(letter.title).toBe('【已撤销】未入选通知书')
      const lost = value(await viewBid(tx, at(rival, LATER), bids[1]?.bidId ?? first.bidId, NO_CONTRACTS))
      expect([lost.status, bidStandingOf(lost)]).toEqual(['lost', 'ended'])
      expect(await own()).toMatchObject({ status: 'won', lot: { revoked: true, status: 'void', endReason: end.reason } })
      expect((await listed(winner, 'void')).items).toMatchObject([
        { bid: { status: 'won', total: '88.40' }, endReason: end.reason, endNotice: notice },
      ])
      const [told] = value(await viewAward(tx, at(winner, LATER), lotId, NO_CONTRACTS)).objections
      expect(told).toMatchObject({ verdict: 'upheld', reviewBy: '2017-07-13' })
    })
  })
})
