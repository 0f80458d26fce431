import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import type { Announcement, AwardDone, AwardRefusal, Confirmation, Parting } from '../contract/award.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { challengeTerm, termOf } from '../rules/award.ts'
import type { BidState } from '../rules/bid.ts'
import type { LotState } from '../rules/lot.ts'
import { isToldWhy } from '../rules/parting.ts'
import { leftClosed, openedBids } from '../store/awards.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { bids } from '../store/kept.ts'
import { insertNotice, noticeNoIsTaken } from '../store/notices.ts'
import { awardDeeds, endDue, fixingIn, fixingTerm, holdAward, setFixing, setTerm, termsFromFixing } from './award-deeds.ts'
import { apartFrom } from './challenge-hands.ts'
import { profileOfLot } from './lot-profile.ts'
import { draftNotice } from './notice-drafts.ts'
import { goesOn } from './pauses.ts'
import { resultBody } from './result-body.ts'
import { confirmersOf } from './second-hands.ts'

type Outcome = Promise<Result<AwardDone, AwardRefusal>>

const done = ({ id, status, awardStatus, standstillEnds }: LotState): AwardDone => ({ id, status, awardStatus, standstillEnds })

/** The leader's yes to a result as it was read: returned and laid before them again meanwhile, it is another. */
export async function confirmResult(tx: Tx, acting: Acting, id: LotId, { opinion, revision }: Confirmation): Outcome {
  const held = await holdAward(tx, acting, id, 'lot.confirm')
  if (!held.ok) return held
  const going = await goesOn(tx, acting, held.value)
  if (!going.ok) return going
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const apart = await whoElse(tx, acting, held.value)
  if (apart !== undefined) return refuse(apart)
  await endDue(tx, acting, id, 'lot.confirm')
  const facts = { opinion, ...(await termsFromFixing(tx, acting, held.value)) }
  return ok(done(await awardDeeds.does(tx, acting, held.value, 'lot.confirm', facts)))
}

/** Who confirms in the place of a caller whose hand brought in the papers of the review, or came by whoever's did. */
async function whoElse(tx: ReadTx, acting: Acting, lot: LotState): Promise<AwardRefusal | undefined> {
  if (!(await apartFrom(tx, acting, [lot]))(lot)) return undefined
  const others = await confirmersOf(tx, acting, lot)
  return others.length === 0 ? { code: 'nobody-to-confirm' } : { code: 'brought-it-in', lists: { others } }
}

/** What needs nothing but the say-so of whoever may: the leader's return, and the officer's answer to it. */
export async function moveAward(
  tx: Tx,
  acting: Acting,
  id: LotId,
  move: { deed: 'lot.return'; facts: { reason: string } } | { deed: 'lot.resubmit'; facts: { note: string } },
): Outcome {
  const held = await holdAward(tx, acting, id, move.deed)
  if (!held.ok) return held
  if (move.deed === 'lot.return') {
    await endDue(tx, acting, id, 'lot.confirm')
    return ok(done(await awardDeeds.does(tx, acting, held.value, move.deed, move.facts)))
  }
  const going = await goesOn(tx, acting, held.value)
  if (!going.ok) return going
  // Whether to take the next at all is the purchaser's choice: no clock makes it.
  const term = held.value.declines.length > 0 ? undefined : await fixingTerm(tx, acting, held.value)
  await setFixing(tx, acting, held.value, term)
  return ok(done(await awardDeeds.does(tx, acting, held.value, move.deed, { ...move.facts, ...fixingIn(term) })))
}

/**
 * Puts the result before the public: names the winner and the jurors, starts the notice period, and tells every other bidder
 * why. Refused until a reason is written for each of them (财政部令第87号 69).
 */
export async function announceResult(tx: Tx, acting: Acting, id: LotId, announcement: Announcement): Outcome {
  const held = await holdAward(tx, acting, id, 'lot.announce')
  if (!held.ok) return held
  const going = await goesOn(tx, acting, held.value)
  if (!going.ok) return going
  const lot = held.value
  const ranked = await openedBids(tx, acting, id)
  const told = [...ranked, ...(await leftClosed(tx, acting, id))]
  const losers = told.filter((bid) => isToldWhy(bid, lot.winner))
  const unfit = misfit(losers, announcement.partings)
  if (unfit) return refuse(unfit)
  if (await noticeNoIsTaken(tx, acting, announcement.noticeNo)) return refuse({ code: 'notice-no-taken' })

  const profile = await profileOfLot(tx, acting, lot)
  const calendar = await calendarOf(tx, acting)
  const term = termOf(calendar, profile, 'standstill', civilDateOf(acting.now))
  const challengeEnds = challengeTerm(calendar, profile, term.due).due
  const body = await resultBody(tx, acting, { lot, announcement, term, profile, challengeEnds })
  const { noticeNo: no, title } = announcement
  const notice = draftNotice(acting, { lotId: id, kind: 'result', no, title, endsOn: term.due, body })
  const facts = { standstillEnds: term.due, challengeEnds, notice: notice.digest }
  const announced = await awardDeeds.does(tx, acting, lot, 'lot.announce', facts)
  await decide(tx, acting, lot, told, announcement.partings)
  await insertNotice(tx, notice.row)
  await endDue(tx, acting, id, 'lot.announce')
  await setTerm(tx, acting, { noun: 'lot', subject: id, deed: 'lot.award', term })
  return ok(done(announced))
}

/** Every loser has exactly one reason, and nobody else has. */
function misfit(losers: readonly BidState[], partings: readonly Parting[]): AwardRefusal | undefined {
  const ids = new Set(losers.map(({ id }) => id))
  const written = new Set(partings.map(({ bid }) => bid))
  if (written.size < partings.length || partings.some(({ bid }) => !ids.has(bid))) return { code: 'no-such-bid' }
  const missing = losers.length - written.size
  return missing > 0 ? { code: 'partings-missing', missing } : undefined
}

async function decide(tx: Tx, acting: Acting, lot: LotState, told: readonly BidState[], partings: readonly Parting[]) {
  const hand = { ...acting, role: actingAs(TENDER_POLICY, acting, 'lot.announce', { area: lot.area }) }
  for (const bid of told) {
    if (bid.id === lot.winner) await append(tx, hand, bids, bid, 'bid.win', {})
    const parting = partings.find((one) => one.bid === bid.id)
    if (parting === undefined) continue
    const { reason, strengths } = parting
    if (bid.status === 'unopened') await append(tx, hand, bids, bid, 'bid.tell-unopened', { reason })
    else await append(tx, hand, bids, bid, 'bid.lose', { reason, strengths })
  }
}

/**
 * Sends the letter out: from here on the contract is signed within its term (政府采购法 46), which the result's public notice and whoever
 * objects to it shorten where the letter goes out with it.
 */
export async function notifyAward(tx: Tx, acting: Acting, id: LotId, letterNo: string): Outcome {
  const held = await holdAward(tx, acting, id, 'lot.notify')
  if (!held.ok) return held
  const going = await goesOn(tx, acting, held.value)
  if (!going.ok) return going
  const profile = await profileOfLot(tx, acting, held.value)
  const notified = await awardDeeds.does(tx, acting, held.value, 'lot.notify', { letterNo })
  const term = termOf(await calendarOf(tx, acting), profile, 'signing', civilDateOf(acting.now))
  await endDue(tx, acting, id, 'lot.notify')
  await setTerm(tx, acting, { noun: 'lot', subject: id, deed: 'contract.sign', term })
  return ok(done(notified))
}
