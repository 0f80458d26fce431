import { beforeAll, expect, it } from 'vitest'
import { announcedFigures } from '../../app/audit/announced.ts'
import { deadlines } from '../../app/audit/dues.ts'
import { contractSums } from '../../app/audit/figures.ts'
import { publishedNotices } from '../../app/audit/notices.ts'
import { signedScans } from '../../app/audit/scans.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, type Instant, instantAt } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import type { VariationId, ContractId } from '../../kernel/ids.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { listNotices, viewNotice } from '../tenders/service/publications.ts'
import { sweep } from '../tenders/service/sweep.ts'
import type { VariationEdit } from './contract/variation.ts'
import { aBackfilledContract } from './fixtures/a-backfill.ts'
import { aSignedContract, publishedContract, SCAN } from './fixtures/a-public-contract.ts'
import type { VariationKind } from './rules/variation-kind.ts'
import { addVariationPage } from './service/variation-pages.ts'
import { paperOfVariation } from './service/variation-paper.ts'
import { fileContract, publishVariation, signVariation } from './service/variation-signing.ts'
import { listOpenVariations, viewVariation, viewDelivery } from './service/variation-views.ts'
import { approveVariation, draftVariation, returnVariation, reviseVariation, submitVariation } from './service/variations.ts'
import { termsOf } from './rules/contract.ts'
import { openAcceptance } from './service/acceptances.ts'
import { listContracts, viewContract } from './service/contract-views.ts'
import { CONTRACT_DUES } from './service/later-dues.ts'
import { warningsIn } from './web/desk/work.ts'

const SIGNED_ON = CivilDate.parse('2017-07-24')
const REASON = '社区新增两栋楼，独居老人增加十二人，需要延长服务。'
const noon = (day: string): Instant => instantAt(CivilDate.parse(day), '12:00')
const at = (who: Acting, day: string): Acting => ({ ...who, now: noon(day) })

