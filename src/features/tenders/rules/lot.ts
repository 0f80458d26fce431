import { z } from 'zod'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Digest } from '../../../kernel/digest.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BidId, EditionId, LotId, MemberId, NeedId, ProgrammeId } from '../../../kernel/ids.ts'
import { Indicator } from '../../../kernel/indicator.ts'
import { line, prose } from '../../../kernel/text.ts'
import { Rubric } from '../../../lib/rubric/schema.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

export const LotStatus = z.enum([
  'draft',
  'ready',
  'published',
  'closed',
  'opening',
  'qualifying',
  'reviewing',
  'auditing',
  'scored',
  'announced',
  'suspended',
  'awarded',
  'contracted',
  'void',
  'cancelled',
])
export type LotStatus = z.infer<typeof LotStatus>

export const LOT_LIFE = {
  draft: { 'lot.revise': 'draft', 'lot.approve': 'draft', 'lot.prepare': 'ready', 'lot.cancel': 'cancelled' },
  ready: { 'lot.approve': 'ready', 'lot.reconsider': 'draft', 'lot.publish': 'published', 'lot.cancel': 'cancelled' },
  published: { 'lot.close': 'closed', 'lot.cancel': 'cancelled' },
  closed: { 'lot.release': 'opening', 'lot.void': 'void' },
  opening: { 'lot.release': 'opening', 'lot.open': 'qualifying' },
  qualifying: { 'lot.qualify': 'reviewing', 'lot.void': 'void' },
  reviewing: { 'lot.reveal': 'auditing', 'lot.void': 'void' },
  auditing: { 'lot.propose': 'scored', 'lot.void': 'void' },
  scored: {
    'lot.confirm': 'scored',
    'lot.deem': 'scored',
    'lot.return': 'scored',
    'lot.resubmit': 'scored',
    'lot.announce': 'announced',
    'lot.void': 'void',
  },
  announced: { 'lot.suspend': 'suspended', 'lot.award': 'awarded' },
  /** An objection was upheld: this result never becomes final, and what it was about is bought anew. */
  suspended: { 'lot.void': 'void' },
  /** Under the law a result is challenged after its notice as well, and may be final by then. */
  awarded: { 'lot.notify': 'awarded', 'lot.suspend': 'suspended', 'lot.contract': 'contracted' },
  contracted: {},
  void: {},
  cancelled: {},
} as const satisfies Life<LotStatus, string>
export type LotDeed = { [S in LotStatus]: keyof (typeof LOT_LIFE)[S] }[LotStatus]
const LIFE: Life<LotStatus, LotDeed> = LOT_LIFE

/** How the result stands; null until the jurors have signed. */
export const AwardStatus = z.enum(['proposed', 'returned', 'confirmed', 'announced', 'final', 'notified'])
export type AwardStatus = z.infer<typeof AwardStatus>

export const InstalmentPlan = z.strictObject({ name: line(20), percent: z.int().min(1).max(100), condition: line(100) })
export type InstalmentPlan = z.infer<typeof InstalmentPlan>

/** The words beside one node of the rubric; the rubric itself holds only what is computed. */
export const CriterionWords = z.strictObject({
  id: z.string().max(40),
  name: line(60),
  look: prose(300),
  scale: line(120).nullable(),
})
export type CriterionWords = z.infer<typeof CriterionWords>

/** What the officer writes: one thing to be bought from one provider. */
export const LotPlan = z.strictObject({
  programmeId: ProgrammeId,
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/),
  cls: z.enum(['A', 'B']),
  name: line(120),
  area: AreaCode,
  place: line(120),
  fields: z.array(line(20)).min(1).max(10),
  goal: prose(2000),
  budgetFen: Fen,
  periodFrom: CivilDate,
  periodTo: CivilDate,
  needs: z.array(NeedId).max(50),
  rubric: Rubric,
  criteria: z.array(CriterionWords).max(200),
  indicators: z.array(Indicator).max(40),
  instalments: z.array(InstalmentPlan).min(1).max(12),
  teamPolicy: line(200),
})
export type LotPlan = z.infer<typeof LotPlan>

/** What the notice fixes; from here on the clock runs. */
export const Call = z.strictObject({
  noticeNo: line(60),
  bidDeadline: Instant,
  reviewOn: CivilDate,
  reviewPlace: line(120),
  contact: line(120),
})
export type Call = z.infer<typeof Call>

export const LotState = LotPlan.extend({
  id: LotId,
  revision: z.int().min(1),
  status: LotStatus,
  /** As the leader last approved it, with the year's plan or by itself: whole, because every word of it goes into the call. */
  approved: LotPlan.nullable(),
  /** The rules by which it is bought; null until the call is published. */
  editionId: EditionId.nullable(),
  noticeNo: z.string().nullable(),
  publishedAt: Instant.nullable(),
  bidDeadline: Instant.nullable(),
  reviewOn: CivilDate.nullable(),
  reviewPlace: z.string().nullable(),
  contact: z.string().nullable(),
  closedAt: Instant.nullable(),
  /** Sealed bids at the closing; null before it, when nobody may know. */
  sealed: z.int().nullable(),
  /** Custodians who have released the opening, in order. */
  releases: z.array(MemberId),
  openedAt: Instant.nullable(),
  awardStatus: AwardStatus.nullable(),
  fixing: z.strictObject({ from: CivilDate, by: CivilDate }).nullable(),
  winner: BidId.nullable(),
  awardFen: Fen.nullable(),
  announcedAt: Instant.nullable(),
  /** Last civil day of the result's public notice. */
  standstillEnds: CivilDate.nullable(),
  /** Last civil day on which the result may be challenged: of its notice, or of the term that the rules add to it. */
  challengeEnds: CivilDate.nullable(),
  awardedAt: Instant.nullable(),
  /** What the leader wrote on the proposed result: the opinion, or why it was returned. */
  leaderNote: z.string().nullable(),
  letterNo: z.string().nullable(),
  notifiedAt: Instant.nullable(),
  endReason: z.string().nullable(),
})
export type LotState = z.infer<typeof LotState>

