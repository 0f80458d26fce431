import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BidId, FileId, LotId, PartyId, Tenant } from '../../../kernel/ids.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { FileType, Sha256 } from '../../../kernel/stored-file.ts'
import { tellingReason } from '../../../kernel/stock-reasons.ts'
import { line } from '../../../kernel/text.ts'
import { UPLOAD_REFUSALS } from '../../../kernel/uploads.ts'
import { BidState, BidStatus, OutGround } from '../rules/bid.ts'
import { BidContent as Content, BidSection } from '../rules/bid-content.ts'
import { Computation } from './lot.ts'
import { LotPlan, LotStatus } from '../rules/lot.ts'
import { LotStanding } from '../rules/lot-standing.ts'
import { FactFound } from '../rules/stated-facts.ts'
import { LastOfferOfBid } from './last-offer.ts'
import { Can, Revision } from './programme.ts'

export const BidsAt = z.object({ tenant: Tenant })
export const BidAt = z.object({ tenant: Tenant, bid: BidId })
export const BidFileAt = z.object({ tenant: Tenant, bid: BidId, file: FileId })

export const BidContent = Content.extend({}).openapi('BidContent')
export type BidContent = z.infer<typeof BidContent>

/** For which of the caller's organisations. */
export const BidStart = z.strictObject({ partyId: PartyId }).openapi('BidStart')
/** `revision` of the content the writer had before their eyes; 0 before the first save. */
export const BidDraft = z.strictObject({ revision: z.int().min(0), content: BidContent }).openapi('BidDraft')
/** What is sealed is what the manager has seen: the revision of the content. */
export const BidSeal = z.strictObject({ revision: z.int().min(1) }).openapi('BidSeal')

/** `changes`: how many changes of the call the bidder has read. */
export const BidAffirm = z.strictObject({ changes: z.int().min(1) }).openapi('BidAffirm')

/** A decision on a bid as it was read: of two at one moment the later is told of the other. */
export const BidPass = z.strictObject({ revision: Revision }).openapi('BidPass')
export const BidFailure = z.strictObject({ reason: tellingReason(500), revision: Revision }).openapi('BidFailure')

/** A name is shown and printed, never used as a path. */
export const FileName = line(200).refine((name) => !/[/\\]/.test(name), { error: 'not-a-file-name' })
export const BidFileNamed = z.object({ name: FileName })

export const BidFile = z
  .object({ id: FileId, name: z.string(), type: FileType, size: z.int(), sha256: Sha256, addedAt: Instant })
  .openapi('BidFile')
export type BidFile = z.infer<typeof BidFile>

/** Findings on a bid as it stood at `revision`: a second finder is told that somebody was first. */
export const FactFindings = z
  .strictObject({ revision: z.int().min(1), facts: z.array(FactFound).min(1).max(20) })
  .openapi('FactFindings')
export type FactFindings = z.infer<typeof FactFindings>

export const BidFileRemoved = z.object({ id: FileId }).openapi('BidFileRemoved')

/** The lot as a bidder needs it beside the form. */
export const BidLot = z.object({
  id: LotId,
  code: z.string(),
  name: z.string(),
  status: LotStatus,
  budgetFen: Fen,
  bidDeadline: Instant.nullable(),
})
/** With how it stands now, as in the lot's own view. */
const BidLotNow = BidLot.extend({
  cls: LotPlan.shape.cls,
  /** How often what bids answer was changed since the call. */
  changes: z.int(),
  standing: LotStanding,
  /** Under which way of purchasing it is bought, which words its pages. */
  profile: ProfileCode,
  passMark: z.string().nullable(),
  /** How the price is offered: as the budget has it, or one's own below it; and whose counts for less when prices are compared. */
  pricing: z.object({ fixed: z.boolean(), preferences: z.array(z.object({ fact: z.string(), share: z.string() })) }),
  endReason: z.string().nullable(),
  /** An upheld objection took the announced result back. */
  revoked: z.boolean(),
  /** The purchase was ended before the proposed result was announced. */
  dropped: z.boolean(),
  /** How many results were announced before and given up by their winners. */
  earlier: z.int(),
})

