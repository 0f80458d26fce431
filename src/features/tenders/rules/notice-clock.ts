import { civilDateOf, type Instant, isBefore, startOf } from '../../../kernel/civil.ts'
import { type Calendar, type Deadline, deadline } from '../../../kernel/working-days.ts'
import type { Profile } from './profile.ts'

/**
 * The notice's term: whole days after the day of publication, which is not counted. `due` is the first day on which bids may
 * close; a term that would end on a day off is not moved, because it protects the bidders and they may well use that day.
 */
export const noticeTerm = (calendar: Calendar, { noticeDays, code }: Profile, publishedAt: Instant): Deadline =>
  deadline(calendar, {
    rule: `${code}:notice`,
    start: civilDateOf(publishedAt),
    amount: noticeDays.value,
    unit: 'day',
    rollToWorkday: false,
  })

/** Bids may close on the last day of the term, at the earliest. */
export const isLongEnough = (term: Pick<Deadline, 'due'>, bidDeadline: Instant): boolean =>
  !isBefore(bidDeadline, startOf(term.due))

/** In time is what the clock reads before the deadline; at the deadline itself it is late. */
export const isInTime = (bidDeadline: Instant | null, now: Instant): boolean => bidDeadline !== null && isBefore(now, bidDeadline)
