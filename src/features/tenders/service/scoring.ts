import type { Acting } from '../../../kernel/acting.ts'
import { type LotId, SheetId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { endSlips } from '../../identity/service/slips.ts'
import { append } from '../../ledger/service/append.ts'
import type { PanelDone } from '../contract/panel.ts'
import { countAtTheDoor } from '../rules/custody.ts'
import type { Custody } from '../rules/panel.ts'
import { openFacts, toldOpen } from '../rules/stated-facts.ts'
import { lots, sheets } from '../store/kept.ts'
import { biddersOf, namesOf, sheetsOf } from '../store/panels.ts'
import { keptFromRoom } from './custody.ts'
import { type Answer, everySeat, holdPanel, panelDeeds, type PanelRefusal, type Room, seatedIn, under } from './panel-room.ts'
import { offersStanding } from './last-offer-standing.ts'
import { goesOn } from './pauses.ts'
import { unsettledIn } from './known-ties.ts'
import { keptMarks } from './sheet-content.ts'

/**
 * Closes the room: everyone has declared, and the custodian has counted every juror present, with the devices each hands in. A
 * juror stands in the count under the name they were received by, whatever was typed.
 */
export async function sealIn(tx: Tx, acting: Acting, lotId: LotId, custody: Custody[]): Answer<PanelDone> {
  const held = await watching(tx, acting, lotId, 'panel.seal-in')
  if (!held.ok) return held
  const room = held.value
  if (!everySeat(room, ['declared'])) return refuse({ code: 'seats-open' })
  const unsettled = await unsettledIn(tx, acting, room)
  if (unsettled.length > 0) return refuse({ code: 'ties-unsettled', count: unsettled.length })
  const seated = seatedIn(room)
  const { missing, strangers } = countAtTheDoor(seated, custody)
  if (strangers > 0) return refuse({ code: 'not-seated', count: strangers })
  if (missing > 0) return refuse({ code: 'custody-missing', count: missing })
  const people = await namesOf(
    tx,
    acting,
    seated.map(({ member }) => member),
  )
  const nameOf = new Map(seated.map(({ id, member }) => [id, people.find((one) => one.id === member)?.name]))
  const counted = custody.map((row) => ({ ...row, holder: (row.juror && nameOf.get(row.juror)) ?? row.holder }))
  const { id, status } = await panelDeeds.does(tx, acting, room.panel, 'panel.seal-in', { custody: counted })
  return ok({ id, status })
}

/** Hands out one sheet per juror and qualified bid; where last offers are asked for, of whoever made one that stands. */
export async function beginScoring(tx: Tx, acting: Acting, lotId: LotId): Answer<PanelDone> {
  const held = await holdPanel(tx, acting, lotId, 'panel.begin')
  if (!held.ok) return held
  const room = held.value
  const unsettled = await unsettledIn(tx, acting, room)
  if (unsettled.length > 0) return refuse({ code: 'ties-unsettled', count: unsettled.length })
  const going = await goesOn(tx, acting, room.lot)
  if (!going.ok) return going
  const offers = await offersStanding(tx, acting, room.lot)
  if (offers !== null && offers !== 'opened') return refuse({ code: offers === 'short' ? 'offers-short' : 'offers-open' })
  const qualified = (await biddersOf(tx, acting, lotId)).filter(({ status }) => status === 'qualified')
  const hand = under(acting, 'panel.begin')
  for (const juror of seatedIn(room)) {
    for (const bid of qualified) {
      const id = SheetId.parse(acting.newId())
      await append(tx, hand, sheets, { id }, 'sheet.hand-out', { lotId, jurorId: juror.id, bidId: bid.id })
    }
  }
  const { id, status } = await panelDeeds.does(tx, acting, room.panel, 'panel.begin', {})
  return ok({ id, status })
}

/** Lays all marks open at once. Marks that are not those committed to stop everything; so does a fact that nobody confirmed. */
export async function revealMarks(tx: Tx, acting: Acting, lotId: LotId): Answer<PanelDone> {
  const held = await watching(tx, acting, lotId, 'panel.reveal')
  if (!held.ok) return held
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  if (lot?.status !== 'reviewing') return refuse({ code: 'wrong-status', status: lot?.status ?? 'none' })
  const open = openFacts(lot.rubric, await biddersOf(tx, acting, lotId))
  if (open.length > 0) return refuse({ code: 'facts-unconfirmed', ...toldOpen(open) })
  const all = await sheetsOf(tx, acting, seatedIn(held.value))
  const contents = await keptMarks(
    tx,
    acting,
    all.map(({ id }) => id),
  )
  const hand = under(acting, 'panel.reveal')
  for (const sheet of all) {
    const content = contents.get(sheet.id)
    if (content === undefined || content.digest !== sheet.digest) return refuse({ code: 'digest-differs', sheet: sheet.id })
    await append(tx, hand, sheets, sheet, 'sheet.reveal', { marks: content.marks })
  }
  const { id, status } = await panelDeeds.does(tx, acting, held.value.panel, 'panel.reveal', {})
  await append(tx, hand, lots, lot, 'lot.reveal', {})
  return ok({ id, status })
}

/** The devices are back with their holders and the room is open. */
export async function releasePanel(tx: Tx, acting: Acting, lotId: LotId, note: string): Answer<PanelDone> {
  const held = await watching(tx, acting, lotId, 'panel.release')
  if (!held.ok) return held
  const { id, status } = await panelDeeds.does(tx, acting, held.value.panel, 'panel.release', { note })
  await endSlips(tx, acting, lotId)
  return ok({ id, status })
}

/** The room for what its watcher does: a custodian who neither runs the purchase nor is of a bidder's. */
async function watching(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  deed: 'panel.seal-in' | 'panel.reveal' | 'panel.release',
): Promise<Result<Room, PanelRefusal>> {
  const held = await holdPanel(tx, acting, lotId, deed)
  if (!held.ok) return held
  const kept = await keptFromRoom(tx, acting, lotId)
  return kept === undefined ? held : refuse({ code: kept })
}
