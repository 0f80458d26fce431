import { pagesOf } from '../../features/ledger/service/pages.ts'
import { daysLeft, pauseFault, type PauseState } from '../../features/tenders/rules/pause.ts'
import { pauses } from '../../features/tenders/store/kept.ts'
import { civilDateOf } from '../../kernel/civil.ts'
import type { LotId } from '../../kernel/ids.ts'
import type { Check } from './beside.ts'

/** The days of every pause, and how many the earlier ones of its purchase had left of those that the law allows. */
export const pausedDays: Check = {
  of: 'pause days',
  async run(tx, tenant, found) {
    const byLot = new Map<LotId, PauseState[]>()
    for await (const page of pagesOf((after, limit) => pauses.table.all(tx, tenant, after, limit)))
      for (const pause of page) byLot.set(pause.lotId, [...(byLot.get(pause.lotId) ?? []), pause])
    let seen = 0
    for (const all of byLot.values()) {
      seen += all.length
      for (const pause of all) {
        const left = daysLeft(
          all.filter(({ enteredAt }) => enteredAt < pause.enteredAt),
          pause,
        )
        if (pauseFault(pause, left, civilDateOf(pause.enteredAt)) !== undefined) found('pause-unlawful', 'pause', pause.id)
      }
    }
    return seen
  },
}
