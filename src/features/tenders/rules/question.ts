import { z } from 'zod'
import { CivilDate, civilDateOf, Instant, isAfter, plusDays } from '../../../kernel/civil.ts'
import { LotId, PartyId, QuestionId } from '../../../kernel/ids.ts'
import { givesPersonalNumber } from '../../../kernel/personal-number.ts'
import { line, prose } from '../../../kernel/text.ts'
import type { Calendar, Deadline } from '../../../kernel/working-days.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { dayIsOver, termOf } from './award.ts'
import { bare } from '../../../kernel/unspaced.ts'
import type { LotState } from './lot.ts'
import type { Profile } from './profile.ts'

export const QuestionStatus = z.enum(['asked', 'answered', 'declined'])
export type QuestionStatus = z.infer<typeof QuestionStatus>

export const QUESTION_LIFE = {
  asked: { 'question.answer': 'answered', 'question.decline': 'declined' },
  answered: {},
  declined: {},
} as const satisfies Life<QuestionStatus, string>
export type QuestionDeed = { [S in QuestionStatus]: keyof (typeof QUESTION_LIFE)[S] }[QuestionStatus]
const LIFE: Life<QuestionStatus, QuestionDeed> = QUESTION_LIFE

/** Which part of the call a question is about. */
export const CallSection = z.enum(['project', 'who', 'services', 'review', 'how', 'reviewDay', 'objections', 'contact'])
export type CallSection = z.infer<typeof CallSection>

/** How many questions one organisation may ask about one call, so that nobody buries an office in them (practice). */
export const MOST_QUESTIONS = 10

const Asked = z.strictObject({ lotId: LotId, section: CallSection.nullable(), text: prose(1000), answerDue: CivilDate })
/** For which organisation. The state does not have it, so that nothing made of the state can tell who asked. */
const Asking = Asked.extend({ partyId: PartyId })
/** As everybody reads it: the question in the office's words where its own would say who asks. */
const Answering = z.strictObject({ wording: prose(1000), answer: prose(3000) })
const Declining = z.strictObject({ reason: line(500) })

export const QuestionState = Asked.extend({
  id: QuestionId,
  revision: z.int().min(1),
  status: QuestionStatus,
  askedAt: Instant,
  wording: z.string().nullable(),
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  /** Why it was not answered. */
  reason: z.string().nullable(),
})
export type QuestionState = z.infer<typeof QuestionState>

type Facts = {
  'question.ask': z.infer<typeof Asking>
  'question.answer': z.infer<typeof Answering>
  'question.decline': z.infer<typeof Declining>
}

const to = (state: QuestionState, deed: QuestionDeed) => ({ status: become(LIFE, state.status, deed) })

export const QUESTION = noun<QuestionState, Facts>('question', {
  'question.ask': starts(Asking, ({ lotId, section, text, answerDue }, { at }) => ({
    lotId,
    section,
    text,
    answerDue,
    status: 'asked',
    askedAt: at,
    wording: null,
    answer: null,
    answeredAt: null,
    reason: null,
  })),
  'question.answer': follows(Answering, (state, { wording, answer }, { at }) => ({
    ...to(state, 'question.answer'),
    wording,
    answer,
    answeredAt: at,
  })),
  'question.decline': follows(Declining, (state, { reason }, { at }) => ({
    ...to(state, 'question.decline'),
    reason,
    answeredAt: at,
  })),
})

type Called = Pick<LotState, 'status' | 'bidDeadline'>

/** Questions are taken and answered while the call is out, and no longer: what comes later helps nobody's bid. */
export const isOpenToQuestions = ({ status, bidDeadline }: Called, now: Instant): boolean =>
  status === 'published' && bidDeadline !== null && isAfter(bidDeadline, now)

/** Until when a question that is asked on this day is answered (实施条例 Art. 52: 询问; practice for a local selection). */
export const inquiryTerm = (calendar: Calendar, profile: Profile, askedOn: CivilDate): Deadline =>
  termOf(calendar, profile, 'inquiry', askedOn)

const isAnsweredBefore = (term: Deadline, bidDeadline: Instant): boolean => !isAfter(dayIsOver(term.due), bidDeadline)

/**
 * The last day on which a question is taken: the last whose whole term to answer is over before bids close. After it an office that
 * keeps its term might still answer too late.
 */
export function lastDayToAsk(calendar: Calendar, profile: Profile, bidDeadline: Instant): CivilDate {
  let day = civilDateOf(bidDeadline)
  while (!isAnsweredBefore(inquiryTerm(calendar, profile, day), bidDeadline)) day = plusDays(day, -1)
  return day
}

/** Too late to be answered in time; the refusal carries its own proof. */
export function lateness(calendar: Calendar, profile: Profile, bidDeadline: Instant, now: Instant) {
  const term = inquiryTerm(calendar, profile, civilDateOf(now))
  if (isAnsweredBefore(term, bidDeadline)) return undefined
  return { code: 'question-too-late', lastDay: lastDayToAsk(calendar, profile, bidDeadline), due: term.due, bidDeadline } as const
}

/**
 * What keeps an answer from being published: the name of any organisation that is known here, whoever asked (asked of all of them, so
 * that the office learns nothing by trying), or a personal number in the question.
 */
export function unfitToPublish(
  { wording, answer }: { readonly wording: string; readonly answer: string },
  organisations: readonly string[],
): { readonly code: 'names-organisation'; readonly name: string } | { readonly code: 'question-gives-number' } | undefined {
  const said = [wording, answer].map(bare)
  const name = organisations.find((one) => bare(one) !== '' && said.some((text) => text.includes(bare(one))))
  if (name !== undefined) return { code: 'names-organisation', name }
  return givesPersonalNumber(wording) ? { code: 'question-gives-number' } : undefined
}
