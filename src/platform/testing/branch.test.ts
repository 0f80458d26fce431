import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ok, refuse } from '../../kernel/result.ts'
import { act, look } from '../act.ts'
import type { ReadTx, Tx } from '../db.ts'
import { anEntry, asMember, DIARY } from './a-diary.ts'
import { type Branching, beginningWith, undoneAfterEach } from './branch.ts'
import { onBothDatabases } from './on-both-databases.ts'

onBothDatabases('a branch', (open) => {
  let db: Branching
  const us = asMember('dongying')
  beforeAll(async () => {
    db = await open({ migrations: DIARY })
    await act(db.pool, us, async (tx) => ok(await write(tx, 1)))
  })

  const write = (tx: Tx, number: number) => tx.insertInto('testDiary').values(anEntry(us, number)).execute()
  const writes = (number: number) => act(db.pool, us, async (tx) => ok(await write(tx, number)))
  const numbers = (who = us) => look(db.pool, who, numbersIn)
  const numbersIn = async (tx: ReadTx) =>
    (await tx.selectFrom('testDiary').select('id').orderBy('id').execute()).map(({ id }) => Number(id.slice(-4)))

  describe('while it lasts', () => {
    undoneAfterEach(() => db)

    it('keeps what a deed has done', async () => {
      await writes(2)
      expect(await numbers()).toEqual([1, 2])
    })

    it('undoes a deed that is refused or fails, and goes on', async () => {
      const refused = await act(db.pool, us, async (tx) => {
        await write(tx, 2)
        return refuse({ code: 'changed-my-mind' })
      })
      expect(refused).toMatchObject({ ok: false })
      await writes(3)
      const fails = act(db.pool, us, async (tx) => {
        await write(tx, 4)
        return ok(await write(tx, 3))
      })
      await expect(fails).rejects.toMatchObject({ code: '23505', constraint: 'test_diary_pkey' })
      await writes(5)
      expect(await numbers()).toEqual([1, 3, 5])
    })

    it('does not acknowledge a deed that swallowed a failed statement', async () => {
      const swallows = act(db.pool, us, async (tx) => {
        await write(tx, 1).catch(() => {})
        return ok('done')
      })
      await expect(swallows).rejects.toMatchObject({ code: 'transaction-already-failed' })
      expect(await numbers()).toEqual([1])
    })

    it('does one of the deeds that come at once after the other', async () => {
      const both = [11, 12].map((number) =>
        act(db.pool, us, async (tx) => {
          const seen = await numbersIn(tx)
          await write(tx, number)
          return ok(seen)
        }),
      )
      expect(await Promise.all(both)).toMatchObject([{ value: [1] }, { value: [1, 11] }])
    })

    it('hands nobody’s scope on to the next', async () => {
      await writes(2)
      const entries = sql`select current_user::text as role, (select count(*) from test_diary) as entries`
      expect((await entries.execute(db.plain)).rows).toEqual([{ role: 'heli_app', entries: 0 }])
      expect(await numbers(asMember('linyi'))).toEqual([])
      const theirs = act(db.pool, asMember('linyi'), async (tx) => ok(await write(tx, 6)))
      await expect(theirs).rejects.toMatchObject({ code: '42501' })
    })

    it('outlives a statement that fails by itself', async () => {
      await writes(2)
      await expect(sql`select 1/0`.execute(db.plain)).rejects.toMatchObject({ code: '22012' })
      await expect(sql`select 1/${0}::int`.execute(db.plain)).rejects.toMatchObject({ code: '22012' })
      expect(await numbers()).toEqual([1, 2])
    })

    it('finds a deed that reaches for the pool from within, and lends the owner nothing', async () => {
      const nested = act(db.pool, us, async () => ok(await numbers()))
      await expect(nested).rejects.toMatchObject({ code: 'pool-used-inside-transaction' })
      expect(() => db.asOwner('read', numbersIn)).toThrow('the owner')
      expect(await numbers()).toEqual([1])
    })
  })

  describe('with a beginning', () => {
    beginningWith(
      () => db,
      async () => void (await writes(20)),
    )
    undoneAfterEach(() => db)

    it.each([21, 22])('gives each test that beginning and nothing of the other (%i)', async (number) => {
      await writes(number)
      expect(await numbers()).toEqual([1, 20, number])
    })

    describe('and more to it', () => {
      beginningWith(
        () => db,
        async () => void (await writes(30)),
      )

      it.each([31, 32])('gives both (%i)', async (number) => {
        await writes(number)
        expect(await numbers()).toEqual([1, 20, 30, number])
      })
    })

    it('is without what came later', async () => {
      expect(await numbers()).toEqual([1, 20])
    })
  })

  it('leaves nothing behind', async () => {
    expect(await numbers()).toEqual([1])
  })

  it('begins from a stage that is played once, and not in a branch', async () => {
    const plays = () => db.stage('thirty-five', () => writes(35))
    expect(await plays()).toBe(await plays())
    const undo = await db.branch()
    expect(plays).toThrow('would be undone')
    await undo()
    expect(await numbers()).toEqual([1, 35])
  })

  it('is undone after those that grew out of it', async () => {
    const [elder, younger] = [await db.branch(), await db.branch()]
    await expect(elder()).rejects.toThrow('undone first')
    await younger()
    await elder()
    await writes(40)
    expect(await numbers()).toEqual([1, 35, 40])
  })
})
