import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { AreaCode } from '../../kernel/area.ts'
import { CivilDate, type Instant, instantAt } from '../../kernel/civil.ts'
import { type ContractId, FileId, type LotId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import type { StoredFile } from '../../kernel/stored-file.ts'
import type { Tx } from '../../platform/db.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { contractsOfLots } from './service/lot-contracts.ts'
import { type District, TOWN } from '../identity/fixtures/a-district.ts'
import { append } from '../ledger/service/append.ts'
import { audited } from '../ledger/service/audit.ts'
import { did } from '../tenders/fixtures/a-panel.ts'
import { ANNOUNCED, aNotifiedLot, aScoredLot, type AScoredLot, concerned } from '../tenders/fixtures/a-result.ts'
import { listAwarded, programmeFigures } from '../tenders/service/figures.ts'
import { listLots, viewLot } from '../tenders/service/lot-views.ts'
import { listNotices, viewNotice } from '../tenders/service/publications.ts'
import { sweep } from '../tenders/service/sweep.ts'
import { challenges, lots } from '../tenders/store/kept.ts'
import type { ContractEdit } from './contract/contract.ts'
import { aContractToSign, aSignedContract, SCAN, scanned, SIGNED_ON } from './fixtures/a-contract.ts'
import { completed } from './fixtures/a-draft.ts'
import { approveContractAsItStands } from './fixtures/as-it-stands.ts'
import { contractText } from './service/contract-text.ts'
import { listContracts, viewContract } from './service/contract-views.ts'
import { draftContract, returnContract, reviseContract, submitContract } from './service/drafting.ts'
import { addSealPage, openSealPage } from './service/seal-pages.ts'
import { publishContract, signContract } from './service/signing.ts'
import { contracts } from './store/kept.ts'
import { anAward } from '../tenders/fixtures/stages.ts'
import { confirmAsItStands } from '../tenders/fixtures/as-it-stands.ts'

const noon = (day: string): Instant => instantAt(CivilDate.parse(day), '12:00')
const missing = (code: string): never => {
  throw new Error(`no lot was won under ${code}`)
}
const NOTICE = { noticeNo: '演示合同公开 1', title: '合同公开（演示）', phone: '0546-0000000' }

onBothDatabases('a contract', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let leader: Acting
  let winner: Acting
  let rival: Acting
  const told = new Map<string, AScoredLot>()
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    const { district: its, award } = await anAward(db)
    district = its
    told.set('A01', award)
    ;({ officer, leader, winner, rival } = await concerned(district))
  })
  undoneAfterEach(() => db)
  const at = (who: Acting, now: Instant = noon('2017-07-06')): Acting => ({ ...who, now })
  const here = (body: (tx: Tx) => Promise<void>) => undone(db.pool, officer, body)
  const notified = async (code: string) => told.get(code) ?? missing(code)
  const view = async (tx: Tx, id: ContractId, who = officer, now?: Instant) => value(await viewContract(tx, at(who, now), id))

  const drafted = async (tx: Tx, code = 'A01') => {
    const made = await notified(code)
    return { ...made, id: value(await draftContract(tx, at(officer), made.lotId)).id }
  }
  const toSign = async (tx: Tx, code = 'A01') => {
    const made = await notified(code)
    return { ...made, id: await aContractToSign(tx, { officer, leader }, made.lotId) }
  }
  const signed = async (tx: Tx, code = 'A01') => {
    const made = await notified(code)
    return { ...made, id: await aSignedContract(tx, { officer, leader }, made.lotId) }
  }
  const clean = async (tx: Tx) => {
    const found: unknown[] = []
    for (const kept of [audited(lots), audited(contracts), audited(challenges)])
      await kept.check(tx, district.tenant, (some) => found.push(...some))
    return found
  }

  it('names nobody for the purchaser whose post has ended', () =>
    here(async (tx) => {
      const made = await notified('A01')
      const unknown = { creditCode: null, legalRepresentative: null, address: null }
      await tx.updateTable('authority').set(unknown).where('tenant', '=', district.tenant).execute()
      await tx
        .updateTable('post')
        .set({ validUntil: CivilDate.parse('2017-07-05') })
        .where('tenant', '=', district.tenant)
        .where('member', '=', leader.actor)
        .execute()
      const { id } = value(await draftContract(tx, at(officer), made.lotId))
      expect((await view(tx, id)).purchaser).toMatchObject({ representative: '', address: '', creditCode: '' })
    }))

  it('is drawn up from the award, approved, signed with its scan, and published; the lot ends with it', () =>
    here(async (tx) => {
      const made = await notified('A01')
      expect((await listContracts(tx, at(officer), { limit: 50 })).toDraw).toMatchObject([
        { lotId: made.lotId, signBy: '2017-08-04', overdue: false },
      ])
      const { id } = value(await draftContract(tx, at(officer), made.lotId))
      const draft = await view(tx, id)
      expect(draft).toMatchObject({
        no: 'A01-C1',
        status: 'draft',
        amountFen: 18_000_000,
        signBy: '2017-08-04',
        missing: ['beneficiaries', 'team.worker', 'team.volunteers'],
        departures: [],
        provider: {
          representative: '演示理事长',
          contact: '演示provider_manager 0',
          bank: '演示银行二分行',
          account: '0000 2222',
        },
        purchaser: { representative: '演示局长', contact: '演示officer 0', address: '演示路1号', phone: '0546-0000000' },
        next: { deed: 'contract.submit', who: 'officer', mine: true, due: '2017-08-04' },
      })
      expect(draft.instalments.map(({ percent, amountFen }) => [percent, amountFen])).toEqual([
        [40, 7_200_000],
        [30, 5_400_000],
        [30, 5_400_000],
      ])
      expect(await submitContract(tx, at(officer), id)).toMatchObject({
        error: { code: 'contract-incomplete', missing: 'beneficiaries,team.worker,team.volunteers' },
      })
      value(await reviseContract(tx, at(officer), id, completed(draft)))
      value(await submitContract(tx, at(officer), id))
      value(await returnContract(tx, at(leader), id, { reason: '请补联系人' }))
      expect((await view(tx, id)).returnReason).toBe('请补联系人')
      value(await submitContract(tx, at(officer), id))
      value(await approveContractAsItStands(tx, at(leader), id))
      const file = await scanned(tx, officer, id)
      value(await signContract(tx, at(officer, noon('2017-07-24')), id, { signedOn: SIGNED_ON, file }))
      expect(await view(tx, id)).toMatchObject({ status: 'signed', sealPage: file, publishBy: '2017-07-26' })
      value(await publishContract(tx, at(officer, noon('2017-07-26')), id, NOTICE))

      expect(await lots.table.load(tx, district.tenant, made.lotId)).toMatchObject({ status: 'contracted' })
      const serving = (area: AreaCode) => listAwarded(tx, district.nobody, { area, contracted: true })
      const service = { lotId: made.lotId, areaName: '辽河社区', periodFrom: '2017-08-01', contracted: true }
      expect(await serving(TOWN)).toMatchObject([service])
      expect(await serving(AreaCode.parse('370503'))).toEqual([])
      const seen = await view(tx, id, officer, noon('2017-08-30'))
      const next = { deed: 'contract.begin', who: 'system', mine: false, due: '2017-08-01' }
      expect(seen).toMatchObject({ status: 'published', publishOverdue: false, signOverdue: false, next })
      expect(seen.steps.map(({ state, late }) => `${state} ${late}`)).toEqual(Array.from({ length: 4 }, () => 'done false'))
      const [item] = (await listNotices(tx, district.nobody, { kind: 'contract', limit: 20 })).items
      const notice = value(await viewNotice(tx, at(district.nobody), item?.id ?? ''))
      expect(notice).toMatchObject({
        body: { contractNo: 'A01-C1', amountFen: 18_000_000, signedOn: '2017-07-24', publishBy: '2017-07-26' },
      })
      expect(JSON.stringify(notice)).not.toContain('演示银行')
      const [figures] = await programmeFigures(tx, district.nobody, undefined)
      expect(figures?.organisations).toEqual(figures?.news.organisations)
      expect(figures?.news).toMatchObject({ signedFen: { value: 18_000_000 }, organisations: { value: 1 }, lots: { value: 1 } })
      expect(await clean(tx)).toEqual([])
    }))

  it('is what its lot waits for, told to the purchaser’s people, and to its provider when it goes to be signed', () =>
    here(async (tx) => {
      const onLot = async (id: LotId, who: Acting) => {
        const { contract, next } = value(await viewLot(tx, at(who), id, contractsOfLots))
        return { contract, deed: next?.deed, mine: next?.mine }
      }
      const listed = async (who: Acting) => (await listLots(tx, at(who), { limit: 20 }, contractsOfLots)).items[0]?.next?.deed
      const { id, lotId } = await drafted(tx)
      expect(await onLot(lotId, officer)).toEqual({ contract: id, deed: 'contract.submit', mine: true })
      value(await reviseContract(tx, at(officer), id, completed(await view(tx, id))))
      value(await submitContract(tx, at(officer), id))
      expect(await onLot(lotId, officer)).toEqual({ contract: id, deed: 'contract.approve', mine: false })
      expect(await onLot(lotId, leader)).toEqual({ contract: id, deed: 'contract.approve', mine: true })
      expect(await onLot(lotId, rival)).toEqual({ contract: null, deed: 'lot.contract', mine: false })
      expect([await listed(officer), await listed(rival)]).toEqual(['contract.approve', 'lot.contract'])
      expect((await view(tx, id)).next?.deed).toBe('contract.approve')
    }))

  it('is not drawn up before the award is final and the winner told, by anyone but the officer, nor twice', () =>
    here(async (tx) => {
      const early = await aScoredLot(tx, district, { plan: { code: 'A02' }, programme: { code: 'A02' } })
      expect(codeOf(await draftContract(tx, at(officer), early.lotId))).toBe('not-final')
      value(await confirmAsItStands(tx, at(leader, ANNOUNCED), early.lotId))
      expect(codeOf(await draftContract(tx, at(officer), early.lotId))).toBe('not-final')
      const { lotId } = await drafted(tx)
      expect(codeOf(await draftContract(tx, at(officer), lotId))).toBe('contract-exists')
      for (const who of [leader, winner, district.nobody])
        expect(codeOf(await draftContract(tx, at(who), lotId))).toBe('not-found')
    }))

  /** An objection that came in by another way than the notice's: no clock keeps it from standing. */
  const objected = (tx: Tx, { lotId }: AScoredLot) =>
    append(tx, { ...at(rival), role: 'provider_manager' }, challenges, { id: district.newId() }, 'challenge.file', {
      lotId,
      about: 'result',
      partyId: null,
      matter: '得分计算',
      text: '持证社工一项计分有误。',
      remedy: '请重新核对。',
      papers: [],
      answerDue: CivilDate.parse('2017-07-14'),
    })

  it('shows the signing and the publication that are overdue, and is published late all the same', () =>
    here(async (tx) => {
      const { id } = await toSign(tx)
      expect((await view(tx, id, officer, noon('2017-08-04'))).signOverdue).toBe(false)
      expect(await view(tx, id, officer, noon('2017-08-05'))).toMatchObject({ signOverdue: true })
      const file = await scanned(tx, officer, id)
      value(await signContract(tx, at(officer, noon('2017-07-24')), id, { signedOn: SIGNED_ON, file }))
      expect((await view(tx, id, officer, noon('2017-07-26'))).publishOverdue).toBe(false)
      await sweep(tx, at(district.system, noon('2017-07-28')))
      const late = await view(tx, id, officer, noon('2017-07-28'))
      expect(late).toMatchObject({
        status: 'signed',
        publishOverdue: true,
        proposedNo: `${late.lot.code}-H1`,
        next: { deed: 'contract.publish', due: '2017-07-26' },
      })
      expect(late.steps.at(-1)).toMatchObject({ key: 'publish', state: 'now', late: true })
      value(await publishContract(tx, at(officer, noon('2017-07-28')), id, NOTICE))
      expect(codeOf(await publishContract(tx, at(officer, noon('2017-07-28')), id, NOTICE))).toBe('wrong-status')
      expect((await view(tx, id, officer)).proposedNo).toBeNull()
      expect((await view(tx, id, officer, noon('2017-07-30'))).steps.at(-1)).toMatchObject({ state: 'done', late: true })
    }))

  describe('beside others', () => {
    beginningWith(
      () => db,
      async () => {
        for (const code of ['A02', 'A03', 'A04']) {
          const plan = { plan: { code }, programme: { code } }
          told.set(
            code,
            await did({ db }, officer, async (tx) => ok(await aNotifiedLot(tx, district, { officer, leader }, plan))),
          )
        }
      },
    )

    it('is listed newest first, page by page to the end; to a provider its own alone', () =>
      here(async (tx) => {
        const made = [await drafted(tx, 'A01'), await drafted(tx, 'A02'), await drafted(tx, 'A03')]
        const ids: ContractId[] = []
        for (let after: ContractId | undefined, more = true; more;) {
          const page = await listContracts(tx, at(officer), { limit: 2, after })
          ids.push(...page.items.map(({ id }) => id))
          expect(page.items.every(({ providerName, lot }) => providerName !== '' && lot.name !== '')).toBe(true)
          after = page.next ?? undefined
          more = page.next !== null
        }
        expect(ids).toEqual(
          made
            .map(({ id }) => id)
            .toSorted()
            .toReversed(),
        )
        const of = async (n: number) => {
          const manager = await district.as('provider_manager', n)
          return (await listContracts(tx, at(manager), { limit: 50 })).items.length
        }
        expect([await of(0), await of(4)]).toEqual([0, 0])
        await toSign(tx, 'A04')
        expect([await of(0), await of(1), await of(4)]).toEqual([1, 0, 0])
      }))

    it('is told to a community once it is signed: who serves, what and until when, but no account and no contact', () =>
      here(async (tx) => {
        const worker = async (area: string): Promise<Acting> => {
          const { posts, ...who } = await district.as('community_worker')
          await tx
            .updateTable('post')
            .set({ area: AreaCode.parse(area) })
            .where('tenant', '=', district.tenant)
            .where('member', '=', who.actor)
            .execute()
          return { ...who, posts: posts.map((post) => ({ ...post, area: AreaCode.parse(area) })) }
        }
        const reads = async (who: Acting, id: ContractId) => ({
          view: codeOf(await viewContract(tx, at(who), id)),
          listed: (await listContracts(tx, at(who), { limit: 50 })).items.length,
          text: codeOf(await contractText(tx, at(who), id)),
        })
        const nothing = { view: 'not-found', listed: 0, text: 'not-found' }
        const local = await worker('370502003005')
        for (const made of [await drafted(tx, 'A01'), await toSign(tx, 'A02')])
          expect(await reads(local, made.id)).toEqual(nothing)
        const { id } = await signed(tx, 'A03')
        expect(await reads(local, id)).toEqual({ view: 'done', listed: 1, text: 'not-found' })
        const payee = async (who: Acting) =>
          (await listContracts(tx, at(who), { limit: 50 })).items.find((one) => one.id === id)?.payee
        expect(await payee(local)).toBeNull()
        expect(await payee(officer)).toEqual({
          bank: expect.any(String),
          accountEnds: expect.stringMatching(/^\d{4}$/),
          elsewhere: null,
        })
        const terms = await view(tx, id, local)
        const whole = await view(tx, id)
        expect(terms).toMatchObject({
          whole: false,
          record: null,
          offRecord: [],
          files: [],
          team: whole.team,
          indicators: whole.indicators,
          periodTo: whole.periodTo,
          provider: { representative: '演示理事长', address: '', contact: '', phone: '', bank: '', account: '' },
          purchaser: { representative: '演示局长', address: '', contact: '', phone: '', bank: '', account: '' },
        })
        for (const secret of ['演示银行', '0000 ', '演示路', '0546', '盖章页']) {
          expect(JSON.stringify(whole)).toContain(secret)
          expect(JSON.stringify(terms)).not.toContain(secret)
        }
        const [file] = whole.files
        expect(file && codeOf(await openSealPage(tx, at(local), id, file.id))).toBe('not-found')
        expect(await reads(await worker('370502003006'), id)).toEqual(nothing)
        value(await publishContract(tx, at(officer, noon('2017-07-25')), id, NOTICE))
        expect(await reads(await worker('370502003006'), id)).toEqual(nothing)
        expect((await view(tx, id, await worker('370502003'))).whole).toBe(false)
      }))

    it('is neither drawn up, submitted, signed nor published while an objection stands', () =>
      here(async (tx) => {
        const made = await notified('A01')
        await objected(tx, made)
        expect(codeOf(await draftContract(tx, at(officer), made.lotId))).toBe('challenge-open')
        const draft = await drafted(tx, 'A02')
        value(await reviseContract(tx, at(officer), draft.id, completed(await view(tx, draft.id))))
        await objected(tx, draft)
        expect(codeOf(await submitContract(tx, at(officer), draft.id))).toBe('challenge-open')
        const sealed = await toSign(tx, 'A03')
        const file = await scanned(tx, officer, sealed.id)
        await objected(tx, sealed)
        const signing = await signContract(tx, at(officer, noon('2017-07-24')), sealed.id, { signedOn: SIGNED_ON, file })
        expect(codeOf(signing)).toBe('challenge-open')
        expect(await view(tx, sealed.id)).toMatchObject({ status: 'to_sign', blocked: true })
        const done = await signed(tx, 'A04')
        await objected(tx, done)
        expect(codeOf(await publishContract(tx, at(officer, noon('2017-07-25')), done.id, NOTICE))).toBe('challenge-open')
      }))

    it('is signed on a day that has come and not before its approval, with a scan of its own', () =>
      here(async (tx) => {
        const { id } = await toSign(tx)
        const other = await toSign(tx, 'A02')
        const [file, foreign] = [await scanned(tx, officer, id), await scanned(tx, officer, other.id)]
        const sign = (day: string, scan: FileId, now = '2017-07-24') =>
          signContract(tx, at(officer, noon(now)), id, { signedOn: CivilDate.parse(day), file: scan })
        expect(codeOf(await sign('2017-07-25', file))).toBe('signed-in-future')
        expect(codeOf(await sign('2017-07-05', file))).toBe('signed-before-approval')
        expect(codeOf(await sign('2017-07-24', foreign))).toBe('seal-page-missing')
        expect(codeOf(await sign('2017-07-24', FileId.parse(district.newId())))).toBe('seal-page-missing')
        expect(value(await sign('2017-07-06', file)).status).toBe('signed')
        expect(codeOf(await sign('2017-07-24', file))).toBe('wrong-status')
        const office: StoredFile = { ...SCAN, type: 'application/msword' }
        expect(codeOf(await addSealPage(tx, at(officer), other.id, { name: '合同.doc', stored: office }))).toBe(
          'file-kind-refused',
        )
        for (const name of ['盖章页.hta', '盖章页.pdf.js', '盖章页', '盖章页.png'])
          expect(codeOf(await addSealPage(tx, at(officer), other.id, { name, stored: SCAN }))).toBe('file-name-refused')
      }))

    it('is revised on the version one has read, in whole percents that make the award', () =>
      here(async (tx) => {
        const { id } = await drafted(tx)
        const draft = await view(tx, id)
        const parts = (...percents: number[]) =>
          percents.map((percent, place) => ({ name: '一期', percent, condition: draft.instalments[place]?.condition ?? '' }))
        const revise = (over: Partial<ContractEdit['plan']>, revision = draft.revision) =>
          reviseContract(tx, at(officer), id, { ...completed(draft, over), revision })
        expect(codeOf(await revise({ instalments: parts(40, 30) }))).toBe('percents-do-not-make-100')
        expect(codeOf(await revise({ periodTo: CivilDate.parse('2016-01-01') }))).toBe('period-reversed')
        expect(codeOf(await revise({}, 7))).toBe('changed-meanwhile')
        const other = await drafted(tx, 'A02')
        expect(codeOf(await revise({ no: (await view(tx, other.id)).no }))).toBe('contract-no-taken')
        value(await revise({ instalments: parts(33, 33, 34) }))
        expect((await view(tx, id)).instalments.map(({ amountFen }) => amountFen)).toEqual([5_940_000, 5_940_000, 6_120_000])
      }))
  })
})
