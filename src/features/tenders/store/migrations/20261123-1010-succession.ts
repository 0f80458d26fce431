import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theActorId, theTenant } from '../../../../platform/protect.ts'

/** What a lot keeps of the awards that were given up, the statements by which that was said, and who reads why. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table lot add column declines text not null default '[]'`.execute(db)
  await sql`
    create table decline_file (
      tenant text not null, id uuid not null, lot_id uuid not null, sha256 text not null, name text not null, type text not null,
      size bigint not null, added_by uuid not null, added_at timestamptz(3) not null,
      primary key (tenant, id),
      foreign key (tenant, lot_id) references lot
    )`.execute(db)
  await sql`create index on decline_file (tenant, lot_id)`.execute(db)
  // Why an organisation gives up what it was chosen for lies with the office: others read that it did.
  const office = sql`(${theActor} = ${sql.lit(SYSTEM)} or exists (
    select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'leader', 'finance', 'custodian')
  ))`
  await protect(db, 'decline_file', { write: ['insert'], see: office, keep: sql`added_by = ${theActorId} and ${office}` })
  // The reason stands in the record of the bid and nowhere else: the office's, and of the organisation that gave it.
  await sql`
    create policy of_declines on action as restrictive for select to heli_app
    using (type not in ('bid.decline', 'bid.decline-on-paper') or ${office} or exists (
      select from bid b where b.tenant = action.tenant and b.id = action.subject and holds_post(b.tenant, b.party_id)
    ))`.execute(db)
}
