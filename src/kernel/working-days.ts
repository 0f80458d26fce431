import { type CivilDate, isBefore, plusDays, plusMonths, weekday, yearOf } from './civil.ts'

/** Which days are off. `years` are those whose holidays are known; in any other only weekends are off, and results are provisional. */
export type Calendar = {
  readonly years: ReadonlySet<number>
  /** Days off by notice, weekend or not. */
  readonly holidays: ReadonlySet<CivilDate>
  /** Weekend days worked in exchange (调休上班). */
  readonly makeUpDays: ReadonlySet<CivilDate>
  /** On which everything stood still, whatever day it is: no term in working days counts one. */
  readonly paused?: ReadonlySet<CivilDate>
}

export type Override = { readonly date: CivilDate; readonly kind: 'holiday' | 'workday' }

/** An authority's own days: they win over the national ones, and the last word on a date wins over earlier ones. */
export function withOverrides(calendar: Calendar, overrides: readonly Override[]): Calendar {
  const [holidays, makeUpDays] = [new Set(calendar.holidays), new Set(calendar.makeUpDays)]
  for (const { date, kind } of overrides) {
    const [add, remove] = kind === 'holiday' ? [holidays, makeUpDays] : [makeUpDays, holidays]
    add.add(date)
    remove.delete(date)
  }
  return { ...calendar, holidays, makeUpDays }
}

type KindOfDay = 'workday' | 'weekend' | 'holiday' | 'make-up' | 'paused'

function kindOf({ holidays, makeUpDays, paused }: Calendar, date: CivilDate): KindOfDay {
  if (paused?.has(date) === true) return 'paused'
  if (holidays.has(date)) return 'holiday'
  if (makeUpDays.has(date)) return 'make-up'
  return weekday(date) > 5 ? 'weekend' : 'workday'
}

const isWorked = (kind: KindOfDay) => kind === 'workday' || kind === 'make-up'

export const isWorkingDay = (calendar: Calendar, date: CivilDate): boolean => isWorked(kindOf(calendar, date))

/** The n-th working day after the start, which is never counted itself; a negative n goes back, 0 is the start. */
export function plusWorkingDays(calendar: Calendar, start: CivilDate, n: number): CivilDate {
  mustBeWhole(n)
  const direction = n < 0 ? -1 : 1
  let date = start
  for (let left = Math.abs(n); left > 0;) {
    date = plusDays(date, direction)
    if (isWorkingDay(calendar, date)) left -= 1
  }
  return date
}

/** The inverse of `plusWorkingDays`: the working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: CivilDate, to: CivilDate): number {
  const direction = isBefore(to, from) ? -1 : 1
  let count = 0
  for (let date = from; date !== to;) {
    date = plusDays(date, direction)
    if (isWorkingDay(calendar, date)) count += direction
  }
  return count
}

export type Term = {
  /** The id of the rule that sets the term, kept with every deadline computed from it. */
  readonly rule: string
  readonly start: CivilDate
  readonly amount: number
  readonly unit: 'day' | 'working-day' | 'month'
  /**
   * A term in days or months that would end on a day off ends on the next working day (Civil Code, Art. 203). On unless a
   * rule says otherwise, for instance for a probation that runs by the calendar.
   */
  readonly rollToWorkday?: boolean
}

export type Step = { readonly date: CivilDate; readonly counts: boolean; readonly why: KindOfDay | 'start' }

export type Deadline = Pick<Term, 'rule' | 'start' | 'amount' | 'unit'> & {
  /** The last day on which the act is still in time, to its end. */
  readonly due: CivilDate
  /** The start, then each day (or each month's day) looked at: a page can show the whole computation. */
  readonly steps: readonly Step[]
  /** Some day looked at is of a year whose holidays are not known yet. */
  readonly provisional: boolean
}

/** The day on which a term begins is not counted (Civil Code, Art. 201; procurement practice). */
export function deadline(calendar: Calendar, { rule, start, amount, unit, rollToWorkday = true }: Term): Deadline {
  mustBeWhole(amount)
  if (amount < 0) throw new Error(`deadline: ${rule} has a term of ${amount}`)
  const steps: Step[] = [{ date: start, counts: false, why: 'start' }]
  const everyDayCounts = unit !== 'working-day'
  let due = start
  for (let counted = 0; counted < amount;) {
    due = unit === 'month' ? plusMonths(start, counted + 1) : plusDays(due, 1)
    const why = kindOf(calendar, due)
    const counts = everyDayCounts || isWorked(why)
    steps.push({ date: due, counts, why })
    if (counts) counted += 1
  }
  if (everyDayCounts && rollToWorkday) {
    // The working day that takes the place of a day off is the end of the term, not one day more of it.
    while (!isWorkingDay(calendar, due)) {
      due = plusDays(due, 1)
      steps.push({ date: due, counts: false, why: kindOf(calendar, due) })
    }
  }
  return { rule, start, amount, unit, due, steps, provisional: steps.some(({ date }) => !calendar.years.has(yearOf(date))) }
}

/**
 * Counts a term again, on a calendar that is as its own steps say: today's is not asked, because an authority may have changed
 * it since. Of a term of at least one day. False where the steps or the day they end on do not follow from start, amount and unit.
 */
export function isCountedRight(told: Told, rollToWorkday = true): boolean {
  const { rule, start, amount, unit, due, steps } = told
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > steps.length) return false
  const days = (why: KindOfDay) => new Set(steps.filter((step) => step.why === why).map(({ date }) => date))
  const calendar = { years: new Set<number>(), holidays: days('holiday'), makeUpDays: days('make-up'), paused: days('paused') }
  const again = deadline(calendar, { rule, start, amount, unit, rollToWorkday })
  const isSame = ({ date, counts, why }: Step, index: number) =>
    steps[index]?.date === date && steps[index]?.counts === counts && steps[index]?.why === why
  return again.due === due && again.steps.length === steps.length && again.steps.every(isSame)
}

type Told = Omit<Deadline, 'steps' | 'provisional'> & {
  readonly steps: readonly (Omit<Step, 'why'> & { readonly why: string })[]
}

function mustBeWhole(n: number): void {
  if (!Number.isSafeInteger(n)) throw new Error(`working days: ${n} is not a whole number`)
}
