import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CodedError } from '../coded-error.ts'

/** Who holds a data folder. `home` is the host and process namespace in which `pid` means something. */
type Holder = { pid: number; started: string; boot: string; home: string; token: string }

/** A server may leave the address of its socket or port in this file of the data folder, for other commands to find it. */
export const SERVER_FILE = 'server'
const LOCK_FILE = 'lock'

/** Milliseconds: how often a holder touches its lock, and how long a lock nobody can judge must be silent to be stale. */
export type Rhythm = { beat: number; silence: number }
const RHYTHM: Rhythm = { beat: 2_000, silence: 10_000 }

/**
 * Takes the data folder for this process and returns how to give it back. PGlite itself has no lock: a second process
 * would silently lose committed rows. A lock left behind by a killed process is recovered; a living holder is refused
 * with `database-in-use`, its pid, and where its server listens.
 */
export async function lockFolder(folder: string, rhythm: Rhythm = RHYTHM): Promise<() => void> {
  const file = join(folder, LOCK_FILE)
  const mine: Holder = { pid: process.pid, ...here(), started: startOf(process.pid), token: randomUUID() }
  const draft = `${file}.${mine.token}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    while (!claimed(draft, file)) {
      const holder = read(file)
      if (holder === undefined) continue
      if (await isAlive(holder, file, rhythm)) throw inUse(folder, holder)
      removeStale(file, holder)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  const beat = setInterval(() => touch(file), rhythm.beat).unref()
  return () => {
    clearInterval(beat)
    if (read(file)?.token === mine.token) rmSync(file, { force: true })
  }
}

/** A hard link appears whole or not at all, and only once. */
function claimed(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false
    throw thrown
  }
}

/** Of two processes that find the same stale lock, one could remove the lock the other has just taken: it is put back. */
function removeStale(file: string, stale: Holder): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside)?.token !== stale.token) claimed(aside, file)
  rmSync(aside, { force: true })
}

/** In our own home the process table tells; elsewhere (another container or host) only a beating lock is alive. */
async function isAlive(holder: Holder, file: string, { beat, silence }: Rhythm): Promise<boolean> {
  const { boot, home } = here()
  if (holder.home === home) return holder.boot === boot && holder.started === startOf(holder.pid)
  const before = beatOf(file)
  for (let waited = 0; waited < silence; waited += beat / 2) {
    await pause(beat / 2)
    if (beatOf(file) !== before) return true
  }
  return false
}

function inUse(folder: string, { pid }: Holder): CodedError {
  const server = text(join(folder, SERVER_FILE))
  return new CodedError('database-in-use', { folder, pid, ...(server === undefined ? {} : { server }) })
}

function here(): { boot: string; home: string } {
  const space = attempt(() => readlinkSync('/proc/self/ns/pid')) ?? ''
  return { boot: text('/proc/sys/kernel/random/boot_id') ?? '', home: `${hostname()} ${space}` }
}

/**
 * When a process started, in ticks since boot: with the pid it names one process. One that has ended and that nobody has collected
 * holds nothing any more. Without /proc, only that it lives.
 */
function startOf(pid: number): string {
  const stat = text(`/proc/${pid}/stat`)
  if (stat !== undefined) {
    const [, state, ...rest] = stat.slice(stat.lastIndexOf(')')).split(' ')
    return state === 'Z' || state === 'X' ? 'gone' : (rest[18] ?? '')
  }
  const lives = process.platform !== 'linux' && attempt(() => process.kill(pid, 0)) === true
  return lives ? 'alive' : 'gone'
}

function read(file: string): Holder | undefined {
  const content = text(file)
  return content === undefined ? undefined : attempt(() => JSON.parse(content) as Holder)
}

const text = (file: string): string | undefined => attempt(() => readFileSync(file, 'utf8').trim())
const beatOf = (file: string): number | undefined => attempt(() => statSync(file).mtimeMs)
const touch = (file: string): void => attempt(() => utimesSync(file, new Date(), new Date()))

function attempt<T>(body: () => T): T | undefined {
  try {
    return body()
  } catch {
    return undefined
  }
}
