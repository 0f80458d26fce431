import { sql } from 'kysely'
import pg from 'pg'
import { lives } from '../../src/app/docs/lives-document.ts'
import type { Tenant } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/open-database.ts'
import { databaseUrl, type TestServer } from '../../src/platform/testing/fresh-database.ts'
import type { Ground } from '../access/stage.ts'

// Everything that there is, whoever may see it: what is asked as somebody is compared with what the owner of the database knows.

/** One thing that has a life, as it stands. */
export type Thing = {
  readonly noun: string
  readonly id: string
  readonly status: string
  readonly revision: number
  /** Its whole row: what belongs to what is told by the ids in it. */
  readonly row: string
}
/** A deed of the record. */
export type Deed = { readonly noun: string; readonly subject: string; readonly revision: number; readonly type: string }

const tableOf = (noun: string) => noun.replaceAll('-', '_')

/** Lets the tests of this database look behind its row-level security. */
export async function letSeeAll(db: Database, { owner }: TestServer): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db.plain)
  const parts = lives().map(
    ({ noun }) =>
      `select '${noun}', id::text, status, revision, to_jsonb(t)::text from ${tableOf(noun)} t where tenant = of_tenant`,
  )
  const client = new pg.Client({ connectionString: databaseUrl(owner, rows[0]?.name ?? '') })
  await client.connect()
  try {
    await client.query(`create function all_things(of_tenant text)
      returns table (noun text, id text, status text, revision int, "row" text) language sql security definer
      as $$ ${parts.join(' union all ')} order by 1, 2 $$`)
    await client.query(`create function all_deeds(of_tenant text)
      returns table (noun text, subject text, revision int, type text) language sql security definer
      as $$ select noun, subject::text, revision, type from action where tenant = of_tenant order by noun, subject, revision $$`)
  } finally {
    await client.end()
  }
}

const allOf = (what: 'all_things' | 'all_deeds', tenant: Tenant) => sql`select * from ${sql.table(what)}(${tenant})`

export const thingsIn = async ({ tx, district }: Ground): Promise<Thing[]> =>
  (await sql<Thing>`${allOf('all_things', district.tenant)}`.execute(tx)).rows

/** What was done since on things that there were, in order. */
export async function deedsSince({ tx, district }: Ground, things: readonly Thing[]): Promise<Deed[]> {
  const { rows } = await sql<Deed>`${allOf('all_deeds', district.tenant)}`.execute(tx)
  const before = new Map(things.map(({ id, revision }) => [id, revision]))
  return rows.filter(({ subject, revision }) => revision > (before.get(subject) ?? Number.MAX_SAFE_INTEGER))
}

export const stateOf = ({ noun, status }: Pick<Thing, 'noun' | 'status'>): string => `${noun} ${status}`
