import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, instantAt, plusMs } from '../../kernel/civil.ts'
import type { BidId, LotId } from '../../kernel/ids.ts'
import { look } from '../../platform/act.ts'
import type { ReadTx, Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { aBidding, at, draw } from './fixtures/a-bidding.ts'
import { DEADLINE } from './fixtures/a-lot.ts'
import type { Substance } from './rules/lot.ts'
import { viewAmendments } from './service/amendment-views.ts'
import { amendLot, approveAmendment, proposeAmendment, returnAmendment } from './service/amendments.ts'
import { affirmBid, sealBid, unsealBid } from './service/bid-sealing.ts'
import { listOwnBids } from './service/bid-views.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { releaseLot } from './service/lot-opening.ts'
import { viewLot } from './service/lot-views.ts'
import { listNotices, standingNotices, viewNotice } from './service/publications.ts'
import { sweep } from './service/sweep.ts'
import { dueOf } from './store/dues.ts'
import { lots } from './store/kept.ts'

const JUNE_6 = instantAt(CivilDate.parse('2017-06-06'), '10:00')
const LATER = instantAt(CivilDate.parse('2017-06-14'), '17:00')
const REVIEW = CivilDate.parse('2017-06-16')
const REASON = '居民议事后，社区活动的场次要求有调整。'

onBothDatabases('a call that is amended', (open) => {
  let db: Database
  let district: District
  let bidding: ReturnType<typeof aBidding>
  let lot: LotId
  let sealed: BidId[]
  let officer: Acting
  let leader: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'amendments')
    bidding = aBidding(db, district)
    lot = await bidding.anOpenCall()
    sealed = []
    for (const n of [0, 1, 2]) sealed.push(await bidding.aSealedBid(lot, n))
    officer = await bidding.as('officer', 0, JUNE_6)
    leader = await bidding.as('leader', 0, JUNE_6)
  })
  /** One stage for all, with three sealed bids; whatever a test does to it is undone. Each deed is done as whoever does it. */
  const onStage = (body: (tx: Tx) => Promise<void>) => undone(db.pool, officer, body)
  const stateOf = async (tx: ReadTx) => {
    const found = await lots.table.load(tx, district.tenant, lot)
    if (found === undefined) throw new Error('the stage lost its lot')
    return found
  }
  const terms = { bidDeadline: LATER, reviewOn: REVIEW, reviewPlace: '演示会议室', contact: '演示经办 0546-0000000' }
  const amending = async (tx: Tx, over: Partial<Parameters<typeof amendLot>[3]> = {}) => {
    const { revision } = await stateOf(tx)
    const said = {
      revision,
      noticeNo: `演示更正 ${lot} ${revision}`,
      title: '更正公告（演示）',
      reason: REASON,
      substance: false,
    }
    return { ...said, ...terms, ...over }
  }
  const amends = async (tx: Tx, over: Partial<Parameters<typeof amendLot>[3]> = {}, who = officer) =>
    amendLot(tx, who, lot, await amending(tx, over))
  const otherSubstance = async (tx: ReadTx): Promise<Substance> => {
    const { goal, teamPolicy, criteria, indicators } = await stateOf(tx)
    return { goal, teamPolicy, criteria, indicators: indicators.map((one) => ({ ...one, target: one.target + 1 })) }
  }
  const proposes = async (tx: Tx) =>
    proposeAmendment(tx, officer, lot, { ...(await stateOf(tx)), reason: REASON, substance: await otherSubstance(tx) })
  const agreed = async (tx: Tx) => {
    const { revision } = value(await proposes(tx))
    value(await approveAmendment(tx, leader, lot, { revision }))
  }

  it('says otherwise in public, moves its closing, and leaves the call as it was published', () =>
    onStage(async (tx) => {
      value(await amends(tx))
      const first = value(await viewAmendments(tx, officer, lot)).items[0]
      expect(first?.body).toMatchObject({ reason: REASON, touchesBids: false, term: null, bidDeadline: LATER })
      expect(first?.body.changes.map(({ part, before, after }) => [part, before, after])).toEqual([
        ['bidDeadline', DEADLINE, LATER],
        ['reviewOn', '2017-06-09', '2017-06-16'],
      ])
      const minuteLater = at(officer, plusMs(JUNE_6, 60_000))
      value(await amends(tx, { contact: '另一位经办 0546-1111111' }, minuteLater))
      expect((await dueOf(tx, officer, lot, 'lot.close'))?.dueAt).toBe(LATER)
      const after = at(district.nobody, plusMs(DEADLINE, 1))
      const standing = (await standingNotices(tx, after, 10)).items.find(({ lotId }) => lotId === lot)
      expect(standing).toMatchObject({ kind: 'call', current: true, endsOn: '2017-06-14' })
      const call = value(await viewNotice(tx, after, standing?.id ?? ''))
      expect(call).toMatchObject({ kind: 'call', body: { bidDeadline: DEADLINE }, amendments: [{ id: first?.id }, {}] })
      const { items } = await listNotices(tx, after, { kind: 'amendment', lot, limit: 10 })
      expect(items.map(({ current }) => current)).toEqual([true, true])
      expect(value(await viewNotice(tx, after, items[0]?.id ?? ''))).toMatchObject({ kind: 'amendment', call: { id: call.id } })
    }))

  it('is closed by the clock at the deadline as it was moved, and no sooner', () =>
    onStage(async (tx) => {
      value(await amends(tx))
      await sweep(tx, at(district.system, plusMs(LATER, -1)))
      expect((await stateOf(tx)).status).toBe('published')
      await sweep(tx, at(district.system, LATER))
      expect((await stateOf(tx)).status).toBe('closed')
    }))

  it('is not amended by anyone else, too late, without a change, on what was not read, or towards an earlier deadline', () =>
    onStage(async (tx) => {
      for (const role of ['leader', 'custodian', 'provider_manager'] as const)
        expect(codeOf(await amends(tx, {}, await bidding.as(role, 0, JUNE_6)))).toBe('not-found')
      expect(codeOf(await amends(tx, {}, at(officer, DEADLINE)))).toBe('call-over')
      const same = { bidDeadline: DEADLINE, reviewOn: CivilDate.parse('2017-06-09') }
      expect(codeOf(await amends(tx, same))).toBe('nothing-changed')
      expect(codeOf(await amends(tx, { revision: 1 }))).toBe('changed-meanwhile')
      expect(codeOf(await amends(tx, { bidDeadline: plusMs(DEADLINE, -1) }))).toBe('deadline-shortened')
      expect(codeOf(await amends(tx, { substance: true }))).toBe('not-agreed')
    }))

  it('changes what bids answer as the leader agreed to, and nobody outside the office knows before it is public', () =>
    onStage(async (tx) => {
      const { revision } = value(await proposes(tx))
      expect(codeOf(await amends(tx, { substance: true }))).toBe('not-agreed')
      expect(codeOf(await approveAmendment(tx, officer, lot, { revision }))).toBe('not-found')
      expect(codeOf(await approveAmendment(tx, leader, lot, { revision: revision - 1 }))).toBe('changed-meanwhile')
      expect(value(await viewLot(tx, leader, lot, NO_CONTRACTS)).next).toMatchObject({
        deed: 'lot.approve-amendment',
        mine: true,
      })
      const outside = at(district.nobody, JUNE_6)
      expect(value(await viewAmendments(tx, outside, lot)).pending).toBeNull()
      expect(value(await viewLot(tx, outside, lot, NO_CONTRACTS))).toMatchObject({ amendment: null, next: { deed: 'lot.close' } })
      value(await returnAmendment(tx, leader, lot, { revision, reason: '指标改动太大，请再核对。' }))
      expect(value(await viewAmendments(tx, officer, lot)).pending).toMatchObject({ status: 'returned' })
      await agreed(tx)
      const wanted = await otherSubstance(tx)
      value(await amends(tx, { substance: true }))
      const { indicators, approved, changes, amendment } = await stateOf(tx)
      expect([indicators, approved?.indicators, changes, amendment]).toEqual([wanted.indicators, wanted.indicators, 1, null])
    }))

  it('asks every sealed bid once more; one that says nothing is neither counted nor opened, and its bidder alone reads why', async () => {
    const { must, done, manager, as, sweepAt } = bidding
    const seenAs = <T>(who: Acting, read: (tx: ReadTx) => Promise<T>) => look(db.pool, who, read)
    const { revision, goal, teamPolicy, criteria, indicators } = await seenAs(officer, stateOf)
    const substance = { goal: `${goal}（更正）`, teamPolicy, criteria, indicators }
    await must(officer, (tx) => proposeAmendment(tx, officer, lot, { revision, reason: REASON, substance }))
    await must(leader, (tx) => approveAmendment(tx, leader, lot, { revision: revision + 1 }))
    await must(officer, (tx) => amends(tx, { substance: true }))

    const after = plusMs(JUNE_6, 60_000)
    const [one, two, three] = [await manager(0, after), await manager(1, after), await manager(2, after)]
    const [kept, replaced, silent] = sealed
    if (!kept || !replaced || !silent) throw new Error('three organisations bid')
    const ownItem = async (who: Acting, id: BidId) =>
      (await seenAs(who, (tx) => listOwnBids(tx, who, NO_CONTRACTS))).items.find((bid) => bid.id === id)
    expect(await ownItem(one, kept)).toMatchObject({ status: 'sealed', outdated: true, can: { 'bid.affirm': true } })
    expect(value(await seenAs(one, (tx) => viewLot(tx, one, lot, NO_CONTRACTS))).next).toMatchObject({
      deed: 'bid.affirm',
      mine: true,
      due: LATER,
    })
    expect(codeOf(await done(two, (tx) => affirmBid(tx, two, kept, { changes: 1 })))).toBe('not-found')
    expect(codeOf(await done(one, (tx) => affirmBid(tx, one, kept, { changes: 2 })))).toBe('changed-meanwhile')
    await must(one, (tx) => affirmBid(tx, one, kept, { changes: 1 }))
    expect(codeOf(await done(one, (tx) => affirmBid(tx, one, kept, { changes: 1 })))).toBe('stands-already')
    await must(two, (tx) => unsealBid(tx, two, replaced))
    await must(two, (tx) => sealBid(tx, two, replaced, { revision: 1 }, draw))
    const late = at(three, LATER)
    expect(codeOf(await done(late, (tx) => affirmBid(tx, late, silent, { changes: 1 })))).toBe('past-deadline')

    const bidsSeen = (who: Acting) => seenAs(who, (tx) => tx.selectFrom('bid').select('id').where('lotId', '=', lot).execute())
    for (const who of [officer, leader, await as('custodian')]) expect(await bidsSeen(who)).toEqual([])
    await sweepAt(LATER)
    const opening = plusMs(LATER, 60_000)
    expect(value(await seenAs(officer, (tx) => viewLot(tx, officer, lot, NO_CONTRACTS))).sealed).toBe(2)
    for (const who of [officer, leader]) expect(await bidsSeen(who)).toEqual([])
    for (const n of [0, 1]) await must(await as('custodian', n, opening), (tx, who) => releaseLot(tx, who, lot, draw))
    expect((await ownItem(one, kept))?.status).toBe('opened')
    expect((await ownItem(two, replaced))?.status).toBe('opened')
    expect(await ownItem(three, silent)).toMatchObject({ status: 'unconfirmed', label: null })
  })
})
