import { sql } from 'kysely'
import PgBoss from 'pg-boss'
import type { Migration, Schema } from './migration.ts'

/** What every other migration stands on. */
export const BASE_MIGRATIONS: readonly Migration[] = [
  { name: '20261122-0000-platform-roles', up: roles },
  { name: '20261122-0001-platform-bigrams', up: bigrams },
  { name: '20261122-0002-platform-jobs', up: jobs },
]

async function roles(db: Schema): Promise<void> {
  // Roles belong to the whole server: another database there may have made this one, or be making it now.
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'heli_app') then create role heli_app nologin; end if;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db)
  for (const schema of ['identity', 'login', 'jobs']) {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(db)
    await sql`grant usage on schema ${sql.id(schema)} to heli_app`.execute(db)
  }
  await sql`grant usage on schema heli_schema to heli_app`.execute(db)
  await sql`grant select on heli_schema.migration to heli_app`.execute(db)
  await sql`alter default privileges in schema login grant select, insert, update, delete on tables to heli_app`.execute(db)
}

/**
 * What stands between words, by code points and not by locale: an index must mean the same on every database. ASCII signs,
 * spaces and signs of Latin-1, general punctuation to miscellaneous signs, CJK punctuation, and what normalisation leaves
 * of compatibility forms.
 */
const BETWEEN_WORDS =
  '[\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00A9\\u00AB-\\u00B4\\u00B6-\\u00B9\\u00BB-\\u00BF\\u00D7\\u00F7' +
  '\\u2000-\\u206F\\u20A0-\\u20CF\\u2190-\\u2BFF\\u2E00-\\u2E7F\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303D-\\u303F\\u30FB\\uFE10-\\uFE6F\\uFFE0-\\uFFFF]+'

/**
 * Search in Chinese has no words to go by: a text is indexed by every pair of neighbouring characters within a run of
 * letters and digits, and a run of one character by that character. Lower-cased in ASCII after NFKC, which both databases
 * do alike.
 */
async function bigrams(db: Schema): Promise<void> {
  await sql`
    create function public.bigrams(words text) returns text[] language sql immutable strict parallel safe as $$
      select coalesce(array_agg(distinct gram order by gram), '{}')
      from (
        select substr(run, place, 2) collate "C" as gram
        from regexp_split_to_table(lower(normalize(words, NFKC) collate "C"), '${sql.raw(BETWEEN_WORDS)}') as run,
             generate_series(1, greatest(length(run) - 1, 1)) as place
        where run <> ''
      ) as grams
    $$`.execute(db)
}

/** The queue's own tables. Its text brings a transaction of its own, and here it is part of ours. */
async function jobs(db: Schema): Promise<void> {
  const plans = PgBoss.getConstructionPlans('jobs')
    .replace(/^\s*BEGIN;/, '')
    .replace(/COMMIT;\s*$/, '')
  await sql.raw(plans).execute(db)
  await sql`grant select, insert, update, delete on all tables in schema jobs to heli_app`.execute(db)
}
