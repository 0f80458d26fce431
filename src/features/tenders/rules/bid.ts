import { z } from 'zod'
import { Instant } from '../../../kernel/civil.ts'
import { Digest } from '../../../kernel/digest.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BidId, LotId, MemberId, PartyId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { FactChecked, FactConfirmed, withFindings } from './stated-facts.ts'

export const BidStatus = z.enum([
  'draft',
  'sealed',
  'withdrawn',
  'opened',
  'qualified',
  'disqualified',
  'ranked',
  'won',
  'lost',
  'declined',
  'out',
  'lapsed',
  'late',
  'unconfirmed',
  'unopened',
])
export type BidStatus = z.infer<typeof BidStatus>

export const BID_LIFE = {
  draft: {
    'bid.seal': 'sealed',
    'bid.lapse': 'lapsed',
    'bid.come-late': 'late',
    'bid.rank-offline': 'ranked',
    'bid.refuse-offline': 'disqualified',
  },
  sealed: {
    'bid.affirm': 'sealed',
    'bid.unseal': 'draft',
    'bid.withdraw': 'withdrawn',
    'bid.open': 'opened',
    'bid.leave-sealed': 'unconfirmed',
    'bid.leave-unopened': 'unopened',
    'bid.rank-offline': 'ranked',
    'bid.refuse-offline': 'disqualified',
  },
  /** What was begun or taken back here may have come on paper. */
  withdrawn: { 'bid.resume': 'draft', 'bid.rank-offline': 'ranked', 'bid.refuse-offline': 'disqualified' },
  opened: {
    'bid.qualify': 'qualified',
    'bid.disqualify': 'disqualified',
    'bid.confirm-facts': 'opened',
    'bid.rank-offline': 'ranked',
    'bid.refuse-offline': 'disqualified',
  },
  qualified: {
    'bid.rank': 'ranked',
    'bid.drop-out': 'out',
    'bid.win': 'won',
    'bid.qualify': 'qualified',
    'bid.disqualify': 'disqualified',
    'bid.confirm-facts': 'qualified',
    'bid.decline-on-paper': 'declined',
    'bid.rank-offline': 'ranked',
    'bid.refuse-offline': 'disqualified',
  },
  disqualified: {
    'bid.qualify': 'qualified',
    'bid.disqualify': 'disqualified',
    'bid.rank-offline': 'ranked',
    'bid.refuse-offline': 'disqualified',
  },
  ranked: { 'bid.win': 'won', 'bid.lose': 'lost', 'bid.decline-on-paper': 'declined' },
  won: { 'bid.decline': 'declined', 'bid.decline-on-paper': 'declined' },
  /** One that comes next after the winner gave it up wins all the same; the others are told once more, or it gives it up as well. */
  lost: { 'bid.win': 'won', 'bid.lose': 'lost', 'bid.decline-on-paper': 'declined' },
  /** It was chosen and gave it up. */
  declined: {},
  /** Qualified, and not scored: it left the consultation, made no last offer, or one that the purchaser cannot pay. */
  out: {},
  /** A draft that was never submitted when the deadline passed. */
  lapsed: { 'bid.rank-offline': 'ranked', 'bid.refuse-offline': 'disqualified' },
  /** Offered when the deadline had passed, and refused: its bidder has a proof of it, and nobody reads it. */
  late: {},
  /** Sealed before the call was changed, and neither confirmed nor replaced since: it is not opened. */
  unconfirmed: {},
  /** Sealed here, while the review was held off line without it: nobody opens it any more. With the result it is told its own reason. */
  unopened: { 'bid.tell-unopened': 'unopened' },
} as const satisfies Life<BidStatus, string>
export type BidDeed = { [S in BidStatus]: keyof (typeof BID_LIFE)[S] }[BidStatus]
const LIFE: Life<BidStatus, BidDeed> = BID_LIFE

/** Why a qualified bid is not scored: 214号 Art. 22 (it left), Art. 21 (no last offer in time), Art. 34 (above the budget). */
export const OutGround = z.enum(['withdrew', 'no-offer', 'came-late', 'over-budget'])
export type OutGround = z.infer<typeof OutGround>

