import { beforeAll, describe, expect, it } from 'vitest'
import type { Acting } from '../../kernel/acting.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import { type BidId, FileId, type LotId } from '../../kernel/ids.ts'
import { Fen } from '../../kernel/fen.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { UPLOADS } from '../../kernel/uploads.ts'
import { look } from '../../platform/act.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { aBidding, draw, JUNE_5, JUST_BEFORE, OPENING } from './fixtures/a-bidding.ts'
import { aContent, DEADLINE } from './fixtures/a-lot.ts'
import type { BidContent } from './rules/bid-content.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import { paperOfBid } from './service/bid-papers.ts'
import { saveBid, startBid } from './service/bid-drafts.ts'
import { addFile, mayAddAnother, removeFile } from './service/bid-files.ts'
import { resumeBid, sealBid, unsealBid, viewReceipt, withdrawBid } from './service/bid-sealing.ts'
import { listBidsOfLot, viewBid } from './service/bid-views.ts'
import { releaseLot } from './service/lot-opening.ts'
import { viewLot } from './service/lot-views.ts'
import { lots } from './store/kept.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'

onBothDatabases('a bid', (open) => {
  let db: Branching
  let district: District
  let bidding: ReturnType<typeof aBidding>
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'bids')
    bidding = aBidding(db, district)
  })
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
    let called: LotId
    beginningWith(
      () => db,
      async () => {
        called = await bidding.anOpenCall()
      },
    )
    undoneAfterEach(() => db)

    it('exists for nobody but the bidder, and for the office and custodians from the opening on', async () => {
      const { must, as, manager, sweepAt, aDraft, aSealedBid } = bidding
      const lot = called
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
        expect(codeOf(await look(db.pool, other, (tx) => viewBid(tx, other, id, NO_CONTRACTS)))).toBe('not-found')
      }
      expect(await seenBy(await as('social_worker'), id)).toEqual([1, 1, 1, 2])
      const officer = await as('officer')
      expect(codeOf(await look(db.pool, officer, (tx) => listBidsOfLot(tx, officer, lot, NO_CONTRACTS)))).toBe('still-sealed')

      await sweepAt(DEADLINE)
      for (const other of others) expect(await seenBy(other, id)).toEqual([0, 0, 0, 0])
      for (const n of [0, 1]) await must(await as('custodian', n, OPENING), (tx, who) => releaseLot(tx, who, lot, draw))

      expect(await seenBy(officer, id)).toEqual([1, 1, 1, 3])
      expect(await seenBy(officer, neverSealed)).toEqual([1, 0, 0, 2])
      const view = value(await look(db.pool, officer, (tx) => viewBid(tx, officer, id, NO_CONTRACTS)))
      expect(view).toMatchObject({
        status: 'opened',
        intact: true,
        content: aContent(),
        can: { 'bid.qualify': true, 'bid.seal': false },
      })
      expect(codeOf(await look(db.pool, officer, (tx) => viewBid(tx, officer, neverSealed, NO_CONTRACTS)))).toBe('not-found')
      const listed = value(await look(db.pool, officer, (tx) => listBidsOfLot(tx, officer, lot, NO_CONTRACTS)))
      expect(listed.items.map(({ label }) => label)).toEqual(['A', 'B'])
      const rival = await manager(1)
      expect(codeOf(await look(db.pool, rival, (tx) => viewBid(tx, rival, id, NO_CONTRACTS)))).toBe('not-found')
    })

    it('is not even counted: the number of sealed bids is told to the clock alone', async () => {
      const { as, sweepAt, aSealedBid } = bidding
      const lot = called
      await aSealedBid(lot, 0)
      const officer = await as('officer')
      expect(value(await look(db.pool, officer, (tx) => viewLot(tx, officer, lot, NO_CONTRACTS))).sealed).toBeNull()
      await sweepAt(DEADLINE)
      expect(value(await look(db.pool, officer, (tx) => viewLot(tx, officer, lot, NO_CONTRACTS))).sealed).toBe(1)
    })

    it('is saved only over what the writer has seen', async () => {
      const { done, must, as, aDraft } = bidding
      const lot = called
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
      const { done, must, as, manager, aDraft } = bidding
      const lot = called
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
      const { done, must, manager, aSealedBid } = bidding
      const lot = called
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
      const { done, manager, party, aDraft } = bidding
      const lot = called
      const [id, other] = [await aDraft(lot, 0), await aDraft(lot, 1)]
      const late = await manager(0, DEADLINE)
      const file = aFile()
      expect(codeOf(await done(late, (tx) => saveBid(tx, late, id, { revision: 1, content: aContent() }, draw)))).toBe(
        'past-deadline',
      )
      expect(codeOf(await done(late, (tx) => addFile(tx, late, id, file)))).toBe('past-deadline')
      const [third, inTime] = [await manager(2, DEADLINE), await manager(1, JUST_BEFORE)]
      expect(codeOf(await done(third, (tx) => startBid(tx, third, lot, party(2))))).toBe('past-deadline')
      expect(codeOf(await done(inTime, (tx) => sealBid(tx, inTime, other, { revision: 1 }, draw)))).toBe('done')
    })

    it('that comes late is refused and leaves a proof of when it came, by the server’s clock, for its bidder alone', async () => {
      const { done, must, manager, aDraft } = bidding
      const id = await aDraft(called, 0)
      const [late, rival] = [await manager(0, DEADLINE), await manager(1, DEADLINE)]
      expect(codeOf(await done(rival, (tx) => sealBid(tx, rival, id, { revision: 1 }, draw)))).toBe('not-found')
      expect(codeOf(await done(late, (tx) => sealBid(tx, late, id, { revision: 2 }, draw)))).toBe('changed-meanwhile')
      expect((await must(late, (tx) => sealBid(tx, late, id, { revision: 1 }, draw))).status).toBe('late')
      const proof = value(await look(db.pool, late, (tx) => viewReceipt(tx, late, id)))
      expect(proof).toMatchObject({ lateAt: DEADLINE, sealedAt: DEADLINE, lot: { bidDeadline: DEADLINE } })
      expect([proof.digest.length, proof.closing?.rule]).toEqual([64, 'local-selection:notice'])
      expect(codeOf(await look(db.pool, rival, (tx) => viewReceipt(tx, rival, id)))).toBe('not-found')
      const paper = value(await look(db.pool, late, (tx) => paperOfBid(tx, late, id, 'receipt')))
      expect(words(lay(paper)).join('\n')).toContain('超过截止时间，未予接收')
      // It neither counts at the closing nor can be written on.
      expect(codeOf(await done(late, (tx) => saveBid(tx, late, id, { revision: 1, content: aContent() }, draw)))).toBe(
        'past-deadline',
      )
      expect(codeOf(await done(late, (tx) => sealBid(tx, late, id, { revision: 1 }, draw)))).toBe('past-deadline')
    })

    it('has room for so many files, and for so many bytes of them; what is taken out makes room, but not without end', async () => {
      const { done, must, manager, anOpenCall, aDraft } = bidding
      const boss = await manager(0)
      const sized = (name: string, size: number) => ({ name: `${name}.pdf`, stored: { ...aFile().stored, size } })
      const put = (id: BidId, name: string, size: number) => done(boss, (tx) => addFile(tx, boss, id, sized(name, size)))
      const many = await aDraft(called, 0)
      for (let n = 0; n < UPLOADS.bid.files; n++) expect(codeOf(await put(many, `${n}`, 1))).toBe('done')
      expect(await put(many, 'more', 1)).toMatchObject({ error: { code: 'too-many-files', most: 50 } })
      expect(codeOf(await put(many, '0', 1))).toBe('done')

      const heavy = await aDraft(await anOpenCall(), 0)
      const ten = async (round: string) => {
        const ids: FileId[] = []
        for (let n = 0; n < 10; n++) ids.push(value(await put(heavy, `${round}${n}`, UPLOADS.file)).id)
        return ids
      }
      const first = await ten('a')
      expect(await put(heavy, 'more', 1)).toMatchObject({ error: { code: 'files-too-large', megabytes: 500 } })
      for (const file of first) await must(boss, (tx) => removeFile(tx, boss, heavy, file))
      const [second] = await ten('b')
      await must(boss, (tx) => removeFile(tx, boss, heavy, FileId.parse(second)))
      expect(await put(heavy, 'more', 1)).toMatchObject({ error: { code: 'uploads-used-up' } })
      const coming = await look(db.pool, boss, (tx) => mayAddAnother(tx, boss, heavy, 0))
      expect(codeOf(coming)).toBe('done')
    })

    it('holds a file once, however often it is sent, and lets it go again', async () => {
      const { done, must, manager, aDraft } = bidding
      const lot = called
      const id = await aDraft(lot, 0)
      const boss = await manager(0)
      const first = await must(boss, (tx) => addFile(tx, boss, id, aFile()))
      expect(await must(boss, (tx) => addFile(tx, boss, id, aFile()))).toEqual(first)
      await must(boss, (tx) => addFile(tx, boss, id, aFile('副本.pdf')))
      await must(boss, (tx) => removeFile(tx, boss, id, first.id))
      expect(codeOf(await done(boss, (tx) => removeFile(tx, boss, id, first.id)))).toBe('not-found')
      const view = value(await look(db.pool, boss, (tx) => viewBid(tx, boss, id, NO_CONTRACTS)))
      expect(view.files.map(({ name }) => name)).toEqual(['副本.pdf'])
      expect((await seenBy(boss, id))[2]).toBe(2)
    })
  })
  describe('by two at once', () => {
    it('is one for each organisation and lot, begun by its own people', async () => {
      const { done, as, manager, party, anOpenCall } = bidding
      const lot = await anOpenCall()
      const [boss, worker] = [await manager(0), await as('social_worker')]
      expect(codeOf(await done(boss, (tx) => startBid(tx, boss, lot, party(1))))).toBe('not-found')
      const both = await Promise.all([boss, worker].map((who) => done(who, (tx) => startBid(tx, who, lot, party(0)))))
      expect(both.map(codeOf).sort()).toEqual(['bid-exists', 'done'])
      const finance = await as('provider_finance')
      expect(codeOf(await done(finance, (tx) => startBid(tx, finance, lot, party(0))))).toBe('not-found')
      const view = value(await look(db.pool, boss, (tx) => viewLot(tx, boss, lot, NO_CONTRACTS)))
      expect(view.next).toEqual({ deed: 'bid.seal', who: 'provider_manager', mine: true, due: DEADLINE })
      expect([view.bid?.status, view.can['bid.start']]).toEqual(['draft', false])
    })

    it('that is being sealed while the lot closes is either counted or late, never lost', async () => {
      const { done, manager, sweepAt, anOpenCall, aDraft } = bidding
      for (let round = 0; round < 3; round++) {
        const lot = await anOpenCall()
        const id = await aDraft(lot, 0)
        const boss = await manager(0, JUST_BEFORE)
        const [sealed] = await Promise.all([done(boss, (tx) => sealBid(tx, boss, id, { revision: 1 }, draw)), sweepAt(DEADLINE)])
        const counted = await look(db.pool, boss, (tx) => lots.table.load(tx, boss.tenant, lot))
        expect([codeOf(sealed), counted?.sealed]).toEqual(sealed.ok ? ['done', 1] : ['past-deadline', 0])
      }
    })
  })
})
