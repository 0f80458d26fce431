import { z } from 'zod'
import { CivilDate, Instant, startOf } from '../../../kernel/civil.ts'
import { Digest } from '../../../kernel/digest.ts'
import { addFen, Fen, NO_MONEY } from '../../../kernel/fen.ts'
import { faultOfCreditCode } from '../../../kernel/credit-code.ts'
import { AcceptanceId, BackfillId, VariationId, BidId, ContractId, FileId, LotId, PartyId } from '../../../kernel/ids.ts'
import { Indicator } from '../../../kernel/indicator.ts'
import { isBankAccount } from '../../../kernel/bank-account.ts'
import { isPhone } from '../../../kernel/phone.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

export const ContractStatus = z.enum([
  'draft',
  'checking',
  'to_sign',
  'signed',
  'published',
  'active',
  'suspended',
  'amended',
  'expiring',
  'accepted',
  'closed',
  'terminated',
  'dropped',
])
export type ContractStatus = z.infer<typeof ContractStatus>

export const CONTRACT_LIFE = {
  draft: { 'contract.revise': 'draft', 'contract.submit': 'checking', 'contract.drop': 'dropped' },
  checking: { 'contract.approve': 'to_sign', 'contract.return': 'draft', 'contract.drop': 'dropped' },
  to_sign: { 'contract.sign': 'signed', 'contract.return': 'draft', 'contract.drop': 'dropped' },
  signed: { 'contract.publish': 'published', 'contract.file': 'signed' },
  published: { 'contract.begin': 'active', 'contract.terminate': 'terminated', 'contract.file': 'published' },
  active: {
    'contract.amend': 'amended',
    'contract.expire': 'expiring',
    'contract.suspend': 'suspended',
    'contract.terminate': 'terminated',
    'contract.accept': 'accepted',
    'contract.file': 'active',
  },
  amended: {
    'contract.amend': 'amended',
    'contract.expire': 'expiring',
    'contract.suspend': 'suspended',
    'contract.terminate': 'terminated',
    'contract.accept': 'accepted',
    'contract.file': 'amended',
  },
  expiring: {
    'contract.amend': 'amended',
    'contract.suspend': 'suspended',
    'contract.terminate': 'terminated',
    'contract.accept': 'accepted',
    'contract.file': 'expiring',
  },
  suspended: { 'contract.resume': 'active', 'contract.terminate': 'terminated', 'contract.file': 'suspended' },
  accepted: { 'contract.close': 'closed', 'contract.file': 'accepted' },
  closed: {},
  // What was delivered until then is accepted as well; the contract stays ended.
  terminated: { 'contract.accept': 'terminated' },
  // Its provider gave the award up before it was signed.
  dropped: {},
} as const satisfies Life<ContractStatus, string>
export type ContractDeed = { [S in ContractStatus]: keyof (typeof CONTRACT_LIFE)[S] }[ContractStatus]
const LIFE: Life<ContractStatus, ContractDeed> = CONTRACT_LIFE

/** A plan has at most twelve instalments; a supplement may add one of its own where all are settled. */
export const MOST_KEPT = 24

export const Instalment = z.strictObject({
  name: line(20),
  /** Of the sum as it was signed; 0 of one that a supplement has added. */
  percent: z.int().min(0).max(100),
  amountFen: Fen,
  condition: line(100),
})
export type Instalment = z.infer<typeof Instalment>

/** The delivery team: one community worker, two resident volunteers, one organisation and its people. */
export const Team = z.strictObject({
  worker: line(40).nullable(),
  volunteers: z.array(line(40)).max(10),
  manager: prose(40),
  socialWorkers: z.array(line(40)).max(30),
})
export type Team = z.infer<typeof Team>

/** One side as the contract prints it, each part empty until it is known; the account is where the money goes. */
export const Side = z.strictObject({
  representative: prose(40),
  title: prose(60),
  address: prose(120),
  contact: prose(40),
  phone: prose(40).refine((phone) => phone === '' || isPhone(phone), { error: 'not-a-phone' }),
  bank: prose(80),
  account: prose(120).refine((text) => text === '' || isBankAccount(text), { error: 'not-an-account' }),
})
export type Side = z.infer<typeof Side>

const faultOf = (code: string) => (code === '' ? undefined : faultOfCreditCode(code))
/** A purchaser's code stands in no register of this system, as a bidder's does. */
const Purchaser = Side.extend({
  creditCode: z
    .string()
    .trim()
    .toUpperCase()
    .refine((code) => faultOf(code) !== 'not-18-signs', { error: 'not-18-signs' })
    .refine((code) => faultOf(code) === undefined || faultOf(code) === 'not-18-signs', { error: 'wrong-check-sign' }),
})

