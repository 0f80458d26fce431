import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { SYSTEM } from '../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { catalogueOf, type TableFacts } from '../../platform/catalogue.ts'
import type { Tx } from '../../platform/db.ts'
import type { Erased } from '../../platform/erasures.ts'
import type { Files } from '../../platform/files.ts'
import { newId } from '../../platform/ids.ts'
import { inOrder } from '../../platform/migrate.ts'
import type { Migration } from '../../platform/migration.ts'
import type { Database } from '../../platform/open-database.ts'
import { eraseNoted } from '../finish-erasures.ts'
import { isEmpty, rowsOf, writeRows } from '../../platform/rows.ts'
import { MIGRATIONS } from '../migrations.ts'
import { isBackedUp, keptFile, type Manifest, readManifest, rowsFile } from './manifest.ts'

export type RestoreRefusal =
  | { readonly code: 'no-backup' | 'backup-of-a-newer-program' }
  | { readonly code: 'database-not-empty' | 'no-such-table' | 'backup-damaged'; readonly where: string }

type Say = (line: string) => void
type Tools = {
  readonly open: (migrations: readonly Migration[]) => Promise<Database>
  readonly files: Files
  /** Contacts that were erased after the backup was taken, or before. */
  readonly erased: readonly Erased[]
}

const BATCH = 1_000

/**
 * Brings a backup into an empty database: the schema as it was when the backup was made, then rows and files, each compared with
 * the hash in the manifest and the rows read back, then the schema's steps since. Whatever is refused leaves the database empty.
 * Contacts erased since are erased again: with the rows themselves, or where the backup has an older schema after its steps, and if
 * that is broken off, by the server when it starts, before it serves anybody.
 */
export async function restore(
  { open, files, erased }: Tools,
  folder: string,
  say: Say,
): Promise<Result<Manifest, RestoreRefusal>> {
  const manifest = readManifest(folder)
  if (manifest === undefined) return refuse({ code: 'no-backup' })
  const known = new Set(inOrder(MIGRATIONS).map(({ name }) => name))
  if (manifest.migrations.some((name) => !known.has(name))) return refuse({ code: 'backup-of-a-newer-program' })

  const damaged = await restoreFiles(files, folder, manifest, say)
  if (damaged !== undefined) return refuse({ code: 'backup-damaged', where: damaged })
  const then = MIGRATIONS.filter(({ name }) => manifest.migrations.includes(name))
  const isOfToday = then.length === MIGRATIONS.length
  const db = await open(then)
  try {
    const refused = await restoreRows(db, folder, { manifest, erased: isOfToday ? erased : [] }, say)
    if (refused !== undefined) return refuse(refused)
  } finally {
    await db.close()
  }
  if (!isOfToday) {
    say('bringing the schema up to this program')
    const upgraded = await open(MIGRATIONS)
    await upgraded.asOwner('write', (tx) => eraseAll(tx, erased, say)).finally(() => upgraded.close())
  }
  return ok(manifest)
}

/** A refusal inside the transaction, so that nothing of it stays. */
class Refused extends Error {
  readonly refusal: RestoreRefusal

  constructor(refusal: RestoreRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

type Brought = { readonly manifest: Manifest; readonly erased: readonly Erased[] }

async function restoreRows(
  db: Database,
  folder: string,
  { manifest, erased }: Brought,
  say: Say,
): Promise<RestoreRefusal | undefined> {
  try {
    await db.asOwner('write', async (tx) => {
      const catalogue = upstreamFirst(await catalogueOf(tx))
      for (const table of catalogue)
        if (!(await isEmpty(tx, table))) throw new Refused({ code: 'database-not-empty', where: table.name })
      const stray = manifest.tables.find(({ name }) => !catalogue.filter(isBackedUp).some((table) => table.name === name))
      if (stray !== undefined) throw new Refused({ code: 'no-such-table', where: stray.name })
      for (const table of catalogue) {
        const told = manifest.tables.find(({ name }) => name === table.name)
        if (told !== undefined) await restoreTable(tx, table, folder, told, say)
      }
      await eraseAll(tx, erased, say)
    })
    return undefined
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.refusal
    throw thrown
  }
}

async function eraseAll(tx: Tx, erased: readonly Erased[], say: Say): Promise<void> {
  let again = 0
  for (const noted of erased) {
    const acting = { tenant: noted.tenant, actor: SYSTEM, posts: [], now: noted.at, newId }
    if (await eraseNoted(tx, acting, noted)) again += 1
  }
  if (again > 0) say(`contacts erased again: ${again}`)
}

async function restoreTable(
  tx: Tx,
  table: TableFacts,
  folder: string,
  { rows, sha256 }: Manifest['tables'][number],
  say: Say,
): Promise<void> {
  const damaged = new Refused({ code: 'backup-damaged', where: `rows/${table.name}.jsonl` })
  const file = rowsFile(folder, table.name)
  if (!existsSync(file) || (await hashOf(createReadStream(file))) !== sha256) throw damaged
  let batch: string[] = []
  let done = 0
  const flush = async () => {
    if (batch.length > 0) await writeRows(tx, table, batch)
    done += batch.length
    batch = []
    if (done > 0 && done % 100_000 === 0) say(`${table.name}: ${done} of ${rows} rows`)
  }
  for await (const line of linesOf(createReadStream(file, 'utf8'))) {
    batch.push(line)
    if (batch.length === BATCH) await flush()
  }
  await flush()
  // Read back, so that what the database keeps is what the backup holds, byte by byte.
  if (done !== rows || (await hashOf(textOf(rowsOf(tx, table)))) !== sha256) throw damaged
  if (rows > 0) say(`${table.name}: ${rows} rows`)
}

async function restoreFiles(files: Files, folder: string, manifest: Manifest, say: Say): Promise<string | undefined> {
  for (const sha256 of manifest.files) {
    const file = keptFile(folder, sha256)
    if (!existsSync(file) || !(await files.adopt(sha256, createReadStream(file)))) return `files/${sha256}`
  }
  if (manifest.files.length > 0) say(`files: ${manifest.files.length}`)
  return undefined
}

/** Only a line feed ends a line here: Node's own reader also breaks at signs that a text may hold. */
async function* linesOf(parts: AsyncIterable<string>) {
  let rest = ''
  for await (const part of parts) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

async function* textOf(batches: AsyncIterable<readonly string[]>) {
  for await (const lines of batches) yield lines.map((line) => `${line}\n`).join('')
}

async function hashOf(parts: AsyncIterable<string | Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** Each table after those that its foreign keys name. */
export function upstreamFirst(tables: readonly TableFacts[]): TableFacts[] {
  const [ordered, waiting]: [TableFacts[], TableFacts[]] = [[], [...tables]]
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ name }) => name))
    const next = waiting.findIndex(({ name, refersTo }) => refersTo.every((target) => target === name || !open.has(target)))
    if (next === -1) throw new Error('foreign keys go in a circle')
    ordered.push(...waiting.splice(next, 1))
  }
  return ordered
}
