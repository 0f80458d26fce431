import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, plainTable, protect, referenceTable, theActor } from '../../../../platform/protect.ts'

/** What a contract prints of an organisation: kept by each tenant for itself, so that no office writes in another's papers. */
const DETAILS = sql.raw('address text, bank text, bank_account text, legal_representative text, phone text')

export async function up(db: Schema): Promise<void> {
  await acrossTenants(db)
  await reference(db)
  await tenantTables(db)
  await admissions(db)
}

/** Persons and organisations as they are everywhere, and where each person is known. Never joined with tenant tables. */
async function acrossTenants(db: Schema): Promise<void> {
  await sql`
    create table identity.person (
      id uuid primary key, name text not null, account uuid unique references login."user"
    )`.execute(db)
  await sql`
    create table identity.organisation (
      id uuid primary key, credit_code text not null unique, name text not null, short_name text not null, kind text not null,
      founded_on date
    )`.execute(db)
  await sql`
    create table identity.membership (
      person uuid not null references identity.person, tenant text not null, member uuid not null,
      primary key (person, tenant)
    )`.execute(db)
  await sql`
    create table identity.slip (
      code_hash text primary key, tenant text not null, member uuid not null, lot uuid not null, issued_at timestamptz(3) not null,
      expires_at timestamptz(3) not null, used_at timestamptz(3), ended_at timestamptz(3), token_hash text unique
    )`.execute(db)
  await sql`create index on identity.slip (tenant, member)`.execute(db)
  for (const table of ['person', 'organisation', 'membership', 'slip']) {
    await plainTable(db, `identity.${table}`, ['insert', 'update'])
  }
}

async function reference(db: Schema): Promise<void> {
  await sql`
    create table authority (
      tenant text primary key, name text not null, area text not null, profile text not null, credit_code text,
      ${DETAILS}
    )`.execute(db)
  await sql`
    create table area (
      code text not null, name text not null, level text not null, parent text, valid_from date not null, valid_until date,
      primary key (code, valid_from)
    )`.execute(db)
  await sql`create index on area (parent)`.execute(db)
  await protect(db, 'authority', { write: ['insert', 'update'] })
  await authorities(db)
  await referenceTable(db, 'area')
  await sql`grant insert, update on area to heli_app`.execute(db)
}

/** Which authorities there are, by key and name: for visitors who choose, and for work that goes from one to the next. Of no other does anybody see more. */
async function authorities(db: Schema): Promise<void> {
  await sql`
    create function authorities() returns table (tenant text, name text)
    language sql stable security definer set search_path = public as $$
      select a.tenant, a.name from authority a
    $$`.execute(db)
  await sql`revoke all on function authorities() from public`.execute(db)
  await sql`grant execute on function authorities() to heli_app`.execute(db)
}

/** A tenant's own view of persons and organisations, and the posts they hold there. */
async function tenantTables(db: Schema): Promise<void> {
  await sql`
    create table member (
      tenant text not null, id uuid not null, person uuid not null, name text not null, title text,
      primary key (tenant, id), unique (tenant, person)
    )`.execute(db)
  await sql`
    create table party (
      tenant text not null, id uuid not null, organisation uuid not null, name text not null, short_name text not null,
      credit_code text not null, kind text not null, founded_on date, ${DETAILS},
      primary key (tenant, id), unique (tenant, organisation), unique (tenant, credit_code)
    )`.execute(db)
  await sql`
    create table post (
      tenant text not null, id uuid not null, member uuid not null, party uuid, role text not null, area text not null,
      valid_from date not null, valid_until date check (valid_until >= valid_from - 1),
      primary key (tenant, id),
      foreign key (tenant, member) references member, foreign key (tenant, party) references party
    )`.execute(db)
  await sql`create index on member (tenant, name, id)`.execute(db)
  await sql`create index on post (tenant, member)`.execute(db)
  await sql`create index on post (tenant, role)`.execute(db)
  await sql`create index on post (tenant, party)`.execute(db)
  await sql`
    create table calendar_day (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      day date not null, kind text not null check (kind in ('holiday', 'workday')), note text not null,
      primary key (tenant, id), unique (tenant, day)
    )`.execute(db)
  await sql`
    create table second_factor_role (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      role text not null, set_by uuid not null, set_at timestamptz(3) not null,
      primary key (tenant, id), unique (tenant, role), foreign key (tenant, set_by) references member
    )`.execute(db)
  const kept = ['member', 'party', 'post', 'calendar_day', 'second_factor_role']
  for (const table of kept) await protect(db, table, { write: ['insert', 'update'] })
  await postsHeld(db)
  // The condition under which a row belongs to an organisation the actor works for; other tables' policies name it.
  await sql`
    create function holds_post(of_tenant text, of_party uuid) returns boolean language sql stable as $$
      select exists (
        select from post p
        where p.tenant = of_tenant and p.party = of_party and ${heldByActor}
          and p.role in ('provider_manager', 'social_worker', 'provider_finance')
      )
    $$`.execute(db)
}

