import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, MemberId, PartyId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { LotItem, NextStep } from '../contract/lot.ts'
import type { KeyRefusal } from '../rules/custody.ts'
import { isReplaceable, type LotState } from '../rules/lot.ts'
import { isUpToDate } from '../rules/bid.ts'
import { isToApprove } from '../rules/consent.ts'
import type { LastOfferStatus } from '../rules/last-offer.ts'
import { type LotStanding, lotStandingOf } from '../rules/lot-standing.ts'
import { fellShort, isOutcomeTold } from '../rules/outcome.ts'
import { type LastOffersAhead, nextStep, type Second } from '../rules/next-step.ts'
import { secondHands } from '../rules/second-hand.ts'
import { mayBeHeldOffline } from '../rules/offline-paper.ts'
import { isInTime } from '../rules/notice-clock.ts'
import { isPausing, mayBePaused } from '../rules/pause.ts'
import { isReviewDayLost } from '../rules/review-day.ts'
import type { Profile } from '../rules/profile.ts'
import type { ProgrammeState } from '../rules/programme.ts'
import { mayRespond } from '../rules/sole-notice.ts'
import { announcedDeclines, isDeclined, mayHaveNext } from '../rules/succession.ts'
import { openFacts } from '../rules/stated-facts.ts'
import { asksToCancel, asksToVoid, biddersNeeded, isVoidForTurnoutOnly, qualificationOf, wantsBidders } from '../rules/turnout.ts'
import { livePanels, ownBids, standingBids } from '../store/bids.ts'
import { offlineReviews, programmes } from '../store/kept.ts'
import { waitingOffline } from '../store/offline-reviews.ts'
import { waitingSignings } from '../store/paper-signings.ts'
import { silentJurors } from '../store/panels.ts'
import { pausesOfLots } from '../store/pauses.ts'
import { offersOfBids } from '../store/last-offers.ts'
import { negotiationsOf } from '../store/negotiations.ts'
import { amendmentCan } from './amendment-deeds.ts'
import { awardCan } from './award-deeds.ts'
import { apartFrom } from './challenge-hands.ts'
import { keptFromEach } from './custody.ts'
import { putOutBy } from './announce-terms.ts'
import { isTakingBids, mayInPurchase } from './bid-deeds.ts'
import { type ContractsOf, contractsSeen, type LotContract } from './contracts-ahead.ts'
import { type OffersStanding, offersStandings } from './last-offer-standing.ts'
import { lotDeeds } from './lot-deeds.ts'
import { isForTheLeader } from './lot-plans.ts'
import { profilesOf } from './lot-profile.ts'
import { officesFor, papersIn } from './second-hands.ts'
import { openObjections } from './objections.ts'

type OwnBid = NonNullable<LotItem['bid']>
type Panel = Awaited<ReturnType<typeof livePanels>>[number]
type Negotiating = Awaited<ReturnType<typeof negotiationsOf>>[number]

/** What stands around one lot as this caller sees it. */
export type Around = {
  readonly programme: ProgrammeState
  readonly profile: Profile
  readonly bid: OwnBid | null
  readonly panel: Panel | undefined
  readonly negotiation: Negotiating | undefined
  readonly contract: LotContract | undefined
  /** What was entered of a review on paper, and waits; for the office. */
  readonly offline: 'entered' | 'returned' | undefined
  readonly reviewLost: boolean
  /** Whose signatures the report waits for, for whoever may know of it. */
  readonly unsigned: LotItem['unsigned']
  /** The caller's hand brought in the papers of its review: another confirms what came of it. */
  readonly apart: boolean
  /** Why the caller, though a custodian, does not release this lot. */
  readonly kept: KeyRefusal | undefined
  /** An objection to the result in public notice waits for its answer, and the caller may know of it. */
  readonly disputed: boolean
  readonly standing: LotStanding
  readonly can: Record<string, boolean>
  readonly next: NextStep | null
}

/** The organisations for which the caller may write bids. */
export const partiesBidding = (acting: Acting): PartyId[] =>
  acting.posts.flatMap(({ party }) => (party !== null && mayInPurchase(acting, 'bid.write', { party }) ? [party] : []))

/** Looks around several lots at once: the number of statements does not grow with the number of lots. */
export async function around(
  tx: ReadTx,
  acting: Acting,
  lots: readonly LotState[],
  contractsOf: ContractsOf,
): Promise<ReadonlyMap<LotId, Around>> {
  const found = await gather(tx, acting, lots, contractsOf)
  return new Map(lots.map((lot) => [lot.id, aroundOne(acting, lot, found)]))
}

type Found = Awaited<ReturnType<typeof gather>>

