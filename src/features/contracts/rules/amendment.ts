import { z } from 'zod'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Digest } from '../../../kernel/digest.ts'
import { Fen } from '../../../kernel/fen.ts'
import { AmendmentId, ContractId, FileId, PartyId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { after, become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { AmendmentKind, AmendmentStatus } from './amendment-kind.ts'
import { CONTRACT_LIFE, type ContractDeed, type ContractStatus, Terms } from './contract.ts'

// 政府采购法 50: neither side changes, suspends or ends a contract on its own; what goes on to the harm of the public is changed,
// suspended or ended. Each is put before the leader with its reason, goes out on paper under seal and is then made public.

/** What each does to its contract from the day on which it is signed, or has been served on the provider. */
export const DEED_OF = {
  supplement: 'contract.amend',
  suspension: 'contract.suspend',
  resumption: 'contract.resume',
  termination: 'contract.terminate',
} as const satisfies Record<AmendmentKind, ContractDeed>

const CONTRACTS: Life<ContractStatus, ContractDeed> = CONTRACT_LIFE

/** Which of them a contract that stands so may still see. */
export const kindsFor = (status: ContractStatus): AmendmentKind[] =>
  AmendmentKind.options.filter((kind) => after(CONTRACTS, status, DEED_OF[kind]) !== undefined)

export const AMENDMENT_LIFE = {
  draft: { 'amendment.revise': 'draft', 'amendment.submit': 'checking', 'amendment.drop': 'dropped' },
  checking: { 'amendment.approve': 'to_sign', 'amendment.return': 'draft' },
  to_sign: { 'amendment.sign': 'signed', 'amendment.return': 'draft' },
  signed: { 'amendment.publish': 'published' },
  published: {},
  dropped: {},
} as const satisfies Life<AmendmentStatus, string>
export type AmendmentDeed = { [S in AmendmentStatus]: keyof (typeof AMENDMENT_LIFE)[S] }[AmendmentStatus]
const LIFE: Life<AmendmentStatus, AmendmentDeed> = AMENDMENT_LIFE

/** The purchaser's own paper still: its provider gets to see it when the leader has approved it. */
export const AMENDMENT_IN_PREPARATION = ['draft', 'checking', 'dropped'] as const satisfies readonly AmendmentStatus[]
export const isAmendmentInPreparation = (status: AmendmentStatus): boolean =>
  AMENDMENT_IN_PREPARATION.some((one) => one === status)

/** In the way of another one to the same contract. */
export const AMENDMENT_UNDER_WAY = ['draft', 'checking', 'to_sign'] as const satisfies readonly AmendmentStatus[]

export const AmendmentPlan = z.strictObject({
  no: line(60),
  reason: prose(1000),
  addedFen: Fen,
  /** Of a supplement: what the contract says before it and from it on. */
  before: Terms.nullable(),
  terms: Terms.nullable(),
  /** Of a termination: what had been paid by then, which is kept. */
  paidFen: Fen.nullable(),
})
export type AmendmentPlan = z.infer<typeof AmendmentPlan>

const Drafting = AmendmentPlan.extend({ contractId: ContractId, partyId: PartyId, kind: AmendmentKind })

export const AmendmentState = Drafting.extend({
  id: AmendmentId,
  revision: z.int().min(1),
  status: AmendmentStatus,
  returnReason: z.string().nullable(),
  approvedAt: Instant.nullable(),
  /** On which both sides signed, or the notice was served. */
  signedOn: CivilDate.nullable(),
  sealPage: FileId.nullable(),
  publishBy: CivilDate.nullable(),
  publishedAt: Instant.nullable(),
})
export type AmendmentState = z.infer<typeof AmendmentState>

// The scan and the notice are bound by their hashes, as those of the contract are.
const Signing = z.strictObject({ signedOn: CivilDate, sealPage: FileId, scan: Digest, publishBy: CivilDate })
const Publication = z.strictObject({ notice: Digest })
const NOTHING = z.strictObject({})

type Facts = {
  'amendment.draft': z.infer<typeof Drafting>
  'amendment.revise': AmendmentPlan
  'amendment.submit': Record<string, never>
  'amendment.approve': { opinion: string }
  'amendment.return': { reason: string }
  'amendment.drop': Record<string, never>
  'amendment.sign': z.infer<typeof Signing>
  'amendment.publish': z.infer<typeof Publication>
}

const to = (state: AmendmentState, deed: AmendmentDeed) => ({ status: become(LIFE, state.status, deed) })

export const AMENDMENT = noun<AmendmentState, Facts>('amendment', {
  'amendment.draft': starts(Drafting, (drafting) => ({
    ...drafting,
    status: 'draft',
    returnReason: null,
    approvedAt: null,
    signedOn: null,
    sealPage: null,
    publishBy: null,
    publishedAt: null,
  })),
  'amendment.revise': follows(AmendmentPlan, (state, plan) => ({ ...plan, ...to(state, 'amendment.revise') })),
  'amendment.submit': follows(NOTHING, (state) => ({ ...to(state, 'amendment.submit'), returnReason: null })),
  'amendment.approve': follows(z.strictObject({ opinion: prose(500) }), (state, _, { at }) => ({
    ...to(state, 'amendment.approve'),
    approvedAt: at,
  })),
  'amendment.return': follows(z.strictObject({ reason: line(500) }), (state, { reason }) => ({
    ...to(state, 'amendment.return'),
    returnReason: reason,
    approvedAt: null,
  })),
  'amendment.drop': follows(NOTHING, (state) => to(state, 'amendment.drop')),
  'amendment.sign': follows(Signing, (state, { signedOn, sealPage, publishBy }) => ({
    ...to(state, 'amendment.sign'),
    signedOn,
    sealPage,
    publishBy,
  })),
  'amendment.publish': follows(Publication, (state, _, { at }) => ({ ...to(state, 'amendment.publish'), publishedAt: at })),
})
