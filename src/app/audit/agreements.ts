import { actionsOf } from '../../features/ledger/store/actions.ts'
import type { LotState } from '../../features/tenders/rules/lot.ts'
import { agreementFault, groupMisfit, type NegotiationState, yetToSign } from '../../features/tenders/rules/negotiation.ts'
import type { Profile } from '../../features/tenders/rules/profile.ts'
import { negotiationOf } from '../../features/tenders/service/agreed.ts'
import { profileOfLot } from '../../features/tenders/service/lot-profile.ts'
import { type OfferedBid, offersOf } from '../../features/tenders/service/reviews.ts'
import { civilDateOf, type Instant } from '../../kernel/civil.ts'
import type { Fen } from '../../kernel/fen.ts'
import type { BidId, Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Beside } from './beside.ts'

/** What one supplier was negotiated with for. `due`: who is proposed and for how much, once the record of it is signed. */
export type Agreed = {
  readonly bids: readonly OfferedBid[]
  readonly due: { readonly winner: BidId; readonly awardFen: Fen } | undefined
  readonly faults: readonly Beside[]
}

/** Of a lot that is bought from one supplier: the award that its record gives, and the record against what it rests on. */
export async function agreedOn(tx: ReadTx, tenant: Tenant, lot: LotState): Promise<Agreed> {
  const bids = await offersOf(tx, { tenant }, { lot })
  const negotiation = await negotiationOf(tx, { tenant }, lot.id)
  const offer = bids.find(({ partyId }) => partyId === lot.direct?.supplier)
  if (negotiation === undefined) return { bids, due: undefined, faults: [] }
  const { status, agreement } = negotiation
  const isSigned = status === 'signed' && agreement !== null && offer !== undefined
  const due = isSigned ? { winner: offer.id, awardFen: agreement.agreedFen } : undefined
  const recordedAt = (await actionsOf(tx, { tenant }, 'negotiation', negotiation.id)).findLast(
    ({ type }) => type === 'negotiation.record',
  )?.at
  const isBorneOut =
    isFitGroup(negotiation, await profileOfLot(tx, { tenant }, lot)) &&
    isAgreedRight(negotiation, lot, offer, recordedAt) &&
    isSignedByAll(negotiation)
  return { bids, due, faults: isBorneOut ? [] : [{ code: 'agreement-differs', of: 'negotiation', subject: negotiation.id }] }
}

const isFitGroup = ({ status, seats }: NegotiationState, rules: Profile): boolean =>
  status === 'invited' || groupMisfit(seats, rules) === undefined

/** The price that the supplier had sealed, and one that could be agreed on beside it, on a day on which it could be. */
function isAgreedRight(
  { agreement, firstFen, visits }: NegotiationState,
  { budgetFen, openedAt, direct }: LotState,
  offer: OfferedBid | undefined,
  recordedAt: Instant | undefined,
): boolean {
  if (agreement === null) return true
  if (!offer || openedAt === null || recordedAt === undefined || firstFen !== offer.firstFen) return false
  if (direct?.ground === 'visited' && visits.length === 0) return false
  const beside = { budgetFen, firstFen, openedOn: civilDateOf(openedAt), today: civilDateOf(recordedAt) }
  return agreementFault(agreement, beside) === undefined
}

/** Whoever is told to have been silent is who did not sign; that its term had run out by then is looked at with the term. */
function isSignedByAll(negotiation: NegotiationState): boolean {
  const { status, silent, signedAt } = negotiation
  if (status !== 'signed') return true
  return signedAt !== null && silent.toSorted().join() === yetToSign(negotiation).toSorted().join()
}
