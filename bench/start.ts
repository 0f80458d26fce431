import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './reads/free-port.ts'

const ROUNDS = 3

type Row = Record<string, string | number>

/** What an operator waits for, with the built programs and the demonstration: a start, a backup, a restore. */
export async function run(): Promise<{ name: string; rows: Row[] }> {
  const rounds: Record<string, number>[] = []
  for (let turn = 0; turn < ROUNDS; turn += 1) rounds.push(await oneRound())
  const rows = Object.keys(rounds[0] ?? {}).map((what) => {
    const seconds = rounds.map((one) => one[what] ?? Number.NaN).sort((a, b) => a - b)
    const [least = 0, median = 0, most = 0] = [seconds[0], seconds[1], seconds.at(-1)]
    return { what, 'median s': median.toFixed(1), 'least s': least.toFixed(1), 'most s': most.toFixed(1) }
  })
  return { name: 'start: the built programs with the demonstration (goal: a start within 5 s)', rows }
}

async function oneRound(): Promise<Record<string, number>> {
  const root = mkdtempSync(join(tmpdir(), 'heli-bench-'))
  const env = (data: string) => ({
    HELI_DATA: join(root, data),
    HELI_KEYS: join(root, 'keys'),
    HELI_SEED: 'demo',
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
  })
  try {
    return {
      'start with a new data folder': await started(env('data')),
      'start with the same folder again': await started(env('data')),
      backup: commanded(env('data'), 'backup', join(root, 'backup')),
      'restore into an empty database': commanded(env('restored'), 'restore', join(root, 'backup')),
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

type Environment = Record<string, string>

/** Seconds from the command to the first healthy answer. */
async function started(env: Environment): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server.js'], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    await healthy(`http://127.0.0.1:${port}/api/health`, child)
    return (performance.now() - began) / 1000
  } finally {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
}

async function healthy(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const reply = await fetch(address).catch(() => undefined)
    if (reply?.ok === true) return
    await pause(20)
  }
  throw new Error('the server did not start')
}

function commanded(env: Environment, ...args: readonly string[]): number {
  const began = performance.now()
  const options = { env: { ...process.env, ...env }, encoding: 'utf8' as const }
  const { status, stderr } = spawnSync(process.execPath, ['--enable-source-maps', 'dist/cli.js', ...args], options)
  if (status !== 0) throw new Error(`${args[0]}: ${stderr}`)
  return (performance.now() - began) / 1000
}
