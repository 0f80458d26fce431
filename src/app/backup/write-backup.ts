import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Instant } from '../../kernel/civil.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { catalogueOf, type TableFacts } from '../../platform/catalogue.ts'
import type { Tx } from '../../platform/db.ts'
import type { Files } from '../../platform/files.ts'
import { inOrder } from '../../platform/migrate.ts'
import type { Database } from '../../platform/open-database.ts'
import { filesNamed, rowsOf } from '../../platform/rows.ts'
import { PROGRAM } from '../program.ts'
import { MIGRATIONS } from '../migrations.ts'
import { isBackedUp, keptFile, type Manifest, manifestFile, rowsFile } from './manifest.ts'

type Say = (line: string) => void
type Tools = { readonly db: Database; readonly files: Files; readonly clock: Instant | null }

/**
 * Copies rows and files of a running database into a new folder, which appears whole or not at all. The rows are those of one
 * moment; files are never changed once kept, so they can be copied after it.
 */
export async function writeBackup({ db, files, clock }: Tools, to: string, say: Say): Promise<Manifest> {
  const folder = resolve(to)
  const draft = `${folder}.unfinished`
  rmSync(draft, { recursive: true, force: true })
  // Level by level: on a folder that takes none, such as /proc, making all of them at once never ends.
  for (const made of [draft, dirname(rowsFile(draft, 'any')), dirname(dirname(keptFile(draft, 'any')))])
    mkdirSync(made, { mode: 0o700 })
  const { tables, named } = await db.asOwner('read', async (tx) => {
    const catalogue = await catalogueOf(tx)
    const done: Manifest['tables'] = []
    for (const table of catalogue.filter(isBackedUp)) done.push(await writeTable(tx, table, draft, say))
    return { tables: done, named: [...(await filesNamed(tx, catalogue)).keys()].map((name) => Sha256.parse(name)) }
  })
  const missing: Sha256[] = []
  for (const sha256 of named) if (!(await copyFile(files, sha256, draft))) missing.push(sha256)
  if (named.length > 0) say(`files: ${named.length - missing.length} of ${named.length}`)
  const manifest: Manifest = {
    format: 1,
    program: PROGRAM,
    migrations: inOrder(MIGRATIONS).map(({ name }) => name),
    tables,
    files: named.filter((sha256) => !missing.includes(sha256)),
    missing,
    clock,
  }
  await written(manifestFile(draft), [`${JSON.stringify(manifest, null, 2)}\n`])
  renameSync(draft, folder)
  await synced(dirname(folder))
  return manifest
}

async function writeTable(tx: Tx, table: TableFacts, draft: string, say: Say): Promise<Manifest['tables'][number]> {
  let rows = 0
  async function* text() {
    for await (const lines of rowsOf(tx, table)) {
      rows += lines.length
      yield lines.map((line) => `${line}\n`).join('')
      if (rows % 100_000 === 0) say(`${table.name}: ${rows} rows so far`)
    }
  }
  const sha256 = await written(rowsFile(draft, table.name), text())
  if (rows > 0) say(`${table.name}: ${rows} rows`)
  return { name: table.name, rows, sha256 }
}

async function copyFile(files: Files, sha256: Sha256, draft: string): Promise<boolean> {
  const opened = await files.open(sha256)
  if (!opened.ok) return false
  const target = keptFile(draft, sha256)
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  if ((await written(target, opened.value.stream)) === sha256) return true
  rmSync(target)
  return false
}

/** Writes a file to the disk to stay; gives the hash of what was written. */
async function written(path: string, parts: AsyncIterable<string | Uint8Array> | Iterable<string>): Promise<Sha256> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const part of parts) {
      hash.update(part)
      await file.writeFile(part)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return Sha256.parse(hash.digest('hex'))
}

async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
