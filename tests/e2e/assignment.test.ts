import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { solve, solveParallel } from '../../src/lib/assignment/assignment.ts'
import { type match, plain, PROBLEM } from './assignment-page.ts'
import { launch } from './harness.ts'

// The matching as any web page would have it: bundled, loaded by Chromium, its components in web workers.

let folder = ''
let origin = ''
let browser: Browser
const server = createServer(({ url = '/' }, answer) => {
  answer.setHeader('content-type', url === '/' ? 'text/html' : 'text/javascript')
  answer.end(url === '/' ? '<!doctype html><title>assignment</title>' : readFileSync(join(folder, url)))
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heli-e2e-'))
  const output = { entryFileNames: 'page.js' }
  await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input: 'tests/e2e/assignment-page.ts', preserveEntrySignatures: 'strict', output },
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const at = server.address()
  origin = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
  browser = await launch()
})

afterAll(async () => {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

it('matches in web workers of Chromium as it does here, to the last price', async () => {
  const page = await browser.newPage()
  let workers = 0
  page.on('worker', () => (workers += 1))
  await page.goto(origin)
  const found = await page.evaluate<Awaited<ReturnType<typeof match>>>("import('/page.js').then(({ match }) => match())")
  expect(found).toEqual({
    alone: plain(solve(PROBLEM)),
    shared: plain(await solveParallel(PROBLEM, { workers: 1 })),
    proof: { ok: true },
  })
  expect(workers).toBe(2)
})
