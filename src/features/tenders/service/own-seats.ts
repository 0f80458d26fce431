import { type Acting, isHeardOn } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { SeatSummary } from '../contract/seat.ts'
import type { JurorState } from '../rules/juror.ts'
import type { LotState } from '../rules/lot.ts'
import type { SheetState } from '../rules/sheet.ts'
import { jurors, lots } from '../store/kept.ts'
import { type BidderRow, biddersIn, seatsOf, sheetsOf } from '../store/panels.ts'
import { isSeated, may } from './panel-room.ts'
import { canAt } from './seats.ts'
import { keptMarks, type SheetContent } from './sheet-content.ts'
import { missingIn } from './sheets.ts'

/** The lots on whose panels the caller sits or sat, newest first; with a slip the one that it was given out for. */
export async function listSeats(tx: ReadTx, acting: Acting): Promise<SeatSummary[]> {
  if (!may(acting, 'juror.look', { member: acting.actor })) return []
  const seats = (await seatsOf(tx, acting)).filter(({ lotId }) => isHeardOn(acting, lotId))
  const work = await workAt(
    tx,
    acting,
    seats.filter(({ panelStatus }) => panelStatus !== 'released'),
  )
  return seats.map(({ signing, ...seat }) => ({
    ...seat,
    signBy: signing?.by ?? null,
    ...(work.get(seat.jurorId) ?? NOTHING),
  }))
}

type Work = Pick<SeatSummary, 'bidders' | 'openSheets' | 'can'>
type Row = Awaited<ReturnType<typeof seatsOf>>[number]
const NOTHING: Work = { bidders: [], openSheets: [], can: {} }

/** What there is to do in reviews that still run: as many statements for several as for one. */
async function workAt(tx: ReadTx, acting: Acting, running: readonly Row[]): Promise<ReadonlyMap<Row['jurorId'], Work>> {
  const ids = running.map(({ jurorId }) => jurorId)
  const held = new Map((await jurors.table.each(tx, acting.tenant, ids)).map((seat) => [seat.id, seat]))
  const inside = [...held.values()].filter(isInside)
  const around = await aroundSeats(tx, acting, inside)
  return new Map(
    running.flatMap(({ jurorId, panelStatus, signing }): [Row['jurorId'], Work][] => {
      const seat = held.get(jurorId)
      if (seat === undefined) return []
      const can = canAt(acting, { status: panelStatus, signing }, seat)
      return [[jurorId, isInside(seat) ? { ...insideOf(seat, around), can } : { ...NOTHING, can }]]
    }),
  )
}

/** Who has come to the door and has not stepped aside: nobody else is told who offers. */
const isInside = (seat: JurorState): boolean => isSeated(seat) && seat.status !== 'invited'

type AroundSeats = {
  readonly lotsById: ReadonlyMap<LotId, LotState>
  readonly bidders: readonly BidderRow[]
  readonly sheets: readonly SheetState[]
  readonly contents: ReadonlyMap<SheetState['id'], SheetContent>
}

async function aroundSeats(tx: ReadTx, acting: Acting, seats: readonly JurorState[]): Promise<AroundSeats> {
  const [first, ...others] = seats.map(({ lotId }) => lotId)
  if (first === undefined) return { lotsById: new Map(), bidders: [], sheets: [], contents: new Map() }
  const sheets = await sheetsOf(tx, acting, seats)
  const ids = sheets.map(({ id }) => id)
  return {
    lotsById: new Map((await lots.table.each(tx, acting.tenant, [first, ...others])).map((lot) => [lot.id, lot])),
    bidders: await biddersIn(tx, acting, [first, ...others]),
    sheets,
    contents: await keptMarks(tx, acting, ids),
  }
}

function insideOf({ id, lotId }: JurorState, { lotsById, bidders, sheets, contents }: AroundSeats): Omit<Work, 'can'> {
  const lot = lotsById.get(lotId)
  const offered = bidders
    .filter((bidder) => bidder.lotId === lotId)
    .map(({ id: bidId, label, partyName }) => ({ bidId, label, partyName }))
  const open = new Map(
    sheets
      .filter(({ jurorId, status }) => jurorId === id && (status === 'draft' || status === 'correcting'))
      .map((sheet) => [sheet.bidId, sheet]),
  )
  return {
    bidders: offered,
    openSheets: offered.flatMap((bidder) => {
      const sheet = open.get(bidder.bidId)
      if (lot === undefined || sheet === undefined) return []
      const marks = sheet.marks ?? contents.get(sheet.id)?.marks ?? {}
      return [{ ...bidder, status: sheet.status, missing: missingIn({ lot }, marks).length }]
    }),
  }
}
