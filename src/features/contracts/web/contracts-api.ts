import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { ContractId, FileId, LotId, Tenant } from '../../../kernel/ids.ts'
import { sendFile } from '../../../ui/desk/send-file.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, everyPage, pageAfter, readReply } from '../../../ui/reply.ts'
import {
  type Approval,
  ContractDone,
  type ContractEdit,
  ContractFile,
  ContractList,
  ContractView,
  type Publication,
  type Signing,
} from '../contract/contract.ts'
import { ContractText } from '../contract/papers.ts'
import type { contractPaperRoutes } from '../routes/papers.ts'
import type { contractRoutes } from '../routes/contracts.ts'

const reads = hc<typeof contractRoutes>('/api').tenants[':tenant']
const { ':contract': one } = reads.contracts

/** Contracts, newest first, and the projects that wait for one. */
export function useContracts(enabled = true) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['contracts', tenant],
    queryFn: () =>
      everyPage((after) => readReply(ContractList, reads.contracts.$get({ param: { tenant }, query: pageAfter(after) }))),
    refetchInterval: whileOthersWork,
    enabled,
  })
}

export function useContract(contract: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['contract', tenant, contract],
    queryFn: () => readReply(ContractView, one.$get({ param: { tenant, contract } })),
    refetchInterval: whileOthersWork,
  })
}

const { ':contract': papers } = hc<typeof contractPaperRoutes>('/api').tenants[':tenant'].contracts

/** The whole contract as it would be printed at this revision. */
export function useContractText(contract: ContractId, revision: number) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['contract text', tenant, contract, revision],
    queryFn: () => readReply(ContractText, papers.text.$get({ param: { tenant, contract } })),
  })
}

export const draftContract = (param: { tenant: Tenant; lot: LotId }, id: string) =>
  readReply(ContractDone, reads.lots[':lot'].contract.$post({ param }, { headers: deedNamed(id) }))

export type ContractParam = { readonly tenant: Tenant; readonly contract: ContractId }

export const reviseContract = (param: ContractParam, json: ContractEdit, id: string) =>
  readReply(ContractDone, one.$put({ param, json }, { headers: deedNamed(id) }))

export type ContractMove =
  | { readonly deed: 'contract.submit' }
  | { readonly deed: 'contract.approve'; readonly seen: Approval }
  | { readonly deed: 'contract.return'; readonly reason: string }
  | { readonly deed: 'contract.sign'; readonly signing: Signing }
  | { readonly deed: 'contract.publish'; readonly publication: Publication }

export const moveContract = (param: ContractParam, move: ContractMove, id: string) =>
  readReply(ContractDone, sendMove(param, move, { headers: deedNamed(id) }))

function sendMove(param: ContractParam, move: ContractMove, sent: { headers: ReturnType<typeof deedNamed> }) {
  switch (move.deed) {
    case 'contract.submit':
      return one.submit.$post({ param }, sent)
    case 'contract.approve':
      return one.approve.$post({ param, json: move.seen }, sent)
    case 'contract.return':
      return one.return.$post({ param, json: { reason: move.reason } }, sent)
    case 'contract.sign':
      return one.sign.$post({ param, json: move.signing }, sent)
    case 'contract.publish':
      return one.publish.$post({ param, json: move.publication }, sent)
  }
}

const filesAt = ({ tenant, contract }: ContractParam) => `/api/tenants/${tenant}/contracts/${contract}/files`
export const sealPageHref = (param: ContractParam, file: FileId): string => `${filesAt(param)}/${file}`

export const addSealPage = (param: ContractParam, file: File, id: string, onPercent: (percent: number) => void) =>
  sendFile(ContractFile, `${filesAt(param)}?name=${encodeURIComponent(file.name)}`, { file, id, onPercent })