async function gather(tx: ReadTx, acting: Acting, lots: readonly LotState[], contractsOf: ContractsOf) {
  const ids = lots.map(({ id }) => id)
  const mine = partiesBidding(acting)
  const bids = new Map((await ownBids(tx, acting, ids, mine)).map((bid) => [bid.lotId, bid]))
  const panels = new Map((await livePanels(tx, acting, ids)).map((panel) => [panel.lotId, panel]))
  const rules = await rulesFor(tx, acting, lots)
  const behindDoors = lots.filter(({ id, status }) => status === 'reviewing' && panels.get(id)?.status === 'sealed_in')
  return {
    mine,
    bids,
    panels,
    ...rules,
    opening: await openingIn(tx, acting, lots),
    objections: await openObjections(tx, acting, lots),
    kept: await keptIn(tx, acting, lots),
    contracts: await contractsIn(tx, acting, lots, contractsOf),
    negotiations: await negotiationsIn(tx, acting, lots),
    waitsOf: await waitsIn(tx, acting, ids, panels),
    unsigned: await unsignedIn(tx, acting, lots, panels),
    offers: await offersStandings(tx, acting, behindDoors, rules.profileOf),
    ownOffers: await ownOffersIn(tx, acting, bids, behindDoors),
    putOut: await putOutBy(tx, acting, lots),
    isApart: await apartFrom(tx, acting, lots),
    offline: await offlineIn(tx, acting, lots),
    signedOnPaper: await signedOnPaperIn(tx, acting, lots),
  }
}

function aroundOne(acting: Acting, lot: LotState, found: Found): Around {
  const programme = found.programmesOf.get(lot.programmeId)
  if (!programme) throw new Error(`lot ${lot.id}: there is no programme ${lot.programmeId}`)
  const profile = found.profileOf(lot)
  const needed = biddersNeeded(profile)
  const objection = found.objections.find(({ lotId }) => lotId === lot.id)
  const [bid, panel, contract] = [found.bids.get(lot.id), found.panels.get(lot.id), found.contracts.get(lot.id)]
  const [negotiation, waiting] = [found.negotiations.get(lot.id), found.offline.get(lot.id)]
  const theirs = found.opening.filter(({ lotId }) => lotId === lot.id)
  const qualification = qualificationOf(theirs.map(({ status }) => status))
  const unconfirmed = openFacts(lot.rubric, theirs).length > 0
  const unapproved = lot.status === 'ready' && isToApprove(lot)
  const apart = found.isApart(lot)
  const { pausedUntil, reviewLost } = found.waitsOf(lot)
  const can = canOf(acting, lot, {
    mayBid: found.mine.some((party) => mayRespond(lot, party)),
    mayOpen: found.kept.get(lot.id) === undefined,
    bid,
    unconfirmed,
    unapproved,
    forLeader: isForTheLeader(lot, programme.status),
    wanting: wantsBidders(lot, qualification, needed),
    toVoid: asksToVoid(lot, qualification, needed),
    mayMove: reviewLost && pausedUntil === null && lot.direct === null,
    apart,
  })
  const step = nextStep(lot, {
    programme: programme.status,
    unapproved,
    qualification,
    unconfirmed,
    biddersNeeded: needed,
    answerDue: objection?.answerDue ?? null,
    isOffice: mayInPurchase(acting, 'challenge.see'),
    knowsOutcome: mayInPurchase(acting, 'award.see-all'),
    panel: panel?.status ?? null,
    signBy: panel?.signing?.by ?? null,
    negotiation: negotiation?.status ?? null,
    successor: isDeclined(lot) && mayHaveNext(lot, theirs),
    pausedUntil,
    reviewLost,
    ...found.putOut(lot),
    lastOffers: offersFor(found.offers.get(lot.id), found.ownOffers.get(lot.id), acting),
    contract: contract ?? null,
    offline: waiting ?? null,
    signedOnPaper: found.signedOnPaper.get(lot.id) ?? null,
    ownBid: found.mine.some((party) => mayRespond(lot, party)) ? (bid?.status ?? null) : undefined,
    outdated: bid?.status === 'sealed' && !isUpToDate(bid, lot),
    amendment: mayInPurchase(acting, 'lot.see-drafts') ? (lot.amendment?.status ?? null) : null,
  })
  const next = step && { ...step, mine: isMine(acting, step, can, waiting) }
  const own = bid ? ownIn(lot, bid) : null
  const disputed = objection !== undefined && lot.status === 'announced'
  const standing = lotStandingOf({ status: lot.status, disputed, next: step?.deed ?? null, paused: pausedUntil !== null })
  const beside = { bid: own, panel, negotiation, contract, offline: waiting?.status, kept: found.kept.get(lot.id), reviewLost }
  return { programme, profile, ...beside, apart, unsigned: found.unsigned.get(lot.id) ?? null, disputed, standing, can, next }
}

