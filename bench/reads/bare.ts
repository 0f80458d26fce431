import { createServer, type IncomingMessage } from 'node:http'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { newId } from '../../src/platform/ids.ts'
import { DURABLE_START, DurableFolder } from '../../src/platform/pglite/durable.ts'
import type { Asked, Recorded } from './asked.ts'

/** Everything the bare server is told: where its database is, whose requests these are, and what our use-cases ask. */
export type Orders = {
  readonly kind: 'pglite' | 'postgres'
  readonly at: string
  readonly tenant: string
  readonly actor: string
  /** A session of the actor's, made known to a database that is a copy. */
  readonly session: { readonly token: string; readonly account: string }
  readonly recorded: Recorded
}

type Row = Record<string, unknown>
type Ask = (sql: string, parameters?: readonly unknown[]) => Promise<Row[]>
type Store = {
  readonly ask: Ask
  /** One session at a time for each caller, as its driver offers it. */
  with<T>(body: (ask: Ask) => Promise<T>): Promise<T>
}

/** The same rows by the drivers alone: no framework, no query builder, no parsing of what comes in or goes out. */
export async function serveBare(orders: Orders): Promise<void> {
  const store = orders.kind === 'pglite' ? await pglite(orders.at) : postgres(orders.at)
  const { token, account } = orders.session
  await store.ask(
    `insert into login.session (token, user_id, expires_at, created_at, updated_at)
     values ($1, $2, now() + interval '1 day', now(), now()) on conflict do nothing`,
    [token, account],
  )
  const server = createServer((asked, reply) => {
    void answer(store, orders, asked).then(
      (value) => reply.setHeader('content-type', 'application/json').end(JSON.stringify(value)),
      (thrown: unknown) => reply.writeHead(500).end(String(thrown)),
    )
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object' && address !== null) process.stdout.write(`${address.port}\n`)
  })
}

const CALLER = `select p.name, m.member from login.session s join identity.person p on p.account = s.user_id
  join identity.membership m on m.person = p.id where s.token = $1 and s.expires_at > now() and m.tenant = $2`

const POSTS = `select id, role, party, area, valid_from, valid_until from posts_held($1, $2, $3)`

/** `/known/…` finds out who calls, in two statements before the transaction; `/told/…` knows already. */
async function answer(store: Store, orders: Orders, request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '', 'http://bare')
  const [, mode, id] = url.pathname.split('/')
  if (mode === 'known') {
    const token = /session_token=([^.;%]+)/.exec(request.headers.cookie ?? '')?.[1]
    const [caller] = await store.ask(CALLER, [token, orders.tenant])
    if (caller === undefined) throw new Error('nobody')
    await store.ask(POSTS, [orders.tenant, orders.actor, today()])
  }
  const { recorded } = orders
  const word = url.searchParams.get('q')
  if (request.method === 'POST') {
    const said: unknown = JSON.parse(await textOf(request))
    return replay(store, recorded.asked.create, ownIds(recorded.own, String(request.headers['idempotency-key'])), said)
  }
  if (word !== null) return replay(store, recorded.asked.search, new Map([[recorded.own.word, word]]))
  if (id === undefined || id === '') return replay(store, recorded.asked.list, new Map())
  return replay(store, recorded.asked.detail, new Map([[recorded.own.need, id]]))
}

/** What was asked once, asked again in one transaction with this request's own values; everything that was found is the answer. */
function replay(
  store: Store,
  [context, ...asked]: readonly Asked[],
  own: ReadonlyMap<unknown, unknown>,
  said?: unknown,
): Promise<unknown> {
  return store.with(async (ask) => {
    await ask(`begin; ${context?.sql}`)
    const found: Row[][] = []
    for (const { sql, parameters } of asked) {
      found.push(
        await ask(
          sql,
          parameters.map((value) => (own.has(value) ? own.get(value) : value)),
        ),
      )
    }
    await ask('commit')
    return { found, said }
  })
}

let filed = 0

/** The first id that was made is that of the deed, which its caller makes. */
function ownIds({ made, no }: Recorded['own'], key: string): Map<unknown, unknown> {
  filed += 1
  return new Map<unknown, unknown>([...made.map((id, n) => [id, n === 0 ? key : newId()] as const), [no, `BARE-${filed}`]])
}

const today = (): string => new Date().toISOString().slice(0, 10)

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += String(part)
  return text
}

function postgres(url: string): Store {
  const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c role=heli_app' })
  return {
    ask: async (sql, parameters = []) => (await pool.query<Row>(sql, [...parameters])).rows,
    async with(body) {
      const client = await pool.connect()
      try {
        return await body(async (sql, parameters = []) => (await client.query<Row>(sql, [...parameters])).rows)
      } finally {
        client.release()
      }
    },
  }
}

/** In the server's own thread, as its documentation shows; as durable as ours. */
async function pglite(folder: string): Promise<Store> {
  const db = await PGlite.create({ fs: new DurableFolder(folder), startParams: DURABLE_START })
  await db.exec('set session authorization heli_app')
  const ask: Ask = async (sql, parameters = []) =>
    parameters.length > 0 ? (await db.query<Row>(sql, [...parameters])).rows : ((await db.exec(sql)).at(-1)?.rows ?? [])
  let last: Promise<unknown> = Promise.resolve()
  const next = <T>(body: () => Promise<T>): Promise<T> => {
    const mine = last.then(body)
    last = mine.catch(() => undefined)
    return mine
  }
  return { ask: (sql, parameters) => next(() => ask(sql, parameters)), with: (body) => next(() => body(ask)) }
}