/**
 * 机构入驻: organisations that ask to be let in, and how to reach who asks: for officers and leaders over that area and nobody else. The system
 * removes what was kept long enough.
 */
async function admissions(db: Schema): Promise<void> {
  await sql`
    create table admission (
      tenant text not null, id uuid not null, revision int not null, status text not null, no text not null,
      credit_code text not null, name text not null, area text not null, username text not null, phone_mark text not null,
      filed_at timestamptz(3) not null, sha256 text, scan_type text, decided_by uuid, decided_at timestamptz(3), return_reason text,
      party uuid,
      primary key (tenant, id), unique (tenant, no),
      foreign key (tenant, decided_by) references member, foreign key (tenant, party) references party
    )`.execute(db)
  await sql`create index on admission (tenant, status, filed_at)`.execute(db)
  await sql`create unique index on admission (tenant, credit_code) where status = 'pending'`.execute(db)
  await protect(db, 'admission', { write: ['insert', 'update'] })
  await sql`
    create table admission_contact (
      tenant text not null, admission_id uuid not null, name text not null, phone text not null, password_hash text,
      primary key (tenant, admission_id), foreign key (tenant, admission_id) references admission
    )`.execute(db)
  await protect(db, 'admission_contact', {
    write: ['insert', 'update', 'delete'],
    see: sql`${theActor} = ${sql.lit(SYSTEM)} or exists (
      select from admission a where a.tenant = admission_contact.tenant and a.id = admission_contact.admission_id and exists (
        select from post p where p.tenant = a.tenant and ${heldByActor} and p.role in ('officer', 'leader') and starts_with(a.area, p.area)
      )
    )`,
    keep: sql`true`,
  })
  // Who gave whom what: it grows only.
  await sql`
    create table settings_change (
      tenant text not null, id uuid not null, at timestamptz(3) not null, actor uuid not null, what text not null, subject text not null,
      fields text,
      primary key (tenant, id)
    )`.execute(db)
  await sql`create index on settings_change (tenant, at, id)`.execute(db)
  await sql`create index on settings_change (tenant, subject)`.execute(db)
  await protect(db, 'settings_change', { write: ['insert'] })
}

/**
 * What somebody may do in a tenant: asked before every request, when row-level security does not know yet who asks, so it runs as
 * the owner of the schema and applies tenant and member itself.
 */
async function postsHeld(db: Schema): Promise<void> {
  await sql`
    create function posts_held(of_tenant text, of_member uuid, on_day date)
    returns table (id uuid, role text, party uuid, area text, valid_from date, valid_until date, demands_second_factor boolean)
    language sql stable security definer set search_path = public as $$
      select p.id, p.role, p.party, p.area, p.valid_from, p.valid_until, d.id is not null
      from post p left join second_factor_role d on d.tenant = p.tenant and d.role = p.role and d.status = 'demanded'
      where p.tenant = of_tenant and p.member = of_member and p.valid_from <= on_day and (p.valid_until is null or p.valid_until >= on_day)
      order by p.role, p.id
    $$`.execute(db)
  await sql`revoke all on function posts_held(text, uuid, date) from public`.execute(db)
  await sql`grant execute on function posts_held(text, uuid, date) to heli_app`.execute(db)
}
