import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { protect, theActor } from '../../../../platform/protect.ts'

export async function up(db: Schema): Promise<void> {
  await sql`
    create table need (
      tenant text not null, id uuid not null, revision int not null, status text not null, no text not null,
      title text not null, text text not null, target text not null, count int, unit text not null, area text not null, place text not null,
      channel text not null, received_on date not null, filed_by uuid not null, on_behalf boolean not null, contact text,
      submitted_at timestamptz(3) not null, verification text, return_reason text, lot_id uuid, answer text, answered_at timestamptz(3),
      primary key (tenant, id), unique (tenant, no)
    )`.execute(db)
  await sql`create index on need (tenant, status)`.execute(db)
  await sql`create index on need (tenant, area)`.execute(db)
  await sql`create index on need using gin (bigrams(title || ' ' || text || ' ' || target || ' ' || place))`.execute(db)
  await protect(db, 'need', { write: ['insert', 'update'] })

  // Who asked and how to reach them: erasable, and open only to those who work in that area and to whoever filed it.
  await sql`
    create table need_contact (
      tenant text not null, need_id uuid not null, name text not null, phone text not null, address text not null, salt text not null,
      primary key (tenant, need_id),
      foreign key (tenant, need_id) references need
    )`.execute(db)
  await protect(db, 'need_contact', {
    write: ['insert', 'update', 'delete'],
    see: sql`exists (
      select from need n where n.tenant = need_contact.tenant and n.id = need_contact.need_id and (
        n.filed_by::text = ${theActor}
        or exists (
          select from post p where p.tenant = n.tenant and p.member::text = ${theActor}
            and p.role in ('officer', 'community_worker') and starts_with(n.area, p.area)
        )
      )
    )`,
  })
}
