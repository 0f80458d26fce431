import type { CivilDate } from '../../../kernel/civil.ts'
import type { JurorState } from './juror.ts'

/** Nobody has failed to come before the day on which they were to come (practice). */
export const isBeforeReview = (today: CivilDate, reviewOn: CivilDate | null): boolean => reviewOn !== null && today < reviewOn

/** Whoever was received at the door has come: that they left again is said by the same hand, not by whoever runs the purchase (practice). */
export const asksToMiss = ({ status }: Pick<JurorState, 'status'>): 'juror.miss' | 'juror.miss-received' =>
  status === 'invited' ? 'juror.miss' : 'juror.miss-received'
