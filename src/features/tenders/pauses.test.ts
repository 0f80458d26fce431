import { beforeAll, expect, it } from 'vitest'
import { deadlines } from '../../app/audit/dues.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CHINA } from '../../kernel/calendar-cn.ts'
import { type CivilDate, civilDateOf, endOf, plusDays, plusMs, startOf } from '../../kernel/civil.ts'
import type { ChallengeId, FileId, LotId } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { plusWorkingDays } from '../../kernel/working-days.ts'
import { act, look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { audited } from '../ledger/service/audit.ts'
import { boughtUnder } from './fixtures/a-consultation.ts'
import { anOpenedLot, OPENED } from './fixtures/a-lot.ts'
import { did, type Sitting } from './fixtures/a-panel.ts'
import { anAnnouncement, ANNOUNCED, aScoredLot, concerned } from './fixtures/a-result.ts'
import { aScan } from './fixtures/a-scan.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'
import { aConsultation, aSeatedPanel } from './fixtures/stages.ts'
import { amendmentsOf } from './service/amendment-views.ts'
import { signableBasis } from './service/award-basis.ts'
import { fixingTerm, setFixing } from './service/award-deeds.ts'
import { viewAward } from './service/award-views.ts'
import { announceResult, confirmResult, notifyAward } from './service/awards.ts'
import { acceptChallenge, answerChallenge, fileChallenge } from './service/challenges.ts'
import { enterComplaint } from './service/complaints.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { declineAward } from './service/declines.ts'
import { askLastOffers } from './service/last-offers.ts'
import { viewLotRecord } from './service/lot-record.ts'
import { listCalled } from './service/called-lots.ts'
import { listLots, viewLot } from './service/lot-views.ts'
import { enterPause, liftPause, listPauses, pausePaper } from './service/pauses.ts'
import { viewNotice } from './service/publications.ts'
import { moveReview } from './service/review-day.ts'
import { proposeNext } from './service/succession.ts'
import { sweep } from './service/sweep.ts'
import { lots, pauses } from './store/kept.ts'

onBothDatabases('a pause by the finance bureau', (open) => {
  let db: Branching
  let room: Sitting
  let selection: Sitting
  let officer: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    room = await aConsultation(db)
    selection = await aSeatedPanel(db)
    officer = await room.district.as('officer')
  })
  undoneAfterEach(() => db)

  const scanned = (lotId: LotId, who: Acting = officer): Promise<FileId> =>
    did({ db }, who, async (tx) => ok(await aScan(tx, who, lotId, '暂停通知.pdf')))
  type Over = { days?: number; since?: number; lotId?: LotId; who?: Acting; complaint?: ChallengeId | null }
  const enter = async ({ days = 30, since = 0, lotId = room.lotId, who = officer, complaint = null }: Over = {}) => {
    const noticedOn = plusDays(civilDateOf(who.now), -since)
    const notice = {
      complaint,
      authority: '演示区财政局',
      no: '演示财采〔2017〕1号',
      noticedOn,
      until: plusDays(noticedOn, days),
    }
    const file = await scanned(lotId, lotId === selection.lotId ? who : officer)
    return act(db.pool, who, (tx) => enterPause(tx, who, lotId, { ...notice, file }))
  }
  const ask = (now = officer.now) =>
    act(db.pool, officer, (tx) => askLastOffers(tx, { ...officer, now }, room.lotId, { minutes: 60, changes: '' }))
  const sweepAt = (now: Acting['now']) => {
    const system = { ...room.district.system, now }
    return did({ db }, system, async (tx) => ok(await sweep(tx, system)))
  }
  const seen = async (who: Acting) => value(await look(db.pool, who, (tx) => listPauses(tx, who, room.lotId)))

  it('is entered from its paper by the office, for thirty days at most, once, and where the law is bought by', async () => {
    expect(codeOf(await enter({ days: 31 }))).toBe('pause-too-long')
    expect(codeOf(await enter({ since: -1 }))).toBe('noticed-ahead')
    expect(codeOf(await enter({ days: 3, since: 4 }))).toBe('pause-past')
    const theirs = await selection.district.as('officer')
    expect(codeOf(await enter({ lotId: selection.lotId, who: theirs }))).toBe('not-of-the-law')
    expect(codeOf(await enter({ who: theirs }))).toBe('not-found')
    const leader = await room.district.as('leader')
    expect(codeOf(await enter({ who: leader }))).toBe('not-found')
    expect(value(await enter()).status).toBe('standing')
    expect(codeOf(await enter())).toBe('paused-already')
    expect((await seen(officer)).left).toBe(0)
  })

  it('holds the purchase up to the last millisecond of its last day, and is ended by the clock', async () => {
    const { id, until } = value(await enter({ days: 10 }))
    expect(codeOf(await ask())).toBe('purchase-paused')
    const lot = value(await look(db.pool, officer, (tx) => viewLot(tx, officer, room.lotId, NO_CONTRACTS)))
    expect(lot).toMatchObject({ standing: 'paused', next: { deed: 'pause.end', who: 'system', due: until } })
    for (const who of [officer, await room.district.as('provider_manager', 1), room.district.nobody]) {
      const filter = { standing: 'paused', limit: 100 } as const
      const listed = await look(db.pool, who, (tx) => listLots(tx, { ...who, now: officer.now }, filter, NO_CONTRACTS))
      expect(listed.items.map(({ id: one, standing }) => [one, standing])).toEqual([[room.lotId, 'paused']])
      const called = await look(db.pool, who, (tx) => listCalled(tx, { ...who, now: officer.now }, {}, 100))
      expect(called.items.find(({ id: one }) => one === room.lotId)?.standing).toBe('paused')
    }
    const { items } = value(await look(db.pool, officer, (tx) => viewLotRecord(tx, officer, room.lotId, { limit: 100 })))
    expect(items).toContainEqual(expect.objectContaining({ deed: 'pause.enter', remark: '演示财采〔2017〕1号' }))
    expect(codeOf(await ask(endOf(until)))).toBe('purchase-paused')
    await sweepAt(endOf(until))
    expect((await seen(officer)).items).toMatchObject([
      { id, status: 'standing', can: { 'pause.lift': true, 'pause.read': true } },
    ])
    await sweepAt(plusMs(endOf(until), 1))
    expect((await seen(officer)).items).toMatchObject([{ id, status: 'over', term: { rule: 'law:pause', amount: 10 } }])
    value(await ask())
    const found: unknown[] = []
    await look(db.pool, officer, async (tx) => {
      await audited(pauses).check(tx, officer.tenant, (some) => found.push(...some))
      await deadlines.run(tx, officer.tenant, (code, noun, one) => noun === 'pause' && found.push([code, one]))
    })
    expect(found).toEqual([])
  })

  it('lasts for thirty days in all for one complaint, however often it is paused', async () => {
    const { leader, rival, resident } = await concerned(room.district)
    const at = { ...officer, now: ANNOUNCED }
    const lot = await did({ db }, at, async (tx) =>
      ok(await aScoredLot(tx, room.district, boughtUnder('national-tender', 'TWICE'))),
    )
    const { lotId } = lot
    await did({ db }, leader, (tx) => confirmAsItStands(tx, { ...leader, now: ANNOUNCED }, lotId))
    await did({ db }, at, (tx) => announceResult(tx, at, lotId, anAnnouncement(lot.bids, { noticeNo: '演示中标 5' })))
    const does = <T>(who: Acting, deed: (tx: Tx, acting: Acting) => Promise<Result<T, { code: string }>>) => {
      const acting = { ...who, now: ANNOUNCED }
      return act(db.pool, acting, (tx) => deed(tx, acting))
    }
    const claim = { partyId: null, matter: '计分', text: '计分有误。', remedy: '请重新核对。', papers: [] }
    const { id: complaint } = value(await does(resident, (tx, acting) => fileChallenge(tx, acting, lotId, claim)))
    expect(codeOf(await enter({ lotId, who: at, complaint }))).toBe('no-complaint')
    value(await does(officer, (tx, acting) => acceptChallenge(tx, acting, complaint)))
    const answer = { deed: 'challenge.reject' as const, answer: '经核对，计分无误。' }
    value(await does(officer, (tx, acting) => answerChallenge(tx, acting, complaint, answer)))
    const taken = { authority: '演示区财政局', no: '演示投诉 1', receivedOn: civilDateOf(ANNOUNCED) }
    value(await does(officer, (tx, acting) => enterComplaint(tx, acting, complaint, taken)))

    const first = value(await enter({ lotId, who: at, complaint, days: 20 }))
    const after = { ...officer, now: plusMs(endOf(first.until), 1) }
    await sweepAt(after.now)
    expect(await enter({ lotId, who: after, complaint, days: 11 })).toMatchObject({ error: { code: 'pause-too-long', left: 10 } })
    expect(codeOf(await enter({ lotId, who: after, days: 11 }))).toBe('pause-too-long')
    value(await enter({ lotId, who: after, complaint, days: 10 }))
    const list = async (who: Acting) => value(await look(db.pool, who, (tx) => listPauses(tx, who, lotId)))
    expect(await list(after)).toMatchObject({
      complaints: [{ id: complaint, no: '演示投诉 1', left: 0 }],
      items: [{ complaint }, { complaint }],
    })
    expect(await list(rival)).toMatchObject({ complaints: [], items: [{ complaint: null }, { complaint: null }] })
  })

  it('ends by the bureau’s decision before, and its paper is the office’s to read', async () => {
    const { id } = value(await enter())
    const today = civilDateOf(officer.now)
    const lift = (liftedOn: typeof today) =>
      act(db.pool, officer, (tx) => liftPause(tx, officer, room.lotId, id, { liftedOn, liftNo: '演示 2', liftText: '' }))
    expect(codeOf(await lift(plusDays(today, 1)))).toBe('lifted-wrong-day')
    const manager = await room.district.as('provider_manager')
    expect((await seen(manager)).items).toMatchObject([{ id, can: { 'pause.lift': false, 'pause.read': false } }])
    expect(codeOf(await look(db.pool, manager, (tx) => pausePaper(tx, manager, room.lotId, id)))).toBe('not-found')
    expect(value(await look(db.pool, officer, (tx) => pausePaper(tx, officer, room.lotId, id)))).toMatchObject({
      name: '暂停通知.pdf',
    })
    value(await lift(today))
    value(await ask())
  })

  it('keeps a result from being announced and becoming final, a letter from going out, and a contract from being signed', async () => {
    const { leader } = await concerned(room.district)
    const at = { ...officer, now: ANNOUNCED }
    const { lotId, bids } = await did({ db }, at, async (tx) =>
      ok(await aScoredLot(tx, room.district, boughtUnder('national-tender', 'PAUSED'))),
    )
    await did({ db }, leader, (tx) => confirmAsItStands(tx, { ...leader, now: ANNOUNCED }, lotId))
    const announce = (who: Acting) =>
      act(db.pool, who, (tx) => announceResult(tx, who, lotId, anAnnouncement(bids, { noticeNo: '演示中标 3' })))
    const announcedBy = async (now: Acting['now']) => {
      const who = { ...officer, now }
      const { announceBy, announceOverdue, next } = value(
        await look(db.pool, who, (tx) => viewAward(tx, who, lotId, NO_CONTRACTS)),
      )
      return {
        due: announceBy?.due,
        announceOverdue,
        next: next?.due,
        waited: announceBy?.steps.filter(({ why }) => why === 'paused'),
      }
    }
    const due = plusWorkingDays(CHINA, civilDateOf(ANNOUNCED), 2)
    expect(await announcedBy(ANNOUNCED)).toEqual({ due, announceOverdue: false, next: due, waited: [] })
    expect(await announcedBy(plusMs(endOf(due), 1))).toMatchObject({ announceOverdue: true })
    const first = value(await enter({ lotId, who: at, days: 1 }))
    expect(codeOf(await announce(at))).toBe('purchase-paused')
    const resumed = plusMs(endOf(first.until), 1)
    await sweepAt(resumed)
    const { waited = [], ...put } = await announcedBy(resumed)
    const later = plusWorkingDays(CHINA, first.until, 2)
    expect(put).toEqual({ due: later, announceOverdue: false, next: later })
    expect(waited.at(-1)?.date).toBe(first.until)
    const carriedOn = { ...officer, now: resumed }
    const { standstillEnds } = value(await announce(carriedOn))
    expect(await announcedBy(resumed)).toMatchObject({ due: undefined, announceOverdue: false })
    if (standstillEnds === null) throw new Error('no term')

    const second = value(await enter({ lotId, who: carriedOn, days: 20 }))
    await sweepAt(plusMs(endOf(standstillEnds), 1))
    const statusOf = async () => (await look(db.pool, officer, (tx) => lots.table.load(tx, officer.tenant, lotId)))?.status
    expect(await statusOf()).toBe('announced')
    const after = plusMs(endOf(second.until), 1)
    await sweepAt(after)
    expect(await statusOf()).toBe('awarded')

    const third = { ...officer, now: after }
    value(await enter({ lotId, who: third, days: 2 }))
    const notify = (who: Acting) => act(db.pool, who, (tx) => notifyAward(tx, who, lotId, '演示通知 3'))
    expect(codeOf(await notify(third))).toBe('purchase-paused')
    expect(codeOf(await act(db.pool, third, (tx) => signableBasis(tx, third, lotId)))).toBe('purchase-paused')
  })

  it('takes no review for missed whose day it fell on: another is set once the purchase goes on, and told in public', async () => {
    const at = { ...officer, now: OPENED }
    const { lotId } = await did({ db }, at, async (tx) =>
      ok(await anOpenedLot(tx, room.district, boughtUnder('consultation', 'MOVED'))),
    )
    const { until } = value(await enter({ lotId, who: at, days: 20 }))
    const resumed = { ...officer, now: plusMs(endOf(until), 1) }
    const seenBy = async (who: Acting) => value(await look(db.pool, who, (tx) => viewLot(tx, who, lotId, NO_CONTRACTS)))
    const move = async (who: Acting, reviewOn: CivilDate, noticeNo = '演示更正 7') => {
      const { revision } = await seenBy(who)
      const said = {
        revision,
        noticeNo,
        title: '更正公告（演示）',
        reason: '原定日期在暂停采购期间。',
        reviewPlace: '演示会议室',
      }
      return act(db.pool, who, (tx) => moveReview(tx, who, lotId, { ...said, reviewOn }))
    }
    const day = plusDays(until, 5)
    expect((await seenBy(at)).next).toMatchObject({ deed: 'pause.end' })
    expect(codeOf(await move(at, day))).toBe('purchase-paused')
    await sweepAt(resumed.now)
    expect(await seenBy(resumed)).toMatchObject({
      next: { deed: 'lot.move-review', mine: true },
      can: { 'lot.move-review': true },
    })
    expect(codeOf(await move(resumed, until))).toBe('review-day-past')
    value(await move(resumed, day))
    const moved = await seenBy(resumed)
    expect(moved).toMatchObject({ reviewOn: day, can: { 'lot.move-review': false } })
    expect(moved.next?.deed).not.toBe('lot.move-review')
    const [told] = await look(db.pool, resumed, (tx) => amendmentsOf(tx, resumed, lotId))
    expect(told?.body.changes).toMatchObject([{ part: 'reviewOn', after: day }])
    const shown = value(await look(db.pool, resumed, (tx) => viewNotice(tx, resumed, told?.id ?? '')))
    expect(shown).toMatchObject({ current: true, endsOn: day })
    expect(codeOf(await move(resumed, plusDays(day, 1), '演示更正 8'))).toBe('review-day-stands')

    // That day is lost as well: the notice of it stands no more once another is told.
    const later = { ...officer, now: startOf(day) }
    const again = value(await enter({ lotId, who: later, days: 2 }))
    const last = { ...officer, now: plusMs(endOf(again.until), 1) }
    await sweepAt(last.now)
    value(await move(last, plusDays(again.until, 3), '演示更正 8'))
    const [, second] = await look(db.pool, last, (tx) => amendmentsOf(tx, last, lotId))
    const notice = async (id = '') => value(await look(db.pool, last, (tx) => viewNotice(tx, last, id)))
    expect(await notice(told?.id)).toMatchObject({ current: false, held: null, supersededBy: { id: second?.id } })
    expect(await notice(second?.id)).toMatchObject({ current: true, supersededBy: null })
  })

  it('keeps the leader from fixing the winner, the clock from doing it instead, and the next from being proposed', async () => {
    const { leader, winner } = await concerned(room.district)
    const at = { ...officer, now: ANNOUNCED }
    const { lotId, bids } = await did({ db }, at, async (tx) => {
      const made = await aScoredLot(tx, room.district, boughtUnder('national-tender', 'PAUSED'))
      const lot = await lots.table.load(tx, at.tenant, made.lotId)
      if (!lot) throw new Error('no lot')
      await setFixing(tx, at, lot, await fixingTerm(tx, at, lot))
      return ok(made)
    })
    const lotNow = async () => {
      const lot = await look(db.pool, officer, (tx) => lots.table.load(tx, officer.tenant, lotId))
      if (!lot) throw new Error('no lot')
      return lot
    }
    const confirm = async (now: Acting['now']) => {
      const who = { ...leader, now }
      const { revision } = await lotNow()
      return act(db.pool, who, (tx) => confirmResult(tx, who, lotId, { opinion: '同意', revision }))
    }
    const first = value(await enter({ lotId, who: at, days: 20 }))
    expect(codeOf(await confirm(ANNOUNCED))).toBe('purchase-paused')
    const resumed = plusMs(endOf(first.until), 1)
    for (const now of [endOf(first.until), resumed]) {
      await sweepAt(now)
      expect((await lotNow()).awardStatus).toBe('proposed')
    }
    value(await confirm(resumed))
    const later = { ...officer, now: resumed }
    value(await act(db.pool, later, (tx) => announceResult(tx, later, lotId, anAnnouncement(bids, { noticeNo: '演示中标 4' }))))
    await sweepAt(resumed)
    value(await enter({ lotId, who: later, days: 10 }))
    const [chosen, next] = bids
    if (!chosen || !next) throw new Error('nobody bid')
    const gone = { ...winner, now: resumed }
    value(await act(db.pool, gone, (tx) => declineAward(tx, gone, chosen.bidId, '无力承接', async () => ok(undefined))))
    expect(codeOf(await act(db.pool, later, (tx) => proposeNext(tx, later, lotId, next.bidId)))).toBe('purchase-paused')
  })
})