/** A bid with its content: open to the bidder, and to the officials and the panel once the lot has been opened. */
export const BidView = z
  .object({
    ...BidState.shape,
    partyName: z.string(),
    lot: BidLotNow,
    /** While it is written: where its organisation stands on the other side, so that it cannot be sealed. */
    opposite: z.object({ id: LotId, code: z.string(), name: z.string(), status: BidStatus }).nullable(),
    /** It was scored and did not reach the pass mark, and the caller may know. */
    belowPass: z.boolean(),
    outdated: z.boolean(),
    content: BidContent,
    contentRevision: z.int(),
    savedAt: Instant.nullable(),
    files: z.array(BidFile),
    /** Its last offer in the consultation: its own people's from the asking on, everybody's who reads the bid once all are opened. */
    lastOffer: LastOfferOfBid.nullable(),
    /** What it came to item by item, the mean of the panel: its own bidder's to see once the result is public. */
    points: z.array(z.object({ id: z.string(), name: z.string(), max: z.string(), points: z.string() })),
    /** Sections still to be filled in before it can be sealed. */
    missing: z.array(BidSection),
    /** After the opening: content and files are those of the digest in the receipt. */
    intact: z.boolean().nullable(),
    can: Can,
  })
  .openapi('Bid')
export type BidView = z.infer<typeof BidView>

/** One line of a list. `total` and `rank` are there when the result is public, and only on the own bid. */
export const BidItem = z
  .object({
    ...BidState.pick({
      id: true,
      revision: true,
      status: true,
      lotId: true,
      partyId: true,
      receiptNo: true,
      sealedAt: true,
      label: true,
    }).shape,
    /** It was sealed before the call was changed, and waits for its bidder's word or another version. */
    outdated: z.boolean(),
    reason: z.string().nullable(),
    outGround: OutGround.nullable(),
    partyName: z.string(),
    lot: BidLotNow,
    belowPass: z.boolean(),
    can: Can,
  })
  .openapi('BidItem')
export type BidItem = z.infer<typeof BidItem>
export const BidList = z.object({ items: z.array(BidItem) }).openapi('BidList')
export type BidList = z.infer<typeof BidList>
export const BidFileList = z.object({ items: z.array(BidFile) }).openapi('BidFileList')

export const BidDone = z.object({ id: BidId, status: BidStatus, revision: z.int() }).openapi('BidDone')
export type BidDone = z.infer<typeof BidDone>
export const BidSaved = z.object({ id: BidId, revision: z.int(), missing: z.array(BidSection) }).openapi('BidSaved')
export type BidSaved = z.infer<typeof BidSaved>

/** What the bidder takes away: proves what was sealed and when, without telling it. */
export const Receipt = z
  .object({
    bidId: BidId,
    receiptNo: z.string(),
    sealedAt: Instant,
    /** Offered when the deadline had passed: then this proves that it came, when, and that it was refused. */
    lateAt: Instant.nullable(),
    /** How the deadline that was missed came about; null of what was sealed. */
    closing: Computation.nullable(),
    /** A receipt of what was taken back afterwards proves no standing bid. */
    withdrawnAt: Instant.nullable(),
    digest: z.string(),
    partyName: z.string(),
    lot: BidLot,
    files: z.array(z.object({ name: z.string(), size: z.int(), sha256: z.string() })),
  })
  .openapi('Receipt')
export type Receipt = z.infer<typeof Receipt>

export const BidRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'stands-already',
  'not-taking-bids',
  'past-deadline',
  'not-invited',
  'bid-exists',
  'sections-missing',
  'placeholders-left',
  'offer-differs',
  'both-sides',
  'offer-nothing',
  'offer-over-budget',
  'uploads-used-up',
  ...UPLOAD_REFUSALS,
  'still-sealed',
  'fact-unknown',
  'fact-wrong-kind',
  'fact-reason-missing',
  'reason-says-nothing',
  'raises-points',
  'not-stated',
])
export type BidRefusalCode = z.infer<typeof BidRefusalCode>
export type BidRefusal = { readonly code: BidRefusalCode } & Readonly<Record<string, unknown>>
