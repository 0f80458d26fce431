import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../act.ts'
import { type Database, openDatabase } from '../open-database.ts'
import { anEntry, asMember, DIARY, entryId } from '../testing/a-diary.ts'
import { bundled } from '../testing/built-worker.ts'
import { freshDatabase, freshFolder } from '../testing/fresh-database.ts'
import { inTheLongRun } from '../testing/on-both-databases.ts'
import { SERVER_FILE } from './lock.ts'

const us = asMember('dongying')
const write = (db: Database, number: number) =>
  act(db.pool, us, async (tx) => ok(await tx.insertInto('testDiary').values(anEntry(us, number)).execute()))
const written = async (db: Database) => {
  const rows = await look(db.pool, us, (tx) => tx.selectFrom('testDiary').select('id').orderBy('id').execute())
  return rows.map(({ id }) => id)
}

describe('what was acknowledged', () => {
  let program: Awaited<ReturnType<typeof bundled>>
  beforeAll(async () => {
    program = await bundled(join(dirname(fileURLToPath(import.meta.url)), '..', 'testing', 'committer.ts'))
  })
  afterAll(() => program.remove())

  const begin = (folder: string, from: number) => {
    const child = spawn(process.execPath, [program.file, folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (data: Buffer) => {
      said += String(data)
    })
    // Only whole lines count: the last may have been cut.
    const acknowledged = () => said.split('\n').slice(0, -1).map(Number)
    return { child, acknowledged }
  }
  const kill = async (child: ChildProcess) => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  it('is there after its process was killed, and the folder opens again', async () => {
    const { folder, image } = await freshFolder(DIARY)
    await openDatabase({ kind: 'pglite', folder, image }, DIARY).then((db) => db.close())
    const all: string[] = []
    for (const round of inTheLongRun([1, 2], 1)) {
      const { child, acknowledged } = begin(folder, round * 10_000)
      await expect.poll(() => acknowledged().length, { timeout: 30_000 }).toBeGreaterThan(20 * round)

      writeFileSync(join(folder, SERVER_FILE), 'http://127.0.0.1:4321')
      const second = openDatabase({ kind: 'pglite', folder }, DIARY)
      await expect(second).rejects.toMatchObject({
        code: 'database-in-use',
        facts: { pid: child.pid, server: 'http://127.0.0.1:4321' },
      })

      await kill(child)
      all.push(...acknowledged().map(entryId))
      const db = await openDatabase({ kind: 'pglite', folder }, DIARY)
      expect(await written(db)).toEqual(expect.arrayContaining(all))
      await db.close()
    }
    rmSync(folder, { recursive: true })
  }, 90_000)

  it('was made durable first: every commit syncs', async () => {
    const db = await freshDatabase('pglite', { migrations: DIARY, throwaway: false })
    for (let number = 1; number <= 20; number += 1) {
      const before = (await db.syncs()) ?? 0
      await write(db, number)
      expect(await db.syncs()).toBeGreaterThan(before)
    }
    await db.close()
  }, 60_000)
})
