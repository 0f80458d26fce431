import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CreditCode } from '../../kernel/credit-code.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { CivilDate, instantAt, plusMs } from '../../kernel/civil.ts'
import type { ContractId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db.ts'
import type { Branching } from '../../platform/testing/branch.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import type { District } from '../identity/fixtures/a-district.ts'
import { accountChangedSince } from '../identity/service/on-record.ts'
import { addOrganisation, editOrganisation } from '../identity/service/organisations.ts'
import { aNotifiedLot, type AScoredLot, concerned } from '../tenders/fixtures/a-result.ts'
import { anAward } from '../tenders/fixtures/stages.ts'
import type { ContractEdit } from './contract/contract.ts'
import { completed } from './fixtures/a-draft.ts'
import { approveContractAsItStands } from './fixtures/as-it-stands.ts'
import { contractText } from './service/contract-text.ts'
import { listContracts, viewContract } from './service/contract-views.ts'
import { publishedContract } from '../tenders/service/publications.ts'
import { addSealPage } from './service/seal-pages.ts'
import { publishContract, signContract } from './service/signing.ts'
import { approveContract, draftContract, returnContract, reviseContract, submitContract } from './service/drafting.ts'

const aScan = (fill: string) =>
  ({ sha256: Sha256.parse(fill.toLowerCase().repeat(22).slice(0, 64)), size: 1000, type: 'application/pdf' }) as const

onBothDatabases('a contract in preparation', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let leader: Acting
  let winner: Acting
  let rival: Acting
  let award: AScoredLot
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    ;({ district, award } = await anAward(db))
    ;({ officer, leader, winner, rival } = await concerned(district))
  })
  const at = (who: Acting): Acting => ({ ...who, now: instantAt(CivilDate.parse('2017-07-06'), '12:00') })
  const here = (body: (tx: Tx) => Promise<void>) => undone(db.pool, officer, body)
  const notified = (tx: Tx, code = 'A01') =>
    code === 'A01' ? award : aNotifiedLot(tx, district, { officer, leader }, { plan: { code }, programme: { code } })
  const drafted = async (tx: Tx, code?: string) => value(await draftContract(tx, at(officer), (await notified(tx, code)).lotId))
  const view = async (tx: Tx, id: ContractId, who = officer) => value(await viewContract(tx, at(who), id))

  it('takes both sides from the record of the organisation, and from who works there where the record is empty', () =>
    here(async (tx) => {
      const made = await notified(tx)
      await tx
        .updateTable('party')
        .set({ legalRepresentative: null, bank: null, phone: '总机' })
        .where('tenant', '=', district.tenant)
        .execute()
      const { id } = value(await draftContract(tx, at(officer), made.lotId))
      expect(await view(tx, id)).toMatchObject({
        provider: { representative: '演示provider_manager 0', bank: '', account: '0000 2222' },
        missing: ['beneficiaries', 'team.worker', 'team.volunteers', 'provider.phone', 'provider.bank'],
        offRecord: [],
      })
    }))

  it('is numbered on in the authority’s series, and by its lot where there is none yet', () =>
    here(async (tx) => {
      const first = value(await draftContract(tx, at(officer), (await notified(tx)).lotId))
      const seen = await view(tx, first.id)
      expect(seen.no).toBe('A01-C1')
      const { revision, plan } = completed(seen)
      const numbered = { revision, plan: { ...plan, no: '东民购〔演示〕2017-09号' } }
      value(await reviseContract(tx, at(officer), first.id, numbered))
      const { lotId } = await aNotifiedLot(
        tx,
        district,
        { officer, leader },
        { plan: { code: 'A02' }, programme: { code: 'A02' } },
      )
      const next = value(await draftContract(tx, at(officer), lotId))
      expect((await view(tx, next.id)).no).toBe('东民购〔演示〕2017-10号')
    }))

  it('is shown whole, word for word as it is printed, to whoever may see it and to nobody else', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      value(await reviseContract(tx, at(officer), id, completed(await view(tx, id))))
      const text = async (who: Acting) => {
        const read = await contractText(tx, at(who), id)
        return read.ok ? JSON.stringify(read.value.blocks) : read.error.code
      }
      const whole = await text(leader)
      for (const who of [winner, rival, district.nobody]) expect(await text(who)).toBe('not-found')
      value(await submitContract(tx, at(officer), id))
      expect(await text(winner)).toBe('not-found')
      value(await approveContractAsItStands(tx, at(leader), id))
      expect(await text(winner)).toBe(whole)
      expect(await text(await district.as('social_worker', 0))).toBe(whole)
      expect(await text(await district.as('finance'))).toBe(whole)
      for (const said of [
        '资金不得用于购置固定资产',
        '万分之五',
        '本合同一式6份',
        '11370500MJDEM0102D',
        '0000 2222',
        '演示居民乙',
        '壹拾捌万元整',
      ])
        expect(whole).toContain(said)
      for (const role of ['community_worker', 'custodian', 'juror', 'resident', 'oversight'] as const)
        expect(await text(await district.as(role))).toBe('not-found')
      for (const who of [rival, district.nobody]) expect(await text(who)).toBe('not-found')
    }))

  it('names each indicator once: a lesser one does not pass behind another of its code', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      const draft = await view(tx, id)
      const [first] = draft.indicators
      if (first === undefined) throw new Error('a lot without indicators')
      for (const indicators of [
        [{ ...first, target: 1 }, ...draft.indicators],
        [...draft.indicators, { ...first, target: first.target + 1 }],
      ])
        expect(await reviseContract(tx, at(officer), id, completed(draft, { indicators }))).toMatchObject({
          error: { code: 'indicator-twice', node: first.code },
        })
    }))

  it('is not sent with anybody’s telephone or identity number in what will be public, and says where they stand', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      const revise = async (over: Partial<ContractEdit['plan']>) =>
        value(await reviseContract(tx, at(officer), id, completed(await view(tx, id), over)))
      const { goal, instalments } = await view(tx, id)
      const parts = instalments.map(({ percent, condition }) => ({ name: '联系0546-8331234', percent, condition }))
      const said = { departureReason: '联系人改由他人担任，370502198001011234', instalments: parts }
      await revise({ goal: `${goal}联系人张三丰13912345678，身份证370502198001011234`, ...said })
      expect((await view(tx, id)).personal).toEqual(['goal', 'instalments', 'departureReason'])
      expect(await submitContract(tx, at(officer), id)).toMatchObject({
        error: { code: 'personal-number', parts: 'goal,instalments,departureReason' },
      })
      await revise({
        goal,
        departureReason: '',
        instalments: instalments.map(({ name, percent, condition }) => ({ name, percent, condition })),
      })
      expect((await view(tx, id)).personal).toEqual([])
      value(await submitContract(tx, at(officer), id))
    }))

  it('may say otherwise than the call with a reason, but not in substance: no other length, nothing less, no money earlier', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      const draft = await view(tx, id)
      const revise = async (over: Partial<ContractEdit['plan']>) =>
        reviseContract(tx, at(officer), id, completed(await view(tx, id), over))
      const [first, ...others] = draft.indicators
      if (first === undefined) throw new Error('a lot without indicators')
      const longer = await revise({ periodTo: CivilDate.parse('2018-09-30') })
      expect(longer).toMatchObject({ error: { code: 'departs-from-call', parts: 'periodTo' } })
      const day = await revise({ periodTo: draft.periodFrom })
      expect(day).toMatchObject({ error: { code: 'departs-from-call', parts: 'periodTo' } })
      const atOnce = await revise({ instalments: [{ name: '一次性', percent: 100, condition: '签订合同后' }] })
      expect(atOnce).toMatchObject({ error: { code: 'departs-from-call', parts: 'instalments' } })
      for (const indicators of [
        others,
        [{ ...first, name: '随便' }, ...others],
        [{ ...first, evidence: [] }, ...others],
        [{ ...first, target: first.target - 1 }, ...others],
        [{ ...first, unit: '次' }, ...others],
      ])
        expect(await revise({ indicators })).toMatchObject({ error: { code: 'departs-from-call', parts: 'indicators' } })
      value(await revise({ place: '东城街道另一社区', indicators: [{ ...first, target: first.target + 1 }, ...others] }))
      expect(await view(tx, id)).toMatchObject({
        departures: ['place', 'indicators'],
        missing: ['departureReason'],
        call: { place: draft.place },
      })
      for (const departureReason of ['', '工作需要']) {
        value(await revise({ departureReason }))
        expect(await submitContract(tx, at(officer), id)).toMatchObject({ error: { missing: 'departureReason' } })
      }
      value(await revise({ departureReason: '社区办公地点搬迁。' }))
      value(await submitContract(tx, at(officer), id))
      expect(await view(tx, id, leader)).toMatchObject({
        departures: ['place', 'indicators'],
        departureReason: '社区办公地点搬迁。',
      })
    }))

  it('begins near the time that was called for, keeps the goal of the call, and tells the duties that are added', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      const draft = await view(tx, id)
      const revise = async (over: Partial<ContractEdit['plan']>) =>
        reviseContract(tx, at(officer), id, completed(await view(tx, id), over))
      expect(draft).toMatchObject({ periodFrom: '2017-08-01', begins: { from: '2017-07-05', to: '2017-11-04' } })
      for (const year of [2007, 2047]) {
        const elsewhere = { periodFrom: CivilDate.parse(`${year}-08-01`), periodTo: CivilDate.parse(`${year + 1}-07-31`) }
        expect(await revise(elsewhere)).toMatchObject({ error: { code: 'departs-from-call', parts: 'periodFrom' } })
      }
      expect(await revise({ goal: '给机关打扫卫生' })).toMatchObject({ error: { code: 'departs-from-call', parts: 'goal' } })
      const [first] = draft.indicators
      if (first === undefined) throw new Error('a lot without indicators')
      const more = [...draft.indicators, { ...first, code: 'Z9', target: 999_999 }]
      value(await revise({ indicators: more, goal: `${draft.goal}，另含机关保洁`, departureReason: 'aaaaaa' }))
      expect(await view(tx, id)).toMatchObject({ departures: ['goal', 'indicators'], missing: ['departureReason'] })
    }))

  const ELSEWHERE = { bank: '某某银行', account: '6222 0000 0000 2333' }

  it('sends no money elsewhere than the party’s record says but with a reason, and tells whoever approves', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      const revise = async (over: Partial<ContractEdit['plan']>) =>
        value(await reviseContract(tx, at(officer), id, completed(await view(tx, id), over)))
      const { provider, purchaser } = await view(tx, id)
      await revise({ provider: { ...provider, ...ELSEWHERE }, purchaser: { ...purchaser, address: '演示路9号' } })
      const told = ['provider.bank', 'provider.account', 'purchaser.address']
      expect(await view(tx, id)).toMatchObject({
        departures: [],
        offRecord: told,
        missing: ['departureReason'],
        record: { provider: { bank: '演示银行二分行', account: '0000 2222' }, purchaser: { address: '演示路1号' } },
      })
      expect(await submitContract(tx, at(officer), id)).toMatchObject({
        error: { code: 'contract-incomplete', missing: 'departureReason' },
      })
      await revise({ departureReason: '乙方原开户银行撤并，账户已迁移。' })
      value(await submitContract(tx, at(officer), id))
      expect(await view(tx, id, leader)).toMatchObject({ offRecord: told, provider: ELSEWHERE })
      const finance = await district.as('finance')
      const [listed] = (await listContracts(tx, at(finance), { limit: 50 })).items
      const elsewhere = { recordEnds: '2222', reason: '乙方原开户银行撤并，账户已迁移。' }
      expect(listed?.payee).toEqual({ bank: '某某银行', accountEnds: '2333', elsewhere })
    }))

  it('is not sent while one person stands in two places of the team, nor while the purchaser would pay itself', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      const refusedWith = async (over: Partial<ContractEdit['plan']>) => {
        value(await reviseContract(tx, at(officer), id, completed(await view(tx, id), over)))
        const sent = await submitContract(tx, at(officer), id)
        expect((await view(tx, id)).missing).toEqual(sent.ok ? [] : String(sent.error['missing']).split(','))
        return sent.ok ? undefined : sent.error['missing']
      }
      const { team, purchaser, provider } = await view(tx, id)
      const volunteers = ['演示居民甲', team.manager]
      expect(await refusedWith({ team: { ...team, worker: '演示居民甲', volunteers } })).toBe('team.each-once')
      const account = purchaser.account.replaceAll(' ', '-')
      expect(account).not.toBe('')
      const paid = { purchaser: { ...purchaser, account: '' }, departureReason: '基本账户已变更，附开户证明。' }
      expect(await refusedWith({ ...paid, provider: { ...provider, account } })).toBe('provider.own-account')
      expect(await refusedWith({ provider })).toBeUndefined()
    }))

  it('tells a purchaser’s own particulars that differ, for which no reason is wanted', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      const { purchaser } = await view(tx, id)
      const signs = { ...purchaser, representative: '演示副局长' }
      value(await reviseContract(tx, at(officer), id, completed(await view(tx, id), { purchaser: signs })))
      value(await submitContract(tx, at(officer), id))
      expect(await view(tx, id, leader)).toMatchObject({ offRecord: ['purchaser.representative'] })
    }))

  it('is published with what was agreed otherwise than called, and why; a reason about an account stays with the two sides', () =>
    here(async (tx) => {
      const publishedAs = async (code: string, over: Parameters<typeof completed>[1]) => {
        const { lotId } = await notified(tx, code)
        const { id } = value(await draftContract(tx, at(officer), lotId))
        value(await reviseContract(tx, at(officer), id, completed(await view(tx, id), over)))
        value(await submitContract(tx, at(officer), id))
        value(await approveContractAsItStands(tx, at(leader), id))
        const { id: file } = value(await addSealPage(tx, at(officer), id, { name: '盖章页.pdf', stored: aScan(code) }))
        value(await signContract(tx, at(officer), id, { signedOn: CivilDate.parse('2017-07-06'), file }))
        const notice = { noticeNo: `演示合同公开 ${code}`, title: '合同公开（演示）', phone: '0546-0000000' }
        value(await publishContract(tx, at(officer), id, notice))
        const body = (await publishedContract(tx, district.nobody, lotId))?.body
        return [body?.departures, body?.departureReason]
      }
      const moved = { place: '新址社区', departureReason: '社区办公地点搬迁。' }
      expect(await publishedAs('A01', moved)).toEqual([['place'], '社区办公地点搬迁。'])
      const { provider } = await view(tx, await drafted(tx, 'A02').then(({ id }) => id))
      const paid = { provider: { ...provider, account: '6222 9999' }, departureReason: '基本账户已变更，附开户证明。' }
      expect(await publishedAs('A03', paid)).toEqual([[], ''])
    }))

  it('tells whoever approves, and both sides, whom it names for the provider though they hold no post there', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      const { team } = await view(tx, id)
      expect(await view(tx, id)).toMatchObject({
        strangers: [],
        staff: expect.arrayContaining([team.manager, ...team.socialWorkers]),
      })
      const plan = completed(await view(tx, id))
      const sent = { ...plan.plan.team, manager: '某某某', socialWorkers: [...team.socialWorkers, '无证人员甲'] }
      value(await reviseContract(tx, at(officer), id, { ...plan, plan: { ...plan.plan, team: sent } }))
      value(await submitContract(tx, at(officer), id))
      const seen = await view(tx, id, leader)
      expect([seen.strangers, seen.offRecord, seen.missing]).toEqual([['某某某', '无证人员甲'], [], []])
      value(await approveContractAsItStands(tx, at(leader), id))
      for (const who of [officer, winner]) expect((await view(tx, id, who)).strangers).toEqual(['某某某', '无证人员甲'])
    }))

  it('is approved as it was read: not when it was returned, written anew and submitted since', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      value(await reviseContract(tx, at(officer), id, completed(await view(tx, id))))
      value(await submitContract(tx, at(officer), id))
      const { revision } = await view(tx, id, leader)
      value(await returnContract(tx, at(leader), id, { reason: '请写明服务地点' }))
      value(await reviseContract(tx, at(officer), id, completed(await view(tx, id))))
      value(await submitContract(tx, at(officer), id))
      const consent = { opinion: '同意', revision }
      expect(await approveContract(tx, at(leader), id, consent)).toMatchObject({ error: { code: 'changed-meanwhile' } })
      value(await approveContract(tx, at(leader), id, { ...consent, revision: (await view(tx, id, leader)).revision }))
    }))

  it('is compared with the record as it stands: changed since, it is not approved without a reason, and who pays is warned', () =>
    here(async (tx) => {
      const { id } = await drafted(tx)
      value(await reviseContract(tx, at(officer), id, completed(await view(tx, id))))
      value(await submitContract(tx, at(officer), id))
      const approve = () => approveContractAsItStands(tx, at(leader), id)
      const moved = (bankAccount: string | null) =>
        tx.updateTable('party').set({ bankAccount }).where('tenant', '=', district.tenant).execute()
      const finance = await district.as('finance')
      const payee = async (who = finance) => (await listContracts(tx, at(who), { limit: 50 })).items[0]?.payee
      expect(await payee()).toEqual({ bank: '演示银行二分行', accountEnds: '2222', elsewhere: null })
      for (const other of ['0000 3333', null]) {
        await moved(other)
        expect(await approve()).toMatchObject({ error: { code: 'contract-incomplete', missing: 'departureReason' } })
        expect(await view(tx, id, leader)).toMatchObject({ offRecord: ['provider.account'], missing: ['departureReason'] })
        const recordEnds = other === null ? '' : '3333'
        expect(await payee()).toMatchObject({ accountEnds: '2222', elsewhere: { recordEnds, reason: '' } })
      }
      await moved('00002222')
      value(await approve())
      await moved('0000 3333')
      expect(await payee()).toMatchObject({ elsewhere: { recordEnds: '3333', reason: '' } })
      expect(await view(tx, id, finance)).toMatchObject({ offRecord: ['provider.account'] })
      expect(await view(tx, id, winner)).toMatchObject({ offRecord: ['provider.account'] })
    }))

  it('tells who entered the account on record after the call, though the contract reads as the record does', () =>
    here(async (tx) => {
      const { lotId } = await notified(tx)
      const [party] = district.parties
      if (party === undefined) throw new Error('no party won')
      const REST = { name: '演示机构', shortName: '演示', address: null, phone: null, legalRepresentative: null }
      value(await editOrganisation(tx, at(officer), party, { ...REST, bank: '某某银行', bankAccount: '62220000' }))
      const { id } = value(await draftContract(tx, at(officer), lotId))
      expect(await view(tx, id)).toMatchObject({
        provider: { bank: '某某银行', account: '62220000' },
        offRecord: [],
        accountChanged: { at: at(officer).now, by: '演示officer 0' },
      })
    }))

  it('tells of an organisation that the office entered with its account during the call, as of a changed one', () =>
    here(async (tx) => {
      const since = at(officer).now
      const plan = {
        creditCode: CreditCode.parse('91330100799655058B'),
        name: '虚构新机构',
        shortName: '新机构',
        address: null,
        phone: null,
      }
      const details = { legalRepresentative: null, bank: '某某银行', bankAccount: '62220000' }
      const { id } = value(await addOrganisation(tx, at(officer), { ...plan, ...details }))
      expect(await accountChangedSince(tx, officer, id, since)).toEqual({ at: since, by: '演示officer 0' })
      expect(await accountChangedSince(tx, officer, id, plusMs(since, 1))).toBeNull()
    }))

  it('says nothing of an account that stood in the record before the call', () =>
    here(async (tx) => {
      expect((await view(tx, await drafted(tx).then(({ id }) => id))).accountChanged).toBeNull()
    }))
})
