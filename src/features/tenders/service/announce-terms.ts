import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { Computation } from '../contract/lot.ts'
import type { LotState } from '../rules/lot.ts'
import { termsSet } from './award-deeds.ts'
import { termsWithPauses } from './paused-terms.ts'

/**
 * Until when each of these results is published, of those whose winner is fixed and which nobody has read yet; no day counts on which
 * the purchase waited, because nobody could publish it then.
 */
export async function announcedBy(
  tx: ReadTx,
  acting: Acting,
  lots: readonly LotState[],
): Promise<ReadonlyMap<LotId, Computation>> {
  const fixed = lots.filter(({ status, awardStatus }) => status === 'scored' && awardStatus === 'confirmed').map(({ id }) => id)
  const set = await termsSet(tx, acting, fixed, 'lot.announce')
  const terms = fixed.flatMap((id) => {
    const term = set.get(id)
    return term === undefined ? [] : [[id, term] as const]
  })
  return termsWithPauses(tx, acting, new Map(terms))
}
