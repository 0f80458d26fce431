import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type LotStanding, lotStandingOf } from '../rules/lot-standing.ts'
import { isPausing } from '../rules/pause.ts'
import { lots } from '../store/kept.ts'
import { announcedLots, type Seen } from '../store/lots.ts'
import { allStandingPauses } from '../store/pauses.ts'
import { notifiedLotIds } from '../store/publications.ts'
import { mayInPurchase } from './bid-deeds.ts'
import { type ContractsOf, contractsSeen } from './contracts-ahead.ts'
import { openObjections } from './objections.ts'

/** What decides where the lots stand for this caller: the objections and the contracts that they may know of. */
export async function seenBy(tx: ReadTx, acting: Acting, contractsOf: ContractsOf): Promise<Seen> {
  return {
    paused: await pausedLots(tx, acting),
    disputed: await disputedLots(tx, acting),
    waiting: await waitingLots(tx, acting, contractsOf),
    isOffice: mayInPurchase(acting, 'lot.see-drafts'),
    knowsOutcome: mayInPurchase(acting, 'award.see-all'),
  }
}

/** Lots that the finance bureau has wait; of those whose purchase is over it says nothing. */
export async function pausedLots(tx: ReadTx, acting: Acting): Promise<LotId[]> {
  const pauses = await allStandingPauses(tx, acting)
  return pauses.flatMap((pause) => (isPausing(pause, acting.now) ? [pause.lotId] : []))
}

/** Lots in their notice with an objection that this caller may know of. */
export async function disputedLots(tx: ReadTx, acting: Acting): Promise<LotId[]> {
  const announced = await lots.table.each(tx, acting.tenant, await announcedLots(tx, acting))
  return (await openObjections(tx, acting, announced)).map(({ lotId }) => lotId)
}

/** Lots that wait for their contract, by where that makes them stand. */
async function waitingLots(tx: ReadTx, acting: Acting, contractsOf: ContractsOf): Promise<Seen['waiting']> {
  const notified = (await notifiedLotIds(tx, acting)).map(({ id }) => id)
  const by = new Map<LotStanding, LotId[]>()
  for (const { lotId, next } of (await contractsSeen(tx, acting, notified, contractsOf)).values()) {
    const standing = lotStandingOf({ status: 'awarded', disputed: false, next: next?.deed ?? null, paused: false })
    by.set(standing, [...(by.get(standing) ?? []), lotId])
  }
  return [...by].map(([standing, found]) => ({ standing, lots: found }))
}
