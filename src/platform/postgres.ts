import pg from 'pg'
import { CodedError, codeOf } from './coded-error.ts'
import { ARRAY_ELEMENTS, COLUMN_PARSERS } from './column-parsers.ts'
import type { Answer, Line, Lines } from './dialect.ts'
import { statementNames } from './statement-names.ts'

const TEXT_ARRAY = 1009
const QUERY_CANCELED = '57014'
/**
 * A kept statement whose answer a migration has changed, or that a pooler between us and the server has lost or holds for another:
 * the session is given up.
 */
const OUTDATED: ReadonlySet<string | undefined> = new Set(['0A000', '26000', '42P05'])
/**
 * What a kept statement may fail with because it was read before a migration: a column that has another type since takes its values
 * as those of the old one, for ever. Its name is forgotten, in every session, and it is read anew.
 */
const MAY_BE_OUTDATED = /^(?:0A|22|26|42)/

/** Milliseconds: how long a statement may take, and how long a transaction may be silent; 0 is for ever. */
export type Limits = { patience: number; idle: number }
type Session = { url: string; connections: number; limits: Limits; setup: string }

/**
 * Sessions of the running server: every statement runs as heli_app, and a commit is acknowledged when it is on disk. None is compiled
 * first: what row-level security and the catalogue make look dear takes longer to compile than to run.
 */
export const runtimeLines = (url: string, connections: number, limits: Limits): Lines =>
  linesOf({ url, connections, limits, setup: 'set role heli_app; set synchronous_commit = on; set jit = off' })

/** The one session of the owner of the schema, for migrations only. */
export const ownerLines = (url: string): Lines =>
  linesOf({ url, connections: 1, limits: { patience: 0, idle: 0 }, setup: 'set synchronous_commit = on; set jit = off' })

/**
 * Refuses to run as a user whom row-level security does not bind (`database-user-too-strong`), who may not take the
 * runtime role (`database-user-not-heli-app`), or on a server that does not sync (`database-not-durable`).
 */
export async function demandWeakUser(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{
      user: string
      strong: boolean
      member: boolean | null
      fsync: string
      version: number
    }>(`
      select session_user::text as user, rolsuper or rolbypassrls as strong, current_setting('fsync') as fsync,
        (select pg_has_role(session_user, oid, 'member') from pg_roles where rolname = 'heli_app') as member,
        current_setting('server_version_num')::int as version
      from pg_roles where rolname = session_user`)
    const [is] = rows
    if (is === undefined || is.strong) throw new CodedError('database-user-too-strong', { user: is?.user })
    if (is.member !== true) throw new CodedError('database-user-not-heli-app', { user: is.user })
    if (is.fsync !== 'on') throw new CodedError('database-not-durable', { fsync: is.fsync })
    if (is.version < 150_000) throw new CodedError('database-too-old', { version: is.version, needed: 150_000 })
  } finally {
    await client.end()
  }
}

function linesOf({ url, connections, limits, setup }: Session): Lines {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
    statement_timeout: limits.patience,
    idle_in_transaction_session_timeout: limits.idle,
    types: { getTypeParser: parserOf },
  })
  const names = statementNames()
  const ready = new WeakSet<pg.PoolClient>()
  const lent = new WeakMap<Line, (broken: boolean) => void>()
  // An idle session that the server ends is dropped by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return {
    async take() {
      const client = await pool.connect()
      let ended = false
      if (!ready.has(client)) {
        client.on('error', () => {})
        try {
          await client.query(setup)
        } catch (thrown) {
          client.release(true)
          throw thrown
        }
        ready.add(client)
      }
      const note = () => {
        ended = true
      }
      client.on('error', note)
      const line: Line = {
        async run(sql, parameters) {
          if (ended) throw new CodedError('transaction-lost')
          const name = parameters.length > 0 ? names.of(sql) : undefined
          return run(client, { sql, parameters, name }).catch((thrown: unknown) => {
            if (OUTDATED.has(codeOf(thrown))) ended = true
            if (name !== undefined && MAY_BE_OUTDATED.test(codeOf(thrown) ?? '')) names.forget(sql)
            if (codeOf(thrown) !== QUERY_CANCELED) throw thrown
            throw new CodedError('statement-timeout', { milliseconds: limits.patience }, { cause: thrown })
          })
        },
      }
      lent.set(line, (broken) => {
        client.off('error', note)
        client.release(ended || broken)
      })
      return line
    },
    give: (line, broken) => lent.get(line)?.(broken),
    close: () => pool.end(),
  }
}

type Asked = { sql: string; parameters: readonly unknown[]; name: string | undefined }

async function run(client: pg.PoolClient, { sql, parameters, name }: Asked): Promise<Answer> {
  const text = { text: sql, values: [...parameters], ...(name !== undefined && { name }) }
  // Several statements in one text answer with a list, which the types of the driver do not tell.
  const answered = (await client.query(text)) as pg.QueryResult | pg.QueryResult[]
  const result = Array.isArray(answered) ? answered.at(-1) : answered
  const changes = result !== undefined && ['INSERT', 'UPDATE', 'DELETE'].includes(result.command)
  return { rows: result?.rows ?? [], affected: changes ? (result.rowCount ?? undefined) : undefined }
}

function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  const element = ARRAY_ELEMENTS[oid]
  const parse = COLUMN_PARSERS[element ?? oid]
  if (parse === undefined) return pg.types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown
  if (element === undefined) return parse
  const texts = parserOf(TEXT_ARRAY) as (text: string) => (string | null)[]
  return (text) => texts(text).map((item) => (item === null ? null : parse(item)))
}
