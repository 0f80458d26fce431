import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import type { CallAnswer, LotQuestions, QuestionList, QuestionView } from '../contract/question.ts'
import { isOverdue } from '../rules/award.ts'
import type { LotState } from '../rules/lot.ts'
import { isOpenToQuestions, lastDayToAsk } from '../rules/question.ts'
import { lots, questions } from '../store/kept.ts'
import { callAnswersOf, questionIdsBy, questionIdsOf, waitingQuestionIds } from '../store/questions.ts'
import { mayOn, termsSet } from './award-deeds.ts'
import { profileOfLot } from './lot-profile.ts'
import { questionDeeds } from './questions.ts'

const AT_ONCE = 100

/** What was answered about a call, for anyone. */
export const callAnswers = (tx: ReadTx, acting: Acting, lot: LotId): Promise<CallAnswer[]> => callAnswersOf(tx, acting, lot)

/** Beside what everybody reads: an organisation its own questions, the office all of them, of whom nobody. */
export async function viewLotQuestions(
  tx: ReadTx,
  acting: Acting,
  id: LotId,
): Promise<Result<LotQuestions, { code: 'not-found' }>> {
  const lot = await lots.table.load(tx, acting.tenant, id)
  if (!lot || lot.publishedAt === null) return refuse({ code: 'not-found' })
  const isOffice = mayOn(acting, 'question.see-all')
  const parties = partiesOf(acting)
  const ids = isOffice ? await questionIdsOf(tx, acting, id) : await questionIdsBy(tx, acting, id, parties)
  const lastDay = await lastDayOf(tx, acting, lot)
  return ok({
    answers: await callAnswers(tx, acting, id),
    questions: await viewsOf(tx, acting, ids),
    lastDay,
    can: { 'question.ask': lastDay !== null && parties.some((party) => mayOn(acting, 'question.ask', { party })) },
  })
}

/** For the office: what waits for an answer, about whichever call. */
export async function listWaitingQuestions(tx: ReadTx, acting: Acting): Promise<QuestionList> {
  if (!mayOn(acting, 'question.see-all')) return { items: [] }
  return { items: await viewsOf(tx, acting, await waitingQuestionIds(tx, acting, acting.now, AT_ONCE)) }
}

const partiesOf = ({ posts }: Acting): PartyId[] => [...new Set(posts.flatMap(({ party }) => party ?? []))]

async function lastDayOf(tx: ReadTx, acting: Acting, lot: LotState) {
  if (!isOpenToQuestions(lot, acting.now) || lot.bidDeadline === null) return null
  return lastDayToAsk(await calendarOf(tx, acting), await profileOfLot(tx, acting, lot), lot.bidDeadline)
}

async function viewsOf(tx: ReadTx, acting: Acting, ids: readonly string[]): Promise<QuestionView[]> {
  const asked = await questions.table.each(tx, acting.tenant, ids)
  const about = await lots.table.each(tx, acting.tenant, [...new Set(asked.map(({ lotId }) => lotId))])
  const lotsById = new Map(about.map((lot) => [lot.id, lot]))
  const terms = await termsSet(
    tx,
    acting,
    asked.map(({ id }) => id),
    'question.answer',
  )
  return asked.flatMap((question): QuestionView[] => {
    const lot = lotsById.get(question.lotId)
    if (lot === undefined) return []
    const isOpen = isOpenToQuestions(lot, acting.now)
    const can = Object.entries(questionDeeds.can(acting, question)).map(([deed, may]) => [deed, may && isOpen] as const)
    return [
      {
        ...question,
        lot: { id: lot.id, code: lot.code, name: lot.name },
        answerTerm: terms.get(question.id) ?? null,
        overdue: question.status === 'asked' && isOverdue(question.answerDue, acting.now),
        can: Object.fromEntries(can),
      },
    ]
  })
}
