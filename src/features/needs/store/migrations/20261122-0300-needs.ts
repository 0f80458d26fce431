import { sql } from 'kysely'
import { NOBODY, SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theActorId, theTenant } from '../../../../platform/protect.ts'

/** What a need is searched by. */
const SEARCHED = sql`no || ' ' || title || ' ' || text || ' ' || target || ' ' || place`

export async function up(db: Schema): Promise<void> {
  await sql`
    create table need (
      tenant text not null, id uuid not null, revision int not null, status text not null, no text not null,
      title text not null, text text not null, target text not null, count int, unit text not null, area text not null, place text not null,
      channel text not null, received_on date not null, filed_by uuid not null, on_behalf boolean not null, contact text, contact_agreed boolean not null, survey_id uuid, survey_row int,
      submitted_at timestamptz(3) not null, verification text, return_reason text, listed_at timestamptz(3), lot_id uuid, answer text, answered_at timestamptz(3),
      head_id uuid, head_lot_id uuid, merged_from text, merged_at timestamptz(3), transferred_to text, transfer_reason text,
      phone_confirmed_at timestamptz(3),
      primary key (tenant, id), unique (tenant, no)
    )`.execute(db)
  await sql`create index on need (tenant, submitted_at desc, id desc)`.execute(db)
  await sql`create index on need (tenant, status, submitted_at desc)`.execute(db)
  await sql`create index on need (tenant, filed_by)`.execute(db)
  await sql`create index on need (tenant, head_id) where head_id is not null`.execute(db)
  await sql`create index on need using gin (bigrams(${SEARCHED}))`.execute(db)
  await protect(db, 'need', { write: ['insert', 'update'] })
  await sql`
    create table need_counter (
      tenant text not null, year int not null, last int not null,
      primary key (tenant, year)
    )`.execute(db)
  await protect(db, 'need_counter', { write: ['insert', 'update'] })
  await contacts(db)
  await tickets(db)
  await search(db)
  await surveys(db)
}

/** Whoever filed it under a login. Everybody without one is the same actor, who may see what is nobody's in particular, and that is nothing. */
const ownFiling = (need: string) =>
  sql`(${sql.ref(`${need}.filed_by`)} = ${theActorId} and ${sql.ref(`${need}.filed_by`)} <> ${sql.lit(NOBODY)})`

/** By number and code somebody without a login finds the own need again. Nobody reads the codes, of which only hashes are here. */
async function tickets(db: Schema): Promise<void> {
  await sql`
    create table need_ticket (
      tenant text not null, need_id uuid not null, ticket text not null,
      primary key (tenant, need_id),
      foreign key (tenant, need_id) references need
    )`.execute(db)
  await protect(db, 'need_ticket', {
    write: ['insert'],
    see: sql`false`,
    keep: sql`exists (
      select from need n where n.tenant = need_ticket.tenant and n.id = need_ticket.need_id
        and n.filed_by = ${theActorId} and (n.on_behalf or n.filed_by = ${sql.lit(NOBODY)})
    )`,
  })
  await sql`
    create function need_of_ticket(of_tenant text, of_no text, of_ticket text) returns uuid
    language sql stable security definer set search_path = public as $$
      select n.id from need n join need_ticket t on t.tenant = n.tenant and t.need_id = n.id
      where n.tenant = of_tenant and of_tenant = ${theTenant} and n.no = of_no and t.ticket = of_ticket
    $$`.execute(db)
  await sql`revoke all on function need_of_ticket(text, text, text) from public`.execute(db)
  await sql`grant execute on function need_of_ticket(text, text, text) to heli_app`.execute(db)
}

/** Workbooks of needs: who sent them and what became of their rows. What stands in them is a file, named here until it is let go. */
async function surveys(db: Schema): Promise<void> {
  await sql`
    create table survey (
      tenant text not null, id uuid not null, revision int not null, status text not null, area text not null, name text not null,
      sha256 text, digest text not null, size int not null, received_by uuid not null, received_at timestamptz(3) not null,
      plan text, rows int, accepted int, only_accepted boolean, problems text not null, taken_by uuid, taken_at timestamptz(3),
      primary key (tenant, id)
    )`.execute(db)
  await sql`create index on survey (tenant, received_at desc, id desc)`.execute(db)
  await sql`create index on survey (tenant, digest)`.execute(db)
  await sql`create index on need (tenant, survey_id, survey_row) where survey_id is not null`.execute(db)
  await protect(db, 'survey', { write: ['insert', 'update'] })
}

/** Who asked and how to reach them: erasable, and open only to those who work in that area and to whoever filed it. */
async function contacts(db: Schema): Promise<void> {
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
        ${ownFiling('n')}
        or exists (
          select from post p where p.tenant = n.tenant and ${heldByActor}
            and p.role in ('officer', 'community_worker') and starts_with(n.area, p.area)
        )
      )
    )`,
  })
  // Nobody but the system finishes an erasure that was noted; the contact itself is shown to it no more than to others.
  await sql`
    create function forget_contact(of_tenant text, of_need uuid) returns int language sql volatile security definer set search_path = public as $$
      with gone as (
        delete from need_contact c
        where c.tenant = of_tenant and of_tenant = ${theTenant} and c.need_id = of_need and ${theActor} = ${sql.lit(SYSTEM)}
        returning 1
      )
      select count(*)::int from gone
    $$`.execute(db)
  await sql`revoke all on function forget_contact(text, uuid) from public`.execute(db)
  await sql`grant execute on function forget_contact(text, uuid) to heli_app`.execute(db)
}

/**
 * Row-level security would keep the index of pairs from being used, so the search runs as the owner and applies tenant and
 * visibility itself: what the actor filed, what lies under a post that reads the register, and the public catalogue. What holds the
 * words is found first, by that index and nothing else: a planner that has no statistics yet would walk through all of a tenant's.
 */
async function search(db: Schema): Promise<void> {
  await sql`
    create function search_needs(of_tenant text, words text) returns setof uuid
    language sql stable security definer set search_path = public as $$
      with n as materialized (
        select id, tenant, status, filed_by, area from need
        where bigrams(${SEARCHED}) @> bigrams(words) and cardinality(bigrams(words)) > 0
      )
      select id from n
      where tenant = of_tenant and of_tenant = ${theTenant}
        and (
          status in ('listed', 'adopted') or ${ownFiling('n')}
          or exists (
            select from post p where p.tenant = of_tenant and ${heldByActor}
              and p.role in ('officer', 'leader', 'community_worker') and starts_with(n.area, p.area)
          )
        )
    $$`.execute(db)
  await sql`revoke all on function search_needs(text, text) from public`.execute(db)
  await sql`grant execute on function search_needs(text, text) to heli_app`.execute(db)
}
