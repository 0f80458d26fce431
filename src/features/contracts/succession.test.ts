import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, civilDateOf, endOf, type Instant, instantAt, plusMs } from '../../kernel/civil.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { Sha256, type StoredFile } from '../../kernel/stored-file.ts'
import { act, look } from '../../platform/act.ts'
import type { ReadTx, Tx } from '../../platform/db.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import type { District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import { ANNOUNCED, anAnnouncement, type AScoredLot, concerned, NOTICE_ENDS, NOTIFIED } from '../tenders/fixtures/a-result.ts'
import { confirmAsItStands } from '../tenders/fixtures/as-it-stands.ts'
import { anAward, aNotice } from '../tenders/fixtures/stages.ts'
import { viewAward } from '../tenders/service/award-views.ts'
import { announceResult, notifyAward } from '../tenders/service/awards.ts'
import { viewBid } from '../tenders/service/bid-views.ts'
import { addPaper } from '../tenders/service/challenge-files.ts'
import { acceptChallenge, answerChallenge, fileChallenge, registerChallenge } from '../tenders/service/challenges.ts'
import { enterComplaint, enterDecision } from '../tenders/service/complaints.ts'
import { addStatement, openStatement } from '../tenders/service/decline-files.ts'
import { declineAward, declineOnPaper } from '../tenders/service/declines.ts'
import { programmeFigures } from '../tenders/service/figures.ts'
import { voidLot } from '../tenders/service/lot-ends.ts'
import { viewLot } from '../tenders/service/lot-views.ts'
import { listNotices, viewNotice } from '../tenders/service/publications.ts'
import { proposeNext } from '../tenders/service/succession.ts'
import { sweep } from '../tenders/service/sweep.ts'
import { bids, lots } from '../tenders/store/kept.ts'
import { aContractToSign, aSignedContract } from './fixtures/a-contract.ts'
import { viewContract } from './service/contract-views.ts'
import { draftContract } from './service/drafting.ts'
import { contractsOfLots, dropContract } from './service/lot-contracts.ts'
import { contracts } from './store/kept.ts'

const noon = (day: string): Instant => instantAt(CivilDate.parse(day), '12:00')
const WHY = '人员变动，无力承接'
const SCAN: StoredFile = { sha256: Sha256.parse('b'.repeat(64)), size: 1000, type: 'application/pdf' }
/** The second result is announced on Monday 10 July 2017; its five working days end on the 17th. */
const AGAIN = noon('2017-07-10')
const AGAIN_ENDS = CivilDate.parse('2017-07-17')
const COMPLAINT = { matter: '得分计算', text: '计分有误。', remedy: '请重新核对。', papers: [] }

type Place = { readonly district: District; readonly made: AScoredLot }

