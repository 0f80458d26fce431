import { pagesOf } from '../../features/ledger/service/pages.ts'
import { commitmentTo } from '../../features/needs/service/file-needs.ts'
import { contactsOf } from '../../features/needs/store/contacts.ts'
import { needs } from '../../features/needs/store/kept.ts'
import type { Check } from './beside.ts'

/** How to reach whoever asked, against the commitment in the need; after an erasure nothing may be left. */
export const committedContacts: Check = {
  of: 'need_contact',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => needs.table.all(tx, tenant, after, limit))) {
      const ids = page.map(({ id }) => id)
      const contacts = new Map((await contactsOf(tx, { tenant }, ids)).map((one) => [one.needId, one]))
      seen += contacts.size
      for (const { id, contact } of page) {
        const kept = contacts.get(id)
        if (contact === null && kept !== undefined) found('contact-unrecorded', 'need', id)
        if (contact !== null && kept === undefined) found('contact-missing', 'need', id)
        if (contact !== null && kept !== undefined && commitmentTo(kept) !== contact) found('contact-differs', 'need', id)
      }
    }
    return seen
  },
}
