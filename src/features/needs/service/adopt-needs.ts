import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, NeedId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { needDeeds } from './deeds.ts'

/**
 * Makes needs of the catalogue a project's, with the deed that publishes it. A need may be taken up by several, each for one aspect
 * of it. All or none: the first need that is not in the catalogue, or not the caller's to adopt, is named. Locked in order of their ids, so that two publications cannot wait for each other.
 */
export async function adoptNeeds(
  tx: Tx,
  acting: Acting,
  needIds: readonly NeedId[],
  lotId: LotId,
): Promise<Result<void, { code: 'need-not-listed'; need: NeedId }>> {
  for (const need of [...new Set(needIds)].sort()) {
    const held = await needDeeds.hold(tx, acting, need, 'need.adopt')
    if (!held.ok) return refuse({ code: 'need-not-listed', need })
    await needDeeds.does(tx, acting, held.value, 'need.adopt', { lotId })
  }
  return ok(undefined)
}
