import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

const ofOffice = sql`(${theActor} = ${sql.lit(SYSTEM)} or exists (
  select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'leader')
))`

/** What the authority buys: editions of a catalogue, of which one is in force and one may be written. A draft is the office's alone. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table service_catalogue (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      no int not null check (no > 0), items text not null, published_at timestamptz(3),
      primary key (tenant, id), unique (tenant, no)
    )`.execute(db)
  await sql`create unique index service_catalogue_in_force on service_catalogue (tenant) where status = 'in_force'`.execute(db)
  await sql`create unique index service_catalogue_draft on service_catalogue (tenant) where status = 'draft'`.execute(db)
  await protect(db, 'service_catalogue', {
    write: ['insert', 'update'],
    see: sql`published_at is not null or ${ofOffice}`,
    keep: ofOffice,
  })
  await sql`
    create policy of_service_catalogues on action as restrictive for select to heli_app
    using (noun <> 'service-catalogue'
      or exists (select from service_catalogue c where c.tenant = action.tenant and c.id = action.subject))`.execute(db)
}
