import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, PartyId } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { BidStatus } from '../rules/bid.ts'
import { LET_IN, supervisionFault } from '../rules/both-sides.ts'
import { isPublic, type LotPlan, type LotState } from '../rules/lot.ts'
import { bidAmong, holdBidsOf, holdProgrammesOf, letInAmong, namedLots, supervisorsOf } from '../store/sides.ts'

type Own = Pick<Acting, 'tenant'>
type Sided = Pick<LotState, 'id' | 'cls' | 'supervises'>
export type OtherSide = { readonly id: LotId; readonly code: string; readonly name: string }
/** With whoever carries it out by a contract from before the system, where no bid tells it. */
type Facing = OtherSide & { readonly providerId: PartyId | null }
type Standing = { readonly party: PartyId; readonly standing: readonly BidStatus[] }
/** Where an organisation stands on the other side, and how its bid stands there; a contract from before the system was won as well. */
export type Opposite = OtherSide & { readonly status: BidStatus }

const DEAD: ReadonlySet<LotState['status']> = new Set<LotState['status']>(['void', 'cancelled'])

async function facing(tx: ReadTx, own: Own, lot: Sided, { drafts }: { drafts: boolean }): Promise<Facing[]> {
  const found = lot.cls === 'B' ? await namedLots(tx, own, lot.supervises) : await supervisorsOf(tx, own, lot.id)
  return found.flatMap(({ id, code, name, status, providerId, ...plan }) =>
    DEAD.has(status) || (!isPublic(plan) && !drafts) ? [] : [{ id, code, name, providerId }],
  )
}

/** The projects on the other side of this one: those that it supervises, or those that supervise it; drafts for whoever may know of them. */
export const otherSideOf = async (tx: ReadTx, own: Own, lot: Sided, seen: { drafts: boolean }): Promise<OtherSide[]> =>
  (await facing(tx, own, lot, seen)).map(({ id, code, name }) => ({ id, code, name }))

async function among(
  tx: ReadTx,
  own: Own,
  others: readonly Facing[],
  { party, standing }: Standing,
): Promise<Opposite | undefined> {
  const carried = others.find(({ providerId }) => providerId === party)
  if (carried) return { id: carried.id, code: carried.code, name: carried.name, status: 'won' }
  const bid = await bidAmong(tx, own, { party, lots: others.map(({ id }) => id), standing })
  const other = bid && others.find(({ id }) => id === bid.lotId)
  return other && bid && { id: other.id, code: other.code, name: other.name, status: bid.status }
}

/** Where this organisation stands on the other side as it is now: told before it writes a bid, and binding nobody. */
export const seenOpposite = async (tx: ReadTx, own: Own, lot: Sided, as: Standing): Promise<Opposite | undefined> =>
  among(tx, own, await facing(tx, own, lot, { drafts: false }), as)

async function holding(tx: Tx, own: Own, { lot, party }: { lot: Sided; party: PartyId }): Promise<Facing[]> {
  const others = await facing(tx, own, lot, { drafts: false })
  if (others.length > 0) await holdBidsOf(tx, own, { parties: [party], lots: [lot.id, ...others.map(({ id }) => id)] })
  return others
}

/** The projects opposite, with all bids of this organisation on both sides held, so that of two deeds at once one waits for the other. */
export const holdSides = async (tx: Tx, own: Own, of: { lot: Sided; party: PartyId }): Promise<OtherSide[]> =>
  (await holding(tx, own, of)).map(({ id, code, name }) => ({ id, code, name }))

/** Where this organisation stands on the other side, its bids standing so and held; undefined where it does not. */
export const standsOpposite = async (
  tx: Tx,
  own: Own,
  { lot, ...as }: { lot: Sided } & Standing,
): Promise<Opposite | undefined> => among(tx, own, await holding(tx, own, { lot, party: as.party }), as)

/**
 * Where any of these organisations was let in on the other side. What came on paper may have no bid yet on either side for one of two
 * at once to wait for: the programmes of both sides are held first.
 */
export async function anyOpposite(
  tx: Tx,
  own: Own,
  lot: Sided,
  parties: readonly PartyId[],
): Promise<Pick<OtherSide, 'name'> | undefined> {
  const others = await facing(tx, own, lot, { drafts: false })
  if (others.length === 0) return undefined
  const opposite = others.map(({ id }) => id)
  await holdProgrammesOf(tx, own, [lot.id, ...opposite])
  await holdBidsOf(tx, own, { parties, lots: [lot.id, ...opposite] })
  const letIn = await letInAmong(tx, own, { lots: opposite, standing: LET_IN })
  const there = letIn.find(({ partyId }) => parties.includes(partyId))
  return others.find(({ id, providerId }) => id === there?.lotId || (providerId !== null && parties.includes(providerId)))
}

/** Whether a plan may supervise what it names, and may itself be what it says while others supervise it. */
export async function isSupervisable(tx: ReadTx, own: Own, plan: LotPlan, id: LotId | undefined): Promise<boolean> {
  if (supervisionFault(plan, await namedLots(tx, own, plan.supervises)) !== undefined) return false
  return plan.cls === 'A' || id === undefined || (await supervisorsOf(tx, own, id)).length === 0
}
