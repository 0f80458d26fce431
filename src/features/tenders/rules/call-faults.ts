import { type CivilDate, civilDateOf, type Instant, isBefore } from '../../../kernel/civil.ts'
import { isLongEnough } from './notice-clock.ts'

export type CallFault = {
  readonly path: 'bidDeadline' | 'reviewOn' | 'noticeNo'
  readonly code: 'deadline-too-early' | 'review-before-deadline' | 'notice-no-taken'
}

/** No review before the bids are in: nor before the first day on which they may be, where their deadline is too early. */
export const firstReviewDay = (earliest: CivilDate, closesOn: CivilDate | undefined): CivilDate =>
  closesOn === undefined || isBefore(closesOn, earliest) ? earliest : closesOn

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
  if (
    bidDeadline !== undefined &&
    reviewOn !== undefined &&
    isBefore(reviewOn, firstReviewDay(earliest, civilDateOf(bidDeadline)))
  )
    faults.push({ path: 'reviewOn', code: 'review-before-deadline' })
  if (isNoTaken) faults.push({ path: 'noticeNo', code: 'notice-no-taken' })
  return faults
}
