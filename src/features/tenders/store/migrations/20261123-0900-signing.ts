import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'

/** The term within which a report is signed, and who let it pass. Reports that are out already have none, and wait as before. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table panel add column signing text`.execute(db)
  await sql`alter table juror add column deemed_at timestamptz(3)`.execute(db)
}
