import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { type LotId, QuestionId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import type { Question, QuestionAnswer, QuestionDone, QuestionRefusal, QuestionRefused } from '../contract/question.ts'
import {
  inquiryTerm,
  isOpenToQuestions,
  lateness,
  MOST_QUESTIONS,
  QUESTION_LIFE,
  type QuestionState,
  unfitToPublish,
} from '../rules/question.ts'
import { lots, questions } from '../store/kept.ts'
import { organisationNames } from '../store/names.ts'
import { insertAsker, insertCallAnswer, questionIdsBy } from '../store/questions.ts'
import { endDue, mayOn, setTerm } from './award-deeds.ts'
import { profileOfLot } from './lot-profile.ts'

type Outcome = Promise<Result<QuestionDone, QuestionRefusal>>

export const questionDeeds = deedsOf({
  kept: questions,
  life: QUESTION_LIFE,
  policy: TENDER_POLICY,
  asks: { 'question.answer': 'question.answer', 'question.decline': 'question.answer' },
  on: () => ({}),
})

const done = ({ id, status }: QuestionState): QuestionDone => ({ id, status })

/** A question about a call, as long as it can be answered before bids close. Colleagues who ask at once wait for each other at the lot. */
export async function askQuestion(tx: Tx, acting: Acting, lotId: LotId, { partyId, section, text }: Question): Outcome {
  const on = { party: partyId }
  if (!mayOn(acting, 'question.ask', on)) return refuse({ code: 'not-found' })
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  if (!lot || lot.publishedAt === null) return refuse({ code: 'not-found' })
  if (!isOpenToQuestions(lot, acting.now) || lot.bidDeadline === null) return refuse({ code: 'call-closed' })
  const [calendar, profile] = [await calendarOf(tx, acting), await profileOfLot(tx, acting, lot)]
  const late = lateness(calendar, profile, lot.bidDeadline, acting.now)
  if (late !== undefined) return refuse(late)
  const before = await questionIdsBy(tx, acting, lotId, [partyId])
  if (before.length >= MOST_QUESTIONS) return refuse({ code: 'too-many-questions', most: MOST_QUESTIONS })

  const term = inquiryTerm(calendar, profile, civilDateOf(acting.now))
  const id = QuestionId.parse(acting.newId())
  // First of all: from here on the question and its record exist for the asker.
  await insertAsker(tx, { tenant: acting.tenant, questionId: id, partyId })
  const role = actingAs(TENDER_POLICY, acting, 'question.ask', on)
  const facts = { lotId, section, text, answerDue: term.due, partyId }
  const asked = await append(tx, { ...acting, role }, questions, { id }, 'question.ask', facts)
  await setTerm(tx, acting, { noun: 'question', subject: id, deed: 'question.answer', term })
  return ok(done(asked))
}

/** Answers a question: with it, and in the same moment for everybody, it stands beside the call in the wording given. */
export async function answerQuestion(tx: Tx, acting: Acting, id: QuestionId, { wording, answer }: QuestionAnswer): Outcome {
  const held = await holdWithLot(tx, acting, id, 'question.answer')
  if (!held.ok) return held
  const unfit = unfitToPublish({ wording, answer }, await organisationNames(tx, acting))
  if (unfit !== undefined) return refuse(unfit)
  const answered = await questionDeeds.does(tx, acting, held.value, 'question.answer', { wording, answer })
  const { lotId, section } = answered
  const { tenant, now: answeredAt } = acting
  await insertCallAnswer(tx, {
    tenant,
    id: acting.newId(),
    questionId: id,
    lotId,
    section,
    question: wording,
    answer,
    answeredAt,
  })
  await endDue(tx, acting, id, 'question.answer')
  return ok(done(answered))
}

/** It is not answered, and whoever asked reads why; nobody else does. */
export async function declineQuestion(tx: Tx, acting: Acting, id: QuestionId, { reason }: QuestionRefused): Outcome {
  const held = await holdWithLot(tx, acting, id, 'question.decline')
  if (!held.ok) return held
  const declined = await questionDeeds.does(tx, acting, held.value, 'question.decline', { reason })
  await endDue(tx, acting, id, 'question.answer')
  return ok(done(declined))
}

/** The lot first, as everything that closes it does, so that no answer comes out behind the closing. */
async function holdWithLot(
  tx: Tx,
  acting: Acting,
  id: QuestionId,
  deed: 'question.answer' | 'question.decline',
): Promise<Result<QuestionState, QuestionRefusal>> {
  const asked = await questions.table.load(tx, acting.tenant, id)
  const lot = asked && (await lots.table.lock(tx, acting.tenant, asked.lotId))
  if (!lot) return refuse({ code: 'not-found' })
  const held = await questionDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  return isOpenToQuestions(lot, acting.now) ? held : refuse({ code: 'call-closed' })
}
