import { z } from 'zod'
import { CivilDate, civilDateOf, Instant } from '../../../kernel/civil.ts'
import { ChallengeId, FileId, LotId, MemberId, PartyId } from '../../../kernel/ids.ts'
import type { On } from '../../../kernel/policy.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { givesPersonalNumber } from '../../../kernel/personal-number.ts'
import { line, prose } from '../../../kernel/text.ts'
import { bare } from '../../../kernel/unspaced.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import type { BidStatus } from './bid.ts'
import type { LotState, LotStatus } from './lot.ts'

export const ChallengeStatus = z.enum(['received', 'accepted', 'upheld', 'rejected', 'withdrawn', 'refused', 'disowned'])
export type ChallengeStatus = z.infer<typeof ChallengeStatus>

export const CHALLENGE_LIFE = {
  received: {
    'challenge.accept': 'accepted',
    'challenge.refuse': 'refused',
    'challenge.withdraw': 'withdrawn',
    'challenge.withdraw-on-paper': 'withdrawn',
    'challenge.disown': 'disowned',
  },
  accepted: {
    'challenge.uphold': 'upheld',
    'challenge.reject': 'rejected',
    'challenge.withdraw': 'withdrawn',
    'challenge.withdraw-on-paper': 'withdrawn',
    'challenge.disown': 'disowned',
  },
  // A complaint (投诉、复核) goes to another authority: it and the decision are entered, and the answer stays what it was.
  upheld: { 'challenge.read': 'upheld', 'challenge.complain': 'upheld', 'challenge.decide': 'upheld' },
  rejected: { 'challenge.read': 'rejected', 'challenge.complain': 'rejected', 'challenge.decide': 'rejected' },
  withdrawn: {},
  /** Not taken up: anonymous, late or off the matter. */
  refused: { 'challenge.read': 'refused', 'challenge.complain': 'refused', 'challenge.decide': 'refused' },
  /** A paper registered for an organisation that says it is none of its own. */
  disowned: {},
} as const satisfies Life<ChallengeStatus, string>
export type ChallengeDeed = { [S in ChallengeStatus]: keyof (typeof CHALLENGE_LIFE)[S] }[ChallengeStatus]
const LIFE: Life<ChallengeStatus, ChallengeDeed> = CHALLENGE_LIFE

/**
 * While one of these stands the award is not final and no contract may be drawn up (条例 Art. 54; practice for a local
 * selection). One that was upheld has suspended the lot, which stops both for good: the
 * leader voids it (94号令 Art. 16 for a contract that is not signed: another procedure).
 */
export const PENDING = ['received', 'accepted'] as const satisfies readonly ChallengeStatus[]
export const isPending = (status: ChallengeStatus): boolean => PENDING.some((pending) => pending === status)

/** Where what is objected to stands before the public: a result, or the notice that one supplier is meant. */
const TAKEN_BACK: ReadonlySet<LotStatus> = new Set(['published', 'announced', 'awarded'])
/** What came after that notice rests on it, as far as its result. */
const AFTER_NOTICE: ReadonlySet<LotStatus> = new Set(['closed', 'opening', 'qualifying', 'reviewing', 'scored'])

/**
 * Whether an objection that is upheld, or a complaint that is sustained, stops the purchase now. Where the result that was objected to was
 * given up meanwhile, what came after it falls as well: it rests on the same review. A second one finds it stopped already; a contract has
 * its own end.
 */
export function isStoppable({ status, declines }: Pick<LotState, 'status' | 'declines'>, about: About): boolean {
  if (TAKEN_BACK.has(status)) return true
  return about === 'notice' ? AFTER_NOTICE.has(status) : status === 'scored' && declines.length > 0
}

/** Of those whom a result concerns: whoever gave the award up has no stake left in who gets it. */
export const mayObject = ({ status }: { readonly status: BidStatus }): boolean => status !== 'declined'

/** How often one and the same may object to a result, withdrawn ones counted (practice: to correct it once, and once more). */
export const MOST_OBJECTIONS = 3

/**
 * Whether who filed these before may file another: what there is to say of a result is said at once (94号令 Art. 10), so nobody
 * has two that wait. It is asked of what they filed here themselves. What the office enters from paper is not bound by it (it has
 * come, and its scan is entered once) and does not count: whoever enters papers in somebody's name takes no right from them.
 */
