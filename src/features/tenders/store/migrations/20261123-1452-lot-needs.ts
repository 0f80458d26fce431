import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'

/** Why a lot is bought that answers no need. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table lot add column needs_reason text not null default ''`.execute(db)
  // As a replay of the older record writes it, in the order of the names. The owner is bound by the policies as long as they are forced.
  await sql`alter table lot no force row level security`.execute(db)
  await sql`
    update lot set approved = replace(approved, ',"periodFrom":', ',"needsReason":"","periodFrom":')
    where approved is not null`.execute(db)
  await sql`alter table lot force row level security`.execute(db)
}
