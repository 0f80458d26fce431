import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { exact, rounded, sum } from '../../kernel/exact.ts'
import { Fen } from '../../kernel/fen.ts'
import type { LotId } from '../../kernel/ids.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { value } from '../../platform/testing/outcome.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { type District } from '../identity/fixtures/a-district.ts'
import type { PanelResults } from './contract/results.ts'
import { aRubric } from './fixtures/a-lot-plan.ts'
import {
  aScoringPanel,
  CONCLUSIONS,
  did,
  type Giving,
  inOrder,
  revealed,
  seatsIn,
  signed,
  type Sitting,
} from './fixtures/a-panel.ts'
import { anAnnouncement } from './fixtures/a-result.ts'
import { aSeatedPanel } from './fixtures/stages.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'
import { announceResult } from './service/awards.ts'
import { breakTie, concludeChecks, correctSheet, returnSheet } from './service/audits.ts'
import { signReport } from './service/report-signing.ts'
import { viewAward } from './service/award-views.ts'
import { viewBid } from './service/bid-views.ts'
import { voidLot } from './service/lot-ends.ts'
import { viewLotRecord } from './service/lot-record.ts'
import { listLots, viewLot } from './service/lot-views.ts'
import type { LotStanding } from './rules/lot-standing.ts'
import { viewPanel } from './service/panels.ts'
import { viewResults } from './service/results.ts'
import { releasePanel } from './service/scoring.ts'
import { seatedJurors } from './store/awards.ts'
import { bids, lots } from './store/kept.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'