export const BidState = z.object({
  id: BidId,
  revision: z.int().min(1),
  lotId: LotId,
  partyId: PartyId,
  status: BidStatus,
  startedBy: MemberId,
  receiptNo: z.string().nullable(),
  sealedAt: Instant.nullable(),
  /** When it was offered too late, by the server's clock; `receiptNo` and `digest` are then those of the proof. */
  lateAt: Instant.nullable(),
  /** Over salt, canonical content and files. */
  digest: Digest.nullable(),
  /** Which of the call's changes its bidder knew when it was sealed, or confirmed. */
  changesKnown: z.int().min(0),
  /** A letter that stands for the bidder in the room: A, B, C … in the order of the draw. */
  label: z.string().nullable(),
  reason: z.string().nullable(),
  /** What the panel found good, told to a bidder that was not chosen. */
  strengths: z.string().nullable(),
  total: z.string().nullable(),
  rank: z.int().nullable(),
  outGround: OutGround.nullable(),
  /** Judged on paper: what it holds lies with the papers, but for what was sealed and opened here. */
  offline: z.boolean(),
  /** The price on those papers; null where it is fixed. */
  offlineFen: Fen.nullable(),
  /** What was written or sealed here of it was never opened here, and stays closed to everybody else. */
  unopened: z.boolean(),
  /** Stated facts that were held against the papers; none other earns points. */
  confirmed: z.array(FactConfirmed),
})
export type BidState = z.infer<typeof BidState>

const NOTHING = z.strictObject({})
const REASON = z.strictObject({ reason: line(500) })
const Parting = z.strictObject({ reason: line(500), strengths: prose(300) })
const Knowing = z.strictObject({ changesKnown: z.int().min(0) })
const Sealing = z.strictObject({ receiptNo: line(40), digest: Digest, changesKnown: Knowing.shape.changesKnown.exactOptional() })
/** Which deadline it missed: the call's, as it stood then. */
const Lateness = z.strictObject({ receiptNo: line(40), digest: Digest, deadline: Instant })
const Findings = z.strictObject({ facts: z.array(FactChecked).min(1).max(20) })
const Standing = z.strictObject({ total: z.string().regex(/^\d{1,4}(\.\d{1,4})?$/), rank: z.int().min(1) })

const Leaving = z.strictObject({ ground: OutGround })
const Label = z.string().regex(/^[A-Z]{1,2}$/)
/** What came on paper alone has no content here. */
const OnPaper = z.strictObject({ lotId: LotId, partyId: PartyId, label: Label })
const RankedOffline = Standing.extend({ label: Label, priceFen: Fen.nullable() })
/** As the papers of a review have it, with their line breaks. */
const ToldOffline = z.strictObject({ reason: prose(500) })
const RefusedOffline = ToldOffline.extend({ label: Label })

type Facts = {
  'bid.start': { lotId: LotId; partyId: PartyId }
  'bid.seal': z.infer<typeof Sealing>
  'bid.affirm': z.infer<typeof Knowing>
  'bid.leave-sealed': Record<string, never>
  'bid.unseal': Record<string, never>
  'bid.withdraw': { reason: string }
  'bid.resume': Record<string, never>
  'bid.lapse': Record<string, never>
  'bid.come-late': z.infer<typeof Lateness>
  'bid.open': { label: string }
  'bid.qualify': Record<string, never>
  'bid.disqualify': { reason: string }
  'bid.confirm-facts': z.infer<typeof Findings>
  'bid.rank': z.infer<typeof Standing>
  'bid.drop-out': z.infer<typeof Leaving>
  'bid.enter-offline': z.infer<typeof OnPaper>
  'bid.rank-offline': z.infer<typeof RankedOffline>
  'bid.refuse-offline': z.infer<typeof RefusedOffline>
  'bid.leave-unopened': z.infer<typeof ToldOffline>
  'bid.tell-unopened': { reason: string }
  'bid.win': Record<string, never>
  'bid.lose': z.infer<typeof Parting>
  'bid.decline': { reason: string }
  'bid.decline-on-paper': { reason: string }
}

const UNJUDGED = {
  receiptNo: null,
  sealedAt: null,
  lateAt: null,
  digest: null,
  changesKnown: 0,
  reason: null,
  strengths: null,
  total: null,
  rank: null,
  outGround: null,
  offlineFen: null,
  unopened: false,
  confirmed: [],
}
const UNSEALED = { receiptNo: null, sealedAt: null, digest: null, changesKnown: 0 }

const to = (state: BidState, deed: BidDeed) => ({ status: become(LIFE, state.status, deed) })

/** What was never opened here stays closed, whatever the papers say of it; what was withdrawn is not what they judge. */
const onPaper = ({ status, label, unopened }: BidState) => ({
  ...(status === 'withdrawn' ? UNSEALED : {}),
  offline: true,
  unopened: unopened || label === null,
})

