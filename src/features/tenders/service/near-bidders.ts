import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { LotId, PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { pairsOf } from '../../identity/service/ties.ts'
import type { BidRefusal } from '../contract/bid.ts'
import type { NearPair } from '../contract/near.ts'
import { LET_IN } from '../rules/both-sides.ts'
import { lots } from '../store/kept.ts'
import { biddersOf } from '../store/panels.ts'
import { letInAmong } from '../store/sides.ts'
import { mayInPurchase } from './bid-deeds.ts'
import { otherSideOf } from './both-sides.ts'

/**
 * Which bidders stand nearer to each other than they may, or to whoever carries out what this project supervises (条例 Art. 18), as far
 * as the record tells on the day of the closing. It is told to whoever judges the bids, who says what follows: names can be alike, and a
 * holding may be none that controls.
 */
export async function nearBidders(tx: ReadTx, acting: Acting, id: LotId): Promise<Result<{ items: NearPair[] }, BidRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, id)
  if (!lot || lot.publishedAt === null || !mayInPurchase(acting, 'panel.see-ties')) return refuse({ code: 'not-found' })
  if (lot.openedAt === null) return ok({ items: [] })
  const day = civilDateOf(lot.closedAt ?? lot.openedAt)
  const bidders = await biddersOf(tx, acting, id)
  const these = bidders.map(({ partyId }) => partyId)
  const others = await otherSideOf(tx, acting, lot, { drafts: false })
  const opposite = await letInAmong(tx, acting, { lots: others.map((other) => other.id), standing: LET_IN })
  const names = new Map<PartyId, string>([...bidders, ...opposite].map(({ partyId, partyName }) => [partyId, partyName]))
  const named = (party: PartyId) => ({ id: party, name: names.get(party) ?? '' })
  const rivals = await pairsOf(tx, acting, { these, those: these, day })
  const facing = await pairsOf(tx, acting, { these, those: opposite.map(({ partyId }) => partyId), day })
  const otherOf = (parties: readonly PartyId[]) => {
    const bid = opposite.find(({ partyId }) => parties.includes(partyId))
    return others.find((other) => other.id === bid?.lotId)?.name ?? null
  }
  return ok({
    items: [
      ...rivals.map(({ a, b, ...pair }) => ({ a: named(a), b: named(b), ...pair, other: null })),
      ...facing.map(({ a, b, ...pair }) => ({ a: named(a), b: named(b), ...pair, other: otherOf([a, b]) })),
    ],
  })
}
