import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'

/** When a bid was offered too late; of the others null. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table bid add column late_at timestamptz(3)`.execute(db)
}
