import { z } from '@hono/zod-openapi'
import { Indicator } from '../../../kernel/indicator.ts'
import { givesPhone } from '../../../kernel/phone.ts'
import { tellingReason } from '../../../kernel/stock-reasons.ts'
import { line } from '../../../kernel/text.ts'
import { Call, CriterionWords, PendingAmendment, Substance as Plan } from '../rules/lot.ts'
import { Computation } from './lot.ts'
import { Can, Revision } from './programme.ts'
import { PublishedAmendment } from './publications.ts'

export const Substance = Plan.extend({
  indicators: z.array(Indicator).max(40),
  criteria: z.array(CriterionWords).max(200),
}).openapi('Substance')

/** What bids answer, said otherwise, on its way to the leader; `revision` is the lot's that the writer had before their eyes. */
export const AmendmentDraft = z
  .strictObject({ revision: Revision, reason: tellingReason(500), substance: Substance })
  .openapi('AmendmentDraft')
export type AmendmentDraft = z.infer<typeof AmendmentDraft>

export const AmendmentReturn = z.strictObject({ revision: Revision, reason: tellingReason(500) }).openapi('AmendmentReturn')

/** What is put before the public: the dates as they stand from now on, and with `substance` what the leader agreed to. */
export const Amending = Call.extend({
  revision: Revision,
  title: line(200),
  contact: Call.shape.contact.refine(givesPhone, { error: 'phone-missing' }),
  reason: tellingReason(500),
  substance: z.boolean(),
}).openapi('Amending')
export type Amending = z.infer<typeof Amending>

/** Another day for a review that nobody could hold, put before the public; `revision` is the lot's that the writer had before their eyes. */
export const ReviewMove = Amending.pick({
  revision: true,
  noticeNo: true,
  title: true,
  reviewOn: true,
  reviewPlace: true,
  reason: true,
}).openapi('ReviewMove')
export type ReviewMove = z.infer<typeof ReviewMove>

export const LotAmendments = z
  .object({
    /** In the order in which they were published. */
    items: z.array(PublishedAmendment),
    /** For the office: what is on its way. */
    pending: PendingAmendment.nullable(),
    /** While the call is out: the days that a change which touches the bids leaves them, if it is published today. */
    term: Computation.nullable(),
    /** A rule sets them; otherwise they are advice. */
    binding: z.boolean(),
    /** To whoever may publish: a number by the pattern of the earlier ones. */
    proposedNo: z.string().nullable(),
    can: Can,
  })
  .openapi('LotAmendments')
export type LotAmendments = z.infer<typeof LotAmendments>

export const AmendmentRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'not-ready',
  'review-before-deadline',
  'notice-no-taken',
  'call-over',
  'deadline-shortened',
  'deadline-too-soon',
  'nothing-changed',
  'criteria-differ',
  'not-agreed',
  'review-day-stands',
  'review-day-past',
  'review-day-paused',
  'purchase-paused',
])
export type AmendmentRefusalCode = z.infer<typeof AmendmentRefusalCode>
export type AmendmentRefusal = { readonly code: AmendmentRefusalCode } & Readonly<Record<string, unknown>>
