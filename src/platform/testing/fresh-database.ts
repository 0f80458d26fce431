import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { codeOf } from '../coded-error.ts'
import { makeImage } from '../image.ts'
import { inOrder } from '../migrate.ts'
import type { Migration } from '../migration.ts'
import { type Database, openDatabase, type PgliteSettings, type CommonSettings } from '../open-database.ts'
import { lockFolder } from '../pglite/lock.ts'
import { builtWorkers } from './built-worker.ts'

/** Kept from run to run, until the next build. */
const IMAGES = join(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))), 'dist', 'test-images')

/** What is done to a new database on the server, once for all that ask for it by this name; PGlite has its image for that. */
export type Played = { readonly name: string; readonly play: (db: Database) => Promise<void> }

export type FreshOptions = {
  migrations?: readonly Migration[]
  played?: Played
} & CommonSettings &
  Pick<PgliteSettings, 'throwaway' | 'image'>

/** The private server of `scripts/postgres.mjs`: an owner who may create databases, and the user a server runs as. */
export type TestServer = { owner: string; run: string }
export function testServer(): TestServer | undefined {
  const { HELI_TEST_OWNER_URL: owner, HELI_TEST_URL: run } = process.env
  return owner === undefined || run === undefined ? undefined : { owner, run }
}

function demandServer(): TestServer {
  const server = testServer()
  if (server === undefined) throw new Error('no PostgreSQL for tests: see scripts/postgres.mjs')
  return server
}

/** A database of its own, migrated, gone after `close()`. Made by copying one that was migrated once for these migrations. */
export function freshDatabase(kind: Database['kind'], options: FreshOptions = {}): Promise<Database> {
  return kind === 'pglite' ? freshPglite(options) : freshPostgres(options)
}

const shared = {
  pglite: new Map<readonly Migration[], Promise<Database>>(),
  postgres: new Map<readonly Migration[], Promise<Database>>(),
}

/**
 * One database of these migrations for all the test files of a process, open until the process ends: for tests that undo what they
 * do, or do it in a tenant of their own.
 */
export function sharedDatabase(kind: Database['kind'], migrations: readonly Migration[]): Promise<Database> {
  const known = shared[kind].get(migrations)
  if (known !== undefined) return known
  // The runner ends its processes with this signal, and the folder of a shared database is not to outlive its process.
  if (shared.pglite.size + shared.postgres.size === 0) process.once('SIGTERM', () => process.exit())
  const opening = freshDatabase(kind, { migrations })
  shared[kind].set(migrations, opening)
  return opening
}

async function freshPglite({ migrations = [], throwaway = true, ...settings }: Omit<FreshOptions, 'played'>): Promise<Database> {
  const { folder, image } = await freshFolder(migrations)
  const db = await openDatabase({ kind: 'pglite', folder, throwaway, image, ...settings }, migrations)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const close = async () => {
    await db.close()
    process.off('exit', remove)
    remove()
  }
  return { ...db, close }
}

/** A new data folder and the image to fill it from, for tests that open and kill databases themselves. */
export async function freshFolder(migrations: readonly Migration[]): Promise<{ folder: string; image: string }> {
  return { folder: mkdtempSync(join(tmpdir(), 'heli-test-')), image: await imageOf(migrations) }
}

/** A cluster is made once, for no migrations; every other image is that one carried on. */
export async function imageOf(migrations: readonly Migration[]): Promise<string> {
  await builtWorkers()
  const image = join(IMAGES, fingerprint(migrations))
  if (existsSync(image)) return image
  const from = migrations.length === 0 ? undefined : await imageOf([])
  while (!existsSync(image)) await makeOnce(image, migrations, from)
  return image
}

/** Test files run side by side: one of them makes the image while the others wait for it. */
async function makeOnce(image: string, migrations: readonly Migration[], from: string | undefined): Promise<void> {
  const making = `${image}.making`
  mkdirSync(making, { recursive: true })
  try {
    const done = await lockFolder(making)
    try {
      if (!existsSync(image)) await makeImage(migrations, undefined, image, from)
    } finally {
      done()
    }
  } catch (thrown) {
    if (codeOf(thrown) !== 'database-in-use') throw thrown
    await pause(100)
  }
}

