import { relationDigest } from '../../features/identity/service/relations.ts'
import { relations } from '../../features/identity/store/kept.ts'
import { particularsOf } from '../../features/identity/store/relations.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import type { Check } from './beside.ts'

/** What was told of each relation, against the commitment in it; after an erasure nothing may be left. */
export const committedRelations: Check = {
  of: 'relation_particulars',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => relations.table.all(tx, tenant, after, limit))) {
      const ids = page.map(({ id }) => id)
      const told = new Map((await particularsOf(tx, { tenant }, ids)).map((one) => [one.relationId, one]))
      seen += told.size
      for (const { id, status, particulars } of page) {
        const kept = told.get(id)
        if (status === 'erased' && kept !== undefined) found('particulars-unrecorded', 'relation', id)
        if (status !== 'erased' && kept === undefined) found('particulars-missing', 'relation', id)
        if (status !== 'erased' && kept !== undefined && relationDigest(kept) !== particulars)
          found('particulars-differ', 'relation', id)
      }
    }
    return seen
  },
}
