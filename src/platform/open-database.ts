import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompiledQuery, type Kysely } from 'kysely'
import { CodedError } from './coded-error.ts'
import type { Plain, PlainTables, Pool, Tables } from './db.ts'
import { kyselyOver, type Lines, type Statement } from './dialect.ts'
import { demandCurrent, inOrder, migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { startThread, type Thread } from './pglite/client.ts'
import { oneLine } from './pglite/dialect.ts'
import { adoptDraft, clusterOf, freshDraft, restoreImage } from './pglite/folder.ts'
import { lockFolder } from './pglite/lock.ts'
import { type AsOwner, ownerOfPglite, ownerOfPostgres } from './owner.ts'
import { demandWeakUser, type Limits, ownerLines, runtimeLines } from './postgres.ts'

export type PgliteSettings = {
  kind: 'pglite'
  folder: string
  /** A file made by `makeImage`, from which a new folder is filled when it holds this program's migrations. */
  image?: string
  /** Nothing is synced, so a power cut may lose the folder: for images and tests. */
  throwaway?: boolean
}
export type PostgresSettings = { kind: 'postgres'; url: string; ownerUrl?: string; connections?: number }
export type CommonSettings = Partial<Limits> & {
  /** Remembers every statement with the role it ran as: for tests. */
  watch?: boolean
}
export type DatabaseSettings = (PgliteSettings | PostgresSettings) & CommonSettings

/** As long as a timer can wait. */
const NO_LIMIT = 2 ** 31 - 1
const LIMITS: Limits = { patience: 30_000, idle: 60_000 }

export type Database = {
  readonly kind: 'pglite' | 'postgres'
  /** Tenant tables, through `act` and `look` only. */
  readonly pool: Pool
  /** Login, jobs and identity tables: the same sessions, as heli_app, outside tenant scope. */
  readonly plain: Plain
  /** Past row-level security: for backup, restore and audit. */
  readonly asOwner: AsOwner
  /** What a watched database ran; empty otherwise. */
  readonly statements: Statement[]
  ping(): Promise<void>
  /** How often PGlite made its files durable since it started; undefined on a server, which counts for itself. */
  syncs(): Promise<number | undefined>
  close(): Promise<void>
}

/**
 * Opens the database and brings its schema up to this program. Refuses to start with a CodedError: `schema-newer`,
 * `schema-older` (no owner to migrate as), `database-in-use`, `database-user-too-strong` and what these modules name.
 */
export function openDatabase(settings: DatabaseSettings, migrations: readonly Migration[]): Promise<Database> {
  return settings.kind === 'pglite' ? openPglite(settings, migrations) : openPostgres(settings, migrations)
}

async function openPglite(settings: PgliteSettings & CommonSettings, migrations: readonly Migration[]): Promise<Database> {
  const { folder, image, patience, idle, throwaway = false } = { ...LIMITS, ...settings }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = await lockFolder(folder)
  try {
    const names = inOrder(migrations).map(({ name }) => name)
    const isNew = !existsSync(clusterOf(folder))
    const restored = isNew && image !== undefined && (await restoreImage(folder, names, image, { throwaway }))
    if (isNew && !restored) await createCluster(folder, { throwaway })

    // Like the owner of a server's schema, migrations may take their time.
    let limit = NO_LIMIT
    const thread = await startThread(clusterOf(folder), { patience: () => limit, durable: !throwaway }).catch(doesNotOpen(folder))
    const lines = oneLine(thread, idle)
    try {
      await migrate(kyselyOver(lines), migrations)
      // PGlite's session is a superuser, whom row-level security does not bind.
      await thread.settle('set session authorization heli_app')
      limit = patience
    } catch (thrown) {
      await thread.close()
      throw thrown
    }
    return databaseOver('pglite', settings.watch, lines, { owner: ownerOfPglite, thread, unlock })
  } catch (thrown) {
    unlock()
    throw thrown
  }
}

/** Most often a cluster that another major version of PGlite made, which only a logical backup can cross. */
const doesNotOpen = (folder: string) => (cause: unknown) => {
  if (cause instanceof CodedError) throw cause
  const file = join(clusterOf(folder), 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  throw new CodedError('database-does-not-open', { folder, version }, { cause })
}

async function createCluster(folder: string, durability: { throwaway: boolean }): Promise<void> {
  const thread = await startThread(freshDraft(folder), { patience: () => NO_LIMIT, durable: false })
  // The templates of further databases, of which there are none here, are two thirds of the files.
  for (const template of ['template0', 'template1']) {
    await thread.run(`update pg_database set datistemplate = false where datname = '${template}'`, [])
    await thread.run(`drop database ${template}`, [])
  }
  await thread.close()
  await adoptDraft(folder, durability)
}

async function openPostgres(settings: PostgresSettings & CommonSettings, migrations: readonly Migration[]): Promise<Database> {
  if (settings.ownerUrl !== undefined) {
    const owner = kyselyOver<unknown>(ownerLines(settings.ownerUrl))
    await migrate(owner, migrations).finally(() => owner.destroy())
  }
  await demandWeakUser(settings.url)
  const { url, connections = 10, patience, idle } = { ...LIMITS, ...settings }
  const lines = runtimeLines(url, connections, { patience, idle })
  try {
    await demandCurrent(kyselyOver(lines), migrations)
  } catch (thrown) {
    await lines.close()
    throw thrown
  }
  const owner = () => ownerOfPostgres(settings.ownerUrl)
  return databaseOver('postgres', settings.watch, lines, { owner, thread: undefined, unlock: () => {} })
}

function databaseOver(
  kind: Database['kind'],
  watched: boolean | undefined,
  lines: Lines,
  { owner, thread, unlock }: { owner: (pool: Pool) => AsOwner; thread: Thread | undefined; unlock: () => void },
): Database {
  const statements: Statement[] = []
  const watch = watched === true ? (statement: Statement) => void statements.push(statement) : undefined
  const pool: Pool = kyselyOver<Tables>(lines, watch)
  const plain: Kysely<PlainTables> = kyselyOver<PlainTables>(lines, watch)
  let closing: Promise<void> | undefined
  return {
    kind,
    pool,
    plain,
    asOwner: owner(pool),
    statements,
    async ping() {
      await plain.executeQuery(CompiledQuery.raw('select 1'))
    },
    syncs: async () => thread?.syncs(),
    close: () => (closing ??= lines.close().finally(unlock)),
  }
}
