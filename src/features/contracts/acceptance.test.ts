import { beforeAll, expect, it } from 'vitest'
import { announcedFigures } from '../../app/audit/announced.ts'
import { deadlines } from '../../app/audit/dues.ts'
import { publishedNotices } from '../../app/audit/notices.ts'
import { heardOpinions } from '../../app/audit/user-opinions.ts'
import { signedScans } from '../../app/audit/scans.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { canonical } from '../../kernel/canonical.ts'
import { CivilDate, type Instant, instantAt } from '../../kernel/civil.ts'
import { type AcceptanceId, type ContractId, UserOpinionId } from '../../kernel/ids.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { itIfAskedAll, onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { listNotices, viewNotice } from '../tenders/service/publications.ts'
import { sweep } from '../tenders/service/sweep.ts'
import { aSignedContract, publishedContract, SCAN } from './fixtures/a-public-contract.ts'
import { allClaimed, foundPlan } from './fixtures/an-acceptance.ts'
import { addAcceptanceFile } from './service/acceptance-files.ts'
import { acceptancePaper, opinionPaper } from './service/acceptance-papers.ts'
import { closeContract, publishAcceptance, signAcceptance } from './service/acceptance-signing.ts'
import { listOpenAcceptances, viewAcceptance, viewContractEnd } from './service/acceptance-views.ts'
import {
  approveAcceptance,
  claimDelivery,
  dropAcceptance,
  openAcceptance,
  reviseAcceptance,
  submitAcceptance,
} from './service/acceptances.ts'
import { listContracts } from './service/contract-views.ts'
import { CONTRACT_DUES } from './service/later-dues.ts'
import { enterOpinion, giveOpinion, heardAbout, listOpinions, strike } from './service/user-opinions.ts'
import { draftVariation, dropVariation, submitVariation } from './service/variations.ts'
import { viewDelivery, viewVariation } from './service/variation-views.ts'
import { contracts as kept } from './store/kept.ts'
import { aBackfilledContract } from './fixtures/a-backfill.ts'
import { warningsIn } from './web/desk/work.ts'

const SIGNED_ON = CivilDate.parse('2017-07-24')
// The service runs to 31 July 2018; twenty working days later is 28 August.
const OVER = '2018-08-01'
const noon = (day: string): Instant => instantAt(CivilDate.parse(day), '12:00')
const at = (who: Acting, day: string): Acting => ({ ...who, now: noon(day) })