export const ContractPlan = z.strictObject({
  no: line(60),
  periodFrom: CivilDate,
  periodTo: CivilDate,
  place: line(120),
  goal: prose(2000),
  /** For whom, as the needs say it. */
  beneficiaries: prose(200),
  indicators: z.array(Indicator).max(40),
  instalments: z.array(Instalment).min(1).max(MOST_KEPT),
  team: Team,
  purchaser: Purchaser,
  provider: Side,
  /** Why the contract says otherwise than the call, where it does. */
  departureReason: prose(500),
})
export type ContractPlan = z.infer<typeof ContractPlan>

/** What a contract says from a supplement on; everything else stands as it was signed. */
export const Terms = z.strictObject({
  amountFen: Fen,
  periodTo: CivilDate,
  indicators: z.array(Indicator).max(40),
  instalments: z.array(Instalment).min(1).max(MOST_KEPT),
})
export type Terms = z.infer<typeof Terms>
export const termsOf = ({ amountFen, periodTo, indicators, instalments }: Terms): Terms => ({
  amountFen,
  periodTo,
  indicators,
  instalments,
})

export const ContractState = ContractPlan.extend({
  id: ContractId,
  revision: z.int().min(1),
  lotId: LotId,
  /** Null where it was bought before the system. */
  bidId: BidId.nullable(),
  partyId: PartyId,
  amountFen: Fen,
  status: ContractStatus,
  returnReason: z.string().nullable(),
  signBy: CivilDate,
  /** When it was last approved, and nothing of it has changed since. */
  approvedAt: Instant.nullable(),
  signedOn: CivilDate.nullable(),
  /** The scanned page with both seals. */
  sealPage: FileId.nullable(),
  publishBy: CivilDate.nullable(),
  publishedAt: Instant.nullable(),
  /** When the service began; null before, and on what never began. */
  begunAt: Instant.nullable(),
  /** What supplements have added; `amountFen` holds it already. */
  addedFen: Fen,
  /** As both sides signed it, once a supplement has changed it; its own paper says that for ever. */
  signedTerms: Terms.nullable(),
  /** The last day on which a copy goes to the finance office, where the way of purchasing wants that; and when it went. */
  fileBy: CivilDate.nullable(),
  filedOn: CivilDate.nullable(),
  /** By when what was delivered is to be accepted; null where its service began before that was followed. */
  acceptBy: CivilDate.nullable(),
  /** On which it was ended before its time, what was delivered was accepted, and nothing was owed any more. */
  endedOn: CivilDate.nullable(),
  acceptedOn: CivilDate.nullable(),
  settledOn: CivilDate.nullable(),
  /** With which workbook, and from which of its rows, it was entered afterwards; null for what was drawn up here. */
  backfillId: BackfillId.nullable(),
  backfillRow: z.int().min(1).nullable(),
})
export type ContractState = z.infer<typeof ContractState>

const Drafting = ContractPlan.extend({ lotId: LotId, bidId: BidId, partyId: PartyId, amountFen: Fen, signBy: CivilDate })
/** It was signed and public before the system; the paper contract holds what no workbook tells. */
const Backfilling = ContractPlan.extend({
  lotId: LotId,
  partyId: PartyId,
  amountFen: Fen,
  signedOn: CivilDate,
  publicOn: CivilDate,
  backfillId: BackfillId,
  backfillRow: z.int().min(1),
})
// The scan and the notice are bound by their hashes; no state needs them, the audit compares them.
const Signing = z.strictObject({
  signedOn: CivilDate,
  sealPage: FileId,
  publishBy: CivilDate,
  scan: Digest,
  // Contracts that were signed before copies were followed say nothing of it.
  fileBy: CivilDate.nullable().default(null),
})
const Publication = z.strictObject({ notice: Digest })
const NOTHING = z.strictObject({})
const Filing = z.strictObject({ filedOn: CivilDate })
/** What a variation brings about, told by the variation. */
const ByVariation = z.strictObject({ variation: VariationId })
// Contracts that were changed before their acceptance was followed say nothing of it.
const acceptBy = CivilDate.nullable().default(null)
const Beginning = z.strictObject({ acceptBy })
const Amending = ByVariation.extend({ addedFen: Fen, terms: Terms, acceptBy })
const Ending = ByVariation.extend({ endedOn: CivilDate.nullable().default(null), acceptBy })
const Accepting = z.strictObject({ acceptance: AcceptanceId, acceptedOn: CivilDate })
const Closing = z.strictObject({ settledOn: CivilDate })
const REASON = z.strictObject({ reason: line(500) })

