import { beforeAll, expect, it } from 'vitest'
import { deadlines } from '../../app/audit/dues.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CHINA } from '../../kernel/calendar-cn.ts'
import { CivilDate, endOf, type Instant, instantAt, plusDays, plusMs, startOf } from '../../kernel/civil.ts'
import type { LotId } from '../../kernel/ids.ts'
import type { ProfileCode } from '../../kernel/profile-code.ts'
import { plusWorkingDays } from '../../kernel/working-days.ts'
import { look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import { boughtUnder, OFFERS, yuan } from './fixtures/a-consultation.ts'
import { anOpenedLot, OPENED } from './fixtures/a-lot.ts'
import { aScoringPanel, revealed, seatsIn, signed, type Sitting } from './fixtures/a-panel.ts'
import { anAnnouncement, ANNOUNCED, aScoredLot, concerned } from './fixtures/a-result.ts'
import { confirmAsItStands, judgeAsItStands } from './fixtures/as-it-stands.ts'
import { signableBasis } from './service/award-basis.ts'
import { viewAward } from './service/award-views.ts'
import { announceResult, notifyAward } from './service/awards.ts'
import { answerChallenge, acceptChallenge, fileChallenge } from './service/challenges.ts'
import { viewChallenge } from './service/challenge-views.ts'
import { enterComplaint, enterDecision } from './service/complaints.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { qualifyLot } from './service/qualification.ts'
import { viewResults } from './service/results.ts'
import { sweep } from './service/sweep.ts'
import { lots } from './store/kept.ts'
import { noticeOf } from './store/notices.ts'
import { ResultBody } from './contract/publications.ts'

/** The first instant of the day after. */
const after = (day: CivilDate): Instant => startOf(plusDays(day, 1))

onBothDatabases('a purchase under the law', (open) => {
  let db: Database
  let district: District
  let people: Awaited<ReturnType<typeof concerned>>
  let road: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'roads')
    people = await concerned(district)
    road = await aScoringPanel(db, district, 'ROAD-1', boughtUnder('consultation', 'ROAD-1'))
    await revealed(road, () => ({ plan: '80' }))
    await signed(road)
  })
  const at = (who: Acting, now: Instant): Acting => ({ ...who, now })
  const here = (body: (tx: Tx) => Promise<void>) => undone(db.pool, people.officer, body)
  const lotOf = async (tx: Tx, id: LotId) => {
    const lot = await lots.table.load(tx, district.tenant, id)
    if (lot === undefined) throw new Error('no lot')
    return lot
  }
  const objection = { partyId: null, matter: '价格扣除', text: '价格扣除计算有误。', remedy: '请重新核对。', papers: [] }

  it('is scored by a panel of three with the sealed prices, the preference taken off before the benchmark', async () => {
    expect(await seatsIn(road)).toHaveLength(3)
    const { officer } = people
    const results = value(await look(db.pool, officer, (tx) => viewResults(tx, officer, road.lotId)))
    expect(results.ranking.map(({ total }) => total)).toEqual(['90.00', '89.24', '88.86'])
    // It is the price that is contracted, not what it counted for.
    expect(results.proposal).toMatchObject({ winner: road.bids[0]?.bidId, awardFen: yuan(195_000) })
  })

  it('is fixed by the clock where the purchaser keeps silent, announced for a working day, and challenged for seven more', () =>
    here(async (tx) => {
      const { officer, resident, leader } = people
      const { fixing } = await lotOf(tx, road.lotId)
      if (fixing === null) throw new Error('nothing waits')
      expect(fixing.by).toBe(plusWorkingDays(CHINA, fixing.from, 5))
      await sweep(tx, at(district.system, endOf(fixing.by)))
      expect(await lotOf(tx, road.lotId)).toMatchObject({ awardStatus: 'proposed' })
      const now = after(fixing.by)
      await sweep(tx, at(district.system, now))
      const deemed = value(await viewAward(tx, at(officer, now), road.lotId, NO_CONTRACTS))
      expect(deemed).toMatchObject({ awardStatus: 'confirmed', deemed: true, leaderNote: null })
      // From the day on which the clock fixed it, two working days (条例 Art. 43).
      expect(deemed.announceBy).toMatchObject({
        rule: 'consultation:resultPublished',
        start: plusDays(fixing.by, 1),
        due: plusWorkingDays(CHINA, plusDays(fixing.by, 1), 2),
      })

      value(await announceResult(tx, at(officer, now), road.lotId, anAnnouncement(road.bids, { noticeNo: '演示成交 1' })))
      // Chosen by a price that counted for less: the public reads that, and that the amount is the price itself.
      const published = ResultBody.parse(JSON.parse((await noticeOf(tx, officer, road.lotId, 'result'))?.body ?? ''))
      expect(published).toMatchObject({ preferred: '0.10', awardFen: yuan(195_000) })
      const { standstillEnds, challengeEnds } = await lotOf(tx, road.lotId)
      if (standstillEnds === null || challengeEnds === null) throw new Error('no term')
      expect(standstillEnds).toBe(plusWorkingDays(CHINA, fixing.by, 2))
      expect(challengeEnds).toBe(plusWorkingDays(CHINA, standstillEnds, 7))
      // The letter goes out with the result, within the same two days; it is no contract's ground before the result is final.
      const seenAt = async (when: Instant) => value(await viewAward(tx, at(officer, when), road.lotId, NO_CONTRACTS))
      const { due: letterBy } = deemed.announceBy ?? {}
      if (letterBy === undefined) throw new Error('no term')
      expect(await seenAt(now)).toMatchObject({
        letterBy: { rule: 'consultation:letterSent', due: letterBy },
        letterOverdue: false,
        next: { deed: 'lot.notify', due: letterBy, mine: true },
      })
      expect(await seenAt(after(letterBy))).toMatchObject({ letterOverdue: true })
      const told = value(await notifyAward(tx, at(officer, now), road.lotId, '演示成交通知 1'))
      expect(told).toMatchObject({ status: 'announced', awardStatus: 'announced' })
      expect(codeOf(await notifyAward(tx, at(officer, now), road.lotId, '演示成交通知 2'))).toBe('wrong-status')
      expect(codeOf(await signableBasis(tx, at(officer, now), road.lotId))).toBe('not-final')
      expect(await seenAt(now)).toMatchObject({ letterBy: null, next: { deed: 'lot.award' } })
      await sweep(tx, at(district.system, after(standstillEnds)))
      expect(await lotOf(tx, road.lotId)).toMatchObject({ status: 'awarded', awardStatus: 'notified' })
      expect((await signableBasis(tx, at(officer, after(standstillEnds)), road.lotId)).ok).toBe(true)

      // A challenge in time blocks the signing, although the result is final.
      const last = endOf(challengeEnds)
      expect(codeOf(await fileChallenge(tx, at(resident, plusMs(last, 1)), road.lotId, objection))).toBe('past-deadline')
      const { id } = value(await fileChallenge(tx, at(resident, last), road.lotId, objection))
      expect(codeOf(await signableBasis(tx, at(officer, last), road.lotId))).toBe('challenge-open')
      const held = value(await viewAward(tx, at(officer, last), road.lotId, NO_CONTRACTS))
      expect(held).toMatchObject({ pending: 1, next: { deed: 'challenge.answer' } })
      value(await acceptChallenge(tx, at(officer, last), id))
      const upheld = { deed: 'challenge.uphold', answer: '经核对，扣除计算确有错误。' } as const
      expect(value(await answerChallenge(tx, at(leader, last), id, upheld)).lotStatus).toBe('suspended')
      const found: unknown[] = []
      await audited(lots).check(tx, district.tenant, (some) => found.push(...some))
      // The stage called it without the row that closes it.
      await deadlines.run(tx, district.tenant, (code) => code !== 'due-missing' && found.push(code))
      expect(found).toEqual([])
    }))

  it('3. with two qualified bidders is void as a tender, and goes on as a consultation on services', () =>
    here(async (tx) => {
      const { officer } = people
      const goesOn = async (profile: ProfileCode) => {
        const made = await anOpenedLot(tx, district, boughtUnder(profile, `TWO-${profile.toUpperCase().slice(0, 4)}`))
        const [first, second, third] = made.bids.map(({ bidId }) => bidId)
        if (!first || !second || !third) throw new Error('no bids')
        const judge = at(officer, OPENED)
        for (const bid of [first, second]) value(await judgeAsItStands(tx, judge, bid, { deed: 'bid.qualify' }))
        value(await judgeAsItStands(tx, judge, third, { deed: 'bid.disqualify', reason: '未附登记证书，也未在期限内补正。' }))
        return codeOf(await qualifyLot(tx, judge, made.lotId))
      }
      expect(await goesOn('national-tender')).toBe('too-few-bidders')
      // It is past the turnout, and asks for what the bidders stated of themselves.
      expect(await goesOn('consultation')).toBe('facts-unconfirmed')
    }))

  it('lets in no offer above the budget, and with all of them above it nobody', () =>
    here(async (tx) => {
      const dear = {
        ...boughtUnder('consultation', 'DEAR'),
        contents: OFFERS.map((offer) => ({ ...offer, offerFen: yuan(200_001) })),
      }
      const made = await anOpenedLot(tx, district, dear)
      const judge = at(people.officer, OPENED)
      for (const { bidId } of made.bids) {
        expect(codeOf(await judgeAsItStands(tx, judge, bidId, { deed: 'bid.qualify' }))).toBe('offer-over-budget')
        value(await judgeAsItStands(tx, judge, bidId, { deed: 'bid.disqualify', reason: '报价超过采购预算，采购人不能支付。' }))
      }
      expect(codeOf(await qualifyLot(tx, judge, made.lotId))).toBe('too-few-bidders')
    }))

  it('as an open tender comes to an announced result, with the experts’ names and its own terms', () =>
    here(async (tx) => {
      const made = await aScoredLot(tx, district, boughtUnder('national-tender', 'ROAD-2'))
      value(await confirmAsItStands(tx, at(people.leader, ANNOUNCED), made.lotId))
      value(
        await announceResult(
          tx,
          at(people.officer, ANNOUNCED),
          made.lotId,
          anAnnouncement(made.bids, { noticeNo: '演示中标 1' }),
        ),
      )
      const lot = await lotOf(tx, made.lotId)
      expect(lot).toMatchObject({ standstillEnds: '2017-06-27', challengeEnds: '2017-07-06' })

      // A complaint about the answer: entered once and in its term, decided within thirty working days, and it ends the result if sustained.
      const { officer, resident } = people
      const [filedAt, now] = [after(CivilDate.parse('2017-07-02')), instantAt(CivilDate.parse('2017-07-12'), '09:00')]
      const { id } = value(await fileChallenge(tx, at(resident, filedAt), made.lotId, objection))
      value(await acceptChallenge(tx, at(officer, filedAt), id))
      const taken = { receivedOn: CivilDate.parse('2017-07-12'), authority: '演示区财政局', no: '演示投诉 1' }
      expect(codeOf(await enterComplaint(tx, at(officer, now), id, taken))).toBe('wrong-status')
      const answer = '经核对，扣除计算无误。'
      value(await answerChallenge(tx, at(officer, filedAt), id, { deed: 'challenge.reject', answer }))
      value(await enterComplaint(tx, at(officer, now), id, taken))
      expect(codeOf(await enterComplaint(tx, at(officer, now), id, taken))).toBe('complaint-entered')
      const decided = {
        verdict: 'sustained',
        decidedOn: CivilDate.parse('2017-07-12'),
        no: '演示处理 1',
        text: '投诉成立。',
      } as const
      const seen = value(await viewChallenge(tx, at(officer, now), id))
      expect(seen.decisionTerm).toMatchObject({ due: '2017-08-23', amount: 30, unit: 'working-day' })
      expect(seen.checkTerm).toMatchObject({ rule: 'national-tender:complaintChecked', due: '2017-07-19', amount: 5 })
      expect(seen.toldTerm).toMatchObject({ rule: 'national-tender:complaintTold', due: '2017-07-24', amount: 8 })
      expect(value(await enterDecision(tx, at(officer, now), id, decided)).lotStatus).toBe('suspended')
    }))
})
