import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, NeedId, Scope } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { briefly, type NeedBrief } from '../store/needs.ts'
import { needDeeds } from './deeds.ts'

/**
 * Makes needs of the catalogue a project's, with the deed that publishes it. All or none: the first need that is not in the
 * catalogue, or not the caller's to adopt, is named. Locked in order of their ids, so that two publications cannot wait for each other.
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

/** Number, title and standing of needs, in order of their numbers; ids that are nobody's are left out. */
export const needsByIds = (tx: ReadTx, scope: Pick<Scope, 'tenant'>, ids: readonly NeedId[]): Promise<NeedBrief[]> =>
  briefly(tx, scope, ids)
