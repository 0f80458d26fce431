import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CreditCode } from '../../kernel/credit-code.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District } from './fixtures/a-district.ts'
import { authorityOnRecord } from './service/on-record.ts'
import {
  addOrganisation,
  editOrganisation,
  keepAuthority,
  keepContact,
  listOrganisations,
  openCertificate,
  viewAuthority,
  viewOrganisation,
} from './service/organisations.ts'

const code = (value: { ok: boolean; error?: unknown }) => (value.ok ? 'ok' : (value.error as { code: string }).code)

onBothDatabases('an authority', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let manager: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'organisations')
    officer = await district.as('officer')
    manager = await district.as('provider_manager')
  })

  const within = (play: (tx: Tx) => Promise<void>) => undone(db.pool, officer, async (tx) => play(tx))

  it('has its own details kept by the officer, as contracts print them', () =>
    within(async (tx) => {
      const details = {
        address: '东城街道2号（虚构）',
        phone: null,
        legalRepresentative: null,
        bank: '演示银行',
        bankAccount: '6222 1',
      }
      const edit = { creditCode: CreditCode.parse('91330100799655058B'), ...details }
      expect(code(await keepAuthority(tx, officer, edit))).toBe('ok')
      const leader = await district.as('leader')
      expect(await viewAuthority(tx, leader)).toMatchObject({ value: { ...edit, can: { write: false } } })
      expect(await authorityOnRecord(tx, officer)).toMatchObject({ address: '东城街道2号（虚构）', phone: '' })
      for (const who of [leader, manager]) expect(code(await keepAuthority(tx, who, edit))).toBe('not-found')
      expect(code(await viewAuthority(tx, manager))).toBe('not-found')
    }))

  it('shows an organisation what it holds of it, and lets it change where it is reached, not what money hangs on', () =>
    within(async (tx) => {
      const [own, rival] = district.parties
      if (!own || !rival) throw new Error('no parties')
      const can = { write: false, contact: true }
      const before = await viewOrganisation(tx, manager, own)
      expect(before).toMatchObject({ value: { id: own, bankAccount: '0000 2222', admission: null, can } })
      const contact = { phone: '0546-7654321', address: null }
      expect(code(await keepContact(tx, manager, own, contact))).toBe('ok')
      if (!before.ok) throw new Error(before.error.code)
      expect(await viewOrganisation(tx, officer, own)).toEqual({
        ok: true,
        value: { ...before.value, ...contact, can: { write: true, contact: false } },
      })
      const traces = await tx.selectFrom('settingsChange').select(['what', 'subject', 'actor']).execute()
      expect(traces).toEqual([{ what: 'organisation.contact', subject: own, actor: manager.actor }])
      const worker = await district.as('social_worker')
      for (const [who, party] of [
        [manager, rival],
        [worker, own],
        [officer, own],
      ] as const)
        expect(code(await keepContact(tx, who, party, contact))).toBe('not-found')
      for (const [who, party] of [
        [manager, rival],
        [worker, own],
      ] as const) {
        expect(code(await viewOrganisation(tx, who, party))).toBe('not-found')
        expect(code(await openCertificate(tx, who, party))).toBe('not-found')
      }
      expect(code(await openCertificate(tx, manager, own))).toBe('not-found')
    }))

  it('has organisations that the officer keeps, each code once', () =>
    within(async (tx) => {
      const details = {
        address: '东城街道1号（虚构）',
        phone: '0546-7654321',
        legalRepresentative: '孙虚构',
        bank: null,
        bankAccount: null,
      }
      const plan = { name: '向阳中心（虚构）', shortName: '向阳', creditCode: CreditCode.parse('91330100799655058B'), ...details }
      const added = await addOrganisation(tx, officer, plan)
      if (!added.ok) throw new Error(added.error.code)
      expect(await addOrganisation(tx, officer, plan)).toEqual({
        ok: false,
        error: { code: 'organisation-known', party: added.value.id },
      })
      const { creditCode: _, ...edit } = { ...plan, bankAccount: '6222 0000 0000' }
      expect(code(await editOrganisation(tx, officer, added.value.id, edit))).toBe('ok')
      expect(await viewOrganisation(tx, officer, added.value.id)).toMatchObject({
        value: { kind: 'company', bankAccount: '6222 0000 0000' },
      })
      for (const words of ['向阳', '79965'])
        expect((await listOrganisations(tx, officer, words)).items).toMatchObject([{ id: added.value.id }])
      expect(code(await editOrganisation(tx, manager, added.value.id, edit))).toBe('not-found')
      const stranger = await district.as('leader')
      expect(code(await addOrganisation(tx, stranger, plan))).toBe('not-found')
    }))
})
