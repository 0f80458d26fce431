import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inOrder } from './migrate.ts'
import type { Migration } from './migration.ts'
import { type Database, openDatabase } from './open-database.ts'
import { writeImage } from './pglite/folder.ts'

/** Writes a compressed copy of a migrated (and seeded) PGlite database, from which a new data folder starts in no time. */
export async function makeImage(
  migrations: readonly Migration[],
  seed: ((db: Database) => Promise<void>) | undefined,
  file: string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'heli-image-'))
  try {
    const db = await openDatabase({ kind: 'pglite', folder, throwaway: true }, migrations)
    try {
      await seed?.(db)
    } finally {
      await db.close()
    }
    const names = inOrder(migrations).map(({ name }) => name)
    writeImage(folder, names, file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
