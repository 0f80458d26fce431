import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { theActor, theTenant } from '../../../../platform/protect.ts'

/** A call may be changed while it is out, as often as need be; a lot may be bought in the place of one that came to nothing. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table lot add column amendment text`.execute(db)
  await sql`alter table lot add column changes int not null default 0`.execute(db)
  await sql`alter table lot add column replaces uuid`.execute(db)
  await sql`alter table lot add foreign key (tenant, replaces) references lot`.execute(db)
  await sql`create index on lot (tenant, replaces) where replaces is not null`.execute(db)
  await sql`alter table bid add column changes_known int not null default 0`.execute(db)
  await sql`alter table notice drop constraint notice_kind_check`.execute(db)
  await sql`
    alter table notice add constraint notice_kind_check check (kind in ('call', 'amendment', 'result', 'contract', 'void'))`.execute(
    db,
  )
  await countUpToDate(db)
}

/** As before told to the clock alone: of the sealed bids those that answer the call as it stands. */
async function countUpToDate(db: Schema): Promise<void> {
  await sql`
    create or replace function sealed_bids(of_tenant text, of_lot uuid) returns int language sql stable security definer set search_path = public as $$
      select count(*)::int from bid b join lot l on l.tenant = b.tenant and l.id = b.lot_id
      where b.tenant = of_tenant and of_tenant = ${theTenant} and b.lot_id = of_lot and b.status = 'sealed'
        and b.changes_known = l.changes
        and ${theActor} = ${sql.lit(SYSTEM)}
    $$`.execute(db)
}
