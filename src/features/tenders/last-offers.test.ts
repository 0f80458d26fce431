import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { deadlines } from '../../app/audit/dues.ts'
import { reviewedLots } from '../../app/audit/reviews.ts'
import { sealedOffers } from '../../app/audit/sealed.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { type Instant, plusMs } from '../../kernel/civil.ts'
import type { BidId } from '../../kernel/ids.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { audited } from '../ledger/service/audit.ts'
import { yuan } from './fixtures/a-consultation.ts'
import {
  asksForLastOffers,
  did,
  managerOf,
  offersLast,
  opensLastOffers,
  revealed,
  seatsIn,
  signed,
  type Sitting,
} from './fixtures/a-panel.ts'
import { anAnnouncement, concerned } from './fixtures/a-result.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'
import { aConsultation, aSeatedPanel } from './fixtures/stages.ts'
import { ResultBody } from './contract/publications.ts'
import { announceResult } from './service/awards.ts'
import { viewBid } from './service/bid-views.ts'
import { declineAward } from './service/declines.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { askLastOffers, giveLastOffer, leaveConsultation } from './service/last-offers.ts'
import { viewLastOffers } from './service/last-offer-views.ts'
import { paperBasis } from './service/paper-basis.ts'
import { reportPaper } from './service/report-paper.ts'
import { filledSheetPaper } from './service/review-papers.ts'
import { viewPanel } from './service/panels.ts'
import { viewResults } from './service/results.ts'
import { beginScoring } from './service/scoring.ts'
import { bids, lastOffers, lots, offerRounds } from './store/kept.ts'
import { noticeOf } from './store/notices.ts'

