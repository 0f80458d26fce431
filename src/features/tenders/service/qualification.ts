import type { Acting } from '../../../kernel/acting.ts'
import type { BidId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import type { BidDone, BidRefusal } from '../contract/bid.ts'
import type { LotDone, LotRefusal } from '../contract/lot.ts'
import { LET_IN } from '../rules/both-sides.ts'
import { isOverBudget } from '../rules/price.ts'
import { openFacts, toldOpen } from '../rules/stated-facts.ts'
import { qualificationOf, turnout } from '../rules/turnout.ts'
import { standingBids } from '../store/bids.ts'
import { bids, lots } from '../store/kept.ts'
import { bidDeeds, doneBid, mayInPurchase } from './bid-deeds.ts'
import { standsOpposite } from './both-sides.ts'
import { lotDeeds } from './lot-deeds.ts'
import { doneLot } from './lot-plans.ts'
import { profileOfLot } from './lot-profile.ts'
import { goesOn } from './pauses.ts'
import { readOpened } from './sealing.ts'

/** `revision`: of the bid as it was read. */
type Verdict = { readonly revision: number } & (
  | { readonly deed: 'bid.qualify' }
  | { readonly deed: 'bid.disqualify'; readonly reason: string }
)

/** Decides on one bid; the decision may be changed until the lot goes to its panel. */
export async function judgeBid(tx: Tx, acting: Acting, id: BidId, verdict: Verdict): Promise<Result<BidDone, BidRefusal>> {
  const bid = await bids.table.load(tx, acting.tenant, id)
  if (!bid || bid.label === null || !mayInPurchase(acting, 'bid.qualify')) return refuse({ code: 'not-found' })
  // The lot's row is taken, so that nobody hands the lot on while a decision is being changed.
  const lot = await lots.table.lock(tx, acting.tenant, bid.lotId)
  if (lot?.status !== 'qualifying') return refuse({ code: 'wrong-status', status: lot?.status })
  const held = await bidDeeds.hold(tx, acting, id, verdict.deed)
  if (!held.ok) return held
  if (held.value.revision !== verdict.revision) return refuse({ code: 'changed-meanwhile' })
  const opposite =
    verdict.deed === 'bid.qualify' && (await standsOpposite(tx, acting, { lot, party: bid.partyId, standing: LET_IN }))
  if (opposite) return refuse({ code: 'both-sides', other: opposite.name })
  if (verdict.deed === 'bid.qualify' && isOverBudget(lot, (await readOpened(tx, acting, id, bid.digest)).content.offerFen))
    return refuse({ code: 'offer-over-budget', budgetFen: lot.budgetFen })
  const judged =
    verdict.deed === 'bid.qualify'
      ? await bidDeeds.does(tx, acting, held.value, 'bid.qualify', {})
      : await bidDeeds.does(tx, acting, held.value, 'bid.disqualify', { reason: verdict.reason })
  return ok(doneBid(judged))
}

/** Ends the check of qualification and hands the lot to its panel; with too few left the lot is to be voided instead. */
export async function qualifyLot(tx: Tx, acting: Acting, id: LotId): Promise<Result<LotDone, LotRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, 'lot.qualify')
  if (!held.ok) return held
  const going = await goesOn(tx, acting, held.value)
  if (!going.ok) return going
  const standing = await standingBids(tx, acting, [id])
  const { qualified, undecided } = qualificationOf(standing.map(({ status }) => status))
  if (undecided > 0) return refuse({ code: 'undecided-bids', count: undecided })
  const { enough, needed } = turnout(await profileOfLot(tx, acting, held.value), qualified)
  if (!enough) return refuse({ code: 'too-few-bidders', found: qualified, needed })
  const open = openFacts(held.value.rubric, standing)
  if (open.length > 0) return refuse({ code: 'facts-unconfirmed', ...toldOpen(open) })
  return ok(doneLot(await lotDeeds.does(tx, acting, held.value, 'lot.qualify', { qualified })))
}
