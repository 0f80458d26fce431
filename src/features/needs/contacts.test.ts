import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { AreaCode } from '../../kernel/area.ts'
import { canonical } from '../../kernel/canonical.ts'
import type { NeedId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { erasuresIn } from '../../platform/erasures.ts'
import { sha256 } from '../../platform/hash.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District, TOWN } from '../identity/fixtures/a-district.ts'
import { aPostOver } from '../identity/fixtures/a-post.ts'
import { audited } from '../ledger/service/audit.ts'
import { actionsOf } from '../ledger/store/actions.ts'
import { CONTACT, file, granted } from './fixtures/a-need.ts'
import { eraseContact, seeContact } from './service/contacts.ts'
import { listNeeds, viewNeed } from './service/read-needs.ts'
import { needs } from './store/kept.ts'
import { NO_PROJECTS } from './fixtures/no-projects.ts'

const ALL = { limit: 100 }
const erasures = erasuresIn(mkdtempSync(join(tmpdir(), 'heli-erased-')))

onBothDatabases('how to reach a resident', (open) => {
  let db: Database
  let district: District
  let resident: Acting
  let id: NeedId
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'contacts')
    resident = await district.as('resident')
    await act(db.pool, resident, async (tx) => {
      ;({ id } = await file(tx, resident))
      return ok(undefined)
    })
  })

  /** Asked of the database itself, past every policy of ours. */
  const rowsFor = (who: Acting) =>
    look(db.pool, who, async (tx) => (await sql<{ phone: string }>`select phone from need_contact`.execute(tx)).rows.length)

  it('is masked on the page, and whole only where it is asked for', async () => {
    const worker = await district.as('community_worker')
    await look(db.pool, worker, async (tx) => {
      const seen = granted(await viewNeed(tx, worker, id, NO_PROJECTS))
      expect(seen.contact).toEqual({ name: '张*', phone: '138****5678' })
      expect(JSON.stringify(seen)).not.toMatch(/13812345678|张演示|101/)
      expect(JSON.stringify(await listNeeds(tx, worker, ALL, NO_PROJECTS))).not.toMatch(/13812345678|张演示|101|138\*/)
    })
    expect(await act(db.pool, worker, (tx) => seeContact(tx, worker, id))).toEqual(ok(CONTACT))
  })

  it('is no fuller in the record: a resident who filed is masked there as well, and to whoever reaches nobody has no name', async () => {
    const worker = await district.as('community_worker')
    const leader = await district.as('leader')
    const named = async (who: Acting) => {
      const seen = granted(await look(db.pool, who, (tx) => viewNeed(tx, who, id, NO_PROJECTS)))
      return seen.record.filter(({ role }) => role === 'resident').map(({ name }) => name)
    }
    expect((await named(worker))[0]).toMatch(/^.\*$/u)
    expect((await named(leader))[0]).toBeNull()
  })

  it('is open to a post over the area and to whoever filed it, in the program and in the database', async () => {
    const above = await aPostOver(db, district, 'community_worker', TOWN)
    for (const who of [above, resident, await district.as('officer')]) {
      expect(await rowsFor(who)).toBe(1)
      expect(await act(db.pool, who, (tx) => seeContact(tx, who, id))).toEqual(ok(CONTACT))
    }
  })

  it('is open to nobody else: another area, the leader, a provider, a neighbour, a visitor', async () => {
    const others = [
      await aPostOver(db, district, 'community_worker', AreaCode.parse('370502004')),
      await aPostOver(db, district, 'officer', AreaCode.parse('370521')),
      await district.as('leader'),
      await district.as('provider_manager'),
      await district.as('resident', 1),
      district.nobody,
    ]
    for (const who of others) {
      expect(await rowsFor(who)).toBe(0)
      expect(await act(db.pool, who, (tx) => seeContact(tx, who, id))).toEqual({ ok: false, error: { code: 'not-found' } })
    }
    const leader = await district.as('leader')
    expect(granted(await look(db.pool, leader, (tx) => viewNeed(tx, leader, id, NO_PROJECTS))).contact).toBeNull()
  })

  it('is open to nobody of another authority, who sees no need either', async () => {
    const elsewhere = await aDistrict(db, 'contacts-kenli')
    const worker = await elsewhere.as('community_worker')
    expect(await rowsFor(worker)).toBe(0)
    await look(db.pool, worker, async (tx) => {
      expect((await listNeeds(tx, worker, ALL, NO_PROJECTS)).items).toEqual([])
      expect(await viewNeed(tx, worker, id, NO_PROJECTS)).toEqual({ ok: false, error: { code: 'not-found' } })
      expect((await sql`select 1 from need`.execute(tx)).rows).toEqual([])
    })
  })

  it('is in the record as a salted commitment only, which opens to what is kept beside it', async () => {
    const officer = await district.as('officer')
    await look(db.pool, officer, async (tx) => {
      const { rows: record } = await sql<{ facts: string }>`select facts from action where subject = ${id}::uuid`.execute(tx)
      const facts = record.map((row) => row.facts).join()
      expect(facts).not.toMatch(/13812345678|张演示/)
      const { rows } = await sql<{ salt: string }>`select salt from need_contact where need_id = ${id}::uuid`.execute(tx)
      const salt = rows[0]?.salt ?? ''
      expect(salt).toMatch(/^[0-9a-f]{64}$/)
      expect(facts).toContain(sha256(canonical({ ...CONTACT, salt })))
    })
  })

  it('is looked at on the record: who, when and which need, and nothing of what was seen', async () => {
    const looked = async () => {
      const officer = await district.as('officer')
      const record = await look(db.pool, officer, (tx) => actionsOf(tx, officer, 'need', id))
      return record.filter(({ type }) => type === 'need.see-contact')
    }
    const before = (await looked()).length
    const worker = await district.as('community_worker')
    const leader = await district.as('leader')
    expect(await act(db.pool, worker, (tx) => seeContact(tx, worker, id))).toEqual(ok(CONTACT))
    expect((await act(db.pool, leader, (tx) => seeContact(tx, leader, id))).ok).toBe(false)
    const [last, ...more] = (await looked()).slice(before)
    expect(more).toEqual([])
    expect(last).toMatchObject({ actor: worker.actor, role: 'community_worker', at: worker.now, facts: '{}' })
  })

  it('is erased for good by the resident in person or an officer over the area, and by nobody else', async () => {
    const officer = await district.as('officer')
    const others = [await district.as('community_worker'), await district.as('resident', 1), await district.as('leader')]
    for (const who of [officer, resident]) {
      const need = await toldAgain()
      for (const other of others)
        expect(await act(db.pool, other, (tx) => eraseContact(tx, other, need, erasures))).toEqual({
          ok: false,
          error: { code: 'not-found' },
        })
      expect((await act(db.pool, who, (tx) => eraseContact(tx, who, need, erasures))).ok).toBe(true)
      expect(await act(db.pool, who, (tx) => eraseContact(tx, who, need, erasures))).toEqual({
        ok: false,
        error: { code: 'not-found' },
      })
      expect(await act(db.pool, officer, (tx) => seeContact(tx, officer, need))).toEqual({
        ok: false,
        error: { code: 'not-found' },
      })
      expect((await erasures.all()).slice(-1)).toEqual([{ tenant: district.tenant, need, at: who.now }])
      const seen = granted(await look(db.pool, officer, (tx) => viewNeed(tx, officer, need, NO_PROJECTS)))
      expect(seen).toMatchObject({ contact: null, can: { 'need.see-contact': false, 'need.erase-contact': false } })
      await look(db.pool, officer, async (tx) => {
        const { rows } = await sql`select 1 from need_contact where need_id = ${need}::uuid`.execute(tx)
        expect(rows).toEqual([])
        const [erased] = (await actionsOf(tx, officer, 'need', need)).slice(-1)
        expect(erased).toMatchObject({ type: 'need.erase-contact', actor: who.actor, facts: '{}' })
        const findings: unknown[] = []
        await audited(needs).check(tx, district.tenant, (found) => void findings.push(...found))
        expect(findings).toEqual([])
      })
    }
  })

  const toldAgain = async () => {
    const filed = await act(db.pool, resident, async (tx) => ok(await file(tx, resident)))
    return granted(filed).id
  }

  it('need not be given at all', async () => {
    const elsewhere = await aDistrict(db, 'contacts-quiet')
    const [teller, worker] = [await elsewhere.as('resident'), await elsewhere.as('community_worker')]
    const told: NeedId[] = []
    await act(db.pool, teller, async (tx) => {
      told.push((await file(tx, teller, { contact: null })).id)
      told.push((await file(tx, teller, { contact: { name: '', phone: '', address: '' } })).id)
      return ok(undefined)
    })
    expect(await rowsFor(teller)).toBe(0)
    for (const need of told) {
      expect(granted(await look(db.pool, worker, (tx) => viewNeed(tx, worker, need, NO_PROJECTS))).contact).toBeNull()
    }
  })
})
