import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { AmendmentId, ContractId, Tenant } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { sendFile } from '../../../ui/desk/send-file.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  AmendmentDone,
  type AmendmentEdit,
  type AmendmentPublication,
  type AmendmentSigning,
  AmendmentView,
  type ContractFiling,
  Delivery,
} from '../contract/amendment.ts'
import { type Approval, ContractDone, ContractFile } from '../contract/contract.ts'
import type { AmendmentKind } from '../rules/amendment-kind.ts'
import type { amendmentRoutes } from '../routes/amendments.ts'

const reads = hc<typeof amendmentRoutes>('/api').tenants[':tenant']
const { ':amendment': one } = reads.amendments
const { ':contract': contractAt } = reads.contracts

/** How a contract is carried out, and what was changed of it. */
export function useDelivery(contract: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['delivery', tenant, contract],
    queryFn: () => readReply(Delivery, contractAt.delivery.$get({ param: { tenant, contract } })),
    refetchInterval: whileOthersWork,
  })
}

export function useAmendment(amendment: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['amendment', tenant, amendment],
    queryFn: () => readReply(AmendmentView, one.$get({ param: { tenant, amendment } })),
    refetchInterval: whileOthersWork,
  })
}

export const beginAmendment = (param: { tenant: Tenant; contract: ContractId }, kind: AmendmentKind, id: string) =>
  readReply(AmendmentDone, contractAt.amendments.$post({ param, json: { kind } }, { headers: deedNamed(id) }))

export const noteFiling = (param: { tenant: Tenant; contract: ContractId }, json: ContractFiling, id: string) =>
  readReply(ContractDone, contractAt.file.$post({ param, json }, { headers: deedNamed(id) }))

export type AmendmentParam = { readonly tenant: Tenant; readonly amendment: AmendmentId }

export const reviseAmendment = (param: AmendmentParam, json: AmendmentEdit, id: string) =>
  readReply(AmendmentDone, one.$put({ param, json }, { headers: deedNamed(id) }))

export type AmendmentMove =
  | { readonly deed: 'amendment.submit' | 'amendment.drop' }
  | { readonly deed: 'amendment.approve'; readonly seen: Approval }
  | { readonly deed: 'amendment.return'; readonly reason: string }
  | { readonly deed: 'amendment.sign'; readonly signing: AmendmentSigning }
  | { readonly deed: 'amendment.publish'; readonly publication: AmendmentPublication }

export const moveAmendment = (param: AmendmentParam, move: AmendmentMove, id: string) =>
  readReply(AmendmentDone, sendMove(param, move, { headers: deedNamed(id) }))

function sendMove(param: AmendmentParam, move: AmendmentMove, sent: { headers: ReturnType<typeof deedNamed> }) {
  switch (move.deed) {
    case 'amendment.submit':
      return one.submit.$post({ param }, sent)
    case 'amendment.drop':
      return one.drop.$post({ param }, sent)
    case 'amendment.approve':
      return one.approve.$post({ param, json: move.seen }, sent)
    case 'amendment.return':
      return one.return.$post({ param, json: { reason: move.reason } }, sent)
    case 'amendment.sign':
      return one.sign.$post({ param, json: move.signing }, sent)
    case 'amendment.publish':
      return one.publish.$post({ param, json: move.publication }, sent)
  }
}

export const amendmentPaper = ({ tenant, amendment }: AmendmentParam): string =>
  `/api/tenants/${tenant}/amendments/${amendment}/documents/amendment`

export const addAmendmentPage = (param: AmendmentParam, file: File, id: string, onPercent: (percent: number) => void) =>
  sendFile(
    ContractFile,
    `/api/tenants/${param.tenant}/amendments/${param.amendment}/files?name=${encodeURIComponent(file.name)}`,
    {
      file,
      id,
      onPercent,
    },
  )
