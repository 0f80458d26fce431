import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { BidStatus } from './bid.ts'
import type { LotState, PendingAmendment } from './lot.ts'
import type { NegotiationStatus } from './negotiation.ts'
import type { PanelStatus } from './panel.ts'
import { mayBePaused } from './pause.ts'
import type { ProgrammeStatus } from './programme.ts'
import { asksToVoid, type Qualification, wantsBidders } from './turnout.ts'

export type Step = { readonly deed: string; readonly who: Role | 'system'; readonly due: Instant | CivilDate | null }

/** `isMine`: the caller's own organisation has yet to make one, and may. */
export type LastOffersAhead = {
  readonly standing: 'to-ask' | 'asked' | 'opened' | 'short'
  readonly deadline: Instant | null
  readonly isMine: boolean
}

/** Whose post checks what was entered of a review on paper, an officer's where one may; nobody's where a colleague is lacking. */
export type Second = 'officer' | 'leader' | 'nobody'

/** What the next step depends on besides the lot's own state. */
export type Circumstances = {
  /** How far the plan is in which the lot stands: no call before it is public. */
  readonly programme: ProgrammeStatus
  /** It says otherwise than what the leader approved. */
  readonly unapproved: boolean
  readonly qualification: Qualification
  /** A stated fact of a qualified bid was not held against the papers yet. */
  readonly unconfirmed: boolean
  readonly biddersNeeded: number
  /** Until when the first open objection is to be answered, where there is one that the caller may know of. */
  readonly answerDue: CivilDate | null
  /** The caller is of the office that answers, and does not wait for it. */
  readonly isOffice: boolean
  /** The caller may know how the review came out before it is public. */
  readonly knowsOutcome: boolean
  readonly panel: PanelStatus | null
  /** The last day on which the report can be signed, once it is out. */
  readonly signBy: CivilDate | null
  /** Until when the result is published whose winner is fixed, where a term runs. */
  readonly announceBy?: CivilDate | null
  /** Until when whoever was chosen has its letter, where that goes out with the result and has not. */
  readonly letterBy?: CivilDate | null
  /** How far it is agreed on with the one supplier, where nobody competes. */
  readonly negotiation: NegotiationStatus | null
  /** The award was given up, and somebody may still be left to take its place. */
  readonly successor: boolean
  /** Until when the finance bureau has the purchase wait. */
  readonly pausedUntil?: CivilDate | null
  /** The day of the review fell into a pause that is over. */
  readonly reviewLost?: boolean
  /** How far the last offers of a consultation are, where they are asked for. */
  readonly lastOffers?: LastOffersAhead | null
  /** What was entered of a review on paper, and waits. */
  readonly offline?: { readonly status: 'entered' | 'returned'; readonly second: Second } | null
  /** Signatures on the printed report were entered, and wait for their second hand, or for the first again. */
  readonly signedOnPaper?: 'entered' | 'returned' | null
  /** The lot's contract and what it waits for, where one is drawn up that the caller may know of. */
  readonly contract: { readonly next: Step | null } | null
  /** The bid of the caller's own organisation, where the caller may bid at all. */
  readonly ownBid: BidStatus | null | undefined
  /** That bid was sealed before the call was changed. */
  readonly outdated: boolean
  /** How far a change of the call is on its way, where there is one that the caller may know of. */
  readonly amendment: PendingAmendment['status'] | null
}

type Seen = Pick<LotState, 'status' | 'awardStatus' | 'bidDeadline' | 'sealed' | 'reviewOn' | 'standstillEnds'> &
  Partial<Pick<LotState, 'fixing' | 'direct' | 'soleEnds' | 'clearedAt' | 'invitedAt'>>

const step = (deed: string, who: Step['who'], due: Step['due'] = null): Step => ({ deed, who, due })

