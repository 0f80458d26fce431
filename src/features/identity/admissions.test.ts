import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { plusMs } from '../../kernel/civil.ts'
import { CreditCode } from '../../kernel/credit-code.ts'
import { type AdmissionId, PartyId } from '../../kernel/ids.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { seededChance } from '../../platform/chance.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { actionsOf } from '../ledger/store/actions.ts'
import { type AdmissionDecision, AdmissionFiling } from './contract/admission.ts'
import { aDistrict, type District, fingerprint, TOWN } from './fixtures/a-district.ts'
import { aPostOver } from './fixtures/a-post.ts'
import {
  askAdmission,
  attachScan,
  decideAdmission,
  fileAdmission,
  forgetContacts,
  listAdmissions,
  openScan,
  viewAdmission,
} from './service/admissions.ts'
import { dialled, shortOf } from './rules/admission.ts'
import { listChanges } from './service/changes.ts'
import { addOrganisation } from './service/organisations.ts'
import { listPeople } from './service/roll.ts'
import { loginNamed } from './store/logins.ts'
import { partyById } from './store/roll.ts'
import { admissionContact } from './store/admissions.ts'

const CODE = CreditCode.parse('91330100799655058B')
const FILING: AdmissionFiling = AdmissionFiling.parse({
  name: '向阳社会工作服务中心（虚构）',
  creditCode: CODE,
  contactName: '赵虚构',
  contactPhone: '0546-7654321',
  username: 'Xiangyang',
  password: 'long enough 1',
})
const PDF = { sha256: Sha256.parse('a'.repeat(64)), size: 9, type: 'application/pdf' } as const

