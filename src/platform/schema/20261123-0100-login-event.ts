import { sql } from 'kysely'
import type { Schema } from '../migration.ts'
import { plainTable } from '../protect.ts'

/** Who logged in, and what was tried and changed at a login: for its owner and those who keep the roll. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table login.event (
      id uuid primary key, user_id uuid not null references login."user" on delete cascade, at timestamptz(3) not null,
      what text not null, place text not null, device text not null
    )`.execute(db)
  await sql`create index on login.event (user_id, at, id)`.execute(db)
  await sql`create index on login.event (at)`.execute(db)
  // An account of a provider opens one login.
  await sql`create unique index on login.account (provider_id, account_id)`.execute(db)
  await plainTable(db, 'login.event', ['insert', 'delete'])
}
