import { type Acting, actingAs, deciding, isHeardOn } from '../../../kernel/acting.ts'
import type { LotId, Scope } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { PanelRefusalCode } from '../contract/panel.ts'
import { TENDER_POLICY, type TenderPermission } from '../contract/policy.ts'
import { JUROR_LIFE, type JurorState } from '../rules/juror.ts'
import type { LotState } from '../rules/lot.ts'
import type { MarkError } from '../rules/marks.ts'
import { PANEL_LIFE, type PanelState } from '../rules/panel.ts'
import { SHEET_LIFE } from '../rules/sheet.ts'
import { jurors, lots, panels, sheets } from '../store/kept.ts'
import { jurorsOf, panelIdOf, panelOf } from '../store/panels.ts'

export type PanelRefusal = { readonly code: PanelRefusalCode; readonly errors?: readonly MarkError[] } & Readonly<
  Record<string, unknown>
>
export type Answer<T> = Promise<Result<T, PanelRefusal>>

export const may = deciding(TENDER_POLICY)

/** A deed that is recorded in passing, under the role by which the caller holds the permission. */
export const under = (acting: Acting, permission: TenderPermission) => ({
  ...acting,
  role: actingAs(TENDER_POLICY, acting, permission, { member: acting.actor }),
})

/** What the last one of several brings about: recorded as done by the system, in the transaction of that last one. */
export const ofItself = (acting: Acting) => ({ ...acting, role: 'system' })

export const panelDeeds = deedsOf({
  kept: panels,
  life: PANEL_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'panel.draw': 'panel.draw',
    'panel.replace': 'panel.replace',
    'panel.seal-in': 'panel.seal-in',
    'panel.begin': 'panel.begin',
    'panel.reveal': 'panel.reveal',
    'panel.break-tie': 'panel.audit',
    'panel.audit': 'panel.audit',
    'panel.release': 'panel.release',
    'panel.disband': 'panel.disband',
  },
  on: () => ({}),
})

export const jurorDeeds = deedsOf({
  kept: jurors,
  life: JUROR_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'juror.confirm': 'juror.receive',
    'juror.miss': 'juror.miss',
    'juror.reprint-slip': 'juror.receive',
    'juror.deny': 'juror.sit',
    'juror.declare': 'juror.sit',
    'juror.clear': 'juror.settle',
    'juror.bar': 'juror.settle',
    'juror.recuse': 'juror.sit',
    'juror.submit': 'juror.sit',
    'juror.sign': 'juror.sit',
    'juror.dissent': 'juror.sit',
    'juror.sign-on-paper': 'offline.confirm',
    'juror.dissent-on-paper': 'offline.confirm',
  },
  on: ({ member }: JurorState) => ({ member }),
})

export const sheetDeeds = deedsOf({
  kept: sheets,
  life: SHEET_LIFE,
  policy: TENDER_POLICY,
  asks: { 'sheet.return': 'sheet.return' },
  on: () => ({}),
})

/** A lot's panel with everyone who was called to it. */
export type Room = { readonly lot: LotState; readonly panel: PanelState; readonly jurors: readonly JurorState[] }

export async function roomOf(tx: ReadTx, own: Pick<Scope, 'tenant'>, lotId: LotId): Promise<Room | undefined> {
  const panel = await panelOf(tx, own, lotId)
  return panel && roomAround(tx, own, panel)
}

async function roomAround(tx: ReadTx, own: Pick<Scope, 'tenant'>, panel: PanelState): Promise<Room | undefined> {
  const lot = await lots.table.load(tx, own.tenant, panel.lotId)
  return lot && { lot, panel, jurors: await jurorsOf(tx, own, panel.id) }
}

/** The room for a deed. The panel is locked first, so that whatever touches one panel happens one after the other. */
export async function lockRoom(tx: Tx, acting: Acting, lotId: LotId): Promise<Room | undefined> {
  const id = await panelIdOf(tx, acting, lotId)
  if (id === undefined) return undefined
  const panel = await panels.table.lock(tx, acting.tenant, id)
  return panel && panel.status !== 'disbanded' ? roomAround(tx, acting, panel) : undefined
}

/** The room for a deed on the panel itself; who may not learns nothing. */
export async function holdPanel(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  deed: Parameters<typeof panelDeeds.hold>[3],
): Promise<Result<Room, PanelRefusal>> {
  const id = await panelIdOf(tx, acting, lotId)
  if (id === undefined) return refuse({ code: 'not-found' })
  const held = await panelDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  const room = await roomAround(tx, acting, held.value)
  return room ? ok(room) : refuse({ code: 'not-found' })
}

export const isSeated = ({ status }: JurorState): boolean => status !== 'absent' && status !== 'recused'

export const seatedIn = ({ jurors: all }: Pick<Room, 'jurors'>): JurorState[] => all.filter(isSeated)

/** Every seat is taken by somebody who has got at least as far. */
export const everySeat = (room: Room, reached: readonly JurorState['status'][]): boolean => {
  const seated = seatedIn(room)
  return seated.length === room.panel.draw.size && seated.every(({ status }) => reached.includes(status))
}

/** The caller's own seat; whoever was absent has none, and a slip shows the seat that it was given out for. */
export const ownSeat = ({ jurors: all }: Pick<Room, 'jurors'>, acting: Acting): JurorState | undefined =>
  all.find(({ lotId, member, status }) => member === acting.actor && status !== 'absent' && isHeardOn(acting, lotId))

/** Names are secret until the result is published: officials of the purchase and those who sit on the panel see them. */
export const maySee = (room: Room, acting: Acting): boolean => {
  const seat = ownSeat(room, acting)
  return may(acting, 'panel.see', seat && isSeated(seat) ? { member: seat.member } : {})
}

/** The caller's own seat for a deed that the panel's status must allow too. */
export async function holdSeat(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  deed: Parameters<typeof jurorDeeds.hold>[3],
  during: readonly PanelState['status'][],
): Promise<Result<{ room: Room; seat: JurorState }, PanelRefusal>> {
  const room = await lockRoom(tx, acting, lotId)
  const own = room && ownSeat(room, acting)
  if (!room || !own) return refuse({ code: 'not-found' })
  const held = await jurorDeeds.hold(tx, acting, own.id, deed)
  if (!held.ok) return held
  if (!during.includes(room.panel.status)) return refuse({ code: 'wrong-status', status: room.panel.status })
  return ok({ room, seat: held.value })
}
