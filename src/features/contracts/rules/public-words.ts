import { givesPersonalNumber } from '../../../kernel/personal-number.ts'
import type { ContractPlan } from './contract.ts'
import type { Departure } from './departures.ts'

// The published contract masks who is on the team and how the two sides are reached; what officers write freely it gives as it is.

/** What is read by anyone once the contract is published, and the reason, which both sides keep. */
export const PUBLIC_PARTS = [
  'place',
  'goal',
  'beneficiaries',
  'indicators',
  'instalments',
  'departureReason',
  'purchaser.representative',
  'provider.representative',
] as const
export type PublicPart = (typeof PUBLIC_PARTS)[number]

type Written = Pick<
  ContractPlan,
  'place' | 'goal' | 'beneficiaries' | 'indicators' | 'instalments' | 'departureReason' | 'purchaser' | 'provider'
>

/** The parts that give a person's number. What stands in the call word for word is public already, and not this form's to change. */
export const personalIn = (plan: Written, departures: readonly Departure[]): PublicPart[] =>
  PUBLIC_PARTS.filter((part) => !isOfCallAlone(part, departures) && wordsOf(part, plan).some(givesPersonalNumber))

const isOfCallAlone = (part: PublicPart, departures: readonly Departure[]): boolean =>
  (part === 'indicators' || part === 'instalments') && !departures.includes(part)

const wordsOfIndicator = ({ name, unit, qualify, evidence, note }: Written['indicators'][number]) => [
  name,
  unit,
  ...Object.values(qualify).map(String),
  ...evidence,
  note ?? '',
]

const wordsOfInstalment = ({ name, condition }: Pick<Written['instalments'][number], 'name' | 'condition'>) => [name, condition]

type Varied = {
  readonly reason: string
  readonly terms: Pick<Written, 'indicators' | 'instalments'> | null
}

/** Whether what will be published of a variation gives a person's number. */
export const variationGivesNumber = ({ reason, terms }: Varied): boolean =>
  [reason, ...(terms?.indicators.flatMap(wordsOfIndicator) ?? []), ...(terms?.instalments.flatMap(wordsOfInstalment) ?? [])].some(
    givesPersonalNumber,
  )

function wordsOf(part: PublicPart, plan: Written): readonly string[] {
  switch (part) {
    case 'indicators':
      return plan.indicators.flatMap(wordsOfIndicator)
    case 'instalments':
      return plan.instalments.flatMap(wordsOfInstalment)
    case 'purchaser.representative':
      return [plan.purchaser.representative]
    case 'provider.representative':
      return [plan.provider.representative]
    case 'place':
    case 'goal':
    case 'beneficiaries':
    case 'departureReason':
      return [plan[part]]
  }
}
