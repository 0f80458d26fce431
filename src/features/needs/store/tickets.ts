import { sql } from 'kysely'
import { NeedId, NOBODY, type Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { NeedTicketTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

export async function insertTicket(tx: Tx, ticket: NeedTicketTable): Promise<void> {
  await tx.insertInto('needTicket').values(ticket).execute()
}

/** The need of this number, where it has this ticket. Nobody sees the tickets themselves. */
export async function needOfTicket(
  tx: ReadTx,
  { tenant }: Own,
  { no, ticket }: { no: string; ticket: string },
): Promise<NeedId | undefined> {
  const { rows } = await sql<{ id: string | null }>`select need_of_ticket(${tenant}, ${no}, ${ticket}) as id`.execute(tx)
  return NeedId.safeParse(rows[0]?.id).data
}

/** How many that were told without a login, and of whom no telephone was proved, wait to be verified; counted up to `most`. */
export async function waitingOfUnknown(tx: ReadTx, { tenant }: Own, most: number): Promise<number> {
  const waiting = await tx
    .selectFrom('need')
    .select('id')
    .where('tenant', '=', tenant)
    .where('filedBy', '=', NOBODY)
    .where('status', '=', 'submitted')
    .where('phoneConfirmedAt', 'is', null)
    .limit(most)
    .execute()
  return waiting.length
}
