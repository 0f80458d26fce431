import type { Acting } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import type { Draw } from '../../../kernel/chance.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { type BidId, LastOfferId, type LotId, OfferRoundId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { deadline as termOf } from '../../../kernel/working-days.ts'
import type { Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { append } from '../../ledger/service/append.ts'
import type { LastOfferAsking, LastOfferDone, LastOfferGiving, LastOfferRefusal, OfferRoundDone } from '../contract/last-offer.ts'
import { receiptNo } from '../rules/labels.ts'
import { asksLastOffers, type LastOfferState, roundEnds, roundFault } from '../rules/last-offer.ts'
import { isInTime } from '../rules/notice-clock.ts'
import type { OfferRoundState } from '../rules/offer-round.ts'
import { turnout } from '../rules/turnout.ts'
import { setDue } from '../store/dues.ts'
import { lastOffers, lots } from '../store/kept.ts'
import { offerIdOf, roundOf } from '../store/last-offers.ts'
import { holdOpen } from '../store/lots.ts'
import { biddersOf, panelOf } from '../store/panels.ts'
import { written } from './award-deeds.ts'
import { mayInPurchase } from './bid-deeds.ts'
import { lastOfferDeeds, roundDeeds } from './last-offer-deeds.ts'
import { sealOffer } from './last-offer-sealing.ts'
import { profileOfLot } from './lot-profile.ts'
import { goesOn } from './pauses.ts'
import { under } from './panel-room.ts'

/**
 * Asks everybody still in for a last offer, once the panel has consulted with them behind its closed door (214号 Art. 21). Refused under
 * rules or prices that know none, a second time, to too few bidders, and with an hour too near or too far.
 */
export async function askLastOffers(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  { minutes, changes }: LastOfferAsking,
): Promise<Result<OfferRoundDone, LastOfferRefusal>> {
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  if (!lot || !mayInPurchase(acting, 'last-offer.ask')) return refuse({ code: 'not-found' })
  if (lot.status !== 'reviewing') return refuse({ code: 'wrong-status', status: lot.status })
  const going = await goesOn(tx, acting, lot)
  if (!going.ok) return going
  const profile = await profileOfLot(tx, acting, lot)
  if (profile.lastOffer === null || !asksLastOffers(profile, lot)) return refuse({ code: 'offers-not-asked' })
  if (await roundOf(tx, acting, lotId)) return refuse({ code: 'round-exists' })
  if ((await panelOf(tx, acting, lotId))?.status !== 'sealed_in') return refuse({ code: 'room-not-closed' })
  const bidders = (await biddersOf(tx, acting, lotId)).filter(({ status }) => status === 'qualified')
  const { enough, found, needed } = turnout(profile, bidders.length)
  if (!enough) return refuse({ code: 'too-few-bidders', found, needed })
  const fault = roundFault(profile.lastOffer, minutes)
  if (fault) return refuse(fault)

  const [id, deadline] = [OfferRoundId.parse(acting.newId()), roundEnds(acting.now, minutes)]
  const round = await roundDeeds.does(tx, acting, { id }, 'offer-round.ask', { lotId, deadline, changes })
  const hand = under(acting, 'last-offer.ask')
  for (const { id: bidId, partyId } of bidders)
    await append(tx, hand, lastOffers, { id: LastOfferId.parse(acting.newId()) }, 'last-offer.ask', {
      roundId: id,
      lotId,
      bidId,
      partyId,
    })
  // An hour of one day, that people set: nothing is counted but the day on which it was.
  const start = civilDateOf(acting.now)
  const term = termOf(await calendarOf(tx, acting), {
    rule: `${profile.code}:lastOffer`,
    start,
    amount: 0,
    unit: 'day',
    rollToWorkday: false,
  })
  const due = { tenant: acting.tenant, id: acting.newId(), noun: 'offer-round', subject: id, deed: 'offer-round.open' }
  await setDue(tx, { ...due, dueAt: deadline, rule: canonical(written(term)) })
  return ok({ id, status: round.status })
}

type Held = {
  readonly offer: LastOfferState
  readonly round: OfferRoundState
  readonly lot: NonNullable<Awaited<ReturnType<typeof holdOpen>>>
}
type OwnDeed = Parameters<typeof lastOfferDeeds.hold>[3]

/** The lot first, and held open, as the opening takes it; then the offer. Whose it is not learns nothing. */
async function hold(tx: Tx, acting: Acting, bid: BidId, deed: OwnDeed): Promise<Result<Held, LastOfferRefusal>> {
  const id = await offerIdOf(tx, acting, bid)
  const seen = id && (await lastOffers.table.load(tx, acting.tenant, id))
  if (!seen || !mayInPurchase(acting, 'last-offer.give', { party: seen.partyId })) return refuse({ code: 'not-found' })
  const lot = await holdOpen(tx, acting, seen.lotId)
  const round = await roundOf(tx, acting, seen.lotId)
  if (!lot || !round) return refuse({ code: 'not-found' })
  if (lot.status !== 'reviewing') return refuse({ code: 'wrong-status', status: lot.status })
  const held = await lastOfferDeeds.hold(tx, acting, seen.id, deed)
  return held.ok ? ok({ offer: held.value, round, lot }) : held
}

const done = ({ id, status, revision, receiptNo: no }: LastOfferState): LastOfferDone => ({ id, status, revision, receiptNo: no })

/** Whether the hour has come, whether or not the clock has acted on it. */
const isOver = ({ deadline, status }: OfferRoundState, { now }: Acting): boolean => status !== 'asked' || !isInTime(deadline, now)

/**
 * Seals a last offer, or another in its place: from here on nobody but the supplier reads it until the hour. What comes later is refused,
 * and that it came, and when, is on record: `late`, with a digest.
 */
export async function giveLastOffer(
  tx: Tx,
  acting: Acting,
  bid: BidId,
  { revision, ...content }: LastOfferGiving,
  draw: Draw,
): Promise<Result<LastOfferDone, LastOfferRefusal>> {
  if (content.offerFen === 0) return refuse({ code: 'offer-nothing' })
  const inTime = await hold(tx, acting, bid, 'last-offer.give')
  const held = inTime.ok && !isOver(inTime.value.round, acting) ? inTime : await hold(tx, acting, bid, 'last-offer.come-late')
  if (!held.ok) return inTime.ok ? refuse({ code: 'past-deadline', deadline: inTime.value.round.deadline }) : held
  const { offer, round, lot } = held.value
  if (offer.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const facts = {
    receiptNo: receiptNo(lot.code, civilDateOf(acting.now), draw),
    digest: await sealOffer(tx, acting, offer.id, content, draw),
  }
  const deed = isOver(round, acting) ? 'last-offer.come-late' : 'last-offer.give'
  return ok(done(await lastOfferDeeds.does(tx, acting, offer, deed, facts)))
}

/** A supplier leaves the consultation before it has made its last offer (214号 Art. 22). */
export async function leaveConsultation(
  tx: Tx,
  acting: Acting,
  bid: BidId,
  reason: string,
): Promise<Result<LastOfferDone, LastOfferRefusal>> {
  const held = await hold(tx, acting, bid, 'last-offer.withdraw')
  if (!held.ok) return held
  const { offer, round } = held.value
  if (isOver(round, acting)) return refuse({ code: 'past-deadline', deadline: round.deadline })
  return ok(done(await lastOfferDeeds.does(tx, acting, offer, 'last-offer.withdraw', { reason })))
}
