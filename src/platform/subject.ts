import { canonical, type Json } from '../kernel/canonical.ts'
import type { ReadTx, Tables, Tx } from './db.ts'
import type { Schema } from './migration.ts'

/** A state as the tables keep it: flat, and complete. */
export type State = { tenant?: never; id: string; revision: number }

type Row = Record<string, unknown>

/** How the state of an event-sourced noun is read and written; every statement names the tenant. */
export type SubjectTable<S extends State> = {
  load(tx: ReadTx, tenant: string, id: string): Promise<S | undefined>
  /** The states of these ids, in their order; an id that is not there is left out. */
  each(tx: ReadTx, tenant: string, ids: readonly string[]): Promise<S[]>
  /** Loads and holds the row until the transaction ends, so that two actions on one subject wait for each other. */
  lock(tx: Tx, tenant: string, id: string): Promise<S | undefined>
  /** Several in one statement. */
  insert(tx: Tx, tenant: string, ...states: readonly S[]): Promise<void>
  /** Writes the revision that follows the stored one; throws when it does not follow, which is a defect of the caller. */
  update(tx: Tx, tenant: string, state: S): Promise<void>
  /** States in order of id, from behind `after`. */
  all(tx: ReadTx, tenant: string, after: string | undefined, limit: number): Promise<S[]>
  /** The state's columns without its tenant, as they are stored: what an audit compares. */
  toRow(state: S): Row
}

/**
 * Maps a state to its table one to one: scalars to columns of their (snake_case) name, keys in `json` to canonical JSON
 * text, undefined to null. Columns that are not part of the state (search terms, say) are named in `besides`.
 */
export function subjectTable<S extends State>(
  table: keyof Tables & string,
  { json = [], besides = [] }: { json?: readonly (keyof S & string)[]; besides?: readonly string[] } = {},
): SubjectTable<S> {
  const inJson = new Set<string>(json)
  const outside = new Set<string>(['tenant', ...besides])

  const toRow = (state: S): Row =>
    Object.fromEntries(
      Object.entries(state).map(([key, value]) => [key, inJson.has(key) ? jsonText(value) : scalar(table, key, value)]),
    )
  const fromRow = (row: Row): S => {
    const kept = Object.entries(row).filter(([key]) => !outside.has(key))
    const read = kept.map(([key, value]) => [key, inJson.has(key) && typeof value === 'string' ? JSON.parse(value) : value])
    return Object.fromEntries(read) as S
  }
  const rows = (tx: ReadTx, tenant: string) => generic(tx).selectFrom(table).selectAll().where('tenant', '=', tenant)
  const first = (row: Row | undefined) => (row === undefined ? undefined : fromRow(row))

  return {
    load: async (tx, tenant, id) => first(await rows(tx, tenant).where('id', '=', id).executeTakeFirst()),
    lock: async (tx, tenant, id) => first(await rows(tx, tenant).where('id', '=', id).forUpdate().executeTakeFirst()),
    async each(tx, tenant, ids) {
      if (ids.length === 0) return []
      const found: Row[] = await rows(tx, tenant).where('id', 'in', ids).execute()
      const known = new Map(found.map((row) => [row['id'], row]))
      return ids.flatMap((id) => first(known.get(id)) ?? [])
    },
    async insert(tx, tenant, ...states) {
      await generic(tx)
        .insertInto(table)
        .values(states.map((state) => ({ tenant, ...toRow(state) })))
        .execute()
    },
    async update(tx, tenant, state) {
      const { id, ...columns } = toRow(state)
      const { numUpdatedRows } = await generic(tx)
        .updateTable(table)
        .set(columns)
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('revision', '=', state.revision - 1)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n)
        throw new Error(`${table} ${state.id}: revision ${state.revision} does not follow the stored one`)
    },
    async all(tx, tenant, after, limit) {
      const from = rows(tx, tenant).orderBy('id').limit(limit)
      const found: Row[] = await (after === undefined ? from : from.where('id', '>', after)).execute()
      return found.map(fromRow)
    },
    toRow,
  }
}

/** The one place where a table is known by a name alone. */
const generic = (tx: ReadTx | Tx): Schema => tx as unknown as Schema

function jsonText(value: unknown): string | null {
  return value === undefined || value === null ? null : canonical(value as Json)
}

function scalar(table: string, key: string, value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'object') throw new Error(`${table}.${key} holds an object: name it in json`)
  return value
}