export const BID = noun<BidState, Facts>('bid', {
  'bid.start': starts(z.strictObject({ lotId: LotId, partyId: PartyId }), (facts, { actor }) => ({
    ...facts,
    ...UNJUDGED,
    status: 'draft',
    startedBy: actor,
    label: null,
    offline: false,
  })),
  'bid.enter-offline': starts(OnPaper, (facts, { actor }) => ({
    ...facts,
    ...UNJUDGED,
    status: 'opened',
    startedBy: actor,
    offline: true,
  })),
  'bid.seal': follows(Sealing, (state, { changesKnown = 0, ...sealing }, { at }) => ({
    ...sealing,
    ...to(state, 'bid.seal'),
    sealedAt: at,
    changesKnown,
  })),
  'bid.affirm': follows(Knowing, (state, { changesKnown }) => ({ ...to(state, 'bid.affirm'), changesKnown })),
  'bid.leave-sealed': follows(NOTHING, (state) => to(state, 'bid.leave-sealed')),
  'bid.unseal': follows(NOTHING, (state) => ({ ...to(state, 'bid.unseal'), ...UNSEALED })),
  'bid.withdraw': follows(REASON, (state, { reason }) => ({ ...to(state, 'bid.withdraw'), reason })),
  'bid.resume': follows(NOTHING, (state) => ({
    ...to(state, 'bid.resume'),
    ...UNSEALED,
    reason: null,
  })),
  'bid.lapse': follows(NOTHING, (state) => to(state, 'bid.lapse')),
  'bid.come-late': follows(Lateness, (state, { receiptNo, digest }, { at }) => ({
    receiptNo,
    digest,
    ...to(state, 'bid.come-late'),
    lateAt: at,
  })),
  'bid.open': follows(z.strictObject({ label: Label }), (state, { label }) => ({
    ...to(state, 'bid.open'),
    label,
  })),
  'bid.qualify': follows(NOTHING, (state) => ({ ...to(state, 'bid.qualify'), reason: null })),
  'bid.disqualify': follows(REASON, (state, { reason }) => ({ ...to(state, 'bid.disqualify'), reason })),
  'bid.confirm-facts': follows(Findings, (state, { facts }, { actor: by, at }) => ({
    ...to(state, 'bid.confirm-facts'),
    confirmed: withFindings(
      state.confirmed,
      facts.map((one) => ({ ...one, by, at })),
    ),
  })),
  'bid.rank': follows(Standing, (state, standing) => ({ ...standing, ...to(state, 'bid.rank') })),
  'bid.rank-offline': follows(RankedOffline, (state, { priceFen, ...standing }) => ({
    ...standing,
    ...to(state, 'bid.rank-offline'),
    ...onPaper(state),
    offlineFen: priceFen,
    reason: null,
  })),
  'bid.refuse-offline': follows(RefusedOffline, (state, refusal) => ({
    ...refusal,
    ...to(state, 'bid.refuse-offline'),
    ...onPaper(state),
  })),
  'bid.leave-unopened': follows(ToldOffline, (state, { reason }) => ({ ...to(state, 'bid.leave-unopened'), reason })),
  'bid.tell-unopened': follows(z.strictObject({ reason: line(500) }), (state, { reason }) => ({
    ...to(state, 'bid.tell-unopened'),
    reason,
  })),
  'bid.drop-out': follows(Leaving, (state, { ground }) => ({ ...to(state, 'bid.drop-out'), outGround: ground })),
  'bid.win': follows(NOTHING, (state) => ({ ...to(state, 'bid.win'), reason: null, strengths: null })),
  'bid.lose': follows(Parting, (state, parting) => ({ ...parting, ...to(state, 'bid.lose') })),
  // Why is read in the record, by whom that is for: the row of an opened bid is everybody's.
  'bid.decline': follows(REASON, (state) => ({ ...to(state, 'bid.decline'), reason: null, strengths: null })),
  'bid.decline-on-paper': follows(REASON, (state) => ({ ...to(state, 'bid.decline-on-paper'), reason: null, strengths: null })),
})

/** Whether it answers the call as it stands now: whoever sealed before a change says once more that the bid stands. */
export const isUpToDate = (
  { changesKnown }: Pick<BidState, 'changesKnown'>,
  { changes }: { readonly changes: number },
): boolean => changesKnown === changes
