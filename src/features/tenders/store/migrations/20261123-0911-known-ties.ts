import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, theActor, theActorId, theTenant } from '../../../../platform/protect.ts'

/** What a juror says of a tie that the record knows, and what the office found, is theirs and the custodian's to read. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table juror add column contested text, add column cleared text not null default '[]'`.execute(db)
  await sql`alter table juror alter column cleared drop default`.execute(db)
  await sql`
    create policy of_ties on action as restrictive for select to heli_app
    using (type not in ('juror.deny', 'juror.clear', 'juror.bar') or actor = ${theActorId} or ${theActor} = ${sql.lit(SYSTEM)}
      or exists (select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'custodian')))`.execute(
    db,
  )
}
