import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { protect, theActorId } from '../../../../platform/protect.ts'

/** Until every juror has submitted, a sheet exists for nobody but its juror. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table pool_juror (
      tenant text not null, member uuid not null, expert boolean not null, field text not null, suspended text,
      primary key (tenant, member),
      foreign key (tenant, member) references member
    )`.execute(db)
  await protect(db, 'pool_juror', { write: ['insert', 'update'] })
  await sql`
    create table panel (
      tenant text not null, id uuid not null, revision int not null, status text not null, lot_id uuid not null,
      draw text not null, waiting text not null, custody text not null, sealed_in_at timestamptz(3), locked_at timestamptz(3),
      revealed_at timestamptz(3), tie_order text not null, checks text not null, released_at timestamptz(3),
      primary key (tenant, id),
      foreign key (tenant, lot_id) references lot
    )`.execute(db)
  await sql`create unique index on panel (tenant, lot_id) where status <> 'disbanded'`.execute(db)
  await protect(db, 'panel', { write: ['insert', 'update'] })
  await sql`
    create table juror (
      tenant text not null, id uuid not null, revision int not null, status text not null, lot_id uuid not null, panel_id uuid not null,
      member uuid not null, expert boolean not null, seat int not null, confirmed_at timestamptz(3), declared_at timestamptz(3),
      ground text, submitted_at timestamptz(3), signed_at timestamptz(3), dissent text,
      primary key (tenant, id), unique (tenant, panel_id, member),
      foreign key (tenant, panel_id) references panel, foreign key (tenant, member) references member
    )`.execute(db)
  await sql`create index on juror (tenant, lot_id)`.execute(db)
  await sql`create index on juror (tenant, member)`.execute(db)
  await protect(db, 'juror', { write: ['insert', 'update'] })
  await sheets(db)
}

async function sheets(db: Schema): Promise<void> {
  await sql`
    create table sheet (
      tenant text not null, id uuid not null, revision int not null, status text not null, lot_id uuid not null,
      juror_id uuid not null, bid_id uuid not null, digest text, submitted_at timestamptz(3), marks text, before text, return_reason text, correction text,
      primary key (tenant, id), unique (tenant, juror_id, bid_id),
      foreign key (tenant, juror_id) references juror, foreign key (tenant, bid_id) references bid
    )`.execute(db)
  await sql`create index on sheet (tenant, lot_id)`.execute(db)
  await protect(db, 'sheet', {
    write: ['insert', 'update'],
    see: sql`exists (
      select from juror j join panel p on p.tenant = j.tenant and p.id = j.panel_id
      where j.tenant = sheet.tenant and j.id = sheet.juror_id and (j.member = ${theActorId} or p.locked_at is not null)
    )`,
    keep: sql`true`,
  })
  await sql`
    create table sheet_content (
      tenant text not null, sheet_id uuid not null, body text not null, unsound text not null, salt text not null,
      saved_at timestamptz(3) not null,
      primary key (tenant, sheet_id),
      foreign key (tenant, sheet_id) references sheet
    )`.execute(db)
  const seen = sql`exists (select from sheet s where s.tenant = sheet_content.tenant and s.id = sheet_content.sheet_id)`
  await protect(db, 'sheet_content', { write: ['insert', 'update'], see: seen, keep: seen })
}
