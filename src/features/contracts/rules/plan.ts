import { type CivilDate, type Instant, civilDateOf, isAfter } from '../../../kernel/civil.ts'
import { type Fen, split } from '../../../kernel/fen.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { type Calendar, plusWorkingDays } from '../../../kernel/working-days.ts'
import type { ContractPlan, ContractState, Instalment } from './contract.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import { isPaidToPurchaser, type Recorded } from './particulars.ts'
import { placesTwice } from './team.ts'

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

/** The last day for what falls due with the publication, the invoice being there on that day; null before it. */
export const payByOf = (calendar: Calendar, { publishedAt }: Pick<ContractState, 'publishedAt'>): CivilDate | null =>
  publishedAt === null ? null : plusWorkingDays(calendar, civilDateOf(publishedAt), PAY_WITHIN_DAYS)

/** The account as a list shows it: enough to tell two apart, too little to be copied. */
export const payeeOf = ({ bank, account }: Pick<ContractState['provider'], 'bank' | 'account'>) => ({
  bank,
  accountEnds: account.replaceAll(/\D/g, '').slice(-4),
})

/** What the printed contract may not leave open when the leader is asked; a purchaser pays, so its own account may. */
export const MISSING = [
  'goal',
  'beneficiaries',
  'indicators',
  'departureReason',
  'team.worker',
  'team.volunteers',
  'team.manager',
  'team.each-once',
  'purchaser.creditCode',
  'purchaser.representative',
  'purchaser.address',
  'purchaser.contact',
  'purchaser.phone',
  'provider.representative',
  'provider.address',
  'provider.contact',
  'provider.phone',
  'provider.bank',
  'provider.account',
  'provider.own-account',
] as const
export type Missing = (typeof MISSING)[number]

const OF_BOTH = ['representative', 'address', 'contact', 'phone'] as const

const openParts = <K extends string>(side: Readonly<Record<K, string>>, parts: readonly K[]): K[] =>
  parts.filter((part) => side[part] === '')

/**
 * The least team of any class-A lot: one community worker, two resident volunteers, one organisation with somebody in charge; a
 * class-B lot supervises others and needs nobody from a community. What a lot asks for beyond it stands in its own words, which
 * the officer compares with the names.
 */
const openInTeam = ({ worker, volunteers, manager, socialWorkers }: ContractPlan['team']): Missing[] => [
  ...(worker === null ? (['team.worker'] as const) : []),
  ...(volunteers.length < 2 ? (['team.volunteers'] as const) : []),
  ...(manager === '' ? (['team.manager'] as const) : []),
  ...(placesTwice({ worker, volunteers, manager, socialWorkers }).length > 0 ? (['team.each-once'] as const) : []),
]

/** Whether a lot of this class needs the part at all. */
export const isNeeded = (part: Missing, cls: 'A' | 'B'): boolean =>
  cls === 'A' || (part !== 'team.worker' && part !== 'team.volunteers')

/**
 * What a draft still lacks before it may be submitted, in the order of the form. `departs`: it says otherwise than the call, or has
 * the money paid elsewhere than the record says. `record`: where the purchaser’s own account is known from besides.
 */
export function missingFrom(plan: ContractPlan, cls: 'A' | 'B', departs: boolean, record: Recorded | null): Missing[] {
  const { goal, beneficiaries, indicators, team, purchaser, provider, departureReason } = plan
  const missing: Missing[] = [
    ...(goal === '' ? (['goal'] as const) : []),
    ...(beneficiaries === '' ? (['beneficiaries'] as const) : []),
    ...(indicators.length === 0 ? (['indicators'] as const) : []),
    ...(departs && saysNothing(departureReason) ? (['departureReason'] as const) : []),
    ...openInTeam(team),
    ...openParts(purchaser, ['creditCode', ...OF_BOTH]).map((part) => `purchaser.${part}` as const),
    ...openParts(provider, [...OF_BOTH, 'bank', 'account']).map((part) => `provider.${part}` as const),
    ...(isPaidToPurchaser(plan, record) ? (['provider.own-account'] as const) : []),
  ]
  return missing.filter((part) => isNeeded(part, cls))
}

/** A signature is of a day that has come, and not before that on which the text was approved: what is signed is what was approved. */
export function signingFault(
  signedOn: CivilDate,
  approvedAt: Instant,
  now: Instant,
): 'signed-in-future' | 'signed-before-approval' | undefined {
  if (isAfter(signedOn, civilDateOf(now))) return 'signed-in-future'
  return isAfter(civilDateOf(approvedAt), signedOn) ? 'signed-before-approval' : undefined
}

type Dated = Pick<
  ContractState,
  'status' | 'signBy' | 'signedOn' | 'publishBy' | 'publishedAt' | 'fileBy' | 'filedOn' | 'acceptBy' | 'acceptedOn'
>

/** Whether the contract stands behind one of its terms, today. */
export function lateness(contract: Dated, now: Instant) {
  const { signBy, signedOn, publishBy, publishedAt, fileBy, filedOn, acceptBy, acceptedOn } = contract
  const today = civilDateOf(now)
  return {
    signOverdue: signedOn === null && isAfter(today, signBy),
    publishOverdue: publishBy !== null && publishedAt === null && isAfter(today, publishBy),
    fileOverdue: fileBy !== null && filedOn === null && isAfter(today, fileBy),
    acceptOverdue: acceptBy !== null && acceptedOn === null && isAfter(today, acceptBy),
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
export function stepsOf(contract: Dated & Pick<ContractState, 'backfillId'>, now: Instant): Step[] {
  const { signBy, signedOn, publishBy, publishedAt, backfillId } = contract
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
  const steps = road.map((step, index) => ({
    ...step,
    state: index < place ? ('done' as const) : index === place ? ('now' as const) : ('coming' as const),
  }))
  if (backfillId === null) return steps
  // Neither drawn up nor approved here; of its publication only the day is told.
  const kept = steps.filter(({ key }) => key === 'sign' || key === 'publish')
  return kept.map((step) => (step.key === 'publish' && publishedAt !== null ? { ...step, at: civilDateOf(publishedAt) } : step))
}