onBothDatabases('a review', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let scoring: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    scoring = await aSeatedPanel(db)
    district = scoring.district
    officer = await district.as('officer')
  })
  undoneAfterEach(() => db)

  const resultsOf = async ({ lotId }: Pick<Sitting, 'lotId'>, who = officer): Promise<PanelResults> => {
    const results = await look(db.pool, who, (tx) => viewResults(tx, who, lotId))
    if (!results.ok) throw new Error(results.error.code)
    return results.value
  }
  const lotOf = (lotId: LotId) => look(db.pool, officer, (tx) => lots.table.load(tx, district.tenant, lotId))
  const managerOf = (n: number) => district.as('provider_manager', n)
  const audits = ({ lotId }: Sitting, over = {}) =>
    act(db.pool, officer, (tx) => concludeChecks(tx, officer, lotId, { ...CONCLUSIONS, ...over }))
  const returned = ({ lotId }: Sitting, sheet: PanelResults['sheets'][number]['id']) =>
    act(db.pool, officer, (tx) => returnSheet(tx, officer, lotId, sheet, '客观分不一致，请核对'))
  const byRank = ({ ranking }: PanelResults, { bids: made }: Sitting) =>
    ranking.map(({ bid, rank, total }) => `${made.find(({ bidId }) => bidId === bid)?.label} ${rank} ${total}`)

  /** The first seat gives the first bid six instead of ten for its certified workers, an objective item. */
  const differing: Giving = (seat, bid, n) => ({ ...inOrder(seat, bid, n), ...(seat.seat === 1 && n === 0 && { C4: '6' }) })

  it('is not signed while jurors differ on an objective item; its juror corrects it in person, and both marks are kept', async () => {
    const sitting = scoring
    await revealed(sitting, differing)
    const { lotId } = sitting
    const [seat, other] = await seatsIn(sitting)
    if (!seat || !other) throw new Error('five seats')
    const results = await resultsOf(sitting)
    expect(results).toMatchObject({ refused: 'check-open', ranking: [], can: { 'panel.audit': false } })
    expect(results.findings).toMatchObject([{ check: 'objective-differs', leaf: 'C4', bid: sitting.bids[0]?.bidId }])
    expect(results.findings[0]?.marks?.map(({ mark }) => mark).sort()).toEqual(['10', '10', '10', '10', '6'])
    expect(await audits(sitting)).toEqual({ ok: false, error: { code: 'check-open' } })

    const sheet = results.sheets.find(({ juror, bid }) => juror === seat.jurorId && bid === sitting.bids[0]?.bidId)
    const sound = results.sheets.find(({ bid }) => bid === sitting.bids[1]?.bidId)
    if (!sheet || !sound) throw new Error('no such sheets')
    expect(await returned(sitting, sound.id)).toEqual({ ok: false, error: { code: 'nothing-to-correct' } })
    expect((await returned(sitting, sheet.id)).ok).toBe(true)
    expect(await audits(sitting)).toEqual({ ok: false, error: { code: 'check-open' } })

    const correct = (who: Acting, marks: Record<string, string>) =>
      act(db.pool, who, (tx) => correctSheet(tx, who, lotId, sheet.id, { marks, reason: '证书看漏一张' }))
    const right = { ...sheet.marks, C4: '10' }
    expect(await correct(other.acting, right)).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(await correct(officer, right)).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(await correct(seat.acting, { ...right, C9: '15' })).toEqual({
      ok: false,
      error: { code: 'marks-refused', errors: [{ path: 'marks.C9', code: 'leaf-not-open' }] },
    })
    expect((await correct(seat.acting, right)).ok).toBe(true)
    const after = await resultsOf(sitting)
    expect(after.sheets.find(({ id }) => id === sheet.id)).toMatchObject({
      status: 'corrected',
      before: { C4: '6' },
      marks: { C4: '10' },
      correction: '证书看漏一张',
    })
    expect((await audits(sitting)).ok).toBe(true)
    expect((await returned(sitting, sheet.id)).ok).toBe(false)
  })

  it('asks about a total far from the panel’s mean, and goes on when that is answered', async () => {
    const sitting = scoring
    const harsh: Giving = (seat, bid, n) =>
      seat.seat === 2 && n === 2 ? { ...inOrder(seat, bid, n), C1: '2', C2: '3', C3: '1', C8: '1' } : inOrder(seat, bid, n)
    await revealed(sitting, harsh)
    const results = await resultsOf(sitting)
    expect(results.findings).toMatchObject([{ check: 'abnormal-low', bid: sitting.bids[2]?.bidId }])
    expect((await audits(sitting)).ok).toBe(true)
    const panel = await look(db.pool, officer, (tx) => viewPanel(tx, officer, sitting.lotId))
    expect(panel.ok && panel.value.checks.map(({ check, found }) => [check, found])).toEqual([
      ['arithmetic', 0],
      ['out-of-range', 0],
      ['objective-differs', 0],
      ['abnormal', 1],
    ])
  })

  it('breaks a tie by the declared rules before it draws a lot', async () => {
    const sitting = scoring
    const better: Giving = (_seat, _bid, n) => ({ ...inOrder(_seat, _bid, 0), ...(n === 1 && { C1: '8', C9: '15' }) })
    await revealed(sitting, better)
    const results = await resultsOf(sitting)
    expect(byRank(results, sitting)[0]).toBe('B 1 91.00')
    expect(results.tied).toMatchObject([{ rank: 2 }])
    const drawn = await act(db.pool, officer, (tx) => breakTie(tx, officer, sitting.lotId, '演示', sitting.chance))
    expect(drawn).toEqual({ ok: false, error: { code: 'no-tie' } })
    expect((await audits(sitting)).ok).toBe(true)
  })

  it('draws a lot before a witness where the first place stays tied, once', async () => {
    const sitting = scoring
    await revealed(sitting, (seat, bid, n) => inOrder(seat, bid, n === 2 ? 1 : 0))
    expect(await resultsOf(sitting)).toMatchObject({ refused: 'tied', can: { 'panel.break-tie': true, 'panel.audit': false } })
    expect(await audits(sitting)).toEqual({ ok: false, error: { code: 'tied' } })
    const draws = () => act(db.pool, officer, (tx) => breakTie(tx, officer, sitting.lotId, '演示监督员', (n) => n - 1))
    const drawn = await draws()
    if (!drawn.ok) throw new Error(drawn.error.code)
    expect(await draws()).toEqual({ ok: false, error: { code: 'no-tie' } })
    const results = await resultsOf(sitting)
    expect(results.ranking.map(({ bid, rank }) => [bid, rank])).toEqual([
      [drawn.value.order[0], 1],
      [drawn.value.order[1], 2],
      [sitting.bids[2]?.bidId, 3],
    ])
    await signed(sitting)
    expect(await lotOf(sitting.lotId)).toMatchObject({ winner: drawn.value.order[0] })
  })

  describe('where nobody reached the pass mark', () => {
    beginningWith(
      () => db,
      async () => {
        await revealed(scoring, (seat, bid, n) => ({ ...inOrder(seat, bid, n), C1: '0', C2: '0', C8: '0', C10: '0' }))
        await signed(scoring)
      },
    )

    it('proposes nobody below the pass mark, and the leader may void the lot', async () => {
      const sitting = scoring
      expect(await lotOf(sitting.lotId)).toMatchObject({ status: 'auditing', winner: null })
      expect(await resultsOf(sitting)).toMatchObject({
        status: 'signed',
        refused: 'below-pass',
        proposal: null,
        can: { 'lot.void': false },
      })
      const leader = await district.as('leader')
      const leads = await look(db.pool, leader, (tx) => viewResults(tx, leader, sitting.lotId))
      expect(leads).toMatchObject({ value: { can: { 'lot.void': true } } })
      const seenBy = async (who: Acting) => {
        const { next, can } = value(await look(db.pool, who, (tx) => viewLot(tx, who, sitting.lotId, NO_CONTRACTS)))
        return [next?.deed, next?.who, next?.mine, can['lot.void']]
      }
      const custodian = await district.as('custodian')
      expect(await seenBy(leader)).toEqual(['lot.void-below-pass', 'leader', true, true])
      expect(await seenBy(officer)).toEqual(['lot.void-below-pass', 'leader', false, false])
      expect(await seenBy(custodian)).toEqual(['lot.void-below-pass', 'leader', false, false])
      expect(await seenBy(await managerOf(0))).toEqual(['lot.await-outcome', 'leader', false, false])
      await did(sitting, custodian, (tx) => releasePanel(tx, custodian, sitting.lotId, '手机已归还'))
      expect(await seenBy(leader)).toEqual(['lot.void-below-pass', 'leader', true, true])
      const end = { noticeNo: '演示流标 1', title: '流标公告（演示）', reason: '没有机构达到合格线' }
      const byOfficer = await act(db.pool, officer, (tx) => voidLot(tx, officer, sitting.lotId, end))
      expect(byOfficer).toEqual({ ok: false, error: { code: 'leader-needed' } })
      expect((await did(sitting, leader, (tx) => voidLot(tx, leader, sitting.lotId, end))).status).toBe('void')
      expect((await seenBy(leader))[0]).toBeUndefined()
    })

    it('tells the office what each came to where nobody passed, and each bidder its own score once that is public', async () => {
      const sitting = scoring
      const [leader, custodian, manager] = [await district.as('leader'), await district.as('custodian'), await managerOf(0)]
      const bidId = sitting.bids[0]?.bidId
      if (bidId === undefined) throw new Error('nobody has bid')
      const seen = async (who: Acting) => value(await look(db.pool, who, (tx) => viewLot(tx, who, sitting.lotId, NO_CONTRACTS)))
      const listed = async (who: Acting, standing: LotStanding) =>
        (await look(db.pool, who, (tx) => listLots(tx, who, { standing, limit: 100 }, NO_CONTRACTS))).items.find(
          ({ id }) => id === sitting.lotId,
        )
      const bidSeen = async (who: Acting) => value(await look(db.pool, who, (tx) => viewBid(tx, who, bidId, NO_CONTRACTS)))
      await did(sitting, custodian, (tx) => releasePanel(tx, custodian, sitting.lotId, '手机已归还'))

      const short = [...(await seen(officer)).shortOfPass]
      expect(short).toHaveLength(sitting.bids.length)
      expect(short.every(({ total, partyName }) => Number(total) < 60 && partyName !== '')).toBe(true)
      for (const who of [officer, leader, custodian]) expect((await seen(who)).standing).toBe('unpassed')
      expect(await listed(officer, 'unpassed')).toMatchObject({ standing: 'unpassed' })
      expect(await bidSeen(officer)).toMatchObject({ status: 'ranked', belowPass: true })
      // Nobody outside is told before the leader has published it.
      expect(await seen(manager)).toMatchObject({ standing: 'auditing', shortOfPass: [] })
      expect(await listed(manager, 'unpassed')).toBeUndefined()
      expect(await listed(manager, 'auditing')).toMatchObject({ bid: { status: 'ranked', total: null }, endNotice: null })
      expect(await bidSeen(manager)).toMatchObject({ total: null, belowPass: false, points: [] })

      const end = { noticeNo: '演示流标 2', title: '流标公告（演示）', reason: '没有机构达到合格线' }
      await did(sitting, leader, (tx) => voidLot(tx, leader, sitting.lotId, end))
      const own = short.find(({ bid }) => bid === bidId)?.total
      const lot = { status: 'void', passMark: '60', endReason: end.reason, revoked: false }
      const told = await bidSeen(manager)
      expect(told).toMatchObject({ status: 'ranked', total: own, rank: null, belowPass: true, lot })
      expect(told.points.length).toBeGreaterThan(0)
      expect(await listed(manager, 'void')).toMatchObject({
        bid: { total: own },
        passMark: '60',
        endReason: end.reason,
        endNotice: { no: end.noticeNo },
      })
      expect((await seen(manager)).shortOfPass).toEqual([])
      const { steps, shortOfPass } = await seen(officer)
      expect(shortOfPass).toEqual(short)
      expect(steps.slice(-3).map(({ key, state }) => `${key} ${state}`)).toEqual(['review done', 'check done', 'ended done'])
    })
  })

  describe('with its marks laid open', () => {
    beginningWith(
      () => db,
      () => revealed(scoring),
    )

    it('leads from the marks over checks and signatures to the proposal of the first', async () => {
      const sitting = scoring
      const results = await resultsOf(sitting)
      expect(byRank(results, sitting)).toEqual(['A 1 91.00', 'B 2 87.00', 'C 3 83.00'])
      expect(results.sheets).toHaveLength(15)
      expect(results.sheets.find(({ bid }) => bid === sitting.bids[1]?.bidId)?.total).toBe('87')
      expect(results).toMatchObject({ status: 'revealed', findings: [], refused: null, can: { 'panel.audit': true } })
      expect(results.without.map(({ changesFirst }) => changesFirst)).toEqual([false, false, false, false, false])
      expect(results.trace.totals[0]).toMatchObject({ rule: 'rounded', value: '91.00' })

      await signed(sitting)
      const winner = sitting.bids[0]?.bidId
      expect(await lotOf(sitting.lotId)).toMatchObject({
        status: 'scored',
        awardStatus: 'proposed',
        winner,
        awardFen: 17_500_000,
      })
      const ranked = await look(db.pool, officer, (tx) => bids.table.load(tx, district.tenant, winner ?? ''))
      expect(ranked).toMatchObject({ status: 'ranked', rank: 1, total: '91.00' })
      const proposal = await look(db.pool, officer, (tx) =>
        tx.selectFrom('action').selectAll().where('subject', '=', sitting.lotId).where('type', '=', 'lot.propose').execute(),
      )
      expect(proposal).toMatchObject([{ role: 'system' }])
      const members = await look(db.pool, officer, (tx) => seatedJurors(tx, officer, sitting.lotId))
      expect(members.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5])
      const custodian = await district.as('custodian')
      const back = await did(sitting, custodian, (tx) => releasePanel(tx, custodian, sitting.lotId, '七部手机已归还'))
      expect(back.status).toBe('released')
    })

    it('is signed in person; who disagrees says why, and then the others’ majority stands', async () => {
      const sitting = scoring
      const [first, ...others] = await seatsIn(sitting)
      if (!first) throw new Error('five seats')
      const signs = ({ acting }: typeof first) =>
        act(db.pool, acting, (tx) => signReport(tx, acting, sitting.lotId, { deed: 'juror.sign', facts: {} }))
      expect(await signs(first)).toMatchObject({ error: { code: 'wrong-status', status: 'revealed' } })
      await audits(sitting, { abnormal: { clear: false, conclusion: '5号席位与其他评委相差10分' } })
      const dissent = { deed: 'juror.dissent', facts: { reason: '我认为第二名的服务方案更可行' } } as const
      expect(await act(db.pool, officer, (tx) => signReport(tx, officer, sitting.lotId, dissent))).toEqual({
        ok: false,
        error: { code: 'not-found' },
      })
      await did(sitting, first.acting, (tx) => signReport(tx, first.acting, sitting.lotId, dissent))
      expect(await signs(first)).toMatchObject({ error: { code: 'wrong-status', status: 'dissenting' } })
      for (const seat of others) expect(await signs(seat)).toMatchObject({ ok: true })
      const results = await resultsOf(sitting, first.acting)
      expect(results).toMatchObject({ status: 'signed' })
      expect(results.jurors.find(({ id }) => id === first.jurorId)).toMatchObject({
        status: 'dissenting',
        dissent: '我认为第二名的服务方案更可行',
      })
      expect((await lotOf(sitting.lotId))?.status).toBe('scored')
      const leader = await district.as('leader')
      const award = value(await look(db.pool, leader, (tx) => viewAward(tx, leader, sitting.lotId, NO_CONTRACTS)))
      const told = { seat: first.seat, name: expect.stringContaining('juror'), reason: dissent.facts.reason }
      const questioned = [{ check: 'abnormal', conclusion: '5号席位与其他评委相差10分' }]
      expect(award).toMatchObject({ dissents: [told], questioned })
      const finance = await district.as('finance')
      const paid = value(await look(db.pool, finance, (tx) => viewAward(tx, finance, sitting.lotId, NO_CONTRACTS)))
      expect(paid).toMatchObject({ dissents: [{ ...told, name: null }], questioned: [] })
    })

    it('is one reveal in the record, and its ranking nobody’s in person', async () => {
      const sitting = scoring
      await audits(sitting)
      const { lotId } = sitting
      const { items } = value(await look(db.pool, officer, (tx) => viewLotRecord(tx, officer, lotId, { limit: 100 })))
      expect(items.filter(({ deed }) => deed.endsWith('.reveal')).map(({ deed }) => deed)).toEqual(['panel.reveal'])
      expect(items.filter(({ deed }) => deed === 'bid.rank').map(({ role, name }) => [role, name])).toEqual(
        sitting.bids.map(() => ['system', null]),
      )
      const finance = await district.as('finance')
      const theirs = value(await look(db.pool, finance, (tx) => viewLotRecord(tx, finance, lotId, { limit: 100 })))
      expect(theirs.items.filter(({ deed }) => deed.endsWith('.reveal')).map(({ deed }) => deed)).toEqual(['lot.reveal'])
    })

    it('is told each bidder item by item once it is announced, its own alone', async () => {
      const sitting = scoring
      await signed(sitting)
      const [first, second] = sitting.bids
      if (first === undefined || second === undefined) throw new Error('the fixture lost a bid')
      const [leader, bidder, rival] = [await district.as('leader'), await managerOf(1), await managerOf(0)]
      const seenBy = (who: Acting) => look(db.pool, who, (tx) => viewBid(tx, who, second.bidId, NO_CONTRACTS))
      expect(value(await seenBy(bidder)).points).toEqual([])
      value(await act(db.pool, leader, (tx) => confirmAsItStands(tx, leader, sitting.lotId)))
      const notice = anAnnouncement(sitting.bids, { noticeNo: '演示公示 ITEMS' })
      value(await act(db.pool, officer, (tx) => announceResult(tx, officer, sitting.lotId, notice)))
      const { points, total } = value(await seenBy(bidder))
      expect(points.map(({ name, max }) => `${name} ${max}`).length).toBeGreaterThan(1)
      expect(rounded(sum(points.map((item) => exact(item.points))), 2)).toBe(total)
      expect(await seenBy(rival)).toMatchObject({ error: { code: 'not-found' } })
      expect(value(await seenBy(officer)).points).toEqual([])
    })
  })

  it('counts what the bid states where the rubric computes it, beside what jurors mark', async () => {
    const rubric = aRubric({
      tree: [
        {
          id: 'capability',
          max: '20',
          children: [
            {
              id: 'C4',
              max: '10',
              leaf: {
                kind: 'step',
                fact: 'certifiedSocialWorkers',
                table: [
                  ['1', '3'],
                  ['3', '10'],
                ],
              },
            },
            { id: 'C5', max: '10', leaf: { kind: 'yesno', fact: 'hasManagementRules' } },
          ],
        },
        { id: 'C2', max: '70', leaf: { kind: 'mark' } },
        { id: 'price', max: '10', leaf: { kind: 'lowest', fact: 'price' } },
      ],
      ties: ['draw'],
    })
    const sitting = await aScoringPanel(db, district, 'FACTS', {
      plan: { rubric },
      bidders: 2,
      contents: [
        { certifiedSocialWorkers: 1, offerFen: Fen.parse(10_000_000) },
        { certifiedSocialWorkers: 4, hasManagementRules: false, offerFen: Fen.parse(16_000_000) },
      ],
    })
    await revealed(sitting, () => ({ C2: '60' }))
    const results = await resultsOf(sitting)
    expect(byRank(results, sitting)).toEqual(['A 1 83.00', 'B 2 76.25'])
    expect(results.bids.map(({ computed }) => computed)).toEqual([
      { C4: '3', C5: '10', price: '10' },
      { C4: '10', C5: '0', price: '6.25' },
    ])
    expect(results.sheets.map(({ total }) => total).sort()).toEqual([...Array(5).fill('76.25'), ...Array(5).fill('83')])
  })
})
