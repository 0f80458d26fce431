import type { Acting } from '../../../kernel/acting.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { LotState } from '../rules/lot.ts'
import { handsOf } from '../rules/second-hand.ts'
import { broughtIn } from '../rules/two-hands.ts'
import { type Called, passwordsSinceCall } from './passwords-since-call.ts'

/**
 * Whose deed the caller's may be, lot by lot: their own, and that of whoever made their password last since its call. One statement
 * for all of them.
 */
export async function handsOn(tx: ReadTx, acting: Acting, lots: readonly Called[]): Promise<(lot: Called) => MemberId[]> {
  const passwordsOf = await passwordsSinceCall(tx, acting, [acting.actor], lots)
  return (lot) => handsOf(passwordsOf(lot), acting.actor)
}

/** Whether the caller's hand brought in the papers of a review, lot by lot, or may have: no such hand confirms their result. */
export async function apartFrom(
  tx: ReadTx,
  acting: Acting,
  lots: readonly (Called & Pick<LotState, 'offline'>)[],
): Promise<(lot: Called & Pick<LotState, 'offline'>) => boolean> {
  const handsIn = await handsOn(
    tx,
    acting,
    lots.filter(({ offline }) => offline !== null),
  )
  return (lot) => broughtIn(lot, handsIn(lot))
}
