import { z } from '@hono/zod-openapi'
import { ChallengeId, LotId, PartyId, Tenant } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { ChallengeState, ChallengeStatus } from '../rules/challenge.ts'
import { LotStatus } from '../rules/lot.ts'
import { Computation } from './lot.ts'
import { Can } from './programme.ts'

export const ChallengesAt = z.object({ tenant: Tenant })
export const ChallengeAt = z.object({ tenant: Tenant, challenge: ChallengeId })

/** An objection in the real name: a bidder's manager files for the party that took part, a resident for themselves (null). */
export const Complaint = z
  .strictObject({ partyId: PartyId.nullable(), matter: line(100), text: prose(3000).min(1), remedy: prose(1000).min(1) })
  .openapi('Complaint')
export type Complaint = z.infer<typeof Complaint>

export const ChallengeAnswer = z.strictObject({ answer: prose(3000).min(1) }).openapi('ChallengeAnswer')

export const ChallengeQuery = z.object({ lot: LotId.optional(), status: ChallengeStatus.optional() })

/** Open to the officials and to whoever filed it. */
export const ChallengeView = ChallengeState.extend({
  filedByName: z.string(),
  partyName: z.string().nullable(),
  lot: z.object({ id: LotId, code: z.string(), name: z.string(), status: LotStatus }),
  /** Withheld from whoever filed it until they open it, so that the record of it is true. */
  answer: z.string().nullable(),
  /** How the last day for the answer was computed. */
  answerTerm: Computation.nullable(),
  /** How the last day for asking for a review of the answer was computed. */
  reviewTerm: Computation.nullable(),
  /** Still unanswered although that day is over: shown, and nothing more happens by itself. */
  overdue: z.boolean(),
  can: Can,
}).openapi('Challenge')
export type ChallengeView = z.infer<typeof ChallengeView>
export const ChallengeList = z.object({ items: z.array(ChallengeView) }).openapi('ChallengeList')

export const ChallengeDone = z.object({ id: ChallengeId, status: ChallengeStatus, lotStatus: LotStatus }).openapi('ChallengeDone')
export type ChallengeDone = z.infer<typeof ChallengeDone>

export const ChallengeRefusalCode = z.enum(['not-found', 'wrong-status', 'past-deadline', 'did-not-take-part'])
export type ChallengeRefusalCode = z.infer<typeof ChallengeRefusalCode>
export type ChallengeRefusal = { readonly code: ChallengeRefusalCode } & Readonly<Record<string, unknown>>
