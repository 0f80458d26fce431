import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { PauseState } from '../rules/pause.ts'

type Own = Pick<Scope, 'tenant'>

/** Every pause of a lot, the last first. */
export async function pausesOf(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<PauseState[]> {
  const rows = await tx
    .selectFrom('pause')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .orderBy('enteredAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => PauseState.parse(row))
}

/** Those that stand, of several lots. */
export function standingPauses(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) {
  if (lots.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('pause')
    .select(['id', 'lotId', 'status', 'until', 'authority', 'no'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .where('status', '=', 'standing')
    .execute()
}
