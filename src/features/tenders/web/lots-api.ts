import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { LotId, Tenant } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, everyPage, pageAfter, readReply } from '../../../ui/reply.ts'
import { type LotCall, LotDone, type LotDraft, type LotEnd, LotList, type LotRevision, LotView } from '../contract/lot.ts'
import { LotRecord } from '../contract/record.ts'
import type { LotStatus } from '../rules/lot.ts'
import type { lotDeedRoutes } from '../routes/lot-deeds.ts'
import type { lotRoutes } from '../routes/lots.ts'
import type { z } from 'zod'

const reads = hc<ReturnType<typeof lotRoutes>>('/api').tenants[':tenant']
const { ':lot': one } = reads.lots
const { ':lot': deeds } = hc<ReturnType<typeof lotDeedRoutes>>('/api').tenants[':tenant'].lots

export type LotFilter = {
  readonly programme?: string | undefined
  readonly status?: LotStatus
  readonly standing?: string | undefined
  readonly q?: string | undefined
  readonly after?: string | undefined
  readonly limit?: string
}

const asQuery = (filter: LotFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  )

export function useLots(filter: LotFilter, enabled = true) {
  const { tenant } = useStanding()
  const query = asQuery(filter)
  return useQuery({
    queryKey: ['lots', tenant, query],
    queryFn: () => readReply(LotList, reads.lots.$get({ param: { tenant }, query })),
    refetchInterval: whileOthersWork,
    enabled,
  })
}

/** Every lot of one plan, whatever their number: the consent to a plan is to each of them. */
export function useLotsOfPlan(programme: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['lots', tenant, 'of plan', programme],
    queryFn: () =>
      everyPage((after) => readReply(LotList, reads.lots.$get({ param: { tenant }, query: { programme, ...pageAfter(after) } }))),
    refetchInterval: whileOthersWork,
  })
}

/** Every lot that stands at one of these, whatever their number. */
export function useLotsAt(statuses: readonly LotStatus[]) {
  const { tenant } = useStanding()
  const at = (status: LotStatus) =>
    everyPage((after) => readReply(LotList, reads.lots.$get({ param: { tenant }, query: { status, ...pageAfter(after) } })))
  return useQuery({
    queryKey: ['lots', tenant, statuses],
    queryFn: async () => (await Promise.all(statuses.map(at))).flatMap(({ items }) => items),
    refetchInterval: whileOthersWork,
  })
}

/** What is open for bids, the first to close first. */
export function useCalls() {
  const { tenant } = useStanding()
  return useQuery({ queryKey: ['calls', tenant], queryFn: () => readReply(LotList, reads.calls.$get({ param: { tenant } })) })
}

export function useLot(lot: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['lot', tenant, lot],
    queryFn: () => readReply(LotView, one.$get({ param: { tenant, lot } })),
    refetchInterval: whileOthersWork,
    enabled: lot !== '',
  })
}

/** A page of the record, the newest deeds first; the page shown stays until the other one has come. */
export function useLotRecord(lot: string, after: string | undefined, enabled: boolean) {
  const { tenant } = useStanding()
  const query = after === undefined ? {} : { after }
  return useQuery({
    queryKey: ['record', tenant, lot, after],
    queryFn: () => readReply(LotRecord, one.record.$get({ param: { tenant, lot }, query })),
    placeholderData: keepPreviousData,
    refetchInterval: whileOthersWork,
    enabled,
  })
}

export type LotParam = { readonly tenant: Tenant; readonly lot: LotId }
type Revision = z.infer<typeof LotRevision>
type End = z.infer<typeof LotEnd>

export const draftLot = (tenant: Tenant, json: LotDraft, id: string) =>
  readReply(LotDone, reads.lots.$post({ param: { tenant }, json }, { headers: deedNamed(id) }))

export const reviseLot = (param: LotParam, json: Revision, id: string) =>
  readReply(LotDone, one.$put({ param, json }, { headers: deedNamed(id) }))

export const publishLot = (param: LotParam, json: LotCall, id: string) =>
  readReply(LotDone, deeds.publish.$post({ param, json }, { headers: deedNamed(id) }))

export type LotMove =
  | { readonly deed: 'lot.prepare' | 'lot.release' | 'lot.qualify' }
  | { readonly deed: 'lot.approve'; readonly revision: number }
  | { readonly deed: 'lot.reconsider'; readonly reason: string }
  | ({ readonly deed: 'lot.void' | 'lot.cancel' } & End)

export const moveLot = (param: LotParam, move: LotMove, id: string) =>
  readReply(LotDone, sendMove(param, move, { headers: deedNamed(id) }))

function sendMove(param: LotParam, move: LotMove, sent: { headers: ReturnType<typeof deedNamed> }) {
  switch (move.deed) {
    case 'lot.prepare':
      return deeds.prepare.$post({ param }, sent)
    case 'lot.approve':
      return deeds.approve.$post({ param, json: { revision: move.revision } }, sent)
    case 'lot.release':
      return deeds.release.$post({ param }, sent)
    case 'lot.qualify':
      return deeds.qualify.$post({ param }, sent)
    case 'lot.reconsider':
      return deeds.reconsider.$post({ param, json: { reason: move.reason } }, sent)
    case 'lot.void':
      return deeds.void.$post({ param, json: endOf(move) }, sent)
    case 'lot.cancel':
      return deeds.cancel.$post({ param, json: endOf(move) }, sent)
  }
}

const endOf = ({ noticeNo, title, reason }: End): End => ({ noticeNo, title, reason })
