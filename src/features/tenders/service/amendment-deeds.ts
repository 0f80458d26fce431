import type { Acting } from '../../../kernel/acting.ts'
import { isOpenToAmendment } from '../rules/amendment.ts'
import type { LotState } from '../rules/lot.ts'
import { lotDeeds } from './lot-deeds.ts'

/** What the caller may do about changes of this call now: the life, the policy, the clock and what is on its way together. */
export function amendmentCan(acting: Acting, lot: LotState): Record<string, boolean> {
  const can = lotDeeds.can(acting, lot)
  const [open, proposed] = [isOpenToAmendment(lot, acting.now), lot.amendment?.status === 'proposed']
  return {
    'lot.propose-amendment': open && can['lot.propose-amendment'],
    'lot.approve-amendment': open && proposed && can['lot.approve-amendment'],
    'lot.return-amendment': open && proposed && can['lot.return-amendment'],
    'lot.amend': open && can['lot.amend'],
  }
}