/** Each deed in a transaction of its own, by whoever does it: row-level security reads who that is. */
async function playedIn(db: Branching, { district, made }: Place) {
  const people = { ...(await concerned(district)), other: await district.as('officer', 1) }
  const { officer, leader } = people
  const { lotId } = made
  const does = <T>(who: Acting, now: Instant, deed: (tx: Tx, acting: Acting) => Promise<Result<T, { code: string }>>) => {
    const acting = { ...who, now }
    return act(db.pool, acting, (tx) => deed(tx, acting))
  }
  const reads = <T>(who: Acting, now: Instant, read: (tx: ReadTx, acting: Acting) => Promise<T>) =>
    look(db.pool, { ...who, now }, (tx) => read(tx, { ...who, now }))
  const bid = (n: number) => {
    const found = made.bids[n]
    if (found === undefined) throw new Error(`no bidder ${n}`)
    return found.bidId
  }
  return {
    ...people,
    district,
    made,
    lotId,
    does,
    reads,
    bid,
    gives: (who: Acting, n: number, now: Instant) =>
      does(who, now, (tx, acting) => declineAward(tx, acting, bid(n), WHY, dropContract)),
    next: (n: number, who = officer) => does(who, AGAIN, (tx, acting) => proposeNext(tx, acting, lotId, bid(n))),
    award: async (who: Acting, now: Instant = AGAIN) =>
      value(await reads(who, now, (tx, acting) => viewAward(tx, acting, lotId, contractsOfLots))),
    lot: async (who: Acting, now: Instant = AGAIN) =>
      value(await reads(who, now, (tx, acting) => viewLot(tx, acting, lotId, contractsOfLots))),
    stated: async (n: number, now: Instant, scan = SCAN, arrivedOn = CivilDate.parse('2017-06-26')) => {
      const added = await does(officer, now, (tx, acting) =>
        addStatement(tx, acting, lotId, { name: '放弃声明.pdf', stored: scan }),
      )
      if (!added.ok) return added
      const statement = { reason: WHY, arrivedOn, file: added.value.id }
      return does(officer, now, (tx, acting) => declineOnPaper(tx, acting, bid(n), statement, dropContract))
    },
    announced: async (winner: number, gone: readonly number[], now: Instant = AGAIN) => {
      value(await does(leader, now, (tx, acting) => confirmAsItStands(tx, acting, lotId)))
      const partings = made.bids.flatMap(({ bidId }, n) =>
        n === winner || gone.includes(n) ? [] : [{ bid: bidId, reason: '综合得分较低', strengths: '' }],
      )
      const notice = anAnnouncement(made.bids, { noticeNo: `演示公示 顺延 ${winner}`, partings })
      return does(officer, now, (tx, acting) => announceResult(tx, acting, lotId, notice))
    },
    clean: () =>
      reads(officer, AGAIN, async (tx) => {
        const found: unknown[] = []
        for (const kept of [audited(lots), audited(bids), audited(contracts)])
          await kept.check(tx, district.tenant, (some) => found.push(...some))
        return found
      }),
  }
}

