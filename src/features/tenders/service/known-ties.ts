import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { JurorId, LotId, MemberId, PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { tiesOf } from '../../identity/service/ties.ts'
import { relationsTold } from '../../identity/service/relations.ts'
import { append } from '../../ledger/service/append.ts'
import type { JurorDone, KnownTie } from '../contract/panel.ts'
import type { JurorState } from '../rules/juror.ts'
import { openTies } from '../rules/known-ties.ts'
import type { LotState } from '../rules/lot.ts'
import { isOpenToChange } from '../rules/panel.ts'
import { panels } from '../store/kept.ts'
import { denialsOf } from '../store/panel-changes.ts'
import { biddersOf } from '../store/panels.ts'
import {
  type Answer,
  everySeat,
  jurorDeeds,
  lockRoom,
  may,
  ofItself,
  type PanelRefusal,
  type Room,
  roomOf,
  seatedIn,
} from './panel-room.ts'

type Tie = Awaited<ReturnType<typeof tiesOf>>[number] & { readonly partyName: string }

/** What the record knows of some people and the bidders of an opened lot, by the day of its review, three years back. */
export async function knownTies(
  tx: ReadTx,
  acting: Acting,
  lot: Pick<LotState, 'id' | 'reviewOn'>,
  members: readonly MemberId[],
): Promise<Tie[]> {
  const names = new Map<PartyId, string>((await biddersOf(tx, acting, lot.id)).map((one) => [one.partyId, one.partyName]))
  const day = lot.reviewOn ?? civilDateOf(acting.now)
  const known = await tiesOf(tx, acting, { members, parties: [...names.keys()], day })
  return known.map((tie) => ({ ...tie, partyName: names.get(tie.party) ?? '' }))
}

/** The same as it is shown to whoever may read it: with what was told of each. */
export async function tiesShown(tx: ReadTx, acting: Acting, ties: readonly Tie[]): Promise<KnownTie[]> {
  const told = new Map((await relationsTold(tx, acting, ties)).map((one) => [`${one.id}`, one]))
  return ties.flatMap(({ id, kind, member, partyName, validFrom, validUntil, share }) =>
    member === null
      ? []
      : [
          {
            id,
            kind,
            member,
            partyName,
            validFrom,
            validUntil,
            share,
            kin: told.get(id)?.kin ?? null,
            note: told.get(id)?.note ?? '',
          },
        ],
  )
}

/** Of the jurors who sit, those against whom something known still stands: no scoring begins before it is settled. */
export async function unsettledIn(tx: ReadTx, acting: Acting, room: Room): Promise<JurorState[]> {
  const seated = seatedIn(room)
  const known = await knownTies(
    tx,
    acting,
    room.lot,
    seated.map(({ member }) => member),
  )
  return seated.filter(
    (juror) =>
      juror.contested === 'open' ||
      openTies(
        juror,
        known.filter(({ member }) => member === juror.member),
      ).length > 0,
  )
}

type Finding = { readonly jurorId: JurorId; readonly outcome: 'cleared' | 'barred'; readonly reason: string }

/** The office has looked into what is known of a juror: it is no conflict, or the seat is given up. */
export async function settleTies(tx: Tx, acting: Acting, lotId: LotId, { jurorId, outcome, reason }: Finding): Answer<JurorDone> {
  const room = await lockRoom(tx, acting, lotId)
  if (!room?.jurors.some(({ id }) => id === jurorId)) return refuse({ code: 'not-found' })
  const held = await jurorDeeds.hold(tx, acting, jurorId, outcome === 'cleared' ? 'juror.clear' : 'juror.bar')
  if (!held.ok) return held
  const open = await openFor(tx, acting, room, held.value)
  if (!open.ok) return open
  if (outcome === 'barred' && !isOpenToChange(room.panel)) return refuse({ code: 'wrong-status', status: room.panel.status })
  const facts = { ties: open.value, reason }
  const { id, status } =
    outcome === 'cleared'
      ? await jurorDeeds.does(tx, acting, held.value, 'juror.clear', facts)
      : await jurorDeeds.does(tx, acting, held.value, 'juror.bar', facts)
  return ok({ id, status, panel: await declaredIfAll(tx, acting, lotId) })
}

/** What is open about this juror now; one that was denied and corrected since is settled by the same word. */
async function openFor(tx: Tx, acting: Acting, { lot }: Room, juror: JurorState): Promise<Result<string[], PanelRefusal>> {
  const known = await knownTies(tx, acting, lot, [juror.member])
  const open = openTies(juror, known).map(({ id }) => id)
  if (open.length > 0) return ok(open)
  if (juror.contested !== 'open') return refuse({ code: 'nothing-to-settle' })
  return ok((await denialsOf(tx, acting, [juror])).flatMap(({ ties }) => ties))
}

/** With the last declaration, or the last settlement: the panel has declared. Answers how it stands. */
export async function declaredIfAll(tx: Tx, acting: Acting, lotId: LotId): Promise<Room['panel']['status']> {
  const room = await roomOf(tx, acting, lotId)
  if (room === undefined) throw new Error(`lot ${lotId} has lost its panel`)
  const isOpen = seatedIn(room).some(({ contested }) => contested === 'open')
  if (room.panel.status !== 'drawn' || isOpen || !everySeat(room, ['declared'])) return room.panel.status
  return (await append(tx, ofItself(acting), panels, room.panel, 'panel.declare', {})).status
}

export const seesTies = (acting: Acting): boolean => may(acting, 'panel.see-ties')
