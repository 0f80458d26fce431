import type { ActionId, MemberId, Scope, Tenant } from '../../kernel/ids.ts'
import type { ReadTx, Tx } from '../db.ts'

export interface DeedTable {
  tenant: Tenant
  id: ActionId
  actor: MemberId
  /**
   * The house's keyed hash of method, path and body: marks that a juror saves are so few that a plain hash would tell them. Of a
   * file two, the first of what is known before its bytes have come.
   */
  request: string
  /** Canonical JSON; empty only inside the transaction that does the deed. */
  reply: string
}

declare module '../db.ts' {
  interface Tables {
    deed: DeedTable
  }
}

export type Claim = Pick<DeedTable, 'id' | 'actor' | 'request'>

/** Takes the id for this deed. A second writer waits here until the first has committed; then it is told what was answered. */
export async function claimDeed(tx: Tx, { tenant }: Scope, claim: Claim): Promise<{ reply: string } | 'other' | undefined> {
  const taken = await tx
    .insertInto('deed')
    .values({ tenant, ...claim, reply: '' })
    .onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (taken) return undefined
  const earlier = await tx
    .selectFrom('deed')
    .select(['actor', 'request', 'reply'])
    .where('tenant', '=', tenant)
    .where('id', '=', claim.id)
    .executeTakeFirst()
  return earlier && earlier.actor === claim.actor && earlier.request === claim.request ? { reply: earlier.reply } : 'other'
}

/** The request of the deed that this actor has done under this id, if any. */
export async function requestDone(
  tx: ReadTx,
  { tenant }: Scope,
  { id, actor }: Pick<Claim, 'id' | 'actor'>,
): Promise<string | undefined> {
  const done = await tx
    .selectFrom('deed')
    .select('request')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('actor', '=', actor)
    .executeTakeFirst()
  return done?.request
}

export async function finishDeed(tx: Tx, { tenant }: Scope, id: ActionId, reply: string): Promise<void> {
  await tx.updateTable('deed').set({ reply }).where('tenant', '=', tenant).where('id', '=', id).execute()
}
