import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, plusMs } from '../../kernel/civil.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District, TOWN } from './fixtures/a-district.ts'
import { listChanges } from './service/changes.ts'
import { giveLogin } from './service/give-login.ts'
import { editOrganisation, keepAuthority } from './service/organisations.ts'
import { addPerson } from './service/roll.ts'

const DETAILS = { address: null, phone: null, legalRepresentative: null, bank: null, bankAccount: null }
const POST = { role: 'community_worker', party: null, area: TOWN, from: CivilDate.parse('2017-05-02'), until: null } as const

onBothDatabases('the changes of an authority’s settings', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    district = await aDistrict(db)
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
      const by = '演示officer 0'
      const all = [
        { what: 'authority.edit', by, about: null, role: null, at: at(4).now },
        { what: 'organisation.edit', by, about: '向阳（虚构）', role: null },
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
})
