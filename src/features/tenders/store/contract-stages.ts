import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** How far the contracts of these lots have come; before its publication one exists for its two sides only. */
export function contractStages(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) {
  if (lots.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('contract')
    .select(['id', 'lotId', 'partyId', 'status', 'signBy', 'publishBy'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .execute()
}
