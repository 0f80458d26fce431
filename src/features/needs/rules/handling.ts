import type { NeedState } from './need.ts'

/** What the office decided on a need, one thing or several after one another. */
export type Handling = {
  readonly adopted: boolean
  readonly transferredTo: string | null
  /** The answer, or the reason for which it was declined. */
  readonly answer: string | null
  readonly declined: boolean
}

/** `declined`: whether the record says so; a need that was closed since does not say it any more by itself. */
export const handlingOf = (
  { lotId, transferredTo, answer }: Pick<NeedState, 'lotId' | 'transferredTo' | 'answer'>,
  declined: boolean,
): Handling => ({ adopted: lotId !== null, transferredTo, answer, declined })
