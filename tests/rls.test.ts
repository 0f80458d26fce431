import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { Instant } from '../src/kernel/civil.ts'
import { MemberId, Tenant } from '../src/kernel/ids.ts'
import type { Tx } from '../src/platform/db.ts'
import type { Database } from '../src/platform/open-database.ts'
import { onBothDatabases, undone } from '../src/platform/testing/on-both-databases.ts'
import { enter, fill, type Filled } from './rls/fill.ts'
import { aWorld, PEOPLE, sightOf, TENANTS, TODAY, type World } from './rls/world.ts'

const SOMEBODY = {
  tenant: Tenant.parse('east'),
  actor: MemberId.parse('00000000-0000-4000-8000-000000000001'),
  now: Instant.parse(`${TODAY}T01:00:00.000Z`),
}

/** What the database shows of everything closed, by queries that forget to ask whose it is. */
async function seen(tx: Tx, { tenant, names }: Filled) {
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? `foreign ${id}`).sort()
  const bids = await tx.selectFrom('bid').select('id').execute()
  const contents = await tx.selectFrom('bidContent').select('bidId as id').execute()
  const files = await tx.selectFrom('bidFile').select('bidId as id').execute()
  const sheets = await tx.selectFrom('sheet').select('id').execute()
  const marks = await tx.selectFrom('sheetContent').select('sheetId as id').execute()
  const contacts = await tx.selectFrom('needContact').select('needId as id').execute()
  const contracts = await tx.selectFrom('contract').select('id').execute()
  const scans = await tx.selectFrom('contractFile').select('contractId as id').execute()
  const found = async (search: 'search_needs' | 'search_lots', words: string) =>
    (await sql<{ id: string }>`select id from ${sql.raw(search)}(${tenant}, ${words}) as found (id)`.execute(tx)).rows.map(
      ({ id }) => id,
    )
  const actions = await tx.selectFrom('action').select(['noun', 'subject']).execute()
  expect(named(files.map(({ id }) => id))).toEqual(named(contents.map(({ id }) => id)))
  expect(named(marks.map(({ id }) => id))).toEqual(named(sheets.map(({ id }) => id)))
  return {
    contacts: named(contacts.map(({ id }) => id)),
    bids: named(bids.map(({ id }) => id)),
    contents: named(contents.map(({ id }) => id)),
    sheets: named(sheets.map(({ id }) => id)),
    contracts: named(contracts.map(({ id }) => id)),
    scans: named(scans.map(({ id }) => id)),
    foundNeeds: named(await found('search_needs', 't')),
    foundLots: named(await found('search_lots', 'l')),
    actions: actions.map(({ noun, subject }) => `${noun} ${names.get(subject) ?? 'foreign'}`).sort(),
  }
}

onBothDatabases('row-level security', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
  })

  it('shows everybody what the rules give them, of their own authority, and nothing else', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aWorld, async (world: World) => {
        await undone(db.pool, SOMEBODY, async (tx) => {
          const filled = [await fill(tx, TENANTS[0], world[0]), await fill(tx, TENANTS[1], world[1])] as const
          for (const [n, authority] of world.entries()) {
            const own = filled[n === 0 ? 0 : 1]
            for (let person = 0; person < PEOPLE; person++) {
              await enter(tx, own.tenant, own.people[person] ?? '')
              const expected = sightOf(authority, person)
              const sorted = Object.fromEntries(Object.entries(expected).map(([what, list]) => [what, [...list].sort()]))
              expect(await seen(tx, own), `person ${person} of ${own.tenant}`).toEqual(sorted)
            }
          }
        })
      }),
      { numRuns: 20 },
    )
  })
})
