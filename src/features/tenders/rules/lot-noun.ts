import { z } from 'zod'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Digest } from '../../../kernel/digest.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BackfillId, BidId, EditionId, FileId, LotId, PartyId } from '../../../kernel/ids.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { Intention } from './intention.ts'
import {
  Call,
  type Decline,
  Fixing,
  HeldOffline,
  LOT_LIFE,
  type LotDeed,
  LotPlan,
  type LotState,
  type LotStatus,
  PendingAmendment,
  Substance,
} from './lot.ts'
import { Barred } from './succession.ts'

// The deeds of a lot and what each makes of it; beside its state, which pages read, and these they do not.

const LIFE: Life<LotStatus, LotDeed> = LOT_LIFE

const NOTHING = z.strictObject({})
const REASON = z.strictObject({ reason: line(500) })
const Drafting = LotPlan.extend({ replaces: LotId.exactOptional() })
/** Bought before the system, with its contract, for so much. */
const Backfilling = LotPlan.extend({ backfillId: BackfillId, providerId: PartyId, awardFen: Fen })
// Not every way of purchasing knows the term.
const Proposal = z.strictObject({ winner: BidId, awardFen: Fen, fixing: Fixing.exactOptional() })
const Deeming = z.strictObject({ announcing: Fixing.exactOptional(), notifying: Fixing.exactOptional() })
const Confirmation = Deeming.extend({ opinion: prose(500) })
const Resubmission = z.strictObject({ note: line(500), fixing: Fixing.exactOptional() })
// What puts a notice before the public commits to every word of it; no state needs that, the audit compares it.
const Publication = Call.extend({
  editionId: EditionId,
  notice: Digest,
  soleEnds: CivilDate.exactOptional(),
  intention: Intention.exactOptional(),
})
/** Until when the one supplier responds, and what it is told besides. */
const Invitation = z.strictObject({ bidDeadline: Instant, note: prose(500) })
/** `from`: the day that was told before, by which what was done until then is judged. */
const ReviewMove = Call.pick({ noticeNo: true, reviewOn: true, reviewPlace: true }).extend({
  from: CivilDate,
  reason: line(500),
  notice: Digest,
})
// The number is the notice's own; that of the call stays.
const Amendment = Call.extend({ reason: line(500), substance: Substance.nullable(), notice: Digest })
/** Results of before that term was kept could be challenged while their notice ran. */
const Announcement = z.strictObject({ standstillEnds: CivilDate, challengeEnds: CivilDate.exactOptional(), notice: Digest })
/** The winner's own word, or its written statement with the day on which it came. */
const Declining = z.strictObject({
  bid: BidId,
  statement: z.strictObject({ file: FileId, sha256: Sha256, arrivedOn: CivilDate }).nullable(),
})
const PassedOver = z.strictObject({ bid: BidId, why: Barred })
const Succeeding = Proposal.omit({ fixing: true }).extend({ passedOver: z.array(PassedOver).max(200) })
const Voiding = REASON.extend({ notice: Digest })
/** A draft is put away without a notice. */
const Cancelling = REASON.extend({ notice: Digest.nullable() })

type Facts = {
  'lot.draft': z.infer<typeof Drafting>
  'lot.backfill': z.infer<typeof Backfilling>
  'lot.revise': LotPlan
  'lot.approve': Record<string, never>
  'lot.prepare': Record<string, never>
  'lot.reconsider': { reason: string }
  'lot.publish': z.infer<typeof Publication>
  'lot.propose-amendment': Pick<PendingAmendment, 'substance' | 'reason'>
  'lot.approve-amendment': Record<string, never>
  'lot.return-amendment': { reason: string }
  'lot.amend': z.infer<typeof Amendment>
  'lot.move-review': z.infer<typeof ReviewMove>
  'lot.clear': Record<string, never>
  'lot.invite': z.infer<typeof Invitation>
  'lot.close': { sealed: number }
  'lot.release': Record<string, never>
  'lot.open': Record<string, never>
  'lot.qualify': { qualified: number }
  'lot.reveal': Record<string, never>
  'lot.review-offline': HeldOffline
  'lot.propose': z.infer<typeof Proposal>
  'lot.agree': z.infer<typeof Proposal>
  'lot.confirm': z.infer<typeof Confirmation>
  'lot.deem': z.infer<typeof Deeming>
  'lot.return': { reason: string }
  'lot.resubmit': z.infer<typeof Resubmission>
  'lot.announce': z.infer<typeof Announcement>
  'lot.decline': z.infer<typeof Declining>
  'lot.succeed': z.infer<typeof Succeeding>
  'lot.suspend': { reason: string }
  'lot.award': Record<string, never>
  'lot.notify': { letterNo: string }
  'lot.contract': Record<string, never>
  'lot.void': z.infer<typeof Voiding>
  'lot.cancel': z.infer<typeof Cancelling>
}

