// @ts-check
// Everything between a fresh clone and a working tree; runs before start, test, bench and heli, and needs nothing but Node.
// It speaks on stderr only: the output of `npm run -s heli -- score FILE` belongs to the command.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Heli needs Node.js 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org/`)
  process.exit(1)
}

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const { BUILD_MARKER, LOCK_MARKER, lastMade, lockFingerprint, sourceFingerprint } = await import('./fingerprint.mjs')

/** @param {string} what @param {string} command @param {string[]} args */
function step(what, command, args) {
  console.error(`setup: ${what}`)
  const began = performance.now()
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2] })
  if (status === 0) {
    console.error(`setup: done in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  } else {
    console.error(`setup: failed: ${[command, ...args].join(' ')}`)
    process.exit(1)
  }
}

/** npm hands its own file to its scripts; by hand, npm comes from PATH. @param {string[]} args @returns {[string, string[]]} */
function npm(args) {
  const file = process.env['npm_execpath']
  return file ? [process.execPath, [file, ...args]] : ['npm', args]
}

const lock = lockFingerprint()
if (lastMade(LOCK_MARKER) !== lock) {
  step('installing the packages of the lock file', ...npm(['ci', '--include=dev', '--no-progress']))
  writeFileSync(LOCK_MARKER, lock)
}
if (lastMade(BUILD_MARKER) !== sourceFingerprint()) step('building', process.execPath, ['scripts/build.mjs'])
