// @ts-check
// Finds the browser of the end-to-end tests, or installs Debian's with a Chinese font. `node scripts/chromium.mjs` does it by hand.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

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
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs)
}

function speaksChinese() {
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

/** @param {string[]} packages */
function install(packages) {
  console.error(`chromium: installing ${packages.join(', ')} with apt-get`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
}

/** The browser's path, installing it (and a font with Chinese) where this user may; undefined, said loudly, where not. */
export function ensureChromium() {
  const missing = [...(findChromium() ? [] : ['chromium']), ...(speaksChinese() ? [] : ['fontconfig', 'fonts-wqy-microhei'])]
  if (missing.length > 0 && process.platform === 'linux' && process.getuid?.() === 0) {
    try {
      install(missing)
    } catch (cause) {
      console.error(`chromium: apt-get failed: ${cause instanceof Error ? cause.message : cause}`)
    }
  }
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
