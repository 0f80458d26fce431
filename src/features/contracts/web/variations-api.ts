import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { VariationId, ContractId, Tenant } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { sendFile } from '../../../ui/desk/send-file.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  VariationDone,
  type VariationEdit,
  type VariationPublication,
  type VariationSigning,
  VariationView,
  type ContractFiling,
  type NewVariation,
  Delivery,
} from '../contract/variation.ts'
import { type Approval, ContractDone, ContractFile } from '../contract/contract.ts'
import type { variationRoutes } from '../routes/variations.ts'

const reads = hc<typeof variationRoutes>('/api').tenants[':tenant']
const { ':variation': one } = reads.variations
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

export function useVariation(variation: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['variation', tenant, variation],
    queryFn: () => readReply(VariationView, one.$get({ param: { tenant, variation } })),
    refetchInterval: whileOthersWork,
  })
}

export const beginVariation = (param: { tenant: Tenant; contract: ContractId }, json: NewVariation, id: string) =>
  readReply(VariationDone, contractAt.variations.$post({ param, json }, { headers: deedNamed(id) }))

export const noteFiling = (param: { tenant: Tenant; contract: ContractId }, json: ContractFiling, id: string) =>
  readReply(ContractDone, contractAt.file.$post({ param, json }, { headers: deedNamed(id) }))

export type VariationParam = { readonly tenant: Tenant; readonly variation: VariationId }

export const reviseVariation = (param: VariationParam, json: VariationEdit, id: string) =>
  readReply(VariationDone, one.$put({ param, json }, { headers: deedNamed(id) }))

export type VariationMove =
  | { readonly deed: 'variation.submit' | 'variation.drop' }
  | { readonly deed: 'variation.approve'; readonly seen: Approval }
  | { readonly deed: 'variation.return'; readonly reason: string }
  | { readonly deed: 'variation.sign'; readonly signing: VariationSigning }
  | { readonly deed: 'variation.publish'; readonly publication: VariationPublication }

export const moveVariation = (param: VariationParam, move: VariationMove, id: string) =>
  readReply(VariationDone, sendMove(param, move, { headers: deedNamed(id) }))

function sendMove(param: VariationParam, move: VariationMove, sent: { headers: ReturnType<typeof deedNamed> }) {
  switch (move.deed) {
    case 'variation.submit':
      return one.submit.$post({ param }, sent)
    case 'variation.drop':
      return one.drop.$post({ param }, sent)
    case 'variation.approve':
      return one.approve.$post({ param, json: move.seen }, sent)
    case 'variation.return':
      return one.return.$post({ param, json: { reason: move.reason } }, sent)
    case 'variation.sign':
      return one.sign.$post({ param, json: move.signing }, sent)
    case 'variation.publish':
      return one.publish.$post({ param, json: move.publication }, sent)
  }
}

export const variationPaper = ({ tenant, variation }: VariationParam): string =>
  `/api/tenants/${tenant}/variations/${variation}/documents/variation`

export const addVariationPage = (param: VariationParam, file: File, id: string, onPercent: (percent: number) => void) =>
  sendFile(
    ContractFile,
    `/api/tenants/${param.tenant}/variations/${param.variation}/files?name=${encodeURIComponent(file.name)}`,
    {
      file,
      id,
      onPercent,
    },
  )
