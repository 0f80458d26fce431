import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, instantAt } from '../../kernel/civil.ts'
import type { BidId, LotId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { act } from '../../platform/act.ts'
import { seededChance } from '../../platform/chance.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { aClosedLot, aContent, anOpenedLot, aPublishedLot, OPENED } from './fixtures/a-lot.ts'
import { aLotPlan } from './fixtures/a-lot-plan.ts'
import { did } from './fixtures/a-panel.ts'
import { aPaperReview, fit, HELD_ON, NEWCOMER, paperScans } from './fixtures/a-paper-review.ts'
import { judgeAsItStands } from './fixtures/as-it-stands.ts'
import { saveBid, startBid } from './service/bid-drafts.ts'
import { resumeBid, sealBid, withdrawBid } from './service/bid-sealing.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { draftLot, reviseLot } from './service/lot-plans.ts'
import { confirmOfflineReview } from './service/offline-results.ts'
import { enterOfflineReview } from './service/offline-reviews.ts'
import { viewLot } from './service/lot-views.ts'
import { viewBid } from './service/bid-views.ts'

const { draw } = seededChance('both-sides')
const JUNE_5 = instantAt(CivilDate.parse('2017-06-05'), '10:00')

const missing = (): never => {
  throw new Error('nobody to bid')
}

onBothDatabases('a project and the one that supervises it', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'both-sides')
  })
  const being = async (tx: Tx, actor: string) => void (await sql.raw(`set local heli.actor = '${actor}'`).execute(tx))
  /** A service and its supervision, each in a plan of its own. */
  const both = async <T extends { lotId: LotId }>(make: (over: Parameters<typeof aPublishedLot>[2]) => Promise<T>) => {
    const service = await make({ programme: { code: 'SIDE-A' }, plan: { code: 'SIDE-A' } })
    const over = { code: 'SIDE-B', cls: 'B' as const, supervises: [service.lotId] }
    return [service, await make({ programme: { code: 'SIDE-B' }, plan: over })] as const
  }

  it('never have bids of one organisation: the second is not taken, whichever it is', async () => {
    const [officer, manager] = [await district.as('officer'), { ...(await district.as('provider_manager')), now: JUNE_5 }]
    await undone(db.pool, officer, async (tx) => {
      const [service, supervision] = await both((over) => aPublishedLot(tx, district, over))
      await being(tx, manager.actor)
      const [party] = district.parties
      if (party === undefined) throw new Error('nobody to bid')
      const begun: BidId[] = []
      for (const { lotId } of [service, supervision]) {
        const { id } = value(await startBid(tx, manager, lotId, party))
        value(await saveBid(tx, manager, id, { revision: 0, content: aContent() }, draw))
        begun.push(id)
      }
      const [served, supervised] = begun
      if (served === undefined || supervised === undefined) throw new Error('two bids')
      const seal = (id: BidId) => sealBid(tx, manager, id, { revision: 1 }, draw)
      const told = async (lot: LotId) => value(await viewLot(tx, manager, lot, NO_CONTRACTS)).opposite
      const toldOn = async (id: BidId) => value(await viewBid(tx, manager, id, NO_CONTRACTS)).opposite
      expect(await told(supervision.lotId)).toEqual([])
      value(await seal(served))
      const standing = { code: 'SIDE-A', id: service.lotId, status: 'sealed' }
      expect(await told(supervision.lotId)).toEqual([expect.objectContaining({ party, ...standing })])
      expect(await toldOn(supervised)).toMatchObject(standing)
      expect(await toldOn(served)).toBe(null)
      expect(await told(service.lotId)).toEqual([])
      expect(await seal(supervised)).toMatchObject({ error: { code: 'both-sides', other: expect.stringContaining('安宁社区') } })
      value(await withdrawBid(tx, manager, served, '改为申报督导评估'))
      value(await seal(supervised))
      value(await resumeBid(tx, manager, served))
      expect(codeOf(await seal(served))).toBe('both-sides')
    })
  })

  it('tells an organisation that carries the other one out, before it writes a word and however it came to it', async () => {
    const [officer, manager] = [await district.as('officer'), { ...(await district.as('provider_manager')), now: JUNE_5 }]
    await undone(db.pool, officer, async (tx) => {
      const [service, supervision] = await both((over) => aPublishedLot(tx, district, over))
      const party = district.parties[0] ?? missing()
      // As a contract from before the system leaves it: no bid tells who carries it out.
      await sql`update lot set provider_id = ${party}, backfill_id = id where id = ${service.lotId}`.execute(tx)
      const told = async (who: Acting) => value(await viewLot(tx, who, supervision.lotId, NO_CONTRACTS)).opposite
      expect(await told(officer)).toEqual([])
      expect(await told(district.nobody)).toEqual([])
      await being(tx, manager.actor)
      expect(await told(manager)).toEqual([expect.objectContaining({ party, id: service.lotId, status: 'won' })])
      const begun = value(await startBid(tx, manager, supervision.lotId, party))
      value(await saveBid(tx, manager, begun.id, { revision: 0, content: aContent() }, draw))
      expect(codeOf(await sealBid(tx, manager, begun.id, { revision: 1 }, draw))).toBe('both-sides')
    })
  })

  it('let nobody in on both sides: of two bids the one that is let in first stands', async () => {
    const officer = { ...(await district.as('officer')), now: OPENED }
    await undone(db.pool, officer, async (tx) => {
      const [service, supervision] = await both((over) => anOpenedLot(tx, district, { ...over, bidders: 2 }))
      const judged = async (bid: BidId | undefined) =>
        bid && codeOf(await judgeAsItStands(tx, officer, bid, { deed: 'bid.qualify' }))
      expect(await judged(service.bids[0]?.bidId)).toBe('done')
      expect(await judged(supervision.bids[0]?.bidId)).toBe('both-sides')
      expect(await judged(supervision.bids[1]?.bidId)).toBe('done')
      expect(await judged(service.bids[1]?.bidId)).toBe('both-sides')
    })
  })

  it('let nobody in on both sides on paper either, where neither has a bid yet and both are confirmed at once', async () => {
    const AFTER = instantAt(HELD_ON, '17:00')
    const [officer, other] = [
      { ...(await district.as('officer')), now: AFTER },
      { ...(await district.as('officer', 1)), now: AFTER },
    ]
    const lots = await did({ db }, officer, async (tx) => {
      const closed = await both((over) => aClosedLot(tx, district, { ...over, sealed: 0 }))
      await being(tx, officer.actor)
      return ok(closed)
    })
    const entered = []
    for (const { lotId } of lots) {
      const scans = await did({ db }, officer, async (tx) => ok(await paperScans(tx, officer, lotId)))
      const entry = aPaperReview(scans, [fit(NEWCOMER, '80')], { departureReason: '只有一家递交了纸质材料' })
      entered.push({ lotId, ...(await did({ db }, officer, (tx) => enterOfflineReview(tx, officer, lotId, entry))) })
    }
    const confirmed = await Promise.all(
      entered.map(({ lotId, id, revision }) => act(db.pool, other, (tx) => confirmOfflineReview(tx, other, lotId, id, revision))),
    )
    expect(confirmed.map(codeOf).toSorted()).toEqual(['both-sides', 'done'])
  })

  it('are named by the supervision alone, and shown on both pages once they are public', async () => {
    const [officer, leader] = [await district.as('officer'), await district.as('leader')]
    await undone(db.pool, officer, async (tx) => {
      const { lotId: served, programmeId } = await aPublishedLot(tx, district, {
        programme: { code: 'NAME' },
        plan: { code: 'NAME-A' },
      })
      const plan = aLotPlan(programmeId, { code: 'NAME-B', cls: 'B', supervises: [served] })
      const drafted = value(await draftLot(tx, officer, plan))
      expect(codeOf(await draftLot(tx, officer, { ...plan, code: 'NAME-C', supervises: [drafted.id] }))).toBe('not-supervisable')
      const turned = { ...plan, cls: 'A' as const }
      expect(codeOf(await reviseLot(tx, officer, drafted.id, { revision: 1, plan: turned }))).toBe('not-supervisable')
      const opposite = async (who: typeof leader, id: LotId) =>
        value(await viewLot(tx, who, id, NO_CONTRACTS)).otherSide.map(({ code }) => code)
      expect(await opposite(leader, drafted.id)).toEqual(['NAME-A'])
      expect(await opposite(leader, served)).toEqual(['NAME-B'])
      expect(await opposite(district.nobody, served)).toEqual([])
    })
  })
})
