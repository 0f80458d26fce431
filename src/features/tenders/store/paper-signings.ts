import type { LotId, PanelId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** The one that waits for its second hand, or for its first again. */
export const openSigning = (tx: ReadTx, { tenant }: Own, panel: PanelId) =>
  tx
    .selectFrom('paperSigning')
    .select('id')
    .where('tenant', '=', tenant)
    .where('panelId', '=', panel)
    .where('status', 'in', ['entered', 'returned'])
    .executeTakeFirst()

/** Of these lots those of which one waits, for its second hand or for its first again; for the office. */
export async function waitingSignings(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) {
  if (lots.length === 0) return []
  return tx
    .selectFrom('paperSigning')
    .select(['lotId', 'status'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .where('status', 'in', ['entered', 'returned'])
    .execute()
}

/** Every one of a lot, the last first. */
export async function signingIdsOf(tx: ReadTx, { tenant }: Own, lot: LotId) {
  const rows = await tx
    .selectFrom('paperSigning')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .orderBy('enteredAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}
