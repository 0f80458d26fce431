// @ts-check
// `npm test`: everything that must hold, in one run. `npm test -- rubric` keeps the tests whose file matches; `--deep` is the long run.
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'
import { start } from './postgres.mjs'
import { check, skipped, stopChildren, vitest } from './stages.mjs'

/** @typedef {import('./stages.mjs').Count} Count */
/** @typedef {{ env: Record<string, string>, stop: () => Promise<void> }} Postgres */

const ROOM_IN_MEMORY = 4 * 2 ** 30

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const deep = process.argv.includes('--deep')
const filter = process.argv.slice(2).filter((word) => word !== '--deep')

/** @type {Postgres | undefined} */
let postgres
/** @type {Count[]} */
const counts = []

/** A private server for the service tests; where there can be none, those tests run on PGlite alone and we say so. */
async function startPostgres() {
  postgres = await start()
  if (!postgres) counts.push(skipped('PostgreSQL', 'it is not installed and could not be'))
}

async function endToEnd() {
  const chromium = ensureChromium()
  return chromium
    ? vitest('e2e', ['--mode', 'e2e', ...filter], { ...postgres?.env, CHROMIUM: chromium })
    : skipped('e2e', 'no Chromium')
}

async function everyday() {
  // Civil time is Asia/Shanghai whatever the machine's zone: nothing may notice that it runs on the other side of the world.
  const stages = [
    vitest('tests', filter, { ...postgres?.env, TZ: 'America/New_York' }),
    // Every further checker works out most types for itself again: one takes less than half of the time and memory that four do.
    check('types', ['node_modules/typescript/bin/tsc', '-p', '.', '--checkers', '1']),
    check('lint', ['node_modules/oxlint/bin/oxlint']),
    check('format', ['node_modules/oxfmt/bin/oxfmt', '--check', '.']),
    endToEnd(),
  ]
  if (filter.length === 0) stages.push(vitest('at-home', ['src/kernel'], { TZ: 'Asia/Shanghai' }))
  counts.push(...(await Promise.all(stages)))
}

/**
 * Hundreds of short-lived databases are kept in memory where there is room for them; the long run needs a disk that syncs.
 * @returns {string | undefined} the folder, to be removed at the end
 */
function keepInMemory() {
  const memory = '/dev/shm'
  if (deep || !existsSync(memory)) return undefined
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize < ROOM_IN_MEMORY) return undefined
  const folder = mkdtempSync(join(memory, 'heli-'))
  // PostgreSQL runs as another user and has to get at its folder in it.
  chmodSync(folder, 0o711)
  process.env['TMPDIR'] = folder
  return folder
}

async function stop() {
  await stopChildren()
  const server = postgres
  postgres = undefined
  await server?.stop()
  if (inMemory !== undefined) rmSync(inMemory, { recursive: true, force: true })
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => void stop().finally(() => process.exit(130)))
}

const inMemory = keepInMemory()
try {
  await startPostgres()
  if (deep) {
    counts.push(await vitest('deep', ['--mode', 'deep', ...filter], postgres?.env, { aloud: true }))
    // What the everyday run asks of one database, or a part of, is asked in full here.
    counts.push(await vitest('in-full', filter, { ...postgres?.env, HELI_TEST_IN_FULL: '1' }))
  } else await everyday()
} catch (cause) {
  console.error(cause)
  counts.push({ passed: 0, failed: 1, skipped: 0 })
} finally {
  await stop()
}

/** @param {keyof Count} kind */
const total = (kind) => counts.reduce((sum, count) => sum + count[kind], 0)
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`)
process.exitCode = total('failed') === 0 ? 0 : 1