async function freshPostgres({
  migrations = [],
  played,
  ...settings
}: Omit<FreshOptions, 'throwaway' | 'image'>): Promise<Database> {
  const { owner, run } = demandServer()
  const name = freshName()
  await asOwner(owner, async (client) => {
    const template = await templateFor(client, { owner, run }, migrations, played)
    await client.query(`create database ${name} template ${template}`)
  })
  const urls = { url: databaseUrl(run, name), ownerUrl: databaseUrl(owner, name) }
  const db = await openDatabase({ kind: 'postgres', ...urls, ...settings }, migrations)
  const close = async () => {
    await db.close()
    await asOwner(owner, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { ...db, close }
}

/** One and the same database, opened again and again with different migrations. */
export type Reopenable = {
  reopen(migrations: readonly Migration[]): Promise<Database>
  /** Where it lies, on PGlite; how it is reached, on PostgreSQL. */
  folder: string
  url: string
  ownerUrl: string
  remove(): Promise<void>
}

export async function reopenable(kind: Database['kind'], migrations: readonly Migration[]): Promise<Reopenable> {
  if (kind === 'pglite') {
    const { folder, image } = await freshFolder(migrations)
    const remove = async () => rmSync(folder, { recursive: true, force: true })
    return {
      reopen: (steps) => openDatabase({ kind, folder, image, throwaway: true }, steps),
      folder,
      url: '',
      ownerUrl: '',
      remove,
    }
  }
  const { owner, run } = demandServer()
  const name = freshName()
  await asOwner(owner, async (client) => {
    const template = await templateFor(client, { owner, run }, migrations)
    await client.query(`create database ${name} template ${template}`)
  })
  const urls = { url: databaseUrl(run, name), ownerUrl: databaseUrl(owner, name) }
  const remove = async () => void (await asOwner(owner, (client) => client.query(`drop database if exists ${name} with (force)`)))
  return { reopen: (steps) => openDatabase({ kind, ...urls }, steps), ...urls, folder: '', remove }
}

const freshName = (): string => `heli_${randomUUID().replaceAll('-', '')}`

/** Here too one makes the template while the others wait for it. */
async function templateFor(
  client: pg.Client,
  server: TestServer,
  migrations: readonly Migration[],
  played?: Played,
): Promise<string> {
  const template = `heli_template_${fingerprint(migrations)}${played === undefined ? '' : `_${played.name}`}`
  const base = played === undefined ? 'template0' : await templateFor(client, server, migrations)
  const lock = played === undefined ? 1 : 2
  await client.query('select pg_advisory_lock($1)', [lock])
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
  if (rowCount === 0) {
    const draft = `${template}_draft`
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft} template ${base} encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`)
    const urls = { url: databaseUrl(server.run, draft), ownerUrl: databaseUrl(server.owner, draft) }
    const db = await openDatabase({ kind: 'postgres', ...urls }, migrations)
    try {
      await played?.play(db)
    } finally {
      await db.close()
    }
    await client.query(`alter database ${draft} rename to ${template}`)
  }
  await client.query('select pg_advisory_unlock($1)', [lock])
  return template
}

async function asOwner<T>(url: string, body: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await body(client)
  } finally {
    await client.end()
  }
}

export function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Changes with the text of every migration and of platform's own files, so that no stale copy is used while they are written. */
function fingerprint(migrations: readonly Migration[]): string {
  const hash = createHash('sha256')
  for (const { name, up } of inOrder(migrations)) hash.update(name).update(String(up))
  for (const file of schemaFiles()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 24)
}

/** What a step calls is not in its own text: every file that could write schema counts, whichever steps a test takes. */
function schemaFiles(): string[] {
  const platform = dirname(dirname(fileURLToPath(import.meta.url)))
  const features = join(dirname(platform), 'features')
  const folders = [join(platform, 'schema'), ...readdirSync(features).map((name) => join(features, name, 'store', 'migrations'))]
  const own = readdirSync(platform).filter((entry) => /migrat|protect/.test(entry))
  const steps = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  // And the form in which an image is kept.
  return [join(platform, 'pglite', 'folder.ts'), ...own.map((name) => join(platform, name)), ...steps].toSorted()
}