onBothDatabases('an organisation that asks to be let in', (open) => {
  let db: Database
  let district: District
  let inTown: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'admissions')
    inTown = await aPostOver(db, district, 'officer', TOWN)
  })

  const tools = () => ({ fingerprint, draw: seededChance('receipts').draw, passwordHash: 'the hash' })
  const within = (play: (tx: Tx) => Promise<void>) =>
    undone(db.pool, district.nobody, async (tx) => {
      await play(tx)
    })
  const become = (tx: Tx, who: Acting) => sql.raw(`set local heli.actor = '${who.actor}'`).execute(tx)

  /** No bids here: what stands in the way of an organisation that bids is tried where there are some. */
  const decides = (tx: Tx, who: Acting, id: AdmissionId, decision: AdmissionDecision, bids = false) =>
    decideAdmission(tx, who, id, decision, () => Promise.resolve(bids))

  let receipts = 0
  async function filed(tx: Tx, filing = FILING) {
    await become(tx, district.nobody)
    const draw = seededChance(`receipts ${++receipts}`).draw
    const begun = await fileAdmission(tx, district.nobody, filing, { ...tools(), draw })
    if (!begun.ok) throw new Error(begun.error.code)
    return begun.value
  }
  async function waiting(tx: Tx) {
    const { id, no } = await filed(tx)
    await attachScan(tx, district.nobody, id, PDF)
    return { id, no }
  }

  it('waits for an officer once its certificate has come, and is told how things stand by receipt and telephone', () =>
    within(async (tx) => {
      const officer = await district.as('officer')
      const { id, no, status } = await filed(tx)
      expect([no, status]).toEqual([expect.stringMatching(/^RZ20170502-\d{6}$/), 'begun'])
      expect((await listAdmissions(tx, officer)).items).toEqual([])
      expect(await attachScan(tx, district.nobody, id, PDF)).toEqual({ ok: true, value: { id, no, status: 'pending' } })
      expect((await listAdmissions(tx, officer)).items).toMatchObject([{ id, name: FILING.name, status: 'pending' }])
      const ask = (phone: string, number = no) => askAdmission(tx, district.nobody, { no: number, phone }, fingerprint)
      expect(await ask('0546 7654321')).toMatchObject({ ok: true, value: { status: 'pending', username: 'xiangyang' } })
      expect(await ask('0546-7654322')).toEqual({ ok: false, error: { code: 'not-found' } })
      expect(await ask('0546-7654321', 'RZ20170502-000000')).toEqual({ ok: false, error: { code: 'not-found' } })
    }))

  it('is let in with organisation, manager’s post and login together, once', () =>
    within(async (tx) => {
      const officer = await district.as('officer')
      const { id } = await waiting(tx)
      await become(tx, officer)
      expect(await viewAdmission(tx, officer, id)).toMatchObject({
        ok: true,
        value: { contact: { name: '赵虚构', phone: '0546-7654321' }, kind: 'company', hasScan: true, can: { decide: true } },
      })
      expect(await openScan(tx, officer, id)).toMatchObject({ ok: true, value: { sha256: PDF.sha256 } })
      expect(await decides(tx, officer, id, { deed: 'admit' })).toMatchObject({ ok: true, value: { status: 'admitted' } })
      const seen = await viewAdmission(tx, officer, id)
      const party = PartyId.parse(seen.ok ? seen.value.party : '')
      expect(await partyById(tx, officer, party)).toMatchObject({ creditCode: CODE, name: FILING.name, phone: '0546-7654321' })
      const { items } = await listPeople(tx, officer, { q: '赵虚构', limit: 20 })
      expect(items).toMatchObject([{ username: 'xiangyang', login: 'open', posts: [{ role: 'provider_manager', party }] }])
      expect((await admissionContact(tx, officer, id))?.passwordHash).toBeNull()
      expect(await decides(tx, officer, id, { deed: 'admit' })).toMatchObject({ error: { code: 'wrong-status' } })
      expect(await fileAdmission(tx, district.nobody, FILING, tools())).toMatchObject({ error: { code: 'organisation-known' } })
    }))

  it('is sent back with a reason that it reads, makes no login, and may ask anew', () =>
    within(async (tx) => {
      const officer = await district.as('officer')
      const { id, no } = await waiting(tx)
      await become(tx, officer)
      await decides(tx, officer, id, { deed: 'return', reason: '证书已过有效期' })
      expect(await loginNamed(tx, 'xiangyang')).toBeUndefined()
      const told = await askAdmission(tx, district.nobody, { no, phone: '05467654321' }, fingerprint)
      expect(told).toMatchObject({ value: { status: 'returned', returnReason: '证书已过有效期' } })
      expect((await admissionContact(tx, officer, id))?.passwordHash).toBeNull()
      await become(tx, district.nobody)
      const again = { ...tools(), draw: seededChance('another').draw }
      expect(await fileAdmission(tx, district.nobody, FILING, again)).toMatchObject({ ok: true })
    }))

  it('is told when its code waits already, is known already, or its user name is taken', () =>
    within(async (tx) => {
      const [first, officer] = [await waiting(tx), await district.as('officer')]
      const other = { ...tools(), draw: seededChance('other').draw }
      expect(await fileAdmission(tx, district.nobody, FILING, other)).toMatchObject({ error: { code: 'admission-pending' } })
      const known = { ...FILING, creditCode: CreditCode.parse('52370500MJDEM0014P') }
      expect(await fileAdmission(tx, district.nobody, known, other)).toMatchObject({ error: { code: 'organisation-known' } })
      await become(tx, officer)
      await decides(tx, officer, first.id, { deed: 'admit' })
      const named = { ...FILING, creditCode: CreditCode.parse('91350100M000100Y43') }
      expect(await fileAdmission(tx, district.nobody, named, other)).toMatchObject({ error: { code: 'user-name-taken' } })
    }))

  it('comes in where the office entered it and nobody manages it yet, as the organisation that it is', () =>
    within(async (tx) => {
      const officer = await district.as('officer')
      const details = { address: null, phone: null, legalRepresentative: null, bank: '演示银行', bankAccount: null }
      await become(tx, officer)
      const entered = await addOrganisation(tx, officer, {
        name: '向阳（虚构）',
        shortName: '向阳',
        creditCode: CODE,
        ...details,
      })
      if (!entered.ok) throw new Error(entered.error.code)
      const { id } = await waiting(tx)
      await become(tx, officer)
      // Whoever knows the public code could come in as that organisation by the officer's hand alone.
      expect(await viewAdmission(tx, officer, id)).toMatchObject({ value: { people: [], can: { decide: true, admit: false } } })
      expect(await decides(tx, officer, id, { deed: 'admit' })).toEqual({ ok: false, error: { code: 'leader-needed' } })
      const leader = await district.as('leader')
      await become(tx, leader)
      expect(await viewAdmission(tx, leader, id)).toMatchObject({ value: { contact: { name: '赵虚构' }, can: { admit: true } } })
      expect(await decides(tx, leader, id, { deed: 'admit' }, true)).toEqual({ ok: false, error: { code: 'bids-waiting' } })
      expect(await decides(tx, leader, id, { deed: 'admit' })).toMatchObject({ value: { status: 'admitted' } })
      const { items } = await listChanges(tx, officer, { limit: 20 })
      expect(items.filter(({ what }) => what === 'organisation.readmit')).toMatchObject([
        { by: '演示leader 0', about: '向阳（虚构）' },
      ])
      expect(await viewAdmission(tx, officer, id)).toMatchObject({ value: { party: entered.value.id, people: null } })
      expect(await partyById(tx, officer, entered.value.id)).toMatchObject({ name: '向阳（虚构）', bank: '演示银行' })
      await become(tx, district.nobody)
      const again = { ...tools(), draw: seededChance('again').draw }
      expect(await fileAdmission(tx, district.nobody, FILING, again)).toMatchObject({ error: { code: 'organisation-known' } })
    }))

  it('is forgotten with its contact a day after it was begun and never finished, ninety days after it was sent back', () =>
    within(async (tx) => {
      const officer = await district.as('officer')
      const later = { ...FILING, creditCode: CreditCode.parse('9144030071526726XG'), username: 'other' }
      const [back, unfinished] = [await waiting(tx), await filed(tx, later)]
      await become(tx, officer)
      await decides(tx, officer, back.id, { deed: 'return', reason: '证书已过有效期' })
      const left = async (days: number) => {
        await become(tx, district.system)
        await forgetContacts(tx, { ...district.system, now: plusMs(district.system.now, days * 24 * 60 * 60 * 1000 + 1) })
        await become(tx, officer)
        const found = [await admissionContact(tx, officer, unfinished.id), await admissionContact(tx, officer, back.id)]
        return found.map((one) => one !== undefined)
      }
      expect(await left(0)).toEqual([true, true])
      expect(await left(1)).toEqual([false, true])
      expect(await left(89)).toEqual([false, true])
      expect(await left(90)).toEqual([false, false])
      // Whoever is let in stays reachable.
      const { id } = await waiting(tx)
      await become(tx, officer)
      await decides(tx, officer, id, { deed: 'admit' })
      await left(1_000)
      expect(await admissionContact(tx, officer, id)).toMatchObject({ name: '赵虚构' })
    }))

  it('takes one certificate, a PDF or a picture, and no second', () =>
    within(async (tx) => {
      const { id } = await filed(tx)
      const text = { ...PDF, type: 'text/plain' } as const
      expect(await attachScan(tx, district.nobody, id, text)).toMatchObject({ error: { code: 'file-kind-refused' } })
      await attachScan(tx, district.nobody, id, PDF)
      expect(await attachScan(tx, district.nobody, id, PDF)).toMatchObject({ error: { code: 'wrong-status' } })
    }))

  it('shows whom to call to officers and leaders over the whole area, and to nobody else', () =>
    within(async (tx) => {
      const { id } = await waiting(tx)
      for (const who of [await district.as('finance'), await district.as('provider_manager'), inTown, district.nobody]) {
        await become(tx, who)
        expect(await admissionContact(tx, who, id)).toBeUndefined()
        expect(await viewAdmission(tx, who, id)).toEqual({ ok: false, error: { code: 'not-found' } })
        expect(await decides(tx, who, id, { deed: 'admit' })).toEqual({ ok: false, error: { code: 'not-found' } })
        expect((await listAdmissions(tx, who)).items).toEqual([])
      }
    }))

  it('leaves neither a name, nor a telephone, nor a password in the record', () =>
    within(async (tx) => {
      const { id } = await waiting(tx)
      const record = await actionsOf(tx, district.nobody, 'admission', id)
      expect(record.map(({ type, role }) => `${type} as ${role}`)).toEqual([
        'admission.file as public',
        'admission.attach as public',
      ])
      expect(record.map(({ facts }) => facts).join()).not.toMatch(/赵虚构|7654321|the hash|long enough/)
    }))
})