onBothDatabases('the last offers of a consultation', (open) => {
  let db: Branching
  let room: Sitting
  let selection: Sitting
  let officer: Acting
  let custodian: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    room = await aConsultation(db)
    selection = await aSeatedPanel(db)
    officer = await room.district.as('officer')
    custodian = await room.district.as('custodian')
  })

  const bidAt = (n: number): BidId => {
    const bid = room.bids[n]?.bidId
    if (bid === undefined) throw new Error('three bids')
    return bid
  }
  const at = (who: Acting, now: Instant): Acting => ({ ...who, now })
  const trying = <T, E>(who: Acting, deed: Parameters<typeof act<T, E>>[2]) => act(db.pool, who, deed)
  const seen = async (who: Acting) => value(await look(db.pool, who, (tx) => viewLastOffers(tx, who, room.lotId)))
  const own = async (who: Acting, n: number) => value(await look(db.pool, who, (tx) => viewBid(tx, who, bidAt(n), NO_CONTRACTS)))
  const begin = () => trying(custodian, (tx) => beginScoring(tx, custodian, room.lotId))
  const give = async (n: number, fen: number, now: Instant, revision: number) => {
    const who = at(await managerOf(room, n), now)
    return trying(who, (tx) => giveLastOffer(tx, who, bidAt(n), { revision, offerFen: yuan(fen), remark: '' }, room.chance))
  }
  const ask = (over: { minutes?: number; who?: Acting; sitting?: Sitting } = {}) => {
    const { minutes = 30, who = officer, sitting = room } = over
    return trying(who, (tx) => askLastOffers(tx, who, sitting.lotId, { minutes, changes: '' }))
  }

  describe('before they are asked for', () => {
    undoneAfterEach(() => db)

    it('nothing is scored, and whoever does not run the purchase asks nobody', async () => {
      expect(codeOf(await begin())).toBe('offers-open')
      expect(await seen(officer)).toMatchObject({
        terms: { leastMinutes: 30 },
        needed: 2,
        round: null,
        can: { 'last-offer.ask': true },
      })
      for (const who of [custodian, await managerOf(room, 0)]) expect(codeOf(await ask({ who }))).toBe('not-found')
      expect(codeOf(await give(0, 180_000, officer.now, 1))).toBe('not-found')
    })

    it('the hour leaves everybody time to reckon, and the panel does not wait for days', async () => {
      expect(codeOf(await ask({ minutes: 29 }))).toBe('offer-time-short')
      expect(codeOf(await ask({ minutes: 3 * 24 * 60 + 1 }))).toBe('offer-time-long')
      value(await ask())
      expect(codeOf(await ask())).toBe('round-exists')
    })

    it('where the rules know none, none is asked for', async () => {
      const who = await selection.district.as('officer')
      const panel = value(await look(db.pool, who, (tx) => viewPanel(tx, who, selection.lotId)))
      expect(panel.lastOffers).toBeNull()
      expect(codeOf(await ask({ sitting: selection, who }))).toBe('offers-not-asked')
    })
  })

  describe('once they are asked for', () => {
    let hour: Instant
    beginningWith(
      () => db,
      async () => {
        hour = await asksForLastOffers(room)
        await offersLast(room, 0, yuan(180_000))
      },
    )
    undoneAfterEach(() => db)

    /** Everything the database itself shows of them, without a single condition. */
    const shown = (who: Acting) =>
      look(db.pool, who, async (tx) => {
        const { rows } = await sql<{ offers: number; contents: number; actions: number }>`
          select (select count(*)::int from last_offer) as offers, (select count(*)::int from last_offer_content) as contents,
            (select count(*)::int from action where noun = 'last-offer') as actions`.execute(tx)
        return rows[0]
      })

    it('each exists for its own supplier alone, whatever is asked of the database', async () => {
      const [juror] = await seatsIn(room)
      const leader = await room.district.as('leader')
      for (const who of [officer, custodian, leader, room.district.system, ...(juror ? [juror.acting] : [])])
        expect(await shown(who)).toEqual({ offers: 0, contents: 0, actions: 0 })
      expect(await shown(await managerOf(room, 0))).toEqual({ offers: 1, contents: 1, actions: 2 })
      expect(await shown(await managerOf(room, 1))).toEqual({ offers: 1, contents: 0, actions: 1 })
      const counted = await look(db.pool, officer, (tx) =>
        sql<{ n: number }>`select last_offers_given(tenant, id) as n from offer_round`.execute(tx),
      )
      expect(counted.rows.map(({ n }) => n)).toEqual([0])
      // The office reads who was asked, and of nobody whether an offer came.
      expect((await seen(officer)).offers.map(({ firstFen, status, lastFen }) => [firstFen, status, lastFen])).toEqual([
        [yuan(195_000), null, null],
        [yuan(198_000), null, null],
        [yuan(190_000), null, null],
      ])
      expect((await own(officer, 0)).lastOffer).toBeNull()
      expect((await own(await managerOf(room, 0), 0)).lastOffer).toMatchObject({ status: 'given', offerFen: yuan(180_000) })
      await opensLastOffers(room, plusMs(hour, -1))
      expect(await shown(officer)).toEqual({ offers: 0, contents: 0, actions: 0 })
      expect(codeOf(await begin())).toBe('offers-open')
    })

    it('nobody but the clock opens the round or moves its hour, whatever is asked of the database', async () => {
      const changes = [{ status: 'opened' as const }, { deadline: plusMs(hour, -600_000) }]
      for (const who of [await managerOf(room, 0), officer, custodian, room.district.nobody])
        for (const change of changes) {
          const changed = trying(who, async (tx) => {
            await tx.updateTable('offerRound').set(change).where('tenant', '=', who.tenant).execute()
            return ok(undefined)
          })
          await expect(changed).rejects.toThrow(/row-level security/)
        }
      expect((await seen(officer)).round).toMatchObject({ status: 'asked', deadline: hour })
    })

    it('another takes its place to the last millisecond, from the one who read it; at the hour it is late, with a proof', async () => {
      expect(codeOf(await give(0, 170_000, hour, 2))).toBe('past-deadline')
      expect(codeOf(await give(0, 170_000, officer.now, 1))).toBe('changed-meanwhile')
      expect(codeOf(await give(1, 0, officer.now, 1))).toBe('offer-nothing')
      expect(value(await give(0, 170_000, plusMs(hour, -1), 2))).toMatchObject({ status: 'given', revision: 3 })
      const proof = value(await give(1, 170_000, hour, 1))
      expect(proof).toMatchObject({ status: 'late', receiptNo: expect.stringContaining('CONSULT') })
      // Another's manager finds nothing to offer for.
      const stranger = await managerOf(room, 3)
      const forFirst = { revision: 1, offerFen: yuan(1), remark: '' }
      expect(codeOf(await trying(stranger, (tx) => giveLastOffer(tx, stranger, bidAt(0), forFirst, room.chance)))).toBe(
        'not-found',
      )
    })

    it('a supplier may leave before it has offered, and not after', async () => {
      const [first, second] = [await managerOf(room, 0), await managerOf(room, 1)]
      const leave = (who: Acting, n: number) => trying(who, (tx) => leaveConsultation(tx, who, bidAt(n), '人员安排不开'))
      expect(codeOf(await leave(first, 0))).toBe('wrong-status')
      expect(codeOf(await leave(at(second, hour), 1))).toBe('past-deadline')
      expect(value(await leave(second, 1)).status).toBe('withdrawn')
      expect(codeOf(await give(1, 170_000, officer.now, 2))).toBe('wrong-status')
    })

    it('fewer than the purchase needs are left sealed, and nothing is scored', async () => {
      await opensLastOffers(room, hour)
      expect(await seen(officer)).toMatchObject({ round: { status: 'short', given: 1 } })
      expect(await shown(officer)).toEqual({ offers: 0, contents: 0, actions: 0 })
      expect(codeOf(await begin())).toBe('offers-short')
      expect((await own(await managerOf(room, 0), 0)).lastOffer).toMatchObject({ status: 'given', short: true })
    })

    it('all are opened together at the hour; who is silent or too dear is not scored; price points and award are those of the last', async () => {
      await offersLast(room, 2, yuan(178_000))
      await opensLastOffers(room, hour)
      const opened = await seen(officer)
      expect(opened.round).toMatchObject({ status: 'opened', given: 2 })
      expect(opened.offers.map(({ status, firstFen, lastFen, outGround }) => [status, firstFen, lastFen, outGround])).toEqual([
        ['opened', yuan(195_000), yuan(180_000), null],
        ['missed', yuan(198_000), null, 'no-offer'],
        ['opened', yuan(190_000), yuan(178_000), null],
      ])
      expect(await own(await managerOf(room, 1), 1)).toMatchObject({ status: 'out', outGround: 'no-offer' })
      expect(value(await give(1, 170_000, plusMs(hour, 60_000), 2)).status).toBe('late')
      value(await begin())
      await revealed(room, () => ({ plan: '80' }))
      await signed(room)
      const results = value(await look(db.pool, officer, (tx) => viewResults(tx, officer, room.lotId)))
      // 162,000 counts for the small business: 10 points; 178,000: 162/178 of them.
      expect(results.ranking.map(({ total }) => total)).toEqual(['90.00', '89.10'])
      expect(results.bids[0]).toMatchObject({ offerFen: yuan(180_000), firstFen: yuan(195_000) })
      expect(results.proposal).toMatchObject({ winner: bidAt(0), awardFen: yuan(180_000) })
      const lot = await look(db.pool, officer, (tx) => lots.table.load(tx, officer.tenant, room.lotId))
      expect(lot).toMatchObject({ status: 'scored', awardFen: yuan(180_000) })
      expect((await own(await managerOf(room, 0), 0)).content.offerFen).toBe(yuan(195_000))

      const printed = await look(db.pool, officer, async (tx) => {
        const basis = await paperBasis(tx, officer, room.lotId)
        const report = basis && (await reportPaper(tx, officer, basis))
        return report && words(lay(report)).join('')
      })
      expect(printed).toContain('磋商与最后报价')
      for (const said of ['195,000.00', '180,000.00', '未在规定时间内提交最后报价']) expect(printed).toContain(said)
      // What no decimal ends is printed as points are told, on each juror's sheet as well.
      const sheet = results.sheets.find(({ bid }) => bid === bidAt(2))
      if (sheet === undefined) throw new Error('nobody marked it')
      const paper = value(
        await look(db.pool, officer, (tx) => filledSheetPaper(tx, officer, { lot: room.lotId, sheet: sheet.id })),
      )
      for (const text of [printed ?? '', words(lay(paper)).join('')]) {
        expect(text).toContain('9.10')
        expect(text).not.toContain('810/89')
      }
      const { leader } = await concerned(room.district)
      await did(room, leader, (tx) => confirmAsItStands(tx, leader, room.lotId))
      const announcement = anAnnouncement(
        [room.bids[0], room.bids[2]].flatMap((bid) => bid ?? []),
        { noticeNo: '演示成交 2' },
      )
      await did(room, officer, (tx) => announceResult(tx, officer, room.lotId, announcement))
      const notice = await look(db.pool, officer, (tx) => noticeOf(tx, officer, room.lotId, 'result'))
      expect(ResultBody.parse(JSON.parse(notice?.body ?? ''))).toMatchObject({ awardFen: yuan(180_000), isLastOffer: true })

      // Whoever gives the award up stays in the record of who offered what.
      const winner = await managerOf(room, 0)
      await did(room, winner, (tx) => declineAward(tx, winner, bidAt(0), '人员变动，无力承接', async () => ok(undefined)))
      expect((await seen(officer)).offers.map(({ lastFen }) => lastFen)).toEqual([yuan(180_000), null, yuan(178_000)])
    })

    it('one above the budget is not scored, and with too few left nothing is', async () => {
      await offersLast(room, 2, yuan(200_001))
      await opensLastOffers(room, hour)
      expect((await seen(officer)).offers[2]).toMatchObject({ status: 'opened', outGround: 'over-budget' })
      expect(codeOf(await begin())).toBe('offers-short')
    })

    it('one that was changed where it lies is found out at the hour, and stops the scoring', async () => {
      const third = await managerOf(room, 2)
      await offersLast(room, 1, yuan(181_000))
      await offersLast(room, 2, yuan(179_000))
      await did(room, third, async (tx) => {
        await tx
          .updateTable('lastOfferContent')
          .set({ body: '{"offerFen":100,"remark":""}' })
          .where('savedBy', '=', third.actor)
          .execute()
        return { ok: true, value: undefined }
      })
      const found: unknown[] = []
      const audits = () => look(db.pool, third, (tx) => sealedOffers.run(tx, third.tenant, (...one) => found.push(one)))
      await audits()
      expect(found).toEqual([['content-differs', 'last-offer', expect.any(String)]])
      await opensLastOffers(room, hour)
      expect((await seen(officer)).offers[2]).toMatchObject({ status: 'broken', lastFen: null, outGround: null })
      expect(codeOf(await begin())).toBe('offers-short')
    })

    it('the record replays to what the tables hold, and its hour to what the clock has', async () => {
      await offersLast(room, 1, yuan(181_000))
      await opensLastOffers(room, hour)
      const found: unknown[] = []
      await look(db.pool, officer, async (tx) => {
        for (const noun of [audited(offerRounds), audited(lastOffers), audited(bids)])
          await noun.check(tx, officer.tenant, (some) => found.push(...some))
        await deadlines.run(tx, officer.tenant, (code, noun, id) => noun === 'offer-round' && found.push([code, id]))
        await sealedOffers.run(tx, officer.tenant, (...one) => found.push(one))
        // Whoever dropped out was found fit before.
        await reviewedLots.run(tx, officer.tenant, (code, noun, id) => id === room.lotId && found.push([code, noun]))
      })
      expect(found).toEqual([])
    })
  })
})