export function filingFault(filed: readonly ChallengeStatus[]): 'objection-pending' | 'too-many-objections' | undefined {
  if (filed.some(isPending)) return 'objection-pending'
  return filed.length < MOST_OBJECTIONS ? undefined : 'too-many-objections'
}

/** An answer is published with the result: whether it gives somebody's number, or the name of whoever objected. */
export const isUnfitForPublic = (answer: string, objectors: readonly string[]): boolean =>
  givesPersonalNumber(answer) || objectors.map(bare).some((name) => name !== '' && bare(answer).includes(name))

/** What an answer may find. The public is told of objections that were answered, and of no others. */
export const Verdict = z.enum(['upheld', 'rejected', 'refused'])
export type Verdict = z.infer<typeof Verdict>

/** The day from which its answer is counted (政府采购法 Art. 53): of the paper where it came on paper, else of the filing. */
export const receivedOn = ({ arrivedOn, filedAt }: Pick<ChallengeState, 'arrivedOn' | 'filedAt'>): CivilDate =>
  arrivedOn ?? civilDateOf(filedAt)

/** Only what came on paper is withdrawn on paper; whoever filed in the system does it there. */
export const isWithdrawnOnPaper = ({ arrivedOn }: Pick<ChallengeState, 'arrivedOn'>): boolean => arrivedOn !== null

/** A signed or stamped paper that came with it, by what is in the file. */
export const ChallengePaper = z.strictObject({ file: FileId, sha256: Sha256 })
export type ChallengePaper = z.infer<typeof ChallengePaper>
const Papers = z.array(ChallengePaper).max(10)

/** What it lies against: the result, or the notice that a purchase is meant for one supplier alone (74号令 Art. 39). */
export const About = z.enum(['result', 'notice'])
export type About = z.infer<typeof About>

export const Complaint = z.strictObject({
  lotId: LotId,
  about: About.default('result'),
  partyId: PartyId.nullable(),
  matter: line(100),
  text: prose(3000),
  remedy: prose(1000),
  papers: Papers,
})

/** What another authority has taken in against an answer, as its paper says, and until when it decides. */
export const Escalation = z.strictObject({ receivedOn: CivilDate, authority: line(60), no: line(60), decideBy: CivilDate })
export type Escalation = z.infer<typeof Escalation>

/** What that authority decided; `sustained` ends the result. */
export const Decision = z.strictObject({
  verdict: z.enum(['sustained', 'dismissed']),
  decidedOn: CivilDate,
  no: line(60),
  text: prose(3000).min(1),
})
export type Decision = z.infer<typeof Decision>

export const ChallengeState = Complaint.extend({
  id: ChallengeId,
  revision: z.int().min(1),
  /** Those it came with, and behind them the letter that withdrew it. */
  papers: z.array(ChallengePaper).max(20),
  /** In the real name: the member who filed it; the officer who registered it where it came on paper. */
  filedBy: MemberId,
  filedAt: Instant,
  /** Where it came on paper: who signed it, and on which day it was received. */
  signatory: z.string().nullable(),
  arrivedOn: CivilDate.nullable(),
  answerDue: CivilDate,
  status: ChallengeStatus,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  /** The last day on which a review of the answer (复核) may be asked for. */
  reviewBy: CivilDate.nullable(),
  /** When whoever filed it first opened the answer, which lies before them from the moment it is given. */
  readAt: Instant.nullable(),
  escalation: Escalation.nullable(),
  decision: Decision.nullable(),
})
export type ChallengeState = z.infer<typeof ChallengeState>

type Told = Pick<ChallengeState, 'answeredAt' | 'reviewBy' | 'escalation' | 'decision'>

/** Whether it may be entered that the answer was complained of: once, within the term for it (采购法 Art. 55), and not ahead of its day. */
export function escalationFault({ answeredAt, reviewBy, escalation }: Told, takenOn: CivilDate, today: CivilDate) {
  if (answeredAt === null) return 'not-answered'
  if (escalation !== null) return 'complaint-entered'
  const isInTerm = takenOn >= civilDateOf(answeredAt) && (reviewBy === null || takenOn <= reviewBy) && takenOn <= today
  return isInTerm ? undefined : 'complaint-not-in-term'
}

