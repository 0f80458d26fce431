import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BidId, LotId, PartyId } from '../../../kernel/ids.ts'
import { isPhone } from '../../../kernel/phone.ts'
import { line, prose } from '../../../kernel/text.ts'
import { BidStatus } from '../rules/bid.ts'
import { Verdict } from '../rules/challenge.ts'
import { AwardStatus, LotStatus } from '../rules/lot.ts'
import { CheckConclusion } from '../rules/panel.ts'
import { DeclineView, SuccessionView } from './decline.ts'
import { Computation, NextStep } from './lot.ts'
import { Can, Opinion, Revision } from './programme.ts'
import { OfflineTold } from './offline-told.ts'

/** Why this one was not chosen, written to its bidder alone; what was good is said first. */
export const Parting = z.strictObject({ bid: BidId, reason: line(500), strengths: prose(300) }).openapi('Parting')
export type Parting = z.infer<typeof Parting>

/** Where an objection is taken in: printed on the notice. */
export const Receiver = z.strictObject({ name: line(60), phone: line(40), address: line(120) }).openapi('Receiver')
export type Receiver = z.infer<typeof Receiver>

/** The result's public notice. `partings` has one line for every bid that was ranked and not chosen. */
export const Announcement = z
  .strictObject({
    noticeNo: line(60),
    title: line(200),
    services: line(300),
    receiver: Receiver.extend({ phone: Receiver.shape.phone.refine(isPhone, { error: 'not-a-phone' }) }),
    partings: z.array(Parting).max(200),
  })
  .openapi('Announcement')
export type Announcement = z.infer<typeof Announcement>

/** The leader's word on a result as it was read. */
export const Confirmation = Opinion.extend({ revision: Revision }).openapi('Confirmation')
export type Confirmation = z.infer<typeof Confirmation>

export const LetterNo = z.strictObject({ letterNo: line(60) }).openapi('LetterNo')
export const AwardNote = z.strictObject({ note: line(500) }).openapi('AwardNote')

/**
 * An objection that was answered, as everybody may know it: the office's own words, and none of whoever objected; `reviewBy`:
 * until when a review (复核) may be asked for.
 */
export const Objection = z
  .object({ answer: z.string(), filedOn: CivilDate, verdict: Verdict, answeredOn: CivilDate, reviewBy: CivilDate.nullable() })
  .openapi('Objection')
export type Objection = z.infer<typeof Objection>

/** One bid in the light of the result. A bidder sees only its own line. */
export const AwardBid = z
  .object({
    id: BidId,
    partyId: PartyId,
    partyName: z.string(),
    label: z.string().nullable(),
    status: BidStatus,
    total: z.string().nullable(),
    rank: z.int().nullable(),
    reason: z.string().nullable(),
    strengths: z.string().nullable(),
    /** For the office, before it is told: what the papers of a review held off line say to this bidder. */
    toldOnPaper: z.string().nullable(),
    /** Whether the letter to this bidder may be taken away now. */
    letter: z.boolean(),
  })
  .openapi('AwardBid')
export type AwardBid = z.infer<typeof AwardBid>

/** How a result stands. Before it is announced it exists for the purchaser's own people only. */
export const AwardView = z
  .object({
    lotId: LotId,
    revision: z.int(),
    code: z.string(),
    name: z.string(),
    status: LotStatus,
    awardStatus: AwardStatus,
    winner: z.object({ bidId: BidId, partyId: PartyId, partyName: z.string(), total: z.string().nullable() }),
    awardFen: Fen,
    /** The leader's opinion or reason for returning it; for the purchaser's own people. */
    leaderNote: z.string().nullable(),
    announcedAt: Instant.nullable(),
    notice: z.object({ id: z.uuid(), no: z.string(), title: z.string() }).nullable(),
    /** The number that its notice, or after it its letter, could bear, for whoever may put that out now. */
    proposedNo: z.string().nullable(),
    /** How the end of the public notice was computed; before the announcement, as it would be if announced today. */
    standstill: Computation.nullable(),
    /** The last day on which the result may be objected to; before the announcement, as it would be if announced today. */
    challengeEnds: CivilDate.nullable(),
    /** Objections are taken. */
    open: z.boolean(),
    /** Nobody decided within the term: the first of the ranking is deemed to have been fixed. */
    deemed: z.boolean(),
    awardedAt: Instant.nullable(),
    letterNo: z.string().nullable(),
    notifiedAt: Instant.nullable(),
    /** Until when it is published, as long as it is not: of a winner who is fixed, where such a term runs. */
    announceBy: Computation.nullable(),
    announceOverdue: z.boolean(),
    /** The same of the letter to whoever was chosen: from the publication on, as long as there is none. */
    letterBy: Computation.nullable(),
    letterOverdue: z.boolean(),
    signBy: Computation.nullable(),
    signOverdue: z.boolean(),
    /** Objections that wait for an answer. */
    pending: z.int(),
    /** Those to this result that were answered, in the order in which they came. */
    objections: z.array(Objection),
    /** The same to the results before it, which were given up. */
    formerObjections: z.array(Objection),
    bids: z.array(AwardBid),
    /**
     * In whose name an objection to this result is taken: of the caller's own organisations those that may object; for the office everybody
     * it concerns, of whom something may come on paper. Also whose sealed bid a review on paper left closed.
     */
    heard: z.array(z.object({ partyId: PartyId, partyName: z.string() })),
    /** Jurors who did not agree, by seat, with their reasons; for the purchaser's own people, the name for those of the room. */
    dissents: z.array(z.object({ seat: z.int(), name: z.string().nullable(), reason: z.string() })),
    /** Who neither signed the report nor dissented until the last day, and is deemed to agree; names as above. */
    silent: z.object({ by: CivilDate, jurors: z.array(z.object({ seat: z.int(), name: z.string().nullable() })) }).nullable(),
    /** Which of the four checks were concluded with a problem, in the officer's words; for those who may see the panel. */
    questioned: z.array(CheckConclusion.pick({ check: true, conclusion: true })),
    /** The review was held on paper (线下评审，未封存); null where it was held here. */
    offline: OfflineTold.nullable(),
    /** The awards that were given up before; for the purchaser's own people. */
    declines: z.array(DeclineView),
    /** Who may be taken in the place of whoever gave it up last, until somebody is proposed; for the same. */
    succession: SuccessionView.nullable(),
    next: NextStep.nullable(),
    can: Can,
  })
  .openapi('Award')
export type AwardView = z.infer<typeof AwardView>

export const AwardDone = z
  .object({ id: LotId, status: LotStatus, awardStatus: AwardStatus.nullable(), standstillEnds: CivilDate.nullable() })
  .openapi('AwardDone')
export type AwardDone = z.infer<typeof AwardDone>

export const AwardRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'notice-no-taken',
  'partings-missing',
  'no-such-bid',
  'purchase-paused',
  'brought-it-in',
  'nobody-to-confirm',
])
export type AwardRefusalCode = z.infer<typeof AwardRefusalCode>
export type AwardRefusal = { readonly code: AwardRefusalCode } & Readonly<Record<string, unknown>>
