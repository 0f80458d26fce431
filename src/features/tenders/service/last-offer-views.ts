import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { LastOfferOfBid, LastOfferRefusal, LastOffersView } from '../contract/last-offer.ts'
import type { BidState } from '../rules/bid.ts'
import { asksLastOffers } from '../rules/last-offer.ts'
import type { LotState } from '../rules/lot.ts'
import { isInTime } from '../rules/notice-clock.ts'
import { isOfBidder } from '../rules/reading.ts'
import { biddersNeeded, hasPassed } from '../rules/turnout.ts'
import { bids, lastOffers, lots } from '../store/kept.ts'
import { offerIdOf, offersIn, roundOf } from '../store/last-offers.ts'
import { biddersOf, panelOf } from '../store/panels.ts'
import { mayInPurchase } from './bid-deeds.ts'
import { mayReadAll } from './bid-reading.ts'
import { lastOfferDeeds } from './last-offer-deeds.ts'
import { readOffer } from './last-offer-sealing.ts'
import { profileOfLot } from './lot-profile.ts'
import { readAllOpened } from './sealing.ts'

/** The last offer of one bid; what is in it for its own people at once, for whoever else reads the bid once all are opened. */
export async function lastOfferOf(tx: ReadTx, acting: Acting, lot: LotState, bid: BidState): Promise<LastOfferOfBid | null> {
  const id = await offerIdOf(tx, acting, bid.id)
  const offer = id && (await lastOffers.table.load(tx, acting.tenant, id))
  const round = offer && (await roundOf(tx, acting, lot.id))
  if (!offer || !round) return null
  const { revision, status, receiptNo, digest, givenAt, lateAt, reason } = offer
  const isOwn = isOfBidder(acting, bid)
  const read = isOwn || status === 'opened' ? (await readOffer(tx, acting, offer.id))?.content : undefined
  const can = lastOfferDeeds.can(acting, offer)
  const isOn = lot.status === 'reviewing'
  const isOpen = isOn && round.status === 'asked' && isInTime(round.deadline, acting.now)
  return {
    id: offer.id,
    revision,
    status,
    givenAt,
    lateAt,
    reason,
    receiptNo: isOwn ? receiptNo : null,
    digest: isOwn ? digest : null,
    deadline: round.deadline,
    changes: round.changes,
    short: round.status === 'short',
    offerFen: read?.offerFen ?? offer.offerFen,
    remark: read?.remark ?? '',
    can: {
      'last-offer.give': isOpen && can['last-offer.give'],
      'last-offer.withdraw': isOpen && can['last-offer.withdraw'],
      'last-offer.come-late': isOn && !isOpen && can['last-offer.come-late'],
    },
  }
}

/** For the office and the panel: who was asked, what each offered first, and once all are opened what they offer in the end. */
export async function viewLastOffers(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
): Promise<Result<LastOffersView, LastOfferRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, lotId)
  if (!lot || !(await mayReadAll(tx, acting, lot))) return refuse({ code: 'not-found' })
  return ok(await lastOffersShown(tx, acting, lot))
}

/** The same for whoever may read the lot's papers; who that is has been decided. */
export async function lastOffersShown(tx: ReadTx, acting: Acting, lot: LotState): Promise<LastOffersView> {
  const profile = await profileOfLot(tx, acting, lot)
  const { lastOffer } = profile
  const round = await roundOf(tx, acting, lot.id)
  const terms = lastOffer && asksLastOffers(profile, lot) ? { ...lastOffer.value, source: lastOffer.source } : null
  const isSealedIn = (await panelOf(tx, acting, lot.id))?.status === 'sealed_in'
  const isToAsk = terms !== null && round === undefined && lot.status === 'reviewing' && isSealedIn
  const offers = round?.status === 'opened' ? await offersIn(tx, acting, round.id) : []
  return {
    terms,
    needed: biddersNeeded(profile),
    round: round
      ? {
          id: round.id,
          status: round.status,
          deadline: round.deadline,
          changes: round.changes,
          askedAt: round.askedAt,
          given: round.given,
        }
      : null,
    offers: await linesOf(tx, acting, lot.id, offers),
    budgetFen: lot.budgetFen,
    can: { 'last-offer.ask': isToAsk && mayInPurchase(acting, 'last-offer.ask') },
  }
}

async function linesOf(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
  offers: Awaited<ReturnType<typeof offersIn>>,
): Promise<LastOffersView['offers']> {
  const bidders = (await biddersOf(tx, acting, lotId)).filter(({ status }) => hasPassed(status))
  const ids = bidders.map(({ id }) => id)
  const states = await bids.table.each(tx, acting.tenant, ids)
  const first = new Map(
    (await readAllOpened(tx, acting, states)).map(({ bid, opened }) => [bid.id, opened.content.offerFen] as const),
  )
  return Promise.all(
    bidders.map(async ({ id, label, partyName }) => {
      const offer = offers.find(({ bidId }) => bidId === id)
      const read = offer?.status === 'opened' ? await readOffer(tx, acting, offer.id) : undefined
      return {
        bidId: id,
        label,
        partyName,
        firstFen: first.get(id) ?? null,
        status: offer?.status ?? null,
        lastFen: offer?.offerFen ?? null,
        givenAt: offer?.givenAt ?? null,
        remark: read?.content.remark ?? '',
        outGround: states.find((state) => state.id === id)?.outGround ?? null,
      }
    }),
  )
}
