import { hc } from 'hono/client'
import type { SheetId, Tenant } from '../../../kernel/ids.ts'
import { carried } from '../../../ui/desk/on-leaving.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { JurorDone } from '../contract/panel.ts'
import { type Declaration, OwnSheets, SeatList, SeatView, type SheetCorrection, SheetDone } from '../contract/seat.ts'
import type { seatRoutes } from '../routes/seats.ts'
import type { Marks, Unsound } from '../rules/sheet.ts'
import type { RoomAt } from './room-api.ts'

const tenants = hc<typeof seatRoutes>('/api').tenants[':tenant']
const seat = tenants.lots[':lot'].seat

/** What a juror has typed: the marks, and what can be none. */
export type SheetDraft = { readonly marks: Marks; readonly unsound: Unsound }

type Deed = RoomAt & { readonly id: string }

const named = ({ id }: Deed) => ({ headers: deedNamed(id) })
const at = ({ tenant, lot }: RoomAt) => ({ param: { tenant, lot } })
const ofSheet = ({ tenant, lot }: RoomAt, sheet: SheetId) => ({ param: { tenant, lot, sheet } })

export const fetchSeats = (tenant: Tenant) => readReply(SeatList, tenants.seats.$get({ param: { tenant } }))
export const fetchSeat = (room: RoomAt): Promise<SeatView> => readReply(SeatView, seat.$get(at(room)))
export const fetchSheets = (room: RoomAt) => readReply(OwnSheets, seat.sheets.$get(at(room)))

export const declare = (deed: Deed, json: Declaration) =>
  readReply(JurorDone, seat.declare.$post({ ...at(deed), json }, named(deed)))
export const saveMarks = (deed: Deed, sheet: SheetId, json: SheetDraft) =>
  readReply(SheetDone, seat.sheets[':sheet'].$put({ ...ofSheet(deed, sheet), json }, { ...named(deed), init: carried(json) }))
export const submitScores = (deed: Deed) => readReply(JurorDone, seat.submit.$post(at(deed), named(deed)))
export const correctSheet = (deed: Deed, sheet: SheetId, json: SheetCorrection) =>
  readReply(SheetDone, seat.sheets[':sheet'].correct.$post({ ...ofSheet(deed, sheet), json }, named(deed)))
export const signReport = (deed: Deed) => readReply(JurorDone, seat.sign.$post(at(deed), named(deed)))
export const dissent = (deed: Deed, reason: string) =>
  readReply(JurorDone, seat.dissent.$post({ ...at(deed), json: { reason } }, named(deed)))

/** Frees the room's computer for the next juror: forgets the slip that was typed in here. */
export const leaveComputer = () => fetch('/api/slip/leave', { method: 'POST' })