const NOTHING = z.strictObject({})
const REASON = z.strictObject({ reason: line(500) })
/** Since when the report lies before the purchaser, and until when it fixes the winner; not known to every way of purchasing. */
const Fixing = z.strictObject({ from: CivilDate, by: CivilDate })
const Proposal = z.strictObject({ winner: BidId, awardFen: Fen, fixing: Fixing.exactOptional() })
const Resubmission = z.strictObject({ note: line(500), fixing: Fixing.exactOptional() })
// What puts a notice before the public commits to every word of it; no state needs that, the audit compares it.
const Publication = Call.extend({ editionId: EditionId, notice: Digest })
/** Results of before that term was kept could be challenged while their notice ran. */
const Announcement = z.strictObject({ standstillEnds: CivilDate, challengeEnds: CivilDate.exactOptional(), notice: Digest })
const Voiding = REASON.extend({ notice: Digest })
/** A draft is put away without a notice. */
const Cancelling = REASON.extend({ notice: Digest.nullable() })

type Facts = {
  'lot.draft': LotPlan
  'lot.revise': LotPlan
  'lot.approve': Record<string, never>
  'lot.prepare': Record<string, never>
  'lot.reconsider': { reason: string }
  'lot.publish': z.infer<typeof Publication>
  'lot.close': { sealed: number }
  'lot.release': Record<string, never>
  'lot.open': Record<string, never>
  'lot.qualify': { qualified: number }
  'lot.reveal': Record<string, never>
  'lot.propose': z.infer<typeof Proposal>
  'lot.confirm': { opinion: string }
  'lot.deem': Record<string, never>
  'lot.return': { reason: string }
  'lot.resubmit': z.infer<typeof Resubmission>
  'lot.announce': z.infer<typeof Announcement>
  'lot.suspend': { reason: string }
  'lot.award': Record<string, never>
  'lot.notify': { letterNo: string }
  'lot.contract': Record<string, never>
  'lot.void': z.infer<typeof Voiding>
  'lot.cancel': z.infer<typeof Cancelling>
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
  closedAt: null,
  sealed: null,
  releases: [],
  openedAt: null,
  awardStatus: null,
  fixing: null,
  winner: null,
  awardFen: null,
  announcedAt: null,
  standstillEnds: null,
  challengeEnds: null,
  awardedAt: null,
  leaderNote: null,
  letterNo: null,
  notifiedAt: null,
  endReason: null,
}

const to = (state: LotState, deed: LotDeed) => ({ status: become(LIFE, state.status, deed) })

export const LOT = noun<LotState, Facts>('lot', {
  'lot.draft': starts(LotPlan, (plan) => ({ ...plan, ...UNPUBLISHED, status: 'draft' })),
  'lot.revise': follows(LotPlan, (state, plan) => ({ ...plan, ...to(state, 'lot.revise') })),
  'lot.approve': follows(NOTHING, (state) => ({ ...to(state, 'lot.approve'), approved: LotPlan.strip().parse(state) })),
  'lot.prepare': follows(NOTHING, (state) => to(state, 'lot.prepare')),
  'lot.reconsider': follows(REASON, (state) => to(state, 'lot.reconsider')),
  'lot.publish': follows(Publication, (state, { editionId, noticeNo, bidDeadline, reviewOn, reviewPlace, contact }, { at }) => ({
    editionId,
    noticeNo,
    bidDeadline,
    reviewOn,
    reviewPlace,
    contact,
    ...to(state, 'lot.publish'),
    publishedAt: at,
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
  'lot.propose': follows(Proposal, (state, { winner, awardFen, fixing = null }) => ({
    winner,
    awardFen,
    fixing,
    ...to(state, 'lot.propose'),
    awardStatus: 'proposed',
  })),
  'lot.confirm': follows(z.strictObject({ opinion: prose(500) }), (state, { opinion }) => ({
    ...to(state, 'lot.confirm'),
    awardStatus: 'confirmed',
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
  'lot.deem': follows(NOTHING, (state) => ({ ...to(state, 'lot.deem'), awardStatus: 'confirmed', leaderNote: null })),
  'lot.announce': follows(Announcement, (state, { standstillEnds, challengeEnds = standstillEnds }, { at }) => ({
    ...to(state, 'lot.announce'),
    awardStatus: 'announced',
    announcedAt: at,
    standstillEnds,
    challengeEnds,
  })),
  'lot.suspend': follows(REASON, (state) => to(state, 'lot.suspend')),
  'lot.award': follows(NOTHING, (state, _, { at }) => ({ ...to(state, 'lot.award'), awardStatus: 'final', awardedAt: at })),
  'lot.notify': follows(z.strictObject({ letterNo: line(60) }), (state, { letterNo }, { at }) => ({
    ...to(state, 'lot.notify'),
    awardStatus: 'notified',
    letterNo,
    notifiedAt: at,
  })),
  'lot.contract': follows(NOTHING, (state) => to(state, 'lot.contract')),
  'lot.void': follows(Voiding, (state, { reason }) => ({ ...to(state, 'lot.void'), endReason: reason })),
  'lot.cancel': follows(Cancelling, (state, { reason }) => ({ ...to(state, 'lot.cancel'), endReason: reason })),
})
