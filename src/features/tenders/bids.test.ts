import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, Instant, instantAt, plusMs } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import type { BidId, LotId, PartyId } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { act, look } from '../../platform/act.ts'
import { seededChance } from '../../platform/chance.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import { aCall, aContent, DEADLINE } from './fixtures/a-lot.ts'
import { aProgramme } from './fixtures/a-lot.ts'
import { aLotPlan } from './fixtures/a-lot-plan.ts'
import type { BidContent } from './rules/bid-content.ts'
import { saveBid, startBid } from './service/bid-drafts.ts'
import { addFile, removeFile } from './service/bid-files.ts'
import { resumeBid, sealBid, unsealBid, viewReceipt, withdrawBid } from './service/bid-sealing.ts'
import { listBidsOfLot, listOwnBids, viewBid } from './service/bid-views.ts'
import { publishLot } from './service/lot-call.ts'
import { releaseLot } from './service/lot-opening.ts'
import { draftLot, prepareLot } from './service/lot-plans.ts'
import { viewLot } from './service/lot-views.ts'
import { judgeBid, qualifyLot } from './service/qualification.ts'
import { sweep } from './service/sweep.ts'
import { bids, lots } from './store/kept.ts'

const { draw } = seededChance('bids')
const MAY_12 = instantAt(CivilDate.parse('2017-05-12'), '09:00')
const JUNE_5 = instantAt(CivilDate.parse('2017-06-05'), '10:00')
const JUST_BEFORE = plusMs(DEADLINE, -1)
const OPENING = plusMs(DEADLINE, 60_000)

