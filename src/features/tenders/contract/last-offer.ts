import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BidId, LastOfferId, LotId, OfferRoundId, Tenant } from '../../../kernel/ids.ts'
import { prose } from '../../../kernel/text.ts'
import { OutGround } from '../rules/bid.ts'
import { LastOfferContent, LastOfferStatus } from '../rules/last-offer.ts'
import { OfferRoundStatus } from '../rules/offer-round.ts'
import { Can, Revision } from './programme.ts'

export const LotOffersAt = z.object({ tenant: Tenant, lot: LotId })

/** How long everybody has, from the asking on, and what the consultation changed; that goes to every supplier alike. */
export const LastOfferAsking = z
  .strictObject({ minutes: z.int().min(1).max(43_200), changes: prose(2000) })
  .openapi('LastOfferAsking')
export type LastOfferAsking = z.infer<typeof LastOfferAsking>

/** `revision`: of the own last offer as the manager had it before their eyes. */
export const LastOfferGiving = LastOfferContent.extend({ revision: Revision }).openapi('LastOfferGiving')
export type LastOfferGiving = z.infer<typeof LastOfferGiving>

export const OfferRoundDone = z.object({ id: OfferRoundId, status: OfferRoundStatus }).openapi('OfferRoundDone')
export type OfferRoundDone = z.infer<typeof OfferRoundDone>
/** `receiptNo`: of what was sealed, or of the proof that it came too late (`late`). */
export const LastOfferDone = z
  .object({ id: LastOfferId, status: LastOfferStatus, revision: z.int(), receiptNo: z.string().nullable() })
  .openapi('LastOfferDone')
export type LastOfferDone = z.infer<typeof LastOfferDone>

/** What a bid's own people see of its last offer from the asking on, and everybody who reads the bid once all are opened. */
export const LastOfferOfBid = z.object({
  id: LastOfferId,
  revision: z.int(),
  status: LastOfferStatus,
  deadline: Instant,
  changes: z.string(),
  /** The whole round came to nothing: too few last offers, and none was opened. */
  short: z.boolean(),
  receiptNo: z.string().nullable(),
  digest: z.string().nullable(),
  givenAt: Instant.nullable(),
  lateAt: Instant.nullable(),
  reason: z.string().nullable(),
  offerFen: Fen.nullable(),
  remark: z.string(),
  can: Can,
})
export type LastOfferOfBid = z.infer<typeof LastOfferOfBid>

/** One supplier in the asking: beside its first offer the last, once all are opened; until then nobody knows whether there is one. */
const OfferLine = z.object({
  bidId: BidId,
  label: z.string().nullable(),
  partyName: z.string(),
  firstFen: Fen.nullable(),
  status: LastOfferStatus.nullable(),
  lastFen: Fen.nullable(),
  givenAt: Instant.nullable(),
  remark: z.string(),
  outGround: OutGround.nullable(),
})

/** The last offers of a lot, for the office and the panel. `terms` is null where none are asked for. */
export const LastOffersView = z
  .object({
    terms: z.object({ leastMinutes: z.int(), mostDays: z.int(), source: z.string() }).nullable(),
    /** How many the purchase needs. */
    needed: z.int(),
    round: z
      .object({
        id: OfferRoundId,
        status: OfferRoundStatus,
        deadline: Instant,
        changes: z.string(),
        askedAt: Instant,
        given: z.int().nullable(),
      })
      .nullable(),
    offers: z.array(OfferLine),
    budgetFen: Fen,
    can: Can,
  })
  .openapi('LastOffers')
export type LastOffersView = z.infer<typeof LastOffersView>

/** How far the last offers of a lot are: to be asked for, waited for, opened, or too few of them; null where none are asked for. */
export const LastOfferStanding = z.enum(['to-ask', 'asked', 'opened', 'short']).nullable()
export type LastOfferStanding = z.infer<typeof LastOfferStanding>

export const LastOfferRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'past-deadline',
  'offers-not-asked',
  'round-exists',
  'room-not-closed',
  'too-few-bidders',
  'offer-time-short',
  'offer-time-long',
  'offer-nothing',
  'purchase-paused',
])
export type LastOfferRefusalCode = z.infer<typeof LastOfferRefusalCode>
export type LastOfferRefusal = { readonly code: LastOfferRefusalCode } & Readonly<Record<string, unknown>>
