import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { protect, theActorId, theTenant } from '../../../../platform/protect.ts'

/**
 * What jurors wrote on paper. A typing exists for its own hand alone, and for both hands once both have typed; whoever types a paper may
 * hand in the sheet that it stands for, and sees nothing of what the juror had begun to write on the screen.
 */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table paper_sheet (
      tenant text not null, id uuid not null, revision int not null, status text not null, lot_id uuid not null, juror_id uuid not null,
      bid_id uuid not null, sha256 text not null, name text not null, type text not null, size int not null, typed_by uuid not null,
      checked_by uuid, agreed_at timestamptz(3), reason text,
      primary key (tenant, id),
      foreign key (tenant, lot_id) references lot, foreign key (tenant, juror_id) references juror, foreign key (tenant, bid_id) references bid
    )`.execute(db)
  await sql`create index on paper_sheet (tenant, lot_id)`.execute(db)
  await sql`create unique index on paper_sheet (tenant, juror_id, bid_id) where status <> 'withdrawn'`.execute(db)
  await protect(db, 'paper_sheet', { write: ['insert', 'update'] })
  await sql`
    create table paper_typing (
      tenant text not null, paper_id uuid not null, member uuid not null, body text not null, salt text not null, saved_at timestamptz(3) not null,
      primary key (tenant, paper_id, member),
      foreign key (tenant, paper_id) references paper_sheet
    )`.execute(db)
  const own = sql`member = ${theActorId}`
  await protect(db, 'paper_typing', {
    write: ['insert', 'update'],
    see: sql`${own} or exists (
      select from paper_sheet p where p.tenant = paper_typing.tenant and p.id = paper_typing.paper_id
        and p.status in ('checked', 'differing', 'agreed') and ${theActorId} in (p.typed_by, p.checked_by)
    )`,
    keep: own,
  })
  await sheets(db)
}

async function sheets(db: Schema): Promise<void> {
  const open = sql`j.member = ${theActorId} or p.locked_at is not null`
  const typed = (of: 'sheet' | 's') => sql`exists (
    select from paper_sheet t where t.tenant = ${sql.ref(of)}.tenant and t.juror_id = ${sql.ref(of)}.juror_id and t.bid_id = ${sql.ref(of)}.bid_id
      and t.status = 'agreed' and ${theActorId} in (t.typed_by, t.checked_by)
  )`
  const sheet = sql`tenant = ${theTenant} and (exists (
      select from juror j join panel p on p.tenant = j.tenant and p.id = j.panel_id
      where j.tenant = sheet.tenant and j.id = sheet.juror_id and (${open})
    ) or ${typed('sheet')})`
  await sql`alter policy own_select on sheet using (${sheet})`.execute(db)
  await sql`alter policy own_update on sheet using (${sheet})`.execute(db)
}
