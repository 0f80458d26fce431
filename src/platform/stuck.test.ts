import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { ok } from '../kernel/result.ts'
import { act, look } from './act.ts'
import type { Database } from './open-database.ts'
import { anEntry, asMember, DIARY, entryId } from './testing/a-diary.ts'
import { onBothDatabases } from './testing/on-both-databases.ts'

const us = asMember('dongying')
const others = asMember('hekou')
const write = (db: Database, number: number) =>
  act(db.pool, us, async (tx) => ok(await tx.insertInto('testDiary').values(anEntry(us, number)).execute()))
const written = async (db: Database, who = us) => {
  const rows = await look(db.pool, who, (tx) => tx.selectFrom('testDiary').select('id').orderBy('id').execute())
  return rows.map(({ id }) => id)
}
/** On PGlite it must hold the thread; a server is as stuck by one that sleeps, which costs nothing. */
const ENDLESS = {
  pglite: sql`select count(*) from generate_series(1, 1e12)`,
  postgres: sql`select pg_sleep(1e6)`,
}

onBothDatabases('a stuck statement', (open, kind) => {
  const endless = ENDLESS[kind]
  let db: Database
  beforeAll(async () => {
    db = await open({ migrations: DIARY, patience: 1_000, watch: true })
  })

  it('is given up, its transaction with it, and the next deed finds the database open', async () => {
    await write(db, 1)
    const stuck = act(db.pool, us, async (tx) => {
      await tx.insertInto('testDiary').values(anEntry(us, 2)).execute()
      return ok(await endless.execute(tx))
    })
    const behind = write(db, 3)
    await expect(stuck).rejects.toMatchObject({ code: 'statement-timeout' })
    expect(await behind).toMatchObject({ ok: true })
    expect(await written(db)).toEqual([entryId(1), entryId(3)])
    await sql`select 1`.execute(db.plain)
    expect(new Set(db.statements.map(({ role }) => role))).toEqual(new Set(['heli_app']))
  })

  it('does not let what follows it in the same transaction run outside it', async () => {
    const stuck = act(db.pool, others, async (tx) => {
      await endless.execute(tx).catch(() => {})
      return ok(await tx.insertInto('testDiary').values(anEntry(others, 2)).execute())
    })
    await expect(stuck).rejects.toMatchObject({ code: 'transaction-already-failed' })
    expect(await written(db, others)).toEqual([])
  })
})

onBothDatabases('a transaction that falls silent', (open) => {
  it('is lost, so that the others go on', async () => {
    const db = await open({ migrations: DIARY, idle: 300 })
    const sleeper = act(db.pool, us, async (tx) => {
      await tx.insertInto('testDiary').values(anEntry(us, 1)).execute()
      await new Promise((resolve) => setTimeout(resolve, 900))
      return ok(await tx.insertInto('testDiary').values(anEntry(us, 2)).execute())
    })
    await Promise.all([
      expect(write(db, 3)).resolves.toMatchObject({ ok: true }),
      expect(sleeper).rejects.toMatchObject({ code: 'transaction-lost' }),
    ])
    expect(await written(db)).toEqual([entryId(3)])
  })
})
