import { beforeAll, expect, it } from 'vitest'
import { entitlementIn } from '../../app/audit/entitled.ts'
import { reviewedLots } from '../../app/audit/reviews.ts'
import { offlineScans } from '../../app/audit/scans.ts'
import { NOUNS } from '../../app/nouns.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, CivilTime, instantAt, plusMs } from '../../kernel/civil.ts'
import { canonical } from '../../kernel/canonical.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { Fen } from '../../kernel/fen.ts'
import type { LotId, PartyId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import type { OfflineReviewEntry } from './contract/offline-review.ts'
import { ResultBody } from './contract/publications.ts'
import { aBidding, at } from './fixtures/a-bidding.ts'
import { DEADLINE } from './fixtures/a-lot.ts'
import { yuan } from './fixtures/a-consultation.ts'
import { asksForLastOffers, did, managerOf, offersLast, opensLastOffers, type Sitting } from './fixtures/a-panel.ts'
import { aPaperReview, fit, HELD_ON, named, NEWCOMER, paperScans, unfit } from './fixtures/a-paper-review.ts'
import { anAnnouncement } from './fixtures/a-result.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'
import { aConsultation, anInvitedPanel, anUndrawnLot, stageDistrict } from './fixtures/stages.ts'
import { viewAward } from './service/award-views.ts'
import { announceResult } from './service/awards.ts'
import { viewBid } from './service/bid-views.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { viewLotRecord } from './service/lot-record.ts'
import { viewLot } from './service/lot-views.ts'
import { confirmOfflineReview } from './service/offline-results.ts'
import { enterOfflineReview, returnOfflineReview, reviseOfflineReview } from './service/offline-reviews.ts'
import { openOfflineScan, viewOfflineReview } from './service/offline-views.ts'
import { disbandPanel } from './service/panels.ts'
import { enterPause } from './service/pauses.ts'
import { sweep } from './service/sweep.ts'
import { paperBasis } from './service/paper-basis.ts'
import { resultPaper } from './service/notice-papers.ts'
import { proposeNext } from './service/succession.ts'
import { declineAward } from './service/declines.ts'
import { lots, offlineReviews } from './store/kept.ts'
import { noticeOf } from './store/notices.ts'
import { bidsOfLot } from './store/offline-reviews.ts'

const AFTER = instantAt(HELD_ON, '17:00')
type Suppliers = OfflineReviewEntry['suppliers']

onBothDatabases('a review that was held off line', (open) => {
  let db: Branching
  let sitting: Sitting
  let drawn: Sitting
  let consulted: Sitting
  let play: ReturnType<typeof aBidding>
  let officer: Acting
  let other: Acting
  let leader: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    sitting = await anUndrawnLot(db)
    drawn = await anInvitedPanel(db)
    consulted = await aConsultation(db)
    play = aBidding(db, await stageDistrict(db))
    const { district } = sitting
    officer = at(await district.as('officer'), AFTER)
    other = at(await district.as('officer', 1), AFTER)
    leader = at(await district.as('leader'), AFTER)
  })
  undoneAfterEach(() => db)

  const firmsOf = (bids: readonly { partyId: PartyId }[], who = officer) => {
    const parties = bids.map(({ partyId }) => partyId)
    return look(db.pool, who, (tx) => named(tx, who.tenant, parties))
  }
  const partiesOf = async (lotId = sitting.lotId) => firmsOf(await look(db.pool, officer, (tx) => bidsOfLot(tx, officer, lotId)))
  /** The three bidders of the lot under review: 88, 84.5 and not fit. */
  const three = async (): Promise<Suppliers> => {
    const [a, b, c] = await partiesOf()
    if (!a || !b || !c) throw new Error('three have bid')
    return [fit(a, '84.5'), fit(b, '88'), unfit(c)]
  }
  const entryOf = async (suppliers: Suppliers, over: Partial<OfflineReviewEntry> = {}, lotId = sitting.lotId) => {
    const scans = await did({ db }, officer, async (tx) => ok(await paperScans(tx, officer, lotId)))
    return aPaperReview(scans, suppliers, over)
  }
  const takesIn = (who: Acting, entry: OfflineReviewEntry, lotId = sitting.lotId) =>
    act(db.pool, who, (tx) => enterOfflineReview(tx, who, lotId, entry))
  const enter = async (suppliers: Suppliers, over: Partial<OfflineReviewEntry> = {}, lotId = sitting.lotId) =>
    takesIn(officer, await entryOf(suppliers, over, lotId), lotId)
  const confirm = async (who: Acting, lotId: LotId = sitting.lotId) => {
    const page = value(await look(db.pool, officer, (tx) => viewOfflineReview(tx, officer, lotId)))
    if (page.current === null) throw new Error('nothing is entered')
    const { id, revision } = page.current
    return act(db.pool, who, (tx) => confirmOfflineReview(tx, who, lotId, id, revision))
  }
  const lotNow = async (lotId = sitting.lotId) => {
    const lot = await look(db.pool, officer, (tx) => lots.table.load(tx, officer.tenant, lotId))
    if (lot === undefined) throw new Error('no lot')
    return lot
  }
  const awardSeen = async (who: Acting, lotId = sitting.lotId) =>
    value(await look(db.pool, who, (tx) => viewAward(tx, who, lotId, NO_CONTRACTS)))
  /** Everything that an audit finds about the nouns of reviews, and about the results. */
  const found = async () => {
    const all: unknown[] = []
    await look(db.pool, { ...sitting.district.system, now: AFTER }, async (tx) => {
      const entitled = await entitlementIn(tx, officer.tenant)
      const mine = NOUNS.filter(({ noun }) => ['lot', 'bid', 'offline-review'].includes(noun))
      for (const noun of mine)
        await noun.check(
          tx,
          officer.tenant,
          (some) => all.push(...some),
          (one) => {
            const fault = one.type.includes('offline') ? entitled(one) : undefined
            if (fault !== undefined) all.push([fault, one.type])
          },
        )
      for (const check of [reviewedLots, offlineScans])
        await check.run(tx, officer.tenant, (code, noun, subject) => all.push([code, noun, subject]))
    })
    return all
  }

  it('has two hands: nothing of it counts before another has held it against the scans', async () => {
    const entered = value(await enter(await three()))
    expect(entered).toMatchObject({ status: 'entered', lot: { status: 'reviewing' } })
    expect(codeOf(await enter(await three()))).toBe('entered-already')
    expect(codeOf(await confirm(officer))).toBe('same-hand')
    const manager = at(await managerOf(sitting, 0), AFTER)
    expect(codeOf(await look(db.pool, manager, (tx) => viewOfflineReview(tx, manager, sitting.lotId)))).toBe('not-found')
    const lot = value(await look(db.pool, leader, (tx) => viewLot(tx, leader, sitting.lotId, NO_CONTRACTS)))
    expect(lot).toMatchObject({
      offlineWaiting: 'entered',
      next: { deed: 'offline-review.confirm', who: 'officer', mine: false },
    })
    for (const [who, mine] of [
      [officer, false],
      [other, true],
    ] as const) {
      const seen = value(await look(db.pool, who, (tx) => viewLot(tx, who, sitting.lotId, NO_CONTRACTS)))
      expect(seen.next?.mine).toBe(mine)
    }
    const { id, revision } = entered
    const back = { revision, reason: '第二名的总分与评分汇总表不一致' }
    value(await act(db.pool, leader, (tx) => returnOfflineReview(tx, leader, sitting.lotId, id, back)))
    expect(codeOf(await confirm(leader))).toBe('wrong-status')
    const entry = await entryOf(await three())
    const change = { revision: revision + 1, entry }
    value(await act(db.pool, officer, (tx) => reviseOfflineReview(tx, officer, sitting.lotId, id, change)))
    const stale = await act(db.pool, other, (tx) => confirmOfflineReview(tx, other, sitting.lotId, id, revision))
    expect(codeOf(stale)).toBe('changed-meanwhile')
    expect(value(await confirm(other))).toMatchObject({
      status: 'confirmed',
      lot: { status: 'scored', awardStatus: 'proposed' },
    })
    expect(codeOf(await confirm(leader))).toBe('wrong-status')
    expect(await found()).toEqual([])
  })

  it('goes on as any result does: proposed, confirmed, announced as 线下评审，未封存, given up, and the next of it proposed', async () => {
    value(await enter(await three()))
    value(await confirm(other))
    const award = await awardSeen(officer)
    expect(award.bids.map(({ total, rank, status }) => [total, rank, status])).toEqual([
      ['88.00', 1, 'ranked'],
      ['84.50', 2, 'ranked'],
      [null, null, 'disqualified'],
    ])
    expect(award).toMatchObject({ awardFen: 18_000_000, offline: { heldOn: HELD_ON, scans: 6, unopened: 0 } })
    const [, second] = award.bids
    expect(second?.toldOnPaper).toBe('服务方案的人员安排不够具体。')

    await did({ db }, leader, (tx) => confirmAsItStands(tx, leader, sitting.lotId))
    const partings = [{ bid: second?.id ?? expect.unreachable(), reason: second?.toldOnPaper ?? '', strengths: '' }]
    const notice = anAnnouncement([], { noticeNo: '演示公示 线下', partings })
    const { standstillEnds } = value(await act(db.pool, officer, (tx) => announceResult(tx, officer, sitting.lotId, notice)))
    const published = await look(db.pool, officer, (tx) => noticeOf(tx, officer, sitting.lotId, 'result'))
    const body = ResultBody.parse(JSON.parse(published?.body ?? '{}'))
    const reason = aPaperReview([], []).reason
    expect(body).toMatchObject({ reviewOn: HELD_ON, offline: { heldOn: HELD_ON, reason, scans: 6 } })
    expect(body.jurors).toHaveLength(5)
    expect(body.panelChosen).toEqual({ how: 'drawn' })
    expect(body.jurors[0]).toEqual({ name: '演示线下评委1', title: '演示社会工作协会', expert: false })
    const paper = await look(db.pool, officer, async (tx) => {
      const basis = await paperBasis(tx, officer, sitting.lotId)
      return basis && resultPaper(tx, officer, basis)
    })
    const printed = words(lay(paper ?? expect.unreachable())).join('')
    expect(printed).toContain('线下评审，未封存')
    expect(printed).toContain('评审专家从评审专家库中随机抽取产生')
    expect(printed).toContain(`于2017年6月9日9:00—11:30在线下以纸质方式进行，原因为：${reason}`)

    const announced = { ...officer, now: plusMs(AFTER, 60_000) }
    const winner = at(await managerOf(sitting, 1), announced.now)
    const gone = async () => ok(undefined)
    await did({ db }, winner, (tx) => declineAward(tx, winner, award.winner.bidId, '本年度人员不足', gone))
    const next = await act(db.pool, announced, (tx) =>
      proposeNext(tx, announced, sitting.lotId, second?.id ?? expect.unreachable()),
    )
    expect(value(next)).toMatchObject({ status: 'scored', awardStatus: 'proposed' })
    expect((await lotNow()).winner).toBe(second?.id)
    expect(standstillEnds).not.toBeNull()
    expect(await found()).toEqual([])
  })

  it('may be held over two days, which stand with its result', async () => {
    const endedOn = CivilDate.parse('2017-06-10')
    const entry = await entryOf(await three(), { endedOn })
    expect(codeOf(await takesIn(officer, entry))).toBe('held-not-over')
    const [first, second] = [at(officer, instantAt(endedOn, '12:00')), at(other, instantAt(endedOn, '12:00'))]
    value(await takesIn(first, entry))
    value(await confirm(second))
    expect((await awardSeen(officer)).offline).toMatchObject({ heldOn: HELD_ON, endedOn })
    expect(await found()).toEqual([])
  })

  it('is held against the rules: refused where the law is not kept, with a reason where practice is not', async () => {
    const [a, b, c] = await partiesOf()
    if (!a || !b || !c) throw new Error('three have bid')
    const all = await three()
    const codes = async (suppliers: Suppliers, over: Partial<OfflineReviewEntry> = {}) => codeOf(await enter(suppliers, over))
    expect(await codes([fit(a, '88')])).toBe('bids-left-out')
    expect(await codes([fit(a, '88'), fit(b, '88'), unfit(c)])).toBe('tied')
    expect(await codes([fit(a, '59.99'), unfit(b), unfit(c)])).toBe('below-pass')
    expect(await codes([unfit(a), unfit(b), unfit(c)])).toBe('nobody-fit')
    expect(await codes([fit(a, '100.01'), fit(b, '80'), unfit(c)])).toBe('total-too-high')
    expect(await codes([fit(a, '88.123'), fit(b, '80'), unfit(c)])).toBe('total-not-exact')
    expect(await codes([fit(a, '88', Fen.parse(1)), fit(b, '80'), unfit(c)])).toBe('price-fixed')
    expect(await codes([...all, all[0] ?? expect.unreachable()])).toBe('supplier-twice')
    expect(await codes(all, { heldOn: CivilDate.parse('2017-06-06') })).toBe('held-before-closing')
    expect(await enter(all, { heldOn: CivilDate.parse('2017-06-08') })).toMatchObject({
      error: { code: 'held-before-day', announced: '2017-06-09' },
    })
    // The officer types at 17:00.
    expect(await codes(all, { heldUntil: CivilTime.parse('17:01') })).toBe('held-not-over')
    expect(await codes(all, { heldUntil: CivilTime.parse('08:30') })).toBe('ends-before-beginning')
    const entry = await entryOf(all)
    const unscanned = { ...entry, scans: entry.scans.filter(({ kind }) => kind !== 'report') }
    expect(codeOf(await takesIn(officer, unscanned))).toBe('scan-missing')
    expect(codeOf(await takesIn(other, entry))).toBe('unknown-paper')
    // What is practice here (mark E) may be departed from, with a reason that is kept and shown.
    const four = aPaperReview([], []).panel.slice(0, 4)
    const practice = [
      { code: 'panel-even', mark: 'E', found: 4 },
      { code: 'panel-too-small', mark: 'E', found: 4, needed: 5 },
      { code: 'experts-too-few', mark: 'E', found: 3, needed: 4 },
    ]
    const { error } = { error: undefined, ...(await enter(all, { panel: four })) }
    expect(error).toMatchObject({ lists: { departures: practice } })
    value(await enter(all, { panel: four, departureReason: '一名评委当天请假，来不及补抽' }))
    const page = value(await look(db.pool, leader, (tx) => viewOfflineReview(tx, leader, sitting.lotId)))
    expect(page.current?.departures).toMatchObject(practice)
  })

  it('lets no juror near a bidder sit, and no panel sit here meanwhile', async () => {
    const manager = await managerOf(sitting, 0)
    const panel = aPaperReview([], []).panel.map((one, n) => (n === 0 ? { ...one, member: manager.actor } : one))
    expect(codeOf(await enter(await three(), { panel }))).toBe('juror-near-bidder')
    const suppliers = await firmsOf(drawn.bids)
    const papers = suppliers.map((one, n) => fit(one, String(90 - n)))
    expect(codeOf(await enter(papers, {}, drawn.lotId))).toBe('panel-sits')
  })

  it('takes in who came on paper alone, and leaves what was sealed here closed with its bidder, who reads why', async () => {
    const lot = await play.anOpenCall()
    const [first, second] = [await play.aSealedBid(lot, 0), await play.aSealedBid(lot, 1)]
    await play.sweepAt(DEADLINE)
    const [own] = await firmsOf([{ partyId: play.party(0) }])
    const suppliers = [fit(own ?? expect.unreachable(), '75.25'), fit(NEWCOMER, '80')]
    expect(codeOf(await enter(suppliers, {}, lot))).toBe('unopened-unexplained')
    const unopenedReason = '两名监督员的解封口令遗失，供应商当场提交了纸质材料'
    value(await enter(suppliers, { unopenedReason }, lot))
    value(await confirm(other, lot))

    const state = await lotNow(lot)
    expect(state).toMatchObject({ status: 'scored', sealed: 2, offline: { opening: true, unopenedReason } })
    const award = await awardSeen(officer, lot)
    expect(award.bids.map(({ partyName, total, rank }) => [partyName, total, rank])).toEqual([
      [NEWCOMER.name, '80.00', 1],
      [own?.name, '75.25', 2],
      [expect.any(String), null, null],
    ])
    expect(award.offline).toMatchObject({ unopened: 1, unopenedReason })
    const manager = await play.manager(1, AFTER)
    const left = value(await look(db.pool, manager, (tx) => viewBid(tx, manager, second, NO_CONTRACTS)))
    expect(left).toMatchObject({ status: 'unopened', reason: unopenedReason, content: { offerFen: 18_000_000 } })
    expect(codeOf(await look(db.pool, officer, (tx) => viewBid(tx, officer, second, NO_CONTRACTS)))).toBe('not-found')
    // Judged on paper, and never opened here: nobody else reads it.
    const judged = value(await look(db.pool, officer, (tx) => viewBid(tx, officer, first, NO_CONTRACTS)))
    expect(judged).toMatchObject({ status: 'ranked', offline: true, unopened: true, content: { offerFen: null } })
    const theirs = await look(db.pool, officer, (tx) =>
      tx.selectFrom('bidContent').select('bidId').where('bidId', 'in', [first, second]).execute(),
    )
    expect(theirs).toEqual([])
    const { items } = value(await look(db.pool, officer, (tx) => viewLotRecord(tx, officer, lot, { limit: 100 })))
    expect(items.map(({ deed }) => deed)).toEqual(
      expect.arrayContaining(['offline-review.enter', 'offline-review.confirm', 'lot.review-offline', 'bid.enter-offline']),
    )
    expect(await found()).toEqual([])
  })

  it('is no result where it was held in the days of a pause', async () => {
    const { lotId, district } = consulted
    const [clerk, chief] = [at(await district.as('officer'), AFTER), at(await district.as('leader'), AFTER)]
    const [scan] = await did({ db }, clerk, async (tx) => ok(await paperScans(tx, clerk, lotId)))
    const notice = {
      authority: '演示区财政局',
      no: '演示暂停〔2017〕1号',
      noticedOn: HELD_ON,
      until: CivilDate.parse('2017-06-11'),
    }
    await did({ db }, clerk, (tx) => enterPause(tx, clerk, lotId, { ...notice, file: scan?.file ?? expect.unreachable() }))
    expect(codeOf(await takesIn(clerk, aPaperReview([], []), lotId))).toBe('purchase-paused')
    const system = { ...district.system, now: instantAt(CivilDate.parse('2017-06-12'), '00:00') }
    await did({ db }, system, async (tx) => ok(await sweep(tx, system)))
    await did({ db }, chief, (tx) => disbandPanel(tx, chief, lotId, '评委突发疾病'))
    const firms = await firmsOf(consulted.bids, clerk)
    const papers = firms.map((one, n) => fit(one, String(90 - n), yuan(190_000)))
    const later = { ...clerk, now: instantAt(CivilDate.parse('2017-06-12'), '17:00') }
    const heldOn = async (day: string, until = day) => {
      const scans = await did({ db }, later, async (tx) => ok(await paperScans(tx, later, lotId)))
      const entry = aPaperReview(scans, papers, { heldOn: CivilDate.parse(day), endedOn: CivilDate.parse(until) })
      return codeOf(await act(db.pool, later, (tx) => enterOfflineReview(tx, later, lotId, entry)))
    }
    expect(await heldOn('2017-06-09')).toBe('held-in-pause')
    expect(await heldOn('2017-06-11')).toBe('held-in-pause')
    expect(await heldOn('2017-06-09', '2017-06-12')).toBe('held-in-pause')
    expect(await heldOn('2017-06-11', '2017-06-12')).toBe('held-in-pause')
    expect(await heldOn('2017-06-12')).toBe('done')
  })

  it('takes the last offers as they were opened here, and none where too few of them stand', async () => {
    const { lotId, bids, district } = consulted
    const [clerk, chief] = [at(await district.as('officer'), AFTER), at(await district.as('leader'), AFTER)]
    const colleague = at(await district.as('officer', 1), AFTER)
    const offers = [190_000, 188_000, 185_000]
    const lastly = async (count: number) => {
      const deadline = await asksForLastOffers(consulted)
      for (const [n, offer] of offers.slice(0, count).entries()) await offersLast(consulted, n, yuan(offer))
      await opensLastOffers(consulted, deadline)
      await did({ db }, chief, (tx) => disbandPanel(tx, chief, lotId, '评委突发疾病'))
    }
    const firms = await firmsOf(bids, clerk)
    const papers = (first: number) => firms.map((one, n) => fit(one, String(90 - n), yuan(n === 0 ? first : (offers[n] ?? 0))))
    /** Entered and confirmed, and undone again. */
    const resultOf = async (suppliers: Suppliers) => {
      const undo = await db.branch()
      const scans = await did({ db }, clerk, async (tx) => ok(await paperScans(tx, clerk, lotId)))
      const entry = aPaperReview(scans, suppliers)
      const entered = await act(db.pool, clerk, (tx) => enterOfflineReview(tx, clerk, lotId, entry))
      const { id, revision } = entered.ok ? entered.value : { id: undefined, revision: 0 }
      const done = id && (await act(db.pool, colleague, (tx) => confirmOfflineReview(tx, colleague, lotId, id, revision)))
      const lot = await look(db.pool, clerk, (tx) => lots.table.load(tx, clerk.tenant, lotId))
      await undo()
      return [codeOf(done ?? entered), lot?.awardFen ?? null]
    }
    const undoShort = await db.branch()
    await lastly(1)
    const short = await resultOf(papers(190_000))
    await undoShort()
    expect(short).toEqual(['offers-short', null])
    await lastly(3)
    expect(await resultOf(papers(199_999))).toEqual(['price-differs', null])
    expect(await resultOf([...papers(190_000), fit(NEWCOMER, '95', yuan(150_000))])).toEqual(['no-last-offer', null])
    expect(await resultOf(papers(190_000))).toEqual(['done', yuan(190_000)])
  })

  it('is found out where a scan, a place or a price was changed behind it, and by nobody else are its scans read', async () => {
    value(await enter(await three()))
    const page = value(await look(db.pool, leader, (tx) => viewOfflineReview(tx, leader, sitting.lotId)))
    const { file } = page.current?.review.scans[0] ?? expect.unreachable()
    value(await look(db.pool, leader, (tx) => openOfflineScan(tx, leader, sitting.lotId, file)))
    const custodian = at(await sitting.district.as('custodian'), AFTER)
    expect(codeOf(await look(db.pool, custodian, (tx) => openOfflineScan(tx, custodian, sitting.lotId, file)))).toBe('not-found')
    // While it waits for its second hand: afterwards the database itself lets nobody.
    await did({ db }, officer, async (tx) => {
      const id = page.current?.id ?? expect.unreachable()
      const kept = (await offlineReviews.table.load(tx, officer.tenant, id)) ?? expect.unreachable()
      const sha256 = Sha256.parse('f'.repeat(64))
      const scans = kept.review.scans.map((scan) => (scan.file === file ? { ...scan, sha256 } : scan))
      await tx
        .updateTable('offlineReview')
        .set({ review: canonical({ ...kept.review, scans }) })
        .execute()
      return ok(undefined)
    })
    value(await confirm(other))
    await did({ db }, leader, async (tx) =>
      ok(await tx.updateTable('bid').set({ total: '89.00' }).where('lotId', '=', sitting.lotId).where('rank', '=', 1).execute()),
    )
    const all = await found()
    expect(all).toContainEqual(['paper-differs', 'offline-review', page.current?.id])
    expect(all).toContainEqual(['score-differs', 'bid', expect.any(String)])
  })
})
