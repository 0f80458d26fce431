import type { Acting } from '../../../kernel/acting.ts'
import { type AreaCode, covers, level } from '../../../kernel/area.ts'
import type { Draw } from '../../../kernel/chance.ts'
import type { NeedId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { NeedDone, NeedFiling, NeedRefusalCode } from '../contract/need.ts'
import type { ToldNeed } from '../contract/told.ts'
import { withoutNumbers } from '../rules/mask.ts'
import { needs } from '../store/kept.ts'
import { authorityOf } from '../store/needs.ts'
import { needOfTicket, waitingOfUnknown } from '../store/tickets.ts'
import { needDeeds } from './deeds.ts'
import { fileNeed } from './file-needs.ts'
import type { ProjectsOf } from './projects-ahead.ts'
import { ownShown } from './read-needs.ts'
import { keepTicket, ticketHash } from './tickets.ts'

type Refused = { code: NeedRefusalCode | 'box-full' }

/** So many of whom nobody proved a telephone may wait to be verified; more is more than an authority reads, and somebody plays. */
export const MOST_WAITING = 500

/**
 * Somebody without a login says what is needed in one community of this authority. It waits to be verified like any other; `ticket` is
 * the code by which its progress is asked for, of which a hash is kept. `proved`: a code that was sent to the telephone came back before
 * it was filed; such a one is always taken, however many wait of whom nothing is known.
 */
export async function tellNeed(
  tx: Tx,
  acting: Acting,
  filing: NeedFiling,
  { ticket, draw, proved = false }: { ticket: string; draw: Draw; proved?: boolean },
): Promise<Result<NeedDone, Refused>> {
  const within = (await authorityOf(tx, acting))?.area
  if (within === undefined || !isCommunityOf(within, filing.area)) return refuse({ code: 'no-such-area' })
  if (!proved && (await waitingOfUnknown(tx, acting, MOST_WAITING)) >= MOST_WAITING) return refuse({ code: 'box-full' })
  const told = await fileNeed(tx, acting, filing, draw, 'need.tell')
  if (!told.ok) return told
  await keepTicket(tx, acting, told.value.id, ticket)
  if (proved) await confirm(tx, acting, told.value.id)
  return told
}

const isCommunityOf = (authorityArea: AreaCode, area: AreaCode) => level(area) === 'village' && covers(authorityArea, area)

/** Found by number and code together; undefined where they do not belong to each other. */
export async function toldNeed(
  tx: ReadTx,
  acting: Acting,
  { no, ticket }: { no: string; ticket: string },
  projectsOf: ProjectsOf,
): Promise<ToldNeed | undefined> {
  const need = await heldByTicket(tx, acting, no, ticket)
  const [shown] = need === undefined ? [] : await ownShown(tx, acting, [need], projectsOf)
  return (
    need &&
    shown && {
      ...shown,
      text: withoutNumbers(need.text),
      reachable: need.contact !== null,
      phoneConfirmedAt: need.phoneConfirmedAt,
    }
  )
}

async function heldByTicket(tx: ReadTx, acting: Acting, no: string, ticket: string) {
  const id = await needOfTicket(tx, acting, { no, ticket: ticketHash(ticket) })
  return id === undefined ? undefined : needs.table.load(tx, acting.tenant, id)
}

/** The number that was left is whoever's holds the ticket: a code that was sent there came back. Twice is once. */
export async function confirmPhone(
  tx: Tx,
  acting: Acting,
  { no, ticket }: { no: string; ticket: string },
): Promise<Result<{ id: NeedId }, { code: NeedRefusalCode }>> {
  const id = await needOfTicket(tx, acting, { no, ticket: ticketHash(ticket) })
  if (id === undefined) return refuse({ code: 'not-found' })
  return confirm(tx, acting, id)
}

async function confirm(tx: Tx, acting: Acting, id: NeedId): Promise<Result<{ id: NeedId }, { code: NeedRefusalCode }>> {
  const held = await needDeeds.hold(tx, acting, id, 'need.confirm-phone')
  if (!held.ok) return held
  if (held.value.contact === null) return refuse({ code: 'not-found' })
  if (held.value.phoneConfirmedAt === null) await needDeeds.does(tx, acting, held.value, 'need.confirm-phone', {})
  return ok({ id })
}
