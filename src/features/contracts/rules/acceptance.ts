import { z } from 'zod'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Digest } from '../../../kernel/digest.ts'
import { AcceptanceId, ContractId, FileId, PartyId } from '../../../kernel/ids.ts'
import { Indicator } from '../../../kernel/indicator.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { AcceptanceSeat, AcceptanceStatus, Conclusion, Finding, Occasion, Tally } from './acceptance-kind.ts'

// 履约验收 (政府采购法 41, 实施条例 45): what was delivered is held against each indicator, those whom a public service serves are
// invited and say what they think, and the result is made public.

export const ACCEPTANCE_LIFE = {
  open: {
    'acceptance.claim': 'open',
    'acceptance.revise': 'open',
    'acceptance.submit': 'checking',
    'acceptance.drop': 'dropped',
  },
  checking: { 'acceptance.approve': 'to_sign', 'acceptance.return': 'open' },
  to_sign: { 'acceptance.sign': 'signed', 'acceptance.return': 'open' },
  signed: { 'acceptance.publish': 'published' },
  published: {},
  dropped: {},
} as const satisfies Life<AcceptanceStatus, string>
export type AcceptanceDeed = { [S in AcceptanceStatus]: keyof (typeof ACCEPTANCE_LIFE)[S] }[AcceptanceStatus]
const LIFE: Life<AcceptanceStatus, AcceptanceDeed> = ACCEPTANCE_LIFE

/** The panel is still at it: what it finds is its own until the leader has agreed. */
export const ACCEPTANCE_IN_PREPARATION = ['open', 'checking', 'dropped'] as const satisfies readonly AcceptanceStatus[]
export const isFindingOpen = (status: AcceptanceStatus): boolean => ACCEPTANCE_IN_PREPARATION.some((one) => one === status)

/** In the way of another one of the same contract, and of a supplement to it. */
export const ACCEPTANCE_UNDER_WAY = ['open', 'checking', 'to_sign'] as const satisfies readonly AcceptanceStatus[]

/** `bought`: had a hand in the call, the review or the contract; who signs what was bought does not alone take it over (内控, practice). */
export const PanelMember = z.strictObject({ name: line(40), unit: line(80), seat: AcceptanceSeat, bought: z.boolean() })
export type PanelMember = z.infer<typeof PanelMember>

/** What the provider says it has delivered of an indicator, in its unit, and by what that is seen. */
export const Claim = z.strictObject({
  code: Indicator.shape.code,
  delivered: z.int().min(0).max(10_000_000),
  evidence: prose(300),
})
export type Claim = z.infer<typeof Claim>

/** What the panel has verified of it, in its unit. */
export const Verified = z.strictObject({
  code: Indicator.shape.code,
  verified: z.int().min(0).max(10_000_000).nullable(),
  finding: Finding.nullable(),
  reason: prose(300),
})
export type Verified = z.infer<typeof Verified>

export const Rectification = z.strictObject({ matters: prose(1000), by: CivilDate })

export const AcceptancePlan = z.strictObject({
  heldOn: CivilDate.nullable(),
  place: prose(120),
  /** How it was looked at: papers, visits, talks. */
  manner: prose(300),
  panel: z.array(PanelMember).max(15),
  /** Who was there for the provider. */
  present: prose(200),
  findings: z.array(Verified).max(40),
  /** How many service users were asked for their opinion. */
  invited: z.int().min(0).max(100_000).nullable(),
  /** Why fewer were heard than the rules ask for, where that is so. */
  fewReason: prose(300),
  /** What service users said, in short and without names. */
  heard: prose(1000),
  conclusion: Conclusion.nullable(),
  statement: prose(1000),
  /** What is put right and by when, where it is not simply passed. */
  rectification: Rectification.nullable(),
})
export type AcceptancePlan = z.infer<typeof AcceptancePlan>

