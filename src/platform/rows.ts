import { sql } from 'kysely'
import { canonical } from '../kernel/canonical.ts'
import type { TableFacts } from './catalogue.ts'
import type { Tx } from './db.ts'

/** Rows read or written at once. */
const BATCH = 1_000

type Value = string | number | boolean | null
type Row = Readonly<Record<string, Value>>

/** A table's rows as lines of canonical JSON in the order of their primary key: the same rows, the same bytes, on every database. */
export async function* rowsOf(tx: Tx, table: TableFacts): AsyncGenerator<readonly string[]> {
  const plain = tx.withoutPlugins()
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)))
  await sql`declare rows_of no scroll cursor for select ${columns} from ${sql.table(table.name)} order by ${inKeyOrder(table)}`.execute(
    plain,
  )
  for (;;) {
    const { rows } = await sql.raw<Row>(`fetch ${BATCH} from rows_of`).execute(plain)
    if (rows.length > 0) yield rows.map((row) => canonical(row))
    if (rows.length < BATCH) break
  }
  await sql`close rows_of`.execute(plain)
}

/** Text in the order of its bytes, or two databases with other collations would write other files. */
function inKeyOrder({ name, columns, primaryKey }: TableFacts) {
  if (primaryKey.length === 0) throw new Error(`${name} has no primary key`)
  const isText = (column: string) => columns.find((one) => one.name === column)?.type === 'text'
  return sql.join(primaryKey.map((column) => (isText(column) ? sql`${sql.ref(column)} collate "C"` : sql.ref(column))))
}

export async function isEmpty(tx: Tx, table: TableFacts): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table.name)} limit 1`.execute(tx)
  return rows.length === 0
}

/** Writes lines that `rowsOf` made. A line that does not fit the table's columns throws. */
export async function writeRows(tx: Tx, table: TableFacts, lines: readonly string[]): Promise<void> {
  const rows = lines.map((line): Row => JSON.parse(line))
  for (const row of rows) demandColumns(table, row)
  const lists = table.columns.map(({ name }) => rows.map((row) => textOf(row[name])))
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)))
  const typed = sql.join(table.columns.map(({ name, type }) => sql`${sql.ref(name)}::${sql.raw(type)}`))
  const given = sql.join(lists.map((list) => sql`${list}::text[]`))
  await sql`
    insert into ${sql.table(table.name)} (${columns})
    select ${typed} from unnest(${given}) as given (${columns})`.execute(tx.withoutPlugins())
}

function demandColumns({ name, columns }: TableFacts, row: Row): void {
  const [there, given] = [columns.map((column) => column.name).sort(), Object.keys(row)]
  if (there.join() !== given.join()) throw new Error(`${name} has other columns than the backup`)
}

const textOf = (value: Value | undefined): string | null => (value === undefined || value === null ? null : String(value))

/** A column of this name holds the name of a kept file, in whichever table it stands. */
const FILE_COLUMN = 'sha256'

/** The files that rows name, each with the tables that do. */
export async function filesNamed(tx: Tx, catalogue: readonly TableFacts[]): Promise<Map<string, string[]>> {
  const named = new Map<string, string[]>()
  for (const { name, columns } of catalogue) {
    if (!columns.some((column) => column.name === FILE_COLUMN)) continue
    const { rows } = await sql<{
      sha256: string
    }>`select distinct sha256 from ${sql.table(name)} where sha256 is not null`.execute(tx)
    for (const { sha256 } of rows) named.set(sha256, [...(named.get(sha256) ?? []), name])
  }
  return new Map([...named].sort(([a], [b]) => (a < b ? -1 : 1)))
}
