import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, instantAt } from '../../kernel/civil.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { contractSums } from '../../app/audit/figures.ts'
import { deadlines } from '../../app/audit/dues.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { listOrganisations } from '../identity/service/organisations.ts'
import { audited } from '../ledger/service/audit.ts'
import { yearsUpTo } from '../tenders/service/comparison.ts'
import { listCalled } from '../tenders/service/called-lots.ts'
import { listAwarded, programmeFigures } from '../tenders/service/figures.ts'
import { viewLot } from '../tenders/service/lot-views.ts'
import { sweep } from '../tenders/service/sweep.ts'
import { lots, programmes } from '../tenders/store/kept.ts'
import {
  aBackfillBook,
  aBackfilledContract,
  aBackfillFile,
  aBackfillMapping,
  aBackfillRow,
  BACKFILL_SHA,
  CODE,
  mappedBackfill,
  takeMapped,
} from './fixtures/a-backfill.ts'
import { openAcceptance } from './service/acceptances.ts'
import { refusedPaper, viewBackfill } from './service/backfill-views.ts'
import { discardBackfill, listBackfills, mapBackfill, mayReceive, receiveBackfill } from './service/backfills.ts'
import { paperOfContract } from './service/contract-papers.ts'
import { listContracts, viewContract } from './service/contract-views.ts'
import { CONTRACT_DUES } from './service/later-dues.ts'
import { contractsOfLots } from './service/lot-contracts.ts'
import { draftVariation, dropVariation } from './service/variations.ts'
import { contractNumbers } from './store/contracts.ts'
import { backfills, contracts } from './store/kept.ts'

const NOT_FOUND = { ok: false, error: { code: 'not-found' } }
const refusal = (code: string) => ({ ok: false, error: { code } })
const BOOK = aBackfillBook(
  aBackfillRow(),
  aBackfillRow({ contractNo: 'DY2015-07', signedOn: '2015-6-1', publicOn: '2015-6-3', amount: '0.01', instalments: '100' }),
)
const FAULTY = aBackfillBook(aBackfillRow(), aBackfillRow({ contractNo: 'DY2016-02', amount: '12.345' }))
const OTHER_SHA = Sha256.parse('c'.repeat(64))

