import type { Acting } from '../../../kernel/acting.ts'
import type { BidId, LotId, PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { BidContent, BidItem, BidList, BidRefusal, BidView } from '../contract/bid.ts'
import { type BidState, isUpToDate } from '../rules/bid.ts'
import { BIDDING } from '../rules/both-sides.ts'
import { isDropped, isOutcomeTold, isRevoked } from '../rules/outcome.ts'
import { isBelowPass, placeOf } from '../rules/place.ts'
import { missingIn } from '../rules/bid-content.ts'
import type { LotState } from '../rules/lot.ts'
import { isPriceFixed, pricingOf } from '../rules/price.ts'
import { isOfBidder } from '../rules/reading.ts'
import { announcedDeclines, mayDecline } from '../rules/succession.ts'
import { filesOf } from '../store/bid-files.ts'
import { bidIdsOfLot, bidIdsOfParties } from '../store/bids.ts'
import { declineReasons } from '../store/decline-reasons.ts'
import { bids, lots } from '../store/kept.ts'
import { partyNamesOf } from '../store/names.ts'
import { bidDeeds, isLate, isTakingBids, mayInPurchase } from './bid-deeds.ts'
import { fileView } from './bid-files.ts'
import { seenOpposite } from './both-sides.ts'
import { mayRead, mayReadAll } from './bid-reading.ts'
import type { ContractsOf } from './contracts-ahead.ts'
import { lastOfferOf } from './last-offer-views.ts'
import { type Around, around } from './lot-circumstances.ts'
import { ownPoints } from './own-points.ts'
import { readDraft, readOpened } from './sealing.ts'

/** What the caller may do to a bid now: the life, the policy and the clock together. */
function canOf(acting: Acting, bid: BidState, lot: LotState): Record<string, boolean> {
  const can = bidDeeds.can(acting, bid)
  const [open, checking] = [isTakingBids(lot, acting), lot.status === 'qualifying']
  const own = { party: bid.partyId }
  return {
    'bid.save': open && bid.status === 'draft' && mayInPurchase(acting, 'bid.write', own),
    'bid.seal': open && can['bid.seal'],
    'bid.come-late': can['bid.come-late'] && isLate(lot, acting),
    'bid.affirm': open && can['bid.affirm'] && !isUpToDate(bid, lot),
    'bid.unseal': open && can['bid.unseal'],
    'bid.withdraw': open && can['bid.withdraw'],
    'bid.resume': open && can['bid.resume'],
    'bid.qualify': checking && can['bid.qualify'],
    'bid.disqualify': checking && can['bid.disqualify'],
    'bid.decline': can['bid.decline'] && mayDecline(lot, bid.id),
  }
}

/** Its lot as it stands for this caller, the same as in the list of lots. */
const lotOfBid = (lot: LotState, seen: ReadonlyMap<LotId, Around>) => ({
  id: lot.id,
  code: lot.code,
  name: lot.name,
  status: lot.status,
  cls: lot.cls,
  budgetFen: lot.budgetFen,
  bidDeadline: lot.bidDeadline,
  changes: lot.changes,
  standing: seen.get(lot.id)?.standing ?? lot.status,
  profile: seen.get(lot.id)?.profile.code ?? 'local-selection',
  passMark: lot.rubric.pass ?? null,
  pricing: pricingOf(lot.rubric),
  endReason: lot.endReason,
  revoked: isRevoked(lot),
  dropped: isDropped(lot),
  earlier: announcedDeclines(lot).length,
})

/** The result is each bidder's to learn when it is announced, or the lot put away; until then a bid shows no total and no rank. */
const withheld = (lot: LotState, bid: BidState) =>
  isOutcomeTold(lot) ? { total: bid.total, rank: placeOf(lot, bid) } : { total: null, rank: null }

/** The office knows it before the bidder is told. */
const belowPass = (acting: Acting, lot: LotState, bid: BidState): boolean =>
  isBelowPass(lot, bid) && (isOutcomeTold(lot) || mayInPurchase(acting, 'award.see-all'))

const isOutdated = (lot: LotState, bid: BidState): boolean => bid.status === 'sealed' && !isUpToDate(bid, lot)

/** What was found on its papers is the bidder's to learn with the result. */
const mayKnowFindings = (acting: Acting, lot: LotState, bid: BidState): boolean => isOutcomeTold(lot) || !isOfBidder(acting, bid)

/** What nobody has written in yet is offered at the budget where that is the one price that is taken (固定价). */
const atBudget = <K extends { content: BidContent; revision: number }>(kept: K, { budgetFen, rubric }: LotState): K =>
  kept.revision === 0 && isPriceFixed(rubric) ? { ...kept, content: { ...kept.content, offerFen: budgetFen } } : kept

export async function viewBid(
  tx: ReadTx,
  acting: Acting,
  id: BidId,
  contractsOf: ContractsOf,
): Promise<Result<BidView, BidRefusal>> {
  const bid = await bids.table.load(tx, acting.tenant, id)
  const lot = bid && (await lots.table.load(tx, acting.tenant, bid.lotId))
  if (!bid || !lot || !(await mayRead(tx, acting, bid))) return refuse({ code: 'not-found' })
  const isOpened = bid.label !== null
  const kept = isOpened ? await readOpened(tx, acting, id, bid.digest) : atBudget(await readDraft(tx, acting, id), lot)
  return ok({
    ...bid,
    ...withheld(lot, bid),
    reason: bid.reason ?? (await declineReasons(tx, acting, bid.status === 'declined' ? [id] : [])).get(id) ?? null,
    confirmed: mayKnowFindings(acting, lot, bid) ? bid.confirmed : [],
    partyName: (await partyNamesOf(tx, acting, [bid.partyId])).get(bid.partyId) ?? '',
    lot: lotOfBid(lot, await around(tx, acting, [lot], contractsOf)),
    opposite: await oppositeOf(tx, acting, lot, bid),
    belowPass: belowPass(acting, lot, bid),
    outdated: isOutdated(lot, bid),
    content: kept.content,
    contentRevision: kept.revision,
    savedAt: kept.savedAt,
    files: (await filesOf(tx, acting, id)).map(fileView),
    lastOffer: await lastOfferOf(tx, acting, lot, bid),
    points: isOfBidder(acting, bid) ? await ownPoints(tx, acting, lot, bid) : [],
    missing: missingIn(kept.content, pricingOf(lot.rubric)),
    intact: 'intact' in kept && typeof kept.intact === 'boolean' ? kept.intact : null,
    can: canOf(acting, bid, lot),
  })
}

const WRITTEN: ReadonlySet<BidState['status']> = new Set<BidState['status']>(['draft', 'withdrawn'])

async function oppositeOf(tx: ReadTx, acting: Acting, lot: LotState, bid: BidState): Promise<BidView['opposite']> {
  if (!WRITTEN.has(bid.status) || !isTakingBids(lot, acting) || !isOfBidder(acting, bid)) return null
  return (await seenOpposite(tx, acting, lot, { party: bid.partyId, standing: BIDDING })) ?? null
}

/** 我的申报: every bid of the organisations the caller works for, the newest first. */
export async function listOwnBids(tx: ReadTx, acting: Acting, contractsOf: ContractsOf): Promise<BidList> {
  const parties = acting.posts.flatMap(({ party }): PartyId[] => (party === null ? [] : [party]))
  const own = parties.filter((party) => mayInPurchase(acting, 'bid.see-own', { party }))
  return { items: await itemsOf(tx, acting, await bidIdsOfParties(tx, acting, own), contractsOf) }
}

/** The bids of a lot that has been opened, in the order of their labels. */
export async function listBidsOfLot(
  tx: ReadTx,
  acting: Acting,
  id: LotId,
  contractsOf: ContractsOf,
): Promise<Result<BidList, BidRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, id)
  if (!lot || lot.publishedAt === null) return refuse({ code: 'not-found' })
  if (lot.openedAt === null) return refuse({ code: 'still-sealed' })
  if (!(await mayReadAll(tx, acting, lot))) return refuse({ code: 'not-found' })
  const items = await itemsOf(tx, acting, await bidIdsOfLot(tx, acting, id), contractsOf)
  const opened = items.filter(({ label }) => label !== null)
  return ok({
    items: opened.sort((one, other) => order(one) - order(other) || (one.label ?? '').localeCompare(other.label ?? '')),
  })
}

