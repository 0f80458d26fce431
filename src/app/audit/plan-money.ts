import { overspends } from '../../features/contracts/store/overspends.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { programmes } from '../../features/tenders/store/kept.ts'
import { allotments } from '../../features/tenders/store/programmes.ts'
import type { Check } from './beside.ts'

/** Every plan that was made here: its projects, with what their contracts took beyond them, come to no more than its budget. */
export const plannedMoney: Check = {
  of: 'plan money',
  async run(tx, tenant, found) {
    const allotted = new Map((await allotments(tx, { tenant })).map((sum) => [sum.programmeId, sum.allotted]))
    const over = new Map((await overspends(tx, { tenant }, {})).map(({ programmeId, fen }) => [programmeId, fen]))
    let seen = 0
    for await (const page of pagesOf((after, limit) => programmes.table.all(tx, tenant, after, limit))) {
      seen += page.length
      for (const { id, budgetFen, backfilled } of page) {
        const takenFen = (allotted.get(id) ?? 0) + (over.get(id) ?? 0)
        if (!backfilled && takenFen > budgetFen) found('plan-overspent', 'programme', id)
      }
    }
    return seen
  },
}