const UNAWARDED = {
  fixing: null,
  announcing: null,
  notifying: null,
  announcedAt: null,
  standstillEnds: null,
  challengeEnds: null,
  awardedAt: null,
  leaderNote: null,
  letterNo: null,
  notifiedAt: null,
}

const UNPUBLISHED = {
  approved: null,
  editionId: null,
  noticeNo: null,
  publishedAt: null,
  bidDeadline: null,
  reviewOn: null,
  reviewPlace: null,
  contact: null,
  amendment: null,
  intention: null,
  changes: 0,
  soleEnds: null,
  clearedAt: null,
  invitedAt: null,
  closedAt: null,
  sealed: null,
  releases: [],
  openedAt: null,
  offline: null,
  awardStatus: null,
  winner: null,
  awardFen: null,
  ...UNAWARDED,
  declines: [],
  endReason: null,
  backfillId: null,
  providerId: null,
}

/** What is given up, as far as it had come; who gave it up stays named until somebody is proposed in its place. */
function declineIn(state: LotState, { statement, bid }: z.infer<typeof Declining>, at: Decline['at']): Decline {
  if (state.awardFen === null) throw new Error(`lot ${state.id}: nobody was chosen who could give it up`)
  const { awardFen, fixing, announcing, notifying, announcedAt, standstillEnds, challengeEnds, awardedAt, notifiedAt } = state
  const said = { paper: statement?.file ?? null, arrivedOn: statement?.arrivedOn ?? null, at }
  const terms = { fixing, announcing, notifying, announcedAt, standstillEnds, challengeEnds }
  return { bid, awardFen, ...said, ...terms, awardedAt, notifiedAt }
}

/** The leader agreed to a change of the substance before it was published; what stands approved is what the call says from now on. */
const amended = ({ approved, changes }: LotState, substance: Substance | null): Partial<LotState> =>
  substance === null
    ? {}
    : { ...substance, approved: approved && { ...approved, ...substance }, changes: changes + 1, amendment: null }

const decided = ({ amendment }: LotState, status: PendingAmendment['status'], note: string | null) => ({
  amendment: amendment && { ...amendment, status, note },
})

const to = (state: LotState, deed: LotDeed) => ({ status: become(LIFE, state.status, deed) })

/** The first of the ranking, or the one supplier with whom it was agreed. */
const proposed = (deed: 'lot.propose' | 'lot.agree') =>
  follows<LotState, z.infer<typeof Proposal>>(Proposal, (state, { winner, awardFen, fixing = null }) => ({
    winner,
    awardFen,
    fixing,
    ...to(state, deed),
    awardStatus: 'proposed',
  }))