/** The caller's own, as far as they may know what came of it. */
const ownIn = (lot: LotState, bid: Awaited<ReturnType<typeof ownBids>>[number]): OwnBid => ({
  id: bid.id,
  status: bid.status,
  total: isOutcomeTold(lot) ? bid.total : null,
  fellShort: fellShort(lot, bid),
  earlier: announcedDeclines(lot).length,
})

type OnPaper = { readonly status: 'entered' | 'returned'; readonly second: Second; readonly hands: readonly MemberId[] }

/** Of a review on paper what waits for its second hand, and whose that may be, or for its first again. */
async function offlineIn(tx: ReadTx, acting: Acting, lots: readonly LotState[]): Promise<ReadonlyMap<LotId, OnPaper>> {
  const asked = mayInPurchase(acting, 'offline.see') ? lots.filter(mayBeHeldOffline).map(({ id }) => id) : []
  const waiting = await offlineReviews.table.each(tx, acting.tenant, await waitingOffline(tx, acting, asked))
  if (waiting.length === 0) return new Map()
  const offices = await officesFor(tx, acting, lots)
  const papersOf = await papersIn(
    tx,
    acting,
    offices,
    waiting.flatMap(({ review }) => review.suppliers),
  )
  return new Map(
    waiting.flatMap(({ lotId, status, enteredBy: first, review }) => {
      const lot = lots.find(({ id }) => id === lotId)
      if (lot === undefined) return []
      const { officers, leaders } = secondHands(papersOf({ first, review }), offices.of(lot))
      const hands = officers.length > 0 ? officers : leaders
      const second = officers.length > 0 ? 'officer' : leaders.length > 0 ? 'leader' : 'nobody'
      return [[lotId, { status: status === 'returned' ? 'returned' : 'entered', second, hands }]]
    }),
  )
}

type Waiting = { readonly lotId: LotId; readonly status: string }
const standingIn = (waiting: readonly Waiting[]): ReadonlyMap<LotId, 'entered' | 'returned'> =>
  new Map(waiting.map(({ lotId, status }) => [lotId, status === 'returned' ? 'returned' : 'entered']))

/** The same of a printed report that was signed by hand. */
async function signedOnPaperIn(tx: ReadTx, acting: Acting, lots: readonly LotState[]) {
  const asked = mayInPurchase(acting, 'offline.see') ? lots.filter(({ status }) => status === 'auditing') : []
  const ids = asked.map(({ id }) => id)
  return standingIn(await waitingSignings(tx, acting, ids))
}

/** Until when the finance bureau has each wait, and whether the day of its review fell into such a time. */
async function waitsIn(tx: ReadTx, acting: Acting, ids: readonly LotId[], panels: ReadonlyMap<LotId, Panel>) {
  const pauses = await pausesOfLots(tx, acting, ids)
  return (lot: LotState) => {
    const own = pauses.filter(({ lotId }) => lotId === lot.id)
    return {
      pausedUntil: mayBePaused(lot) ? (own.find((pause) => isPausing(pause, acting.now))?.until ?? null) : null,
      reviewLost: isReviewDayLost(lot, panels.get(lot.id)?.status ?? null, own),
    }
  }
}

/** The plans of these lots, and the rules by which each is bought. */
async function rulesFor(tx: ReadTx, acting: Acting, lots: readonly LotState[]) {
  const programmesOf = await programmesFor(tx, acting, lots)
  const codes = new Map([...programmesOf].map(([id, { profile }]) => [id, profile]))
  return { programmesOf, profileOf: await profilesOf(tx, acting, lots, codes) }
}

/** How the bids stand of those lots that are being checked, or whose award was given up. */
function openingIn(tx: ReadTx, acting: Acting, lots: readonly LotState[]) {
  const opened = lots.filter(({ status }) => status === 'qualifying')
  const givenUp = lots.filter((lot) => lot.status === 'scored' && isDeclined(lot))
  return standingBids(
    tx,
    acting,
    [...opened, ...givenUp].map(({ id }) => id),
  )
}

const keptIn = (tx: ReadTx, acting: Acting, lots: readonly LotState[]) =>
  keptFromEach(
    tx,
    acting,
    mayInPurchase(acting, 'lot.release') ? lots.filter(({ status }) => status === 'closed' || status === 'opening') : [],
  )

function contractsIn(tx: ReadTx, acting: Acting, lots: readonly LotState[], contractsOf: ContractsOf) {
  const decided = lots.filter(({ status }) => status === 'awarded' || status === 'contracted').map(({ id }) => id)
  return contractsSeen(tx, acting, decided, contractsOf)
}

