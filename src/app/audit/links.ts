import { pagesOf } from '../../features/ledger/service/pages.ts'
import { lots } from '../../features/tenders/store/kept.ts'
import { linksOf } from '../../features/tenders/store/lots.ts'
import type { Check } from './beside.ts'

/** The rows that join lots and needs, against what each lot says of itself. */
export const linkedNeeds: Check = {
  of: 'lot_need',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => lots.table.all(tx, tenant, after, limit))) {
      const ids = page.map(({ id }) => id)
      const links = await linksOf(tx, { tenant }, ids)
      seen += links.length
      for (const { id, needs } of page) {
        const linked = links.filter(({ lotId }) => lotId === id).map(({ needId }) => needId)
        if (listed(linked) !== listed(needs)) found('links-differ', 'lot', id)
      }
    }
    return seen
  },
}

const listed = (ids: readonly string[]): string => [...new Set(ids)].sort().join()
