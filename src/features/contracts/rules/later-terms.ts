import { type CivilDate, plusDays } from '../../../kernel/civil.ts'
import { type Calendar, type Deadline, deadline } from '../../../kernel/working-days.ts'
import type { ContractState } from './contract.ts'

/** How long before the end of the service its contract shows as about to end (practice). */
export const EXPIRES_WITHIN_DAYS = 30

type Period = Pick<ContractState, 'periodFrom' | 'periodTo'>

/** What falls on a day of the contract's own: it is not counted, and comes with the end of that day. */
const onDay = (calendar: Calendar, rule: string, start: CivilDate): Deadline =>
  deadline(calendar, { rule, start, amount: 0, unit: 'working-day' })

/** The service begins with its first day. */
export const beginningOf = (calendar: Calendar, { periodFrom }: Pick<Period, 'periodFrom'>): Deadline =>
  onDay(calendar, 'contract:begin', plusDays(periodFrom, -1))

/** From when it is about to end. */
export const expiryOf = (calendar: Calendar, { periodTo }: Pick<Period, 'periodTo'>): Deadline =>
  onDay(calendar, 'contract:expire', plusDays(periodTo, -EXPIRES_WITHIN_DAYS))
