// @ts-check
// What was this made from? One hash over names and bytes, so that set-up and build do nothing when nothing changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src', 'bench', 'scripts/build.mjs', 'scripts/bundles.mjs', 'package-lock.json', 'tsconfig.json']
const isTest = /\.test\.tsx?$/

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** @param {string[]} files */
function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** @param {string} marker the file where the last run left its fingerprint */
export const lastMade = (marker) => (existsSync(marker) ? readFileSync(marker, 'utf8') : '')

export const LOCK_MARKER = 'node_modules/.heli-lock'
export const lockFingerprint = () => fingerprint(['package-lock.json'])

export const BUILD_MARKER = 'dist/.heli-sources'
export const sourceFingerprint = () => fingerprint(SOURCES.flatMap(filesUnder).filter((file) => !isTest.test(file)))