type Facts = {
  'contract.draft': z.infer<typeof Drafting>
  'contract.backfill': z.infer<typeof Backfilling>
  'contract.revise': ContractPlan
  'contract.submit': Record<string, never>
  'contract.approve': { opinion: string }
  'contract.return': { reason: string }
  'contract.drop': { reason: string }
  'contract.sign': z.infer<typeof Signing>
  'contract.publish': z.infer<typeof Publication>
  'contract.begin': z.infer<typeof Beginning>
  'contract.expire': Record<string, never>
  'contract.file': z.infer<typeof Filing>
  'contract.amend': z.infer<typeof Amending>
  'contract.suspend': z.infer<typeof ByVariation>
  'contract.resume': z.infer<typeof ByVariation>
  'contract.terminate': z.infer<typeof Ending>
  'contract.accept': z.infer<typeof Accepting>
  'contract.close': z.infer<typeof Closing>
}

/** The contract as it was signed, whatever supplements have changed since. */
export const asSigned = (contract: ContractState): ContractState => ({ ...contract, ...contract.signedTerms })

const NOT_YET = {
  returnReason: null,
  approvedAt: null,
  signedOn: null,
  sealPage: null,
  publishBy: null,
  publishedAt: null,
  begunAt: null,
  addedFen: NO_MONEY,
  signedTerms: null,
  fileBy: null,
  filedOn: null,
  acceptBy: null,
  endedOn: null,
  acceptedOn: null,
  settledOn: null,
  backfillId: null,
  backfillRow: null,
}

const to = (state: ContractState, deed: ContractDeed) => ({ status: become(LIFE, state.status, deed) })

export const CONTRACT = noun<ContractState, Facts>('contract', {
  'contract.draft': starts(Drafting, (drafting) => ({ ...NOT_YET, ...drafting, status: 'draft' })),
  'contract.backfill': starts(Backfilling, ({ publicOn, ...signed }) => ({
    ...NOT_YET,
    ...signed,
    bidId: null,
    status: 'published',
    signBy: signed.signedOn,
    publishedAt: startOf(publicOn),
  })),
  'contract.revise': follows(ContractPlan, (state, plan) => ({ ...plan, ...to(state, 'contract.revise') })),
  'contract.submit': follows(NOTHING, (state) => ({ ...to(state, 'contract.submit'), returnReason: null })),
  'contract.approve': follows(z.strictObject({ opinion: prose(500) }), (state, _, { at }) => ({
    ...to(state, 'contract.approve'),
    approvedAt: at,
  })),
  'contract.return': follows(REASON, (state, { reason }) => ({
    ...to(state, 'contract.return'),
    returnReason: reason,
    approvedAt: null,
  })),
  'contract.drop': follows(REASON, (state, { reason }) => ({
    ...to(state, 'contract.drop'),
    returnReason: reason,
    approvedAt: null,
  })),
  'contract.sign': follows(Signing, (state, { signedOn, sealPage, publishBy, fileBy }) => ({
    signedOn,
    sealPage,
    publishBy,
    fileBy,
    ...to(state, 'contract.sign'),
  })),
  'contract.publish': follows(Publication, (state, _, { at }) => ({ ...to(state, 'contract.publish'), publishedAt: at })),
  'contract.begin': follows(Beginning, (state, { acceptBy: by }, { at }) => ({
    ...to(state, 'contract.begin'),
    begunAt: at,
    acceptBy: by,
  })),
  'contract.expire': follows(NOTHING, (state) => to(state, 'contract.expire')),
  'contract.file': follows(Filing, (state, { filedOn }) => ({ ...to(state, 'contract.file'), filedOn })),
  'contract.amend': follows(Amending, (state, { addedFen, terms, acceptBy: by }) => ({
    ...to(state, 'contract.amend'),
    ...terms,
    signedTerms: state.signedTerms ?? termsOf(state),
    addedFen: addFen(state.addedFen, addedFen),
    acceptBy: by ?? state.acceptBy,
  })),
  'contract.suspend': follows(ByVariation, (state) => to(state, 'contract.suspend')),
  'contract.resume': follows(ByVariation, (state) => to(state, 'contract.resume')),
  'contract.terminate': follows(Ending, (state, { endedOn, acceptBy: by }) => ({
    ...to(state, 'contract.terminate'),
    endedOn,
    acceptBy: by,
  })),
  'contract.accept': follows(Accepting, (state, { acceptedOn }) => ({ ...to(state, 'contract.accept'), acceptedOn })),
  'contract.close': follows(Closing, (state, { settledOn }) => ({ ...to(state, 'contract.close'), settledOn })),
})
