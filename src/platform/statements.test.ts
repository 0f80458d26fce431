import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Migration } from './migration.ts'
import type { Database } from './open-database.ts'
import { type Reopenable, reopenable } from './testing/fresh-database.ts'
import { onBothDatabases, onPostgres } from './testing/on-both-databases.ts'

const VALUES: Migration = {
  name: '20261122-0500-test-values',
  up: async (db) => {
    await sql`create table test_value (id int primary key, said text, counted bigint, exact numeric, asked boolean, held bytea,
      told jsonb, several text[], day date, at timestamptz)`.execute(db)
    await sql`grant select, insert, update on test_value to heli_app`.execute(db)
  },
}

const AT = '2017-09-27T01:02:03.004Z'
const ROW = {
  said: '合力 {"} \\',
  counted: Number.MAX_SAFE_INTEGER,
  exact: '0.10',
  asked: false,
  held: new Uint8Array([0, 255, 39]),
  told: { of: ['问', null] },
  several: ['一', 'a,"b"', ''],
  day: '2017-09-27',
  at: AT,
}

onBothDatabases('a statement with values', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open({ migrations: [VALUES] })
  })
  const put = (id: number, row: { [Key in keyof typeof ROW]: unknown }) =>
    sql<typeof ROW>`insert into test_value values (${id}, ${row.said}, ${row.counted}, ${row.exact}, ${row.asked}, ${row.held},
      ${row.told}, ${row.several}, ${row.day}, ${row.at}) returning said, counted, exact, asked, held, told, several, day, at`
      .execute(db.plain)
      .then(({ rows }) => rows[0])
  const count = async (least: number) =>
    (await sql<{ n: number }>`select count(*)::int as n from test_value where id >= ${least}`.execute(db.plain)).rows

  it('gives back what it was given, the first time and when it is known by heart', async () => {
    for (let id = 1; id <= 7; id++) expect(await put(id, ROW)).toEqual(ROW)
    const nothing = Object.fromEntries(Object.keys(ROW).map((key) => [key, null]))
    expect(await put(8, nothing as { [Key in keyof typeof ROW]: null })).toEqual(nothing)
  })

  it('that failed fails again in the same words, and is no worse for it', async () => {
    const again = () => sql`insert into test_value (id, counted) values (${1}, ${1})`.execute(db.plain)
    const unread = (text: string) => sql`select ${text}::int as n, 'read' as how`.execute(db.plain)
    for (let n = 0; n < 4; n++) {
      await expect(again()).rejects.toMatchObject({ code: '23505', constraint: 'test_value_pkey' })
      await expect(unread('eins')).rejects.toMatchObject({ code: '22P02' })
      await expect(sql`selekt ${n}`.execute(db.plain)).rejects.toMatchObject({ code: '42601' })
      expect((await unread('1')).rows).toEqual([{ n: 1, how: 'read' }])
      expect(await count(8)).toEqual([{ n: 1 }])
    }
  })

  it('says how many rows it changed', async () => {
    for (const said of ['甲', '乙', '丙']) {
      const { numAffectedRows } = await sql`update test_value set said = ${said} where id < ${4}`.execute(db.plain)
      expect(numAffectedRows).toBe(3n)
    }
  })
})

onPostgres('a migration beside a running server', () => {
  let there: Reopenable
  beforeEach(async () => {
    there = await reopenable('postgres', [])
  })
  afterEach(() => there.remove())

  it('costs a session that knew the table by heart one statement', async () => {
    const serving = await there.reopen([VALUES])
    const all = () => sql`select * from test_value where id > ${0}`.execute(serving.plain)
    for (let n = 0; n < 3; n++) expect((await all()).rows).toEqual([])
    const wider: Migration = {
      name: '20261122-0600-test-wider',
      up: async (db) => void (await sql`alter table test_value add column more text`.execute(db)),
    }
    await (await there.reopen([VALUES, wider])).close()
    await expect(all()).rejects.toMatchObject({ code: '0A000' })
    expect((await all()).rows).toEqual([])
    await serving.close()
  })

  it('that gives a column another type costs one write, in whichever session it is kept', async () => {
    const before: Migration = {
      name: '20261122-0700-test-typed',
      up: async (db) => {
        await sql`create table test_typed (id int primary key, said int)`.execute(db)
        await sql`insert into test_typed values (1, 1)`.execute(db)
        await sql`grant select, update on test_typed to heli_app`.execute(db)
      },
    }
    const serving = await there.reopen([VALUES, before])
    const say = (said: unknown) => sql`update test_typed set said = ${said} where id = ${1}`.execute(serving.plain)
    for (let n = 0; n < 4; n++) await say(n)
    await Promise.all([say(4), say(5), say(6)])
    const turned: Migration = {
      name: '20261122-0800-test-turned',
      up: async (db) => void (await sql`alter table test_typed alter column said type text`.execute(db)),
    }
    await (await there.reopen([VALUES, before, turned])).close()
    await expect(say('六')).rejects.toMatchObject({ code: '22P02' })
    for (let n = 0; n < 4; n++) expect((await say('七')).numAffectedRows).toBe(1n)
    expect((await Promise.all([say('八'), say('九'), say('十')])).map(({ numAffectedRows }) => numAffectedRows)).toEqual([
      1n,
      1n,
      1n,
    ])
    await serving.close()
  })
})