const Opening = AcceptancePlan.extend({
  contractId: ContractId,
  partyId: PartyId,
  /** The first look is 1; what was to be put right is looked at again. */
  round: z.int().min(1).max(20),
  previousId: AcceptanceId.nullable(),
  occasion: Occasion,
  /** Why it is held before the period is over. */
  earlyReason: prose(300),
  /** The last day of the service. */
  endedOn: CivilDate,
  /** As they are agreed now. */
  indicators: z.array(Indicator).max(40),
  claims: z.array(Claim).max(40),
})

export const AcceptanceState = Opening.extend({
  id: AcceptanceId,
  revision: z.int().min(1),
  status: AcceptanceStatus,
  claimedAt: Instant.nullable(),
  /** As it was counted when the panel came to its conclusion. */
  tally: Tally.nullable(),
  returnReason: z.string().nullable(),
  approvedAt: Instant.nullable(),
  signedOn: CivilDate.nullable(),
  report: FileId.nullable(),
  publishBy: CivilDate.nullable(),
  rectifyBy: CivilDate.nullable(),
  publishedAt: Instant.nullable(),
})
export type AcceptanceState = z.infer<typeof AcceptanceState>

const Claiming = z.strictObject({ claims: z.array(Claim).max(40) })
// Opinions and evidence are bound by digests: their words may be erased, their number and marks not changed.
const Submission = z.strictObject({ tally: Tally, opinions: Digest, evidence: Digest })
// The scan is bound by its hash, as that of the contract is; it is named alike, so that one check looks at all of them.
const Signing = z.strictObject({
  signedOn: CivilDate,
  sealPage: FileId,
  scan: Digest,
  publishBy: CivilDate,
  rectifyBy: CivilDate.nullable(),
})
const Publication = z.strictObject({ notice: Digest })
const NOTHING = z.strictObject({})

type Facts = {
  'acceptance.open': z.infer<typeof Opening>
  'acceptance.claim': z.infer<typeof Claiming>
  'acceptance.revise': AcceptancePlan
  'acceptance.submit': z.infer<typeof Submission>
  'acceptance.approve': { opinion: string }
  'acceptance.return': { reason: string }
  'acceptance.drop': Record<string, never>
  'acceptance.sign': z.infer<typeof Signing>
  'acceptance.publish': z.infer<typeof Publication>
}

const to = (state: AcceptanceState, deed: AcceptanceDeed) => ({ status: become(LIFE, state.status, deed) })

export const ACCEPTANCE = noun<AcceptanceState, Facts>('acceptance', {
  'acceptance.open': starts(Opening, (opening) => ({
    ...opening,
    status: 'open',
    claimedAt: null,
    tally: null,
    returnReason: null,
    approvedAt: null,
    signedOn: null,
    report: null,
    publishBy: null,
    rectifyBy: null,
    publishedAt: null,
  })),
  'acceptance.claim': follows(Claiming, (state, { claims }, { at }) => ({
    ...to(state, 'acceptance.claim'),
    claims,
    claimedAt: at,
  })),
  'acceptance.revise': follows(AcceptancePlan, (state, plan) => ({ ...plan, ...to(state, 'acceptance.revise') })),
  'acceptance.submit': follows(Submission, (state, { tally }) => ({
    ...to(state, 'acceptance.submit'),
    tally,
    returnReason: null,
  })),
  'acceptance.approve': follows(z.strictObject({ opinion: prose(500) }), (state, _, { at }) => ({
    ...to(state, 'acceptance.approve'),
    approvedAt: at,
  })),
  'acceptance.return': follows(z.strictObject({ reason: line(500) }), (state, { reason }) => ({
    ...to(state, 'acceptance.return'),
    returnReason: reason,
    approvedAt: null,
    tally: null,
  })),
  'acceptance.drop': follows(NOTHING, (state) => to(state, 'acceptance.drop')),
  'acceptance.sign': follows(Signing, (state, { signedOn, sealPage, publishBy, rectifyBy }) => ({
    ...to(state, 'acceptance.sign'),
    signedOn,
    report: sealPage,
    publishBy,
    rectifyBy,
  })),
  'acceptance.publish': follows(Publication, (state, _, { at }) => ({ ...to(state, 'acceptance.publish'), publishedAt: at })),
})
