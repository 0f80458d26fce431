import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { LotId, QuestionId, Tenant } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { LotQuestions, type Question, type QuestionAnswer, QuestionDone } from '../contract/question.ts'
import type { questionRoutes } from '../routes/questions.ts'

const at = hc<ReturnType<typeof questionRoutes>>('/api').tenants[':tenant']
const { questions: ofLot } = at.lots[':lot']
const { ':question': one } = at.questions

/** What was answered about a call, and the questions that this reader may see. */
export function useLotQuestions(lot: LotId, enabled = true) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['questions', tenant, lot],
    queryFn: () => readReply(LotQuestions, ofLot.$get({ param: { tenant, lot } })),
    refetchInterval: whileOthersWork,
    enabled,
  })
}

export const askQuestion = (param: { tenant: Tenant; lot: LotId }, json: Question, id: string) =>
  readReply(QuestionDone, ofLot.$post({ param, json }, { headers: deedNamed(id) }))

export type QuestionMove =
  | ({ readonly deed: 'question.answer' } & QuestionAnswer)
  | { readonly deed: 'question.decline'; readonly reason: string }

type QuestionParam = { readonly tenant: Tenant; readonly question: QuestionId }

export const moveQuestion = (param: QuestionParam, move: QuestionMove, id: string) =>
  readReply(QuestionDone, sendMove(param, move, { headers: deedNamed(id) }))

function sendMove(param: QuestionParam, move: QuestionMove, sent: { headers: ReturnType<typeof deedNamed> }) {
  if (move.deed === 'question.decline') return one.decline.$post({ param, json: { reason: move.reason } }, sent)
  return one.answer.$post({ param, json: { wording: move.wording, answer: move.answer } }, sent)
}
