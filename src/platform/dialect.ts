import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { CodedError } from './coded-error.ts'

export type Answer = { rows: unknown[]; affected: number | undefined }

/** One session of a database, held by one caller at a time. Without parameters a text may hold several statements. */
export type Line = { run(sql: string, parameters: readonly unknown[]): Promise<Answer> }

/** Where lines come from: a queue before the single line of PGlite, a pool for PostgreSQL. A broken one is not lent again. */
export type Lines = { take(): Promise<Line>; give(line: Line, broken: boolean): void; close(): Promise<void> }

/** A statement as a watched database remembers it, with the role and the tenant in force right after it ran. */
export type Statement = { sql: string; parameters: readonly unknown[]; role: string; tenant: string | null }

/** The lines whose transaction the running code is inside of. */
const inside = new AsyncLocalStorage<Lines>()
const linesOf = new WeakMap<object, Lines>()

export type Watch = (statement: Statement) => void

/** Kysely over lines: camelCase names in code, snake_case in the database; JSON values are left as they are. */
export function kyselyOver<T>(lines: Lines, watch?: Watch): Kysely<T> {
  const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  const kysely = new Kysely<T>({ dialect: dialectOver(lines, watch), plugins })
  linesOf.set(kysely, lines)
  return kysely
}

/** What a Kysely was made over. */
export function linesUnder(kysely: object): Lines {
  const lines = linesOf.get(kysely)
  if (lines === undefined) throw new Error('dialect: not over lines')
  return lines
}

/** Marks what `body` runs as inside a transaction of this pool: taking a second line there would wait for itself. */
export function insideOf<T>(pool: object, body: () => Promise<T>): Promise<T> {
  const lines = linesOf.get(pool)
  return lines === undefined ? body() : inside.run(lines, body)
}

function dialectOver(lines: Lines, watch: Watch | undefined): Dialect {
  const open = new Map<DatabaseConnection, Connection>()
  const held = (connection: DatabaseConnection) => {
    const known = open.get(connection)
    if (known === undefined) throw new Error('dialect: this connection was already given back')
    return known
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => ({
      init: async () => {},
      async acquireConnection() {
        if (inside.getStore() === lines) throw new CodedError('pool-used-inside-transaction')
        const connection = new Connection(await lines.take(), watch)
        open.set(connection, connection)
        return connection
      },
      beginTransaction: async (connection, settings) => held(connection).begin(settings),
      commitTransaction: (connection) => held(connection).commit(),
      rollbackTransaction: (connection) => held(connection).rollback(),
      releaseConnection: async (connection) => {
        const { line, broken } = held(connection)
        lines.give(line, broken)
        open.delete(connection)
      },
      destroy: () => lines.close(),
    }),
  }
}

class Connection implements DatabaseConnection {
  readonly line: Line
  broken = false
  readonly #watch: Watch | undefined
  #state: 'idle' | 'begin-waits' | 'open' | 'failed' = 'idle'
  #begin = 'begin'

  constructor(line: Line, watch: Watch | undefined) {
    this.line = line
    this.#watch = watch
  }

  /** Sends nothing yet: the first statement without parameters carries it, which saves a round trip. */
  begin({ isolationLevel, accessMode }: TransactionSettings): void {
    this.#begin = ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ')
    this.#state = 'begin-waits'
  }

  /** PostgreSQL answers COMMIT after a failed statement with a quiet rollback; here it is an error, so nothing is acknowledged. */
  async commit(): Promise<void> {
    if (this.#state === 'failed') throw new CodedError('transaction-already-failed')
    if (this.#state === 'open') await this.line.run('commit', [])
    this.#state = 'idle'
  }

  async rollback(): Promise<void> {
    const begun = this.#state === 'open' || this.#state === 'failed'
    this.#state = 'idle'
    // A line that cannot even roll back is lost, and its transaction with it; the first error is the one to tell.
    if (begun) await this.line.run('rollback', []).catch(() => (this.broken = true))
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#state === 'failed') throw new CodedError('transaction-already-failed')
    try {
      const { rows, affected } = await this.#run(sql, parameters)
      if (this.#watch) await this.#remember({ sql, parameters }, this.#watch)
      return { rows: rows as R[], ...(affected === undefined ? {} : { numAffectedRows: BigInt(affected) }) }
    } catch (thrown) {
      if (this.#state === 'open') this.#state = 'failed'
      // A text of several statements may have begun a transaction by itself before it failed.
      else if (this.#state === 'idle' && parameters.length === 0) await this.line.run('rollback', []).catch(() => {})
      throw thrown
    }
  }

  streamQuery(): never {
    throw new Error('dialect: rows are not streamed; page through them')
  }

  async #run(sql: string, parameters: readonly unknown[]): Promise<Answer> {
    if (this.#state !== 'begin-waits') return this.line.run(sql, parameters)
    this.#state = 'open'
    if (parameters.length === 0) return this.line.run(`${this.#begin}; ${sql}`, [])
    await this.line.run(this.#begin, [])
    return this.line.run(sql, parameters)
  }

  async #remember(ran: Pick<Statement, 'sql' | 'parameters'>, watch: Watch): Promise<void> {
    const { rows } = await this.line.run(
      `select current_user::text as role, nullif(current_setting('heli.tenant', true), '') as tenant`,
      [],
    )
    const [now] = rows as { role: string; tenant: string | null }[]
    if (now) watch({ ...ran, ...now })
  }
}
