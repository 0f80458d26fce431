import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { Organisations } from '../../identity/contract/organisation.ts'
import { LotDone } from '../contract/lot.ts'
import {
  type AgreementRecord,
  type Group,
  type Invitation,
  NegotiationDone,
  NegotiationSeen,
  type RecordSigning,
  type Visit,
} from '../contract/negotiation.ts'
import type { negotiationRoutes } from '../routes/negotiations.ts'
import type { LotParam } from './lots-api.ts'

const lots = hc<typeof negotiationRoutes>('/api').tenants[':tenant'].lots[':lot']

/** The organisations whose name or code has these words; `more` when not all are shown. */
export function useSuppliers(words: string) {
  const { tenant } = useStanding()
  const asked = words.trim() === '' ? '' : `?q=${encodeURIComponent(words.trim())}`
  return useQuery({
    queryKey: ['suppliers', tenant, asked],
    queryFn: () => readReply(Organisations, fetch(`/api/tenants/${tenant}/organisations${asked}`)),
  })
}

export function useNegotiation(lot: string, enabled = true) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['negotiation', tenant, lot],
    queryFn: () => readReply(NegotiationSeen, lots.negotiation.$get({ param: { tenant, lot } })),
    refetchInterval: whileOthersWork,
    enabled,
  })
}

export const inviteSupplier = (param: LotParam, json: Invitation, id: string) =>
  readReply(LotDone, lots.invite.$post({ param, json }, { headers: deedNamed(id) }))

export const recordVisit = (param: LotParam, json: Visit, id: string) =>
  readReply(NegotiationDone, lots.negotiation.visits.$post({ param, json }, { headers: deedNamed(id) }))

export const conveneGroup = (param: LotParam, json: Group, id: string) =>
  readReply(NegotiationDone, lots.negotiation.convene.$post({ param, json }, { headers: deedNamed(id) }))

export const recordAgreement = (param: LotParam, json: AgreementRecord, id: string) =>
  readReply(NegotiationDone, lots.negotiation.record.$post({ param, json }, { headers: deedNamed(id) }))

export const signRecord = (param: LotParam, json: RecordSigning, id: string) =>
  readReply(NegotiationDone, lots.negotiation.sign.$post({ param, json }, { headers: deedNamed(id) }))
