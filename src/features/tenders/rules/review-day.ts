import { type CivilDate, isBefore } from '../../../kernel/civil.ts'
import type { LotState } from './lot.ts'
import type { PanelStatus } from './panel.ts'
import { isPausedOn, wasHeldUpOn } from './pause.ts'

type Waiting = Pick<LotState, 'status' | 'reviewOn'>
type Waited = Parameters<typeof isPausedOn>[0]
type HeldUp = Parameters<typeof wasHeldUpOn>[0]

const AHEAD: ReadonlySet<LotState['status']> = new Set(['closed', 'opening', 'qualifying', 'reviewing'])
/** Nobody sits behind the closed door yet. */
const OUTSIDE: ReadonlySet<PanelStatus> = new Set(['drawn', 'declared'])

/**
 * The day that was told for the review fell into a pause by the finance bureau, and nobody could hold it: it is not missed, and another is
 * to be set. A panel that sits already needs none.
 */
export const isReviewDayLost = ({ status, reviewOn }: Waiting, panel: PanelStatus | null, pauses: readonly HeldUp[]): boolean =>
  AHEAD.has(status) &&
  reviewOn !== null &&
  (panel === null || OUTSIDE.has(panel)) &&
  pauses.some((pause) => wasHeldUpOn(pause, reviewOn))

/** What stands against the new day: it has not passed, and is none on which the purchase waits. */
export function reviewDayFault(
  day: CivilDate,
  today: CivilDate,
  pauses: readonly Waited[],
): 'review-day-past' | 'review-day-paused' | undefined {
  if (isBefore(day, today)) return 'review-day-past'
  return pauses.some((pause) => isPausedOn(pause, day)) ? 'review-day-paused' : undefined
}
