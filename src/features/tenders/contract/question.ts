import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { LotId, PartyId, QuestionId, Tenant } from '../../../kernel/ids.ts'
import { tellingReason } from '../../../kernel/stock-reasons.ts'
import { prose } from '../../../kernel/text.ts'
import { CallSection, QuestionState, QuestionStatus } from '../rules/question.ts'
import { Computation } from './lot.ts'
import { Can } from './programme.ts'

export const QuestionsAt = z.object({ tenant: Tenant })
export const QuestionAt = z.object({ tenant: Tenant, question: QuestionId })

/** By an organisation's manager, for that organisation; nobody is told which. */
export const Question = z
  .strictObject({ partyId: PartyId, section: CallSection.nullable(), text: prose(1000).min(1) })
  .openapi('Question')
export type Question = z.infer<typeof Question>

/** `wording`: the question as everybody reads it. */
export const QuestionAnswer = z
  .strictObject({ wording: prose(1000).min(1), answer: prose(3000).min(1) })
  .openapi('QuestionAnswer')
export type QuestionAnswer = z.infer<typeof QuestionAnswer>

export const QuestionRefused = z.strictObject({ reason: tellingReason(500) }).openapi('QuestionRefused')
export type QuestionRefused = z.infer<typeof QuestionRefused>

/** What everybody reads of a question: never its own words, nor when it came. */
export const CallAnswer = z
  .object({
    id: z.uuid(),
    section: CallSection.nullable(),
    question: z.string(),
    answer: z.string(),
    answeredAt: Instant,
  })
  .openapi('CallAnswer')
export type CallAnswer = z.infer<typeof CallAnswer>

/** Open to whoever asked and to the office, which is not told who did. */
export const QuestionView = QuestionState.extend({
  lot: z.object({ id: LotId, code: z.string(), name: z.string() }),
  /** How the last day for the answer was computed. */
  answerTerm: Computation.nullable(),
  /** Still unanswered although that day is over: shown, and nothing more happens by itself. */
  overdue: z.boolean(),
  can: Can,
}).openapi('QuestionAsked')
export type QuestionView = z.infer<typeof QuestionView>
/** That wait for an answer, the first to be answered first. */
export const QuestionList = z.object({ items: z.array(QuestionView) }).openapi('QuestionList')
export type QuestionList = z.infer<typeof QuestionList>

export const LotQuestions = z
  .object({
    /** In the order in which they were answered. */
    answers: z.array(CallAnswer),
    /** One’s own organisation’s, all of them for the office; in the order in which they were asked. */
    questions: z.array(QuestionView),
    /** The last day on which a question is taken, while the call is out. */
    lastDay: CivilDate.nullable(),
    can: Can,
  })
  .openapi('LotQuestions')
export type LotQuestions = z.infer<typeof LotQuestions>

export const QuestionDone = z.object({ id: QuestionId, status: QuestionStatus }).openapi('QuestionDone')
export type QuestionDone = z.infer<typeof QuestionDone>

export const QuestionRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'call-closed',
  'question-too-late',
  'too-many-questions',
  'names-organisation',
  'question-gives-number',
  'too-many-tries',
])
export type QuestionRefusalCode = z.infer<typeof QuestionRefusalCode>
export type QuestionRefusal = { readonly code: QuestionRefusalCode } & Readonly<Record<string, unknown>>

/** With `question-too-late`: until when one could have asked, and when the answer would be due as against when bids close. */
export const QuestionTooLate = z.object({ lastDay: CivilDate, due: CivilDate, bidDeadline: Instant })
