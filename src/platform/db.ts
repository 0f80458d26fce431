import type { Kysely, Transaction } from 'kysely'

/** Every tenant and reference table. Each feature's store adds its own by `declare module`, so platform knows no feature. */
export interface Tables {}

/** The tables outside tenant scope: login, jobs and identity. Keys carry their schema: `'identity.person'`. */
export interface PlainTables {}

/** The pool stays in platform: outside a scoped transaction row-level security has no tenant to go by. */
export type Pool = Kysely<Tables>

/** Login and identity statements: one by one or in a transaction of their own, never joined with tenant tables. */
export type Plain = Kysely<PlainTables>

declare const scoped: unique symbol
type Scoped = { readonly [scoped]: true }

/** Reads take a ReadTx, writes a Tx. A Tx is a ReadTx; a pool is neither, so a stray query does not compile. */
export type Tx = Transaction<Tables> & Scoped
export type ReadTx = Pick<Transaction<Tables>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'> & Scoped
