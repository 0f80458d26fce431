import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'

/** The year's plan in full: a ceiling for one project, and which projects another one supervises. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table programme add column lot_ceiling_fen bigint check (lot_ceiling_fen >= 0)`.execute(db)
  await sql`alter table lot add column ceiling_reason text not null default '', add column supervises text not null default '[]'`.execute(
    db,
  )
  await sql`create index on lot (tenant) where cls = 'B'`.execute(db)
  // As a replay of the older record writes it: both parts empty, in the order of their names.
  await sql`
    update lot set approved = replace(replace(approved, ',"cls":', ',"ceilingReason":"","cls":'), ',"teamPolicy":', ',"supervises":[],"teamPolicy":')
    where approved is not null`.execute(db)
}
