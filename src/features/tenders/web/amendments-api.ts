import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { LotId } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { type Amending, type AmendmentDraft, LotAmendments, type ReviewMove } from '../contract/amendment.ts'
import { LotDone } from '../contract/lot.ts'
import type { amendmentRoutes } from '../routes/amendments.ts'
import type { LotParam } from './lots-api.ts'

const { amendments, 'review-day': reviewDay } = hc<typeof amendmentRoutes>('/api').tenants[':tenant'].lots[':lot']

/** What a call says otherwise since it was published; for the office also what is on its way. */
export function useAmendments(lot: LotId, enabled = true) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['amendments', tenant, lot],
    queryFn: () => readReply(LotAmendments, amendments.$get({ param: { tenant, lot } })),
    refetchInterval: whileOthersWork,
    enabled,
  })
}

export const amendLot = (param: LotParam, json: Amending, id: string) =>
  readReply(LotDone, amendments.$post({ param, json }, { headers: deedNamed(id) }))

export const moveReview = (param: LotParam, json: ReviewMove, id: string) =>
  readReply(LotDone, reviewDay.$post({ param, json }, { headers: deedNamed(id) }))

export const proposeAmendment = (param: LotParam, json: AmendmentDraft, id: string) =>
  readReply(LotDone, amendments.propose.$post({ param, json }, { headers: deedNamed(id) }))

export type AmendmentAnswer =
  | { readonly agree: true; readonly revision: number }
  | { readonly agree: false; readonly revision: number; readonly reason: string }

export const answerAmendment = (param: LotParam, answer: AmendmentAnswer, id: string) =>
  readReply(LotDone, sendAnswer(param, answer, { headers: deedNamed(id) }))

function sendAnswer(param: LotParam, answer: AmendmentAnswer, sent: { headers: ReturnType<typeof deedNamed> }) {
  const { revision } = answer
  if (answer.agree) return amendments.approve.$post({ param, json: { revision } }, sent)
  return amendments.return.$post({ param, json: { revision, reason: answer.reason } }, sent)
}
