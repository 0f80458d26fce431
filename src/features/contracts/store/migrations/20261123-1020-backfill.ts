import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { SYSTEM } from '../../../../kernel/ids.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

/** Workbooks of contracts that began before the system; each such contract names its workbook and row, and no bid. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table backfill (
      tenant text not null, id uuid not null, revision int not null, status text not null, name text not null,
      sha256 text, digest text not null, size int not null, received_by uuid not null, received_at timestamptz(3) not null,
      plan text, rows int, accepted int, only_accepted boolean, problems text not null, taken_by uuid, taken_at timestamptz(3),
      primary key (tenant, id)
    )`.execute(db)
  await sql`create index on backfill (tenant, received_at desc, id desc)`.execute(db)
  // The same workbook is taken in once, however often it is sent.
  await sql`create unique index on backfill (tenant, digest) where status = 'taken'`.execute(db)
  const office = sql`(${theActor} = ${sql.lit(SYSTEM)} or exists (
    select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'leader', 'finance')
  ))`
  await protect(db, 'backfill', { write: ['insert', 'update'], see: office, keep: office })
  await sql`
    alter table contract alter column bid_id drop not null, add column backfill_id uuid, add column backfill_row int,
      add foreign key (tenant, backfill_id) references backfill,
      add check ((bid_id is null) = (backfill_id is not null) and (backfill_id is null) = (backfill_row is null))`.execute(db)
  await sql`create index on contract (tenant, backfill_id, backfill_row) where backfill_id is not null`.execute(db)
}
