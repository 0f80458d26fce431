// @ts-check
// `npm run build`: the faces for browsers, the programs for Node, and the migrated, seeded image that makes a first start quick.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { desk, phone, program, serviceWorker } from './bundles.mjs'
import { BUILD_MARKER, sourceFingerprint } from './fingerprint.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

/** @param {string} what @param {() => unknown} work */
async function timed(what, work) {
  const began = performance.now()
  await work()
  console.log(`build: ${what} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

/** What a phone keeps to open without a network: its page and the files the page names, not what later pages load. */
function precache() {
  const html = readFileSync('dist/web/phone/index.html', 'utf8')
  return ['/m/', ...[...html.matchAll(/(?:src|href)="(\/m\/[^"]+)"/g)].map(([, address]) => address ?? '')]
}

async function faces() {
  await timed('src/app/desk.tsx', () => build(desk()))
  await timed('src/app/phone.tsx', () => build(phone()))
  await timed('src/app/service-worker.ts', () => build(serviceWorker(precache())))
}

const PROGRAMS = {
  server: 'src/app/server.ts',
  cli: 'src/app/cli.ts',
  'pglite-worker': 'src/platform/pglite/worker.ts',
  'press-worker': 'src/platform/press-worker.ts',
  'workbook-worker': 'src/platform/workbook/worker.ts',
  'component-worker': 'src/lib/assignment/component-worker.ts',
}

function entries() {
  const benches = existsSync('bench') ? readdirSync('bench').filter((file) => file.endsWith('.ts')) : []
  const wanted = {
    ...PROGRAMS,
    ...Object.fromEntries(benches.map((file) => [`bench/${basename(file, '.ts')}`, join('bench', file)])),
  }
  for (const source of Object.values(wanted)) if (!existsSync(source)) console.log(`build: ${source} is not there, left out`)
  return Object.fromEntries(Object.entries(wanted).filter(([, source]) => existsSync(source)))
}

/** @param {string[]} args */
async function node(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`)
}

async function programsAndImage() {
  const found = entries()
  if (Object.keys(found).length === 0) return
  await timed(`programs (${Object.keys(found).join(', ')})`, async () => {
    for (const [name, source] of Object.entries(found)) await build(program(name, source))
  })
  if (existsSync('dist/cli.js')) await timed('image', () => node(['--enable-source-maps', 'dist/cli.js', 'image']))
}

/** Screenshots outlive a build; everything else is made anew. */
function clear() {
  mkdirSync('dist', { recursive: true })
  for (const name of readdirSync('dist')) if (name !== 'screens') rmSync(join('dist', name), { recursive: true })
}

const madeFrom = sourceFingerprint()
clear()
// Two lanes, because the smallest machine we build on has two cores.
await Promise.all([faces(), programsAndImage()])
writeFileSync(BUILD_MARKER, madeFrom)
