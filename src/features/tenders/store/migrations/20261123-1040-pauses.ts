import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { protect } from '../../../../platform/protect.ts'

/** The finance bureau has a purchase wait (采购法 Art. 57), for a complaint that may be entered. One stands at a time; that it does is no secret, its paper is the office's. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table pause (
      tenant text not null, id uuid not null, revision int not null, status text not null, lot_id uuid not null, complaint uuid,
      authority text not null,
      no text not null, noticed_on date not null, until date not null check (until >= noticed_on), file uuid not null, sha256 text not null,
      entered_at timestamptz(3) not null, ended_at timestamptz(3), lifted_on date, lift_no text, lift_text text not null,
      primary key (tenant, id),
      foreign key (tenant, lot_id) references lot, foreign key (tenant, file) references challenge_file,
      foreign key (tenant, complaint) references challenge
    )`.execute(db)
  await sql`create index on pause (tenant, lot_id)`.execute(db)
  await sql`create unique index on pause (tenant, lot_id) where status = 'standing'`.execute(db)
  await protect(db, 'pause', { write: ['insert', 'update'] })
}