onBothDatabases('contracts from before the system', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let leader: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'backfills')
    officer = await district.as('officer')
    leader = await district.as('leader')
  })
  const within = (who: Acting, body: (tx: Tx) => Promise<void>) => undone(db.pool, who, body)
  const at = (who: Acting, day: string): Acting => ({ ...who, now: instantAt(CivilDate.parse(day), '12:00') })
  const only = async (tx: Tx) => {
    const [item] = (await listContracts(tx, officer, { limit: 50 })).items
    if (item === undefined) throw new Error('no contract')
    return item
  }

  /** What a resident finds that can still be had, each by its last day. */
  const served = async (tx: Tx, now: Acting['now']) =>
    (await listAwarded(tx, { ...district.nobody, now }, { contracted: false, serving: 'true' }, contractsOfLots)).map(
      ({ periodTo }) => periodTo,
    )

  it('are entered with their projects, under a plan of each year, and replay to what is kept', () =>
    within(officer, async (tx) => {
      const mapped = await mappedBackfill(tx, officer, BOOK)
      expect(await takeMapped(tx, officer, mapped, BOOK)).toMatchObject({ ok: true, value: { status: 'taken', accepted: 2 } })
      const plans = await programmes.table.all(tx, district.tenant, undefined, 10)
      expect(
        plans.map(({ code, year, status, budgetFen, backfilled }) => [code, year, status, budgetFen, backfilled]).toSorted(),
      ).toEqual([
        ['BL2015', 2015, 'closed', 1, true],
        ['BL2016', 2016, 'closed', 18_000_000, true],
      ])
      const { items } = await listContracts(tx, officer, { limit: 50 })
      expect(items.map(({ no, status, amountFen, payee }) => [no, status, amountFen, payee]).toSorted()).toEqual([
        ['DY2015-07', 'active', 1, null],
        ['DY2016-01', 'active', 18_000_000, null],
      ])
      expect((await listOrganisations(tx, officer, '演示社会工作')).items).toMatchObject([{ creditCode: CODE }])
      const findings: unknown[] = []
      for (const kept of [audited(backfills), audited(contracts), audited(lots), audited(programmes)])
        await kept.check(tx, district.tenant, (some) => void findings.push(...some))
      for (const check of [contractSums, deadlines]) await check.run(tx, district.tenant, (...fault) => void findings.push(fault))
      expect(findings).toEqual([])
    }))

  it('say from which row of which file and by whom they came, and that nothing was judged', () =>
    within(officer, async (tx) => {
      await aBackfilledContract(tx, officer)
      const { id, lot } = await only(tx)
      const view = await viewContract(tx, officer, id)
      expect(view).toMatchObject({
        ok: true,
        value: {
          bidId: null,
          backfillRow: 2,
          enteredFrom: { file: '2016年合同台账.xlsx', at: officer.now },
          offRecord: [],
          departures: [],
          steps: [{ key: 'sign', state: 'done', late: false }, { key: 'publish' }],
        },
      })
      // What is on paper already is not printed again from a few columns.
      expect(await paperOfContract(tx, officer, id)).toEqual(NOT_FOUND)
      // What is drawn up here is not numbered after it.
      expect(await contractNumbers(tx, officer)).toEqual([])
      const lotView = await viewLot(tx, officer, lot.id, contractsOfLots)
      expect(lotView).toMatchObject({ ok: true, value: { status: 'contracted', steps: [], next: null, contract: id } })
      expect(await viewLot(tx, district.nobody, lot.id, contractsOfLots)).toMatchObject({
        ok: true,
        value: { awardFen: 18_000_000 },
      })
    }))

  it('count in the figures of their plan, in the list behind them and in the years, marked as entered afterwards', () =>
    within(officer, async (tx) => {
      await aBackfilledContract(tx, officer)
      const { nobody } = district
      expect(await programmeFigures(tx, nobody, undefined)).toMatchObject([
        {
          programme: { code: 'BL2016' },
          lots: { value: 1 },
          news: { signedFen: { value: 18_000_000 }, organisations: { value: 1 } },
        },
      ])
      expect(await listAwarded(tx, nobody, { contracted: true })).toMatchObject([
        { backfilled: true, partyName: '演示社会工作服务中心' },
      ])
      expect((await listCalled(tx, nobody, {}, 10)).items).toMatchObject([{ backfilled: true, standing: 'contracted' }])
      expect((await yearsUpTo(tx, nobody, 2016))[0]).toMatchObject({
        year: 2016,
        from: 'backfilled',
        lots: 1,
        moneyFen: 18_000_000,
      })
    }))

  it('go on as any other: begin and are about to end by the clock, are changed and accepted', () =>
    within(officer, async (tx) => {
      await aBackfilledContract(tx, officer)
      const { id } = await only(tx)
      expect(await viewContract(tx, officer, id)).toMatchObject({ value: { status: 'active', acceptBy: '2018-01-29' } })
      expect(await served(tx, officer.now)).toEqual(['2017-12-31'])
      const halted = await draftVariation(tx, officer, id, { kind: 'suspension', reason: '服务场所停水停电，须停止服务。' })
      if (!halted.ok) throw new Error(halted.error.code)
      expect(await dropVariation(tx, officer, halted.value.id)).toMatchObject({ ok: true })
      await sweep(tx, at(district.system, '2017-12-31'), CONTRACT_DUES)
      expect(await viewContract(tx, officer, id)).toMatchObject({ value: { status: 'expiring' } })
      const over = at(officer, '2018-01-02')
      expect(await served(tx, over.now)).toEqual([])
      expect(await openAcceptance(tx, over, id, '')).toMatchObject({ ok: true })
    }))

  it('that are over when they are entered wait to be accepted at once, and not for the next sweep', () =>
    within(officer, async (tx) => {
      const book = aBackfillBook(
        aBackfillRow({
          contractNo: 'DY2015-08',
          signedOn: '2015-6-1',
          publicOn: '2015-6-3',
          periodFrom: '2015-7-1',
          periodTo: '2016-6-30',
        }),
      )
      expect(await takeMapped(tx, officer, await mappedBackfill(tx, officer, book), book)).toMatchObject({ ok: true })
      const { id, standing, status, next } = await only(tx)
      expect({ standing, status, next }).toMatchObject({
        standing: 'over',
        status: 'expiring',
        next: { deed: 'contract.accept', who: 'officer', mine: true },
      })
      expect(await viewContract(tx, leader, id)).toMatchObject({ value: { standing: 'over', next: { mine: false } } })
      const found: unknown[] = []
      await audited(contracts).check(tx, district.tenant, (some) => void found.push(...some))
      await deadlines.run(tx, district.tenant, (...fault) => void found.push(fault))
      await sweep(tx, district.system, CONTRACT_DUES)
      await audited(contracts).check(tx, district.tenant, (some) => void found.push(...some))
      expect(found).toEqual([])
      expect(await openAcceptance(tx, officer, id, '')).toMatchObject({ ok: true })
      expect(await served(tx, officer.now)).toEqual([])
    }))

  it('are taken whole or not at all, and in part only where the officer says so', () =>
    within(officer, async (tx) => {
      const mapped = await mappedBackfill(tx, officer, FAULTY)
      expect(await viewBackfill(tx, officer, mapped.id, FAULTY)).toMatchObject({
        value: {
          began: '2017-05-02',
          preview: {
            accepted: 1,
            refused: 1,
            amountFen: 18_000_000,
            newOrganisations: 1,
            faults: [{ row: 3, field: 'amount', fault: 'finer-than-a-fen', column: 'E', value: '12.345' }],
          },
        },
      })
      expect(await takeMapped(tx, officer, mapped, FAULTY)).toEqual(refusal('rows-have-faults'))
      expect((await listContracts(tx, officer, { limit: 50 })).items).toEqual([])
      const paper = await refusedPaper(tx, officer, mapped.id, FAULTY)
      expect(paper.ok && paper.value.sheets[0]?.rows[0]?.slice(0, 5)).toEqual([
        '合同',
        3,
        'E',
        '合同金额（元）',
        '金额最多到分，即两位小数',
      ])
      expect(await takeMapped(tx, officer, mapped, FAULTY, true)).toMatchObject({ value: { accepted: 1 } })
      expect((await listContracts(tx, officer, { limit: 50 })).items).toHaveLength(1)
      expect(await refusedPaper(tx, leader, mapped.id, FAULTY)).toEqual(paper)
    }))

  it('come in once: the same workbook is refused, and in another one a number that is here', () =>
    within(officer, async (tx) => {
      const waiting = await mappedBackfill(tx, officer, BOOK)
      await aBackfilledContract(tx, officer)
      expect(await takeMapped(tx, officer, waiting, BOOK)).toEqual(refusal('workbook-taken-before'))
      const again = await receiveBackfill(tx, officer, { name: '改名.xlsx' }, aBackfillFile(BACKFILL_SHA))
      expect(again).toEqual(refusal('workbook-taken-before'))
      const other = await mappedBackfill(tx, officer, BOOK, OTHER_SHA)
      expect(await takeMapped(tx, officer, other, BOOK, false, OTHER_SHA)).toEqual(refusal('rows-have-faults'))
      expect(await takeMapped(tx, officer, other, BOOK, true, OTHER_SHA)).toMatchObject({ value: { accepted: 1 } })
      const plans = await programmes.table.all(tx, district.tenant, undefined, 10)
      expect(plans.map(({ code }) => code).toSorted()).toEqual(['BL2015', 'BL2016'])
      const third = aBackfillBook(aBackfillRow({ contractNo: 'DY2016-03', amount: '1' }))
      const sha = Sha256.parse('d'.repeat(64))
      await takeMapped(tx, officer, await mappedBackfill(tx, officer, third, sha), third, false, sha)
      const grown = (await programmes.table.all(tx, district.tenant, undefined, 10)).find(({ code }) => code === 'BL2016')
      expect(grown).toMatchObject({ budgetFen: 18_000_100 })
    }))

  it('are refused where nobody told the columns, where they were told anew meanwhile, and without a row', () =>
    within(officer, async (tx) => {
      const fresh = await receiveBackfill(tx, officer, { name: 'a.xlsx' }, aBackfillFile())
      if (!fresh.ok) throw new Error(fresh.error.code)
      const { id, revision } = fresh.value
      expect(await takeMapped(tx, officer, fresh.value, BOOK)).toEqual(refusal('sheet-not-mapped'))
      const tell = (over: Parameters<typeof aBackfillMapping>[0], book = BOOK) =>
        mapBackfill(tx, officer, id, { mapping: aBackfillMapping(over), workbook: book })
      expect(await tell({ sheet: '别的' })).toEqual(refusal('no-such-sheet'))
      const counted = BOOK.map((sheet) => ({ ...sheet, formula: 'E2' }))
      expect(await tell({}, counted)).toEqual({ ok: false, error: { code: 'sheet-has-formulas', cell: 'E2' } })
      const told = await tell({})
      if (!told.ok) throw new Error(told.error.code)
      expect(await takeMapped(tx, officer, { ...told.value, revision }, BOOK)).toEqual(refusal('changed-meanwhile'))
      expect(await takeMapped(tx, officer, told.value, aBackfillBook())).toEqual(refusal('no-row-to-take'))
      expect(await discardBackfill(tx, officer, id)).toMatchObject({ value: { status: 'discarded' } })
      expect(await takeMapped(tx, officer, told.value, BOOK)).toMatchObject(refusal('wrong-status'))
    }))

  it('come in once, by whoever is first of two at the same moment', async () => {
    const own = await aDistrict(db, 'backfills-at-once')
    const [one, two] = [await own.as('officer'), await own.as('officer', 1)]
    const held: Awaited<ReturnType<typeof mappedBackfill>>[] = []
    await act(db.pool, one, async (tx) => {
      held.push(await mappedBackfill(tx, one, BOOK), await mappedBackfill(tx, two, BOOK))
      return { ok: true, value: undefined }
    })
    const [first, second] = held
    if (first === undefined || second === undefined) throw new Error('two workbooks')
    const taken = await Promise.all([
      act(db.pool, one, (tx) => takeMapped(tx, one, first, BOOK)),
      act(db.pool, two, (tx) => takeMapped(tx, two, first, BOOK)),
    ])
    expect(taken.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await act(db.pool, two, (tx) => takeMapped(tx, two, second, BOOK))).toEqual(refusal('workbook-taken-before'))
  })

  it('are nothing to those elsewhere, and looked at by leader and finance alone', async () => {
    const others = [
      await (await aDistrict(db, 'backfills-kenli')).as('officer'),
      await district.as('community_worker'),
      await district.as('provider_manager'),
      district.nobody,
    ]
    await within(officer, async (tx) => {
      const mapped = await mappedBackfill(tx, officer, BOOK)
      for (const who of [leader, await district.as('finance')]) {
        expect((await viewBackfill(tx, who, mapped.id, BOOK)).ok).toBe(true)
        expect(await takeMapped(tx, who, mapped, BOOK)).toEqual(NOT_FOUND)
      }
      for (const who of others) {
        expect((await listBackfills(tx, who)).items).toEqual([])
        expect(await viewBackfill(tx, who, mapped.id, BOOK)).toEqual(NOT_FOUND)
        expect(await takeMapped(tx, who, mapped, BOOK)).toEqual(NOT_FOUND)
        expect(await discardBackfill(tx, who, mapped.id)).toEqual(NOT_FOUND)
        if (who.tenant === district.tenant) expect(await mayReceive(tx, who)).toEqual(NOT_FOUND)
      }
    })
  })
})
