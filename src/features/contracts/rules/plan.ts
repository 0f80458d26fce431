import { type CivilDate, type Instant, civilDateOf, isAfter } from '../../../kernel/civil.ts'
import { type Fen, split } from '../../../kernel/fen.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { ContractPlan, ContractState, Instalment } from './contract.ts'

/** The award divided by the instalments' percents, to the fen; refused where they don't make 100. */
export function instalmentsOf(
  amountFen: Fen,
  parts: readonly Omit<Instalment, 'amountFen'>[],
): Result<Instalment[], { code: 'percents-do-not-make-100' }> {
  const divided = split(
    amountFen,
    parts.map(({ percent }) => percent),
  )
  if (!divided.ok) return divided
  // `split` gives one amount for each percent.
  return ok(parts.map((part, index) => ({ ...part, amountFen: divided.value[index] ?? amountFen })))
}

/** How long the purchaser may take to pay, in working days from the fulfilled condition and the invoice (practice; 30 days at most). */
export const PAY_WITHIN_DAYS = 10

export type Missing = 'team' | 'representatives' | 'indicators'

/**
 * The least team of any class-A lot: one community worker, two resident volunteers, one organisation with somebody in charge.
 * What a lot asks for beyond it stands in its own words, which the officer compares with the names.
 */
const isTeamWhole = ({ worker, volunteers, manager }: ContractPlan['team']): boolean =>
  worker !== null && volunteers.length >= 2 && manager !== ''

/** What a draft still lacks before it may be submitted. A class-B lot supervises others and needs nobody from a community. */
export function missingFrom({ team, purchaser, provider, indicators }: ContractPlan, cls: 'A' | 'B'): Missing[] {
  const isTeamSound = cls === 'A' ? isTeamWhole(team) : team.manager !== ''
  return [
    ...(isTeamSound ? [] : (['team'] as const)),
    ...(purchaser.representative === '' || provider.representative === '' ? (['representatives'] as const) : []),
    ...(indicators.length === 0 ? (['indicators'] as const) : []),
  ]
}

/** A signature is of a day that has come, and not before the award was final. */
export function signingFault(
  signedOn: CivilDate,
  awardedAt: Instant,
  now: Instant,
): 'signed-in-future' | 'signed-before-award' | undefined {
  if (isAfter(signedOn, civilDateOf(now))) return 'signed-in-future'
  return isAfter(civilDateOf(awardedAt), signedOn) ? 'signed-before-award' : undefined
}

type Dated = Pick<ContractState, 'status' | 'signBy' | 'signedOn' | 'publishBy' | 'publishedAt'>

/** Whether the contract stands behind one of its two terms, today. */
export function lateness({ signBy, signedOn, publishBy, publishedAt }: Dated, now: Instant) {
  const today = civilDateOf(now)
  return {
    signOverdue: signedOn === null && isAfter(today, signBy),
    publishOverdue: publishBy !== null && publishedAt === null && isAfter(today, publishBy),
  }
}

export type Step = {
  readonly key: 'draft' | 'check' | 'sign' | 'publish'
  readonly state: 'done' | 'now' | 'coming'
  readonly at: Instant | CivilDate | null
  readonly late: boolean
}

const PLACE: Partial<Record<ContractState['status'], number>> = { draft: 0, checking: 1, to_sign: 2, signed: 3 }

/** The contract's short road, each term with whether it was, or is being, missed. */
export function stepsOf(contract: Dated, now: Instant): Step[] {
  const { signBy, signedOn, publishBy, publishedAt } = contract
  const { signOverdue, publishOverdue } = lateness(contract, now)
  const signedLate = signedOn !== null && isAfter(signedOn, signBy)
  const publishedLate = publishedAt !== null && publishBy !== null && isAfter(civilDateOf(publishedAt), publishBy)
  const place = PLACE[contract.status] ?? 4
  const road = [
    { key: 'draft', at: null, late: false },
    { key: 'check', at: null, late: false },
    { key: 'sign', at: signedOn ?? signBy, late: signOverdue || signedLate },
    { key: 'publish', at: publishedAt ?? publishBy, late: publishOverdue || publishedLate },
  ] as const
  return road.map((step, index) => ({ ...step, state: index < place ? 'done' : index === place ? 'now' : 'coming' }))
}