onBothDatabases('a contract after its signing', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let leader: Acting
  let provider: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'variations')
    officer = await district.as('officer')
    leader = await district.as('leader')
    provider = await district.as('provider_manager', 0)
  })

  const swept = (tx: Tx, day: string) => sweep(tx, at(district.system, day), CONTRACT_DUES)
  const statusOf = async (tx: Tx, id: ContractId, day: string) => value(await viewContract(tx, at(officer, day), id)).status

  /** From the draft to the leader's word, in one day. */
  const approved = async (
    tx: Tx,
    id: ContractId,
    kind: VariationKind,
    day: string,
    plan: Partial<VariationEdit['plan']> = {},
  ) => {
    const [by, head] = [at(officer, day), at(leader, day)]
    const { id: variation } = value(await draftVariation(tx, by, id, { kind, reason: REASON }))
    const { no, revision } = value(await viewVariation(tx, by, variation))
    const written = { no, reason: REASON, paidFen: null, paidWhy: '', supplement: null, ...plan }
    value(await reviseVariation(tx, by, variation, { revision, plan: written }))
    value(await submitVariation(tx, by, variation))
    value(await approveVariation(tx, head, variation, { opinion: '', revision: revision + 2 }))
    return variation
  }
  const signed = async (tx: Tx, by: Acting, variation: VariationId, signedOn: string) =>
    signVariation(tx, by, variation, { signedOn: CivilDate.parse(signedOn), file: await scanned(tx, by, variation) })
  const brought = async (tx: Tx, id: ContractId, kind: VariationKind, day: string, plan: Partial<VariationEdit['plan']> = {}) => {
    const [by, variation] = [at(officer, day), await approved(tx, id, kind, day, plan)]
    value(await signed(tx, by, variation, day))
    return variation
  }
  const scanned = async (tx: Tx, by: Acting, variation: VariationId) =>
    value(await addVariationPage(tx, by, variation, { name: '盖章页.png', stored: SCAN })).id

  it('12. a contract that is published later than two working days after its signing raises an overdue alert; then it is carried out, amended, halted and ended', () =>
    undone(db.pool, officer, async (tx) => {
      const { id, lotId } = await aSignedContract(tx, district, { officer, leader }, SIGNED_ON)

      // Acceptance case 12: the due row is the source of the alert on the first screen and on the page, until it is published.
      const due = await tx
        .selectFrom('due')
        .selectAll()
        .where('subject', '=', id)
        .where('deed', '=', 'contract.publish')
        .execute()
      expect(due).toMatchObject([{ dueAt: instantAt(CivilDate.parse('2017-07-27'), '00:00'), doneAt: null }])
      const alerts = async (day: string) => {
        const contracts = await listContracts(tx, at(officer, day), { limit: 50 })
        return warningsIn({ lots: [], contracts, challenges: [], questions: [] }, noon(day)).map(({ to, due: by }) => [...to, by])
      }
      expect(await alerts('2017-07-26')).toEqual([])
      expect(await alerts('2017-07-27')).toEqual([['contracts', id, '2017-07-26']])
      expect(value(await viewContract(tx, at(officer, '2017-07-27'), id))).toMatchObject({ publishOverdue: true })
      await publishedContract(tx, officer, id, { publishedOn: CivilDate.parse('2017-07-28') })
      expect(await alerts('2017-07-28')).toEqual([])
      expect(value(await viewContract(tx, at(officer, '2017-07-28'), id)).steps.at(-1)).toMatchObject({
        key: 'publish',
        late: true,
      })

      // The clock begins it on its first day, and shows the end thirty days ahead.
      expect(value(await viewDelivery(tx, at(officer, '2017-07-31'), id)).kinds).toEqual(['termination'])
      await swept(tx, '2017-07-31')
      expect(await statusOf(tx, id, '2017-07-31')).toBe('published')
      await swept(tx, '2017-08-01')
      expect(await statusOf(tx, id, '2017-08-01')).toBe('active')

      await changesByAgreement(tx, id, lotId)
      await haltsAndEnds(tx, id)
      expect(await found(tx, id)).toEqual([])
      // A local selection asks for no copy at the finance office.
      const filing = await fileContract(tx, at(officer, '2018-09-20'), id, { filedOn: CivilDate.parse('2018-09-20') })
      expect(filing).toMatchObject({ ok: false, error: { code: 'wrong-status' } })
    }))

  it('a contract from before the system is halted and ended in the same way, on paper, in public and before the audit', () =>
    undone(db.pool, officer, async (tx) => {
      await aBackfilledContract(tx, at(officer, '2017-05-02'))
      const id = (await listContracts(tx, officer, { limit: 1 })).items[0]?.id
      if (id === undefined) throw new Error('no contract')
      await swept(tx, '2017-08-01')
      const halt = await brought(tx, id, 'suspension', '2017-09-01')
      expect(await statusOf(tx, id, '2017-09-01')).toBe('suspended')
      expect(words(lay(value(await paperOfVariation(tx, at(officer, '2017-09-01'), halt)))).join('')).toContain('DY2016-01')
      const notice = { noticeNo: '演示变更公告 补录', title: '合同中止公告（演示）' }
      value(await publishVariation(tx, at(officer, '2017-09-01'), halt, notice))
      expect((await listNotices(tx, district.nobody, { kind: 'variation', limit: 20 })).items).toHaveLength(1)
      await brought(tx, id, 'termination', '2017-09-04', { paidFen: Fen.parse(7_200_000) })
      expect(await statusOf(tx, id, '2017-09-04')).toBe('terminated')
      expect(await found(tx, id)).toEqual([])
    }))

  it('a supplement that the leader approved in time waits for its paper, signed by the last day and not after it', () =>
    undone(db.pool, officer, async (tx) => {
      const { id } = await aSignedContract(tx, district, { officer, leader }, SIGNED_ON)
      await publishedContract(tx, officer, id, { publishedOn: CivilDate.parse('2017-07-25') })
      await swept(tx, '2017-08-01')
      const { amountFen: _, ...terms } = termsOf(value(await viewContract(tx, officer, id)))
      const longer = { ...terms, addedFen: Fen.parse(0), periodTo: CivilDate.parse('2018-09-30') }
      const instalments = terms.instalments.map(({ name, percent, condition }) => ({ name, percent, condition }))
      const variation = await approved(tx, id, 'supplement', '2018-07-30', { supplement: { ...longer, instalments } })
      const over = at(officer, '2018-08-02')
      expect(await openAcceptance(tx, over, id, '')).toMatchObject({ error: { code: 'variation-under-way' } })
      expect(await signed(tx, over, variation, '2018-08-01')).toMatchObject({ error: { code: 'service-over' } })
      value(await signed(tx, over, variation, '2018-07-31'))
      expect(value(await viewDelivery(tx, over, id)).contract).toMatchObject({ status: 'amended', periodTo: '2018-09-30' })
    }))

  it('a service that was halted over its last day is given back the days that it lost, while as many have not passed again', () =>
    undone(db.pool, officer, async (tx) => {
      const { id } = await aSignedContract(tx, district, { officer, leader }, SIGNED_ON)
      await publishedContract(tx, officer, id, { publishedOn: CivilDate.parse('2017-07-25') })
      await swept(tx, '2017-08-01')
      await brought(tx, id, 'suspension', '2018-07-25')
      await brought(tx, id, 'resumption', '2018-08-06')
      const begins = (day: string) => draftVariation(tx, at(officer, day), id, { kind: 'supplement', reason: REASON })
      expect(await begins('2018-08-14')).toMatchObject({ error: { code: 'service-over', endedOn: '2018-08-13' } })
      expect(value(await viewDelivery(tx, at(officer, '2018-08-13'), id)).kinds).toContain('supplement')
      value(await begins('2018-08-13'))
    }))

  /** What the audit finds of all this: sums, notices, deadlines and scans against the record. */
  async function found(tx: Tx, id: ContractId) {
    const about = new Set<string>([id, ...value(await viewDelivery(tx, officer, id)).items.map((one) => one.id)])
    const dues = await tx.selectFrom('due').select(['id', 'subject']).execute()
    const notices = await tx.selectFrom('notice').select('id').where('kind', '=', 'variation').execute()
    const own = new Set([
      ...about,
      ...dues.flatMap((due) => (about.has(due.subject) ? [due.id] : [])),
      ...notices.map((one) => one.id),
    ])
    const faults: string[] = []
    for (const check of [contractSums, publishedNotices, announcedFigures, signedScans, deadlines])
      await check.run(tx, district.tenant, (code, _of, subject) => own.has(subject) && faults.push(code))
    return faults
  }

  async function changesByAgreement(tx: Tx, id: ContractId, lotId: string) {
    const day = '2017-10-09'
    const by = at(officer, day)
    const { id: variation } = value(await draftVariation(tx, by, id, { kind: 'supplement', reason: REASON }))
    expect(await draftVariation(tx, by, id, { kind: 'termination', reason: REASON })).toMatchObject({
      error: { code: 'variation-under-way' },
    })
    const begun = value(await viewVariation(tx, by, variation))
    if (begun.terms === null) throw new Error('a supplement has terms')
    const { amountFen, periodTo, indicators } = begun.terms
    const instalments = begun.terms.instalments.map(({ name, percent, condition }) => ({ name, percent, condition }))
    const { mostFen, leftFen } = begun.room
    expect([mostFen, leftFen]).toEqual([amountFen / 10, amountFen / 10])
    const supplement = { addedFen: mostFen, periodTo: CivilDate.parse('2018-09-30'), indicators, instalments }
    const edit = (over: object): VariationEdit => ({
      revision: begun.revision,
      plan: { no: begun.no, reason: REASON, paidFen: null, paidWhy: '', supplement: { ...supplement, ...over } },
    })
    expect(await submitVariation(tx, by, variation)).toMatchObject({ error: { missing: 'changes' } })
    const over = await reviseVariation(tx, by, variation, edit({ addedFen: Fen.parse(mostFen + 1) }))
    expect(over).toMatchObject({ error: { code: 'supplements-too-large', mostFen } })
    value(await reviseVariation(tx, by, variation, edit({})))
    value(await submitVariation(tx, by, variation))
    // Until the leader has agreed it is the purchaser's own paper.
    expect(await viewVariation(tx, at(provider, day), variation)).toMatchObject({ error: { code: 'not-found' } })
    expect(value(await viewDelivery(tx, at(provider, day), id)).items).toEqual([])
    value(await returnVariation(tx, at(leader, day), variation, { reason: '请写明新增楼栋' }))
    value(await submitVariation(tx, by, variation))
    expect((await listOpenVariations(tx, at(leader, day))).items).toMatchObject([
      { id: variation, status: 'checking', reason: REASON, changes: { periodTo: { was: '2018-07-31', now: '2018-09-30' } } },
    ])
    value(await approveVariation(tx, at(leader, day), variation, { opinion: '同意', revision: 5 }))
    const paper = words(lay(value(await paperOfVariation(tx, at(provider, day), variation)))).join('')
    for (const said of [
      '补充协议',
      REASON,
      '2018年7月31日',
      '2018年9月30日',
      '《中华人民共和国政府采购法》第四十九条',
      '（盖章）',
    ])
      expect(paper).toContain(said)
    const [sealPage] = value(await viewContract(tx, by, id)).files
    if (sealPage === undefined) throw new Error('the contract was signed by a scan')
    const noPage = await signVariation(tx, by, variation, { signedOn: CivilDate.parse(day), file: sealPage.id })
    expect(noPage).toMatchObject({ error: { code: 'seal-page-missing' } })
    value(await signVariation(tx, by, variation, { signedOn: CivilDate.parse(day), file: await scanned(tx, by, variation) }))

    const since = value(await viewDelivery(tx, at(provider, day), id))
    expect(since.contract).toMatchObject({
      status: 'amended',
      amountFen: amountFen + mostFen,
      addedFen: mostFen,
      periodTo: '2018-09-30',
    })
    expect(since.contract.instalments.reduce((sum, one) => sum + one.amountFen, 0)).toBe(amountFen + mostFen)
    expect(since.room.leftFen).toBe(0)
    // Its own paper says for ever what was signed.
    expect(value(await viewContract(tx, by, id))).toMatchObject({ amountFen, periodTo, departures: [] })

    const notice = { noticeNo: '演示变更公告 1', title: '合同变更公告（演示）' }
    expect(value(await viewVariation(tx, at(officer, '2017-10-12'), variation))).toMatchObject({ publishOverdue: true })
    value(await publishVariation(tx, by, variation, notice))
    const { items } = await listNotices(tx, district.nobody, { kind: 'variation', limit: 20 })
    const shown = value(await viewNotice(tx, district.nobody, items[0]?.id ?? ''))
    expect(shown).toMatchObject({
      kind: 'variation',
      lotId,
      body: { before: { amountFen }, terms: { amountFen: amountFen + mostFen } },
    })
  }

  async function haltsAndEnds(tx: Tx, id: ContractId) {
    await swept(tx, '2018-08-31')
    expect(await statusOf(tx, id, '2018-08-31')).toBe('amended')
    await swept(tx, '2018-09-01')
    expect(await statusOf(tx, id, '2018-09-01')).toBe('expiring')
    await brought(tx, id, 'suspension', '2018-09-03')
    expect(value(await viewDelivery(tx, at(officer, '2018-09-03'), id)).kinds).toEqual(['resumption', 'termination'])
    const paidFen = Fen.parse(3_000_000)
    const ended = await brought(tx, id, 'termination', '2018-09-10', { paidFen, paidWhy: '首款由财政直接支付，凭证尚未登记。' })
    expect(value(await viewDelivery(tx, at(officer, '2018-09-10'), id))).toMatchObject({
      contract: { status: 'terminated' },
      kinds: [],
    })
    const paper = words(lay(value(await paperOfVariation(tx, at(provider, '2018-09-10'), ended)))).join('')
    for (const said of ['解除合同通知书', '30,000.00元', '第五十条']) expect(paper).toContain(said)
  }
})
