import { type CivilDate, civilDateOf, instantAt, type Instant, isBefore, plusDays } from '../../../kernel/civil.ts'
import { isLongEnough } from './notice-clock.ts'

export type CallFault = {
  readonly path: 'bidDeadline' | 'reviewOn' | 'noticeNo'
  readonly code: 'deadline-too-early' | 'review-before-deadline' | 'notice-no-taken'
}

/**
 * No review before the bids are in: nor before the first day on which they may be, where their deadline is too early. Between the
 * two lie the opening, the check of qualification and the draw, which want half a day: after noon the review is for another day
 * (practice).
 */
export function firstReviewDay(earliest: CivilDate, closes: Instant | undefined): CivilDate {
  if (closes === undefined || isBefore(civilDateOf(closes), earliest)) return earliest
  const day = civilDateOf(closes)
  return closes > instantAt(day, '12:00') ? plusDays(day, 1) : day
}

type Written = {
  readonly bidDeadline?: Instant | undefined
  readonly reviewOn?: CivilDate | undefined
}

/** Everything that is wrong with a call at once, each by its field; what is not filled in yet is not judged. */
export function callFaults(
  { bidDeadline, reviewOn }: Written,
  { earliest, isNoTaken }: { earliest: CivilDate; isNoTaken: boolean },
): CallFault[] {
  const faults: CallFault[] = []
  if (bidDeadline !== undefined && !isLongEnough({ due: earliest }, bidDeadline))
    faults.push({ path: 'bidDeadline', code: 'deadline-too-early' })
  if (bidDeadline !== undefined && reviewOn !== undefined && isBefore(reviewOn, firstReviewDay(earliest, bidDeadline)))
    faults.push({ path: 'reviewOn', code: 'review-before-deadline' })
  if (isNoTaken) faults.push({ path: 'noticeNo', code: 'notice-no-taken' })
  return faults
}
