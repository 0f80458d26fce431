import type { CivilDate } from '../../../kernel/civil.ts'
import type { JurorState } from './juror.ts'

/** Nobody has failed to come before the day on which they were to come (practice). */
export const isBeforeReview = (today: CivilDate, reviewOn: CivilDate | null): boolean => reviewOn !== null && today < reviewOn

export type Door = {
  readonly today: CivilDate
  readonly reviewOn: CivilDate | null
  /** Everyone who was called to the panel. */
  readonly jurors: readonly Pick<JurorState, 'confirmedAt'>[]
}

/** On its day a review has begun when the first juror was received: the call names a day and no hour. From the next day on it is past. */
const hasBegun = ({ today, reviewOn, jurors }: Door): boolean =>
  reviewOn === null || today > reviewOn || jurors.some(({ confirmedAt }) => confirmedAt !== null)

/**
 * Whoever was received at the door has come: that they left again is said by the same hand, not by whoever runs the purchase; and until
 * the door has opened nobody but who stands at it knows that one is missing (practice).
 */
export const asksToMiss = ({ status }: Pick<JurorState, 'status'>, door: Door): 'juror.miss' | 'juror.miss-at-door' =>
  status === 'invited' && hasBegun(door) ? 'juror.miss' : 'juror.miss-at-door'