/** The one step that is highlighted on a lot's page; null where the lot's road has ended. */
export function nextStep(lot: Seen, on: Circumstances): Step | null {
  if (on.pausedUntil !== undefined && on.pausedUntil !== null && mayBePaused(lot))
    return step('pause.end', 'system', on.pausedUntil)
  if (on.offline?.status === 'entered') return toCheck(on.offline.second)
  if (on.offline?.status === 'returned') return step('offline-review.revise', 'officer')
  if (wantsBidders(lot, on.qualification, on.biddersNeeded) === true) return forWantOfBidders(lot, on)
  if (on.reviewLost === true && !isDirect(lot)) return step('lot.move-review', 'officer')
  switch (lot.status) {
    case 'draft':
      return step('lot.prepare', 'officer')
    case 'ready':
      return beforeCall(on)
    case 'published':
      return (isDirect(lot) ? beforeInvitation(lot, on) : undefined) ?? whileOpen(lot, on)
    case 'closed':
    case 'opening':
      return step('lot.release', 'custodian')
    case 'qualifying':
      return inQualification(on)
    case 'reviewing':
      return isDirect(lot) ? inNegotiation(on.negotiation, lot.reviewOn) : (beforeScoring(on) ?? inReview(on.panel, lot.reviewOn))
    case 'auditing':
      return afterReveal(on)
    case 'scored':
      return ofProposal(lot, on)
    case 'announced':
    case 'suspended':
      return inNotice(lot, on)
    case 'awarded':
      return afterAward(lot, on)
    case 'contracted':
    case 'void':
    case 'cancelled':
      return null
  }
}

/** Whoever entered it makes nobody's login who is to check it: the leader gives the post. */
const toCheck = (second: Second): Step =>
  second === 'nobody' ? step('offline-review.appoint', 'leader') : step('offline-review.confirm', second)

const isDirect = ({ direct }: Seen): boolean => direct !== undefined && direct !== null

/** The notice of the intention, whoever objects to it, and the invitation; nothing once the supplier is asked. */
function beforeInvitation(
  { soleEnds = null, clearedAt = null, invitedAt = null }: Seen,
  { answerDue, isOffice }: Circumstances,
): Step | undefined {
  if (answerDue !== null) return step(isOffice ? 'challenge.answer' : 'challenge.await', 'officer', answerDue)
  if (clearedAt === null) return step('lot.clear', 'system', soleEnds)
  return invitedAt === null ? step('lot.invite', 'officer') : undefined
}

/** The group agrees on everything with the supplier, writes it down and signs it; the last signature proposes the result. */
function inNegotiation(negotiation: NegotiationStatus | null, reviewOn: CivilDate | null): Step {
  switch (negotiation) {
    case 'convened':
      return step('negotiation.record', 'officer', reviewOn)
    case 'recorded':
    case 'signed':
      return step('negotiation.sign', 'officer')
    default:
      return step('negotiation.convene', 'officer', reviewOn)
  }
}

/** Too few that came are the officer's to tell; too few that were let in, the leader's to decide. */
const forWantOfBidders = (lot: Seen, { qualification, biddersNeeded }: Circumstances): Step =>
  asksToVoid(lot, qualification, biddersNeeded) === 'lot.void'
    ? step('lot.void', 'officer')
    : step('lot.void-unqualified', 'leader')

function inQualification({ qualification, unconfirmed }: Circumstances): Step {
  if (qualification.undecided > 0) return step('bid.qualify', 'officer')
  return step(unconfirmed ? 'bid.confirm-facts' : 'lot.qualify', 'officer')
}

function beforeCall({ programme, unapproved }: Circumstances): Step {
  switch (programme) {
    case 'draft':
      return step('programme.submit', 'officer')
    case 'in_review':
    case 'consulting':
      return step('programme.approve', 'leader')
    case 'approved':
      return step('programme.publish', 'officer')
    default:
      return unapproved ? step('lot.approve', 'leader') : step('lot.publish', 'officer')
  }
}

/** A bidder's own step differs from everybody else's: the deadline is theirs to keep, not to await. */
function whileOpen({ bidDeadline }: Seen, { ownBid, outdated, amendment }: Circumstances): Step {
  if (amendment === 'proposed') return step('lot.approve-amendment', 'leader', bidDeadline)
  if (amendment !== null) return step('lot.amend', 'officer', bidDeadline)
  if (outdated) return step('bid.affirm', 'provider_manager', bidDeadline)
  if (ownBid === null) return step('bid.start', 'provider_manager', bidDeadline)
  if (ownBid === 'draft') return step('bid.seal', 'provider_manager', bidDeadline)
  if (ownBid === 'withdrawn') return step('bid.resume', 'provider_manager', bidDeadline)
  return step('lot.close', 'system', bidDeadline)
}