onBothDatabases('an award that is given up', (open) => {
  let db: Branching
  let told: Place
  let noticed: Place
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    const [award, notice] = [await anAward(db), await aNotice(db)]
    told = { district: award.district, made: award.award }
    noticed = { district: notice.district, made: notice.announced }
  })
  undoneAfterEach(() => db)

  it('closes what was drawn up, and stays with the office: others read nothing of why', async () => {
    const its = await playedIn(db, told)
    const { officer, winner, rival, lotId, does, reads } = its
    const { id } = value(await does(officer, NOTIFIED, (tx, acting) => draftContract(tx, acting, lotId)))
    expect(value(await its.gives(winner, 0, NOTIFIED))).toMatchObject({ status: 'scored', awardStatus: 'declined' })
    expect(codeOf(await its.gives(winner, 0, NOTIFIED))).toBe('wrong-status')
    expect(await its.award(officer)).toMatchObject({
      awardStatus: 'declined',
      announcedAt: null,
      signBy: null,
      standstill: { start: '2017-07-10', due: AGAIN_ENDS },
      next: { deed: 'lot.succeed', who: 'officer', mine: true },
      declines: [{ bid: its.bid(0), reason: WHY, paper: null }],
      succession: { next: { bid: its.bid(1), rank: 2 }, hindrance: null, passedOver: [] },
      can: { 'lot.succeed': true, 'lot.announce': false, 'bid.decline-on-paper': false },
    })
    const contract = (who: Acting) => reads(who, NOTIFIED, (tx, acting) => viewContract(tx, acting, id))
    expect(value(await contract(officer))).toMatchObject({ status: 'dropped', returnReason: WHY, next: null })
    expect(codeOf(await contract(winner))).toBe('not-found')
    // Whoever asks the database itself is told no more than the page tells.
    const whyTold = async (who: Acting) =>
      reads(who, AGAIN, async (tx) => {
        const { rows } = await sql<{ said: string }>`select facts as said from action union all select declines from lot
          union all select reason from bid union all select return_reason from contract`.execute(tx)
        return rows.filter(({ said }) => said?.includes(WHY)).length
      })
    expect([
      await whyTold(rival),
      await whyTold(its.resident),
      (await whyTold(winner)) > 0,
      (await whyTold(officer)) > 0,
    ]).toEqual([0, 0, true, true])
    expect(codeOf(await reads(rival, AGAIN, (tx, acting) => viewAward(tx, acting, lotId, contractsOfLots)))).toBe('not-found')
    expect(await its.lot(rival)).toMatchObject({ awardStatus: null, winner: null, declines: [{ bid: its.bid(0), paper: null }] })
    expect(codeOf(await does(officer, AGAIN, (tx, acting) => draftContract(tx, acting, lotId)))).toBe('not-final')
    const [figures] = await reads(officer, AGAIN, (tx, acting) => programmeFigures(tx, acting, undefined))
    expect(figures).toMatchObject({ awardedFen: { value: 0 }, awardedLots: { value: 0 } })
    expect((await its.lot(officer)).steps.find(({ key }) => key === 'declined')).toMatchObject({ state: 'done', at: NOTIFIED })
    expect(await its.clean()).toEqual([])
  })

  it('goes to the next of the ranking: proposed, confirmed, in notice anew with the reason, final, told and contracted', async () => {
    const its = await playedIn(db, told)
    const { officer, winner, rival, leader, lotId, does, reads } = its
    const { id: former } = value(await does(officer, NOTIFIED, (tx, acting) => draftContract(tx, acting, lotId)))
    const partyOf = async (id: typeof former) =>
      value(await reads(officer, AGAIN, (tx, acting) => viewContract(tx, acting, id))).providerName
    const first = await partyOf(former)
    value(await its.gives(winner, 0, NOTIFIED))
    expect(codeOf(await its.next(2))).toBe('changed-meanwhile')
    expect(codeOf(await its.next(1, leader))).toBe('not-found')
    expect(value(await its.next(1))).toMatchObject({ awardStatus: 'proposed' })
    expect(codeOf(await its.next(1))).toBe('wrong-status')
    value(await its.announced(1, [0]))

    const seen = await its.award(rival)
    expect(seen).toMatchObject({ awardStatus: 'announced', winner: { bidId: its.bid(1) }, declines: [], open: true })
    expect(seen.standstill?.due).toBe(AGAIN_ENDS)
    expect(seen.bids).toMatchObject([{ id: its.bid(1), status: 'won', reason: null }])
    const gone = await reads(winner, AGAIN, (tx, acting) => viewBid(tx, acting, its.bid(0), contractsOfLots))
    expect(value(gone)).toMatchObject({ status: 'declined', reason: WHY, can: { 'bid.decline': false } })

    // It took part, and has given up its stake in who gets it.
    expect(await its.award(winner)).toMatchObject({ bids: [{ status: 'declined' }], heard: [] })
    expect(seen.heard).toMatchObject([{ partyId: its.made.bids[1]?.partyId }])
    const complaint = { ...COMPLAINT, partyId: its.made.bids[0]?.partyId ?? null }
    expect(codeOf(await does(winner, AGAIN, (tx, acting) => fileChallenge(tx, acting, lotId, complaint)))).toBe('gave-up-award')

    const { items } = await reads(rival, AGAIN, (tx, acting) => listNotices(tx, acting, { kind: 'result', limit: 20 }))
    expect(items).toMatchObject([
      { current: true, held: null, supersededBy: null },
      { current: false, held: 'declined', supersededBy: { id: items[0]?.id } },
    ])
    const read = value(await reads(rival, AGAIN, (tx, acting) => viewNotice(tx, acting, items[0]?.id ?? '')))
    expect(read.kind === 'result' && read.body.declines).toEqual([
      { name: expect.any(String), noticeNo: items[1]?.no, on: '2017-07-05' },
    ])

    const after = noon('2017-07-18')
    await does(its.district.system, plusMs(endOf(AGAIN_ENDS), 1), async (tx, acting) => ok(await sweep(tx, acting)))
    value(await does(officer, after, (tx, acting) => notifyAward(tx, acting, lotId, '演示通知〔2017〕2号')))
    const { id: next } = value(await does(officer, after, (tx, acting) => draftContract(tx, acting, lotId)))
    expect([await partyOf(former), (await partyOf(next)) === first]).toEqual([first, false])
    expect((await its.lot(officer, after)).next).toMatchObject({ deed: 'contract.submit' })
    expect(await its.clean()).toEqual([])
  })

  it('is the winner’s alone to do, also with a contract that waits for its signatures', async () => {
    const its = await playedIn(db, told)
    const { officer, leader, winner, rival, outsider, resident, lotId, does } = its
    for (const who of [rival, outsider, resident, leader, officer])
      expect(codeOf(await its.gives(who, 0, NOTIFIED))).toBe('not-found')
    expect(codeOf(await its.gives(rival, 1, NOTIFIED))).toBe('wrong-status')
    const people = { officer, leader }
    value(await does(officer, NOTIFIED, async (tx) => ok(await aContractToSign(tx, people, lotId))))
    expect(value(await its.gives(winner, 0, noon('2017-07-07')))).toMatchObject({ awardStatus: 'declined' })
    expect(await its.clean()).toEqual([])
  })

  it('is refused once the contract is signed', async () => {
    const its = await playedIn(db, told)
    const { officer, leader, winner, lotId, does } = its
    value(await does(officer, NOTIFIED, async (tx) => ok(await aSignedContract(tx, { officer, leader }, lotId))))
    expect(codeOf(await its.gives(winner, 0, noon('2017-07-25')))).toBe('contract-signed')
    expect(codeOf(await its.stated(0, noon('2017-07-25')))).toBe('contract-signed')
    expect((await its.lot(officer, noon('2017-07-25'))).status).toBe('awarded')
  })

  it('comes on paper as well, once with each paper, and goes on to the one after the next until nobody is left', async () => {
    const its = await playedIn(db, noticed)
    const { officer, leader, rival, lotId, does, reads } = its
    expect(codeOf(await its.stated(0, ANNOUNCED, SCAN, CivilDate.parse('2017-06-27')))).toBe('statement-day-wrong')
    expect(codeOf(await its.stated(1, ANNOUNCED))).toBe('wrong-status')
    value(await its.stated(0, ANNOUNCED))
    const [declined] = (await its.award(officer)).declines
    expect(declined).toMatchObject({ reason: WHY, arrivedOn: '2017-06-26', paper: { name: '放弃声明.pdf' } })
    const file = declined?.paper?.id
    if (file === undefined) throw new Error('the statement is not kept')
    const opens = (who: Acting) => reads(who, AGAIN, (tx, acting) => openStatement(tx, acting, lotId, file))
    expect([codeOf(await opens(leader)), codeOf(await opens(rival))]).toEqual(['done', 'not-found'])

    value(await its.next(1))
    expect(codeOf(await its.stated(1, AGAIN))).toBe('paper-named')
    // Before it is announced: what was never public is not named when the next one is.
    value(await its.stated(1, AGAIN, { ...SCAN, sha256: Sha256.parse('c'.repeat(64)) }))
    expect((await its.award(officer)).succession).toMatchObject({ next: { bid: its.bid(2) } })
    value(await its.next(2))
    value(await its.announced(2, [0, 1]))
    const { items } = await reads(rival, AGAIN, (tx, acting) => listNotices(tx, acting, { kind: 'result', limit: 20 }))
    const read = value(await reads(rival, AGAIN, (tx, acting) => viewNotice(tx, acting, items[0]?.id ?? '')))
    expect(read.kind === 'result' && read.body.declines.map(({ name }) => name)).toEqual([expect.any(String), null])

    value(await its.stated(2, AGAIN, { ...SCAN, sha256: Sha256.parse('d'.repeat(64)) }, CivilDate.parse('2017-07-10')))
    const left = its.made.bids.length - 3
    expect(left).toBe(0)
    expect(await its.award(officer)).toMatchObject({
      next: { deed: 'lot.void-declined', who: 'leader' },
      succession: { next: null, hindrance: 'nobody-left' },
    })
    expect(codeOf(await its.next(1))).toBe('nobody-left')
    const end = { noticeNo: '演示流标 1', title: '流标公告（演示）', reason: '入选机构均放弃' }
    value(await does(leader, AGAIN, (tx, acting) => voidLot(tx, acting, lotId, end)))
    expect(await its.award(leader)).toMatchObject({ status: 'void', awardStatus: 'declined' })
    expect(await its.clean()).toEqual([])
  })

  it('is entered by the first of two officers, and the next proposed by the first', async () => {
    const its = await playedIn(db, noticed)
    const { officer, other, lotId, does } = its
    const added = await does(officer, ANNOUNCED, (tx, acting) =>
      addStatement(tx, acting, lotId, { name: '放弃声明.pdf', stored: SCAN }),
    )
    const statement = { reason: WHY, arrivedOn: CivilDate.parse('2017-06-26'), file: value(added).id }
    const enters = (who: Acting) =>
      does(who, ANNOUNCED, (tx, acting) => declineOnPaper(tx, acting, its.bid(0), statement, dropContract))
    expect([codeOf(await enters(other)), codeOf(await enters(officer))]).toEqual(['done', 'wrong-status'])
    // Nothing waits for the end of a notice that stands no more.
    const swept = await does(its.district.system, plusMs(endOf(NOTICE_ENDS), 1), async (tx, acting) =>
      ok(await sweep(tx, acting)),
    )
    expect(value(swept).done).toBe(0)
    expect([codeOf(await its.next(1, other)), codeOf(await its.next(1))]).toEqual(['done', 'wrong-status'])
  })

  describe('with an objection to it open', () => {
    const objects = async (its: Awaited<ReturnType<typeof playedIn>>) => {
      const complaint = { ...COMPLAINT, partyId: its.made.bids[1]?.partyId ?? null }
      const filed = await its.does(its.rival, noon('2017-06-28'), (tx, acting) => fileChallenge(tx, acting, its.lotId, complaint))
      const { id } = value(filed)
      value(await its.does(its.officer, noon('2017-06-28'), (tx, acting) => acceptChallenge(tx, acting, id)))
      return id
    }

    it('the next is proposed after the answer', async () => {
      const its = await playedIn(db, noticed)
      const id = await objects(its)
      value(await its.gives(its.winner, 0, noon('2017-06-29')))
      expect((await its.award(its.officer)).next).toMatchObject({ deed: 'challenge.answer' })
      expect(codeOf(await its.next(1))).toBe('challenge-open')
      const answer = { deed: 'challenge.reject' as const, answer: '经核对，计分无误。' }
      value(await its.does(its.officer, noon('2017-06-30'), (tx, acting) => answerChallenge(tx, acting, id, answer)))
      value(await its.next(1))
      value(await its.announced(1, [0]))
      // What was answered before was made to the other result, on every page.
      const heard = { answer: '经核对，计分无误。', verdict: 'rejected' }
      expect(await its.award(its.officer)).toMatchObject({ objections: [], formerObjections: [heard] })
      const published = await its.reads(its.rival, AGAIN, async (tx, acting) => {
        const { items } = await listNotices(tx, acting, { kind: 'result', limit: 20 })
        return Promise.all(items.map(async ({ id: notice }) => value(await viewNotice(tx, acting, notice))))
      })
      expect(published).toMatchObject([
        { objections: [], formerObjections: [heard] },
        { objections: [heard], formerObjections: [] },
      ])
      // To the new result everybody may object anew.
      const complaint = { ...COMPLAINT, partyId: its.made.bids[2]?.partyId ?? null }
      const third = await its.district.as('provider_manager', 2)
      value(await its.does(third, noon('2017-07-11'), (tx, acting) => fileChallenge(tx, acting, its.lotId, complaint)))
      expect(await its.clean()).toEqual([])
    })

    it('nobody is where that is upheld: it is bought anew', async () => {
      const its = await playedIn(db, noticed)
      const id = await objects(its)
      value(await its.gives(its.winner, 0, noon('2017-06-29')))
      const answer = { deed: 'challenge.uphold' as const, answer: '评审程序有误。' }
      value(await its.does(its.leader, noon('2017-06-30'), (tx, acting) => answerChallenge(tx, acting, id, answer)))
      expect(await its.lot(its.officer)).toMatchObject({ status: 'suspended', next: { deed: 'lot.void-upheld', who: 'leader' } })
      expect(codeOf(await its.next(1))).toBe('wrong-status')
    })

    it('and one on paper that came while the result stood is entered after it was given up, and answered first', async () => {
      const its = await playedIn(db, noticed)
      const { officer, does } = its
      value(await its.gives(its.winner, 0, noon('2017-06-29')))
      const came = (arrivedOn: string, fill: string, now = noon('2017-06-30')) =>
        does(officer, now, async (tx, acting) => {
          const sha256 = Sha256.parse(fill.repeat(64))
          const added = await addPaper(tx, acting, its.lotId, { name: '质疑函.pdf', stored: { ...SCAN, sha256 } })
          if (!added.ok) return added
          const said = { ...COMPLAINT, papers: [added.value.id], signatory: '演示负责人' }
          const partyId = its.made.bids[1]?.partyId ?? null
          return registerChallenge(tx, acting, its.lotId, { ...said, partyId, arrivedOn: CivilDate.parse(arrivedOn) })
        })
      expect([codeOf(await came('2017-06-25', 'd')), codeOf(await came('2017-06-30', 'd'))]).toEqual([
        'not-in-notice',
        'not-in-notice',
      ])
      const { id } = value(await came('2017-06-28', 'd'))
      expect((await its.award(officer)).next).toMatchObject({ deed: 'challenge.answer' })
      expect(codeOf(await its.next(1))).toBe('challenge-open')
      const answer = { deed: 'challenge.refuse' as const, answer: '不属于受理范围。' }
      value(await does(its.other, noon('2017-06-30'), (tx, acting) => answerChallenge(tx, acting, id, answer)))
      value(await its.next(1))
      // Also while the next is before the leader.
      value(await came('2017-06-29', 'e', AGAIN))
      expect((await its.award(officer)).next).toMatchObject({ deed: 'challenge.answer' })
      expect(await its.clean()).toEqual([])
    })

    it('nor is the next announced where a complaint about the answer is sustained after it was proposed', async () => {
      const its = await playedIn(db, noticed)
      const { officer, leader, does } = its
      const id = await objects(its)
      const [answeredOn, decidedOn] = [noon('2017-06-29'), noon('2017-07-11')]
      const answer = { deed: 'challenge.reject' as const, answer: '经核对，计分无误。' }
      value(await does(officer, answeredOn, (tx, acting) => answerChallenge(tx, acting, id, answer)))
      const taken = { authority: '演示区财政局', no: '演示投诉 1', receivedOn: civilDateOf(answeredOn) }
      value(await does(officer, answeredOn, (tx, acting) => enterComplaint(tx, acting, id, taken)))
      value(await its.gives(its.winner, 0, answeredOn))
      value(await its.next(1))
      value(await does(leader, AGAIN, (tx, acting) => confirmAsItStands(tx, acting, its.lotId)))
      const decided = { decidedOn: civilDateOf(decidedOn), verdict: 'sustained' as const, no: '演示决定 1', text: '投诉成立。' }
      value(await does(officer, decidedOn, (tx, acting) => enterDecision(tx, acting, id, decided)))
      expect(await its.lot(leader, decidedOn)).toMatchObject({ status: 'suspended', next: { deed: 'lot.void-upheld' } })
      const notice = anAnnouncement(its.made.bids, { noticeNo: '演示公示 9' })
      expect(codeOf(await does(officer, decidedOn, (tx, acting) => announceResult(tx, acting, its.lotId, notice)))).toBe(
        'wrong-status',
      )
      expect(await its.clean()).toEqual([])
    })
  })
})
