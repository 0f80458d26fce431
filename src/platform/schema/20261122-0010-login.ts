import { sql } from 'kysely'
import type { Schema } from '../migration.ts'

/** The login library's own tables, as it names them. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table login."user" (
      id uuid primary key default gen_random_uuid(), name text not null, email text not null unique, email_verified boolean not null, image text,
      username text unique, display_username text, two_factor_enabled boolean, must_change_password boolean,
      created_at timestamptz(3) not null, updated_at timestamptz(3) not null
    )`.execute(db)
  await sql`
    create table login.session (
      id uuid primary key default gen_random_uuid(), token text not null unique, user_id uuid not null references login."user" on delete cascade,
      expires_at timestamptz(3) not null, ip_address text, user_agent text, second_factor boolean,
      created_at timestamptz(3) not null, updated_at timestamptz(3) not null
    )`.execute(db)
  await sql`create index on login.session (user_id)`.execute(db)
  await sql`
    create table login.account (
      id uuid primary key default gen_random_uuid(), account_id text not null, provider_id text not null,
      user_id uuid not null references login."user" on delete cascade,
      access_token text, refresh_token text, id_token text, scope text, password text,
      access_token_expires_at timestamptz(3), refresh_token_expires_at timestamptz(3),
      created_at timestamptz(3) not null, updated_at timestamptz(3) not null
    )`.execute(db)
  await sql`create index on login.account (user_id)`.execute(db)
  await sql`
    create table login.verification (
      id uuid primary key default gen_random_uuid(), identifier text not null, value text not null, expires_at timestamptz(3) not null,
      created_at timestamptz(3) not null, updated_at timestamptz(3) not null
    )`.execute(db)
  await sql`create index on login.verification (identifier)`.execute(db)
  await sql`
    create table login.two_factor (
      id uuid primary key default gen_random_uuid(), user_id uuid not null references login."user" on delete cascade,
      secret text not null, backup_codes text not null, verified boolean,
      failed_verification_count int, locked_until timestamptz(3)
    )`.execute(db)
  await sql`create index on login.two_factor (user_id)`.execute(db)
  // Ours: a one-time code that has opened a session opens no other.
  await sql`
    create table login.used_code (
      user_id uuid not null references login."user" on delete cascade, code text not null, expires_at timestamptz(3) not null,
      primary key (user_id, code)
    )`.execute(db)
  await sql`
    create table login.rate_limit (id uuid primary key default gen_random_uuid(), key text not null unique, count int not null, last_request bigint not null)`.execute(
    db,
  )
  // Ours: wrong passwords in a row, by a keyed hash of the name that was typed.
  await sql`create table login.wrong_try (who text primary key, times int not null, last_at timestamptz(3) not null)`.execute(db)
  await sql`create index on login.wrong_try (last_at)`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema login to heli_app`.execute(db)
}
