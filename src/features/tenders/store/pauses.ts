import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { PauseState } from '../rules/pause.ts'

type Own = Pick<Scope, 'tenant'>

/** Every pause of a lot, the last first. */
export const pausesOf = (tx: ReadTx, own: Own, lot: LotId): Promise<PauseState[]> => pausesOfLots(tx, own, [lot])

/** The same of several lots. */
export async function pausesOfLots(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]): Promise<PauseState[]> {
  if (lots.length === 0) return []
  const rows = await tx
    .selectFrom('pause')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .orderBy('enteredAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => PauseState.parse(row))
}

/** Those that stand, of several lots. */
export const standingPauses = async (tx: ReadTx, own: Own, lots: readonly LotId[]) =>
  lots.length === 0 ? [] : standing(tx, own).where('lotId', 'in', lots).execute()

/** Those that stand, of whichever lot. */
export const allStandingPauses = (tx: ReadTx, own: Own) => standing(tx, own).execute()

const standing = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('pause')
    .select(['id', 'lotId', 'status', 'until', 'authority', 'no'])
    .where('tenant', '=', tenant)
    .where('status', '=', 'standing')
