import { civilDateOf, type Instant, isBefore, plusDays, startOf } from '../../../kernel/civil.ts'
import { type Calendar, type Deadline, deadline } from '../../../kernel/working-days.ts'
import { type DirectTerms, isNoticed } from './direct.ts'
import type { Profile } from './profile.ts'

/**
 * The term after which bids may close: the notice's, or that for which the documents must be had, whichever ends later. Days off
 * count for the one and not for the other.
 */
export function callTerm(
  calendar: Calendar,
  profile: Profile,
  publishedAt: Instant,
  direct: DirectTerms | null = null,
): Deadline {
  const sole = soleTerm(calendar, profile, publishedAt, direct)
  // Objections are heard to the end of its last day: the supplier responds on the day after, at the earliest.
  if (sole !== undefined) return { ...sole, due: plusDays(sole.due, 1) }
  const notice = noticeTerm(calendar, profile, publishedAt)
  if (profile.documentsAvailable === null) return notice
  const documents = deadline(calendar, {
    rule: `${profile.code}:documents`,
    start: civilDateOf(publishedAt),
    amount: profile.documentsAvailable.value,
    unit: 'working-day',
  })
  // The documents are to be had to the end of their last day: bids may close on the day after.
  const after = plusDays(documents.due, 1)
  return notice.due < after ? { ...documents, due: after } : notice
}

/** For how long it is public that one supplier is meant, before that one is asked (实施条例 Art. 38); no term where none is asked for. */
export const soleTerm = (
  calendar: Calendar,
  { soleSourceNotice, code }: Profile,
  publishedAt: Instant,
  direct: DirectTerms | null,
): Deadline | undefined =>
  soleSourceNotice === null || direct === null || !isNoticed(direct)
    ? undefined
    : deadline(calendar, {
        rule: `${code}:soleSourceNotice`,
        start: civilDateOf(publishedAt),
        amount: soleSourceNotice.value,
        unit: 'working-day',
      })

/**
 * A call's term with the day that its counting leads to. What is counted in working days is heard, or to be had, to the end of its last
 * one, so that `due` is the day after.
 */
export const asCounted = <T extends Pick<Deadline, 'due' | 'unit'>>(term: T): T =>
  term.unit === 'working-day' ? { ...term, due: plusDays(term.due, -1) } : term

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
