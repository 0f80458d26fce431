import { canonical, type Json } from '../../../kernel/canonical.ts'
import { type CivilDate, daysBetween, isAfter, isBefore, later, plusDays, plusMonths } from '../../../kernel/civil.ts'
import type { Indicator } from '../../../kernel/indicator.ts'
import { unspaced } from '../../../kernel/unspaced.ts'
import { DepartedPart } from '../../tenders/contract/publications.ts'
import type { ContractPlan, Instalment } from './contract.ts'

// A contract is signed on what the call and the bid laid down and may not depart from it in substance (政府采购法 46, 招标投标法 46; what
// substance is: 招标投标法实施条例 57, 民法典 488: subject, quality, price, period, place). A purchase that is no tender keeps to it alike.
//
// No reason carries: a longer or a shorter period, or one that begins at quite another time; a goal without the words of the call; a
// called indicator that is missing, renamed, lowered, counted otherwise or without a called evidence; more of the money by any
// condition of the call than the call gives by then. The total is the award's and is not written at all: the instalments are split
// from it and make it to the fen.
// With a reason that says what has happened, and the leader's approval: the same period on other days (the result came late),
// another place (the community moved), words added to the goal, more indicators or evidence, money later or under other names.

/** What the call laid down, by the names it has in the contract. */
export type Called = Pick<ContractPlan, 'place' | 'goal' | 'periodFrom' | 'periodTo' | 'indicators'> & {
  readonly instalments: readonly Omit<Instalment, 'amountFen'>[]
}

export const DEPARTURES = DepartedPart.options
export type Departure = DepartedPart

const asCompared = (part: Departure, plan: Called): Json =>
  part === 'instalments' ? plan.instalments.map(({ name, percent, condition }) => ({ name, percent, condition })) : plan[part]

/** Where a contract says otherwise than its call: the approver is told each, with the reason. */
export const departuresFrom = (plan: Called, call: Called): Departure[] =>
  DEPARTURES.filter((part) => canonical(asCompared(part, plan)) !== canonical(asCompared(part, call)))

/** A code that stands for two indicators: neither could be compared with what was called for. */
export const codeTwice = (indicators: readonly Indicator[]): string | undefined =>
  indicators.find(({ code }, place) => indicators.findIndex((one) => one.code === code) !== place)?.code

const isWithout = (called: Indicator, agreed: Indicator): boolean =>
  called.evidence.some((evidence) => !agreed.evidence.includes(evidence))

/** One of an indicator less than called for, under another name, counted by another measure or proved by less. */
const isLess = (called: Indicator, agreed: Indicator): boolean =>
  agreed.name !== called.name ||
  agreed.target < called.target ||
  isWithout(called, agreed) ||
  canonical([agreed.unit, agreed.recordKind, agreed.qualify]) !== canonical([called.unit, called.recordKind, called.qualify])

type Period = Pick<Called, 'periodFrom' | 'periodTo'>
const length = ({ periodFrom, periodTo }: Period) => daysBetween(periodFrom, periodTo)

/** Undefined where it ends within a month of its own. */
function wholeMonths({ periodFrom, periodTo }: Period): number | undefined {
  const after = plusDays(periodTo, 1)
  const monthsOf = (day: CivilDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return after.slice(8) === periodFrom.slice(8) ? monthsOf(after) - monthsOf(periodFrom) : undefined
}

/** As many months, or as many days; a leap day may make the same time one day longer or shorter. */
const isAsLong = (agreed: Period, called: Period): boolean =>
  Math.abs(length(agreed) - length(called)) <= 1 ||
  (wholeMonths(called) !== undefined && wholeMonths(agreed) === wholeMonths(called))

/** How far a period may be moved, in months (practice; no law names it, and what is put off for longer is another year's service). */
const MOVED_BY_MONTHS = 3

export type Begins = { readonly from: CivilDate; readonly to: CivilDate }

/**
 * The days on which a moved period may begin: not before the award was notified, with which the duties begin (政府采购法 43), and
 * within the months of practice of the call's own beginning, or of the last day to sign (政府采购法 46: 30 days) where that is later,
 * or of today where that has passed as well: an office that is late is not to date its contract back.
 */
export function beginsWithin(
  { periodFrom }: Pick<Called, 'periodFrom'>,
  { notifiedOn, signBy, today }: { readonly notifiedOn: CivilDate; readonly signBy: CivilDate; readonly today: CivilDate },
): Begins {
  const from = later(notifiedOn, plusMonths(periodFrom, -MOVED_BY_MONTHS))
  return { from, to: plusMonths(later(later(periodFrom, signBy), today), MOVED_BY_MONTHS) }
}

/** The call's own beginning stands, whatever the day of the award. */
const beginsElsewhere = (agreed: CivilDate, called: CivilDate, { from, to }: Begins): boolean =>
  agreed !== called && (isBefore(agreed, from) || isAfter(agreed, to))

/** What the call wants to be reached may be said at more length, not otherwise. */
const keepsGoal = (agreed: string, called: string): boolean => unspaced(agreed).includes(unspaced(called))

/** Duties that nobody bid for: not paid for besides, and told one by one to who approves. */
export const addedIndicators = (plan: Pick<Called, 'indicators'>, call: Pick<Called, 'indicators'>): Indicator[] =>
  plan.indicators.filter(({ code }) => call.indicators.every((called) => called.code !== code))

/** The percent that may have been paid once these conditions of the call are met; one that it does not name may be met on the first day. */
function paidBy(instalments: Called['instalments'], met: readonly string[], called: readonly string[]): number {
  const paid = instalments.filter(({ condition }) => met.includes(condition) || !called.includes(condition))
  return paid.reduce((sum, { percent }) => sum + percent, 0)
}

/** Whether at any of the call's conditions more has been paid than the call gives by then. */
export function paysEarlier(agreed: Called['instalments'], called: Called['instalments']): boolean {
  const conditions = called.map(({ condition }) => condition)
  return conditions.some((_, place) => {
    const met = conditions.slice(0, place + 1)
    return paidBy(agreed, met, conditions) > paidBy(called, met, conditions)
  })
}

/** Whether an indicator is left out, or less of it promised than was. */
export function lessensIndicators(plan: Pick<Called, 'indicators'>, call: Pick<Called, 'indicators'>): boolean {
  const agreedOn = ({ code }: Indicator) => plan.indicators.filter((one) => one.code === code)
  return call.indicators.some((called) => {
    const agreed = agreedOn(called)
    return agreed.length === 0 || agreed.some((one) => isLess(called, one))
  })
}

/** What no reason allows, as the head of this file lists it. */
export function materialDepartures(plan: Called, call: Called, begins: Begins): Exclude<Departure, 'place'>[] {
  return [
    ...(keepsGoal(plan.goal, call.goal) ? [] : (['goal'] as const)),
    ...(beginsElsewhere(plan.periodFrom, call.periodFrom, begins) ? (['periodFrom'] as const) : []),
    ...(isAsLong(plan, call) ? [] : (['periodTo'] as const)),
    ...(lessensIndicators(plan, call) ? (['indicators'] as const) : []),
    ...(paysEarlier(plan.instalments, call.instalments) ? (['instalments'] as const) : []),
  ]
}