it('knows a telephone with the country’s code and without, and cuts a name between its signs', () => {
  for (const phone of ['13905460001', '+86 139-0546-0001', '0086 13905460001', '＋８６１３９０５４６０００１'])
    expect(dialled(phone)).toBe('13905460001')
  expect(dialled('0546-8612345')).toBe('05468612345')
  expect(shortOf('向阳中心')).toBe('向阳中心')
  expect(shortOf(`${'长'.repeat(29)}𠮷中心`)).toBe('长'.repeat(29))
  expect(shortOf(`${'长'.repeat(28)}𠮷中心`)).toBe(`${'长'.repeat(28)}𠮷`)
})

it('refuses what is no name, no code, no telephone and no user name', () => {
  const { password, ...rest } = FILING
  const faults = (change: object) =>
    AdmissionFiling.safeParse({ ...rest, password, ...change }).error?.issues.map(
      ({ path, message }) => `${path.join()} ${message}`,
    )
  expect(faults({ name: '向阳\u202e中心' })).toEqual(['name control-characters'])
  expect(faults({ name: '长'.repeat(100_000) })?.[0]).toMatch(/^name /)
  expect(faults({ creditCode: '91330100799655058C' })?.[0]).toBe('creditCode credit-code-wrong')
  expect(faults({ contactPhone: 'call me' })).toEqual(['contactPhone not-a-phone'])
  for (const username of ['a b', 'ｏｆｆｉｃｅｒ', 'оfficer', 'officer²', 'offıcer', 'ﬁnance', '-officer', 'οfficer', '〇〇〇'])
    expect([username, faults({ username })]).toEqual([username, ['username user-name-refused']])
  for (const username of ['officer', 'OFFICER.2', '钱虚构', '东城-qian_1']) expect(faults({ username })).toBeUndefined()
  expect(faults({ password: 'short' })?.[0]).toMatch(/^password /)
})
