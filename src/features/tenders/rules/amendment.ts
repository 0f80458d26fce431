import { z } from 'zod'
import { canonical } from '../../../kernel/canonical.ts'
import { CivilDate, civilDateOf, Instant, isAfter, isBefore } from '../../../kernel/civil.ts'
import { Indicator } from '../../../kernel/indicator.ts'
import { type Calendar, type Deadline, deadline } from '../../../kernel/working-days.ts'
import { firstReviewDay } from './call-faults.ts'
import { CriterionWords, type LotState, type Substance } from './lot.ts'
import { isLongEnough } from './notice-clock.ts'
import type { Profile } from './profile.ts'

const whole = <P extends string, V extends z.ZodType>(part: P, value: V) =>
  z.object({ part: z.literal(part), before: value, after: value })

/** One thing that a call says otherwise from now on, as it was and as it is. */
export const Change = z.discriminatedUnion('part', [
  whole('bidDeadline', Instant),
  whole('reviewOn', CivilDate),
  whole('reviewPlace', z.string()),
  whole('contact', z.string()),
  whole('goal', z.string()),
  whole('teamPolicy', z.string()),
  /** Null where there was none before, or is none any more. */
  whole('indicator', Indicator.nullable()),
  whole('criterion', CriterionWords),
])
export type Change = z.infer<typeof Change>

type Terms = {
  readonly bidDeadline: Instant
  readonly reviewOn: CivilDate
  readonly reviewPlace: string
  readonly contact: string
}
type Fixed = { readonly [K in keyof Terms]: Terms[K] | null }
type Called = Fixed & Substance

/** What a call says otherwise after an amendment, in the order in which a call says it; nothing that stays as it was. */
export function changesBetween(before: Called, after: Terms & Partial<Substance>): Change[] {
  const { goal = before.goal, teamPolicy = before.teamPolicy } = after
  const { indicators = before.indicators, criteria = before.criteria } = after
  const changes: Change[] = [
    ...(before.bidDeadline === null
      ? []
      : [{ part: 'bidDeadline' as const, before: before.bidDeadline, after: after.bidDeadline }]),
    ...(before.reviewOn === null ? [] : [{ part: 'reviewOn' as const, before: before.reviewOn, after: after.reviewOn }]),
    { part: 'reviewPlace', before: before.reviewPlace ?? '', after: after.reviewPlace },
    { part: 'contact', before: before.contact ?? '', after: after.contact },
    { part: 'goal', before: before.goal, after: goal },
    { part: 'teamPolicy', before: before.teamPolicy, after: teamPolicy },
    ...paired(before.indicators, indicators, ({ code }) => code).map(([was, is]) => ({
      part: 'indicator' as const,
      before: was ?? null,
      after: is ?? null,
    })),
    ...paired(before.criteria, criteria, ({ id }) => id).flatMap(([was, is]) =>
      was === undefined || is === undefined ? [] : [{ part: 'criterion' as const, before: was, after: is }],
    ),
  ]
  return changes.filter((one) => canonical(one.before) !== canonical(one.after))
}

function paired<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): [T | undefined, T | undefined][] {
  const known = new Set(before.map(keyOf))
  const added = after.filter((one) => !known.has(keyOf(one)))
  return [
    ...before.map((was): [T | undefined, T | undefined] => [was, after.find((one) => keyOf(one) === keyOf(was))]),
    ...added.map((is): [T | undefined, T | undefined] => [undefined, is]),
  ]
}

/**
 * A call is changed while bids are taken, and not at the moment at which they close. What one supplier is asked for is no call: it is
 * told the supplier, and agreed with it.
 */
export const isOpenToAmendment = (
  { status, bidDeadline, direct }: Pick<LotState, 'status' | 'bidDeadline' | 'direct'>,
  now: Instant,
): boolean => status === 'published' && direct === null && bidDeadline !== null && isAfter(bidDeadline, now)

/** The same criteria as before, in other words: what each is worth was fixed with the call. */
export const keepsCriteria = (lot: Pick<LotState, 'criteria'>, { criteria }: Pick<Substance, 'criteria'>): boolean =>
  canonical(lot.criteria.map(({ id }) => id).toSorted()) === canonical(criteria.map(({ id }) => id).toSorted())

/** Where the way of purchasing sets no term, so many working days are left to the bidders (practice); the officer may give fewer. */
const SENSIBLE_DAYS = 5

export type ChangeTerm = {
  readonly term: Deadline
  /** Set by a rule of the way of purchasing; otherwise it is advice. */
  readonly binding: boolean
}

/**
 * The days between a change that may touch the bids and their close (实施条例 Art. 31: 15 days before the deadline, or else it moves).
 * Counted as the call's own term is: the day of the notice is not one of them, and the last may be a day off.
 */
export function changeTerm(calendar: Calendar, { clarificationDays, code }: Profile, publishedAt: Instant): ChangeTerm {
  const start = civilDateOf(publishedAt)
  if (clarificationDays === null) {
    const advice = { rule: `${code}:change-advised`, start, amount: SENSIBLE_DAYS, unit: 'working-day' } as const
    return { term: deadline(calendar, advice), binding: false }
  }
  const rule = { rule: `${code}:change`, start, amount: clarificationDays.value, unit: 'day', rollToWorkday: false } as const
  return { term: deadline(calendar, rule), binding: true }
}

/** Whether the bids are left the days that the rule, or good practice, leaves them. */
export const leavesTime = ({ term }: Pick<ChangeTerm, 'term'>, bidDeadline: Instant): boolean => isLongEnough(term, bidDeadline)

export type AmendmentFault = {
  readonly path: 'bidDeadline' | 'reviewOn' | 'noticeNo'
  readonly code: 'deadline-shortened' | 'deadline-too-soon' | 'review-before-deadline' | 'notice-no-taken'
}

type Written = { readonly bidDeadline?: Instant | undefined; readonly reviewOn?: CivilDate | undefined }
type Facing = {
  readonly lot: Pick<LotState, 'bidDeadline'>
  /** Undefined where nothing is changed that bids answer. */
  readonly change: ChangeTerm | undefined
  readonly isNoTaken: boolean
}

/** Everything that is wrong with an amendment at once, each by its field. A deadline is never brought forward: somebody relies on it. */
export function amendmentFaults({ bidDeadline, reviewOn }: Written, { lot, change, isNoTaken }: Facing): AmendmentFault[] {
  const faults: AmendmentFault[] = []
  if (bidDeadline !== undefined && lot.bidDeadline !== null && isBefore(bidDeadline, lot.bidDeadline))
    faults.push({ path: 'bidDeadline', code: 'deadline-shortened' })
  else if (bidDeadline !== undefined && change?.binding === true && !leavesTime(change, bidDeadline))
    faults.push({ path: 'bidDeadline', code: 'deadline-too-soon' })
  const closes = bidDeadline ?? lot.bidDeadline ?? undefined
  if (closes !== undefined && reviewOn !== undefined && isBefore(reviewOn, firstReviewDay(civilDateOf(closes), closes)))
    faults.push({ path: 'reviewOn', code: 'review-before-deadline' })
  if (isNoTaken) faults.push({ path: 'noticeNo', code: 'notice-no-taken' })
  return faults
}
