import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { AcceptanceId, ContractId, UserOpinionId, Tenant } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { sendFile } from '../../../ui/desk/send-file.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  AcceptanceDone,
  type AcceptanceEdit,
  type AcceptanceFileQuery,
  type AcceptancePublication,
  type AcceptanceSigning,
  AcceptanceView,
  type ClaimsEdit,
  ContractEnd,
  UserOpinionDone,
  OpenAcceptances,
  Opinions,
  type PaperOpinion,
  type Settlement,
} from '../contract/acceptance.ts'
import { type Approval, ContractDone, ContractFile } from '../contract/contract.ts'
import type { acceptanceRoutes } from '../routes/acceptances.ts'
import type { userOpinionRoutes } from '../routes/user-opinions.ts'

const reads = hc<ReturnType<typeof acceptanceRoutes>>('/api').tenants[':tenant']
const { ':acceptance': one } = reads.acceptances
const { ':contract': contractAt } = reads.contracts
const { opinions } = hc<typeof userOpinionRoutes>('/api').tenants[':tenant'].acceptances[':acceptance']

/** What there is of the acceptance of a contract, and how it ends. */
export function useContractEnd(contract: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['contract end', tenant, contract],
    queryFn: () => readReply(ContractEnd, contractAt.end.$get({ param: { tenant, contract } })),
    refetchInterval: whileOthersWork,
  })
}

/** What is being accepted, or is to be looked at again. */
export function useOpenAcceptances() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['acceptances', tenant],
    queryFn: () => readReply(OpenAcceptances, fetch(`/api/tenants/${tenant}/acceptances`)),
  })
}

export function useAcceptance(acceptance: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['acceptance', tenant, acceptance],
    queryFn: () => readReply(AcceptanceView, one.$get({ param: { tenant, acceptance } })),
    refetchInterval: whileOthersWork,
  })
}

export function useOpinions(acceptance: AcceptanceId, enabled: boolean) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['opinions', tenant, acceptance],
    queryFn: () => readReply(Opinions, opinions.$get({ param: { tenant, acceptance } })),
    refetchInterval: whileOthersWork,
    enabled,
  })
}

type OfContract = { readonly tenant: Tenant; readonly contract: ContractId }

export const beginAcceptance = (param: OfContract, earlyReason: string, id: string) =>
  readReply(AcceptanceDone, contractAt.acceptances.$post({ param, json: { earlyReason } }, { headers: deedNamed(id) }))

export const closeContract = (param: OfContract, json: Settlement, id: string) =>
  readReply(ContractDone, contractAt.close.$post({ param, json }, { headers: deedNamed(id) }))

export type AcceptanceParam = { readonly tenant: Tenant; readonly acceptance: AcceptanceId }

export const reviseAcceptance = (param: AcceptanceParam, json: AcceptanceEdit, id: string) =>
  readReply(AcceptanceDone, one.$put({ param, json }, { headers: deedNamed(id) }))

export const claimDelivery = (param: AcceptanceParam, json: ClaimsEdit, id: string) =>
  readReply(AcceptanceDone, one.claims.$put({ param, json }, { headers: deedNamed(id) }))

export type AcceptanceMove =
  | { readonly deed: 'acceptance.submit' | 'acceptance.drop' }
  | { readonly deed: 'acceptance.approve'; readonly seen: Approval }
  | { readonly deed: 'acceptance.return'; readonly reason: string }
  | { readonly deed: 'acceptance.sign'; readonly signing: AcceptanceSigning }
  | { readonly deed: 'acceptance.publish'; readonly publication: AcceptancePublication }

export const moveAcceptance = (param: AcceptanceParam, move: AcceptanceMove, id: string) =>
  readReply(AcceptanceDone, sendMove(param, move, { headers: deedNamed(id) }))

function sendMove(param: AcceptanceParam, move: AcceptanceMove, sent: { headers: ReturnType<typeof deedNamed> }) {
  switch (move.deed) {
    case 'acceptance.submit':
      return one.submit.$post({ param }, sent)
    case 'acceptance.drop':
      return one.drop.$post({ param }, sent)
    case 'acceptance.approve':
      return one.approve.$post({ param, json: move.seen }, sent)
    case 'acceptance.return':
      return one.return.$post({ param, json: { reason: move.reason } }, sent)
    case 'acceptance.sign':
      return one.sign.$post({ param, json: move.signing }, sent)
    case 'acceptance.publish':
      return one.publish.$post({ param, json: move.publication }, sent)
  }
}

export const enterOpinion = (param: AcceptanceParam, json: PaperOpinion, id: string) =>
  readReply(UserOpinionDone, opinions.$post({ param, json }, { headers: deedNamed(id) }))

export const strikeOpinion = (param: AcceptanceParam & { readonly opinion: UserOpinionId }, reason: string, id: string) =>
  readReply(UserOpinionDone, opinions[':opinion'].strike.$post({ param, json: { reason } }, { headers: deedNamed(id) }))

const addressOf = ({ tenant, acceptance }: AcceptanceParam) => `/api/tenants/${tenant}/acceptances/${acceptance}`

export const acceptancePaper = (param: AcceptanceParam, paper: 'report' | 'opinions'): string =>
  `${addressOf(param)}/documents/${paper}`

type Sent = { readonly file: File; readonly kind: AcceptanceFileQuery['kind']; readonly about?: string | undefined }

export const addAcceptanceFile = (
  param: AcceptanceParam,
  { file, kind, about }: Sent,
  id: string,
  onPercent: (percent: number) => void,
) => {
  const query = new URLSearchParams({ name: file.name, kind, ...(about === undefined ? {} : { about }) })
  return sendFile(ContractFile, `${addressOf(param)}/files?${query}`, { file, id, onPercent })
}
