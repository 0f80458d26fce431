import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { ok, refuse } from '../kernel/result.ts'
import { act, look } from './act.ts'
import type { Pool, ReadTx, Tx } from './db.ts'
import type { Database } from './open-database.ts'
import { anEntry, asMember, DIARY, entryId } from './testing/a-diary.ts'
import { onBothDatabases, undone } from './testing/on-both-databases.ts'

const words = (tx: ReadTx) => tx.selectFrom('testDiary').select('words').orderBy('id').execute()

onBothDatabases('a deed', (open, kind) => {
  let db: Database
  const us = asMember('dongying')
  beforeAll(async () => {
    db = await open({ migrations: DIARY, watch: true })
  })

  const write = (tx: Tx, number: number, over = {}) =>
    tx
      .insertInto('testDiary')
      .values(anEntry(us, number, over))
      .execute()

  it('is kept when it is done', async () => {
    expect(await act(db.pool, us, async (tx) => ok(await write(tx, 1)))).toMatchObject({ ok: true })
    expect(await look(db.pool, us, words)).toEqual([{ words: '今天入户走访' }])
  })

  it('leaves nothing behind when it is refused', async () => {
    const outcome = await act(db.pool, us, async (tx) => {
      await write(tx, 2)
      return refuse({ code: 'changed-my-mind' })
    })
    expect(outcome).toEqual({ ok: false, error: { code: 'changed-my-mind' } })
    expect(await look(db.pool, us, words)).toHaveLength(1)
  })

  it('leaves nothing behind when it fails, and the next deed is unharmed', async () => {
    const fails = act(db.pool, us, async (tx) => {
      await write(tx, 3)
      return ok(await write(tx, 3))
    })
    await expect(fails).rejects.toMatchObject({ code: '23505', constraint: 'test_diary_pkey' })
    expect(await look(db.pool, us, words)).toHaveLength(1)
  })

  it('is not acknowledged when a failed statement was swallowed', async () => {
    const swallows = act(db.pool, us, async (tx) => {
      await write(tx, 4)
      await write(tx, 4).catch(() => {})
      return ok('done')
    })
    await expect(swallows).rejects.toMatchObject({ code: 'transaction-already-failed' })
    expect(await look(db.pool, us, words)).toHaveLength(1)
  })

  it('is unseen by another authority, even by a query that forgets to ask whose it is', async () => {
    expect(await look(db.pool, asMember('linyi'), words)).toEqual([])
    const theirs = act(db.pool, asMember('linyi'), async (tx) => ok(await write(tx, 5)))
    await expect(theirs).rejects.toMatchObject({ code: '42501' })
    const changed = await act(db.pool, asMember('linyi'), async (tx) =>
      ok(await tx.updateTable('testDiary').set({ words: '改' }).executeTakeFirst()),
    )
    expect(changed).toMatchObject({ value: { numUpdatedRows: 0n } })
  })

  it('shows a private entry to its writer alone', () =>
    undone(db.pool, us, async (tx) => {
      await write(tx, 6, { private: true })
      expect(await words(tx)).toHaveLength(2)
      await sql`set local heli.actor = 'someone-else'`.execute(tx)
      expect(await words(tx)).toHaveLength(1)
    }))

  it('may not do what its tables do not grant', async () => {
    const erased = act(db.pool, us, async (tx) => ok(await tx.deleteFrom('testDiary').execute()))
    await expect(erased).rejects.toMatchObject({ code: '42501' })
    const dyed = act(db.pool, us, async (tx) => ok(await tx.insertInto('testColour').values({ code: 'blue' }).execute()))
    await expect(dyed).rejects.toMatchObject({ code: '42501' })
    expect(await look(db.pool, us, (tx) => tx.selectFrom('testColour').selectAll().execute())).toHaveLength(2)
  })

  it('cannot reach for the pool from within', async () => {
    const nested = act(db.pool, us, async () => ok(await look(db.pool, us, words)))
    await expect(nested).rejects.toMatchObject({ code: 'pool-used-inside-transaction' })
  })

  it('runs every statement as heli_app and within its tenant', async () => {
    db.statements.length = 0
    await act(db.pool, us, async (tx) => ok(await write(tx, 7)))
    await look(db.pool, us, words)
    expect(db.statements.map(({ role, tenant }) => `${role} ${tenant}`)).toEqual(Array(4).fill('heli_app dongying'))
  })

  it('is the only way to see a tenant: a statement outside one runs as heli_app too, and sees nothing', async () => {
    db.statements.length = 0
    const { rows } = await sql`select session_user::text as session, (select count(*) from test_diary) as entries`.execute(
      db.plain,
    )
    expect(rows).toEqual([{ session: kind === 'pglite' ? 'heli_app' : 'heli_run', entries: 0 }])
    expect(db.statements).toMatchObject([{ role: 'heli_app', tenant: null }])
  })

  it('does not deadlock when fifty come at once', async () => {
    const numbers = Array.from({ length: 50 }, (_, index) => 100 + index)
    await Promise.all(numbers.map((number) => act(db.pool, us, async (tx) => ok(await write(tx, number)))))
    const ids = await look(db.pool, us, (tx) => tx.selectFrom('testDiary').select('id').where('id', '>=', entryId(100)).execute())
    expect(ids).toHaveLength(50)
  })

  it('does not compile outside a scoped transaction', () => {
    const pool: Pool = db.pool
    // @ts-expect-error a pool is not a Tx: half a deed could be kept
    const careless = () => write(pool, 8)
    // @ts-expect-error nor a ReadTx: row-level security would have no tenant to go by
    const blind = () => words(pool)
    // @ts-expect-error a reader may not write
    const sly = (tx: ReadTx) => write(tx, 9)
    expect([careless, blind, sly]).toHaveLength(3)
  })
})
