import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inOrder } from './migrate.ts'
import type { Migration } from './migration.ts'
import { type Database, openDatabase } from './open-database.ts'
import { restoreImage, writeImage } from './pglite/folder.ts'

/**
 * Writes a compressed copy of a migrated (and seeded) PGlite database, from which a new data folder starts in no time. `from`, an
 * image that holds no migration of a feature, spares making the cluster, which takes seconds.
 */
export async function makeImage(
  migrations: readonly Migration[],
  seed: ((db: Database) => Promise<void>) | undefined,
  file: string,
  from?: string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'heli-image-'))
  try {
    if (from !== undefined) await restoreImage(folder, namesOf([]), from, { throwaway: true })
    const db = await openDatabase({ kind: 'pglite', folder, throwaway: true }, migrations)
    try {
      await seed?.(db)
    } finally {
      await db.close()
    }
    writeImage(folder, namesOf(migrations), file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const namesOf = (migrations: readonly Migration[]): string[] => inOrder(migrations).map(({ name }) => name)
