import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { createApi } from '../src/app/api.ts'
import { type District, fingerprint } from '../src/features/identity/fixtures/a-district.ts'
import { Instant } from '../src/kernel/civil.ts'
import type { MemberId } from '../src/kernel/ids.ts'
import { seededChance } from '../src/platform/chance.ts'
import { erasuresIn } from '../src/platform/erasures.ts'
import { diskFiles } from '../src/platform/files/disk-files.ts'
import { printer } from '../src/platform/papers.ts'
import type { Plain, Pool, Tx } from '../src/platform/db.ts'
import type { Files } from '../src/platform/files.ts'
import type { ArrivalLimits } from '../src/platform/http/arrival.ts'
import type { Env } from '../src/platform/http/env.ts'
import type { Log } from '../src/platform/log.ts'
import { createMetrics } from '../src/platform/metrics.ts'
import type { Database } from '../src/platform/open-database.ts'
import type { Login } from '../src/platform/session.ts'

/** The whole program behind its routes, on a test's own database; who calls is said by a header instead of a password. */
export type TestApi = {
  readonly app: OpenAPIHono<Env>
  /** Where it keeps what is uploaded, and the folder of that. */
  readonly files: Files
  readonly folder: string
  /** A request as this member, or as nobody. */
  ask(
    member: MemberId | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>
}

export const CALLER = 'x-test-account'
/** Where a request comes from, when not from its caller's own place. */
export const PLACE = 'x-test-place'
/** Sent along by a caller whose login has a second factor. */
export const PASSED = 'x-test-second-factor'

/** Stands in for the login library at its port: the header names the account. */
const loginByHeader: Login = {
  handle: async () => new Response(null, { status: 404 }),
  accountOf: async (headers) => {
    const id = headers.get(CALLER)
    return id === null ? undefined : { id, secondFactor: headers.has(PASSED), mustChangePassword: false }
  },
  open: async () => randomUUID(),
  dropSecondFactor: async () => false,
}

/** One press for all the houses of a process: it takes half a second to open. */
const papers = printer({ cache: join(tmpdir(), 'heli-print') })

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

type Ground = { readonly pool: Pool; readonly plain: Plain; readonly database: Pick<Database, 'kind' | 'ping'> }

/** On a whole database: what is done stays done. */
export async function anApi(
  db: Database,
  district: District,
  log: Log = silent,
  login: Login = loginByHeader,
  arrival?: ArrivalLimits,
): Promise<TestApi> {
  await giveAccounts(db.plain)
  return apiOn({ pool: db.pool, plain: db.plain, database: db }, district, log, login, arrival)
}

/**
 * Within a test's own transaction: every request is a savepoint, so whatever it does is gone with the test. The accounts must
 * have been given before (`giveAccounts`).
 */
export function anApiWithin(tx: Tx, db: Database, district: District, log: Log = silent): Promise<TestApi> {
  return apiOn(
    { pool: poolWithin(tx), plain: tx as unknown as Plain, database: { kind: db.kind, ping: async () => {} } },
    district,
    log,
  )
}

/** Passes for a pool, but its transactions are savepoints of the one that is open; they end with it, which spares a question each. */
function poolWithin(tx: Tx): Pool {
  let made = 0
  const execute = async <T>(body: (inner: Tx) => Promise<T>): Promise<T> => {
    const point = `request_${++made}`
    await sql.raw(`savepoint ${point}`).execute(tx)
    try {
      return await body(tx)
    } catch (thrown) {
      await sql.raw(`rollback to savepoint ${point}`).execute(tx)
      throw thrown
    }
  }
  return { transaction: () => ({ execute }) } as unknown as Pool
}

async function apiOn(
  { pool, plain, database }: Ground,
  district: District,
  log: Log,
  login: Login = loginByHeader,
  arrival?: ArrivalLimits,
): Promise<TestApi> {
  const chance = seededChance('an api')
  const folder = mkdtempSync(join(tmpdir(), 'heli-files-'))
  const files = diskFiles(folder)
  const app = createApi({
    house: {
      pool,
      clock: district.clock,
      files,
      erasures: erasuresIn(folder),
      newId: district.newId,
      papers,
      visitors: { mayAsk: () => true, enter: async () => () => {} },
      draw: chance.draw,
      fingerprint,
    },
    plain,
    login,
    observers: { log, metrics: createMetrics(), newId: district.newId },
    database,
    demo: false,
    opening: { origin: undefined, ocidPrefix: 'heli', licence: undefined },
    secure: false,
    ...(arrival && { arrival }),
    clientHeader: 'x-heli-client',
    // Everyone calls from a place of their own: limits count by it.
    clientOf: (c) => c.req.header(PLACE) ?? c.req.header(CALLER) ?? '127.0.0.1',
  })
  const accounts = await accountsOf(plain)
  return {
    app,
    files,
    folder,
    async ask(member, method, path, body, headers = {}) {
      const account = member === undefined ? undefined : accounts.get(member)
      const who: Record<string, string> = account === undefined ? {} : { [CALLER]: account }
      const type = body instanceof Uint8Array ? 'application/octet-stream' : 'application/json'
      const sent = body === undefined ? {} : sendable(body)
      const json: Record<string, string> = body === undefined ? {} : { 'content-type': type }
      const key: Record<string, string> = method === 'GET' ? {} : { 'idempotency-key': district.newId() }
      return app.request(path, { method, headers: { ...who, ...json, ...key, ...headers }, ...sent })
    },
  }
}

/** Bytes and streams as they are, anything else as JSON. */
function sendable(body: unknown): RequestInit & { duplex?: 'half' } {
  if (body instanceof ReadableStream) return { body, duplex: 'half' }
  return { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }
}

const LONG_AGO = Instant.parse('2017-01-01T00:00:00.000Z')

/** Every invented person gets an account that no password opens. */
export async function giveAccounts(plain: Plain): Promise<void> {
  const people = await plain.selectFrom('identity.person').select(['id', 'name']).where('account', 'is', null).execute()
  if (people.length === 0) return
  const dates = { createdAt: LONG_AGO, updatedAt: LONG_AGO }
  await plain
    .insertInto('login.user')
    .values(people.map(({ id, name }) => ({ id, name, email: `${id}@accounts.invalid`, emailVerified: false, ...dates })))
    .execute()
  await plain
    .updateTable('identity.person')
    .set((eb) => ({ account: eb.ref('id') }))
    .where('account', 'is', null)
    .execute()
}

async function accountsOf(plain: Plain): Promise<Map<MemberId, string>> {
  const rows = await plain.selectFrom('identity.membership').select(['member', 'person']).execute()
  return new Map(rows.map(({ member, person }) => [member, person]))
}
