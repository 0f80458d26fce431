import { z } from 'zod'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, CivilTime, Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import {
  BackfillId,
  BidId,
  EditionId,
  FileId,
  LotId,
  MemberId,
  NeedId,
  OfflineReviewId,
  PartyId,
  ProgrammeId,
} from '../../../kernel/ids.ts'
import { Indicator } from '../../../kernel/indicator.ts'
import { line, prose } from '../../../kernel/text.ts'
import { Criterion, Rubric } from '../../../lib/rubric/schema.ts'
import type { Life } from '../../ledger/rules/life.ts'
import { DirectTerms } from './direct.ts'
import { Intention } from './intention.ts'
import { NamedService } from './named-service.ts'

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
  published: {
    'lot.propose-amendment': 'published',
    'lot.approve-amendment': 'published',
    'lot.return-amendment': 'published',
    'lot.amend': 'published',
    'lot.clear': 'published',
    'lot.invite': 'published',
    'lot.suspend': 'suspended',
    'lot.close': 'closed',
    'lot.cancel': 'cancelled',
  },
  // A complaint about the notice of a single source may be sustained when the supplier has been asked: it stops the purchase wherever it is.
  closed: {
    'lot.move-review': 'closed',
    'lot.release': 'opening',
    'lot.review-offline': 'auditing',
    'lot.suspend': 'suspended',
    'lot.void': 'void',
  },
  opening: {
    'lot.move-review': 'opening',
    'lot.release': 'opening',
    'lot.open': 'qualifying',
    'lot.review-offline': 'auditing',
    'lot.suspend': 'suspended',
  },
  qualifying: {
    'lot.move-review': 'qualifying',
    'lot.qualify': 'reviewing',
    'lot.review-offline': 'auditing',
    'lot.suspend': 'suspended',
    'lot.void': 'void',
  },
  reviewing: {
    'lot.move-review': 'reviewing',
    'lot.reveal': 'auditing',
    'lot.agree': 'scored',
    'lot.review-offline': 'auditing',
    'lot.suspend': 'suspended',
    'lot.void': 'void',
  },
  auditing: { 'lot.propose': 'scored', 'lot.void': 'void' },
  scored: {
    'lot.confirm': 'scored',
    'lot.deem': 'scored',
    'lot.return': 'scored',
    'lot.resubmit': 'scored',
    'lot.announce': 'announced',
    'lot.decline': 'scored',
    'lot.succeed': 'scored',
    'lot.suspend': 'suspended',
    'lot.void': 'void',
  },
  announced: { 'lot.notify': 'announced', 'lot.suspend': 'suspended', 'lot.award': 'awarded', 'lot.decline': 'scored' },
  /** An objection was upheld: this result never becomes final, or this supplier is not the only one; it is bought anew. */
  suspended: { 'lot.void': 'void' },
  /** Under the law a result is challenged after its notice as well, and may be final by then. */
  awarded: { 'lot.notify': 'awarded', 'lot.suspend': 'suspended', 'lot.decline': 'scored', 'lot.contract': 'contracted' },
  contracted: {},
  void: {},
  cancelled: {},
} as const satisfies Life<LotStatus, string>
export type LotDeed = { [S in LotStatus]: keyof (typeof LOT_LIFE)[S] }[LotStatus]

/** How the result stands; null until the jurors have signed. */
export const AwardStatus = z.enum(['proposed', 'returned', 'confirmed', 'announced', 'final', 'notified', 'declined'])
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
  /** Why it costs more than the plan would have one project cost; empty where it does not. */
  ceilingReason: prose(500).default(''),
  /** What of the catalogue of services it buys, as the edition named it; null where nothing fits. */
  service: NamedService.nullable().default(null),
  /** Why it is bought although it raises a doubt (`service-fit.ts`); empty where it does not. */
  serviceReason: prose(500).default(''),
  periodFrom: CivilDate,
  periodTo: CivilDate,
  needs: z.array(NeedId).max(50),
  /** Why it is bought although it answers no need that a resident told (a policy, a task from above); empty where it answers one. */
  needsReason: prose(500).default(''),
  /** Without any criterion where nothing is scored: bought from one supplier. */
  rubric: Rubric.extend({ tree: z.array(Criterion).max(100) }),
  criteria: z.array(CriterionWords).max(200),
  indicators: z.array(Indicator).max(40),
  instalments: z.array(InstalmentPlan).min(1).max(12),
  teamPolicy: line(200),
  /** Of class B: the projects of class A that it supervises or evaluates. */
  supervises: z.array(LotId).max(100).default([]),
  /** Where it is bought from one supplier without a competition: from whom, and why. */
  direct: DirectTerms.nullable().default(null),
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

