import { beforeAll, expect, it } from 'vitest'
import { act, look } from './act.ts'
import { ok } from '../kernel/result.ts'
import type { Database } from './open-database.ts'
import { subjectTable } from './subject.ts'
import { asMember, DIARY, entryId } from './testing/a-diary.ts'
import { onBothDatabases, undone } from './testing/on-both-databases.ts'

type Entry = {
  id: string
  revision: number
  writer: string
  words: string
  private: boolean
  fen: number | null
  on: string | null
  at: string | null
  tags: readonly string[] | null
}

const entries = subjectTable<Entry>('testDiary', { json: ['tags'] })
const us = asMember('dongying')
const { tenant } = us

const entry = (number: number, over: Partial<Entry> = {}): Entry => ({
  id: entryId(number),
  revision: 1,
  writer: us.actor,
  words: '走访困境儿童',
  private: false,
  fen: 140_000_000,
  on: '2017-06-09',
  at: '2017-06-09T09:00:00.000Z',
  tags: ['入户', '回访'],
  ...over,
})

onBothDatabases('a state', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open({ migrations: DIARY })
  })

  it('is read back as it was written', () =>
    undone(db.pool, us, async (tx) => {
      const written = entry(1)
      await entries.insert(tx, tenant, written)
      expect(await entries.load(tx, tenant, written.id)).toEqual(written)
      expect(await entries.lock(tx, tenant, written.id)).toEqual(written)
    }))

  it('is read with others in the order in which they are asked for, without those that are not there', () =>
    undone(db.pool, us, async (tx) => {
      const [one, two] = [entry(1), entry(2, { tags: null })]
      for (const written of [one, two]) await entries.insert(tx, tenant, written)
      expect(await entries.each(tx, tenant, [two.id, entryId(3), one.id])).toEqual([two, one])
      expect(await entries.each(tx, tenant, [])).toEqual([])
      expect(await entries.each(tx, 'linyi', [one.id])).toEqual([])
    }))

  it('keeps what is unknown as null', () =>
    undone(db.pool, us, async (tx) => {
      const bare = entry(1, { fen: null, on: null, at: null, tags: null })
      await entries.insert(tx, tenant, bare)
      expect(await entries.load(tx, tenant, bare.id)).toEqual(bare)
    }))

  it('is not there for another tenant or another id', async () => {
    await act(db.pool, us, async (tx) => ok(await entries.insert(tx, tenant, entry(2))))
    const other = asMember('linyi')
    expect(await look(db.pool, other, (tx) => entries.load(tx, other.tenant, entryId(2)))).toBeUndefined()
    expect(await look(db.pool, other, (tx) => entries.load(tx, tenant, entryId(2)))).toBeUndefined()
    expect(await look(db.pool, us, (tx) => entries.load(tx, tenant, entryId(3)))).toBeUndefined()
  })

  it('moves forward one revision at a time', () =>
    undone(db.pool, us, async (tx) => {
      await entries.insert(tx, tenant, entry(1))
      const second = entry(1, { revision: 2, words: '改', tags: [] })
      await entries.update(tx, tenant, second)
      expect(await entries.load(tx, tenant, second.id)).toEqual(second)
      await expect(entries.update(tx, tenant, second)).rejects.toThrow('does not follow')
      await expect(entries.update(tx, tenant, entry(1, { revision: 4 }))).rejects.toThrow('does not follow')
      await expect(entries.update(tx, tenant, entry(9, { revision: 2 }))).rejects.toThrow('does not follow')
    }))

  it('is listed page by page', () =>
    undone(db.pool, us, async (tx) => {
      for (const number of [13, 11, 12]) await entries.insert(tx, tenant, entry(number))
      const page = await entries.all(tx, tenant, entryId(10), 2)
      expect(page.map(({ id }) => id)).toEqual([entryId(11), entryId(12)])
      expect(await entries.all(tx, tenant, entryId(12), 2)).toEqual([entry(13)])
    }))

  it('has canonical JSON where it is not flat, and refuses objects it was not told of', () => {
    expect(entries.toRow(entry(1))).toMatchObject({ tags: '["入户","回访"]', fen: 140_000_000 })
    expect(entries.toRow(entry(1, { tags: null }))).toMatchObject({ tags: null })
    expect(() => subjectTable<Entry>('testDiary').toRow(entry(1))).toThrow('testDiary.tags holds an object')
  })
})
