import type { BidId, JurorId } from '../../../kernel/ids.ts'

// The code on a blank sheet: which project, which seat, which bid, and for whom exactly. A blank printed for somebody who has left the
// seat since, or for a panel that was disbanded, is not found any more.

type Seat = { readonly id: JurorId; readonly seat: number }
type Bid = { readonly id: BidId; readonly label: string | null }

/** Of an id what chance made of it. */
const tail = (id: string): string => id.slice(-4).toUpperCase()

/** 'DY2017-A06/2B-7F3A91C0': the project's code, seat and letter, and four signs each of the juror's record and the bid. */
export const paperCode = (lotCode: string, juror: Seat, bid: Bid): string =>
  `${lotCode}/${juror.seat}${bid.label ?? ''}-${tail(juror.id)}${tail(bid.id)}`

/** As codes are compared. */
export const plainCode = (text: string): string => text.toUpperCase().replace(/[\s\-－—/／]/g, '')

/** Whose sheet for which bid, from what was typed or scanned: spaces, dashes and small letters don't matter. Undefined where none of this room's has it. */
export function sheetByCode<J extends Seat, B extends Bid>(
  typed: string,
  { lotCode, jurors, bids }: { readonly lotCode: string; readonly jurors: readonly J[]; readonly bids: readonly B[] },
): { juror: J; bid: B } | undefined {
  const asked = plainCode(typed)
  const pairs = jurors.flatMap((juror) => bids.map((bid) => ({ juror, bid })))
  return pairs.find(({ juror, bid }) => {
    const code = plainCode(paperCode(lotCode, juror, bid))
    return asked === code || asked === code.slice(plainCode(lotCode).length)
  })
}