type Refused = { code: string }
function value<T>(result: Result<T, Refused>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const codeOf = (result: Result<unknown, Refused>) => (result.ok ? 'done' : result.error.code)
const at = (acting: Acting, now: Instant): Acting => ({ ...acting, now })

onBothDatabases('a bid', (open) => {
  let db: Database
  let district: District
  let made = 0
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    district = await aDistrict(db)
  })
  const done = <T>(acting: Acting, deed: (tx: Tx, acting: Acting) => Promise<Result<T, Refused>>) =>
    act(db.pool, acting, (tx) => deed(tx, acting))
  const must = async <T>(acting: Acting, deed: (tx: Tx, acting: Acting) => Promise<Result<T, Refused>>) =>
    value(await done(acting, deed))
  const as = async (role: Parameters<District['as']>[0], n = 0, now: Instant = JUNE_5) => at(await district.as(role, n), now)
  const manager = (n = 0, now?: Instant) => as('provider_manager', n, now)
  const party = (n: number): PartyId => {
    const found = district.parties[n]
    if (found === undefined) throw new Error('the district has five parties')
    return found
  }
  const sweepAt = (now: Instant) => {
    const system = at(district.system, now)
    return act(db.pool, system, async (tx) => ok(await sweep(tx, system)))
  }

  /** A lot in its notice, and one that only waits to be published; each with a code of its own. */
  async function aReadyLot(): Promise<LotId> {
    made += 1
    const code = `L${made}X`
    const officer = await as('officer', 0, MAY_12)
    const programme = await must(officer, async (tx) => ok(await aProgramme(tx, district, { code })))
    const { id } = await must(officer, (tx, who) => draftLot(tx, who, aLotPlan(programme, { code })))
    await must(officer, (tx, who) => prepareLot(tx, who, id))
    return id
  }
  const call = (id: LotId) => ({ ...aCall({ noticeNo: `演示〔2017〕${id}` }), title: '征集公告（演示）' })
  async function anOpenCall(): Promise<LotId> {
    const id = await aReadyLot()
    await must(await as('officer', 0, MAY_12), (tx, who) => publishLot(tx, who, id, call(id)))
    return id
  }
  async function aDraft(lot: LotId, n: number, over: Partial<BidContent> = {}): Promise<BidId> {
    const who = await manager(n)
    const { id } = await must(who, (tx) => startBid(tx, who, lot, party(n)))
    expect(value(await look(db.pool, who, (tx) => viewBid(tx, who, id))).content.offerFen).toBe(18_000_000)
    await must(who, (tx) => saveBid(tx, who, id, { revision: 0, content: aContent(over) }, draw))
    return id
  }
  async function aSealedBid(lot: LotId, n: number): Promise<BidId> {
    const id = await aDraft(lot, n)
    await must(await manager(n), (tx, who) => sealBid(tx, who, id, { revision: 1 }, draw))
    return id
  }
  async function opened(bidders: number): Promise<{ lot: LotId; sealed: BidId[] }> {
    const lot = await anOpenCall()
    const sealed: BidId[] = []
    for (let n = 0; n < bidders; n++) sealed.push(await aSealedBid(lot, n))
    await sweepAt(DEADLINE)
    for (const n of [0, 1]) await must(await as('custodian', n, OPENING), (tx, who) => releaseLot(tx, who, lot, draw))
    return { lot, sealed }
  }
  /** What the tables themselves give somebody who asks without any filter but the bid. */
  const seenBy = (acting: Acting, id: BidId) =>
    look(db.pool, acting, async (tx) => {
      const bid = await tx.selectFrom('bid').selectAll().where('id', '=', id).execute()
      const content = await tx.selectFrom('bidContent').selectAll().where('bidId', '=', id).execute()
      const files = await tx.selectFrom('bidFile').selectAll().where('bidId', '=', id).execute()
      const actions = await tx.selectFrom('action').selectAll().where('subject', '=', id).execute()
      return [bid.length, content.length, files.length, actions.length]
    })
  const aFile = (name = '证书.pdf') => ({
    name,
    stored: { sha256: Sha256.parse('a'.repeat(64)), size: 10, type: 'application/pdf' as const },
  })

  describe('before the opening', () => {
    it('exists for nobody but the bidder, and for the office and custodians from the opening on', async () => {
      const lot = await anOpenCall()
      const id = await aDraft(lot, 0)
      await must(await manager(0), (tx, who) => addFile(tx, who, id, aFile()))
      await must(await manager(0), (tx, who) => sealBid(tx, who, id, { revision: 1 }, draw))
      await aSealedBid(lot, 1)
      const neverSealed = await aDraft(lot, 2)
      const others = [
        await manager(1),
        await as('officer'),
        await as('leader'),
        await as('custodian'),
        await as('juror'),
        district.nobody,
      ]
      for (const other of others) {
        expect(await seenBy(other, id)).toEqual([0, 0, 0, 0])
        expect(codeOf(await look(db.pool, other, (tx) => viewBid(tx, other, id)))).toBe('not-found')
      }
      expect(await seenBy(await as('social_worker'), id)).toEqual([1, 1, 1, 2])
      const officer = await as('officer')
      expect(codeOf(await look(db.pool, officer, (tx) => listBidsOfLot(tx, officer, lot)))).toBe('still-sealed')

      await sweepAt(DEADLINE)
      for (const other of others) expect(await seenBy(other, id)).toEqual([0, 0, 0, 0])
      for (const n of [0, 1]) await must(await as('custodian', n, OPENING), (tx, who) => releaseLot(tx, who, lot, draw))

      expect(await seenBy(officer, id)).toEqual([1, 1, 1, 3])
      expect(await seenBy(officer, neverSealed)).toEqual([1, 0, 0, 2])
      const view = value(await look(db.pool, officer, (tx) => viewBid(tx, officer, id)))
      expect(view).toMatchObject({
        status: 'opened',
        intact: true,
        content: aContent(),
        can: { 'bid.qualify': true, 'bid.seal': false },
      })
      expect(codeOf(await look(db.pool, officer, (tx) => viewBid(tx, officer, neverSealed)))).toBe('not-found')
      const listed = value(await look(db.pool, officer, (tx) => listBidsOfLot(tx, officer, lot)))
      expect(listed.items.map(({ label }) => label)).toEqual(['A', 'B'])
      const rival = await manager(1)
      expect(codeOf(await look(db.pool, rival, (tx) => viewBid(tx, rival, id)))).toBe('not-found')
    })

    it('is not even counted: the number of sealed bids is told to the clock alone', async () => {
      const lot = await anOpenCall()
      await aSealedBid(lot, 0)
      const officer = await as('officer')
      expect(value(await look(db.pool, officer, (tx) => viewLot(tx, officer, lot))).sealed).toBeNull()
      await sweepAt(DEADLINE)
      expect(value(await look(db.pool, officer, (tx) => viewLot(tx, officer, lot))).sealed).toBe(1)
    })

    it('is one for each organisation and lot, begun by its own people', async () => {
      const lot = await anOpenCall()
      const [boss, worker] = [await manager(0), await as('social_worker')]
      expect(codeOf(await done(boss, (tx) => startBid(tx, boss, lot, party(1))))).toBe('not-found')
      const both = await Promise.all([boss, worker].map((who) => done(who, (tx) => startBid(tx, who, lot, party(0)))))
      expect(both.map(codeOf).sort()).toEqual(['bid-exists', 'done'])
      const finance = await as('provider_finance')
      expect(codeOf(await done(finance, (tx) => startBid(tx, finance, lot, party(0))))).toBe('not-found')
      const view = value(await look(db.pool, boss, (tx) => viewLot(tx, boss, lot)))
      expect(view.next).toEqual({ deed: 'bid.seal', who: 'provider_manager', mine: true, due: DEADLINE })
      expect([view.bid?.status, view.can['bid.start']]).toEqual(['draft', false])
    })

    it('is saved only over what the writer has seen', async () => {
      const lot = await anOpenCall()
      const id = await aDraft(lot, 0)
      const worker = await as('social_worker')
      const draft = { revision: 1, content: aContent({ analysis: '' }) }
      expect(await must(worker, (tx) => saveBid(tx, worker, id, draft, draw))).toEqual({ id, revision: 2, missing: ['analysis'] })
      expect(codeOf(await done(worker, (tx) => saveBid(tx, worker, id, draft, draw)))).toBe('changed-meanwhile')
      expect(codeOf(await done(worker, (tx) => saveBid(tx, worker, id, { ...draft, revision: 0 }, draw)))).toBe(
        'changed-meanwhile',
      )
    })

    it('is sealed by the manager, complete and at the budget, and gives a receipt', async () => {
      const lot = await anOpenCall()
      const id = await aDraft(lot, 0, { team: '', offerFen: Fen.parse(1) })
      const [boss, worker] = [await manager(0), await as('social_worker')]
      const seal = (revision: number) => done(boss, (tx) => sealBid(tx, boss, id, { revision }, draw))
      const save = (revision: number, over: Partial<BidContent>) =>
        must(boss, (tx) => saveBid(tx, boss, id, { revision, content: aContent(over) }, draw))
      expect(codeOf(await done(worker, (tx) => sealBid(tx, worker, id, { revision: 1 }, draw)))).toBe('not-found')
      expect(await seal(1)).toMatchObject({ error: { code: 'sections-missing', count: 1, first: 'team' } })
      await save(1, { offerFen: Fen.parse(1) })
      expect(codeOf(await seal(2))).toBe('offer-differs')
      await save(2, { team: '负责人【请填写姓名】，社工【请填写姓名】' })
      expect(await seal(3)).toMatchObject({ error: { code: 'placeholders-left', count: 2 } })
      await save(3, {})
      expect(codeOf(await seal(2))).toBe('changed-meanwhile')
      expect(value(await seal(4)).status).toBe('sealed')
      const receipt = value(await look(db.pool, boss, (tx) => viewReceipt(tx, boss, id)))
      expect(receipt.receiptNo).toMatch(/^L\d+X-20170605-[A-Z2-9]{8}$/)
      expect([receipt.digest.length, receipt.sealedAt]).toEqual([64, JUNE_5])
      expect(codeOf(await done(boss, (tx) => saveBid(tx, boss, id, { revision: 4, content: aContent() }, draw)))).toBe(
        'wrong-status',
      )
      expect(codeOf(await done(boss, (tx) => addFile(tx, boss, id, aFile())))).toBe('wrong-status')
    })

    it('can be taken back and sealed anew, withdrawn and taken up again, until the deadline', async () => {
      const lot = await anOpenCall()
      const id = await aSealedBid(lot, 0)
      const [boss, late] = [await manager(0), await manager(0, DEADLINE)]
      const first = value(await look(db.pool, boss, (tx) => viewReceipt(tx, boss, id)))
      await must(boss, (tx) => unsealBid(tx, boss, id))
      expect(codeOf(await look(db.pool, boss, (tx) => viewReceipt(tx, boss, id)))).toBe('wrong-status')
      await must(boss, (tx) => sealBid(tx, boss, id, { revision: 1 }, draw))
      const second = value(await look(db.pool, boss, (tx) => viewReceipt(tx, boss, id)))
      expect(second.receiptNo).not.toBe(first.receiptNo)
      expect(second.digest).not.toBe(first.digest)
      expect(codeOf(await done(late, (tx) => unsealBid(tx, late, id)))).toBe('past-deadline')
      expect(codeOf(await done(late, (tx) => withdrawBid(tx, late, id, '人员变动')))).toBe('past-deadline')
      expect(second.withdrawnAt).toBeNull()
      await must(boss, (tx) => withdrawBid(tx, boss, id, '人员变动'))
      const last = value(await look(db.pool, boss, (tx) => viewReceipt(tx, boss, id)))
      expect(last).toEqual({ ...second, withdrawnAt: JUNE_5 })
      expect(codeOf(await done(late, (tx) => resumeBid(tx, late, id)))).toBe('past-deadline')
      expect((await must(boss, (tx) => resumeBid(tx, boss, id))).status).toBe('draft')
    })

    it('is in time a millisecond before the deadline and late at it', async () => {
      const lot = await anOpenCall()
      const [id, other] = [await aDraft(lot, 0), await aDraft(lot, 1)]
      const late = await manager(0, DEADLINE)
      const file = aFile()
      expect(codeOf(await done(late, (tx) => sealBid(tx, late, id, { revision: 1 }, draw)))).toBe('past-deadline')
      expect(codeOf(await done(late, (tx) => saveBid(tx, late, id, { revision: 1, content: aContent() }, draw)))).toBe(
        'past-deadline',
      )
      expect(codeOf(await done(late, (tx) => addFile(tx, late, id, file)))).toBe('past-deadline')
      const [third, inTime] = [await manager(2, DEADLINE), await manager(1, JUST_BEFORE)]
      expect(codeOf(await done(third, (tx) => startBid(tx, third, lot, party(2))))).toBe('past-deadline')
      expect(codeOf(await done(inTime, (tx) => sealBid(tx, inTime, other, { revision: 1 }, draw)))).toBe('done')
    })

    it('that is being sealed while the lot closes is either counted or late, never lost', async () => {
      for (let round = 0; round < 3; round++) {
        const lot = await anOpenCall()
        const id = await aDraft(lot, 0)
        const boss = await manager(0, JUST_BEFORE)
        const [sealed] = await Promise.all([done(boss, (tx) => sealBid(tx, boss, id, { revision: 1 }, draw)), sweepAt(DEADLINE)])
        const counted = await look(db.pool, boss, (tx) => lots.table.load(tx, boss.tenant, lot))
        expect([codeOf(sealed), counted?.sealed]).toEqual(sealed.ok ? ['done', 1] : ['past-deadline', 0])
      }
    })

    it('holds a file once, however often it is sent, and lets it go again', async () => {
      const lot = await anOpenCall()
      const id = await aDraft(lot, 0)
      const boss = await manager(0)
      const first = await must(boss, (tx) => addFile(tx, boss, id, aFile()))
      expect(await must(boss, (tx) => addFile(tx, boss, id, aFile()))).toEqual(first)
      await must(boss, (tx) => addFile(tx, boss, id, aFile('副本.pdf')))
      await must(boss, (tx) => removeFile(tx, boss, id, first.id))
      expect(codeOf(await done(boss, (tx) => removeFile(tx, boss, id, first.id)))).toBe('not-found')
      const view = value(await look(db.pool, boss, (tx) => viewBid(tx, boss, id)))
      expect(view.files.map(({ name }) => name)).toEqual(['副本.pdf'])
      expect((await seenBy(boss, id))[2]).toBe(2)
    })
  })

  describe('at the opening', () => {
    it('waits for two different custodians, and for the deadline', async () => {
      const lot = await anOpenCall()
      await aSealedBid(lot, 0)
      await aSealedBid(lot, 1)
      const [early, first, second] = [await as('custodian'), await as('custodian', 0, OPENING), await as('custodian', 1, OPENING)]
      const officer = await as('officer', 0, OPENING)
      const boss = await manager(0)
      expect(await done(early, (tx) => releaseLot(tx, early, lot, draw))).toMatchObject({
        error: { code: 'too-early', from: DEADLINE },
      })
      await sweepAt(DEADLINE)
      expect(codeOf(await done(boss, (tx) => releaseLot(tx, boss, lot, draw)))).toBe('not-found')
      expect((await must(first, (tx) => releaseLot(tx, first, lot, draw))).status).toBe('opening')
      expect(codeOf(await done(first, (tx) => releaseLot(tx, first, lot, draw)))).toBe('already-released')
      const view = value(await look(db.pool, first, (tx) => viewLot(tx, first, lot)))
      expect(view.custody).toMatchObject({ needed: 2, of: 3, released: [{ member: first.actor }] })
      expect([view.can['lot.release'], view.next?.mine]).toEqual([false, false])
      expect(codeOf(await done(officer, (tx) => releaseLot(tx, officer, lot, draw)))).toBe('not-found')
      expect((await must(second, (tx) => releaseLot(tx, second, lot, draw))).status).toBe('qualifying')
      await look(db.pool, officer, async (tx) => {
        for (const noun of [audited(lots), audited(bids)])
          await noun.check(tx, officer.tenant, (found) => expect(found.filter(({ subject }) => subject === lot)).toEqual([]))
      })
    })

    it('is released by nobody who runs the purchase or ran it, whatever other post they hold', async () => {
      const lot = await anOpenCall()
      await aSealedBid(lot, 0)
      await aSealedBid(lot, 1)
      await sweepAt(DEADLINE)
      const [officer, another] = [await as('officer', 0, OPENING), await as('officer', 1, OPENING)]
      const { posts } = await as('custodian', 0, OPENING)
      const both = { ...another, posts: [...another.posts, ...posts] }
      // The one who published it, and keeps the keys now.
      const moved = { ...officer, posts }
      for (const who of [both, moved]) {
        expect(await done(who, (tx) => releaseLot(tx, who, lot, draw))).toEqual({
          ok: false,
          error: { code: 'runs-the-purchase' },
        })
        expect(value(await look(db.pool, who, (tx) => viewLot(tx, who, lot))).can['lot.release']).toBe(false)
      }
      const freed = { ...another, posts }
      expect(value(await look(db.pool, freed, (tx) => viewLot(tx, freed, lot))).can['lot.release']).toBe(true)
    })

    it('is released by nobody who holds a post with a bidder, and by whose organisation only looked at it', async () => {
      const lot = await anOpenCall()
      await aSealedBid(lot, 0)
      await aSealedBid(lot, 1)
      await aDraft(lot, 2)
      await sweepAt(DEADLINE)
      const { posts } = await as('custodian', 0, OPENING)
      for (const [n, expected] of [
        [1, 'bids-on-the-lot'],
        [2, 'done'],
      ] as const) {
        const bidder = await manager(n, OPENING)
        const both = { ...bidder, posts: [...bidder.posts, ...posts] }
        const view = value(await look(db.pool, both, (tx) => viewLot(tx, both, lot)))
        expect(view.can['lot.release']).toBe(expected === 'done')
        expect(codeOf(await done(both, (tx) => releaseLot(tx, both, lot, draw)))).toBe(expected)
      }
    })

    it('stays closed when too few are sealed', async () => {
      const lot = await anOpenCall()
      await aSealedBid(lot, 0)
      await sweepAt(DEADLINE)
      const custodian = await as('custodian', 0, OPENING)
      const released = await done(custodian, (tx) => releaseLot(tx, custodian, lot, draw))
      expect(released).toMatchObject({ error: { code: 'too-few-bidders', found: 1, needed: 2 } })
    })

    it('shows when content was changed under the seal', async () => {
      const { sealed } = await opened(2)
      const [id] = sealed
      if (id === undefined) throw new Error('two bids were sealed')
      const officer = await as('officer')
      await act(db.pool, officer, async (tx) => {
        await tx
          .updateTable('bidContent')
          .set({ salt: '0'.repeat(64) })
          .where('tenant', '=', officer.tenant)
          .where('bidId', '=', id)
          .execute()
        return ok(undefined)
      })
      expect(value(await look(db.pool, officer, (tx) => viewBid(tx, officer, id))).intact).toBe(false)
    })

    it('is one of two officers’ notices that is published, when both press at once', async () => {
      const id = await aReadyLot()
      const officers = [await as('officer', 0, MAY_12), await as('officer', 1, MAY_12)]
      const both = await Promise.all(officers.map((who) => done(who, (tx) => publishLot(tx, who, id, call(id)))))
      expect(both.map(codeOf).sort()).toEqual(['done', 'wrong-status'])
    })
  })

  describe('in the check of qualification', () => {
    it('is decided one by one, with a reason against, and then goes to the panel', async () => {
      const { lot, sealed } = await opened(3)
      const officer = await as('officer', 0, OPENING)
      const judge = (id: BidId, reason?: string) =>
        done(officer, (tx) =>
          judgeBid(tx, officer, id, reason === undefined ? { deed: 'bid.qualify' } : { deed: 'bid.disqualify', reason }),
        )
      const [one, two, three] = sealed
      if (!one || !two || !three) throw new Error('three bids were sealed')
      await judge(one)
      await judge(two)
      const finish = () => done(officer, (tx) => qualifyLot(tx, officer, lot))
      expect(await finish()).toMatchObject({ error: { code: 'undecided-bids', count: 1 } })
      await judge(three, '未提供财务报告')
      const seen = async () => {
        const { next, can } = value(await look(db.pool, officer, (tx) => viewLot(tx, officer, lot)))
        return [next?.deed, can['lot.qualify'], can['lot.void']]
      }
      expect(await seen()).toEqual(['lot.qualify', true, false])
      await judge(two, '未提供财务报告')
      expect(await seen()).toEqual(['lot.void', false, true])
      expect(await finish()).toMatchObject({ error: { code: 'too-few-bidders', found: 1, needed: 2 } })
      await judge(two)
      expect(value(await finish()).status).toBe('reviewing')
      expect(codeOf(await judge(one, '改主意'))).toBe('wrong-status')
      const leader = await as('leader')
      expect(codeOf(await done(leader, (tx) => judgeBid(tx, leader, one, { deed: 'bid.qualify' })))).toBe('not-found')
      const bidder = await manager(2)
      const own = await look(db.pool, bidder, (tx) => listOwnBids(tx, bidder))
      expect(own.items.find(({ id }) => id === three)).toMatchObject({ status: 'disqualified', reason: '未提供财务报告' })
      expect(new Set(own.items.map(({ partyId }) => partyId))).toEqual(new Set([party(2)]))
    })
  })
})
