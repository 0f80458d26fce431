import type { Acting } from '../../../kernel/acting.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type OpenedBid, openingRecord, type WithdrawnBid } from '../documents/opening-record.ts'
import type { LotState } from '../rules/lot.ts'
import { type HandedIn, handedInBids, lateBids } from '../store/awards.ts'
import { releasesOf, withdrawalsOf } from '../store/lot-dates.ts'
import { mayInPurchase } from './bid-deeds.ts'
import type { PaperBasis } from './paper-basis.ts'
import { readAllOpened } from './sealing.ts'

type Unsealed = LotState & { readonly [K in 'bidDeadline' | 'openedAt']: NonNullable<LotState[K]> }

/** The record is there from the opening on, for the officials who see what was opened; of one on paper the papers tell. */
export const hasOpeningRecord = (acting: Acting, lot: LotState): lot is Unsealed =>
  lot.bidDeadline !== null && lot.openedAt !== null && lot.offline?.opening !== true && mayInPurchase(acting, 'bid.see-opened')

/** Where its bids were opened, for the officials who see what was opened: only of what was unsealed here is there a record. */
export function unsealingOf(acting: Acting, lot: LotState): 'here' | 'on-paper' | null {
  if (hasOpeningRecord(acting, lot)) return 'here'
  return lot.offline?.opening === true && mayInPurchase(acting, 'bid.see-opened') ? 'on-paper' : null
}

/** 拆封记录 from the record of the opening, for the officials who see what was opened; nothing before it. */
export async function openingPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const { lot } = basis
  if (!hasOpeningRecord(acting, lot)) return undefined
  const { bidDeadline: deadline, openedAt, sealed } = lot
  const handedIn = await handedInBids(tx, acting, lot.id)
  const standing = handedIn.filter(({ status }) => status !== 'withdrawn')
  const bids = (await readAllOpened(tx, acting, standing)).flatMap(lineOf)
  return openingRecord({
    profile: basis.profile.code,
    footer: basis.footer,
    purchaser: basis.purchaser,
    programme: basis.programme.name,
    lot: { code: lot.code, name: lot.name },
    deadline,
    openedAt,
    place: lot.reviewPlace,
    sealed: sealed ?? bids.length,
    releases: await releasesOf(tx, acting, lot.id),
    needed: basis.profile.custodians.value,
    bids,
    withdrawn: await withdrawnOf(tx, acting, handedIn),
    late: (await lateBids(tx, acting, lot.id)).flatMap(({ partyName: bidder, receiptNo, lateAt: at }) =>
      at === null ? [] : [{ bidder, receiptNumber: receiptNo ?? '', at }],
    ),
  })
}

type Read = Awaited<ReturnType<typeof readAllOpened<HandedIn>>>[number]

const lineOf = ({ bid: { partyName: bidder, receiptNo, sealedAt: at }, opened: { intact, content } }: Read): OpenedBid[] =>
  at === null ? [] : [{ bidder, receiptNumber: receiptNo ?? '', at, intact, price: content.offerFen }]

async function withdrawnOf(tx: ReadTx, acting: Acting, handedIn: readonly HandedIn[]): Promise<WithdrawnBid[]> {
  const withdrawn = handedIn.filter(({ status }) => status === 'withdrawn')
  const ids = withdrawn.map(({ id }) => id)
  const dates = await withdrawalsOf(tx, acting, ids)
  return withdrawn.map(({ id, partyName: bidder, receiptNo }) => {
    const at = dates.get(id) ?? acting.now
    return { bidder, receiptNumber: receiptNo ?? '', at }
  })
}
