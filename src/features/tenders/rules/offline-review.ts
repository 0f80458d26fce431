import { z } from 'zod'
import { CivilDate, CivilTime } from '../../../kernel/civil.ts'
import { CreditCode } from '../../../kernel/credit-code.ts'
import { Fen } from '../../../kernel/fen.ts'
import { FileId, LotId, MemberId, OfflineReviewId, PartyId } from '../../../kernel/ids.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { PanelChosen } from './panel-chosen.ts'
import { confirmed, entered, TwoHands } from './two-hands.ts'

// 线下评审: a review that was held on paper. One enters what the papers say, with their scans; another holds what was typed against the
// scans. Nothing of it is sealed or computed here but the places: whatever shows its result says 线下评审，未封存.

export const OfflineReviewStatus = z.enum(['entered', 'returned', 'confirmed', 'withdrawn'])
export type OfflineReviewStatus = z.infer<typeof OfflineReviewStatus>

export const OFFLINE_REVIEW_LIFE = {
  entered: {
    'offline-review.revise': 'entered',
    'offline-review.return': 'returned',
    'offline-review.confirm': 'confirmed',
    'offline-review.withdraw': 'withdrawn',
  },
  returned: { 'offline-review.revise': 'entered', 'offline-review.withdraw': 'withdrawn' },
  /** The lot has its result from here on. */
  confirmed: {},
  withdrawn: {},
} as const satisfies Life<OfflineReviewStatus, string>
export type OfflineReviewDeed = { [S in OfflineReviewStatus]: keyof (typeof OFFLINE_REVIEW_LIFE)[S] }[OfflineReviewStatus]
const LIFE: Life<OfflineReviewStatus, OfflineReviewDeed> = OFFLINE_REVIEW_LIFE

export const ScanKind = z.enum(['opening', 'panel', 'sign-in', 'sheets', 'report', 'other'])
export type ScanKind = z.infer<typeof ScanKind>

const text = (max: number) => prose(max).refine((said) => said !== '')

/** Who sat on the panel; `member` where the person is of the pool here. */
export const PaperJuror = z.strictObject({
  member: MemberId.nullable(),
  name: line(40),
  organisation: line(80),
  expert: z.boolean(),
  /**
   * Why this is another than somebody of the office, the pool or a supplier who is called the same, or works elsewhere than at a supplier
   * whose name is nearly that of the organisation; empty where nobody is.
   */
  namesake: prose(200).default(''),
})
export type PaperJuror = z.infer<typeof PaperJuror>

/** Points as the papers sum them up, never rounded here. */
export const PaperTotal = z.string().regex(/^(0|[1-9]\d{0,3})(\.\d{1,4})?$/)

/** How a supplier came out: its points and what it is told where it is not chosen, or why it was not let in. */
export const PaperOutcome = z.discriminatedUnion('fit', [
  z.strictObject({ fit: z.literal(true), total: PaperTotal, told: prose(500) }),
  z.strictObject({ fit: z.literal(false), ground: text(500) }),
])
export type PaperOutcome = z.infer<typeof PaperOutcome>

export const PaperSupplier = z.strictObject({
  name: line(120),
  creditCode: CreditCode,
  /** As read out, or as offered last; null where the price is fixed, or it was turned down before. */
  priceFen: Fen.nullable(),
  outcome: PaperOutcome,
})
export type PaperSupplier = z.infer<typeof PaperSupplier>

/** By the clock of Shanghai: begun on the first of its days, and over on the last, which may be the same. */
export const HeldTime = z.strictObject({ heldOn: CivilDate, heldFrom: CivilTime, endedOn: CivilDate, heldUntil: CivilTime })
export type HeldTime = z.infer<typeof HeldTime>

/** What the papers say. Of those with as many points, the one that stands first comes first, `tieReason` saying why. */
export const PaperReview = z.strictObject({
  /** Why it was not done here. */
  reason: text(500),
  ...HeldTime.shape,
  place: line(120),
  panel: z.array(PaperJuror).min(1).max(15),
  chosen: PanelChosen,
  /** Who watched: custodians or others. */
  witnesses: z.array(line(40)).max(10),
  suppliers: z.array(PaperSupplier).min(1).max(60),
  tieReason: prose(300),
  /** Why what was sealed here was not opened before; empty where nothing was. */
  unopenedReason: prose(300),
  /** Why it was held although it departs from rules that are no law. */
  departureReason: prose(500),
})
export type PaperReview = z.infer<typeof PaperReview>

const Supplier = PaperSupplier.extend({ partyId: PartyId })
export const KeptScan = z.strictObject({ kind: ScanKind, file: FileId, sha256: Sha256 })
export type KeptScan = z.infer<typeof KeptScan>

/** The same with the organisations as they are on record here, and the scans by their hashes. */
export const KeptReview = PaperReview.extend({
  suppliers: z.array(Supplier).min(1).max(60),
  scans: z.array(KeptScan).min(1).max(40),
})
export type KeptReview = z.infer<typeof KeptReview>

export const OfflineReviewState = z.object({
  id: OfflineReviewId,
  revision: z.int().min(1),
  status: OfflineReviewStatus,
  lotId: LotId,
  review: KeptReview,
  ...TwoHands.shape,
})
export type OfflineReviewState = z.infer<typeof OfflineReviewState>

const Entering = z.strictObject({ lotId: LotId, review: KeptReview })
const Revising = z.strictObject({ review: KeptReview })
const REASON = z.strictObject({ reason: line(500) })

type Facts = {
  'offline-review.enter': z.infer<typeof Entering>
  'offline-review.revise': z.infer<typeof Revising>
  'offline-review.return': { reason: string }
  'offline-review.confirm': Record<string, never>
  'offline-review.withdraw': { reason: string }
}

const to = (state: OfflineReviewState, deed: OfflineReviewDeed) => ({ status: become(LIFE, state.status, deed) })

export const OFFLINE_REVIEW = noun<OfflineReviewState, Facts>('offline-review', {
  'offline-review.enter': starts(Entering, ({ lotId, review }, deed) => ({ lotId, review, status: 'entered', ...entered(deed) })),
  // Whoever types it anew is its first hand from now on.
  'offline-review.revise': follows(Revising, (state, { review }, deed) => ({
    ...to(state, 'offline-review.revise'),
    review,
    ...entered(deed),
  })),
  'offline-review.return': follows(REASON, (state, { reason }) => ({ ...to(state, 'offline-review.return'), note: reason })),
  'offline-review.confirm': follows(z.strictObject({}), (state, _, deed) => ({
    ...to(state, 'offline-review.confirm'),
    ...confirmed(deed),
  })),
  'offline-review.withdraw': follows(REASON, (state, { reason }) => ({
    ...to(state, 'offline-review.withdraw'),
    note: reason,
  })),
})
