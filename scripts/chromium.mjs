// @ts-check
// Finds the browser of the end-to-end tests, or installs Debian's with a Chinese font. `node scripts/chromium.mjs` does it by hand.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Chromium without windows: the same pages for two thirds of the processor time. */
const SHELL = 'chromium-headless-shell'
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Quiet and offline; the sandbox cannot start for root, which containers and build machines are. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser named by CHROMIUM, else the first known one on PATH. */
export function findChromium() {
  const named = process.env['CHROMIUM']
  if (named) return runs(named) ? named : undefined
  return NAMES.flatMap(onPath).find(runs)
}

/** @param {string} name */
function onPath(name) {
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
}

function speaksChinese() {
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

/** @param {string[]} packages @returns {boolean} whether they are there now */
function installed(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  console.error(`chromium: installing ${packages.join(', ')} with apt-get`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @param {string[]} args */
  const apt = (...args) => execFileSync('apt-get', [...args, '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...packages)
    return true
  } catch (cause) {
    console.error(`chromium: apt-get failed: ${cause instanceof Error ? cause.message : cause}`)
    return false
  }
}

/** The browser's path, installing it (and a font with Chinese) where this user may; undefined, said loudly, where not. */
export function ensureChromium() {
  const hasShell = process.env['CHROMIUM'] !== undefined || onPath(SHELL).some(runs)
  if (!hasShell && !installed([SHELL]) && !findChromium()) installed(['chromium'])
  if (!speaksChinese()) installed(['fontconfig', 'fonts-wqy-microhei'])
  const found = findChromium()
  if (!found) {
    console.error('!! NO CHROMIUM: the end-to-end tests cannot run. Install Chromium, or name its file in CHROMIUM.')
  } else if (!speaksChinese()) {
    console.error('!! NO CHINESE FONT: pages will show empty boxes. Install fonts-noto-cjk or fonts-wqy-microhei.')
  }
  return found
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = ensureChromium()
  console.log(found ?? 'none')
  process.exitCode = found ? 0 : 1
}
