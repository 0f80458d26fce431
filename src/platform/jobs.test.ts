import { type CompiledQuery, sql } from 'kysely'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ok, refuse } from '../kernel/result.ts'
import { act, look } from './act.ts'
import { type Jobs, startJobs } from './jobs.ts'
import type { Database } from './open-database.ts'
import { asMember, anEntry, DIARY } from './testing/a-diary.ts'
import { onBothDatabases } from './testing/on-both-databases.ts'

const ERRAND = 'test-errand'

onBothDatabases('a job', (open) => {
  let db: Database
  let jobs: Jobs
  const failures: Error[] = []
  const us = asMember('dongying')

  beforeAll(async () => {
    db = await open({ migrations: DIARY })
  })
  afterEach(async () => {
    await jobs.stop()
    await sql`delete from jobs.job`.execute(db.plain)
    failures.length = 0
  })
  const start = async () => {
    jobs = await startJobs(db.plain, (error) => failures.push(error))
  }
  const waiting = async () => {
    const { rows } = await sql<{
      lot: string
    }>`select data->>'lot' as lot from jobs.job where state in ('created', 'retry') order by 1`.execute(db.plain)
    return rows.map(({ lot }) => lot)
  }
  const done = async () => {
    const { rows } = await sql<{ done: number }>`select count(*) as done from jobs.job where state = 'completed'`.execute(
      db.plain,
    )
    return rows[0]?.done
  }

  it('is done once, by whoever works its queue', async () => {
    await start()
    const seen: unknown[] = []
    await jobs.work(ERRAND, async (ids) => {
      seen.push(ids)
      await look(db.pool, us, (tx) => tx.selectFrom('testDiary').selectAll().execute())
    })
    await jobs.send(ERRAND, { tenant: 'dongying', lot: 'a' })
    await jobs.send(ERRAND, { tenant: 'dongying', lot: 'b' })
    await vi.waitFor(async () => expect(await done()).toBe(2), 5_000)
    expect(seen).toEqual([
      { tenant: 'dongying', lot: 'a' },
      { tenant: 'dongying', lot: 'b' },
    ])
    expect(failures).toEqual([])
  })

  it('survives the rollback of another caller whose transaction was open when it was sent', async () => {
    await start()
    let sent = Promise.resolve()
    let announce = () => {}
    const isOpen = new Promise<void>((resolve) => {
      announce = resolve
    })
    const other = act(db.pool, us, async (tx) => {
      await tx.insertInto('testDiary').values(anEntry(us, 1)).execute()
      announce()
      await new Promise((resolve) => setTimeout(resolve, 50))
      return refuse({ code: 'changed-my-mind' })
    })
    await isOpen
    sent = jobs.send(ERRAND, { lot: 'kept' })
    await Promise.all([other, sent])
    expect(await waiting()).toEqual(['kept'])
  })

  it('is kept or lost with the deed when it is sent within one', async () => {
    await start()
    await act(db.pool, us, async (tx) => ok(await jobs.send(ERRAND, { lot: 'kept' }, tx)))
    await act(db.pool, us, async (tx) => {
      await jobs.send(ERRAND, { lot: 'lost' }, tx)
      return refuse({ code: 'changed-my-mind' })
    })
    expect(await waiting()).toEqual(['kept'])
  })

  it('cannot be sent past the deed it is in by mistake', async () => {
    await start()
    const sneaks = act(db.pool, us, async () => ok(await jobs.send(ERRAND, { lot: 'a' })))
    await expect(sneaks).rejects.toMatchObject({ code: 'pool-used-inside-transaction' })
  })

  it('waits to be tried again when its handler fails, and says why', async () => {
    await start()
    await jobs.work(ERRAND, async () => {
      throw new Error('the road is closed')
    })
    await jobs.send(ERRAND, { lot: 'again' })
    await vi.waitFor(async () => expect(failures.map(({ message }) => message)).toEqual(['the road is closed']), 5_000)
    await vi.waitFor(async () => expect(await waiting()).toEqual(['again']), 5_000)
  })

  it('that recurs is sent once however many servers send it', async () => {
    await start()
    const second = await startJobs(db.plain, (error) => failures.push(error))
    jobs.every(3_600, ERRAND)
    second.every(3_600, ERRAND)
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), 5_000)
    await second.stop()
    expect(await waiting()).toHaveLength(1)
    expect(failures).toEqual([])
  })

  it('whose queue cannot be read any more is told of', async () => {
    const bare = db.plain.withoutPlugins()
    const executeQuery = async (query: CompiledQuery) => {
      if (query.sql.includes('SKIP LOCKED')) throw new Error('no longer to be read')
      return bare.executeQuery(query)
    }
    const plain = Object.assign(Object.create(db.plain), {
      withoutPlugins: () => Object.assign(Object.create(bare), { executeQuery }),
    })
    jobs = await startJobs(plain, (error) => failures.push(error))
    await jobs.work(ERRAND, async () => {})
    await vi.waitFor(() => expect(failures.map(({ message }) => message)).toContain('no longer to be read'), 5_000)
  })

  it('needs a queue that a migration made', async () => {
    await start()
    await expect(jobs.work('nobody-made-this', async () => {})).rejects.toMatchObject({ code: 'no-such-job-queue' })
    await expect(sql`select jobs.create_queue('rogue', '{}'::json)`.execute(db.plain)).rejects.toMatchObject({ code: '42501' })
  })

  it('finds its queue quickly', async () => {
    const before = performance.now()
    await start()
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})
