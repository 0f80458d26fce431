// @ts-check
// Running one stage of the test run: a child process, its time, and what it adds to the closing line.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {Record<string, string | undefined>} Env */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
let stopped = false

/** Ends what is running, lets nothing new begin, and waits, so that a broken-off run leaves nothing behind. */
export async function stopChildren() {
  stopped = true
  await Promise.all(
    [...running].map((child) => {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 5000).unref()
      return ended
    }),
  )
}

/** @param {string} what @param {number} began @param {string} result */
function tell(what, began, result) {
  console.log(`${what.padEnd(12)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${result}`)
}

/** @param {string[]} args of Node @param {Env} env @param {boolean} aloud whether its output passes straight through
 * @returns {Promise<{ status: number, output: string }>} */
function node(args, env, aloud = false) {
  if (stopped) return Promise.resolve({ status: 1, output: 'broken off' })
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((resolve) => {
    child.on('close', (status) => {
      running.delete(child)
      resolve({ status: status ?? 1, output })
    })
  })
}

/** A tool that passes or fails as a whole, and speaks only when it fails.
 * @param {string} what @param {string[]} args @returns {Promise<Count>} */
export async function check(what, args) {
  const began = performance.now()
  const { status, output } = await node(args, {})
  tell(what, began, status === 0 ? 'ok' : 'FAILED')
  if (status !== 0) console.log(output)
  return { passed: Number(status === 0), failed: Number(status !== 0), skipped: 0 }
}

/** @param {string} what @param {string} reason @returns {Count} */
export function skipped(what, reason) {
  console.log(`!! SKIPPED ${what}: ${reason}`)
  return { passed: 0, failed: 0, skipped: 1 }
}

/** Stages that run side by side say what they found when they are through; one that runs alone may speak at once.
 * @param {string} what the stage's name; its report stays in `dist/reports/` @param {string[]} args @param {Env} env
 * @param {{ aloud?: boolean }} manner @returns {Promise<Count>} */
export async function vitest(what, args, env = {}, { aloud = false } = {}) {
  const began = performance.now()
  const report = `dist/reports/${what}.json`
  mkdirSync('dist/reports', { recursive: true })
  rmSync(report, { force: true })
  const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests']
  const { status, output } = await node(['node_modules/vitest/vitest.mjs', ...flags, ...args], env, aloud)
  if (!aloud) console.log(output)
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  const [passed = 0, failed = 0, pending = 0, todo = 0] = [
    told.numPassedTests,
    told.numFailedTests,
    told.numPendingTests,
    told.numTodoTests,
  ]
  // A file that cannot even be loaded has no failed test to count.
  const count = { passed, failed: status === 0 ? 0 : Math.max(1, failed), skipped: pending + todo }
  tell(what, began, `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  return count
}
