import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { plusMs } from '../../kernel/civil.ts'
import type { BidId, LotId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { giveLogin, resetByOperator } from '../identity/service/give-login.ts'
import { audited } from '../ledger/service/audit.ts'
import { aBidding, draw, MAY_12, OPENING } from './fixtures/a-bidding.ts'
import { DEADLINE } from './fixtures/a-lot.ts'
import { listOwnBids, viewBid } from './service/bid-views.ts'
import { publishLot } from './service/lot-call.ts'
import { releaseLot } from './service/lot-opening.ts'
import { viewLot } from './service/lot-views.ts'
import { judgeBid, qualifyLot } from './service/qualification.ts'
import { bids, lots } from './store/kept.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { bidRead, judgeAsItStands } from './fixtures/as-it-stands.ts'

onBothDatabases('the opening', (open) => {
  let db: Branching
  let district: District
  let bidding: ReturnType<typeof aBidding>
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'opening')
    bidding = aBidding(db, district)
  })
  /** Called, with two sealed bids, before its deadline. */
  let lot: LotId
  let sealed: [BidId, BidId]
  const twoSealed = async () => {
    lot = await bidding.anOpenCall()
    sealed = [await bidding.aSealedBid(lot, 0), await bidding.aSealedBid(lot, 1)]
  }
  /** Past the deadline, by two custodians. */
  const unsealed = async () => {
    const { must, as, sweepAt } = bidding
    await sweepAt(DEADLINE)
    for (const n of [0, 1]) await must(await as('custodian', n, OPENING), (tx, who) => releaseLot(tx, who, lot, draw))
  }

  describe('of the sealed bids', () => {
    beginningWith(() => db, twoSealed)
    undoneAfterEach(() => db)

    it('waits for two different custodians, and for the deadline', async () => {
      const { done, must, as, manager, sweepAt } = bidding
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
      const view = value(await look(db.pool, first, (tx) => viewLot(tx, first, lot, NO_CONTRACTS)))
      expect(view.custody).toMatchObject({ needed: 2, released: [{ member: first.actor }] })
      expect([view.can['lot.release'], view.next?.mine]).toEqual([false, false])
      expect(codeOf(await done(officer, (tx) => releaseLot(tx, officer, lot, draw)))).toBe('not-found')
      expect((await must(second, (tx) => releaseLot(tx, second, lot, draw))).status).toBe('qualifying')
      await look(db.pool, officer, async (tx) => {
        for (const noun of [audited(lots), audited(bids)])
          await noun.check(tx, officer.tenant, (found) => expect(found.filter(({ subject }) => subject === lot)).toEqual([]))
      })
    })

    it('is released by nobody who runs the purchase or ran it, whatever other post they hold', async () => {
      const { done, as, sweepAt } = bidding
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
        expect(value(await look(db.pool, who, (tx) => viewLot(tx, who, lot, NO_CONTRACTS))).can['lot.release']).toBe(false)
      }
      const freed = { ...another, posts }
      expect(value(await look(db.pool, freed, (tx) => viewLot(tx, freed, lot, NO_CONTRACTS))).can['lot.release']).toBe(true)
    })

    it('is released by nobody who holds a post with a bidder, and by whose organisation only looked at it', async () => {
      const { done, as, manager, sweepAt, aDraft } = bidding
      await aDraft(lot, 2)
      await sweepAt(DEADLINE)
      const { posts } = await as('custodian', 0, OPENING)
      for (const [n, expected] of [
        [1, 'bids-on-the-lot'],
        [2, 'done'],
      ] as const) {
        const bidder = await manager(n, OPENING)
        const both = { ...bidder, posts: [...bidder.posts, ...posts] }
        const view = value(await look(db.pool, both, (tx) => viewLot(tx, both, lot, NO_CONTRACTS)))
        expect(view.can['lot.release']).toBe(expected === 'done')
        expect(codeOf(await done(both, (tx) => releaseLot(tx, both, lot, draw)))).toBe(expected)
      }
    })

    it('is not by one hand under two names: of those who release, one at most has a password that a colleague made since the call', async () => {
      const { done, must, as, sweepAt } = bidding
      await sweepAt(DEADLINE)
      const leader = await as('leader', 0, OPENING)
      const custodians = [await as('custodian', 0, OPENING), await as('custodian', 1, OPENING), await as('custodian', 2, OPENING)]
      const [first, second, third] = custodians
      if (!first || !second || !third) throw new Error('three custodians')
      const gives = ({ actor }: Acting, username: string) =>
        must(leader, (tx) => giveLogin(tx, leader, actor, { username, passwordHash: 'a hash', mark: 'm' }))
      for (const [n, who] of [first, second].entries()) await gives(who, `jiandu${n}`)
      const seen = async (who: Acting) => {
        const { custody, can } = value(await look(db.pool, who, (tx) => viewLot(tx, who, lot, NO_CONTRACTS)))
        return [custody.kept, can['lot.release']]
      }
      expect(await seen(first)).toEqual([null, true])
      expect((await must(first, (tx) => releaseLot(tx, first, lot, draw))).status).toBe('opening')
      expect(await seen(first)).toEqual([null, false])
      expect(await seen(second)).toEqual(['not-two-hands', false])
      expect(await done(second, (tx) => releaseLot(tx, second, lot, draw))).toEqual({
        ok: false,
        error: { code: 'not-two-hands' },
      })
      expect(await seen(third)).toEqual([null, true])
      // An operator who has seen them makes another: then it is they themselves.
      const { system } = district
      await act(db.pool, system, async (tx) => {
        const hand = { ...system, now: plusMs(OPENING, 1) }
        return ok(await resetByOperator(tx, hand, { member: second.actor, user: district.newId() }, 'a hash'))
      })
      expect(await seen(second)).toEqual([null, true])
      expect((await must(second, (tx) => releaseLot(tx, second, lot, draw))).status).toBe('qualifying')
    })

    it('stays closed when too few are sealed', async () => {
      const { done, as, sweepAt, anOpenCall, aSealedBid } = bidding
      const single = await anOpenCall()
      await aSealedBid(single, 0)
      await sweepAt(DEADLINE)
      const custodian = await as('custodian', 0, OPENING)
      const released = await done(custodian, (tx) => releaseLot(tx, custodian, single, draw))
      expect(released).toMatchObject({ error: { code: 'too-few-bidders', found: 1, needed: 2 } })
    })

    it('shows when content was changed under the seal', async () => {
      const { as } = bidding
      await unsealed()
      const [id] = sealed
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
      expect(value(await look(db.pool, officer, (tx) => viewBid(tx, officer, id, NO_CONTRACTS))).intact).toBe(false)
    })
  })

  describe('in the check of qualification', () => {
    beginningWith(() => db, twoSealed)
    undoneAfterEach(() => db)

    it('is decided one by one, with a reason against, and then goes to the panel', async () => {
      const { done, as, manager, party, aSealedBid } = bidding
      const third = await aSealedBid(lot, 2)
      await unsealed()
      const officer = await as('officer', 0, OPENING)
      const judge = (id: BidId, reason?: string) =>
        done(officer, (tx) =>
          judgeAsItStands(tx, officer, id, reason === undefined ? { deed: 'bid.qualify' } : { deed: 'bid.disqualify', reason }),
        )
      const [one, two, three] = [...sealed, third]
      await judge(one)
      await judge(two)
      const finish = () => done(officer, (tx) => qualifyLot(tx, officer, lot))
      expect(await finish()).toMatchObject({ error: { code: 'undecided-bids', count: 1 } })
      await judge(three, '未提供财务报告')
      const seen = async () => {
        const { next, can } = value(await look(db.pool, officer, (tx) => viewLot(tx, officer, lot, NO_CONTRACTS)))
        return [next?.deed, can['lot.qualify'], can['lot.void']]
      }
      expect(await seen()).toEqual(['lot.qualify', true, false])
      await judge(two, '未提供财务报告')
      expect(await seen()).toEqual(['lot.void-unqualified', false, false])
      expect(await finish()).toMatchObject({ error: { code: 'too-few-bidders', found: 1, needed: 2 } })
      await judge(two)
      expect(value(await finish()).status).toBe('reviewing')
      expect(codeOf(await judge(one, '复核后认为证书已过有效期'))).toBe('wrong-status')
      const leader = await as('leader')
      expect(codeOf(await done(leader, (tx) => judgeAsItStands(tx, leader, one, { deed: 'bid.qualify' })))).toBe('not-found')
      const bidder = await manager(2)
      const own = await look(db.pool, bidder, (tx) => listOwnBids(tx, bidder, NO_CONTRACTS))
      expect(own.items.find(({ id }) => id === three)).toMatchObject({ status: 'disqualified', reason: '未提供财务报告' })
      expect(new Set(own.items.map(({ partyId }) => partyId))).toEqual(new Set([party(2)]))
    })
  })
  describe('by two at once', () => {
    it('is one of two officers’ notices that is published, when both press at once', async () => {
      const { done, as, aReadyLot, call } = bidding
      const id = await aReadyLot()
      const officers = [await as('officer', 0, MAY_12), await as('officer', 1, MAY_12)]
      const both = await Promise.all(officers.map((who) => done(who, (tx) => publishLot(tx, who, id, call(id)))))
      expect(both.map(codeOf).sort()).toEqual(['done', 'wrong-status'])
    })

    it('is decided once by whoever is first: of two decisions at one moment the later is told of the other', async () => {
      const { done, as, opened } = bidding
      const [id] = (await opened(2)).sealed
      if (!id) throw new Error('two bids were sealed')
      const officers = [await as('officer', 0, OPENING), await as('officer', 1, OPENING)]
      const revision = await look(db.pool, officers[0] ?? district.nobody, (tx) => bidRead(tx, district, id))
      const both = await Promise.all(
        officers.map((who, n) =>
          done(who, (tx) =>
            judgeBid(
              tx,
              who,
              id,
              n === 0 ? { deed: 'bid.qualify', revision } : { deed: 'bid.disqualify', revision, reason: '申报书没有加盖公章' },
            ),
          ),
        ),
      )
      expect(both.map(codeOf).sort()).toEqual(['changed-meanwhile', 'done'])
    })
  })
})
