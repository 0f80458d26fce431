import type { ActOf } from './acts.ts'
import { awardIdOf, receivedBids } from './award-release.ts'
import { pageOf } from './notice-page.ts'
import type { Added } from './ocds.ts'
import type { Publisher } from './publisher.ts'

/** A lot that came to nothing; with it goes a result that an objection had undone. */
export function ended(publisher: Publisher, { at, lot, award, notice, body, revokes }: ActOf<'ended'>): Added {
  const isCancelled = body.ended === 'cancelled'
  const status = isCancelled ? 'cancelled' : 'unsuccessful'
  return {
    tag: [isCancelled ? 'tenderCancellation' : 'tenderUpdate', ...(revokes ? (['awardCancellation'] as const) : [])],
    tender: {
      id: lot.code,
      status,
      lots: [{ id: lot.code, status }],
      documents: [{ ...pageOf(publisher, notice, at, 'cancellationDetails'), description: body.reason }],
    },
    ...(body.received !== null && { bids: receivedBids(lot, body.received, at) }),
    ...(revokes && { awards: [{ id: awardIdOf(lot, award), status: 'cancelled' }] }),
  }
}
