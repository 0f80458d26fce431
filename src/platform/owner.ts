import { type Kysely, sql } from 'kysely'
import { CodedError } from './coded-error.ts'
import type { Pool, Tables, Tx } from './db.ts'
import { insideOf, kyselyOver } from './dialect.ts'
import { ownerLines } from './postgres.ts'

/**
 * One repeatable-read transaction as the owner of the schema, whom row-level security does not bind: every authority's rows, the
 * sealed ones too. For backup, restore, audit and the data dictionary; no request ever gets one.
 */
export type AsOwner = <T>(mode: 'read' | 'write', body: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * On PGlite, whose one session was handed to heli_app for good, the transaction alone takes the owner's place: whether it
 * commits, fails or is lost, the session is heli_app's again with its end. Requests wait meanwhile.
 */
export const ownerOfPglite =
  (pool: Pool): AsOwner =>
  (mode, body) =>
    inTransaction(pool, mode, async (tx) => {
      await sql`set local session authorization postgres`.execute(tx)
      return insideOf(pool, () => body(tx))
    })

/** On a server the owner is another user, on a connection of its own: `owner-needed` where nobody told how to reach it. */
export const ownerOfPostgres =
  (ownerUrl: string | undefined): AsOwner =>
  async (mode, body) => {
    if (ownerUrl === undefined) throw new CodedError('owner-needed')
    const owner = kyselyOver<Tables>(ownerLines(ownerUrl))
    try {
      return await inTransaction(owner, mode, body)
    } finally {
      await owner.destroy()
    }
  }

const inTransaction = <T>(db: Kysely<Tables>, mode: 'read' | 'write', body: (tx: Tx) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode(mode === 'read' ? 'read only' : 'read write')
    .execute((tx) => body(tx as Tx))
