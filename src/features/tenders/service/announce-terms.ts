import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { Computation } from '../contract/lot.ts'
import { isToBeNotified } from '../rules/award.ts'
import type { LotState } from '../rules/lot.ts'
import { termsSet } from './award-deeds.ts'
import { termsWithPauses } from './paused-terms.ts'

type Terms = ReadonlyMap<LotId, Computation>

const isToBeAnnounced = ({ status, awardStatus }: LotState): boolean => status === 'scored' && awardStatus === 'confirmed'

/**
 * Until when each of these results is published, of those whose winner is fixed and which nobody has read yet; no day counts on which
 * the purchase waited, because nobody could publish it then.
 */
export const announcedBy = (tx: ReadTx, acting: Acting, lots: readonly LotState[]): Promise<Terms> =>
  standing(tx, acting, lots.filter(isToBeAnnounced), 'lot.announce')

/** The same of the letter to whoever was chosen, of results that are public, where it goes out with them. */
export const notifiedBy = (tx: ReadTx, acting: Acting, lots: readonly LotState[]): Promise<Terms> =>
  standing(tx, acting, lots.filter(isToBeNotified), 'lot.notify')

/** The last days of both, of several lots at once. */
export async function putOutBy(tx: ReadTx, acting: Acting, lots: readonly LotState[]) {
  const [announced, notified] = [await announcedBy(tx, acting, lots), await notifiedBy(tx, acting, lots)]
  return ({ id }: Pick<LotState, 'id'>) => ({
    announceBy: announced.get(id)?.due ?? null,
    letterBy: notified.get(id)?.due ?? null,
  })
}

async function standing(tx: ReadTx, acting: Acting, lots: readonly LotState[], deed: string): Promise<Terms> {
  const ids = lots.map(({ id }) => id)
  const set = await termsSet(tx, acting, ids, deed)
  const terms = ids.flatMap((id) => {
    const term = set.get(id)
    return term === undefined ? [] : [[id, term] as const]
  })
  return termsWithPauses(tx, acting, new Map(terms))
}
