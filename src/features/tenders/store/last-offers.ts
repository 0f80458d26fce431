import { sql } from 'kysely'
import type { BidId, LastOfferId, LotId, OfferRoundId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { LastOfferState } from '../rules/last-offer.ts'
import { OfferRoundState } from '../rules/offer-round.ts'
import type { LastOfferContentTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** The one asking for last offers in a lot. */
export async function roundOf(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<OfferRoundState | undefined> {
  const row = await tx
    .selectFrom('offerRound')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .executeTakeFirst()
  return row && OfferRoundState.parse(row)
}

/** The same of several lots. */
export async function roundsOf(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]): Promise<OfferRoundState[]> {
  if (lots.length === 0) return []
  const rows = await tx.selectFrom('offerRound').selectAll().where('tenant', '=', tenant).where('lotId', 'in', lots).execute()
  return rows.map((row) => OfferRoundState.parse(row))
}

/** How the last offers of several askings stand, as far as the caller may see any. */
export function offersOfRounds(tx: ReadTx, { tenant }: Own, rounds: readonly OfferRoundId[]) {
  if (rounds.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('lastOffer')
    .select(['roundId', 'status', 'offerFen'])
    .where('tenant', '=', tenant)
    .where('roundId', 'in', rounds)
    .execute()
}

/** As far as the caller may see any: until the round is opened each supplier its own. */
export async function offersIn(tx: ReadTx, { tenant }: Own, round: OfferRoundId): Promise<LastOfferState[]> {
  const rows = await tx
    .selectFrom('lastOffer')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('roundId', '=', round)
    .orderBy('id')
    .execute()
  return rows.map((row) => LastOfferState.parse(row))
}

/** What is offered in the end for some bids, by bid; of one that is not opened, nothing. */
export async function openedOffers(tx: ReadTx, { tenant }: Own, bids: readonly BidId[]) {
  if (bids.length === 0) return []
  return tx
    .selectFrom('lastOffer')
    .select(['bidId', 'offerFen'])
    .where('tenant', '=', tenant)
    .where('bidId', 'in', bids)
    .where('status', '=', 'opened')
    .execute()
}

/** Of several bids how their last offers stand, for their own suppliers. */
export function offersOfBids(tx: ReadTx, { tenant }: Own, bids: readonly BidId[]) {
  if (bids.length === 0) return Promise.resolve([])
  return tx.selectFrom('lastOffer').select(['bidId', 'status']).where('tenant', '=', tenant).where('bidId', 'in', bids).execute()
}

export async function offerIdOf(tx: ReadTx, { tenant }: Own, bid: BidId): Promise<LastOfferId | undefined> {
  const row = await tx
    .selectFrom('lastOffer')
    .select('id')
    .where('tenant', '=', tenant)
    .where('bidId', '=', bid)
    .executeTakeFirst()
  return row?.id
}

/** How many have come: told to the clock, 0 to anybody else. */
export async function givenCount(tx: ReadTx, { tenant }: Own, round: OfferRoundId): Promise<number> {
  const { rows } = await sql<{ given: number }>`select last_offers_given(${tenant}, ${round}::uuid) as given`.execute(tx)
  return rows[0]?.given ?? 0
}

export const offerContentOf = (tx: ReadTx, { tenant }: Own, offer: LastOfferId) =>
  tx.selectFrom('lastOfferContent').selectAll().where('tenant', '=', tenant).where('offerId', '=', offer).executeTakeFirst()

/** Written anew as often as the supplier offers anew. */
export const keepOfferContent = (tx: Tx, row: LastOfferContentTable) =>
  tx
    .insertInto('lastOfferContent')
    .values(row)
    .onConflict((taken) =>
      taken
        .columns(['tenant', 'offerId'])
        .doUpdateSet({ body: row.body, salt: row.salt, savedBy: row.savedBy, savedAt: row.savedAt }),
    )
    .execute()
