import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'

/** When and where it was public that a lot was going to be bought (采购意向公开). */
export async function up(db: Schema): Promise<void> {
  await sql`alter table lot add column intention text`.execute(db)
}
