import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'

/** What was bought before the system: plans that only hold such contracts, and lots with the workbook they came with. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table programme add column backfilled boolean not null default false`.execute(db)
  await sql`create index on programme (tenant, year) where backfilled`.execute(db)
  await sql`
    alter table lot add column backfill_id uuid, add column provider_id uuid,
      add foreign key (tenant, provider_id) references party,
      add check ((backfill_id is null) = (provider_id is null))`.execute(db)
  await sql`create index on lot (tenant, backfill_id) where backfill_id is not null`.execute(db)
}
