import type { AcceptanceState } from '../../features/contracts/rules/acceptance.ts'
import type { VariationState } from '../../features/contracts/rules/variation.ts'
import { EXPIRES_WITHIN_DAYS } from '../../features/contracts/rules/later-terms.ts'
import type { ContractState } from '../../features/contracts/rules/contract.ts'
import { dayIsOver } from '../../features/tenders/rules/award.ts'
import { type ChallengeState, receivedOn } from '../../features/tenders/rules/challenge.ts'
import type { ConsultationState } from '../../features/tenders/rules/consultation.ts'
import type { LotState } from '../../features/tenders/rules/lot.ts'
import type { NegotiationState } from '../../features/tenders/rules/negotiation.ts'
import type { OfferRoundState } from '../../features/tenders/rules/offer-round.ts'
import type { PauseState } from '../../features/tenders/rules/pause.ts'
import type { PanelState } from '../../features/tenders/rules/panel.ts'
import type { QuestionState } from '../../features/tenders/rules/question.ts'
import { type CivilDate, civilDateOf, type Instant, isBefore, plusDays } from '../../kernel/civil.ts'

/** A deadline as the replayed state has it. */
export type Owed = {
  readonly noun: string
  readonly subject: string
  readonly deed: string
  /** Undefined where no state holds it. */
  readonly at: Instant | undefined
  /** The day its term is counted from. */
  readonly start: CivilDate
  /** The term's last day where another noun holds it. */
  readonly lastDay?: string | undefined
  /** The clock has yet to act on it. */
  readonly isOpen: boolean
  /** When the clock acted on it, where a state holds that. */
  readonly actedAt?: Instant | null
}

const term = (of: Pick<Owed, 'noun' | 'subject' | 'deed'>, start: CivilDate | null, lastDay: CivilDate | null): Owed[] =>
  start === null || lastDay === null ? [] : [{ ...of, at: dayIsOver(lastDay), start, isOpen: false }]

const dayOf = (at: Instant | null): CivilDate | null => (at === null ? null : civilDateOf(at))

type Awarded = Pick<
  LotState,
  'announcedAt' | 'standstillEnds' | 'awardedAt' | 'notifiedAt' | 'fixing' | 'announcing' | 'notifying'
>

/** The terms of an award that was given up stay written, ended, until those of the next take their place. */
const lastOf = (lot: LotState, isSet: (award: Awarded) => boolean): Awarded =>
  isSet(lot) ? lot : (lot.declines.findLast(isSet) ?? lot)

/** The term to sign is held by the contract once it is drawn up; until then by its own computation alone. */
export function owedByLot(lot: LotState, signBy: string | undefined): Owed[] {
  const { id: subject, status, publishedAt, bidDeadline, awardStatus, soleEnds, clearedAt, invitedAt, closedAt } = lot
  const { announcedAt, standstillEnds, awardedAt } = lastOf(lot, ({ announcedAt: at }) => at !== null)
  const { notifiedAt } = lastOf(lot, ({ notifiedAt: at }) => at !== null)
  const { fixing } = lastOf(lot, ({ fixing: days }) => days !== null)
  const { announcing } = lastOf(lot, ({ announcing: days }) => days !== null)
  const { notifying } = lastOf(lot, ({ notifying: days }) => days !== null)
  const of = { noun: 'lot', subject }
  const owed: Owed[] = []
  if (publishedAt !== null && bidDeadline !== null) {
    const start = civilDateOf(publishedAt)
    const isCalled = status === 'published'
    owed.push({ ...of, deed: 'lot.close', at: bidDeadline, start, isOpen: isCalled, actedAt: closedAt })
    // Asked before the way was clear, it was asked before the notice was over.
    const isAhead = invitedAt !== null && clearedAt !== null && isBefore(invitedAt, clearedAt)
    const isNoticed = { isOpen: isCalled && clearedAt === null, actedAt: isAhead ? invitedAt : clearedAt }
    owed.push(...term({ ...of, deed: 'lot.clear' }, start, soleEnds).map((one) => ({ ...one, ...isNoticed })))
  }
  // Suspended from a result that was final, the clock has acted already.
  const isOpen = lot.announcedAt !== null && lot.awardedAt === null && (status === 'announced' || status === 'suspended')
  owed.push(
    ...term({ ...of, deed: 'lot.award' }, dayOf(announcedAt), standstillEnds).map((one) => ({
      ...one,
      isOpen,
      actedAt: awardedAt,
    })),
  )
  if (fixing !== null) {
    const waits = lot.fixing !== null && status === 'scored' && awardStatus === 'proposed'
    owed.push(...term({ ...of, deed: 'lot.confirm' }, fixing.from, fixing.by).map((one) => ({ ...one, isOpen: waits })))
  }
  if (announcing !== null) owed.push(...term({ ...of, deed: 'lot.announce' }, announcing.from, announcing.by))
  if (notifying !== null) owed.push(...term({ ...of, deed: 'lot.notify' }, notifying.from, notifying.by))
  if (notifiedAt !== null) {
    const start = civilDateOf(notifiedAt)
    owed.push({ ...of, deed: 'contract.sign', at: undefined, start, lastDay: signBy, isOpen: false })
  }
  return owed
}

