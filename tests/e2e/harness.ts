import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs'

/** The two widths every page is looked at: an office screen and a phone. */
export const WIDTHS = [1280, 390] as const

export type Served = {
  readonly origin: string
  readonly data: string
  readonly output: () => string
  readonly stop: () => Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health`)).ok
  } catch {
    return false
  }
}

async function untilHealthy(child: ChildProcess, origin: string, output: () => string) {
  const until = performance.now() + 30_000
  while (!(await isHealthy(origin))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`)
    if (performance.now() > until) throw new Error(`no answer from ${origin} within 30 s:\n${output()}`)
    await sleep(50)
  }
}

/** Starts the built server on a free port with a data folder of its own; `stop` ends it and removes the folder. */
export async function serve(env: Readonly<Record<string, string>> = {}): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'heli-e2e-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server.js'], {
    env: { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', ...env, PORT: String(port), HELI_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => lines.push(text))
  const output = () => lines.join('')
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await Promise.race([ended, sleep(5_000).then(() => child.kill('SIGKILL'))])
    }
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await untilHealthy(child, origin, output)
  } catch (cause) {
    await stop()
    throw cause
  }
  return { origin, data, output, stop }
}

/** One command of `npm run heli`, beside the running server. Fails when the command does. */
export async function heli(served: Served, ...args: string[]): Promise<string> {
  const env = { ...process.env, HELI_DATA: served.data }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['dist/cli.js', ...args], { env })
  return stdout + stderr
}

export function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium: run `node scripts/chromium.mjs`')
  return chromium.launch({ executablePath, args: chromiumFlags })
}

/** A visitor of their own: no cookie is shared with another one. Anything the page complains about is in `complaints`. */
export async function visitor(
  browser: Browser,
  origin: string,
  width: number = WIDTHS[0],
  more: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const viewport = { width, height: width < 600 ? 844 : 900 }
  const context = await browser.newContext({ baseURL: origin, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...more })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`))
  return { page, complaints }
}

/** Fills the one login page and waits until the desk is there. */
export async function logIn(page: Page, who: { readonly username: string; readonly password: string }): Promise<void> {
  await page.goto('/desk/login')
  await page.locator('input[autocomplete="username"]').fill(who.username)
  await page.locator('input[type="password"]').fill(who.password)
  await page.locator('button[type="submit"]').click()
  await page.getByRole('banner').waitFor()
}

/** Minified, the browser reads it in half of the time, which for the whole is longer than it takes to look at a page. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds on the page as it stands, one line per kind and place; an accessible page gives none. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(AXE)
  const found = await page.evaluate<{ id: string; nodes: { target: unknown; failureSummary?: string }[] }[]>(
    'axe.run(document, { resultTypes: ["violations"], preload: false }).then((result) => result.violations)',
  )
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${String(node.target)}: ${node.failureSummary ?? ''}`))
}

/** Whether the browser has a picture for a character: it must not look like one that no font can have. */
export function hasGlyph(page: Page, character: string): Promise<boolean> {
  const picture = (text: string) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 48
    const pen = canvas.getContext('2d')
    if (!pen) return ''
    pen.font = '32px sans-serif'
    pen.fillText(text, 8, 36)
    return canvas.toDataURL()
  }
  // U+0378 is unassigned, so every font shows its box for "missing".
  return page.evaluate<boolean>(
    `(() => { const picture = ${picture.toString()}; return picture(${JSON.stringify(character)}) !== picture('\\u0378') })()`,
  )
}
