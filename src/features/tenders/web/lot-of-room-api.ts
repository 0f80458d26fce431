import { readReply } from '../../../ui/reply.ts'
import { LotList, LotView } from '../contract/lot.ts'
import type { LotStatus } from '../rules/lot.ts'
import type { RoomAt } from './room-api.ts'

const lotsOf = (tenant: string) => `/api/tenants/${encodeURIComponent(tenant)}/lots`

export const fetchLot = ({ tenant, lot }: RoomAt): Promise<LotView> =>
  readReply(LotView, fetch(`${lotsOf(tenant)}/${encodeURIComponent(lot)}`))

export const fetchLotsIn = (tenant: string, status: LotStatus): Promise<LotList> =>
  readReply(LotList, fetch(`${lotsOf(tenant)}?status=${status}&limit=100`))
