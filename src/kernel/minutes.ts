import { z } from 'zod'

/** Work and service time: whole minutes, never negative. */
export const Minutes = z.int().min(0).brand<'Minutes'>()
export type Minutes = z.infer<typeof Minutes>

export const NO_TIME = Minutes.parse(0)

export const addMinutes = (...times: readonly Minutes[]): Minutes =>
  Minutes.parse(times.reduce<number>((total, time) => total + time, 0))

/** How an authority writes hours (practice): to the nearest tenth, half up; or only full half hours. */
export const HoursPolicy = z.enum(['tenth-half-up', 'half-hour-floor'])
export type HoursPolicy = z.infer<typeof HoursPolicy>

/** For reading only, with one decimal: 250 minutes are '4.2' or '4.0'. Sums are made of minutes, then shown. */
export function hoursShown(minutes: Minutes, policy: HoursPolicy = 'tenth-half-up'): string {
  const tenths = policy === 'tenth-half-up' ? Math.floor((minutes + 3) / 6) : Math.floor(minutes / 30) * 5
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
