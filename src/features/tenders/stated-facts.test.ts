import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import type { BidId, LotId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import { aBidding } from './fixtures/a-bidding.ts'
import { anOpenedLot } from './fixtures/a-lot.ts'
import { aRubricOfFacts } from './fixtures/a-lot-plan.ts'
import { aScoringPanel, GOOD_MARKS, marks, revealed, seatsIn, submits } from './fixtures/a-panel.ts'
import { aNotifiedLot, aScoredLot } from './fixtures/a-result.ts'
import type { FactFindings } from './contract/bid.ts'
import type { FactFound } from './rules/stated-facts.ts'
import { viewBid } from './service/bid-views.ts'
import { viewLotRecord } from './service/lot-record.ts'
import { viewLot } from './service/lot-views.ts'
import { qualifyLot } from './service/qualification.ts'
import { viewResults } from './service/results.ts'
import { revealMarks } from './service/scoring.ts'
import { confirmFacts, viewLotFacts } from './service/stated-facts.ts'
import { bids } from './store/kept.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { judgeAsItStands } from './fixtures/as-it-stands.ts'

const RUBRIC = aRubricOfFacts()
const AS_STATED: FactFound[] = [
  { fact: 'hasManagementRules', value: true, reason: null },
  { fact: 'finishedSimilarProjects', value: '2', reason: null },
]
const WITHOUT_RULES: FactFound = { fact: 'hasManagementRules', value: false, reason: '附件中没有制度文本' }
const GIVEN = Object.fromEntries(Object.entries(GOOD_MARKS).filter(([item]) => item !== 'C5' && item !== 'C6'))

onBothDatabases('what a bidder states of itself', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'stated-facts')
    officer = await district.as('officer')
  })

  const opened = async (code: string) =>
    value(
      await act(db.pool, officer, async (tx) =>
        ok(await anOpenedLot(tx, district, { bidders: 2, programme: { code }, plan: { code, rubric: RUBRIC } })),
      ),
    )
  const confirm = (who: Acting, bid: BidId, findings: FactFindings) =>
    act(db.pool, who, (tx) => confirmFacts(tx, who, bid, findings))
  const revisionOf = async (bid: BidId) =>
    (await look(db.pool, officer, (tx) => bids.table.load(tx, district.tenant, bid)))?.revision ?? 0
  const confirmed = async (bid: BidId, facts: FactFound[], who = officer) =>
    confirm(who, bid, { revision: await revisionOf(bid), facts })
  const qualify = (bid: BidId) => act(db.pool, officer, (tx) => judgeAsItStands(tx, officer, bid, { deed: 'bid.qualify' }))
  const finish = (lot: LotId) => act(db.pool, officer, (tx) => qualifyLot(tx, officer, lot))
  const factsSeen = (who: Acting, lot: LotId) => look(db.pool, who, (tx) => viewLotFacts(tx, who, lot))
  const ofTwo = <T>(all: readonly T[]): [T, T] => {
    const [one, other] = all
    if (one === undefined || other === undefined) throw new Error('two of them')
    return [one, other]
  }

  const replays = async () => {
    const found: unknown[] = []
    await look(db.pool, officer, (tx) => audited(bids).check(tx, district.tenant, (some) => found.push(...some)))
    expect(found).toEqual([])
  }

  describe('of a bid that nobody else decides on', () => {
    undoneAfterEach(() => db)

    it('is nobody’s to read or to confirm before the opening', async () => {
      const { anOpenCall, aSealedBid } = aBidding(db, district)
      const lot = await anOpenCall()
      const bid = await aSealedBid(lot, 0)
      expect(codeOf(await confirm(officer, bid, { revision: 2, facts: AS_STATED }))).toBe('not-found')
      expect(codeOf(await factsSeen(officer, lot))).toBe('still-sealed')
    })

    describe('once it is unsealed', () => {
      let unsealed: Awaited<ReturnType<typeof opened>>
      beginningWith(
        () => db,
        async () => {
          unsealed = await opened('UNSEALED')
        },
      )

      it('holds the lot back from its panel until the office has found it on the papers', async () => {
        const { lotId, bids: made } = unsealed
        const [one, other] = ofTwo(made)
        for (const { bidId } of made) await qualify(bidId)
        const seen = async () => {
          const { next, can } = value(await look(db.pool, officer, (tx) => viewLot(tx, officer, lotId, NO_CONTRACTS)))
          return [next?.deed, can['lot.qualify']]
        }
        expect(await seen()).toEqual(['bid.confirm-facts', false])
        expect(await finish(lotId)).toMatchObject({ error: { code: 'facts-unconfirmed', count: 4, labels: 'A/B' } })
        value(await confirmed(one.bidId, AS_STATED))
        value(await confirmed(other.bidId, AS_STATED.slice(0, 1)))
        expect(await finish(lotId)).toMatchObject({ error: { code: 'facts-unconfirmed', count: 1, labels: 'B' } })
        value(await confirmed(other.bidId, AS_STATED.slice(1)))
        expect(await seen()).toEqual(['lot.qualify', true])
        expect(value(await finish(lotId)).status).toBe('reviewing')
      })

      it('holds nothing back where the bid is turned down', async () => {
        const { lotId, bids: made } = unsealed
        const [one, other] = ofTwo(made)
        value(await qualify(one.bidId))
        value(await confirmed(one.bidId, AS_STATED))
        value(
          await act(db.pool, officer, (tx) =>
            judgeAsItStands(tx, officer, other.bidId, { deed: 'bid.disqualify', reason: '未按要求盖章' }),
          ),
        )
        expect(codeOf(await confirmed(other.bidId, AS_STATED))).toBe('wrong-status')
        expect(codeOf(await finish(lotId))).toBe('too-few-bidders')
      })

      it('is shown beside what was found, by whom and when, and a correction says why', async () => {
        const { lotId, bids: made } = unsealed
        const [one] = ofTwo(made)
        expect(codeOf(await confirmed(one.bidId, [{ ...WITHOUT_RULES, reason: null }]))).toBe('fact-reason-missing')
        const more: FactFound = { fact: 'finishedSimilarProjects', value: '3', reason: '另有一份合同' }
        expect(codeOf(await confirmed(one.bidId, [WITHOUT_RULES, more]))).toBe('raises-points')
        value(await confirmed(one.bidId, [WITHOUT_RULES]))
        const { bids: shown } = value(await factsSeen(officer, lotId))
        expect(shown[0]?.facts[0]).toMatchObject({
          fact: 'hasManagementRules',
          stated: true,
          confirmed: { value: false, reason: WITHOUT_RULES.reason },
          points: [{ leaf: 'C5', points: null }],
        })
        expect(shown[0]?.facts[0]?.confirmed?.name).not.toBe('')
        expect(shown[0]?.facts[1]).toMatchObject({ fact: 'finishedSimilarProjects', stated: '2', confirmed: null })
        const record = value(await look(db.pool, officer, (tx) => viewLotRecord(tx, officer, lotId, { limit: 20 })))
        expect(record.items.find(({ deed }) => deed === 'bid.confirm-facts')?.remark).toBe(WITHOUT_RULES.reason)
      })
    })

    it('keeps the marks closed while it is open, counts as corrected, and stands once they are shown', async () => {
      const sitting = await aScoringPanel(db, district, 'COUNTED', {
        bidders: 2,
        plan: { rubric: RUBRIC },
        unconfirmed: true,
      })
      const [one, other] = ofTwo(sitting.bids)
      const jurors = await seatsIn(sitting)
      for (const seat of jurors) {
        await marks(sitting, seat, () => GIVEN)
        await submits(sitting, seat)
      }
      const custodian = await district.as('custodian')
      const reveal = () => act(db.pool, custodian, (tx) => revealMarks(tx, custodian, sitting.lotId))
      expect(await reveal()).toMatchObject({ error: { code: 'facts-unconfirmed', count: 4, labels: 'A/B' } })
      value(await confirmed(one.bidId, AS_STATED))
      value(await confirmed(one.bidId, [WITHOUT_RULES]))
      value(await confirmed(other.bidId, AS_STATED))
      // A juror sees what the facts came to before anything else is laid open.
      const [juror] = ofTwo(jurors)
      const { bids: seen } = value(await factsSeen(juror.acting, sitting.lotId))
      expect(seen.map(({ facts }) => facts.flatMap(({ points }) => points.map(({ points: earned }) => earned)))).toEqual([
        ['0', '4'],
        ['7', '4'],
      ])
      expect(value(await reveal()).status).toBe('revealed')
      expect(codeOf(await confirmed(one.bidId, AS_STATED))).toBe('wrong-status')
      const results = value(await look(db.pool, officer, (tx) => viewResults(tx, officer, sitting.lotId)))
      const [a, b] = [one, other].map(({ bidId }) => results.bids.find(({ id }) => id === bidId))
      expect([a?.total, b?.total]).toEqual(['84.00', '91.00'])
      expect(a?.computed).toEqual({ C5: '0', C6: '4' })
      expect(a?.facts.find(({ fact }) => fact === 'hasManagementRules')).toMatchObject({
        stated: true,
        confirmed: { value: false, reason: WITHOUT_RULES.reason },
      })
      await replays()
    })

    it('is computed to the same totals where all is as stated', async () => {
      const sitting = await aScoringPanel(db, district, 'ASSTATED', { bidders: 2, plan: { rubric: RUBRIC } })
      await revealed(sitting, () => GIVEN)
      const results = value(await look(db.pool, officer, (tx) => viewResults(tx, officer, sitting.lotId)))
      expect(results.bids.map(({ total }) => total)).toEqual(['91.00', '91.00'])
    })

    it('is told to the bidder as corrected only when the result is public', async () => {
      const over = (code: string) => ({ bidders: 2, programme: { code }, plan: { code, rubric: RUBRIC } })
      const manager = await district.as('provider_manager')
      const own = async (bid: BidId, who = manager) =>
        value(await look(db.pool, who, (tx) => viewBid(tx, who, bid, NO_CONTRACTS))).confirmed
      const before = value(await act(db.pool, officer, async (tx) => ok(await aScoredLot(tx, district, over('BEFORE')))))
      const [early] = ofTwo(before.bids)
      expect(await own(early.bidId)).toEqual([])
      expect(await own(early.bidId, officer)).toHaveLength(2)
      const people = { officer, leader: await district.as('leader') }
      const after = value(await act(db.pool, officer, async (tx) => ok(await aNotifiedLot(tx, district, people, over('AFTER')))))
      const [late] = ofTwo(after.bids)
      expect((await own(late.bidId)).map(({ fact, stated, value: counted }) => [fact, stated, counted])).toEqual([
        ['hasManagementRules', true, true],
        ['finishedSimilarProjects', '2', '2'],
      ])
    })
  })

  it('is the officer’s to confirm, of two at once only one’s', async () => {
    const { bids: made } = await opened('RACED')
    const [one] = ofTwo(made)
    for (const role of ['leader', 'custodian', 'provider_manager'] as const)
      expect(codeOf(await confirmed(one.bidId, AS_STATED, await district.as(role)))).toBe('not-found')
    const revision = await revisionOf(one.bidId)
    const both = await Promise.all(
      [officer, await district.as('officer', 1)].map((who) => confirm(who, one.bidId, { revision, facts: AS_STATED })),
    )
    expect(both.map(codeOf).sort()).toEqual(['changed-meanwhile', 'done'])
    const row = await look(db.pool, officer, (tx) => bids.table.load(tx, district.tenant, one.bidId))
    expect(row?.confirmed).toHaveLength(2)
  })
})
