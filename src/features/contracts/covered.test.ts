import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { plannedMoney } from '../../app/audit/plan-money.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, instantAt } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import type { ContractId, ProgrammeId, VariationId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import type { ReadTx, Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { aLotPlan } from '../tenders/fixtures/a-lot-plan.ts'
import { aNotifiedLot } from '../tenders/fixtures/a-result.ts'
import { draftLot } from '../tenders/service/lot-plans.ts'
import { viewProgramme } from '../tenders/service/programmes.ts'
import { sweep } from '../tenders/service/sweep.ts'
import { aSignedContract } from './fixtures/a-contract.ts'
import { publishContract } from './service/signing.ts'
import { aSupplementDraft, signedSupplement, withMoney } from './fixtures/a-supplement.ts'
import { overspentInPlans } from './service/covering.ts'
import { CONTRACT_DUES } from './service/later-dues.ts'
import { listOpenVariations, viewVariation } from './service/variation-views.ts'
import { approveVariation, submitVariation } from './service/variations.ts'

const noon = (day: string) => instantAt(CivilDate.parse(day), '12:00')
const fen = (amount: number) => Fen.parse(amount)
/** Two projects of 180,000 yuan, each contracted for all of it, in a plan that has 10,000 yuan beside them. */
const LEFT = 1_000_000

onBothDatabases('what a supplement adds', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let leader: Acting
  let programmeId: ProgrammeId
  let one: ContractId
  let other: ContractId
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'covered')
    const at = async (who: Promise<Acting>): Promise<Acting> => ({ ...(await who), now: noon('2017-10-09') })
    officer = await at(district.as('officer'))
    leader = await at(district.as('leader'))
    await act(db.pool, officer, async (tx) => {
      const [first, second] = [await contracted(tx, 'A01'), await contracted(tx, 'A02')]
      one = first
      other = second
      await sweep(tx, { ...district.system, now: noon('2017-08-01') }, CONTRACT_DUES)
      return ok(undefined)
    })
  })

  async function contracted(tx: Tx, code: string): Promise<ContractId> {
    const people = { officer, leader }
    const programme = { code: `P${code}`, budgetFen: fen(36_000_000 + LEFT), lotCeilingFen: fen(18_500_000) }
    const plan = code === 'A01' ? { code } : { code, programmeId }
    const made = await aNotifiedLot(tx, district, people, { programme, plan })
    if (code === 'A01') programmeId = made.programmeId
    const id = await aSignedContract(tx, people, made.lotId)
    const publication = { noticeNo: `演示合同公开 ${code}`, title: '合同公开（演示）', phone: '0546-0000000' }
    value(await publishContract(tx, { ...officer, now: noon('2017-07-25') }, id, publication))
    return id
  }

  const submitted = async (tx: Tx, id: ContractId, addedFen: number) => {
    const variation = await aSupplementDraft(tx, officer, id)
    value(await withMoney(tx, officer, variation, fen(addedFen)))
    value(await submitVariation(tx, officer, variation))
    return variation
  }
  const approves = async (tx: Tx, id: VariationId) => {
    const { revision } = value(await viewVariation(tx, leader, id))
    return approveVariation(tx, leader, id, { opinion: '同意', revision })
  }
  const audited = async (tx: ReadTx) => {
    const found: string[] = []
    await plannedMoney.run(tx, district.tenant, (code, _of, subject) => subject === programmeId && found.push(code))
    return found
  }

  it('is money that its project or its plan has, told before it is sent, and before the leader agrees', () =>
    undone(db.pool, officer, async (tx) => {
      const variation = await aSupplementDraft(tx, officer, one)
      expect(value(await viewVariation(tx, officer, variation)).money).toEqual({
        cover: { lotLeftFen: 0, planLeftFen: LEFT, leftFen: LEFT },
        beyond: { lotFen: 0, ceilingFen: 0 },
        lotBudgetFen: 18_000_000,
        ceilingFen: 18_500_000,
      })
      const tooMuch = await withMoney(tx, officer, variation, fen(LEFT + 1))
      expect(tooMuch).toMatchObject({ error: { code: 'not-covered', leftFen: LEFT, planLeftFen: LEFT } })
      value(await withMoney(tx, officer, variation, fen(LEFT)))
      // Over the ceiling of one project it may go, and says so to whoever sends it and whoever decides.
      const beyond = { lotFen: LEFT, ceilingFen: LEFT - 500_000 }
      expect(value(await viewVariation(tx, officer, variation)).money).toMatchObject({ beyond })
      value(await submitVariation(tx, officer, variation))
      expect((await listOpenVariations(tx, leader)).items).toMatchObject([{ id: variation, beyond }])
      value(await approves(tx, variation))
      // Its provider reads what is to be signed, and nothing of the purchaser's purse.
      const provider = { ...(await district.as('provider_manager', 0)), now: officer.now }
      expect(value(await viewVariation(tx, provider, variation))).toMatchObject({ addedFen: LEFT, money: null })
    }))

  it('is gone for every other supplement and project from the leader’s word on', () =>
    undone(db.pool, officer, async (tx) => {
      const [mine, theirs] = [await submitted(tx, one, 700_000), await submitted(tx, other, 300_001)]
      value(await approves(tx, mine))
      expect(await approves(tx, theirs)).toMatchObject({ error: { code: 'not-covered', leftFen: 300_000 } })
      const plan = (over: number) => aLotPlan(programmeId, { code: 'A03', budgetFen: fen(300_000 + over) })
      const drafts = (over: number) => draftLot(tx, officer, plan(over), overspentInPlans)
      expect(await drafts(1)).toMatchObject({ error: { code: 'over-budget', leftFen: 300_000 } })
      expect(value(await viewProgramme(tx, officer, programmeId, overspentInPlans)).overspentFen).toBe(700_000)
      value(await signedSupplement(tx, officer, mine))
      expect(await drafts(1)).toMatchObject({ error: { code: 'over-budget', leftFen: 300_000 } })
      value(await drafts(0))
      expect(await approves(tx, theirs)).toMatchObject({ error: { code: 'not-covered', leftFen: 0 } })
      expect(await audited(tx)).toEqual([])
      // Whoever took the money past all this is found.
      value(await draftLot(tx, officer, aLotPlan(programmeId, { code: 'A04', budgetFen: fen(1) })))
      expect(await audited(tx)).toEqual(['plan-overspent'])
    }))

  it('is agreed to once of two at the same moment, where the plan has money for one', async () => {
    const asked: VariationId[] = []
    await act(db.pool, officer, async (tx) => {
      asked.push(await submitted(tx, one, 600_000), await submitted(tx, other, 600_000))
      return ok(undefined)
    })
    const [mine, theirs] = asked
    if (mine === undefined || theirs === undefined) throw new Error('two supplements')
    let agreed = () => {}
    // Begun out here: what is asked inside the transaction would belong to it.
    const last = new Promise<void>((resolve) => {
      agreed = resolve
    }).then(() => act(db.pool, leader, (tx) => approves(tx, theirs)))
    const first = await act(db.pool, leader, async (tx) => {
      const done = await approves(tx, mine)
      agreed()
      await pause(300)
      return done
    })
    expect(first.ok).toBe(true)
    expect(codeOf(await last)).toBe('not-covered')
    await look(db.pool, officer, async (tx) => expect(await audited(tx)).toEqual([]))
  })
})
