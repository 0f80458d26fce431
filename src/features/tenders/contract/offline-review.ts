import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { FileId, LotId, MemberId, OfflineReviewId, PartyId, Tenant } from '../../../kernel/ids.ts'
import { saysNothing, tellingReason } from '../../../kernel/stock-reasons.ts'
import { Departure } from '../rules/departure.ts'
import { AwardStatus, LotStatus } from '../rules/lot.ts'
import { KeptReview, OfflineReviewStatus, PaperReview, ScanKind } from '../rules/offline-review.ts'
import { HandRefusal } from '../rules/two-hands.ts'
import { BidFile } from './bid.ts'
import { Can, Revision } from './programme.ts'

export const OfflineReviewsAt = z.object({ tenant: Tenant, lot: LotId })
export const OfflineReviewAt = OfflineReviewsAt.extend({ review: OfflineReviewId })
export const OfflineScanAt = OfflineReviewsAt.extend({ file: FileId })

/** What the papers say, with the scans that were uploaded before: a PDF or a picture each. */
export const OfflineReviewEntry = PaperReview.extend({
  reason: PaperReview.shape.reason.refine((said) => !saysNothing(said), { error: 'reason-says-nothing' }),
  departureReason: PaperReview.shape.departureReason.refine((said) => said === '' || !saysNothing(said), {
    error: 'reason-says-nothing',
  }),
  scans: z
    .array(z.strictObject({ kind: ScanKind, file: FileId }))
    .min(1)
    .max(40),
}).openapi('OfflineReviewEntry')
export type OfflineReviewEntry = z.infer<typeof OfflineReviewEntry>

/** The same once more, over what stood at that revision. */
export const OfflineReviewChange = z
  .strictObject({ revision: Revision, entry: OfflineReviewEntry })
  .openapi('OfflineReviewChange')
export type OfflineReviewChange = z.infer<typeof OfflineReviewChange>

/** What was held against the scans is what was read. */
export const OfflineCheck = z.strictObject({ revision: Revision }).openapi('OfflineCheck')
export const OfflineReturn = z.strictObject({ revision: Revision, reason: tellingReason(500) }).openapi('OfflineReturn')
export type OfflineReturn = z.infer<typeof OfflineReturn>

export const OfflineRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'entered-already',
  'panel-sits',
  'offers-open',
  'offers-short',
  'purchase-paused',
  'unknown-paper',
  'file-kind-refused',
  'ends-before-beginning',
  'held-not-over',
  'held-before-closing',
  'held-before-opening',
  'held-before-day',
  'held-in-pause',
  'supplier-twice',
  'juror-twice',
  'juror-near-bidder',
  'juror-of-bidder',
  'juror-makes-purchases',
  'juror-not-in-pool',
  'juror-suspended',
  'juror-namesake',
  'juror-like-bidder',
  'tied',
  'unopened-unexplained',
  'nobody-fit',
  'below-pass',
  'scan-missing',
  'scan-for-two',
  'paper-gives-number',
  'bids-left-out',
  'bid-shut-out',
  'total-too-high',
  'total-not-exact',
  'price-missing',
  'price-fixed',
  'price-differs',
  'no-last-offer',
  'untold',
  'paper-over-budget',
  'against-law',
  'departs',
  'both-sides',
  'last-to-confirm',
  ...HandRefusal.options,
])
export type OfflineRefusalCode = z.infer<typeof OfflineRefusalCode>
export const OfflineReviewView = z.object({
  id: OfflineReviewId,
  revision: z.int(),
  status: OfflineReviewStatus,
  review: KeptReview,
  /** The scans as they can be opened; for officer and leader. */
  files: z.array(BidFile),
  /** By the organisation, whoever was found fit. */
  places: z.array(z.object({ partyId: PartyId, rank: z.int() })),
  departures: z.array(Departure),
  enteredBy: z.object({ member: MemberId, name: z.string() }),
  enteredAt: Instant,
  confirmedBy: z.string().nullable(),
  confirmedAt: Instant.nullable(),
  note: z.string().nullable(),
  /** Who of its panel may not have sat by what is on record now, for whoever may check it. */
  against: z.object({ code: OfflineRefusalCode, name: z.string() }).nullable(),
  /** Why the caller is not its second hand; null where nothing keeps them from it. */
  kept: z.enum([...HandRefusal.options, 'last-to-confirm']).nullable(),
  can: Can,
})
export type OfflineReviewView = z.infer<typeof OfflineReviewView>

/** A lot's review on paper, with what its form must know. */
export const OfflineReviewPage = z
  .object({
    current: OfflineReviewView.nullable(),
    lot: z.object({
      status: LotStatus,
      budgetFen: Fen,
      priceFixed: z.boolean(),
      decimals: z.int(),
      passMark: z.string().nullable(),
      /** Its experts may be chosen with consent as well. */
      agreedPanel: z.boolean(),
      /** Not begun before either. */
      closedAt: Instant.nullable(),
      openedAt: Instant.nullable(),
      /** As told in public last: nor before that day. */
      reviewOn: CivilDate.nullable(),
      /** Bids that were sealed here. */
      sealed: z.int(),
    }),
    /** Whose bids were opened here: all of them are in it. */
    opened: z.array(z.object({ partyId: PartyId, name: z.string(), creditCode: z.string() })),
    /** Whose post is to be given to somebody before it can be checked, or its result confirmed; null where nobody is lacking. */
    lacking: z.enum(['officer', 'leader']).nullable(),
    /** For whoever enters it, with where each works as far as the record knows. */
    pool: z.array(z.object({ member: MemberId, name: z.string(), expert: z.boolean(), organisations: z.array(z.string()) })),
    can: Can,
  })
  .openapi('OfflineReviewPage')
export type OfflineReviewPage = z.infer<typeof OfflineReviewPage>

export const OfflineReviewDone = z
  .object({
    id: OfflineReviewId,
    status: OfflineReviewStatus,
    revision: z.int(),
    lot: z.object({ status: LotStatus, awardStatus: AwardStatus.nullable() }),
  })
  .openapi('OfflineReviewDone')
export type OfflineReviewDone = z.infer<typeof OfflineReviewDone>

export type OfflineRefusal = { readonly code: OfflineRefusalCode } & Readonly<Record<string, unknown>>