export const LOT = noun<LotState, Facts>('lot', {
  'lot.draft': starts(Drafting, ({ replaces = null, ...plan }) => ({ ...plan, ...UNPUBLISHED, replaces, status: 'draft' })),
  'lot.backfill': starts(Backfilling, ({ backfillId, providerId, awardFen, ...plan }) => ({
    ...plan,
    ...UNPUBLISHED,
    backfillId,
    providerId,
    awardFen,
    replaces: null,
    status: 'contracted',
  })),
  'lot.revise': follows(LotPlan, (state, plan) => ({ ...plan, ...to(state, 'lot.revise') })),
  'lot.approve': follows(NOTHING, (state) => ({ ...to(state, 'lot.approve'), approved: LotPlan.strip().parse(state) })),
  'lot.prepare': follows(NOTHING, (state) => to(state, 'lot.prepare')),
  'lot.reconsider': follows(REASON, (state) => to(state, 'lot.reconsider')),
  'lot.publish': follows(Publication, (state, { editionId, soleEnds = null, intention = null, ...call }, { at }) => ({
    editionId,
    soleEnds,
    intention,
    noticeNo: call.noticeNo,
    bidDeadline: call.bidDeadline,
    reviewOn: call.reviewOn,
    reviewPlace: call.reviewPlace,
    contact: call.contact,
    ...to(state, 'lot.publish'),
    publishedAt: at,
  })),
  'lot.propose-amendment': follows(PendingAmendment.pick({ substance: true, reason: true }), (state, { substance, reason }) => ({
    ...to(state, 'lot.propose-amendment'),
    amendment: { substance, reason, status: 'proposed', note: null },
  })),
  'lot.approve-amendment': follows(NOTHING, (state) => ({
    ...to(state, 'lot.approve-amendment'),
    ...decided(state, 'approved', null),
  })),
  'lot.return-amendment': follows(REASON, (state, { reason }) => ({
    ...to(state, 'lot.return-amendment'),
    ...decided(state, 'returned', reason),
  })),
  'lot.amend': follows(Amendment, (state, { bidDeadline, reviewOn, reviewPlace, contact, substance }) => ({
    ...to(state, 'lot.amend'),
    bidDeadline,
    reviewOn,
    reviewPlace,
    contact,
    ...amended(state, substance),
  })),
  'lot.move-review': follows(ReviewMove, (state, { reviewOn, reviewPlace }) => ({
    ...to(state, 'lot.move-review'),
    reviewOn,
    reviewPlace,
  })),
  'lot.clear': follows(NOTHING, (state, _, { at }) => ({ ...to(state, 'lot.clear'), clearedAt: at })),
  'lot.invite': follows(Invitation, (state, { bidDeadline }, { at }) => ({
    ...to(state, 'lot.invite'),
    bidDeadline,
    invitedAt: at,
  })),
  'lot.close': follows(z.strictObject({ sealed: z.int().min(0) }), (state, { sealed }, { at }) => ({
    ...to(state, 'lot.close'),
    closedAt: at,
    sealed,
  })),
  'lot.release': follows(NOTHING, (state, _, { actor }) => ({
    ...to(state, 'lot.release'),
    releases: [...state.releases, actor],
  })),
  'lot.open': follows(NOTHING, (state, _, { at }) => ({ ...to(state, 'lot.open'), openedAt: at })),
  'lot.qualify': follows(z.strictObject({ qualified: z.int().min(0) }), (state) => to(state, 'lot.qualify')),
  'lot.reveal': follows(NOTHING, (state) => to(state, 'lot.reveal')),
  // Whatever was offered here is nobody's secret from here on; what was sealed and never opened stays closed by itself.
  'lot.review-offline': follows(HeldOffline, (state, offline, { at }) => ({
    ...to(state, 'lot.review-offline'),
    openedAt: state.openedAt ?? at,
    offline,
  })),
  'lot.propose': proposed('lot.propose'),
  'lot.agree': proposed('lot.agree'),
  'lot.confirm': follows(Confirmation, (state, { opinion, announcing = null, notifying = null }) => ({
    ...to(state, 'lot.confirm'),
    awardStatus: 'confirmed',
    announcing,
    notifying,
    leaderNote: opinion,
  })),
  'lot.return': follows(REASON, (state, { reason }) => ({
    ...to(state, 'lot.return'),
    awardStatus: 'returned',
    leaderNote: reason,
  })),
  'lot.resubmit': follows(Resubmission, (state, { fixing = null }) => ({
    ...to(state, 'lot.resubmit'),
    fixing,
    awardStatus: 'proposed',
  })),
  // Nobody wrote anything: that is how it is told from a result that was confirmed.
  'lot.deem': follows(Deeming, (state, { announcing = null, notifying = null }) => ({
    ...to(state, 'lot.deem'),
    awardStatus: 'confirmed',
    announcing,
    notifying,
    leaderNote: null,
  })),
  'lot.announce': follows(Announcement, (state, { standstillEnds, challengeEnds = standstillEnds }, { at }) => ({
    ...to(state, 'lot.announce'),
    awardStatus: 'announced',
    announcedAt: at,
    standstillEnds,
    challengeEnds,
  })),
  'lot.decline': follows(Declining, (state, declining, { at }) => ({
    ...UNAWARDED,
    ...to(state, 'lot.decline'),
    awardStatus: 'declined',
    declines: [...state.declines, declineIn(state, declining, at)],
  })),
  'lot.succeed': follows(Succeeding, (state, { winner, awardFen }) => ({
    ...to(state, 'lot.succeed'),
    winner,
    awardFen,
    awardStatus: 'proposed',
  })),
  'lot.suspend': follows(REASON, (state) => to(state, 'lot.suspend')),
  'lot.award': follows(NOTHING, (state, _, { at }) => ({
    ...to(state, 'lot.award'),
    awardStatus: state.notifiedAt === null ? 'final' : 'notified',
    awardedAt: at,
  })),
  // A letter that goes out with the result makes it no more final than it is.
  'lot.notify': follows(z.strictObject({ letterNo: line(60) }), (state, { letterNo }, { at }) => ({
    ...to(state, 'lot.notify'),
    awardStatus: state.awardStatus === 'final' ? 'notified' : state.awardStatus,
    letterNo,
    notifiedAt: at,
  })),
  'lot.contract': follows(NOTHING, (state) => to(state, 'lot.contract')),
  'lot.void': follows(Voiding, (state, { reason }) => ({ ...to(state, 'lot.void'), endReason: reason })),
  'lot.cancel': follows(Cancelling, (state, { reason }) => ({ ...to(state, 'lot.cancel'), endReason: reason })),
})
