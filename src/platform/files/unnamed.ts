import { sql } from 'kysely'
import type { Sha256 } from '../../kernel/stored-file.ts'
import type { Plain, Tx } from '../db.ts'

/** Any number that no other advisory lock has. */
const LOCK = 715_001

/**
 * Until the end of its transaction a deed that keeps bytes holds this together with others of its kind; whoever clears away holds it
 * alone. So nobody looks for the row that names them between the keeping of the bytes and the commit.
 */
export async function whileKeeping(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.lit(LOCK)})`.execute(tx)
}

export async function whileClearing(tx: Plain): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
}

/** Of these files, those that no row of any authority names. */
export async function unnamedOf(plain: Plain, files: readonly Sha256[]): Promise<Sha256[]> {
  const { rows } = await sql<{ sha256: Sha256 }>`select unnamed_files(${files}::text[]) as sha256`.execute(plain)
  return rows.map(({ sha256 }) => sha256)
}
