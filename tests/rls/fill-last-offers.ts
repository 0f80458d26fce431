import { randomUUID } from 'node:crypto'
import {
  type BidId,
  LastOfferId,
  type LotId,
  type MemberId,
  OfferRoundId,
  type PartyId,
  SYSTEM,
  type Tenant,
} from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'
import { AT, enter, fillAction } from './fill-common.ts'

type Asked = {
  readonly lotId: LotId
  readonly n: number
  readonly bids: ReadonlyMap<number, BidId>
  readonly parties: readonly PartyId[]
  readonly names: Map<string, string>
  readonly opened: boolean
  readonly given: boolean
}

/** A last offer for every bid; they are written while the round is open to all, because after it none but their own could write them. */
export async function fillLastOffers(tx: Tx, tenant: Tenant, asked: Asked, actor: MemberId): Promise<void> {
  const { lotId, n, bids, parties, names, opened, given } = asked
  const roundId = OfferRoundId.parse(randomUUID())
  const round = { lotId, deadline: AT, changes: '', askedAt: AT, given: null, endedAt: null }
  await enter(tx, tenant, SYSTEM)
  await tx
    .insertInto('offerRound')
    .values({ tenant, id: roundId, revision: 1, status: 'asked', ...round })
    .execute()
  const stands = async (status: 'asked' | 'opened') => {
    await enter(tx, tenant, SYSTEM)
    await tx.updateTable('offerRound').set({ status }).where('tenant', '=', tenant).where('id', '=', roundId).execute()
    await enter(tx, tenant, actor)
  }
  await stands('opened')
  for (const [party, bidId] of bids) {
    const [id, partyId] = [LastOfferId.parse(randomUUID()), parties[party]]
    if (partyId === undefined) throw new Error('a bid of nobody')
    const unset = { receiptNo: null, digest: null, givenAt: null, lateAt: null, reason: null, offerFen: null }
    await tx
      .insertInto('lastOffer')
      .values({ tenant, id, revision: 1, status: 'given', roundId, lotId, bidId, partyId, ...unset })
      .execute()
    await tx
      .insertInto('lastOfferContent')
      .values({ tenant, offerId: id, body: '{}', salt: '0', savedBy: actor, savedAt: AT })
      .execute()
    if (!given)
      await tx.updateTable('lastOffer').set({ status: 'missed' }).where('tenant', '=', tenant).where('id', '=', id).execute()
    await fillAction(tx, tenant, 'last-offer', id, actor)
    names.set(id, `${n}.${party}`)
  }
  if (!opened) await stands('asked')
}
