import { z } from '@hono/zod-openapi'
import { CivilDate, CivilTime } from '../../../kernel/civil.ts'

// Apart from what is entered: pages that only tell of it do not load that.

/** Wherever its result is shown: that the review was held on paper, when, and by whose two hands it came in. */
export const OfflineTold = z.object({
  heldOn: CivilDate,
  heldFrom: CivilTime,
  endedOn: CivilDate,
  heldUntil: CivilTime,
  /** Why it was not held here. */
  reason: z.string(),
  enteredBy: z.string(),
  confirmedBy: z.string(),
  scans: z.int(),
  /** How many bids that were sealed here were never opened, and why nothing was opened here. */
  unopened: z.int(),
  unopenedReason: z.string(),
})
export type OfflineTold = z.infer<typeof OfflineTold>
