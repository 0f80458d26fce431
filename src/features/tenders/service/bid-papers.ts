import type { Acting } from '../../../kernel/acting.ts'
import type { BidId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { BidPaper, PaperRefusalCode } from '../contract/papers.ts'
import { bidReceipt } from '../documents/bid-receipt.ts'
import { filed } from '../../../lib/document/filed.ts'
import type { BidState } from '../rules/bid.ts'
import { bids } from '../store/kept.ts'
import { memberNamesOf, partyNamesOf } from '../store/names.ts'
import { viewReceipt } from './bid-sealing.ts'
import { letterPaper } from './letter-papers.ts'
import { type PaperBasis, paperBasis } from './paper-basis.ts'

/** A bidder's papers: the receipt, and the letter once it has gone out. */
export async function paperOfBid(
  tx: ReadTx,
  acting: Acting,
  id: BidId,
  kind: BidPaper,
): Promise<Result<OfficeDocument, { code: PaperRefusalCode }>> {
  const bid = await bids.table.load(tx, acting.tenant, id)
  const basis = bid && (await paperBasis(tx, acting, bid.lotId))
  if (!bid || !basis) return refuse({ code: 'not-found' })
  const paper = await (kind === 'letter' ? letterPaper(tx, acting, basis, bid) : receiptPaper(tx, acting, basis, bid))
  if (!paper) return refuse({ code: 'not-found' })
  const bidder = (await partyNamesOf(tx, acting, [bid.partyId])).get(bid.partyId) ?? ''
  return ok(filed(paper, basis.lot.code, bidder))
}

async function receiptPaper(tx: ReadTx, acting: Acting, basis: PaperBasis, bid: BidState): Promise<OfficeDocument | undefined> {
  const seen = await viewReceipt(tx, acting, bid.id)
  if (!seen.ok || basis.lot.bidDeadline === null) return undefined
  const { partyName, receiptNo, sealedAt, lateAt, closing, withdrawnAt, files, digest } = seen.value
  const names = await memberNamesOf(tx, acting, [bid.startedBy])
  return bidReceipt({
    profile: basis.profile.code,
    footer: basis.footer,
    purchaser: basis.purchaser,
    lot: { code: basis.lot.code, name: basis.lot.name },
    bidder: partyName,
    receiptNumber: receiptNo,
    outcome: lateAt !== null ? 'late' : withdrawnAt === null ? 'sealed' : 'withdrawn',
    ...(closing === null ? {} : { closing }),
    at: withdrawnAt ?? sealedAt,
    deadline: basis.lot.bidDeadline,
    submittedBy: names.get(bid.startedBy) ?? '',
    files: files.map(({ name }) => name),
    mark: digest.replace(/(.{16})(?=.)/g, '$1 '),
  })
}
