import type { Acting } from '../../../kernel/acting.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type OpenedBid, openingRecord, type WithdrawnBid } from '../documents/opening-record.ts'
import { type HandedIn, handedInBids } from '../store/awards.ts'
import { datesOfDeeds, releasesOf } from '../store/lot-dates.ts'
import { mayInPurchase } from './bid-deeds.ts'
import type { PaperBasis } from './paper-basis.ts'
import { readOpened } from './sealing.ts'

/** 拆封记录 from the record of the opening, for the officials who see what was opened; nothing before it. */
export async function openingPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const { lot } = basis
  const { bidDeadline: deadline, openedAt, sealed } = lot
  if (deadline === null || openedAt === null || !mayInPurchase(acting, 'bid.see-opened')) return undefined
  const handedIn = await handedInBids(tx, acting, lot.id)
  const bids: OpenedBid[] = []
  const withdrawn: WithdrawnBid[] = []
  for (const bid of handedIn) {
    if (bid.status === 'withdrawn') withdrawn.push(await takenBack(tx, acting, bid))
    else if (bid.sealedAt !== null) bids.push(await openedOf(tx, acting, bid, bid.sealedAt))
  }
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
    needed: basis.profile.custodians.value.needed,
    bids,
    withdrawn,
  })
}

async function openedOf(
  tx: ReadTx,
  acting: Acting,
  { id, partyName: bidder, receiptNo, digest }: HandedIn,
  at: NonNullable<HandedIn['sealedAt']>,
): Promise<OpenedBid> {
  const { content, intact } = await readOpened(tx, acting, id, digest)
  return { bidder, receiptNumber: receiptNo ?? '', at, intact, price: content.offerFen }
}

async function takenBack(tx: ReadTx, acting: Acting, { id, partyName: bidder, receiptNo }: HandedIn): Promise<WithdrawnBid> {
  const at = (await datesOfDeeds(tx, acting, 'bid', id))['bid.withdraw'] ?? acting.now
  return { bidder, receiptNumber: receiptNo ?? '', at }
}
