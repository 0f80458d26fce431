import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { ConsultationId, NeedId, OpinionId, ProgrammeId, ReplyId, Tenant } from '../../../kernel/ids.ts'
import { givesPhone } from '../../../kernel/phone.ts'
import { line, prose } from '../../../kernel/text.ts'
import { ConsultationState, ConsultationStatus, ConsultedNeed, OPINION_DAYS } from '../rules/consultation.ts'
import { OpinionOutcome, OpinionState, ReplyState } from '../rules/opinion.ts'
import { Computation } from './lot.ts'
import { paperFile } from './papers.ts'
import { Can, Revision } from './programme.ts'

export const ConsultationsAt = z.object({ tenant: Tenant })
export const ConsultationAt = z.object({ tenant: Tenant, consultation: ConsultationId })
export const ReplyAt = z.object({ tenant: Tenant, consultation: ConsultationId, reply: ReplyId })
export const CONSULTATION_PAPERS = ['need-catalogue', 'opinion-summary'] as const
export const ConsultationPaperAt = z.object({
  tenant: Tenant,
  consultation: ConsultationId,
  file: paperFile(CONSULTATION_PAPERS),
})
export const ConsultationQuery = z.object({ programme: ProgrammeId.optional() })
/** `after`: the opinion behind which the next page begins. */
export const OpinionQuery = z.object({ after: OpinionId.optional() })

/** Puts needs of the catalogue to the public under a plan, as the plan was read; in the order of the catalogue. */
export const ConsultationOpening = z
  .strictObject({
    revision: Revision,
    needs: z
      .array(z.strictObject({ needId: NeedId, service: ConsultedNeed.shape.service }))
      .min(1)
      .max(200),
    workingDays: z.int().min(OPINION_DAYS.least).max(OPINION_DAYS.most),
    contact: line(200).refine(givesPhone, { error: 'phone-missing' }),
  })
  .openapi('ConsultationOpening')
export type ConsultationOpening = z.infer<typeof ConsultationOpening>

/** On one need of the catalogue, or on the plan as a whole. */
export const PublicOpinion = z.strictObject({ needId: NeedId.nullable(), text: prose(1000).min(1) }).openapi('PublicOpinion')
export type PublicOpinion = z.infer<typeof PublicOpinion>

const named = z.array(OpinionId).min(1).max(200)

/** One reply to one opinion or to several alike. `wording`: what was said, as everybody reads it. */
export const OpinionReply = z
  .strictObject({ opinions: named, wording: prose(1000).min(1), outcome: OpinionOutcome, answer: prose(2000).min(1) })
  .openapi('OpinionReply')
export type OpinionReply = z.infer<typeof OpinionReply>
export const ReplyExtension = z.strictObject({ opinions: named }).openapi('OpinionReplyExtension')

export const ConsultationSummary = z.strictObject({ summary: prose(3000).min(1) }).openapi('ConsultationSummary')

/** A plan under discussion, as far as everybody may know it. */
const OfPlan = z.object({ id: ProgrammeId, name: z.string(), year: z.int() })

export const ConsultationItem = z
  .object({
    ...ConsultationState.pick({ id: true, status: true, openedAt: true, endsOn: true, opinions: true }).shape,
    programme: OfPlan,
    needs: z.int(),
    /** Whether opinions are heard now. */
    isOpen: z.boolean(),
  })
  .openapi('ConsultationItem')
export type ConsultationItem = z.infer<typeof ConsultationItem>
/** Latest first. */
export const ConsultationList = z.object({ items: z.array(ConsultationItem) }).openapi('ConsultationList')
export type ConsultationList = z.infer<typeof ConsultationList>

/** What is published of the opinions that were answered together. */
export const PublishedReply = z
  .object(
    ReplyState.pick({ id: true, needId: true, wording: true, outcome: true, answer: true, opinions: true, givenAt: true }).shape,
  )
  .openapi('OpinionReplyPublished')
export type PublishedReply = z.infer<typeof PublishedReply>

/** One’s own, with what became of it. */
export const OwnOpinion = z
  .object({
    ...OpinionState.pick({ id: true, status: true, needId: true, text: true, filedAt: true }).shape,
    consultation: z.object({ id: ConsultationId, name: z.string() }),
    about: z.string().nullable(),
    answer: z.string().nullable(),
  })
  .openapi('OwnOpinion')
export type OwnOpinion = z.infer<typeof OwnOpinion>
export const OwnOpinions = z.object({ items: z.array(OwnOpinion) }).openapi('OwnOpinions')
export type OwnOpinions = z.infer<typeof OwnOpinions>

export const ConsultationView = z
  .object({
    ...ConsultationItem.shape,
    revision: Revision,
    items: z.array(ConsultedNeed),
    contact: z.string(),
    summary: z.string().nullable(),
    concludedAt: Instant.nullable(),
    /** How the last day was computed. */
    term: Computation.nullable(),
    replies: z.array(PublishedReply),
    /** For the office: how many came, how many of them from nobody known, how many wait. */
    counts: z.object({ all: z.int(), unknown: z.int(), waiting: z.int() }).nullable(),
    can: Can,
  })
  .openapi('Consultation')
export type ConsultationView = z.infer<typeof ConsultationView>

/** To the office; nobody is told who said it. */
export const WaitingOpinion = z
  .object(OpinionState.pick({ id: true, needId: true, text: true, by: true, filedAt: true }).shape)
  .openapi('WaitingOpinion')
export type WaitingOpinion = z.infer<typeof WaitingOpinion>
/** In the order in which they came; `next` is the `after` of the following page. */
export const WaitingOpinions = z.object({ items: z.array(WaitingOpinion), next: OpinionId.nullable() }).openapi('WaitingOpinions')
export type WaitingOpinions = z.infer<typeof WaitingOpinions>

export const ConsultationDone = z
  .object({ id: ConsultationId, status: ConsultationStatus, endsOn: CivilDate })
  .openapi('ConsultationDone')
export type ConsultationDone = z.infer<typeof ConsultationDone>
export const OpinionDone = z.object({ id: OpinionId }).openapi('OpinionDone')
export type OpinionDone = z.infer<typeof OpinionDone>
export const ReplyDone = z.object({ id: ReplyId, opinions: z.int() }).openapi('OpinionReplyDone')
export type ReplyDone = z.infer<typeof ReplyDone>

export const ConsultationRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'need-not-listed',
  'consultation-over',
  'consultation-running',
  'no-such-item',
  'opinion-gives-number',
  'too-many-opinions',
  'opinions-full',
  'opinion-answered',
  'reply-gives-number',
  'answer-says-nothing',
  'opinions-waiting',
  'too-many-tries',
])
export type ConsultationRefusalCode = z.infer<typeof ConsultationRefusalCode>
export type ConsultationRefusal = { readonly code: ConsultationRefusalCode } & Readonly<Record<string, unknown>>