onBothDatabases('the acceptance of what was bought', (open, database) => {
  const alone = itIfAskedAll(database)
  let db: Database
  let district: District
  let officer: Acting
  let leader: Acting
  let provider: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'acceptances')
    officer = await district.as('officer')
    leader = await district.as('leader')
    provider = await district.as('provider_manager', 0)
  })

  const supplement = { kind: 'supplement', reason: '社区新增两栋楼，独居老人增加十二人。' } as const
  const swept = (tx: Tx, day: string) => sweep(tx, at(district.system, day), CONTRACT_DUES)

  async function begunContract(tx: Tx) {
    const { id } = await aSignedContract(tx, district, { officer, leader }, SIGNED_ON)
    await publishedContract(tx, officer, id, { publishedOn: CivilDate.parse('2017-07-25') })
    await swept(tx, '2017-08-01')
    return id
  }

  const found =
    (tx: Tx, id: AcceptanceId, day: string, short = 0) =>
    async () => {
      const view = value(await viewAcceptance(tx, at(officer, day), id))
      const plan = foundPlan(view, CivilDate.parse(day), short)
      return reviseAcceptance(tx, at(officer, day), id, { revision: view.revision, plan })
    }
  const claimed = async (tx: Tx, who: Acting, id: AcceptanceId, short = 0) => {
    const { revision, indicators } = value(await viewAcceptance(tx, who, id))
    return claimDelivery(tx, who, id, { revision, claims: allClaimed({ indicators }, short) })
  }

  async function concluded(tx: Tx, id: AcceptanceId, day: string) {
    const [by, head] = [at(officer, day), at(leader, day)]
    value(await submitAcceptance(tx, by, id))
    const { revision } = value(await viewAcceptance(tx, head, id))
    value(await approveAcceptance(tx, head, id, { opinion: '同意', revision }))
    const page = { name: '验收报告.png', kind: 'seal-page' as const, stored: SCAN }
    const { id: file } = value(await addAcceptanceFile(tx, by, id, page))
    value(await signAcceptance(tx, by, id, { signedOn: CivilDate.parse(day), file }))
  }

  it('hears those who are served, is put right and looked at again, is made public, and with it the contract ends', () =>
    undone(db.pool, officer, async (tx) => {
      const id = await begunContract(tx)
      await isDueInTime(tx, id)
      const first = await firstLook(tx, id)
      await hearsOpinions(tx, id, first)
      await isConcluded(tx, id, first)
      await secondLook(tx, id, first)
      expect(await faults(tx, id)).toEqual([])
    }))

  it('that is held early keeps a supplement waiting, and is kept waiting by one until the service is over', () =>
    undone(db.pool, officer, async (tx) => {
      const id = await begunContract(tx)
      const [before, over] = [at(officer, '2018-07-30'), at(officer, OVER)]
      const early = value(await openAcceptance(tx, before, id, '全部活动和探访均已完成。'))
      expect(await draftVariation(tx, before, id, supplement)).toMatchObject({ error: { code: 'acceptance-under-way' } })
      expect(value(await viewDelivery(tx, before, id)).kinds).toEqual(['suspension', 'termination'])
      value(await dropAcceptance(tx, before, early.id))

      const draft = value(await draftVariation(tx, before, id, supplement))
      expect(await openAcceptance(tx, before, id, '全部活动和探访均已完成。')).toMatchObject({
        error: { code: 'variation-under-way' },
      })
      const waiting = { mayOpen: null, waitsFor: { id: draft.id, kind: 'supplement' } }
      expect(value(await viewContractEnd(tx, before, id))).toMatchObject(waiting)

      // Nobody agreed on it in time: it goes no further, and hides nothing.
      const late = value(await viewVariation(tx, over, draft.id))
      expect(late).toMatchObject({ lapsed: true, can: { 'variation.submit': false, 'variation.drop': true } })
      expect(await submitVariation(tx, over, draft.id)).toMatchObject({ error: { code: 'service-over' } })
      expect(value(await viewContractEnd(tx, over, id))).toMatchObject({ mayOpen: 'period_over', waitsFor: null })
      value(await openAcceptance(tx, over, id, ''))
      value(await dropVariation(tx, over, draft.id))
      expect(value(await viewDelivery(tx, over, id)).kinds).toEqual(['termination'])
      for (const kind of ['supplement', 'suspension'] as const)
        expect(await draftVariation(tx, over, id, { ...supplement, kind })).toMatchObject({ error: { code: 'service-over' } })
    }))

  alone('a link that was flooded takes nothing more, and keeps nobody from entering what stands on paper', () =>
    undone(db.pool, officer, async (tx) => {
      const id = await begunContract(tx)
      await isDueInTime(tx, id)
      const acceptance = await firstLook(tx, id)
      const [by, visitor] = [at(officer, OVER), { ...district.nobody, now: noon(OVER) }]
      const one = { tenant: district.tenant, acceptanceId: acceptance, sheet: null, mark: 1, words: '', givenAt: by.now }
      const flood = Array.from({ length: 5_000 }, () => ({
        ...one,
        id: UserOpinionId.parse(officer.newId()),
        channel: 'link' as const,
        enteredBy: null,
        struckReason: null,
      }))
      await tx.insertInto('userOpinion').values(flood).execute()
      const late = { opinion: UserOpinionId.parse(officer.newId()), mark: 5, words: '' }
      expect(await giveOpinion(tx, visitor, acceptance, late)).toMatchObject({ error: { code: 'not-found' } })
      const paper = value(await enterOpinion(tx, by, acceptance, { sheet: 1, mark: 5, words: '' }))
      value(await strike(tx, by, acceptance, paper.id, { reason: '重复录入' }))
      expect(value(await listOpinions(tx, by, acceptance)).tally).toEqual({
        link: [5_000, 0, 0, 0, 0],
        paper: [0, 0, 0, 0, 0],
        struck: 1,
      })
    }),
  )

  it('of a contract from before the system passes in the same way, and closes it', () =>
    undone(db.pool, officer, async (tx) => {
      await aBackfilledContract(tx, officer)
      const { items } = await listContracts(tx, officer, { limit: 1 })
      const id = items[0]?.id
      if (id === undefined) throw new Error('no contract')
      await swept(tx, '2017-08-01')
      const day = '2018-01-02'
      const { id: acceptance } = value(await openAcceptance(tx, at(officer, day), id, ''))
      value(await enterOpinion(tx, at(officer, day), acceptance, { sheet: 1, mark: 5, words: '' }))
      value(await claimed(tx, at(officer, day), acceptance))
      value(await found(tx, acceptance, day)())
      await concluded(tx, acceptance, day)
      expect(value(await viewContractEnd(tx, at(officer, day), id))).toMatchObject({ status: 'accepted', acceptedOn: day })
      const report = words(lay(value(await acceptancePaper(tx, at(officer, day), acceptance)))).join('')
      for (const said of ['DY2016-01', '社区活动', '演示社会工作服务中心']) expect(report).toContain(said)
      value(await closeContract(tx, at(officer, '2018-01-03'), id, { settledOn: CivilDate.parse('2018-01-03') }))
      expect(value(await viewContractEnd(tx, at(officer, '2018-01-03'), id))).toMatchObject({ status: 'closed' })
    }))

  async function isDueInTime(tx: Tx, id: ContractId) {
    const end = value(await viewContractEnd(tx, at(officer, OVER), id))
    expect(end).toMatchObject({ acceptBy: '2018-08-28', acceptOverdue: false, mayOpen: 'period_over', items: [] })
    const warned = async (day: string) => {
      const contracts = await listContracts(tx, at(officer, day), { limit: 50 })
      return warningsIn({ lots: [], contracts, challenges: [], questions: [] }, noon(day)).map(({ to, due }) => [...to, due])
    }
    expect(await warned('2018-08-28')).not.toContainEqual(['contracts', id, 'delivery', '2018-08-28'])
    expect(await warned('2018-08-29')).toContainEqual(['contracts', id, 'delivery', '2018-08-28'])
    // Before the end of the service it wants a reason that says what is done, and not every word is one.
    expect(await openAcceptance(tx, at(officer, '2018-07-30'), id, '工作需要')).toMatchObject({
      error: { code: 'service-runs-on' },
    })
  }

  async function firstLook(tx: Tx, id: ContractId) {
    const by = at(officer, OVER)
    expect(await openAcceptance(tx, at(provider, OVER), id, '')).toMatchObject({ error: { code: 'not-found' } })
    const { id: acceptance } = value(await openAcceptance(tx, by, id, ''))
    expect(await openAcceptance(tx, by, id, '')).toMatchObject({ error: { code: 'acceptance-under-way' } })
    const blank = words(lay(value(await acceptancePaper(tx, by, acceptance)))).join('')
    for (const said of ['政府购买服务项目验收报告', '服务对象意见', '验收小组成员']) expect(blank).toContain(said)

    // Its provider is told that it is asked, and another one is not.
    expect((await listOpenAcceptances(tx, at(provider, OVER))).items).toMatchObject([
      { id: acceptance, conclusion: null, toClaim: true },
    ])
    const other = await district.as('provider_manager', 1)
    expect((await listOpenAcceptances(tx, at(other, OVER))).items).toEqual([])
    expect(await viewAcceptance(tx, at(other, OVER), acceptance)).toMatchObject({ error: { code: 'not-found' } })
    value(await claimed(tx, at(provider, OVER), acceptance, 2))
    expect((await listOpenAcceptances(tx, at(provider, OVER))).items).toMatchObject([{ id: acceptance, toClaim: false }])
    const view = value(await viewAcceptance(tx, by, acceptance))
    const [one] = view.indicators
    const tooMuch = foundPlan(view, CivilDate.parse(OVER))
    expect(await reviseAcceptance(tx, by, acceptance, { revision: view.revision, plan: tooMuch })).toMatchObject({
      error: { code: 'finding-contradicts', node: one?.code },
    })
    value(await found(tx, acceptance, OVER, 2)())
    // What the panel finds is its own until the leader has agreed.
    expect(value(await viewAcceptance(tx, at(provider, OVER), acceptance))).toMatchObject({
      whole: false,
      findings: [],
      conclusion: null,
      heardNow: null,
    })
    const evidence = { name: '签到表.png', kind: 'evidence' as const, about: one?.code, stored: SCAN }
    value(await addAcceptanceFile(tx, at(provider, OVER), acceptance, evidence))
    return acceptance
  }

  async function hearsOpinions(tx: Tx, id: ContractId, acceptance: AcceptanceId) {
    const [by, visitor] = [at(officer, OVER), { ...district.nobody, now: noon(OVER) }]
    const sheet = words(lay(value(await opinionPaper(tx, by, acceptance, 'https://heli.invalid')))).join('')
    expect(sheet).toContain('不用填姓名和电话')
    const theirs = await opinionPaper(tx, at(provider, OVER), acceptance, 'https://heli.invalid')
    expect(theirs).toMatchObject({ error: { code: 'not-found' } })
    expect(await heardAbout(tx, visitor, acceptance)).toMatchObject({ contractNo: expect.any(String) })
    const opinion = UserOpinionId.parse(officer.newId())
    for (const mark of [5, 1]) value(await giveOpinion(tx, visitor, acceptance, { opinion, mark, words: '很好' }))
    const paper = value(await enterOpinion(tx, by, acceptance, { sheet: 1, mark: 2, words: '' }))
    expect(await enterOpinion(tx, by, acceptance, { sheet: 1, mark: 4, words: '' })).toMatchObject({
      error: { code: 'sheet-entered' },
    })
    value(await strike(tx, by, acceptance, paper.id, { reason: '分数录错' }))
    value(await enterOpinion(tx, by, acceptance, { sheet: 1, mark: 4, words: '' }))
    expect(await strike(tx, by, acceptance, opinion, { reason: '不喜欢' })).toMatchObject({ error: { code: 'not-found' } })
    // The same one sent again, with another mark, changes nothing.
    expect(value(await listOpinions(tx, by, acceptance))).toMatchObject({
      tally: { link: [0, 0, 0, 0, 1], paper: [0, 0, 0, 1, 0], struck: 1 },
      nextSheet: 2,
    })
    expect(await listOpinions(tx, at(provider, OVER), acceptance)).toMatchObject({ error: { code: 'not-found' } })
    expect(await dropAcceptance(tx, by, acceptance)).toMatchObject({ error: { code: 'opinions-given' } })
    expect(value(await viewContractEnd(tx, by, id)).items).toMatchObject([{ id: acceptance, status: 'open', round: 1 }])
  }

  async function isConcluded(tx: Tx, id: ContractId, acceptance: AcceptanceId) {
    const visitor = { ...district.nobody, now: noon(OVER) }
    const { revision, ...rest } = value(await viewAcceptance(tx, at(officer, OVER), acceptance))
    const plan = { ...foundPlan(rest, CivilDate.parse(OVER), 2), conclusion: 'passed' as const, rectification: null }
    value(await reviseAcceptance(tx, at(officer, OVER), acceptance, { revision, plan: { ...plan, fewReason: '' } }))
    const few = await submitAcceptance(tx, at(officer, OVER), acceptance)
    expect(few).toMatchObject({ error: { code: 'acceptance-incomplete', missing: 'fewReason' } })
    value(await reviseAcceptance(tx, at(officer, OVER), acceptance, { revision: revision + 1, plan }))
    const unmet = await submitAcceptance(tx, at(officer, OVER), acceptance)
    expect(unmet).toMatchObject({ error: { code: 'conclusion-contradicts' } })
    value(await found(tx, acceptance, OVER, 2)())
    await concluded(tx, acceptance, OVER)
    const late = { opinion: UserOpinionId.parse(officer.newId()), mark: 1, words: '' }
    expect(await giveOpinion(tx, visitor, acceptance, late)).toMatchObject({ error: { code: 'not-found' } })
    // Passed in the main: nothing is accepted before it is put right.
    expect(value(await viewContractEnd(tx, at(officer, OVER), id))).toMatchObject({ status: 'active', acceptedOn: null })
    expect(value(await viewAcceptance(tx, at(provider, OVER), acceptance))).toMatchObject({ whole: true, conclusion: 'basic' })
    const report = words(lay(value(await acceptancePaper(tx, at(provider, OVER), acceptance)))).join('')
    for (const said of ['邀请服务对象30人', '收回意见2份', '基本合格（限期整改）', '2018年8月31日'])
      expect(report).toContain(said)
    const notice = { noticeNo: '演示验收公告 1', title: '验收结果公告（演示）' }
    value(await publishAcceptance(tx, at(officer, OVER), acceptance, notice))
    const { items } = await listNotices(tx, district.nobody, { kind: 'acceptance', limit: 20 })
    const shown = value(await viewNotice(tx, district.nobody, items[0]?.id ?? ''))
    expect(shown).toMatchObject({
      kind: 'acceptance',
      body: {
        conclusion: 'basic',
        panel: [
          { seat: 'purchaser', people: 2 },
          { seat: 'community', people: 1 },
        ],
        opinions: { invited: 30, answered: 2, spread: [0, 0, 0, 1, 1] },
      },
    })
    expect(JSON.stringify(shown)).not.toContain('演示经办')
  }

  async function secondLook(tx: Tx, id: ContractId, first: AcceptanceId) {
    const day = '2018-09-01'
    await swept(tx, day)
    expect((await listOpenAcceptances(tx, at(officer, day))).items).toMatchObject([{ id: first, rectifyOverdue: true }])
    const { id: second } = value(await openAcceptance(tx, at(officer, day), id, ''))
    expect(value(await viewAcceptance(tx, at(officer, day), second))).toMatchObject({ round: 2, previousId: first })
    expect((await listOpenAcceptances(tx, at(officer, day))).items).toMatchObject([{ id: second }])
    value(await claimed(tx, at(provider, day), second))
    value(await found(tx, second, day)())
    await concluded(tx, second, day)
    expect(value(await viewContractEnd(tx, at(officer, day), id))).toMatchObject({ status: 'accepted', acceptedOn: day })
    value(await publishAcceptance(tx, at(officer, day), second, { noticeNo: '演示验收公告 2', title: '验收结果公告（演示）' }))
    const future = { settledOn: CivilDate.parse('2018-09-20') }
    expect(await closeContract(tx, at(officer, day), id, future)).toMatchObject({ error: { code: 'settled-in-future' } })
    value(await closeContract(tx, at(officer, '2018-09-20'), id, future))
    expect(await kept.table.load(tx, district.tenant, id)).toMatchObject({ status: 'closed', settledOn: '2018-09-20' })
  }

  /** What the audit finds of all this. */
  async function faults(tx: Tx, id: ContractId) {
    const held = await tx.selectFrom('acceptance').select('id').where('contractId', '=', id).execute()
    const about = new Set<string>([id, ...held.map((one) => one.id)])
    const dues = await tx.selectFrom('due').select(['id', 'subject']).execute()
    const notices = await tx.selectFrom('notice').select('id').where('kind', '=', 'acceptance').execute()
    const own = new Set([
      ...about,
      ...dues.flatMap((due) => (about.has(due.subject) ? [due.id] : [])),
      ...notices.map((one) => one.id),
    ])
    const told: string[] = []
    for (const check of [heardOpinions, publishedNotices, announcedFigures, signedScans, deadlines])
      await check.run(tx, district.tenant, (code, _of, subject) => own.has(subject) && told.push(code))
    await isFoundWhenChanged(tx)
    return told
  }

  /** Numbers that nobody gave are found; and what was said the database itself lets nobody change once it was counted. */
  async function isFoundWhenChanged(tx: Tx) {
    const tally = canonical({ paper: [0, 0, 0, 0, 9], link: [0, 0, 0, 0, 1], struck: 0 })
    await tx.updateTable('acceptance').set({ tally }).where('round', '=', 1).where('status', '=', 'published').execute()
    const changed: string[] = []
    await heardOpinions.run(tx, district.tenant, (code) => changed.push(code))
    expect(changed).toEqual(['opinions-differ'])
    await expect(tx.updateTable('userOpinion').set({ mark: 5 }).where('channel', '=', 'paper').execute()).rejects.toThrow(
      /row-level security/,
    )
  }
})
