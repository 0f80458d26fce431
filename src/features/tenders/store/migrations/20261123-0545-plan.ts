import { sql } from 'kysely'
import { canonical } from '../../../../kernel/canonical.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { protect } from '../../../../platform/protect.ts'
import tenderFrom from '../../rules/data/tender-from.json'

/** The year's plan in full: a ceiling for one project, and which projects another one supervises. */
export async function up(db: Schema): Promise<void> {
  await sql`alter table programme add column lot_ceiling_fen bigint check (lot_ceiling_fen >= 0)`.execute(db)
  await sql`alter table lot add column ceiling_reason text not null default '', add column supervises text not null default '[]'`.execute(
    db,
  )
  await sql`create index on lot (tenant) where cls = 'B'`.execute(db)
  // As a replay of the older record writes it: both parts empty, in the order of their names.
  await sql`
    update lot set approved = replace(replace(approved, ',"cls":', ',"ceilingReason":"","cls":'), ',"teamPolicy":', ',"supervises":[],"teamPolicy":')
    where approved is not null`.execute(db)
  // So does an edition of the rules that was adopted before they told of splitting.
  const rule = `"tenderFrom":${canonical(tenderFrom)}`
  await sql`update edition set rules = replace(rules, ',"ties":', ${`,${rule},"ties":`})`.execute(db)
  await pastYears(db)
}

/** What earlier years came to, before the system: one row a year, with where the figures were published. */
async function pastYears(db: Schema): Promise<void> {
  await sql`
    create table past_year (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      year int not null, money_fen bigint check (money_fen >= 0), lots int check (lots >= 0), organisations int check (organisations >= 0),
      source text not null,
      primary key (tenant, id), unique (tenant, year)
    )`.execute(db)
  await protect(db, 'past_year', { write: ['insert', 'update'] })
}
