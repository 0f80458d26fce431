import { z } from 'zod'
import { Instant } from '../../../kernel/civil.ts'
import { LotId, OfferRoundId } from '../../../kernel/ids.ts'
import { prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

// The asking for last offers: one per lot, when the panel has consulted with everybody; the clock ends it.

export const OfferRoundStatus = z.enum(['asked', 'opened', 'short'])
export type OfferRoundStatus = z.infer<typeof OfferRoundStatus>

export const OFFER_ROUND_LIFE = {
  asked: { 'offer-round.open': 'opened', 'offer-round.fall-short': 'short' },
  opened: {},
  /** Fewer came than the purchase needs (214号 Art. 34): none of them is opened, and the lot comes to nothing. */
  short: {},
} as const satisfies Life<OfferRoundStatus, string>
export type OfferRoundDeed = { [S in OfferRoundStatus]: keyof (typeof OFFER_ROUND_LIFE)[S] }[OfferRoundStatus]
const LIFE: Life<OfferRoundStatus, OfferRoundDeed> = OFFER_ROUND_LIFE

const Asking = z.strictObject({
  lotId: LotId,
  deadline: Instant,
  /** What the consultation changed, told to all alike (214号 Art. 19); empty where nothing did. */
  changes: prose(2000),
})

export const OfferRoundState = z.object({
  id: OfferRoundId,
  revision: z.int().min(1),
  status: OfferRoundStatus,
  ...Asking.shape,
  askedAt: Instant,
  /** How many had come, counted by the clock at the hour. */
  given: z.int().nullable(),
  endedAt: Instant.nullable(),
})
export type OfferRoundState = z.infer<typeof OfferRoundState>

const Counted = z.strictObject({ given: z.int().min(0) })

type Facts = {
  'offer-round.ask': z.infer<typeof Asking>
  'offer-round.open': z.infer<typeof Counted>
  'offer-round.fall-short': z.infer<typeof Counted>
}

const ends = (deed: OfferRoundDeed) =>
  follows<OfferRoundState, z.infer<typeof Counted>>(Counted, (state, { given }, { at }) => ({
    status: become(LIFE, state.status, deed),
    given,
    endedAt: at,
  }))

export const OFFER_ROUND = noun<OfferRoundState, Facts>('offer-round', {
  'offer-round.ask': starts(Asking, (asking, { at }) => ({
    ...asking,
    status: 'asked',
    askedAt: at,
    given: null,
    endedAt: null,
  })),
  'offer-round.open': ends('offer-round.open'),
  'offer-round.fall-short': ends('offer-round.fall-short'),
})
