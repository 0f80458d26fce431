import { sql } from 'kysely'
import { NOBODY, SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theActorId, theTenant } from '../../../../platform/protect.ts'

const ofOffice = sql`exists (
  select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'leader')
)`
const ofOfficeOrClock = sql`(${theActor} = ${sql.lit(SYSTEM)} or ${ofOffice})`

/** The needs of a plan are put to the public, and what people say of them is answered before the plan goes on. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table programme add column consulted_at timestamptz(3), add column unconsulted text`.execute(db)
  await sql`
    create table consultation (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      programme_id uuid not null, items text not null, contact text not null, ends_on date not null, opened_at timestamptz(3) not null,
      summary text, opinions int check (opinions >= 0), concluded_at timestamptz(3),
      primary key (tenant, id),
      foreign key (tenant, programme_id) references programme
    )`.execute(db)
  await sql`create index on consultation (tenant, programme_id)`.execute(db)
  await sql`create index on consultation (tenant, opened_at desc, id desc)`.execute(db)
  await protect(db, 'consultation', { write: ['insert', 'update'], keep: ofOfficeOrClock })
  await replies(db)
  await opinions(db)
}

/** What is published of opinions, in the office's words. */
async function replies(db: Schema): Promise<void> {
  await sql`
    create table opinion_reply (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      consultation_id uuid not null, need_id uuid, wording text not null, outcome text not null, answer text not null,
      opinions int not null check (opinions > 0), given_at timestamptz(3) not null,
      primary key (tenant, id),
      foreign key (tenant, consultation_id) references consultation, foreign key (tenant, need_id) references need
    )`.execute(db)
  await sql`create index on opinion_reply (tenant, consultation_id)`.execute(db)
  await protect(db, 'opinion_reply', { write: ['insert', 'update'], keep: ofOffice })
}

/**
 * What somebody said, in their own words: for the office, and for whoever said it under a login. Visitors share one actor, who sees none
 * of it. The record of it is as closed.
 */
async function opinions(db: Schema): Promise<void> {
  await sql`
    create table opinion (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      consultation_id uuid not null, need_id uuid, text text not null, by text not null,
      filed_by uuid not null, filed_at timestamptz(3) not null, reply_id uuid,
      primary key (tenant, id),
      foreign key (tenant, consultation_id) references consultation, foreign key (tenant, need_id) references need,
      foreign key (tenant, reply_id) references opinion_reply
    )`.execute(db)
  await sql`create index on opinion (tenant, consultation_id, filed_at)`.execute(db)
  await sql`create index on opinion (tenant, filed_by)`.execute(db)
  const own = sql`(filed_by = ${theActorId} and filed_by <> ${sql.lit(NOBODY)})`
  await protect(db, 'opinion', {
    write: ['insert', 'update'],
    see: sql`${own} or ${ofOfficeOrClock}`,
    keep: sql`filed_by = ${theActorId} or ${ofOffice}`,
  })
  await sql`
    create policy of_opinions on action as restrictive for select to heli_app
    using (noun <> 'opinion' or exists (select from opinion o where o.tenant = action.tenant and o.id = action.subject))`.execute(
    db,
  )
  await waiting(db)
}

/** How many of nobody known wait: asked when a visitor speaks, who may see none of them. */
async function waiting(db: Schema): Promise<void> {
  await sql`
    create function waiting_of_visitors(of_tenant text, of_consultation uuid) returns int
    language sql stable security definer set search_path = public as $$
      select count(*)::int from opinion
      where tenant = of_tenant and of_tenant = ${theTenant} and consultation_id = of_consultation
        and by = 'visitor' and status = 'submitted'
    $$`.execute(db)
  await sql`revoke all on function waiting_of_visitors(text, uuid) from public`.execute(db)
  await sql`grant execute on function waiting_of_visitors(text, uuid) to heli_app`.execute(db)
}
