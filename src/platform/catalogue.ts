import { sql } from 'kysely'
import type { Tx } from './db.ts'

export type ColumnFacts = { readonly name: string; readonly type: string; readonly nullable: boolean }
export type PolicyFacts = {
  readonly name: string
  /** select, insert, update, delete, or all. */
  readonly on: string
  readonly to: string
  readonly using: string | null
  readonly check: string | null
}
export type TableFacts = {
  /** As SQL names it: `need`, `identity.person`. */
  readonly name: string
  readonly columns: readonly ColumnFacts[]
  readonly primaryKey: readonly string[]
  /** Every key and check, as the database writes it. */
  readonly constraints: readonly string[]
  /** The tables that its foreign keys name. */
  readonly refersTo: readonly string[]
  readonly policies: readonly PolicyFacts[]
  /** What the runtime role may do with it. */
  readonly grants: readonly string[]
}

/** Tables of the job queue and of the migrations are machinery and not data. */
const SCHEMAS = sql`('public', 'identity', 'login')`

/** Every table of the data, as the database itself tells it, in order of name. */
export async function catalogueOf(tx: Tx): Promise<TableFacts[]> {
  const [columns, constraints, policies, grants] = [
    await columnsOf(tx),
    await constraintsOf(tx),
    await policiesOf(tx),
    await grantsOf(tx),
  ]
  const names = [...new Set(columns.map(({ table }) => table))]
  return names.map((name) => {
    const own = constraints.filter(({ table }) => table === name)
    return {
      name,
      columns: columns
        .filter(({ table }) => table === name)
        .map((one) => ({ name: one.name, type: one.type, nullable: one.nullable })),
      primaryKey: own.find(({ kind }) => kind === 'p')?.columns.split(' ') ?? [],
      constraints: own.map(({ definition }) => definition),
      refersTo: [...new Set(own.flatMap(({ target }) => (target === null ? [] : [target])))],
      policies: policies
        .filter(({ table }) => table === name)
        .map(({ name: policy, on, to, using, check }) => ({ name: policy, on, to, using, check })),
      grants: grants.filter(({ table }) => table === name).map(({ privilege }) => privilege),
    }
  })
}

const shortName = sql`case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end`
const tables = sql`pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ${SCHEMAS} and c.relkind = 'r'`

async function columnsOf(tx: Tx) {
  const { rows } = await sql<ColumnFacts & { table: string }>`
    select (${shortName}) collate "C" as table, a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
    from ${tables} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    order by 1, a.attnum`.execute(tx)
  return rows
}

async function constraintsOf(tx: Tx) {
  const { rows } = await sql<{ table: string; kind: string; definition: string; columns: string; target: string | null }>`
    select ${shortName} as table, k.contype::text as kind, pg_get_constraintdef(k.oid) as definition,
      coalesce((select string_agg(a.attname, ' ' order by place) from unnest(k.conkey) with ordinality as key(num, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = num), '') as columns,
      (select case when tn.nspname = 'public' then t.relname else tn.nspname || '.' || t.relname end
        from pg_class t join pg_namespace tn on tn.oid = t.relnamespace where t.oid = nullif(k.confrelid, 0)) as target
    from ${tables} join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')
    order by position(k.contype::text in 'pufc'), pg_get_constraintdef(k.oid) collate "C"`.execute(tx)
  return rows
}

async function policiesOf(tx: Tx) {
  const { rows } = await sql<PolicyFacts & { table: string }>`
    select ${shortName} as table, p.polname::text as name,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as on,
      (select string_agg(case when r.rolname = 'heli_app' then 'heli_app' else 'the owner' end, ', ') from pg_roles r where r.oid = any (p.polroles)) as to,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from ${tables} join pg_policy p on p.polrelid = c.oid
    order by p.polname collate "C"`.execute(tx)
  return rows
}

async function grantsOf(tx: Tx) {
  const { rows } = await sql<{ table: string; privilege: string }>`
    select ${shortName} as table, privilege
    from ${tables} cross join unnest(array['select', 'insert', 'update', 'delete']) with ordinality as may(privilege, place)
    where has_table_privilege('heli_app', c.oid, privilege)
    order by place`.execute(tx)
  return rows
}
