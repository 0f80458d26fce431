import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'

/** What another authority decides on a complaint. The term within which the purchaser fixes the winner. Under the law a result is challenged after its notice as well: until when, where before it was the end of the notice. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table lot add column challenge_ends date, add column fixing text`.execute(db)
  await sql`alter table challenge add column escalation text, add column decision text`.execute(db)
  // The owner is bound by the policies as long as they are forced, and sees no row of any tenant.
  await sql`alter table lot no force row level security`.execute(db)
  await sql`update lot set challenge_ends = standstill_ends`.execute(db)
  await sql`alter table lot force row level security`.execute(db)
}
