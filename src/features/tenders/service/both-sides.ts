import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, PartyId } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { BidStatus } from '../rules/bid.ts'
import { supervisionFault } from '../rules/both-sides.ts'
import type { LotPlan, LotState } from '../rules/lot.ts'
import { bidAmong, holdBidsOf, namedLots, supervisorsOf } from '../store/sides.ts'

type Own = Pick<Acting, 'tenant'>
type Sided = Pick<LotState, 'id' | 'cls' | 'supervises'>
export type OtherSide = { readonly id: LotId; readonly code: string; readonly name: string }

const DEAD: ReadonlySet<LotState['status']> = new Set<LotState['status']>(['void', 'cancelled'])

/** The projects on the other side of this one: those that it supervises, or those that supervise it; drafts for whoever may know of them. */
export async function otherSideOf(tx: ReadTx, own: Own, lot: Sided, { drafts }: { drafts: boolean }): Promise<OtherSide[]> {
  const found = lot.cls === 'B' ? await namedLots(tx, own, lot.supervises) : await supervisorsOf(tx, own, lot.id)
  return found.flatMap(({ id, code, name, status, publishedAt }) =>
    DEAD.has(status) || (publishedAt === null && !drafts) ? [] : [{ id, code, name }],
  )
}

/** The projects opposite, with all bids of this organisation on both sides held, so that of two deeds at once one waits for the other. */
export async function holdSides(tx: Tx, own: Own, { lot, party }: { lot: Sided; party: PartyId }): Promise<OtherSide[]> {
  const others = await otherSideOf(tx, own, lot, { drafts: false })
  if (others.length > 0) await holdBidsOf(tx, own, party, [lot.id, ...others.map(({ id }) => id)])
  return others
}

/** Where this organisation stands on the other side, its bids standing so; undefined where it does not. */
export async function standsOpposite(
  tx: Tx,
  own: Own,
  { lot, party, standing }: { lot: Sided; party: PartyId; standing: readonly BidStatus[] },
): Promise<OtherSide | undefined> {
  const others = await holdSides(tx, own, { lot, party })
  const found = await bidAmong(tx, own, { party, lots: others.map(({ id }) => id), standing })
  return others.find(({ id }) => id === found)
}

/** Whether a plan may supervise what it names, and may itself be what it says while others supervise it. */
export async function isSupervisable(tx: ReadTx, own: Own, plan: LotPlan, id: LotId | undefined): Promise<boolean> {
  if (supervisionFault(plan, await namedLots(tx, own, plan.supervises)) !== undefined) return false
  return plan.cls === 'A' || id === undefined || (await supervisorsOf(tx, own, id)).length === 0
}
