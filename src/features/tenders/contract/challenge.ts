import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { ChallengeId, FileId, LotId, PartyId, Tenant } from '../../../kernel/ids.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { line, prose } from '../../../kernel/text.ts'
import { UPLOAD_REFUSALS } from '../../../kernel/uploads.ts'
import { ChallengeState, ChallengeStatus, Decision, Escalation } from '../rules/challenge.ts'
import { LotStatus } from '../rules/lot.ts'
import { BidFile, FileName } from './bid.ts'
import { Computation } from './lot.ts'
import { Can } from './programme.ts'

export const ChallengesAt = z.object({ tenant: Tenant })
export const ChallengeAt = z.object({ tenant: Tenant, challenge: ChallengeId })

export const ChallengeFileAt = z.object({ tenant: Tenant, challenge: ChallengeId, file: FileId })
export const ChallengeFileNamed = z.object({ name: FileName })
/** A PDF, a picture or an office document, its kind told by its bytes. */
export const ChallengeFile = BidFile.openapi('ChallengeFile')
export type ChallengeFile = z.infer<typeof ChallengeFile>

const claim = { matter: line(100), text: prose(3000).min(1), remedy: prose(1000).min(1) }
/** Files of this lot that the one who files it uploaded before. */
const papers = z.array(FileId).max(10)

/** An objection in the real name: for the party that took part, whose manager files it, or in one's own name (null). */
export const Complaint = z
  .strictObject({ partyId: PartyId.nullable(), ...claim, papers: papers.default([]) })
  .openapi('Complaint')
export type Complaint = z.infer<typeof Complaint>

/** One that came on paper: who signed it, for which bidder (null: in their own name), when it was received, and its scan. */
export const PaperComplaint = z
  .strictObject({ partyId: PartyId.nullable(), signatory: line(60), arrivedOn: CivilDate, ...claim, papers: papers.min(1) })
  .openapi('PaperComplaint')
export type PaperComplaint = z.infer<typeof PaperComplaint>

export const ChallengeAnswer = z.strictObject({ answer: prose(3000).min(1) }).openapi('ChallengeAnswer')

/** The letter by which an objection on paper was withdrawn (撤回书), scanned. */
export const WithdrawalLetter = z.strictObject({ papers: papers.min(1) }).openapi('WithdrawalLetter')
export type WithdrawalLetter = z.infer<typeof WithdrawalLetter>

/** That another authority has taken in a complaint about the answer (投诉受理通知书), as its paper says. */
export const ComplaintTaken = Escalation.omit({ decideBy: true }).openapi('ComplaintTaken')
export type ComplaintTaken = z.infer<typeof ComplaintTaken>
/** Its decision (投诉处理决定书). */
export const ComplaintDecided = Decision.extend({}).openapi('ComplaintDecided')
export type ComplaintDecided = z.infer<typeof ComplaintDecided>

export const ChallengeQuery = z.object({
  lot: LotId.optional(),
  status: ChallengeStatus.optional(),
  /** `next` of the page before. */
  after: ChallengeId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ChallengeQuery = z.infer<typeof ChallengeQuery>

/** Open to the officials, to whoever filed it, and to the organisation in whose name it was registered. */
export const ChallengeView = ChallengeState.omit({ papers: true })
  .extend({
    papers: z.array(ChallengeFile),
    filedByName: z.string(),
    partyName: z.string().nullable(),
    lot: z.object({ id: LotId, code: z.string(), name: z.string(), status: LotStatus, profile: ProfileCode }),
    /** Withheld from whoever filed it until they open it, so that the record of it is true. */
    answer: z.string().nullable(),
    /** How the last day for the answer was computed. */
    answerTerm: Computation.nullable(),
    /** How the last day for asking for a review of the answer was computed. */
    reviewTerm: Computation.nullable(),
    /** How the last day for the decision on a complaint was computed. */
    decisionTerm: Computation.nullable(),
    /** Until when that authority looks whether it takes the complaint in, and tells whom it concerns; null where no rule binds it. */
    checkTerm: Computation.nullable(),
    toldTerm: Computation.nullable(),
    /** Still undecided although that day is over: shown, and nothing more happens by itself. */
    decisionOverdue: z.boolean(),
    /** Still unanswered although that day is over: shown, and nothing more happens by itself. */
    overdue: z.boolean(),
    can: Can,
  })
  .openapi('Challenge')
export type ChallengeView = z.infer<typeof ChallengeView>
export const ChallengeList = z.object({ items: z.array(ChallengeView), next: ChallengeId.nullable() }).openapi('ChallengeList')
export type ChallengeList = z.infer<typeof ChallengeList>

export const ChallengeDone = z.object({ id: ChallengeId, status: ChallengeStatus, lotStatus: LotStatus }).openapi('ChallengeDone')
export type ChallengeDone = z.infer<typeof ChallengeDone>

/** The part of a lot's page that holds its objections, and that which holds one of them. */
export const OBJECTIONS_PART = 'lot-challenges'
export const objectionPart = (id: ChallengeId): string => `challenge-${id}`

export const ChallengeRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'past-deadline',
  'did-not-take-part',
  'gave-up-award',
  'objection-pending',
  'too-many-objections',
  'own-purchase',
  'own-objection',
  'answer-says-nothing',
  'answer-unfit-for-public',
  'not-in-notice',
  'stamped-paper-missing',
  'not-answered',
  'complaint-entered',
  'complaint-not-in-term',
  'no-complaint',
  'decision-entered',
  'decision-day-wrong',
  'unknown-paper',
  'paper-named',
  ...UPLOAD_REFUSALS,
  'too-many-tries',
])
export type ChallengeRefusalCode = z.infer<typeof ChallengeRefusalCode>
export type ChallengeRefusal = { readonly code: ChallengeRefusalCode } & Readonly<Record<string, unknown>>
