import { z } from 'zod'
import { CivilDate, daysBetween, Instant, isAfter, plusDays } from '../../../kernel/civil.ts'
import { Digest } from '../../../kernel/digest.ts'
import { Fen } from '../../../kernel/fen.ts'
import { VariationId, ContractId, FileId, PartyId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { after, become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { VariationKind, VariationStatus } from './variation-kind.ts'
import { CONTRACT_LIFE, type ContractDeed, type ContractStatus, Terms } from './contract.ts'

// 政府采购法 50: neither side changes, suspends or ends a contract on its own; what goes on to the harm of the public is changed,
// suspended or ended. Each is put before the leader with its reason, goes out on paper under seal and is then made public.

/** What each does to its contract from the day on which it is signed, or has been served on the provider. */
export const DEED_OF = {
  supplement: 'contract.amend',
  suspension: 'contract.suspend',
  resumption: 'contract.resume',
  termination: 'contract.terminate',
} as const satisfies Record<VariationKind, ContractDeed>

const CONTRACTS: Life<ContractStatus, ContractDeed> = CONTRACT_LIFE

/** Which of them a contract that stands so may still see. */
export const kindsFor = (status: ContractStatus): VariationKind[] =>
  VariationKind.options.filter((kind) => after(CONTRACTS, status, DEED_OF[kind]) !== undefined)

/** Signed, and its service has not begun: nothing is added to it yet, and once it has begun something may be. */
export const waitsForService = (status: ContractStatus): boolean => status === 'signed' || status === 'published'

/** What is agreed on a service that runs; what was halted in time may still be taken up again, to be accepted, or ended. */
const WHILE_SERVED: ReadonlySet<VariationKind> = new Set(['supplement', 'suspension'])

/** A contract is changed while it is carried out (政府采购法 49); after the last day for that it is accepted as it is. */
export const isTooLate = (kind: VariationKind, until: CivilDate, day: CivilDate): boolean =>
  WHILE_SERVED.has(kind) && isAfter(day, until)

/**
 * The last day on which a change can be agreed on: that of the service. Where the service was halted over its end, as many days after it
 * was taken up again as it had lost by then: they can be given back (政府采购法 50, practice). `made`: in the order in which they were begun.
 */
export function changeableUntil(periodTo: CivilDate, made: readonly Pick<VariationState, 'kind' | 'signedOn'>[]): CivilDate {
  const daysOf = (of: VariationKind) => made.flatMap(({ kind, signedOn }) => (kind === of && signedOn !== null ? [signedOn] : []))
  const halted = daysOf('suspension').findLast((day) => !isAfter(day, periodTo))
  const wentOn = daysOf('resumption').find((day) => isAfter(day, periodTo))
  return halted === undefined || wentOn === undefined ? periodTo : plusDays(wentOn, daysBetween(halted, periodTo) + 1)
}

export const VARIATION_LIFE = {
  draft: { 'variation.revise': 'draft', 'variation.submit': 'checking', 'variation.drop': 'dropped' },
  checking: { 'variation.approve': 'to_sign', 'variation.return': 'draft' },
  to_sign: { 'variation.sign': 'signed', 'variation.return': 'draft' },
  signed: { 'variation.publish': 'published' },
  published: {},
  dropped: {},
} as const satisfies Life<VariationStatus, string>
export type VariationDeed = { [S in VariationStatus]: keyof (typeof VARIATION_LIFE)[S] }[VariationStatus]
const LIFE: Life<VariationStatus, VariationDeed> = VARIATION_LIFE

/** The purchaser's own paper still: its provider gets to see it when the leader has approved it. */
export const VARIATION_IN_PREPARATION = ['draft', 'checking', 'dropped'] as const satisfies readonly VariationStatus[]
export const isVariationInPreparation = (status: VariationStatus): boolean =>
  VARIATION_IN_PREPARATION.some((one) => one === status)

/** In the way of another one to the same contract. */
export const VARIATION_UNDER_WAY = ['draft', 'checking', 'to_sign'] as const satisfies readonly VariationStatus[]
export const isVariationUnderWay = (status: VariationStatus): boolean => VARIATION_UNDER_WAY.some((one) => one === status)

export const VariationPlan = z.strictObject({
  no: line(60),
  reason: prose(1000),
  addedFen: Fen,
  /** Of a supplement: what the contract says before it and from it on. */
  before: Terms.nullable(),
  terms: Terms.nullable(),
  /** Of a termination: what had been paid by then, which is kept. */
  paidFen: Fen.nullable(),
  /** Why that is not what the payments entered come to, where it is not. */
  paidWhy: prose(500),
})
export type VariationPlan = z.infer<typeof VariationPlan>

const Drafting = VariationPlan.extend({ contractId: ContractId, partyId: PartyId, kind: VariationKind })

export const VariationState = Drafting.extend({
  id: VariationId,
  revision: z.int().min(1),
  status: VariationStatus,
  returnReason: z.string().nullable(),
  approvedAt: Instant.nullable(),
  /** On which both sides signed, or the notice was served. */
  signedOn: CivilDate.nullable(),
  sealPage: FileId.nullable(),
  publishBy: CivilDate.nullable(),
  publishedAt: Instant.nullable(),
})
export type VariationState = z.infer<typeof VariationState>

// The scan and the notice are bound by their hashes, as those of the contract are.
const Signing = z.strictObject({ signedOn: CivilDate, sealPage: FileId, scan: Digest, publishBy: CivilDate })
const Publication = z.strictObject({ notice: Digest })
const NOTHING = z.strictObject({})

type Facts = {
  'variation.draft': z.infer<typeof Drafting>
  'variation.revise': VariationPlan
  'variation.submit': Record<string, never>
  'variation.approve': { opinion: string }
  'variation.return': { reason: string }
  'variation.drop': Record<string, never>
  'variation.sign': z.infer<typeof Signing>
  'variation.publish': z.infer<typeof Publication>
}

const to = (state: VariationState, deed: VariationDeed) => ({ status: become(LIFE, state.status, deed) })

export const VARIATION = noun<VariationState, Facts>('variation', {
  'variation.draft': starts(Drafting, (drafting) => ({
    ...drafting,
    status: 'draft',
    returnReason: null,
    approvedAt: null,
    signedOn: null,
    sealPage: null,
    publishBy: null,
    publishedAt: null,
  })),
  'variation.revise': follows(VariationPlan, (state, plan) => ({ ...plan, ...to(state, 'variation.revise') })),
  'variation.submit': follows(NOTHING, (state) => ({ ...to(state, 'variation.submit'), returnReason: null })),
  'variation.approve': follows(z.strictObject({ opinion: prose(500) }), (state, _, { at }) => ({
    ...to(state, 'variation.approve'),
    approvedAt: at,
  })),
  'variation.return': follows(z.strictObject({ reason: line(500) }), (state, { reason }) => ({
    ...to(state, 'variation.return'),
    returnReason: reason,
    approvedAt: null,
  })),
  'variation.drop': follows(NOTHING, (state) => to(state, 'variation.drop')),
  'variation.sign': follows(Signing, (state, { signedOn, sealPage, publishBy }) => ({
    ...to(state, 'variation.sign'),
    signedOn,
    sealPage,
    publishBy,
  })),
  'variation.publish': follows(Publication, (state, _, { at }) => ({ ...to(state, 'variation.publish'), publishedAt: at })),
})
