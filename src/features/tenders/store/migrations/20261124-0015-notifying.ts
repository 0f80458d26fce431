import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'

/** Since when the winner is fixed, and until when it has its letter. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table lot add column notifying text`.execute(db)
}
