import { exact, over, rounded } from '../../../kernel/exact.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { BidContent } from '../rules/bid-content.ts'
import { type Report, reportOf } from '../rules/report.ts'
import type { Marks, SheetState } from '../rules/sheet.ts'
import { countingFacts } from '../rules/stated-facts.ts'
import { openedOffers } from '../store/last-offers.ts'
import { bidBodiesOf, type BidderRow, biddersOf, sheetsOf } from '../store/panels.ts'
import { profileOfLot } from './lot-profile.ts'
import { type Room, roomOf, seatedIn } from './panel-room.ts'

type Own = Pick<Scope, 'tenant'>

/** `offerFen` is what counts: the last offer where one was made; `firstFen` what the sealed bid asked for. */
export type OfferedBid = BidderRow & {
  readonly offerFen: Fen
  readonly firstFen: Fen
  readonly facts: Record<string, string | boolean>
}
export type RevealedSheet = SheetState & { readonly marks: Marks }

/** A review with everything laid open, checked and ranked. */
export type OpenReview = {
  readonly room: Room
  readonly bids: readonly OfferedBid[]
  readonly sheets: readonly RevealedSheet[]
  readonly report: Report
  readonly abnormalShare: string
}

const RANKED: ReadonlySet<string> = new Set(['qualified', 'ranked', 'won', 'lost', 'declined'])

/** Undefined until the marks have been revealed. */
export async function openReview(tx: ReadTx, own: Own, lotId: LotId): Promise<OpenReview | undefined> {
  const room = await roomOf(tx, own, lotId)
  if (!room || room.panel.revealedAt === null) return undefined
  const bids = await offersOf(tx, own, room)
  const sheets = (await sheetsOf(tx, own, seatedIn(room))).flatMap((sheet) =>
    sheet.marks === null ? [] : [{ ...sheet, marks: sheet.marks }],
  )
  const profile = await profileOfLot(tx, own, room.lot)
  const report = reportOf({
    rubric: room.lot.rubric,
    bids,
    sheets,
    tieOrder: room.panel.tieOrder,
    profile,
  })
  return { room, bids, sheets, report, abnormalShare: profile.abnormalShare.value }
}

/** What the qualified bidders offer in the end, by confirmed facts. Where the price is fixed the offer is the budget. */
export async function offersOf(tx: ReadTx, own: Own, { lot }: Pick<Room, 'lot'>): Promise<OfferedBid[]> {
  const qualified = (await biddersOf(tx, own, lot.id)).filter(({ status }) => RANKED.has(status))
  const bodies = await bidBodiesOf(
    tx,
    own,
    qualified.map(({ id }) => id),
  )
  const last = new Map(
    (
      await openedOffers(
        tx,
        own,
        qualified.map(({ id }) => id),
      )
    ).map(({ bidId, offerFen }) => [bidId, offerFen]),
  )
  return qualified.map((bid) => {
    const body = bodies.find(({ bidId }) => bidId === bid.id)?.body
    const content = body === undefined ? undefined : BidContent.parse(JSON.parse(body))
    const firstFen = content?.offerFen ?? lot.budgetFen
    // What the papers of a review say is what counts there.
    const offerFen = bid.offline ? (bid.offlineFen ?? lot.budgetFen) : (last.get(bid.id) ?? firstFen)
    return { ...bid, offerFen, firstFen, facts: { ...countingFacts(bid.confirmed), price: inYuan(offerFen) } }
  })
}

/** The price as a rubric reads it. */
const inYuan = (fen: Fen): string => rounded(over(exact(fen), exact(100)), 2)
