import { z } from 'zod'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { actionsOf } from '../../features/ledger/store/actions.ts'
import { isAsSealed } from '../../features/tenders/service/sealing.ts'
import { isAsHandedIn } from '../../features/tenders/service/sheet-content.ts'
import { Marks } from '../../features/tenders/rules/sheet.ts'
import { readOffer } from '../../features/tenders/service/last-offer-sealing.ts'
import { bids, lastOffers, sheets } from '../../features/tenders/store/kept.ts'
import type { SheetId, Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Check } from './beside.ts'
import { jsonIn } from '../../kernel/json-in.ts'

/** Every bid that has a digest, opened or not: nobody waits for the opening to learn that it was changed. */
export const sealedBids: Check = {
  of: 'bid_content',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => bids.table.all(tx, tenant, after, limit))) {
      for (const { id, digest } of page) {
        if (digest === null) continue
        seen += 1
        if (!(await isAsSealed(tx, { tenant }, id, digest))) found('content-differs', 'bid', id)
      }
    }
    return seen
  },
}

/** Every last offer that has a digest, with the price that was opened of it. One that was found broken at the hour is on record as such. */
export const sealedOffers: Check = {
  of: 'last_offer_content',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => lastOffers.table.all(tx, tenant, after, limit))) {
      for (const { id, digest, status, offerFen } of page) {
        if (digest === null || status === 'broken') continue
        seen += 1
        const read = await readOffer(tx, { tenant }, id)
        const isSame = read?.digest === digest && (offerFen === null || read.content.offerFen === offerFen)
        if (!isSame) found('content-differs', 'last-offer', id)
      }
    }
    return seen
  },
}

/** Every sheet that was handed in, with what was laid open of it. */
export const handedInSheets: Check = {
  of: 'sheet_content',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => sheets.table.all(tx, tenant, after, limit))) {
      for (const { id, digest, marks } of page) {
        if (digest === null) continue
        seen += 1
        const laidOpen = marks === null ? undefined : await laidOpenOf(tx, tenant, id)
        if (!(await isAsHandedIn(tx, { tenant }, { id, digest }, laidOpen))) found('marks-differ', 'sheet', id)
      }
    }
    return seen
  },
}

const Revealed = z.object({ marks: Marks })

/** The marks as the record laid them open, before any correction. */
async function laidOpenOf(tx: ReadTx, tenant: Tenant, id: SheetId): Promise<Marks | undefined> {
  const revealed = (await actionsOf(tx, { tenant }, 'sheet', id)).find(({ type }) => type === 'sheet.reveal')
  return Revealed.safeParse(revealed && jsonIn(revealed.facts)).data?.marks
}
