import type { Acting } from '../../../kernel/acting.ts'
import type { BidId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { DeclineDone, DeclineRefusal, DeclineView, SuccessionView } from '../contract/decline.ts'
import { LET_IN } from '../rules/both-sides.ts'
import type { LotState } from '../rules/lot.ts'
import { type Candidate, isDeclined, type Succession, successionOf } from '../rules/succession.ts'
import { pendingOf } from '../store/challenges.ts'
import { declineFiles } from '../store/decline-files.ts'
import { declineReasons } from '../store/decline-reasons.ts'
import { awardDeeds, holdAward } from './award-deeds.ts'
import { fileView } from './bid-files.ts'
import { holdSides, seenOpposite } from './both-sides.ts'
import { doneDecline } from './declines.ts'
import { goesOn } from './pauses.ts'
import { type OfferedBid, offersOf } from './reviews.ts'

type Seen = Succession & { readonly offers: readonly OfferedBid[] }

/** Who comes next on the ranking that the panel signed, each with what it offered. */
async function seenSuccession(tx: ReadTx, acting: Acting, lot: LotState): Promise<Seen> {
  const offers = await offersOf(tx, acting, { lot })
  const candidates: Candidate[] = []
  for (const offer of offers) {
    const opposite = (await seenOpposite(tx, acting, lot, { party: offer.partyId, standing: LET_IN })) !== undefined
    candidates.push({ ...offer, opposite })
  }
  return { ...successionOf(lot, candidates), offers }
}

/**
 * Proposes the next (顺延下一名) for what it offered, to the leader. Not while an objection waits for its answer: it may be about how all
 * were judged. The next is the one that the officer has read; with its bids on both sides held, so that it cannot go over meanwhile.
 */
export async function proposeNext(
  tx: Tx,
  acting: Acting,
  id: LotId,
  wanted: BidId,
): Promise<Result<DeclineDone, DeclineRefusal>> {
  const held = await holdAward(tx, acting, id, 'lot.succeed')
  if (!held.ok) return held
  const lot = held.value
  const going = await goesOn(tx, acting, lot)
  if (!going.ok) return going
  if ((await pendingOf(tx, acting, id)) > 0) return refuse({ code: 'challenge-open' })
  const before = await seenSuccession(tx, acting, lot)
  const party = before.offers.find((offer) => offer.id === before.next)?.partyId
  if (party !== undefined) await holdSides(tx, acting, { lot, party })
  const { next, hindrance, passedOver, offers } = party === undefined ? before : await seenSuccession(tx, acting, lot)
  if (hindrance !== null) return refuse({ code: hindrance })
  const chosen = offers.find((offer) => offer.id === next)
  if (chosen === undefined || chosen.id !== wanted) return refuse({ code: 'changed-meanwhile' })
  const facts = { winner: chosen.id, awardFen: chosen.offerFen, passedOver: passedOver.map((one) => ({ ...one })) }
  return ok(doneDecline(await awardDeeds.does(tx, acting, lot, 'lot.succeed', facts)))
}

type Names = ReadonlyMap<string, string>

/** What the office reads of it; `names` by bid. */
export async function viewSuccession(
  tx: ReadTx,
  acting: Acting,
  lot: LotState,
  names: Names,
): Promise<{ declines: DeclineView[]; succession: SuccessionView | null }> {
  const papers = lot.declines.flatMap(({ paper }) => paper ?? [])
  const files = new Map((await declineFiles(tx, acting, papers)).map((file) => [file.id, fileView(file)]))
  const reasons = await declineReasons(
    tx,
    acting,
    lot.declines.map(({ bid }) => bid),
  )
  const named = (bid: BidId) => names.get(bid) ?? ''
  const declines = lot.declines.map(({ bid, awardFen, paper, arrivedOn, at, announcedAt, challengeEnds }) => ({
    bid,
    partyName: named(bid),
    awardFen,
    reason: reasons.get(bid) ?? '',
    arrivedOn,
    at,
    announcedAt,
    challengeEnds,
    paper: paper === null ? null : (files.get(paper) ?? null),
  }))
  if (lot.status !== 'scored' || !isDeclined(lot)) return { declines, succession: null }
  const { next, hindrance, passedOver, offers } = await seenSuccession(tx, acting, lot)
  const offer = offers.find(({ id }) => id === next)
  const chosen = offer && {
    bid: offer.id,
    partyName: offer.partyName,
    rank: offer.rank ?? 0,
    total: offer.total,
    offerFen: offer.offerFen,
  }
  const passed = passedOver.map(({ bid, why }) => ({ bid, partyName: named(bid), why }))
  return { declines, succession: { next: chosen ?? null, hindrance, passedOver: passed } }
}
