import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { ConsultationId, OpinionId, ProgrammeId, ReplyId, Tenant } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  ConsultationDone,
  ConsultationList,
  type ConsultationOpening,
  ConsultationView,
  OpinionDone,
  type OpinionReply,
  OwnOpinions,
  type PublicOpinion,
  ReplyDone,
  WaitingOpinions,
} from '../contract/consultation.ts'
import type { consultationRoutes } from '../routes/consultations.ts'

const at = hc<ReturnType<typeof consultationRoutes>>('/api').tenants[':tenant']
const { ':consultation': one } = at.consultations

/** What was put to the public, latest first; of one plan where it is named. */
export function useConsultations(programme?: ProgrammeId) {
  const { tenant } = useStanding()
  const query = programme === undefined ? {} : { programme }
  return useQuery({
    queryKey: ['consultations', tenant, programme],
    queryFn: () => readReply(ConsultationList, at.consultations.$get({ param: { tenant }, query })),
  })
}

export function useConsultation(consultation: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['consultation', tenant, consultation],
    queryFn: () => readReply(ConsultationView, one.$get({ param: { tenant, consultation } })),
    enabled: consultation !== '',
    refetchInterval: whileOthersWork,
  })
}

/** The first of those that wait; the next come when these are answered. */
export function useWaitingOpinions(consultation: ConsultationId) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['waiting-opinions', tenant, consultation],
    queryFn: () => readReply(WaitingOpinions, one.opinions.$get({ param: { tenant, consultation }, query: {} })),
    refetchInterval: whileOthersWork,
  })
}

export function useOwnOpinions() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['own-opinions', tenant],
    queryFn: () => readReply(OwnOpinions, at['my-opinions'].$get({ param: { tenant } })),
  })
}

type OfPlan = { readonly tenant: Tenant; readonly programme: ProgrammeId }
type At = { readonly tenant: Tenant; readonly consultation: ConsultationId }

export const openConsultation = (param: OfPlan, json: ConsultationOpening, id: string) =>
  readReply(ConsultationDone, at.programmes[':programme'].consult.$post({ param, json }, { headers: deedNamed(id) }))

export const sayOpinion = (param: At, json: PublicOpinion, id: string) =>
  readReply(OpinionDone, one.opinions.$post({ param, json }, { headers: deedNamed(id) }))

export type Answering = OpinionReply | { readonly reply: ReplyId; readonly opinions: OpinionId[] }

/** With a new reply, or by one that stands already. */
export function answerOpinions(param: At, answer: Answering, id: string) {
  const sent = { headers: deedNamed(id) }
  if (!('reply' in answer)) return readReply(ReplyDone, one.replies.$post({ param, json: answer }, sent))
  const { reply, opinions } = answer
  return readReply(ReplyDone, one.replies[':reply'].extend.$post({ param: { ...param, reply }, json: { opinions } }, sent))
}

export const concludeConsultation = (param: At, summary: string, id: string) =>
  readReply(ConsultationDone, one.conclude.$post({ param, json: { summary } }, { headers: deedNamed(id) }))
