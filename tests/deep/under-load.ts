import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { z } from 'zod'
import { settlePeople } from '../../src/app/demo/people.ts'
import { MIGRATIONS } from '../../src/app/migrations.ts'
import type { ProgrammePlan, ProgrammeRevision } from '../../src/features/tenders/contract/programme.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Database } from '../../src/platform/open-database.ts'
import { openLogin } from '../../src/platform/session.ts'
import { reopenable } from '../../src/platform/testing/fresh-database.ts'
import { aFolder } from '../a-full-house.ts'

// The built programs as processes of their own, people who write through them, and a hand that kills them.

export type Place = { readonly env: Readonly<Record<string, string>>; remove(): Promise<void> }

const OFFICER = { username: 'officer', password: 'heli-2017-demo' }
const AT = '/api/tenants/dongying/programmes'

/** A database with the demonstration's people: a new data folder, or a new database on the test server. */
export async function aPlace(kind: Database['kind']): Promise<Place> {
  if (!existsSync('dist/server.js')) throw new Error('the programs are not built: npm run build')
  const root = aFolder('kill')
  const own = { HELI_DATA: join(root, 'data'), HELI_KEYS: join(root, 'keys') }
  if (kind === 'pglite') {
    const env = { ...own, DATABASE_URL: '', DATABASE_OWNER_URL: '', HELI_SEED: 'demo' }
    return { env, remove: async () => rmSync(root, { recursive: true, force: true }) }
  }
  const server = await reopenable('postgres', MIGRATIONS)
  const db = await server.reopen(MIGRATIONS)
  const login = openLogin({ db: db.plain, secret: 'x'.repeat(32), origins: [], secure: false, clientHeader: 'x-heli-client' })
  await settlePeople({ db, login, newId })
  await db.close()
  const env = { ...own, DATABASE_URL: server.url, DATABASE_OWNER_URL: server.ownerUrl, HELI_SEED: 'none' }
  const remove = async () => {
    rmSync(root, { recursive: true, force: true })
    // The database server notices only after a moment that its client was killed.
    for (let tries = 0; tries < 50 && !(await isRemoved(server.remove)); tries += 1) await pause(100)
  }
  return { env, remove }
}

const isRemoved = (remove: () => Promise<void>) =>
  remove().then(
    () => true,
    () => false,
  )

export type Running = { readonly origin: string; readonly said: () => string; kill(): Promise<void> }

export async function started({ env }: Place): Promise<Running> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server.js'], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = outputOf(child)
  for (const until = performance.now() + 60_000; performance.now() < until; await pause(50)) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${said()}`)
    const reply = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (reply?.ok === true) return { origin, said, kill: () => killed(child) }
  }
  await killed(child)
  throw new Error(`no answer within a minute:\n${said()}`)
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** One command line; its exit code and all it said. */
export async function heli({ env }: Place, ...args: readonly string[]): Promise<{ exit: number | null; said: string }> {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/cli.js', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = outputOf(child)
  const [code] = await once(child, 'close')
  return { exit: typeof code === 'number' ? code : null, said: said() }
}

function outputOf(child: ChildProcess): () => string {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part: string) => (said += part))
  return () => said
}

export async function loggedIn(origin: string): Promise<string> {
  const reply = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(OFFICER),
  })
  if (!reply.ok) throw new Error(`the officer cannot log in: ${reply.status}`)
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** What the writers were told was done, and what they never got an answer for. */
export type Told = { readonly acknowledged: Map<string, { id: string; revised: number }>; readonly unanswered: Sent[] }
export type Sent = {
  readonly key: string
  readonly path: string
  readonly method: string
  readonly body: string
  readonly code: string
}

const planOf = (code: string, revised: number): z.input<typeof ProgrammePlan> => ({
  code,
  name: `第${revised}稿`,
  year: 2017,
  budgetFen: 140_000_000,
  fund: '福利彩票公益金（演示）',
  profile: 'local-selection',
  fields: ['社区营造'],
})

/** The first draft is a plan, every further one a plan that takes the place of the revision before it. */
const bodyOf = (code: string, revised: number): string => {
  const plan = planOf(code, revised)
  const revision: z.input<typeof ProgrammeRevision> = { revision: revised - 1, plan }
  return JSON.stringify(revised === 1 ? plan : revision)
}

export const send = (origin: string, cookie: string, { key, path, method, body }: Sent): Promise<Response> =>
  fetch(`${origin}${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
    body,
  })

/** Several people draft and revise, each waiting for every answer, until the server is gone. */
export async function writeUntilGone(origin: string, cookie: string, told: Told, writers: number): Promise<void> {
  const write = async (code: string, revised: number, id: string | undefined): Promise<string | undefined> => {
    const [method, path] = id === undefined ? ['POST', AT] : ['PUT', `${AT}/${id}`]
    const sent: Sent = { key: newId(), path, method, body: bodyOf(code, revised), code }
    try {
      const reply = await send(origin, cookie, sent)
      const body: { id?: string } = JSON.parse(await reply.text())
      if (reply.status !== 200 || body.id === undefined)
        throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(body)}`)
      told.acknowledged.set(code, { id: body.id, revised })
      return body.id
    } catch (thrown) {
      // A connection that broke leaves open what was done; an answer that is no 2xx is a fault of its own.
      if (thrown instanceof Error && thrown.message.startsWith(method)) throw thrown
      told.unanswered.push(sent)
      return undefined
    }
  }
  const writer = async () => {
    for (;;) {
      const code = `K${newId().slice(-12).toUpperCase()}`
      let id: string | undefined
      for (const revised of [1, 2, 3]) {
        id = await write(code, revised, id)
        if (id === undefined) return
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
}

/** How far each programme has come, by its code. */
export async function stored(origin: string, cookie: string): Promise<Map<string, number[]>> {
  const reply = await fetch(`${origin}${AT}`, { headers: { cookie } })
  const { items }: { items: { code: string; name: string }[] } = JSON.parse(await reply.text())
  const found = new Map<string, number[]>()
  for (const { code, name } of items) found.set(code, [...(found.get(code) ?? []), Number(/\d+/.exec(name)?.[0])])
  return found
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
