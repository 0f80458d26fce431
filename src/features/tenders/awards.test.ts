import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, endOf, type Instant, instantAt, plusMs } from '../../kernel/civil.ts'
import type { ChallengeId, LotId, PartyId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import type { Tx } from '../../platform/db.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import { did } from './fixtures/a-panel.ts'
import { ANNOUNCED, anAnnouncement, aScoredLot, type AScoredLot, NOTICE_ENDS, concerned } from './fixtures/a-result.ts'
import { viewAward } from './service/award-views.ts'
import { announceResult, moveAward, notifyAward } from './service/awards.ts'
import { listChallenges, viewChallenge } from './service/challenge-views.ts'
import { answerPaper } from './service/challenge-paper.ts'
import { acceptChallenge, answerChallenge, fileChallenge, readAnswer, withdrawChallenge } from './service/challenges.ts'
import { listNotices, viewNotice } from './service/publications.ts'
import { viewLot } from './service/lot-views.ts'
import { voidLot } from './service/lot-ends.ts'
import { sweep } from './service/sweep.ts'
import { bids, challenges, lots } from './store/kept.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'

const LAST_INSTANT = endOf(NOTICE_ENDS)
const AFTER = plusMs(LAST_INSTANT, 1)
const noon = (day: string) => instantAt(CivilDate.parse(day), '12:00')

const bidder = ({ bids: made }: AScoredLot, n: number) => {
  const bid = made[n]
  if (bid === undefined) throw new Error(`no bidder ${n}`)
  return bid
}
const complaint = (partyId: PartyId | null) => ({
  partyId,
  matter: '得分计算',
  text: '持证社工一项计分有误。',
  remedy: '请重新核对。',
  papers: [],
})

onBothDatabases('an award', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let leader: Acting
  let rival: Acting
  let winner: Acting
  let resident: Acting
  let outsider: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'awards')
    ;({ officer, leader, winner, rival, outsider, resident } = await concerned(district))
  })
  undoneAfterEach(() => db)
  const at = (who: Acting, now: Instant): Acting => ({ ...who, now })
  const here = (body: (tx: Tx) => Promise<void>) => undone(db.pool, officer, body)
  const system = (now: Instant) => at(district.system, now)

  const confirmed = async (tx: Tx, code = 'A01') => {
    const made = await aScoredLot(tx, district, { plan: { code }, programme: { code } })
    value(await confirmAsItStands(tx, at(leader, ANNOUNCED), made.lotId))
    return made
  }
  const announced = async (tx: Tx, code = 'A01') => {
    const made = await confirmed(tx, code)
    const notice = anAnnouncement(made.bids, { noticeNo: `演示公示 ${code}` })
    value(await announceResult(tx, at(officer, ANNOUNCED), made.lotId, notice))
    return made
  }
  let standing: AScoredLot
  const party = (made: AScoredLot, n: number) => bidder(made, n).partyId
  const objected = async (tx: Tx, made: AScoredLot, who = rival, now: Instant = noon('2017-06-28')) =>
    value(await fileChallenge(tx, at(who, now), made.lotId, complaint(who === rival ? party(made, 1) : null))).id
  const statusOf = async (tx: Tx, id: LotId) => {
    const lot = await lots.table.load(tx, district.tenant, id)
    return `${lot?.status} ${lot?.awardStatus}`
  }
  const answers = (tx: Tx, id: ChallengeId, deed: 'challenge.refuse' | 'challenge.reject' | 'challenge.uphold', now: Instant) =>
    answerChallenge(tx, at(deed === 'challenge.uphold' ? leader : officer, now), id, { deed, answer: '经核对，计分无误。' })
  const clean = async (tx: Tx) => {
    const found: unknown[] = []
    for (const kept of [audited(lots), audited(bids), audited(challenges)])
      await kept.check(tx, district.tenant, (some) => found.push(...some))
    return found
  }

  it('goes back to the officer with the leader’s reason, and to the leader again', () =>
    here(async (tx) => {
      const { lotId, bids: made } = await aScoredLot(tx, district)
      value(await moveAward(tx, leader, lotId, { deed: 'lot.return', facts: { reason: '请说明第二名的分差' } }))
      expect(value(await viewAward(tx, officer, lotId, NO_CONTRACTS))).toMatchObject({
        awardStatus: 'returned',
        leaderNote: '请说明第二名的分差',
        next: { deed: 'lot.resubmit', who: 'officer', mine: true },
        can: { 'lot.resubmit': true, 'lot.confirm': false, 'lot.announce': false },
      })
      const again = await confirmAsItStands(tx, leader, lotId)
      expect(again).toEqual({ ok: false, error: { code: 'wrong-status', status: 'returned' } })
      value(await moveAward(tx, officer, lotId, { deed: 'lot.resubmit', facts: { note: '分差来自答辩' } }))
      value(await confirmAsItStands(tx, leader, lotId))
      const twice = await confirmAsItStands(tx, leader, lotId)
      expect(codeOf(twice)).toBe('wrong-status')
      expect(codeOf(await announceResult(tx, leader, lotId, anAnnouncement(made)))).toBe('not-found')
    }))

  it('is not announced before it is confirmed, nor while a loser has no reason, nor under a number that is taken', () =>
    here(async (tx) => {
      const unconfirmed = await aScoredLot(tx, district)
      const notice = anAnnouncement(unconfirmed.bids)
      expect(codeOf(await announceResult(tx, officer, unconfirmed.lotId, notice))).toBe('wrong-status')
      const made = await confirmed(tx)
      const [first, second] = anAnnouncement(made.bids).partings
      const short = anAnnouncement(made.bids, { partings: first ? [first] : [] })
      expect(await announceResult(tx, officer, made.lotId, short)).toMatchObject({
        error: { code: 'partings-missing', missing: 1 },
      })
      const forWinner = anAnnouncement(made.bids, {
        partings: [first, second, { bid: bidder(made, 0).bidId, reason: '理由', strengths: '' }].flatMap((one) => one ?? []),
      })
      expect(codeOf(await announceResult(tx, officer, made.lotId, forWinner))).toBe('no-such-bid')
      const other = await announced(tx, 'A02')
      const taken = anAnnouncement(made.bids, { noticeNo: '演示公示 A02' })
      expect(codeOf(await announceResult(tx, officer, made.lotId, taken))).toBe('notice-no-taken')
      expect(await statusOf(tx, other.lotId)).toBe('announced announced')
    }))

  describe('that is announced', () => {
    beginningWith(
      () => db,
      async () => {
        standing = await did({ db }, officer, async (tx) => ok(await announced(tx)))
      },
    )

    it('is confirmed by the leader, announced by the officer, final by the clock, and told to the winner', () =>
      here(async (tx) => {
        const made = standing
        const view = value(await viewAward(tx, at(officer, ANNOUNCED), made.lotId, NO_CONTRACTS))
        expect(view).toMatchObject({ status: 'announced', awardStatus: 'announced', open: true, pending: 0, proposedNo: null })
        expect(view.standstill).toMatchObject({ due: NOTICE_ENDS, amount: 5, unit: 'working-day', provisional: false })
        expect(view.standstill?.steps.filter(({ counts }) => counts)).toHaveLength(5)
        expect(view.next).toMatchObject({ deed: 'lot.award', who: 'system', due: NOTICE_ENDS })
        expect(view.bids.map(({ status, letter }) => `${status} ${letter}`)).toEqual(['won false', 'lost true', 'lost true'])

        await sweep(tx, system(LAST_INSTANT))
        expect(await statusOf(tx, made.lotId)).toBe('announced announced')
        await sweep(tx, system(AFTER))
        expect(await statusOf(tx, made.lotId)).toBe('awarded final')
        const { proposedNo, code } = value(await viewAward(tx, at(officer, AFTER), made.lotId, NO_CONTRACTS))
        expect(proposedNo).toBe(`${code}-T1`)
        value(await notifyAward(tx, at(officer, noon('2017-07-05')), made.lotId, '演示通知〔2017〕1号'))
        const told = value(await viewAward(tx, at(officer, noon('2017-07-05')), made.lotId, NO_CONTRACTS))
        expect(told).toMatchObject({
          awardStatus: 'notified',
          letterNo: '演示通知〔2017〕1号',
          signBy: { due: '2017-08-04', amount: 30 },
        })
        expect(told.bids[0]?.letter).toBe(true)
        expect(codeOf(await notifyAward(tx, at(officer, noon('2017-07-06')), made.lotId, '又一号'))).toBe('wrong-status')
        expect(await clean(tx)).toEqual([])
      }))

    it('shows each bidder its own line alone, the public the winner, and nobody outside anything before the announcement', () =>
      here(async (tx) => {
        const early = await aScoredLot(tx, district)
        for (const who of [winner, rival, district.nobody])
          expect(codeOf(await viewAward(tx, who, early.lotId, NO_CONTRACTS))).toBe('not-found')
        const made = standing
        const own = value(await viewAward(tx, rival, made.lotId, NO_CONTRACTS))
        expect(own.bids).toMatchObject([
          { id: bidder(made, 1).bidId, status: 'lost', total: '84.00', rank: 2, strengths: '志愿者动员基础扎实', letter: true },
        ])
        expect(own.leaderNote).toBeNull()
        expect(JSON.stringify(own)).not.toContain('66.40')
        const seen = value(await viewAward(tx, district.nobody, made.lotId, NO_CONTRACTS))
        expect(seen).toMatchObject({ bids: [], winner: { bidId: bidder(made, 0).bidId, total: '88.40' } })
        const [item] = (await listNotices(tx, district.nobody, { kind: 'result', limit: 20 })).items
        const notice = value(await viewNotice(tx, at(district.nobody, ANNOUNCED), item?.id ?? ''))
        expect(notice).toMatchObject({
          kind: 'result',
          current: true,
          body: { awardFen: 18_000_000, winner: { total: '88.40' } },
        })
        for (const secret of ['84.00', '66.40', '不够具体']) expect(JSON.stringify(notice)).not.toContain(secret)
      }))

    it('hears an objection at the last instant of the notice, and not one millisecond later', () =>
      here(async (tx) => {
        const made = standing
        const late = await fileChallenge(tx, at(rival, AFTER), made.lotId, complaint(party(made, 1)))
        expect(late).toMatchObject({ error: { code: 'past-deadline', deadline: NOTICE_ENDS } })
        const just = value(await fileChallenge(tx, at(rival, LAST_INSTANT), made.lotId, complaint(party(made, 1))))
        expect(just).toMatchObject({ status: 'received', lotStatus: 'announced' })
        await sweep(tx, system(AFTER))
        expect(await statusOf(tx, made.lotId)).toBe('announced announced')
      }))

    it('hears a bidder that took part through its manager, the manager and a resident in their own names, and nobody else', () =>
      here(async (tx) => {
        const made = standing
        const file = (who: Acting, own: PartyId | null) => fileChallenge(tx, at(who, ANNOUNCED), made.lotId, complaint(own))
        expect(codeOf(await file(rival, party(made, 0)))).toBe('not-found')
        expect(codeOf(await file(resident, party(made, 1)))).toBe('not-found')
        expect(codeOf(await file(officer, null))).toBe('not-found')
        expect(codeOf(await file(outsider, district.parties[4] ?? null))).toBe('did-not-take-part')
        const { id: inPerson } = value(await file(rival, null))
        expect(value(await viewChallenge(tx, officer, inPerson))).toMatchObject({ partyName: null })
        value(await withdrawChallenge(tx, rival, inPerson))
        const { id } = value(await file(resident, null))
        expect(value(await viewChallenge(tx, officer, id))).toMatchObject({ filedByName: '演示resident 0', partyName: null })
        expect(codeOf(await viewChallenge(tx, rival, id))).toBe('not-found')
        expect((await listChallenges(tx, rival, { limit: 50 })).items.map((one) => one.id)).toEqual([inPerson])
        expect((await listChallenges(tx, resident, { limit: 50 })).items).toHaveLength(1)
        const one = value(await file(rival, party(made, 1)))
        const page = (after?: ChallengeId) => listChallenges(tx, officer, { limit: 1, status: 'received', after })
        const first = await page()
        const second = await page(first.next ?? undefined)
        expect([first, second].map(({ items, next }) => [items.length, next === null])).toEqual([
          [1, false],
          [1, true],
        ])
        expect([first, second].flatMap(({ items }) => items.map((item) => item.id)).toSorted()).toEqual([one.id, id].toSorted())
        const early = await confirmed(tx, 'A02')
        expect(codeOf(await fileChallenge(tx, rival, early.lotId, complaint(party(early, 1))))).toBe('not-found')
      }))

    it('sends the officer to the objection that is to be answered first, the objector to wait, and tells nobody else that there is one', () =>
      here(async (tx) => {
        const made = standing
        const next = async (who: Acting) => value(await viewLot(tx, at(who, noon('2017-06-28')), made.lotId, NO_CONTRACTS)).next
        expect(await next(officer)).toMatchObject({ deed: 'lot.award', who: 'system' })
        const first = await objected(tx, made)
        const second = await objected(tx, made, resident, noon('2017-06-29'))
        expect(await next(officer)).toEqual({ deed: 'challenge.answer', who: 'officer', mine: true, due: '2017-07-07' })
        expect(await next(leader)).toMatchObject({ deed: 'challenge.answer', mine: false })
        for (const who of [winner, outsider, district.nobody]) expect((await next(who))?.deed).toBe('lot.award')
        value(await acceptChallenge(tx, at(officer, noon('2017-06-28')), first))
        value(await answers(tx, first, 'challenge.uphold', noon('2017-06-28')))
        expect(await next(officer)).toMatchObject({ deed: 'challenge.answer', due: '2017-07-10' })
        value(await withdrawChallenge(tx, resident, second))
        expect(await next(officer)).toMatchObject({ deed: 'lot.void-upheld', mine: false })
      }))

    it('waits for the last objection after the notice, and is final in the transaction that answers it', () =>
      here(async (tx) => {
        const made = standing
        const [first, second] = [await objected(tx, made), await objected(tx, made, resident)]
        value(await acceptChallenge(tx, at(officer, noon('2017-06-29')), first))
        await sweep(tx, system(AFTER))
        value(await answers(tx, second, 'challenge.refuse', noon('2017-07-04')))
        expect(await statusOf(tx, made.lotId)).toBe('announced announced')
        expect(value(await answers(tx, first, 'challenge.reject', noon('2017-07-05'))).lotStatus).toBe('awarded')
        expect(await statusOf(tx, made.lotId)).toBe('awarded final')
        expect(value(await viewChallenge(tx, rival, first))).toMatchObject({ status: 'rejected', reviewBy: '2017-07-14' })
        expect(codeOf(await answers(tx, first, 'challenge.reject', noon('2017-07-05')))).toBe('wrong-status')
        const [last] = await tx
          .selectFrom('action')
          .select(['type', 'role'])
          .where('subject', '=', made.lotId)
          .orderBy('revision', 'desc')
          .execute()
        expect(last).toEqual({ type: 'lot.award', role: 'system' })
        expect(await clean(tx)).toEqual([])
      }))

    it('delivers its answer to whoever objected, who opens it on the record; the office sees whether', () =>
      here(async (tx) => {
        const made = standing
        const id = await objected(tx, made)
        value(await acceptChallenge(tx, at(officer, noon('2017-06-29')), id))
        expect(codeOf(await readAnswer(tx, at(rival, noon('2017-06-29')), id))).toBe('wrong-status')
        value(await answers(tx, id, 'challenge.reject', noon('2017-07-05')))
        const sealed = value(await viewChallenge(tx, rival, id))
        expect(sealed).toMatchObject({ status: 'rejected', answer: null, readAt: null, can: { 'challenge.read': true } })
        expect(sealed.reviewTerm).toMatchObject({ due: '2017-07-14', amount: 7, unit: 'working-day', start: '2017-07-05' })
        expect(codeOf(await answerPaper(tx, rival, id))).toBe('not-found')
        expect(value(await viewChallenge(tx, officer, id))).toMatchObject({
          answer: '经核对，计分无误。',
          readAt: null,
          can: { 'challenge.read': false },
        })
        expect(codeOf(await readAnswer(tx, officer, id))).toBe('not-found')
        expect(codeOf(await readAnswer(tx, resident, id))).toBe('not-found')

        value(await readAnswer(tx, at(rival, noon('2017-07-06')), id))
        value(await readAnswer(tx, at(rival, noon('2017-07-07')), id))
        for (const who of [rival, officer])
          expect(value(await viewChallenge(tx, who, id))).toMatchObject({
            answer: '经核对，计分无误。',
            readAt: noon('2017-07-06'),
            can: { 'challenge.read': false },
          })
        expect((await answerPaper(tx, rival, id)).ok).toBe(true)
        expect(await clean(tx)).toEqual([])
      }))

    it('tells everybody that somebody objected and was answered, without names and not before', () =>
      here(async (tx) => {
        const made = standing
        const notice = async () => {
          const [item] = (await listNotices(tx, district.nobody, { kind: 'result', limit: 20 })).items
          const seen = value(await viewNotice(tx, district.nobody, item?.id ?? ''))
          return seen.kind === 'result' ? { final: seen.final, objections: seen.objections } : undefined
        }
        const heard = async (who: Acting) => value(await viewAward(tx, who, made.lotId, NO_CONTRACTS)).objections
        const first = await objected(tx, made)
        const withdrawn = await objected(tx, made, resident, noon('2017-06-28'))
        value(await withdrawChallenge(tx, at(resident, noon('2017-06-28')), withdrawn))
        const second = await objected(tx, made, resident, noon('2017-06-29'))
        value(await acceptChallenge(tx, at(officer, noon('2017-06-29')), first))
        for (const who of [officer, winner, district.nobody]) expect(await heard(who)).toEqual([])
        expect(await notice()).toEqual({ final: false, objections: [] })

        value(await answers(tx, first, 'challenge.reject', noon('2017-07-04')))
        value(await answers(tx, second, 'challenge.refuse', noon('2017-07-05')))
        const told = [
          { filedOn: '2017-06-28', verdict: 'rejected', answeredOn: '2017-07-04', reviewBy: '2017-07-13' },
          { filedOn: '2017-06-29', verdict: 'refused', answeredOn: '2017-07-05', reviewBy: '2017-07-14' },
        ].map((one) => ({ answer: '经核对，计分无误。', ...one }))
        for (const who of [officer, winner, district.nobody]) expect(await heard(who)).toEqual(told)
        expect(await notice()).toEqual({ final: true, objections: told })
      }))

    it('answered before the end of the notice, waits for the clock all the same; a withdrawal after it is final at once', () =>
      here(async (tx) => {
        const made = standing
        const early = await objected(tx, made)
        value(await acceptChallenge(tx, officer, early))
        expect(value(await answers(tx, early, 'challenge.reject', noon('2017-06-30'))).lotStatus).toBe('announced')
        const second = await objected(tx, made, resident, LAST_INSTANT)
        expect(codeOf(await withdrawChallenge(tx, at(rival, AFTER), second))).toBe('not-found')
        expect(value(await withdrawChallenge(tx, at(resident, AFTER), second))).toMatchObject({
          status: 'withdrawn',
          lotStatus: 'awarded',
        })
      }))

    it('never becomes final once an objection is upheld: the leader voids it, and the officer cannot', () =>
      here(async (tx) => {
        const made = standing
        const [first, second] = [await objected(tx, made), await objected(tx, made, resident)]
        for (const id of [first, second]) value(await acceptChallenge(tx, officer, id))
        expect(value(await answers(tx, first, 'challenge.uphold', noon('2017-07-04'))).lotStatus).toBe('suspended')
        expect(value(await answers(tx, second, 'challenge.reject', noon('2017-07-05'))).lotStatus).toBe('suspended')
        await sweep(tx, system(noon('2017-07-06')))
        expect(await statusOf(tx, made.lotId)).toBe('suspended announced')
        const seen = async (who: Acting) => value(await viewLot(tx, at(who, noon('2017-07-06')), made.lotId, NO_CONTRACTS))
        expect((await seen(officer)).next).toMatchObject({ deed: 'lot.void-upheld', who: 'leader', mine: false })
        expect((await seen(leader)).next).toMatchObject({ mine: true })
        expect([(await seen(officer)).can['lot.void'], (await seen(leader)).can['lot.void']]).toEqual([false, true])
        const end = { noticeNo: '演示流标 1', title: '流标公告（演示）', reason: '评审程序有误' }
        expect(codeOf(await voidLot(tx, at(officer, noon('2017-07-06')), made.lotId, end))).toBe('leader-needed')
        value(await voidLot(tx, at(leader, noon('2017-07-06')), made.lotId, end))
        await sweep(tx, system(noon('2017-07-07')))
        expect(await statusOf(tx, made.lotId)).toBe('void announced')
        expect(await clean(tx)).toEqual([])
      }))

    it('shows an answer that is overdue, and nothing happens by itself', () =>
      here(async (tx) => {
        const made = standing
        const id = await objected(tx, made)
        const due = value(await viewChallenge(tx, officer, id))
        expect(due).toMatchObject({ answerDue: '2017-07-07', overdue: false, answerTerm: { amount: 7 } })
        await sweep(tx, system(noon('2017-07-10')))
        expect(value(await viewChallenge(tx, at(officer, noon('2017-07-07')), id)).overdue).toBe(false)
        expect(value(await viewChallenge(tx, at(officer, noon('2017-07-10')), id))).toMatchObject({
          overdue: true,
          status: 'received',
        })
        expect(await statusOf(tx, made.lotId)).toBe('announced announced')
      }))
  })
})
