import { z } from 'zod'
import { Instant, msOf, plusMs } from '../../../kernel/civil.ts'
import { Digest } from '../../../kernel/digest.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BidId, LastOfferId, LotId, OfferRoundId, PartyId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import type { OutGround } from './bid.ts'
import { isPriceFixed } from './price.ts'
import type { LotState } from './lot.ts'
import type { Profile } from './profile.ts'

// 最后报价: what each supplier still in a consultation offers once it is over (214号 Art. 21), sealed until the hour that was set. The
// first offer stays as it was opened; price points and award are those of the last one.

export const LastOfferStatus = z.enum(['asked', 'given', 'opened', 'missed', 'late', 'withdrawn', 'broken'])
export type LastOfferStatus = z.infer<typeof LastOfferStatus>

export const LAST_OFFER_LIFE = {
  asked: {
    'last-offer.give': 'given',
    'last-offer.withdraw': 'withdrawn',
    'last-offer.come-late': 'late',
    'last-offer.miss': 'missed',
  },
  /** Until the hour another takes its place; leaving is possible only before the first (214号 Art. 22). */
  given: { 'last-offer.give': 'given', 'last-offer.open': 'opened', 'last-offer.break': 'broken' },
  opened: {},
  /** Nothing had come by the hour; what comes yet is refused, with a proof. */
  missed: { 'last-offer.come-late': 'late' },
  late: {},
  withdrawn: {},
  /** What is kept is not what its digest was made of: nothing is scored on it. */
  broken: {},
} as const satisfies Life<LastOfferStatus, string>
export type LastOfferDeed = { [S in LastOfferStatus]: keyof (typeof LAST_OFFER_LIFE)[S] }[LastOfferStatus]
const LIFE: Life<LastOfferStatus, LastOfferDeed> = LAST_OFFER_LIFE

/** What a supplier offers in the end: whole fen, and what it wants to be read with it. */
export const LastOfferContent = z.strictObject({ offerFen: Fen, remark: prose(500) })
export type LastOfferContent = z.infer<typeof LastOfferContent>

/** Until the hour it exists for its own supplier alone; what is in it lies beside, behind `service/last-offer-sealing`. */
export const LastOfferState = z.object({
  id: LastOfferId,
  revision: z.int().min(1),
  status: LastOfferStatus,
  roundId: OfferRoundId,
  lotId: LotId,
  bidId: BidId,
  partyId: PartyId,
  receiptNo: z.string().nullable(),
  /** Over salt and canonical content. */
  digest: Digest.nullable(),
  givenAt: Instant.nullable(),
  /** When it came too late; `receiptNo` and `digest` are then those of the proof. */
  lateAt: Instant.nullable(),
  /** Why the supplier left. */
  reason: z.string().nullable(),
  /** Null until it is opened. */
  offerFen: Fen.nullable(),
})
export type LastOfferState = z.infer<typeof LastOfferState>

const NOTHING = z.strictObject({})
const Invited = z.strictObject({ roundId: OfferRoundId, lotId: LotId, bidId: BidId, partyId: PartyId })
const Sealed = z.strictObject({ receiptNo: line(40), digest: Digest })
const Left = z.strictObject({ reason: line(500) })
const Opened = z.strictObject({ offerFen: Fen })

type Facts = {
  'last-offer.ask': z.infer<typeof Invited>
  'last-offer.give': z.infer<typeof Sealed>
  'last-offer.withdraw': z.infer<typeof Left>
  'last-offer.come-late': z.infer<typeof Sealed>
  'last-offer.miss': Record<string, never>
  'last-offer.open': z.infer<typeof Opened>
  'last-offer.break': Record<string, never>
}

const to = (state: LastOfferState, deed: LastOfferDeed) => ({ status: become(LIFE, state.status, deed) })

export const LAST_OFFER = noun<LastOfferState, Facts>('last-offer', {
  'last-offer.ask': starts(Invited, (facts) => ({
    ...facts,
    status: 'asked',
    receiptNo: null,
    digest: null,
    givenAt: null,
    lateAt: null,
    reason: null,
    offerFen: null,
  })),
  'last-offer.give': follows(Sealed, (state, sealed, { at }) => ({ ...to(state, 'last-offer.give'), ...sealed, givenAt: at })),
  'last-offer.withdraw': follows(Left, (state, { reason }) => ({ ...to(state, 'last-offer.withdraw'), reason })),
  'last-offer.come-late': follows(Sealed, (state, sealed, { at }) => ({
    ...to(state, 'last-offer.come-late'),
    ...sealed,
    lateAt: at,
  })),
  'last-offer.miss': follows(NOTHING, (state) => to(state, 'last-offer.miss')),
  'last-offer.open': follows(Opened, (state, { offerFen }) => ({ ...to(state, 'last-offer.open'), offerFen })),
  'last-offer.break': follows(NOTHING, (state) => to(state, 'last-offer.break')),
})

/** Whether last offers are asked of whoever bids for a lot: under rules that know them, where a price is offered at all. */
export const asksLastOffers = ({ lastOffer }: Pick<Profile, 'lastOffer'>, { rubric }: Pick<LotState, 'rubric'>): boolean =>
  lastOffer !== null && !isPriceFixed(rubric)

const MINUTE_MS = 60_000
const MINUTES_A_DAY = 24 * 60

/** The hour at which all are opened: so many minutes on, at the next full minute. */
export const roundEnds = (now: Instant, minutes: number): Instant => {
  const past = msOf(now) % MINUTE_MS
  return plusMs(now, minutes * MINUTE_MS + (past === 0 ? 0 : MINUTE_MS - past))
}

/** Too little time to reckon a price in, or so much that the panel would wait for days. */
export function roundFault({ value }: NonNullable<Profile['lastOffer']>, minutes: number) {
  if (minutes < value.leastMinutes) return { code: 'offer-time-short', minutes: value.leastMinutes } as const
  return minutes > value.mostDays * MINUTES_A_DAY ? ({ code: 'offer-time-long', days: value.mostDays } as const) : undefined
}

/** Why a bid whose last offer ended so is not scored; undefined for one that is. */
export function outGroundOf(
  { status, offerFen }: Pick<LastOfferState, 'status' | 'offerFen'>,
  { budgetFen }: Pick<LotState, 'budgetFen'>,
): OutGround | undefined {
  if (status === 'withdrawn') return 'withdrew'
  if (status === 'late') return 'came-late'
  if (status === 'opened') return offerFen !== null && offerFen > budgetFen ? 'over-budget' : undefined
  return status === 'broken' ? undefined : 'no-offer'
}
