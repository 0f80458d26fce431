import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { ok } from '../kernel/result.ts'
import { act, look } from './act.ts'
import type { Database } from './open-database.ts'
import { anEntry, asMember, DIARY } from './testing/a-diary.ts'
import { onBothDatabases } from './testing/on-both-databases.ts'

const us = asMember('dongying')

onBothDatabases('a column', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open({ migrations: DIARY })
  })
  const value = async (expression: string) => {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db.plain)
    return rows[0]?.value
  }

  it.each<[string, unknown]>([
    ['9007199254740991::bigint', 9_007_199_254_740_991],
    ["date '2017-06-09'", '2017-06-09'],
    ["timestamptz '2017-06-09 17:00+08'", '2017-06-09T09:00:00.000Z'],
    ["timestamptz '2017-06-09 09:00:00.123987Z'", '2017-06-09T09:00:00.123Z'],
    ['85.50::numeric', '85.50'],
    ["'\\x00ff10'::bytea", new Uint8Array([0, 255, 16])],
    ['\'{"aB":1}\'::jsonb', { aB: 1 }],
    ['\'{"a_b":[1]}\'::json', { a_b: [1] }],
    ['array[1::bigint, null]', [1, null]],
    ["array[date '2017-06-09']", ['2017-06-09']],
    ["array[timestamptz '2017-06-09 09:00Z']", ['2017-06-09T09:00:00.000Z']],
    ['array[1.50]', ['1.50']],
    ["array['东营', 'a,b']", ['东营', 'a,b']],
    ['0.5::float8', 0.5],
    ['7::smallint', 7],
    ['true', true],
    ['null::bigint', null],
  ])('%s arrives as it is meant', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected)
  })

  it('refuses a whole number that a number cannot hold', async () => {
    await expect(value('9007199254740993::bigint')).rejects.toThrow('more than a number can hold')
    expect(await value('1')).toBe(1)
  })

  it('takes back what it gave, in any zone of the machine', async () => {
    const row = anEntry(us, 1, { fen: 140_000_000, on: '2017-06-09', at: '2017-06-09T16:30:00.001Z' })
    await act(db.pool, us, async (tx) => ok(await tx.insertInto('testDiary').values(row).execute()))
    const stored = (tx: Parameters<Parameters<typeof look>[2]>[0]) =>
      tx.selectFrom('testDiary').selectAll().where('at', '=', row.at).where('on', '=', row.on).execute()
    expect(await look(db.pool, us, stored)).toEqual([row])
  })

  it('carries bytes and lists as parameters', async () => {
    const bytes = new Uint8Array([1, 2, 255])
    const { rows } = await sql`select ${bytes}::bytea as bytes, ${['a', '东']}::text[] as words, ${12}::bigint as n`.execute(
      db.plain,
    )
    expect(rows).toEqual([{ bytes, words: ['a', '东'], n: 12 }])
  })
})