/** What of a published plan may still be put otherwise: neither the budget nor the period, and no mark of the rubric. */
export const Substance = LotPlan.pick({ goal: true, teamPolicy: true, indicators: true, criteria: true })
export type Substance = z.infer<typeof Substance>

/** A change of the substance on its way to the public; `note` is why the leader sent it back. */
export const PendingAmendment = z.strictObject({
  substance: Substance,
  reason: line(500),
  status: z.enum(['proposed', 'approved', 'returned']),
  note: z.string().nullable(),
})
export type PendingAmendment = z.infer<typeof PendingAmendment>

/** Since when the report lies before the purchaser, and until when it fixes the winner. */
export const Fixing = z.strictObject({ from: CivilDate, by: CivilDate })

/** An award that its winner gave up, as far as it had come; why stands in the record of the bid. */
export const Decline = z.strictObject({
  bid: BidId,
  awardFen: Fen,
  /** Where it was said on paper: the scan, and the day on which it came. */
  paper: FileId.nullable(),
  arrivedOn: CivilDate.nullable(),
  at: Instant,
  fixing: Fixing.nullable(),
  announcing: Fixing.nullable(),
  notifying: Fixing.nullable(),
  announcedAt: Instant.nullable(),
  standstillEnds: CivilDate.nullable(),
  challengeEnds: CivilDate.nullable(),
  awardedAt: Instant.nullable(),
  notifiedAt: Instant.nullable(),
})
export type Decline = z.infer<typeof Decline>

/** The review was held on paper: its days, whose two hands brought it in, and what was sealed here and never opened. */
export const HeldOffline = z.strictObject({
  review: OfflineReviewId,
  /** By the clock of Shanghai. */
  heldOn: CivilDate,
  heldFrom: CivilTime,
  endedOn: CivilDate,
  heldUntil: CivilTime,
  /** Why it was not held here: public with the result. */
  reason: z.string(),
  enteredBy: MemberId,
  confirmedBy: MemberId,
  scans: z.int().min(1),
  /** It was opened on paper as well. */
  opening: z.boolean(),
  /** Why what was sealed here was not opened here; empty where it was, or nothing was sealed. */
  unopenedReason: z.string(),
})
export type HeldOffline = z.infer<typeof HeldOffline>

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
  amendment: PendingAmendment.nullable(),
  /** When and where it was public that this was going to be bought; null where that was never so, or the rules ask for none. */
  intention: Intention.nullable(),
  /** How often what the bids answer was changed since the call. */
  changes: z.int().min(0),
  /** Bought from one supplier: the last civil day of the notice of the intention; null where none is asked for. */
  soleEnds: CivilDate.nullable(),
  /** When that notice was over and nobody objected any more. */
  clearedAt: Instant.nullable(),
  /** When the supplier was invited to respond. */
  invitedAt: Instant.nullable(),
  /** The lot that came to nothing, in whose place this one is bought. */
  replaces: LotId.nullable(),
  closedAt: Instant.nullable(),
  /** Sealed bids at the closing; null before it, when nobody may know. */
  sealed: z.int().nullable(),
  /** Custodians who have released the opening, in order. */
  releases: z.array(MemberId),
  openedAt: Instant.nullable(),
  /** Null where it was reviewed here. */
  offline: HeldOffline.nullable(),
  awardStatus: AwardStatus.nullable(),
  fixing: Fixing.nullable(),
  /** The winner is fixed: since when, and until when that is published; null where the rules know no such term. */
  announcing: Fixing.nullable(),
  /** The same of the letter to whoever was chosen; null where that waits until the result is final. */
  notifying: Fixing.nullable(),
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
  /** The awards that were given up before this one, oldest first. */
  declines: z.array(Decline),
  endReason: z.string().nullable(),
  /** With which workbook it was entered afterwards, and from whom it is bought; null for what was called or asked for here. */
  backfillId: BackfillId.nullable(),
  providerId: PartyId.nullable(),
})

/** Entered afterwards with its contract: nobody called, bid or judged here. */
export const isBackfilled = ({ backfillId }: Pick<LotState, 'backfillId'>): boolean => backfillId !== null

/** What the public knows of: it was called here, or its contract was public before it was entered. */
export const isPublic = ({ publishedAt, backfillId }: Pick<LotState, 'publishedAt' | 'backfillId'>): boolean =>
  publishedAt !== null || backfillId !== null
export type LotState = z.infer<typeof LotState>

/** What came to nothing may be bought anew. */
export const isReplaceable = ({ status }: Pick<LotState, 'status'>): boolean => status === 'void' || status === 'cancelled'
