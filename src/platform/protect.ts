import { type RawBuilder, sql } from 'kysely'
import type { Schema } from './migration.ts'

// The words of migrations: what the runtime role may do with a table, and which rows it may see.

/** The tenant, the actor and the civil day of the running transaction; null outside one, so that nothing is seen. */
export const theTenant = sql<string | null>`(select nullif(current_setting('heli.tenant', true), ''))`
export const theActor = sql<string | null>`(select nullif(current_setting('heli.actor', true), ''))`

/** The actor as a column of ids compares with it: a column turned into text would find its rows by no index. */
export const theActorId = sql<string | null>`(select nullif(current_setting('heli.actor', true), '')::uuid)`

const theDay = sql<string | null>`(select nullif(current_setting('heli.day', true), '')::date)`
/** Of a row `p` of post: the actor holds it, today. Both ends of its period count, as in the policies. */
export const heldByActor = sql<boolean>`(p.member = ${theActorId} and p.valid_from <= ${theDay} and coalesce(p.valid_until >= ${theDay}, true))`

export type Write = 'insert' | 'update' | 'delete'
type Condition = RawBuilder<unknown>
export type Protection = {
  /** What may be written at all; reading is always granted. Rows that only append take 'insert' alone. */
  write: readonly Write[]
  /** Which of the tenant's rows may be seen, changed or removed; every one when left out. */
  see?: Condition
  /** What an inserted or changed row must satisfy besides its tenant; for changed rows `see` when left out. */
  keep?: Condition
}

/**
 * Puts row-level security on a tenant table whose primary key begins with `tenant`. The owner of the schema sees all
 * rows: migrations and the search functions, which run as the owner, apply tenant and visibility themselves.
 */
export async function protect(db: Schema, table: string, { write, see, keep }: Protection): Promise<void> {
  await demandTenantFirst(db, table)
  const name = sql.table(table)
  const own = sql`tenant = ${theTenant}`
  const seen = see ? sql`${own} and (${see})` : own
  const kept = (condition: Condition | undefined) => (condition ? sql`${own} and (${condition})` : own)

  await grant(db, table, write)
  await sql`alter table ${name} enable row level security`.execute(db)
  await sql`alter table ${name} force row level security`.execute(db)
  await sql`create policy owner_all on ${name} to current_user using (true) with check (true)`.execute(db)
  await sql`create policy own_select on ${name} for select to heli_app using (${seen})`.execute(db)
  if (write.includes('insert')) {
    await sql`create policy own_insert on ${name} for insert to heli_app with check (${kept(keep)})`.execute(db)
  }
  if (write.includes('update')) {
    await sql`create policy own_update on ${name} for update to heli_app using (${seen}) with check (${kept(keep ?? see)})`.execute(
      db,
    )
  }
  if (write.includes('delete')) {
    await sql`create policy own_delete on ${name} for delete to heli_app using (${seen})`.execute(db)
  }
}

/** A table everyone may read and only migrations write: codes, calendars, rule profiles. */
export const referenceTable = (db: Schema, table: string): Promise<void> => grant(db, table, [])

/** A table of `identity` or `login`, outside tenant scope and row-level security. */
export const plainTable = (db: Schema, table: string, write: readonly Write[]): Promise<void> => grant(db, table, write)

/** A queue of jobs, which `work`, `send` and `every` name. */
export async function jobQueue(db: Schema, name: string): Promise<void> {
  await sql`select jobs.create_queue(${sql.lit(name)}, '{"policy":"standard"}'::json)`.execute(db)
}

async function grant(db: Schema, table: string, write: readonly Write[]): Promise<void> {
  await sql`grant ${sql.raw(['select', ...write].join(', '))} on ${sql.table(table)} to heli_app`.execute(db)
}

async function demandTenantFirst(db: Schema, table: string): Promise<void> {
  const { rows } = await sql<{ column: string }>`
    select a.attname as column from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisprimary and i.indrelid = ${table}::regclass`.execute(db)
  if (rows[0]?.column !== 'tenant') throw new Error(`protect: the primary key of ${table} does not begin with tenant`)
}