const order = ({ label }: BidItem) => label?.length ?? 0

async function itemsOf(tx: ReadTx, acting: Acting, ids: readonly BidId[], contractsOf: ContractsOf): Promise<BidItem[]> {
  const states = await bids.table.each(tx, acting.tenant, ids)
  const theirLots = await lots.table.each(tx, acting.tenant, [...new Set(states.map(({ lotId }) => lotId))])
  const lotsOf = new Map(theirLots.map((lot) => [lot.id, lot]))
  const names = await partyNamesOf(tx, acting, [...new Set(states.map(({ partyId }) => partyId))])
  const seen = await around(tx, acting, theirLots, contractsOf)
  const givenUp = states.filter(({ status }) => status === 'declined').map(({ id }) => id)
  const reasons = await declineReasons(tx, acting, givenUp)
  return states.flatMap((bid) => {
    const lot = lotsOf.get(bid.lotId)
    if (!lot) return []
    const { id, revision, status, lotId, partyId, receiptNo, sealedAt, label, outGround } = bid
    const reason = bid.reason ?? reasons.get(id) ?? null
    const own = { id, revision, status, lotId, partyId, receiptNo, sealedAt, label, reason, outGround }
    return [
      {
        ...own,
        partyName: names.get(partyId) ?? '',
        lot: lotOfBid(lot, seen),
        belowPass: belowPass(acting, lot, bid),
        outdated: isOutdated(lot, bid),
        can: canOf(acting, bid, lot),
      },
    ]
  })
}