/** One to the notice that one supplier is meant is argued out from the end of that notice on. */
export function owedByChallenge(challenge: ChallengeState, soleEnds: CivilDate | null): Owed[] {
  const { id: subject, about, answerDue, answeredAt, reviewBy, escalation } = challenge
  const start = about === 'notice' ? soleEnds : receivedOn(challenge)
  return [
    ...term({ noun: 'challenge', subject, deed: 'challenge.answer' }, start, answerDue),
    ...term({ noun: 'challenge', subject, deed: 'challenge.review' }, dayOf(answeredAt), reviewBy),
    ...term(
      { noun: 'challenge', subject, deed: 'challenge.decide' },
      escalation?.receivedOn ?? null,
      escalation?.decideBy ?? null,
    ),
  ]
}

export function owedByPanel({ id: subject, status, signing }: PanelState): Owed[] {
  if (signing === null) return []
  const isOpen = status === 'audited'
  return term({ noun: 'panel', subject, deed: 'panel.sign' }, signing.from, signing.by).map((one) => ({ ...one, isOpen }))
}

/** From the day on which the record was written last; whoever signs before its end may be the last to do so. */
export function owedByNegotiation(
  negotiation: NegotiationState,
  recordedOn: CivilDate | null,
  lot: LotState | undefined,
): Owed[] {
  const { id: subject, status, signBy, silent, signedAt } = negotiation
  const isOpen = status === 'recorded' && lot?.status === 'reviewing'
  const actedAt = silent.length > 0 ? signedAt : null
  return term({ noun: 'negotiation', subject, deed: 'negotiation.sign' }, recordedOn, signBy).map((one) => ({
    ...one,
    isOpen,
    actedAt,
  }))
}

export function owedByRound({ id: subject, status, deadline: at, askedAt, endedAt: actedAt }: OfferRoundState): Owed[] {
  const of = { noun: 'offer-round', subject, deed: 'offer-round.open' }
  return [{ ...of, at, start: civilDateOf(askedAt), isOpen: status === 'asked', actedAt }]
}

export function owedByPause({ id: subject, status, noticedOn, until, endedAt, liftedOn }: PauseState): Owed[] {
  const actedAt = liftedOn === null ? endedAt : null
  return term({ noun: 'pause', subject, deed: 'pause.end' }, noticedOn, until).map((one) => ({
    ...one,
    isOpen: status === 'standing',
    actedAt,
  }))
}

export const owedByQuestion = ({ id: subject, askedAt, answerDue }: QuestionState): Owed[] =>
  term({ noun: 'question', subject, deed: 'question.answer' }, civilDateOf(askedAt), answerDue)

export const owedByConsultation = ({ id: subject, openedAt, endsOn, status }: ConsultationState): Owed[] =>
  term({ noun: 'consultation', subject, deed: 'consultation.end' }, civilDateOf(openedAt), endsOn).map((one) => ({
    ...one,
    isOpen: status === 'open',
  }))

/** What the clock brings about falls on a day of the contract's own. */
export function owedByContract(contract: ContractState): Owed[] {
  const { id: subject, status, signedOn, publishBy, fileBy, publishedAt, begunAt, periodFrom } = contract
  const of = { noun: 'contract', subject }
  const begins = plusDays(periodFrom, -1)
  const isBegun = begunAt !== null
  return [
    ...term({ ...of, deed: 'contract.publish' }, signedOn, publishBy),
    ...term({ ...of, deed: 'contract.file' }, signedOn, fileBy),
    ...(publishedAt === null
      ? []
      : [{ ...of, deed: 'contract.begin', at: dayIsOver(begins), start: begins, isOpen: status === 'published' }]),
    ...(isBegun ? [expiry(contract, of)] : []),
    ...term({ ...of, deed: 'contract.accept' }, contract.endedOn ?? contract.periodTo, contract.acceptBy),
  ]
}

function expiry({ status, periodTo }: ContractState, of: Pick<Owed, 'noun' | 'subject'>): Owed {
  const start = plusDays(periodTo, -EXPIRES_WITHIN_DAYS)
  const isOpen = status === 'active' || status === 'amended'
  return { ...of, deed: 'contract.expire', at: dayIsOver(start), start, isOpen }
}

export const owedByVariation = ({ id: subject, signedOn, publishBy }: VariationState): Owed[] =>
  term({ noun: 'variation', subject, deed: 'variation.publish' }, signedOn, publishBy)

/** What is to be put right has a day that people set; it is not counted. */
export const owedByAcceptance = ({ id: subject, signedOn, publishBy, rectifyBy }: AcceptanceState): Owed[] => [
  ...term({ noun: 'acceptance', subject, deed: 'acceptance.publish' }, signedOn, publishBy),
  ...term({ noun: 'acceptance', subject, deed: 'acceptance.rectify' }, rectifyBy, rectifyBy),
]
