import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theActorId, theTenant } from '../../../../platform/protect.ts'

/** Whoever runs a purchase and whoever watches over it; no leader, no provider, no other juror. */
const ofOffice = sql`(${theActor} = ${sql.lit(SYSTEM)} or exists (
  select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'custodian')
))`

export async function up(db: Schema): Promise<void> {
  await sql`
    create table relation (
      tenant text not null, id uuid not null, revision int not null, status text not null, kind text not null, member uuid,
      party_id uuid not null, other_id uuid, valid_from date not null, valid_until date check (valid_until >= valid_from),
      source text not null, share int check (share between 1 and 10000), particulars text not null,
      recorded_by uuid not null, recorded_at timestamptz(3) not null, reason text,
      primary key (tenant, id), check ((member is null) <> (other_id is null)),
      foreign key (tenant, member) references member, foreign key (tenant, party_id) references party,
      foreign key (tenant, other_id) references party
    )`.execute(db)
  await sql`
    create unique index on relation (tenant, kind, party_id, member, other_id) nulls not distinct where status = 'recorded'`.execute(
    db,
  )
  await sql`create index on relation (tenant, member)`.execute(db)
  await sql`create index on relation (tenant, party_id)`.execute(db)
  await protect(db, 'relation', { write: ['insert', 'update'], see: sql`member = ${theActorId} or ${ofOffice}` })
  await sql`
    create table relation_particulars (
      tenant text not null, relation_id uuid not null, kin text, note text not null, salt text not null,
      primary key (tenant, relation_id), foreign key (tenant, relation_id) references relation
    )`.execute(db)
  const seen = sql`exists (select from relation r where r.tenant = relation_particulars.tenant and r.id = relation_particulars.relation_id)`
  await protect(db, 'relation_particulars', { write: ['insert', 'delete'], see: seen, keep: seen })
  // What the record says of a relation is as closed as that itself.
  await sql`
    create policy of_relations on action as restrictive for select to heli_app
    using (noun <> 'relation' or exists (select from relation r where r.tenant = action.tenant and r.id = action.subject))`.execute(
    db,
  )
}
