import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { LastOfferStanding } from '../contract/last-offer.ts'
import { asksLastOffers } from '../rules/last-offer.ts'
import type { LotState } from '../rules/lot.ts'
import type { OfferRoundState } from '../rules/offer-round.ts'
import type { Profile } from '../rules/profile.ts'
import { biddersNeeded } from '../rules/turnout.ts'
import { offersOfRounds, roundsOf } from '../store/last-offers.ts'
import { profileOfLot } from './lot-profile.ts'

type Own = Pick<Acting, 'tenant'>
/** With the asking, once there was one. */
export type OffersStanding = { readonly standing: LastOfferStanding; readonly round: OfferRoundState | undefined }

/**
 * How far they are, of each lot where they are asked for: scoring begins when they are opened and enough of them stand. One that is not as it
 * was sealed stops everything: nobody may leave it out.
 */
export async function offersStandings(
  tx: ReadTx,
  own: Own,
  lots: readonly LotState[],
  profileOf: (lot: LotState) => Profile,
): Promise<ReadonlyMap<LotId, OffersStanding>> {
  const asking = lots.filter((lot) => asksLastOffers(profileOf(lot), lot))
  const rounds = await roundsOf(
    tx,
    own,
    asking.map(({ id }) => id),
  )
  const opened = rounds.filter(({ status }) => status === 'opened')
  const offers = await offersOfRounds(
    tx,
    own,
    opened.map(({ id }) => id),
  )
  return new Map(
    asking.map((lot): readonly [LotId, OffersStanding] => {
      const round = rounds.find(({ lotId }) => lotId === lot.id)
      if (round?.status !== 'opened') return [lot.id, { standing: round?.status ?? 'to-ask', round }]
      const theirs = offers.filter(({ roundId }) => roundId === round.id)
      const standing = theirs.filter(({ status, offerFen }) => status === 'opened' && (offerFen ?? 0) <= lot.budgetFen)
      const stops = theirs.some(({ status }) => status === 'broken') || standing.length < biddersNeeded(profileOf(lot))
      return [lot.id, { standing: stops ? 'short' : 'opened', round }]
    }),
  )
}

/** The same of one lot; null where none are asked for. */
export async function offersStanding(tx: ReadTx, own: Own, lot: LotState): Promise<LastOfferStanding> {
  const profile = await profileOfLot(tx, own, lot)
  return (await offersStandings(tx, own, [lot], () => profile)).get(lot.id)?.standing ?? null
}
