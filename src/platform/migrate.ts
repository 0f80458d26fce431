import { sql } from 'kysely'
import { BASE_MIGRATIONS } from './base-migrations.ts'
import { CodedError } from './coded-error.ts'
import type { Migration, Schema } from './migration.ts'

/** Two servers that start at once migrate one after the other. */
const LOCK = 4_201_612_261

/** The program's own steps and the features', in order of name. */
export function inOrder(migrations: readonly Migration[]): Migration[] {
  const all = [...BASE_MIGRATIONS, ...migrations].sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const [index, { name }] of all.entries()) {
    if (!/^\d{8}-\d{4}-[a-z0-9-]+$/.test(name)) throw new Error(`migration name: ${name}`)
    if (all[index + 1]?.name === name) throw new Error(`two migrations are named ${name}`)
  }
  return all
}

/** Applies what is missing, each step in a transaction of its own, as the owner of the schema. Returns the names applied. */
export function migrate(owner: Schema, migrations: readonly Migration[]): Promise<string[]> {
  const all = inOrder(migrations)
  return owner.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${sql.lit(LOCK)})`.execute(db)
    try {
      await sql`create schema if not exists heli_schema`.execute(db)
      await sql`
        create table if not exists heli_schema.migration (
          name text primary key,
          at timestamptz(3) not null default clock_timestamp()
        )`.execute(db)
      const pending = await missing(db, all)
      for (const step of pending) {
        await db.transaction().execute(async (tx) => {
          await step.up(tx)
          await sql`insert into heli_schema.migration (name) values (${step.name})`.execute(tx)
        })
      }
      return pending.map(({ name }) => name)
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(LOCK)})`.execute(db)
    }
  })
}

/** For a program that may not migrate: refuses a schema that is older than the program, as well as a newer one. */
export async function demandCurrent(db: Schema, migrations: readonly Migration[]): Promise<void> {
  const there = await sql`select to_regclass('heli_schema.migration') is not null as there`.execute(db)
  const [row] = there.rows as { there: boolean }[]
  const pending = row?.there ? await missing(db, inOrder(migrations)) : inOrder(migrations)
  if (pending.length > 0) throw new CodedError('schema-older', { missing: pending.map(({ name }) => name) })
}

async function missing(db: Schema, all: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await sql<{ name: string }>`select name from heli_schema.migration`.execute(db)
  const known = new Set(all.map(({ name }) => name))
  const unknown = rows.map(({ name }) => name).filter((name) => !known.has(name))
  if (unknown.length > 0) throw new CodedError('schema-newer', { unknown })
  const applied = new Set(rows.map(({ name }) => name))
  return all.filter(({ name }) => !applied.has(name))
}
