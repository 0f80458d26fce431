import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from './lock.ts'

describe('the lock of a data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'heli-lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const file = () => join(folder, 'lock')
  const rhythm = { beat: 100, silence: 400 }
  /** The lock as it would lie there if its holder differed in this. */
  const leftBehind = async (differs: Record<string, unknown>) => {
    const unlock = await lockFolder(folder)
    const holder: Record<string, unknown> = JSON.parse(readFileSync(file(), 'utf8'))
    unlock()
    writeFileSync(file(), JSON.stringify({ ...holder, token: 'another', ...differs }))
  }

  it('is held once, and free again when it is given back', async () => {
    const unlock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'database-in-use', facts: { pid: process.pid } })
    unlock()
    const again = await lockFolder(folder)
    again()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is read by its owner alone', async () => {
    const unlock = await lockFolder(folder)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    unlock()
  })

  it.each([
    ['whose process is gone', { pid: 2 ** 22 + 1 }],
    ['whose number now belongs to another process', { started: '1' }],
    ['from before the machine was started', { boot: 'an earlier boot' }],
  ])('is recovered from a holder %s', async (_name, differs) => {
    await leftBehind(differs)
    const unlock = await lockFolder(folder)
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ pid: process.pid })
    unlock()
  })

  it('is recovered from a holder that was killed and that nobody has collected', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'ignore'] })
    try {
      const pid = Number(await new Promise<Buffer>((told) => parent.stdout.once('data', told)))
      const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      while (stat()[0] !== 'Z') await new Promise((passed) => setTimeout(passed, 10))
      await leftBehind({ pid, started: stat()[19] })
      const unlock = await lockFolder(folder)
      expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ pid: process.pid })
      unlock()
    } finally {
      parent.kill('SIGKILL')
    }
  })

  it('is recovered from another container only when it is silent', async () => {
    await leftBehind({ home: 'elsewhere' })
    const beating = setInterval(() => utimesSync(file(), new Date(), new Date()), 50)
    await expect(lockFolder(folder, rhythm)).rejects.toMatchObject({ code: 'database-in-use' })
    clearInterval(beating)
    const unlock = await lockFolder(folder, rhythm)
    unlock()
  })

  it('goes to one of many who find it stale at once', async () => {
    await leftBehind({ boot: 'an earlier boot' })
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
    const held = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    expect(held).toHaveLength(1)
    for (const unlock of held) unlock()
  })
})
