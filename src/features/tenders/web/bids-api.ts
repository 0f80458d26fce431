import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { BidId, FileId, LotId, PartyId, Tenant } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { carried } from '../../../ui/desk/on-leaving.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  type BidContent,
  BidDone,
  BidFile,
  BidFileRemoved,
  BidList,
  BidSaved,
  BidView,
  type FactFindings,
  Receipt,
} from '../contract/bid.ts'
import { NearPairs } from '../contract/near.ts'
import { LotFacts } from '../contract/facts.ts'
import type { bidDeedRoutes } from '../routes/bid-deeds.ts'
import type { bidFileRoutes } from '../routes/bid-files.ts'
import type { bidRoutes } from '../routes/bids.ts'
import { sendFile } from '../../../ui/desk/send-file.ts'

const reads = hc<ReturnType<typeof bidRoutes>>('/api').tenants[':tenant']
const { ':bid': one } = reads.bids
const { ':bid': deeds } = hc<typeof bidDeedRoutes>('/api').tenants[':tenant'].bids
const { ':file': file } = hc<ReturnType<typeof bidFileRoutes>>('/api').tenants[':tenant'].bids[':bid'].files

export function useMyBids(enabled = true) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['my-bids', tenant],
    queryFn: () => readReply(BidList, reads.bids.$get({ param: { tenant } })),
    enabled,
  })
}

/** The bids of a lot that has been opened. */
export function useBidsOf(lot: LotId, enabled: boolean) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['bids', tenant, lot],
    queryFn: () => readReply(BidList, reads.lots[':lot'].bids.$get({ param: { tenant, lot } })),
    refetchInterval: whileOthersWork,
    enabled,
  })
}

/** What the bids of a lot state that earns points, and what was found on the papers. */
export function useLotFacts(lot: LotId, enabled: boolean) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['lot-facts', tenant, lot],
    queryFn: () => readReply(LotFacts, reads.lots[':lot'].facts.$get({ param: { tenant, lot } })),
    enabled,
  })
}

export const fetchNear = (tenant: Tenant, lot: LotId) =>
  readReply(NearPairs, reads.lots[':lot'].near.$get({ param: { tenant, lot } }))

export const confirmFacts = (param: BidParam, findings: FactFindings, id: string) =>
  readReply(BidDone, deeds['confirm-facts'].$post({ param, json: findings }, { headers: deedNamed(id) }))

export function useBid(bid: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['bid', tenant, bid],
    queryFn: () => readReply(BidView, one.$get({ param: { tenant, bid } })),
  })
}

export function useReceipt(bid: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['receipt', tenant, bid],
    queryFn: () => readReply(Receipt, one.receipt.$get({ param: { tenant, bid } })),
  })
}

export type BidParam = { readonly tenant: Tenant; readonly bid: BidId }

export const startBid = (param: { tenant: Tenant; lot: LotId }, partyId: PartyId, id: string) =>
  readReply(BidDone, reads.lots[':lot'].bids.$post({ param, json: { partyId } }, { headers: deedNamed(id) }))

export const saveBid = (param: BidParam, draft: { revision: number; content: BidContent }, id: string) =>
  readReply(BidSaved, one.content.$put({ param, json: draft }, { headers: deedNamed(id), init: carried(draft) }))

export type BidMove =
  | { readonly deed: 'bid.seal'; readonly revision: number }
  | { readonly deed: 'bid.unseal' | 'bid.resume' }
  | { readonly deed: 'bid.affirm'; readonly changes: number }
  | { readonly deed: 'bid.withdraw'; readonly reason: string }
  | { readonly deed: 'bid.qualify'; readonly revision: number }
  | { readonly deed: 'bid.disqualify'; readonly revision: number; readonly reason: string }

export const moveBid = (param: BidParam, move: BidMove, id: string) =>
  readReply(BidDone, sendMove(param, move, { headers: deedNamed(id) }))

function sendMove(param: BidParam, move: BidMove, sent: { headers: ReturnType<typeof deedNamed> }) {
  switch (move.deed) {
    case 'bid.seal':
      return deeds.seal.$post({ param, json: { revision: move.revision } }, sent)
    case 'bid.affirm':
      return deeds.affirm.$post({ param, json: { changes: move.changes } }, sent)
    case 'bid.unseal':
      return deeds.unseal.$post({ param }, sent)
    case 'bid.resume':
      return deeds.resume.$post({ param }, sent)
    case 'bid.qualify':
      return deeds.qualify.$post({ param, json: { revision: move.revision } }, sent)
    case 'bid.withdraw':
      return deeds.withdraw.$post({ param, json: { reason: move.reason } }, sent)
    case 'bid.disqualify':
      return deeds.disqualify.$post({ param, json: { revision: move.revision, reason: move.reason } }, sent)
  }
}

const filesAt = ({ tenant, bid }: BidParam) => `/api/tenants/${tenant}/bids/${bid}/files`
export const fileHref = (param: BidParam, id: FileId): string => `${filesAt(param)}/${id}`

export const addBidFile = (param: BidParam, chosen: File, id: string, onPercent: (percent: number) => void) =>
  sendFile(BidFile, `${filesAt(param)}?name=${encodeURIComponent(chosen.name)}`, { file: chosen, id, onPercent })

export const removeBidFile = (param: BidParam & { readonly file: FileId }, id: string) =>
  readReply(BidFileRemoved, file.$delete({ param }, { headers: deedNamed(id) }))
