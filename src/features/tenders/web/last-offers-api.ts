import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import { every } from '../../../ui/desk/every.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  LastOfferDone,
  type LastOfferAsking,
  type LastOfferGiving,
  LastOffersView,
  OfferRoundDone,
} from '../contract/last-offer.ts'
import type { lastOfferRoutes } from '../routes/last-offers.ts'
import type { BidParam } from './bids-api.ts'
import type { RoomAt } from './room-api.ts'

const api = hc<typeof lastOfferRoutes>('/api').tenants[':tenant']
const offers = api.lots[':lot']['last-offers']
const own = api.bids[':bid']['last-offer']

const quickly = every(5_000)

/** Asked for again every few seconds: at the hour the clock opens them. */
export function useLastOffers(room: RoomAt, status: string) {
  return useQuery({
    queryKey: ['last-offers', room.tenant, room.lot, status],
    queryFn: () => readReply(LastOffersView, offers.$get({ param: room })),
    refetchInterval: quickly,
  })
}

export const askLastOffers = (param: RoomAt, json: LastOfferAsking, id: string) =>
  readReply(OfferRoundDone, offers.$post({ param: { tenant: param.tenant, lot: param.lot }, json }, { headers: deedNamed(id) }))

export const giveLastOffer = (param: BidParam, json: LastOfferGiving, id: string) =>
  readReply(LastOfferDone, own.$post({ param, json }, { headers: deedNamed(id) }))

export const leaveConsultation = (param: BidParam, reason: string, id: string) =>
  readReply(LastOfferDone, own.withdraw.$post({ param, json: { reason } }, { headers: deedNamed(id) }))
