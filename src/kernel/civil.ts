import { z } from 'zod'

// Written without the language's Date: it reads the machine's zone, and a deadline must not depend on where a server stands.
const DAY_MS = 86_400_000
// China has kept UTC+8 all year, everywhere, since summer time ended in September 1991; no record here is older than that.
const SHANGHAI_MS = 8 * 3_600_000

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysInMonth = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const isRealDate = (text: string) => {
  const { year, month, day } = partsOf(text)
  return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** A day on the wall calendar of Shanghai, 'YYYY-MM-DD', 1900 to 2199: the bounds leave room to add any term of law. */
export const CivilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDate)
  .brand<'CivilDate'>()
export type CivilDate = z.infer<typeof CivilDate>

/** A point in time, ISO 8601 in UTC with exactly milliseconds: '2017-06-09T09:00:00.000Z'. Sorts as text. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/)
  .refine(isRealDate)
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** A time on the wall clock of Shanghai: '17:00'. */
export const CivilTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'CivilTime'>()
export type CivilTime = z.infer<typeof CivilTime>

type Parts = { readonly year: number; readonly month: number; readonly day: number }

function partsOf(text: string): Parts {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}

const padded = (value: number, width: number) => String(value).padStart(width, '0')

/** Days since 1970-01-01. Years are counted from March, so that the leap day is the last of its year. */
function dayNumber({ year, month, day }: Parts): number {
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
}

function dateOfDayNumber(number: number): CivilDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return written({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day })
}

function written({ year, month, day }: Parts): CivilDate {
  if (!(year >= 0 && year <= 9999)) throw new Error(`civil: the year ${year} cannot be written`)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as CivilDate
}

/** Milliseconds since 1970-01-01 UTC. */
export function msOf(instant: Instant): number {
  const [hours, minutes, seconds, ms] = [
    instant.slice(11, 13),
    instant.slice(14, 16),
    instant.slice(17, 19),
    instant.slice(20, 23),
  ]
  return (
    dayNumber(partsOf(instant)) * DAY_MS + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms)
  )
}

export function instantOf(ms: number): Instant {
  if (!Number.isSafeInteger(ms)) throw new Error(`civil: ${ms} is not a whole number of milliseconds`)
  const day = Math.floor(ms / DAY_MS)
  const rest = ms - day * DAY_MS
  const time = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map((part) => padded(Math.floor(part), 2)).join(':')
  return `${dateOfDayNumber(day)}T${time}.${padded(rest % 1000, 3)}Z` as Instant
}

export const plusMs = (instant: Instant, ms: number): Instant => instantOf(msOf(instant) + ms)
/** From the first to the second; negative when the second is earlier. */
export const msBetween = (from: Instant, to: Instant): number => msOf(to) - msOf(from)

const onShanghaiWall = (instant: Instant): string => plusMs(instant, SHANGHAI_MS)
export const civilDateOf = (instant: Instant): CivilDate => onShanghaiWall(instant).slice(0, 10) as CivilDate
/** '17:00:00.250': where minutes would leave a dispute open. The zone's offset is whole minutes. */
export const exactTimeOf = (instant: Instant): string => `${civilTimeOf(instant)}${instant.slice(16, 23)}`
export const civilTimeOf = (instant: Instant): CivilTime => onShanghaiWall(instant).slice(11, 16) as CivilTime

/** The instant at which a wall clock in Shanghai shows this date and this 'HH:mm'. */
export function instantAt(date: CivilDate, time: string): Instant {
  return instantOf(dayNumber(partsOf(date)) * DAY_MS + minuteOf(CivilTime.parse(time)) * 60_000 - SHANGHAI_MS)
}

/** As an official writes it, without a leading zero: '9:00'. */
export const clockShown = (time: CivilTime): string => time.replace(/^0/, '')
/** From the first to the second of one day; negative when the second is earlier. */
export const minutesBetween = (from: CivilTime, to: CivilTime): number => minuteOf(to) - minuteOf(from)
const minuteOf = (time: CivilTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export const startOf = (date: CivilDate): Instant => instantAt(date, '00:00')
/** The last millisecond of the day: a term that ends on a date ends with it, not with the office hours (practice). */
export const endOf = (date: CivilDate): Instant => plusMs(startOf(date), DAY_MS - 1)

export const plusDays = (date: CivilDate, days: number): CivilDate => dateOfDayNumber(dayNumber(partsOf(date)) + days)

/** The same day of a later month; where that month is too short, its last day: 2026-03-31 + 6 months is 2026-09-30. */
export function plusMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return written({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) })
}

/** Days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(partsOf(to)) - dayNumber(partsOf(from))

/** 1 Monday to 7 Sunday. */
export const weekday = (date: CivilDate): number => ((((dayNumber(partsOf(date)) + 3) % 7) + 7) % 7) + 1

export const yearOf = (date: CivilDate): number => partsOf(date).year

// Fixed width makes order of text order of time; both sides must be of one kind.
type Moment = CivilDate | Instant
export const isBefore = <T extends Moment>(a: T, b: NoInfer<T>): boolean => a < b
export const isAfter = <T extends Moment>(a: T, b: NoInfer<T>): boolean => a > b
export const earlier = <T extends Moment>(a: T, b: NoInfer<T>): T => (b < a ? b : a)
export const later = <T extends Moment>(a: T, b: NoInfer<T>): T => (b > a ? b : a)
