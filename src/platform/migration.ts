import type { Kysely } from 'kysely'

/** The database as migrations see it: its tables are whatever the steps before have made of it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Schema = Kysely<any>

/** One step forward of the schema. Names sort by time: '20261122-0100-ledger-action'. Each statement is executed by itself. */
export type Migration = { readonly name: string; up(db: Schema): Promise<void> }