/** Behind the closed door, once the panel has consulted: everybody's last offer comes before the scoring. */
function beforeScoring({ panel, lastOffers = null }: Circumstances): Step | undefined {
  if (panel !== 'sealed_in' || lastOffers === null) return undefined
  const { standing, deadline, isMine } = lastOffers
  if (standing === 'to-ask') return step('offer-round.ask', 'officer')
  if (standing === 'short') return step('lot.void-offers', 'leader')
  if (standing === 'opened') return undefined
  return isMine ? step('last-offer.give', 'provider_manager', deadline) : step('offer-round.open', 'system', deadline)
}

function inReview(panel: PanelStatus | null, reviewOn: CivilDate | null): Step {
  switch (panel) {
    case 'drawn':
      return step('juror.confirm', 'custodian', reviewOn)
    case 'declared':
      return step('panel.seal-in', 'custodian', reviewOn)
    case 'sealed_in':
      return step('panel.begin', 'custodian', reviewOn)
    case 'scoring':
      return step('sheet.submit', 'juror', reviewOn)
    case 'locked':
      return step('panel.reveal', 'custodian', reviewOn)
    default:
      return step('panel.draw', 'officer', reviewOn)
  }
}

/**
 * The last signature proposes the first of the ranking in the same transaction. A lot that is signed for and still here has
 * nobody to propose: no bid reached the pass mark, and the leader alone may end it.
 */
function afterReveal({ panel, signBy, signedOnPaper = null, knowsOutcome }: Circumstances): Step {
  if (panel === 'revealed') return step('panel.audit', 'officer')
  if (panel === 'audited' && signedOnPaper === 'entered') return step('paper-signing.confirm', 'leader', signBy)
  if (panel === 'audited' && signedOnPaper === 'returned') return step('paper-signing.revise', 'officer', signBy)
  if (panel === 'audited') return step('juror.sign', 'juror', signBy)
  return step(knowsOutcome ? 'lot.void-below-pass' : 'lot.await-outcome', 'leader')
}

/** Nothing goes on while somebody waits for an answer. */
function inNotice({ status, standstillEnds }: Seen, { answerDue, isOffice, letterBy = null }: Circumstances): Step {
  // It goes out whoever objects: the contract waits for the answer, and the letter does not.
  if (status === 'announced' && isOffice && letterBy !== null) return step('lot.notify', 'officer', letterBy)
  if (answerDue !== null) return step(isOffice ? 'challenge.answer' : 'challenge.await', 'officer', answerDue)
  return status === 'suspended' ? step('lot.void-upheld', 'leader') : step('lot.award', 'system', standstillEnds)
}

/** From the letter on the lot waits for its contract, and says what that waits for. */
function afterAward({ awardStatus }: Seen, { contract, answerDue, isOffice, letterBy = null }: Circumstances): Step | null {
  if (isOffice && letterBy !== null) return step('lot.notify', 'officer', letterBy)
  if (answerDue !== null) return step(isOffice ? 'challenge.answer' : 'challenge.await', 'officer', answerDue)
  if (awardStatus !== 'notified') return step('lot.notify', 'officer')
  return contract === null ? step('lot.contract', 'officer') : contract.next
}

/** An objection to a result that was given up is answered first. The leader decides on what was proposed; what was returned waits for the officer. */
function ofProposal({ awardStatus, fixing }: Seen, on: Circumstances): Step {
  if (on.answerDue !== null && on.knowsOutcome) return step('challenge.answer', 'officer', on.answerDue)
  if (awardStatus === 'declined' && on.knowsOutcome) return ofDeclined(on)
  if (awardStatus === 'returned') return step('lot.resubmit', 'officer')
  return awardStatus === 'confirmed'
    ? step('lot.announce', 'officer', on.announceBy ?? null)
    : step('lot.confirm', 'leader', fixing?.by ?? null)
}

/** The next is proposed, or the leader puts the lot away. */
function ofDeclined({ successor }: Circumstances): Step {
  return successor ? step('lot.succeed', 'officer') : step('lot.void-declined', 'leader')
}
