import type { Acting } from '../../../kernel/acting.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { lots } from '../store/kept.ts'
import { announcedLots, type Seen } from '../store/lots.ts'
import { mayInPurchase } from './bid-deeds.ts'
import { openObjections } from './objections.ts'

/** What decides where the lots stand for this caller: the objections and the contracts that they may know of. */
export async function seenBy(tx: ReadTx, acting: Acting): Promise<Seen> {
  const announced = await lots.table.each(tx, acting.tenant, await announcedLots(tx, acting))
  const disputed = await openObjections(tx, acting, announced)
  const isOffice = mayInPurchase(acting, 'lot.see-drafts')
  return {
    disputed: disputed.map(({ lotId }) => lotId),
    parties: isOffice ? undefined : acting.posts.flatMap(({ party }) => party ?? []),
  }
}
