import type { ActLot, ActOf } from './acts.ts'
import { pageOf } from './notice-page.ts'
import { supplierOf, supplierParty } from './parties.ts'
import type { Publisher } from './publisher.ts'
import type { Added } from './ocds.ts'
import { money } from './values.ts'
import offlineSaid from './data/offline.json'

/** A lot has one result at a time: a later one comes where its winner gave the one before up. After one that was taken back it is bought anew as another lot. */
export const awardIdOf = ({ code }: Pick<ActLot, 'code'>, nth: number): string => `${code}-award${nth === 1 ? '' : `-${nth}`}`

/** How many bids came, once there is nobody left who could be helped by knowing it. */
export const receivedBids = ({ code }: Pick<ActLot, 'code'>, value: number, date: string) => ({
  statistics: [{ id: 'bids', measure: 'bids', value, date, relatedLot: code }],
})

export const closed = ({ at, lot, received, deadline }: ActOf<'closed'>): Added => ({
  tag: ['tenderUpdate'],
  // A deadline may have been moved since the call: it is told as it was kept.
  tender: { id: lot.code, status: 'active', tenderPeriod: { endDate: deadline } },
  bids: receivedBids(lot, received, at),
})

/** Of all bids only the one that was chosen: the rules of these purchases open nobody else's name or marks. */
export function announced(publisher: Publisher, { at, lot, award, notice, body }: ActOf<'announced'>): Added {
  const { winner, awardFen, isLastOffer, services, name, authority, offline } = body
  const bid = `${lot.code}-${winner.partyId}`
  return {
    tag: ['award', 'tenderUpdate'],
    buyer: authority,
    parties: [supplierParty(winner)],
    tender: { id: lot.code, status: 'complete', lots: [{ id: lot.code, status: 'complete' }] },
    // What the sealed bid asked may be more than what it was chosen for: the last offer is told where one was made.
    bids: {
      details: [
        {
          id: bid,
          status: 'valid',
          tenderers: [supplierOf(winner)],
          relatedLots: [lot.code],
          ...(isLastOffer ? { value: money(awardFen) } : {}),
        },
      ],
    },
    awards: [
      {
        id: awardIdOf(lot, award),
        title: name,
        // What was reviewed on paper was not sealed, and no field of the standard has a place for that.
        description: offline === null ? services : `${services} ${offlineSaid.told}`,
        // Until the public notice is over an objection may still undo it.
        status: 'pending',
        date: at,
        value: money(awardFen),
        suppliers: [supplierOf(winner)],
        relatedLots: [lot.code],
        relatedBids: [bid],
        documents: [pageOf(publisher, notice, at, 'awardNotice')],
      },
    ],
  }
}

export const upheld = ({ lot, award }: ActOf<'upheld'>): Added => ({
  tag: ['awardCancellation'],
  awards: [{ id: awardIdOf(lot, award), status: 'cancelled' }],
})

/** What takes its place is another award, or the lot comes to nothing; until then there is none. */
export const declined = ({ lot, award }: ActOf<'declined'>): Added => ({
  tag: ['awardCancellation', 'tenderUpdate'],
  tender: { id: lot.code, status: 'active', lots: [{ id: lot.code, status: 'active' }] },
  awards: [{ id: awardIdOf(lot, award), status: 'cancelled' }],
})

export const final = ({ lot, award }: ActOf<'final'>): Added => ({
  tag: ['awardUpdate'],
  awards: [{ id: awardIdOf(lot, award), status: 'active' }],
})
