import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, plusMs } from '../../kernel/civil.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, CITY, type District, TOWN } from './fixtures/a-district.ts'
import { listChanges } from './service/changes.ts'
import { giveLogin, resetByOperator } from './service/give-login.ts'
import { editOrganisation, keepAuthority, viewOrganisation } from './service/organisations.ts'
import { addPerson, givePost } from './service/roll.ts'

const DETAILS = { address: null, phone: null, legalRepresentative: null, bank: null, bankAccount: null }
const POST = { role: 'community_worker', party: null, area: TOWN, from: CivilDate.parse('2017-05-02'), until: null } as const

onBothDatabases('the changes of an authority’s settings', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'changes')
    officer = await district.as('officer')
  })

  it('are read by name, the newest first, a page at a time', () =>
    undone(db.pool, officer, async (tx) => {
      const at = (minutes: number) => ({ ...officer, now: plusMs(officer.now, minutes * 60_000) })
      const added = await addPerson(tx, at(1), { name: '吴虚构', title: null, post: POST })
      const [party] = district.parties
      if (!added.ok || party === undefined) throw new Error('nobody added')
      await giveLogin(tx, at(2), added.value.member, { username: 'wuxu', passwordHash: 'a hash', mark: 'm' })
      await editOrganisation(tx, at(3), party, { name: '向阳（虚构）', shortName: '向阳', ...DETAILS })
      await keepAuthority(tx, at(4), { creditCode: null, ...DETAILS })
      await editOrganisation(tx, at(5), party, { name: '向阳（虚构）', shortName: '向阳', ...DETAILS })
      const by = '演示officer 0'
      const all = [
        { what: 'authority.edit', by, about: null, role: null, at: at(4).now },
        { what: 'organisation.account', by, about: '向阳（虚构）', role: null },
        { what: 'login.issue', by, about: '吴虚构', role: null },
        { what: 'post.give', by, about: '吴虚构', role: 'community_worker', at: at(1).now },
      ]
      const custodian = await district.as('custodian')
      expect(await listChanges(tx, custodian, { limit: 20 })).toMatchObject({ items: all, next: null })
      const first = await listChanges(tx, custodian, { limit: 3 })
      expect(first).toMatchObject({ items: all.slice(0, 3), next: expect.any(String) })
      const rest = await listChanges(tx, custodian, { limit: 3, after: first.next ?? '' })
      expect(rest).toMatchObject({ items: all.slice(3), next: null })
    }))
  it('of an organisation’s details say which, with no account number, and a changed account is marked', () =>
    undone(db.pool, officer, async (tx) => {
      const at = (minutes: number) => ({ ...officer, now: plusMs(officer.now, minutes * 60_000) })
      const [party] = district.parties
      if (party === undefined) throw new Error('no party')
      const seen = await viewOrganisation(tx, officer, party)
      if (!seen.ok) throw new Error(seen.error.code)
      const { name, shortName, address, phone, legalRepresentative, bank, bankAccount } = seen.value
      const now = { name, shortName, address, phone, legalRepresentative, bank, bankAccount }
      await editOrganisation(tx, at(1), party, { ...now, address: '演示路9号' })
      await editOrganisation(tx, at(2), party, { ...now, address: '演示路9号', bankAccount: '6222 0000 3333' })
      const { items } = await listChanges(tx, await district.as('custodian'), { limit: 20 })
      expect(items.map(({ what, fields }) => [what, fields])).toEqual([
        ['organisation.account', [{ field: 'bankAccount', from: '****', to: '****3333' }]],
        ['organisation.edit', [{ field: 'address', from: '演示路2号', to: '演示路9号' }]],
      ])
    }))

  it('of the custodians are read apart: their appointment, its end and their passwords, and nobody else’s', () =>
    undone(db.pool, officer, async (tx) => {
      const at = (who: Acting, minutes: number) => ({ ...who, now: plusMs(officer.now, minutes * 60_000) })
      const [leader, custodian] = [await district.as('leader'), await district.as('custodian')]
      const login = (username: string) => ({ username, passwordHash: 'a hash', mark: 'm' })
      const other = await addPerson(tx, at(officer, 1), { name: '吴虚构', title: null, post: POST })
      const post = { ...POST, role: 'custodian', area: CITY } as const
      const added = await addPerson(tx, at(leader, 2), { name: '周虚构', title: null, post })
      if (!added.ok || !other.ok) throw new Error('nobody added')
      await giveLogin(tx, at(officer, 3), other.value.member, login('wuxu'))
      await giveLogin(tx, at(leader, 4), added.value.member, login('zhouxu'))
      await givePost(tx, at(officer, 5), added.value.member, { ...POST, role: 'volunteer' })
      await resetByOperator(tx, at(district.system, 6), { member: custodian.actor, user: district.newId() }, 'a hash')
      const { items } = await listChanges(tx, custodian, { role: 'custodian', limit: 20 })
      expect(items.map(({ what, by, about }) => [what, by, about])).toEqual([
        ['login.reset', null, '演示custodian 0'],
        ['login.issue', '演示leader 0', '周虚构'],
        ['post.give', '演示leader 0', '周虚构'],
      ])
    }))
})
