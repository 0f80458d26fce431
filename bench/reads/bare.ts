import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { newId } from '../../src/platform/ids.ts'
import { DURABLE_START, DurableFolder } from '../../src/platform/pglite/durable.ts'
import type { FILING, Kind } from './cases.ts'

/** Everything the bare server is told: where its database is, whose requests these are, and what our use-cases ask. */
export type Orders = {
  readonly kind: 'pglite' | 'postgres'
  readonly at: string
  readonly tenant: string
  readonly actor: string
  readonly area: string
  /** A session of the actor's, made known to a database that is a copy. */
  readonly session: { readonly token: string; readonly account: string }
  /** By kind of request; the first statement sets the context. */
  readonly asked: Readonly<Record<Kind, readonly string[]>>
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
  const body = request.method === 'POST' ? await textOf(request) : undefined
  const key = String(request.headers['idempotency-key'])
  const isKnown = mode === 'known'
  if (isKnown) {
    const token = /session_token=([^.;%]+)/.exec(request.headers.cookie ?? '')?.[1]
    const [caller] = await store.ask(CALLER, [token, orders.tenant])
    if (caller === undefined) throw new Error('nobody')
    await store.ask(POSTS, [orders.tenant, orders.actor, today()])
  }
  return store.with(async (ask) => {
    const {
      list: [context],
    } = orders.asked
    await ask(`begin; ${context}`)
    const reply =
      body !== undefined
        ? await create(ask, orders, key, body)
        : id === undefined || id === ''
          ? await list(ask, orders, url.searchParams.get('q'))
          : await detail(ask, orders, id)
    await ask('commit')
    return reply
  })
}

async function list(ask: Ask, { tenant, area, asked }: Orders, q: string | null): Promise<unknown> {
  const [, find = '', names = ''] = q === null ? asked.list : asked.search
  const items = await ask(find, q === null ? [tenant, area, 21] : [tenant, area, tenant, q, 21])
  return { items, names: await areaNames(ask, names, items) }
}

async function detail(ask: Ask, { tenant, asked }: Orders, id: string): Promise<unknown> {
  const [, load = '', record = '', contact = '', parts = '', names = ''] = asked.detail
  const [need = {}] = await ask(load, [tenant, id])
  return {
    ...need,
    record: await ask(record, [tenant, 'need', id]),
    contact: await ask(contact, [tenant, id]),
    parts: await ask(parts, [tenant, id, 200]),
    names: await areaNames(ask, names, [need]),
  }
}

async function create(ask: Ask, { tenant, actor, asked }: Orders, key: string, body: string): Promise<unknown> {
  const [, claim = '', names = '', count = '', insert = '', record = '', finish = ''] = asked.create
  const said: typeof FILING = JSON.parse(body)
  const { title, text, target, unit, area, place, channel, receivedOn } = said
  const now = new Date().toISOString()
  await ask(claim, [tenant, key, actor, createHash('sha256').update(body).digest('hex'), ''])
  await areaNames(ask, names, [{ area }])
  const [counter] = await ask(count, [tenant, 2017, 1])
  const [id, no] = [newId(), `BARE-${counter?.['last']}`]
  const filed = [
    tenant,
    title,
    text,
    target,
    said.count,
    unit,
    area,
    place,
    channel,
    receivedOn,
    no,
    true,
    null,
    'submitted',
    actor,
    now,
  ]
  await ask(insert, [...filed, ...Array.from({ length: 12 }, () => null), id, 1])
  const action = [tenant, newId(), 'need', id, 1, 'need.file', 1, actor, 'officer', now]
  await ask(record, [...action, JSON.stringify({ ...said, no, onBehalf: true })])
  const reply = { id, no, status: 'submitted' }
  await ask(finish, [JSON.stringify(reply), tenant, key])
  return reply
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** The statement as it was asked, with as many places in its list as there are areas now. */
function areaNames(ask: Ask, names: string, rows: readonly Row[]): Promise<Row[]> {
  const codes = [...new Set(rows.map(({ area }) => area))]
  return ask(names.replace(/\([$\d, ]+\)/, `(${codes.map((_, n) => `$${n + 1}`).join(', ')})`), codes)
}

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
