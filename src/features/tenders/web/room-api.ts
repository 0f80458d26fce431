import { hc } from 'hono/client'
import type { z } from 'zod'
import type { JurorId, LotId, SheetId, Tenant } from '../../../kernel/ids.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  type Conclusions,
  type CustodyList,
  type DrawOrder,
  JurorDone,
  PanelDone,
  PanelSeen,
  type PanelView,
  ReplaceDone,
  SlipDone,
  TieDone,
  type TieFinding,
} from '../contract/panel.ts'
import { PanelResults } from '../contract/results.ts'
import { SheetDone } from '../contract/seat.ts'
import type { panelRoutes } from '../routes/panels.ts'
import type { reviewRoutes } from '../routes/reviews.ts'

const panels = hc<typeof panelRoutes>('/api').tenants[':tenant'].lots[':lot'].panel
const reviews = hc<typeof reviewRoutes>('/api').tenants[':tenant'].lots[':lot'].panel

export type RoomAt = { readonly tenant: Tenant; readonly lot: LotId }
type Deed = RoomAt & { readonly id: string }

const named = ({ id }: Deed) => ({ headers: deedNamed(id) })
const at = ({ tenant, lot }: RoomAt) => ({ param: { tenant, lot } })
const ofJuror = ({ tenant, lot }: RoomAt, juror: JurorId) => ({ param: { tenant, lot, juror } })

/** Null before the draw. */
export const fetchPanel = (room: RoomAt): Promise<PanelView | null> => readReply(PanelSeen, panels.$get(at(room)))
export const fetchResults = (room: RoomAt): Promise<PanelResults> => readReply(PanelResults, reviews.results.$get(at(room)))

export const drawPanel = (deed: Deed, json: DrawOrder) =>
  readReply(PanelDone, panels.draw.$post({ ...at(deed), json }, named(deed)))
export const disbandPanel = (deed: Deed, reason: string) =>
  readReply(PanelDone, panels.disband.$post({ ...at(deed), json: { reason } }, named(deed)))

const juror = panels.jurors[':juror']
export const confirmJuror = (deed: Deed, id: JurorId) => readReply(SlipDone, juror.confirm.$post(ofJuror(deed, id), named(deed)))
export const reprintSlip = (deed: Deed, id: JurorId, reason: string) =>
  readReply(SlipDone, juror.slip.$post({ ...ofJuror(deed, id), json: { reason } }, named(deed)))
export const missJuror = (deed: Deed, id: JurorId, ground: string) =>
  readReply(JurorDone, juror.miss.$post({ ...ofJuror(deed, id), json: { ground } }, named(deed)))
export const settleTies = (deed: Deed, id: JurorId, json: TieFinding) =>
  readReply(JurorDone, juror.settle.$post({ ...ofJuror(deed, id), json }, named(deed)))
export const replaceJuror = (deed: Deed, id: JurorId) =>
  readReply(ReplaceDone, juror.replace.$post(ofJuror(deed, id), named(deed)))

export const sealIn = (deed: Deed, json: CustodyRows) =>
  readReply(PanelDone, reviews['seal-in'].$post({ ...at(deed), json }, named(deed)))
export const beginScoring = (deed: Deed) => readReply(PanelDone, reviews.begin.$post(at(deed), named(deed)))
export const revealMarks = (deed: Deed) => readReply(PanelDone, reviews.reveal.$post(at(deed), named(deed)))
export const returnSheet = (deed: Deed, sheet: SheetId, reason: string) =>
  readReply(
    SheetDone,
    reviews.sheets[':sheet'].return.$post(
      { param: { tenant: deed.tenant, lot: deed.lot, sheet }, json: { reason } },
      named(deed),
    ),
  )
export const breakTie = (deed: Deed, witness: string) =>
  readReply(TieDone, reviews['break-tie'].$post({ ...at(deed), json: { witness } }, named(deed)))
export const concludeChecks = (deed: Deed, json: Conclusions) =>
  readReply(PanelDone, reviews.audit.$post({ ...at(deed), json }, named(deed)))
export const releasePanel = (deed: Deed, note: string) =>
  readReply(PanelDone, reviews.release.$post({ ...at(deed), json: { note } }, named(deed)))

export type CustodyRows = z.infer<typeof CustodyList>
