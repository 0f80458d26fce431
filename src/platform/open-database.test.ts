import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../kernel/result.ts'
import { act, look } from './act.ts'
import { makeImage } from './image.ts'
import type { Migration } from './migration.ts'
import { type Database, openDatabase } from './open-database.ts'
import { restoreImage, writeImage } from './pglite/folder.ts'
import { protect } from './protect.ts'
import { anEntry, asMember, DIARY, entryId } from './testing/a-diary.ts'
import { databaseUrl, freshFolder, imageOf, reopenable, type Reopenable } from './testing/fresh-database.ts'
import { onBothDatabases, onPostgres } from './testing/on-both-databases.ts'

const us = asMember('dongying')

const later: Migration = {
  name: '20261122-0200-test-later',
  up: async (db) => {
    await sql`alter table test_diary add column mood text`.execute(db)
  },
}
const broken: Migration = {
  name: '20261122-0300-test-broken',
  up: async (db) => {
    await sql`alter table test_diary add column colour text`.execute(db)
    await sql`this is not sql`.execute(db)
  },
}

onBothDatabases('migrations', (_open, kind) => {
  let reopen: Reopenable['reopen']
  let remove = async () => {}
  beforeAll(async () => {
    ;({ reopen, remove } = await reopenable(kind, DIARY))
  })
  afterAll(() => remove())
  const applied = async (migrations: readonly Migration[]) => {
    const db = await reopen(migrations)
    const { rows } = await sql<{ name: string; at: string }>`select name, at from heli_schema.migration order by name`.execute(
      db.plain,
    )
    await db.close()
    return rows
  }

  it('are applied once, in order', async () => {
    const first = await applied(DIARY)
    expect(first.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['20261122-0000-platform-roles', '20261122-0100-test-diary']),
    )
    expect(await applied(DIARY)).toEqual(first)
    expect(await applied([later, ...DIARY])).toEqual([...first, expect.objectContaining({ name: later.name })])
  })

  it('of a newer program keep an older one out', async () => {
    await applied([...DIARY, later])
    await expect(reopen(DIARY)).rejects.toMatchObject({ code: 'schema-newer', facts: { unknown: [later.name] } })
  })

  it('happen whole or not at all', async () => {
    await expect(reopen([...DIARY, later, broken])).rejects.toMatchObject({ code: '42601' })
    const db = await reopen([...DIARY, later])
    const { rows } = await sql`select 1 from information_schema.columns where column_name = 'colour'`.execute(db.plain)
    expect(rows).toEqual([])
    await db.close()
  })

  it('may not protect a table whose key does not begin with the tenant', async () => {
    const careless: Migration = {
      name: '20261122-0400-test-careless',
      up: async (db) => {
        await sql`create table test_careless (id text primary key, tenant text not null)`.execute(db)
        await protect(db, 'test_careless', { write: ['insert'] })
      },
    }
    await expect(reopen([...DIARY, later, careless])).rejects.toThrow('does not begin with tenant')
  })
})

onPostgres('a server', (server) => {
  let there: Reopenable
  beforeAll(async () => {
    there = await reopenable('postgres', [])
  })
  afterAll(() => there.remove())
  const as = (username: string) => {
    const url = new URL(there.url)
    url.username = username
    return openDatabase({ kind: 'postgres', url: url.href, ownerUrl: there.ownerUrl }, [])
  }

  it('does not run as a user whom row-level security does not bind', async () => {
    await expect(as('heli_strong')).rejects.toMatchObject({ code: 'database-user-too-strong' })
  })

  it('does not run as a user who is not of the runtime role', async () => {
    await expect(as('heli_owner')).rejects.toMatchObject({ code: 'database-user-not-heli-app' })
  })

  it('without an owner waits for one to migrate', async () => {
    const opens = openDatabase({ kind: 'postgres', url: databaseUrl(server.run, 'postgres') }, DIARY)
    await expect(opens).rejects.toMatchObject({ code: 'schema-older' })
  })
})

describe('a data folder', () => {
  it('of another version says so', async () => {
    const there = await reopenable('pglite', [])
    await there.reopen([]).then((db) => db.close())
    writeFileSync(join(there.folder, 'cluster', 'PG_VERSION'), '17\n')
    await expect(there.reopen([])).rejects.toMatchObject({ code: 'database-does-not-open', facts: { version: '17' } })
    await there.remove()
  })
})

describe('an image', () => {
  it.each([true, false])('gives every file back to its last byte (to be thrown away: %s)', async (throwaway) => {
    const folder = mkdtempSync(join(tmpdir(), 'heli-test-'))
    const files: Readonly<Record<string, Buffer>> = {
      journal: Buffer.concat([Buffer.from('begun'), Buffer.alloc(70_000)]),
      'within/zeros': Buffer.alloc(9_000),
      'within/nothing': Buffer.alloc(0),
      'within/words': Buffer.from('\0to the end'),
    }
    mkdirSync(join(folder, 'from', 'cluster', 'within'), { recursive: true })
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'from', 'cluster', name), bytes)
    writeImage(join(folder, 'from'), ['first'], join(folder, 'image'))
    mkdirSync(join(folder, 'to'))
    expect(await restoreImage(join(folder, 'to'), ['first'], join(folder, 'image'), { throwaway })).toBe(true)
    const given = Object.keys(files).map((name) => [name, readFileSync(join(folder, 'to', 'cluster', name))] as const)
    expect(given.filter(([name, bytes]) => !files[name]?.equals(bytes))).toEqual([])
    rmSync(folder, { recursive: true })
  })

  it('brings its migrations and its seed to a new folder, and steps aside for other migrations', async () => {
    const { folder } = await freshFolder(DIARY)
    const image = join(folder, 'image')
    const seed = async (db: Database) => {
      await act(db.pool, us, async (tx) => ok(await tx.insertInto('testDiary').values(anEntry(us, 1)).execute()))
    }
    await makeImage(DIARY, seed, image, await imageOf([]))
    const entries = async (name: string, migrations: readonly Migration[]) => {
      mkdirSync(join(folder, name), { recursive: true })
      const db = await openDatabase({ kind: 'pglite', folder: join(folder, name), image, throwaway: true }, migrations)
      const rows = await look(db.pool, us, (tx) => tx.selectFrom('testDiary').select('id').execute())
      await db.close()
      return rows
    }
    expect(await entries('seeded', DIARY)).toEqual([{ id: entryId(1) }])
    expect(await entries('seeded', [...DIARY, later])).toEqual([{ id: entryId(1) }])
    const names = [...DIARY, later].map(({ name }) => name)
    expect(await restoreImage(join(folder, 'other'), names, image)).toBe(false)
    rmSync(folder, { recursive: true })
  }, 60_000)
})
