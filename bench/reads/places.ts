import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { start } from '../../scripts/postgres.mjs'
import { MIGRATIONS } from '../../src/app/migrations.ts'
import { type CommonSettings, type Database, openDatabase } from '../../src/platform/open-database.ts'

/** One loaded database, which our server and the bare one open in turn or in copies. */
export type Place = {
  readonly kind: Database['kind']
  open(settings?: CommonSettings): Promise<Database>
  /** The environment of our server. */
  readonly env: Readonly<Record<string, string>>
  /** What the bare server opens: an address, or a data folder of its own. */
  readonly bare: string
  /** To be called when the database is loaded and closed: PGlite has one process a folder. */
  copy(): void
  remove(): Promise<void>
}

export function onPglite(): Place {
  const root = mkdtempSync(join(tmpdir(), 'heli-bench-'))
  const [data, other] = [join(root, 'data'), join(root, 'bare')]
  return {
    kind: 'pglite',
    open: (settings = {}) => openDatabase({ kind: 'pglite', folder: join(data, 'database'), ...settings }, MIGRATIONS),
    env: { HELI_DATA: data, HELI_KEYS: join(root, 'keys'), HELI_SEED: 'none', DATABASE_URL: '', DATABASE_OWNER_URL: '' },
    bare: join(other, 'database', 'cluster'),
    copy: () => cpSync(data, other, { recursive: true }),
    remove: async () => rmSync(root, { recursive: true, force: true }),
  }
}

/** On a private server of its own; undefined, after a loud line, where none can be had. */
export async function onPostgres(): Promise<Place | undefined> {
  const server = await start()
  if (server === undefined) return undefined
  const root = mkdtempSync(join(tmpdir(), 'heli-bench-'))
  const { HELI_TEST_OWNER_URL: owner, HELI_TEST_URL: run } = server.env
  const [url, ownerUrl] = [named(run), named(owner)]
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  await client.query(`create database bench template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`)
  await client.end()
  return {
    kind: 'postgres',
    open: (settings = {}) => openDatabase({ kind: 'postgres', url, ownerUrl, ...settings }, MIGRATIONS),
    env: {
      HELI_DATA: join(root, 'data'),
      HELI_KEYS: join(root, 'keys'),
      HELI_SEED: 'none',
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
    },
    bare: url,
    copy: () => {},
    async remove() {
      rmSync(root, { recursive: true, force: true })
      await server.stop()
    },
  }
}

function named(server: string): string {
  const url = new URL(server)
  url.pathname = '/bench'
  return url.href
}