/** A decision is on a complaint, comes once, and not before it. Late or not, it is entered. */
export function decisionFault({ escalation, decision }: Told, decidedOn: CivilDate, today: CivilDate) {
  if (escalation === null) return 'no-complaint'
  if (decision !== null) return 'decision-entered'
  return decidedOn >= escalation.receivedOn && decidedOn <= today ? undefined : 'decision-day-wrong'
}

/** What the office does about an objection: each of these may put it away. */
const BY_THE_OFFICE = [
  'challenge.accept',
  'challenge.refuse',
  'challenge.uphold',
  'challenge.reject',
  'challenge.withdraw-on-paper',
] as const satisfies readonly ChallengeDeed[]

/**
 * Nobody takes up, answers or withdraws on paper what they filed, or what they entered for somebody else (practice: 回避, and entering
 * is not deciding). `hands`: whose deed it may be, the actor's and that of whoever made the actor's password last since the call.
 */
export const isKeptFrom = ({ filedBy }: Pick<ChallengeState, 'filedBy'>, deed: string, hands: readonly MemberId[]): boolean =>
  hands.includes(filedBy) && BY_THE_OFFICE.some((done) => done === deed)

type Came = Pick<ChallengeState, 'arrivedOn' | 'partyId' | 'filedBy'>

/** Whose it is: of whoever filed it here; what came on paper of the organisation that it names, and never of the one who entered it. */
export function objectorOf({ arrivedOn, partyId, filedBy }: Came): On {
  if (arrivedOn === null) return { member: filedBy }
  return partyId === null ? {} : { party: partyId }
}

const Filing = Complaint.extend({ answerDue: CivilDate })
const Registration = Filing.extend({ signatory: line(60), arrivedOn: CivilDate })
const Answer = z.strictObject({ answer: prose(3000), reviewBy: CivilDate })
type Answer = z.infer<typeof Answer>
const Letter = z.strictObject({ papers: Papers.min(1) })

type Facts = {
  'challenge.file': z.infer<typeof Filing>
  'challenge.register': z.infer<typeof Registration>
  'challenge.accept': Record<string, never>
  'challenge.refuse': Answer
  'challenge.uphold': Answer
  'challenge.reject': Answer
  'challenge.withdraw': Record<string, never>
  'challenge.withdraw-on-paper': z.infer<typeof Letter>
  'challenge.disown': Record<string, never>
  'challenge.read': Record<string, never>
  'challenge.complain': Escalation
  'challenge.decide': Decision
}

const to = (state: ChallengeState, deed: ChallengeDeed) => ({ status: become(LIFE, state.status, deed) })
const answered = (deed: ChallengeDeed) =>
  follows<ChallengeState, Answer>(Answer, (state, answer, { at }) => ({
    ...answer,
    ...to(state, deed),
    answeredAt: at,
  }))

const RECEIVED = {
  status: 'received',
  answer: null,
  answeredAt: null,
  reviewBy: null,
  readAt: null,
  escalation: null,
  decision: null,
} as const

export const CHALLENGE = noun<ChallengeState, Facts>('challenge', {
  'challenge.file': starts(Filing, (filing, { actor, at }) => ({
    ...filing,
    ...RECEIVED,
    filedBy: actor,
    filedAt: at,
    signatory: null,
    arrivedOn: null,
  })),
  'challenge.register': starts(Registration, (registration, { actor, at }) => ({
    ...registration,
    ...RECEIVED,
    filedBy: actor,
    filedAt: at,
  })),
  'challenge.accept': follows(z.strictObject({}), (state) => to(state, 'challenge.accept')),
  'challenge.refuse': answered('challenge.refuse'),
  'challenge.uphold': answered('challenge.uphold'),
  'challenge.reject': answered('challenge.reject'),
  'challenge.withdraw': follows(z.strictObject({}), (state) => to(state, 'challenge.withdraw')),
  'challenge.withdraw-on-paper': follows(Letter, (state, { papers }) => ({
    ...to(state, 'challenge.withdraw-on-paper'),
    papers: [...state.papers, ...papers],
  })),
  'challenge.disown': follows(z.strictObject({}), (state) => to(state, 'challenge.disown')),
  'challenge.complain': follows(Escalation, (state, escalation) => ({ ...to(state, 'challenge.complain'), escalation })),
  'challenge.decide': follows(Decision, (state, decision) => ({ ...to(state, 'challenge.decide'), decision })),
  'challenge.read': follows(z.strictObject({}), (state, _, { at }) => ({ ...to(state, 'challenge.read'), readAt: at })),
})
