import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export type Reference = { wall: number; user: number; total: number; optimal: number; rss: number }

/** Builds the driver with the compiler and LEMON headers of the machine (Debian: `apt-get install g++ liblemon-dev`), or says that it cannot. */
export function buildLemon(folder: string): string | null {
  const driver = join(folder, 'lemon')
  const { status, stderr } = spawnSync('g++', ['-O3', '-o', driver, join('bench', 'assignment', 'lemon.cpp')], {
    encoding: 'utf8',
  })
  if (status === 0) return driver
  console.warn(`no reference: g++ with LEMON is not there (${(stderr ?? '').split('\n')[0] ?? ''})`)
  return null
}

/** Null when it took longer than the limit. */
export function runLemon(driver: string, file: string, algorithm: string, limitMs: number): Reference | null {
  const { status, stdout } = spawnSync(driver, [file, algorithm], { encoding: 'utf8', timeout: Math.ceil(limitMs) })
  if (status !== 0) return null
  const { wall, user, total, optimal, rss } = JSON.parse(stdout)
  return { wall, user, total, optimal, rss }
}
