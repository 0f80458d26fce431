import { canonical, type Json } from '../../../kernel/canonical.ts'
import { type CivilDate, daysBetween } from '../../../kernel/civil.ts'
import type { Indicator } from '../../../kernel/indicator.ts'
import type { ContractPlan, Instalment } from './contract.ts'

// A contract is signed on what the call and the bid laid down and may not depart from it in substance (政府采购法 46, 招标投标法 46).

/** What the call laid down, by the names it has in the contract. */
export type Called = Pick<ContractPlan, 'place' | 'goal' | 'periodFrom' | 'periodTo' | 'indicators'> & {
  readonly instalments: readonly Omit<Instalment, 'amountFen'>[]
}

export const DEPARTURES = ['place', 'goal', 'periodFrom', 'periodTo', 'indicators', 'instalments'] as const
export type Departure = (typeof DEPARTURES)[number]

const asCompared = (part: Departure, plan: Called): Json =>
  part === 'instalments' ? plan.instalments.map(({ name, percent, condition }) => ({ name, percent, condition })) : plan[part]

/** Where a contract says otherwise than its call: the approver is told each, with the reason. */
export const departuresFrom = (plan: Called, call: Called): Departure[] =>
  DEPARTURES.filter((part) => canonical(asCompared(part, plan)) !== canonical(asCompared(part, call)))

/** A code that stands for two indicators: neither could be compared with what was called for. */
export const codeTwice = (indicators: readonly Indicator[]): string | undefined =>
  indicators.find(({ code }, place) => indicators.findIndex((one) => one.code === code) !== place)?.code

/** One of an indicator less than called for, or counted by another measure. */
const isLess = (called: Indicator, agreed: Indicator): boolean =>
  agreed.target < called.target ||
  canonical([agreed.unit, agreed.recordKind, agreed.qualify]) !== canonical([called.unit, called.recordKind, called.qualify])

const length = ({ periodFrom, periodTo }: { periodFrom: CivilDate; periodTo: CivilDate }) => daysBetween(periodFrom, periodTo)

/**
 * What no reason allows: serving longer than was called for (whoever bid, bid for that time), and promising less than was called
 * for. The amount is the award's and cannot be written at all. Later or shorter, another place, other words or shares are told.
 */
export function materialDepartures(plan: Called, call: Called): ('periodTo' | 'indicators')[] {
  const agreedOn = ({ code }: Indicator) => plan.indicators.filter((one) => one.code === code)
  const isMissed = (called: Indicator) =>
    agreedOn(called).length === 0 || agreedOn(called).some((agreed) => isLess(called, agreed))
  return [
    // A leap day may make the same twelve months one day longer.
    ...(length(plan) > length(call) + 1 ? (['periodTo'] as const) : []),
    ...(call.indicators.some(isMissed) ? (['indicators'] as const) : []),
  ]
}