/** Of the reports that are out to be signed: by whom they are not yet; by name for whoever sees the panel. */
async function unsignedIn(
  tx: ReadTx,
  acting: Acting,
  lots: readonly LotState[],
  panels: ReadonlyMap<LotId, Panel>,
): Promise<ReadonlyMap<LotId, NonNullable<LotItem['unsigned']>>> {
  const out = lots.filter(({ id, status }) => status === 'auditing' && panels.get(id)?.status === 'audited').map(({ id }) => id)
  const silent = mayInPurchase(acting, 'award.see-all') ? await silentJurors(tx, acting, out) : []
  const named = mayInPurchase(acting, 'panel.see')
  const of = (lot: LotId) => silent.filter(({ lotId }) => lotId === lot).map(({ name }) => name)
  return new Map(out.map((lot) => [lot, { count: of(lot).length, names: named ? of(lot) : [] }]))
}

/** With the one supplier, of those lots that are bought without a competition. */
async function negotiationsIn(tx: ReadTx, acting: Acting, lots: readonly LotState[]) {
  const direct = lots.filter((lot) => lot.direct !== null).map(({ id }) => id)
  return new Map((await negotiationsOf(tx, acting, direct)).map((one) => [one.lotId, one]))
}

type OwnBids = ReadonlyMap<LotId, Awaited<ReturnType<typeof ownBids>>[number]>

/** How the caller's own last offers stand in these lots. */
async function ownOffersIn(tx: ReadTx, acting: Acting, bids: OwnBids, lots: readonly LotState[]) {
  const mine = lots.flatMap(({ id }) => bids.get(id) ?? [])
  const offers = await offersOfBids(
    tx,
    acting,
    mine.map(({ id }) => id),
  )
  return new Map(mine.flatMap(({ id, lotId }) => offers.filter(({ bidId }) => bidId === id).map(({ status }) => [lotId, status])))
}

const offersFor = (
  found: OffersStanding | undefined,
  own: LastOfferStatus | undefined,
  { now }: Acting,
): LastOffersAhead | null =>
  found === undefined || found.standing === null
    ? null
    : {
        standing: found.standing,
        deadline: found.round?.deadline ?? null,
        isMine: own === 'asked' && isInTime(found.round?.deadline ?? null, now),
      }

async function programmesFor(tx: ReadTx, { tenant }: Acting, lots: readonly LotState[]) {
  const found = await programmes.table.each(tx, tenant, [...new Set(lots.map(({ programmeId }) => programmeId))])
  return new Map(found.map((programme) => [programme.id, programme]))
}

type Seen = { readonly mayBid: boolean; readonly mayOpen: boolean; readonly bid: unknown } & {
  readonly unconfirmed: boolean
  readonly unapproved: boolean
  readonly forLeader: boolean
  readonly wanting: boolean | undefined
  readonly toVoid: ReturnType<typeof asksToVoid>
  readonly mayMove: boolean
  readonly apart: boolean
}

/** A lot that wants bidders can only be declared void, and one that does not, not for that. */
function canOf(
  acting: Acting,
  lot: LotState,
  { mayBid, mayOpen, bid, unconfirmed, unapproved, forLeader, wanting, toVoid, mayMove, apart }: Seen,
): Record<string, boolean> {
  const can = lotDeeds.can(acting, lot)
  return {
    ...can,
    ...awardCan(acting, lot, apart),
    ...amendmentCan(acting, lot),
    'lot.approve': can['lot.approve'] && forLeader,
    'lot.publish': can['lot.publish'] && !unapproved,
    'lot.move-review': can['lot.move-review'] && mayMove,
    'lot.invite': can['lot.invite'] && lot.direct !== null && lot.clearedAt !== null && lot.invitedAt === null,
    'lot.release': can['lot.release'] && mayOpen && wanting !== true && !lot.releases.includes(acting.actor),
    'lot.qualify': can['lot.qualify'] && wanting === false && !unconfirmed,
    'lot.void': can['lot.void'] && (wanting === true || !isVoidForTurnoutOnly(lot.status)) && mayInPurchase(acting, toVoid),
    'lot.cancel': can['lot.cancel'] && mayInPurchase(acting, asksToCancel(lot.status)),
    'lot.replace': isReplaceable(lot) && lot.publishedAt !== null && mayInPurchase(acting, 'lot.write'),
    'bid.start': mayBid && bid === undefined && isTakingBids(lot, acting),
  }
}

/** Whether the caller is the one to do it: by the abilities sent along, by name, or by the role where another noun's page has them. */
function isMine(
  { actor, posts }: Acting,
  { deed, who }: Omit<NextStep, 'mine'>,
  can: Record<string, boolean>,
  waiting: Pick<OnPaper, 'hands'> | undefined,
): boolean {
  if (deed === 'offline-review.confirm') return waiting?.hands.includes(actor) === true
  return Object.hasOwn(can, deed) ? can[deed] === true : posts.some(({ role }) => role === who)
}
