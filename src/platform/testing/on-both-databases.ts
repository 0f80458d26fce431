import { afterAll, describe, it } from 'vitest'
import type { Scope } from '../../kernel/ids.ts'
import { refuse } from '../../kernel/result.ts'
import { act } from '../act.ts'
import { type Branching, branching } from './branch.ts'
import type { Pool, Tx } from '../db.ts'
import type { Migration } from '../migration.ts'
import type { Database } from '../open-database.ts'
import { type FreshOptions, freshDatabase, sharedDatabase, testServer, type TestServer } from './fresh-database.ts'

type Shared = { readonly shared: readonly Migration[]; readonly watch?: true }
type Opening = (options?: FreshOptions | Shared) => Promise<Branching>

const BOTH: readonly Database['kind'][] = ['pglite', 'postgres']

type Body = (open: Opening, kind: Database['kind']) => void

/**
 * Describes something that must hold on PGlite and on PostgreSQL. `open` makes a database, closed when the block is done; with
 * `shared` it gives the one that this process keeps for tests that leave nothing behind.
 * Without a PostgreSQL server (`HELI_TEST_OWNER_URL`, `HELI_TEST_URL`) that half is left out, and says so.
 */
export const onBothDatabases = (name: string, body: Body): void => onDatabases(BOTH, name, body)

/** Set by the long run: there every database is asked everything. */
const inFull = process.env['HELI_TEST_IN_FULL'] !== undefined

/**
 * Describes what the program decides alone and takes long to play: on PostgreSQL, or on PGlite where there is no server; in the long
 * run on both.
 */
export const onOneDatabase = (name: string, body: Body): void =>
  onDatabases(inFull ? BOTH : [testServer() === undefined ? 'pglite' : 'postgres'], name, body)

/** Describes what stands on an image that the build has made already; in the long run on both. */
export const onTheImage = (name: string, body: Body): void => onDatabases(inFull ? BOTH : ['pglite'], name, body)

function onDatabases(kinds: readonly Database['kind'][], name: string, body: Body): void {
  for (const kind of kinds) {
    if (kind === 'postgres' && testServer() === undefined) {
      sayUntested(name)
      continue
    }
    describe(`${name}, on ${kind}`, () => {
      const opened: Database[] = []
      afterAll(async () => {
        for (const database of opened) await database.close()
      })
      const open: Opening = async (options = {}) => {
        if ('shared' in options) return sharedBranching(kind, options)
        const database = await freshDatabase(kind, options)
        opened.push(database)
        return options.watch === true ? watched(database) : branching(database)
      }
      body(open, kind)
    })
  }
}

const watched = (database: Database): Branching => branching(database, (statement) => void database.statements.push(statement))

const known = new WeakMap<Database, Branching>()

/** The same for every file, with the stages that were played in it. */
async function sharedBranching(kind: Database['kind'], { shared, watch }: Shared): Promise<Branching> {
  const database = await sharedDatabase(kind, shared)
  if (watch === true) return watched({ ...database, statements: [] })
  const db = known.get(database) ?? branching(database)
  known.set(database, db)
  return db
}

/**
 * Whether this one is asked everything. What the program decides alone, the same on both, is asked in full of the one that answers
 * faster; the other is asked what the database has a part in. In the long run both are asked everything.
 */
export const isAskedAll = (kind: Database['kind']): boolean => inFull || kind === 'postgres' || testServer() === undefined

/** What the everyday run asks a part of and the long run all. */
export const inTheLongRun = <T>(all: readonly T[], everyday: number): readonly T[] => (inFull ? all : all.slice(0, everyday))

type Test = (name: string, body: () => Promise<void>, timeout?: number) => void

/** `it` where everything is asked; elsewhere what the program decides alone is left out. */
export const itIfAskedAll = (kind: Database['kind']): Test => (isAskedAll(kind) ? it : () => {})

/** Describes what only a server can show. */
export function onPostgres(name: string, body: (server: TestServer) => void): void {
  const server = testServer()
  if (server === undefined) return sayUntested(name)
  describe(`${name}, on postgres`, () => {
    body(server)
  })
}

function sayUntested(name: string): void {
  console.warn(`NOT TESTED on PostgreSQL: ${name} (HELI_TEST_OWNER_URL and HELI_TEST_URL are not set)`)
}

/** Runs a test in a scoped transaction that is always rolled back, so tests share one database and leave nothing in it. */
export async function undone(pool: Pool, scope: Scope, body: (tx: Tx) => Promise<void>): Promise<void> {
  await act(pool, scope, async (tx) => {
    await body(tx)
    return refuse({ code: 'undone' })
  })
}
