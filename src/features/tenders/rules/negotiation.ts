import { z } from 'zod'
import { CivilDate, Instant, isAfter } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { LotId, MemberId, NegotiationId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import type { Profile } from './profile.ts'

// 协商: what is agreed with the one supplier, by whom, and in which words (74号令 Art. 41, 42). Nothing in it is scored.

export const NegotiationStatus = z.enum(['invited', 'convened', 'recorded', 'signed'])
export type NegotiationStatus = z.infer<typeof NegotiationStatus>

export const NEGOTIATION_LIFE = {
  invited: { 'negotiation.visit': 'invited', 'negotiation.convene': 'convened' },
  convened: {
    'negotiation.visit': 'convened',
    'negotiation.convene': 'convened',
    'negotiation.record': 'recorded',
  },
  /** Written anew until the first of the group has signed it. */
  recorded: { 'negotiation.record': 'recorded', 'negotiation.sign': 'recorded', 'negotiation.close': 'signed' },
  signed: {},
} as const satisfies Life<NegotiationStatus, string>
export type NegotiationDeed = { [S in NegotiationStatus]: keyof (typeof NEGOTIATION_LIFE)[S] }[NegotiationStatus]
const LIFE: Life<NegotiationStatus, NegotiationDeed> = NEGOTIATION_LIFE

const text = (max: number) => prose(max).refine((said) => said !== '')

/** A visit 考察 to a supplier: when, where, who went, what they found. */
export const VisitRecord = z.strictObject({ on: CivilDate, place: line(120), who: line(200), findings: text(2000) })
export type VisitRecord = z.infer<typeof VisitRecord>

/** Who negotiates, and whether for their knowledge of the trade (74号令 Art. 41) or for the purchaser. */
export const GroupSeat = z.strictObject({ member: MemberId, expert: z.boolean() })
export type GroupSeat = z.infer<typeof GroupSeat>

export const NegotiatedItem = z.strictObject({ matter: line(60), asked: text(500), agreed: text(500) })

/** What 74号令 Art. 42 asks the record to say besides the notice and the people. */
export const Agreement = z.strictObject({
  heldOn: CivilDate,
  place: line(120),
  items: z.array(NegotiatedItem).min(1).max(40),
  /** Costs, and what the same costs elsewhere, as the supplier explained them. */
  cost: text(2000),
  quality: text(2000),
  /** The contract's main terms. */
  terms: text(2000),
  agreedFen: Fen,
})
export type Agreement = z.infer<typeof Agreement>

/** Whoever does not agree says why; whoever says nothing within the term is taken to agree. */
export const GroupSignature = z.strictObject({ member: MemberId, at: Instant, dissent: z.string().nullable() })
export type GroupSignature = z.infer<typeof GroupSignature>

export const NegotiationState = z.object({
  id: NegotiationId,
  revision: z.int().min(1),
  status: NegotiationStatus,
  lotId: LotId,
  visits: z.array(VisitRecord),
  seats: z.array(GroupSeat),
  meetsOn: CivilDate.nullable(),
  place: z.string().nullable(),
  agreement: Agreement.nullable(),
  /** The price of the sealed response. */
  firstFen: Fen.nullable(),
  /** The last day to sign on. */
  signBy: CivilDate.nullable(),
  signatures: z.array(GroupSignature),
  /** Who had not signed when the term was over. */
  silent: z.array(MemberId),
  signedAt: Instant.nullable(),
})
export type NegotiationState = z.infer<typeof NegotiationState>

type Terms = Pick<Profile, 'panelSize' | 'minimumExperts'>
export type GroupMisfit = { readonly code: 'group-too-small' | 'group-experts-too-few'; readonly needed: number }

/** What is wrong with a group, if anything. It votes on nothing, so that it may be even. */
export function groupMisfit(seats: readonly GroupSeat[], { panelSize, minimumExperts }: Terms): GroupMisfit | undefined {
  if (seats.length < panelSize.value) return { code: 'group-too-small', needed: panelSize.value }
  const experts = seats.filter(({ expert }) => expert).length
  return experts < minimumExperts.value ? { code: 'group-experts-too-few', needed: minimumExperts.value } : undefined
}

type Agreed = Pick<Agreement, 'agreedFen' | 'heldOn'>
type Offered = { readonly budgetFen: Fen; readonly firstFen: Fen; readonly openedOn: CivilDate; readonly today: CivilDate }

/** A price above the budget ends the purchase instead (74号令 Art. 43); one above the supplier's own offer is nothing to agree on. */
export function agreementFault({ agreedFen, heldOn }: Agreed, { budgetFen, firstFen, openedOn, today }: Offered) {
  if (agreedFen === 0) return 'agreed-nothing'
  if (agreedFen > budgetFen) return 'agreed-over-budget'
  if (agreedFen > firstFen) return 'agreed-over-offer'
  return isAfter(heldOn, today) || isAfter(openedOn, heldOn) ? 'held-on-wrong-day' : undefined
}

/** Within which the group signs (条例 Art. 43: the report within two working days; here by practice). */
export const SIGNING_DAYS = 2

export const hasSigned = ({ signatures }: Pick<NegotiationState, 'signatures'>, member: MemberId): boolean =>
  signatures.some((one) => one.member === member)
export const isOfGroup = ({ seats }: Pick<NegotiationState, 'seats'>, member: MemberId): boolean =>
  seats.some((one) => one.member === member)
export const yetToSign = (state: Pick<NegotiationState, 'seats' | 'signatures'>): MemberId[] =>
  state.seats.map(({ member }) => member).filter((member) => !hasSigned(state, member))

const Convening = z.strictObject({ seats: z.array(GroupSeat).min(1).max(15), meetsOn: CivilDate, place: line(120) })
export type Convening = z.infer<typeof Convening>
const Recording = z.strictObject({ agreement: Agreement, firstFen: Fen, signBy: CivilDate })
const Signing = z.strictObject({ dissent: line(500).nullable() })
const Closing = z.strictObject({ silent: z.array(MemberId).max(15) })

type Facts = {
  'negotiation.begin': { lotId: LotId }
  'negotiation.visit': VisitRecord
  'negotiation.convene': Convening
  'negotiation.record': z.infer<typeof Recording>
  'negotiation.sign': z.infer<typeof Signing>
  'negotiation.close': z.infer<typeof Closing>
}

const to = (state: NegotiationState, deed: NegotiationDeed) => ({ status: become(LIFE, state.status, deed) })

export const NEGOTIATION = noun<NegotiationState, Facts>('negotiation', {
  'negotiation.begin': starts(z.strictObject({ lotId: LotId }), ({ lotId }) => ({
    lotId,
    status: 'invited',
    visits: [],
    seats: [],
    meetsOn: null,
    place: null,
    agreement: null,
    firstFen: null,
    signBy: null,
    signatures: [],
    silent: [],
    signedAt: null,
  })),
  'negotiation.visit': follows(VisitRecord, (state, visit) => ({
    ...to(state, 'negotiation.visit'),
    visits: [...state.visits, visit],
  })),
  'negotiation.convene': follows(Convening, (state, convening) => ({ ...to(state, 'negotiation.convene'), ...convening })),
  'negotiation.record': follows(Recording, (state, recording) => ({ ...to(state, 'negotiation.record'), ...recording })),
  'negotiation.sign': follows(Signing, (state, { dissent }, { actor, at }) => ({
    ...to(state, 'negotiation.sign'),
    signatures: [...state.signatures, { member: actor, at, dissent }],
  })),
  'negotiation.close': follows(Closing, (state, { silent }, { at }) => ({
    ...to(state, 'negotiation.close'),
    silent,
    signedAt: at,
  })),
})
