import { type Acting, deciding } from '../../../kernel/acting.ts'
import type { NeedId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { sha256 } from '../../../platform/hash.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import type { NeedTicket } from '../contract/told.ts'
import { ticketSlip } from '../documents/ticket-slip.ts'
import type { NeedState } from '../rules/need.ts'
import { shownTicket } from '../rules/ticket.ts'
import { needs } from '../store/kept.ts'
import { areaNames, authorityOf } from '../store/needs.ts'
import { insertTicket, needOfTicket } from '../store/tickets.ts'
import { nameIn } from './area-name.ts'

const may = deciding(NEED_POLICY)
type NotFound = { code: 'not-found' }

/** What is kept of a code: nobody who reads it comes in with it. */
export const ticketHash = (ticket: string): string => sha256(`ticket ${ticket}`)

export const keepTicket = (tx: Tx, { tenant }: Acting, needId: NeedId, ticket: string): Promise<void> =>
  insertTicket(tx, { tenant, needId, ticket: ticketHash(ticket) })

/**
 * The code of what was written down for somebody, as often as they lose it: `ticketOf` makes it anew out of the need's id, and it is
 * kept nowhere. Refuses where none was given out: a row of a survey, or what somebody told themselves and whose code is theirs alone.
 */
export async function handTicket(
  tx: ReadTx,
  acting: Acting,
  id: NeedId,
  ticketOf: (id: NeedId) => string,
): Promise<Result<NeedTicket & { readonly need: NeedState }, NotFound>> {
  const need = await needs.table.load(tx, acting.tenant, id)
  if (need === undefined || !need.onBehalf || !may(acting, 'need.hand-ticket', { area: need.area }))
    return refuse({ code: 'not-found' })
  const ticket = ticketOf(id)
  const found = await needOfTicket(tx, acting, { no: need.no, ticket: ticketHash(ticket) })
  return found === id ? ok({ no: need.no, ticket: shownTicket(ticket), need }) : refuse({ code: 'not-found' })
}

/** The same on paper. `origin`: under which address the house is reached. */
export async function ticketPaper(
  tx: ReadTx,
  acting: Acting,
  id: NeedId,
  { ticketOf, origin }: { readonly ticketOf: (id: NeedId) => string; readonly origin: string },
): Promise<Result<OfficeDocument, NotFound>> {
  const handed = await handTicket(tx, acting, id, ticketOf)
  const by = await authorityOf(tx, acting)
  if (!handed.ok || by === undefined) return refuse({ code: 'not-found' })
  const { no, ticket, need } = handed.value
  return ok(
    ticketSlip({
      authority: by.name,
      no,
      ticket,
      title: need.title,
      place: nameIn(await areaNames(tx, [need.area]), need.area),
      receivedOn: need.receivedOn,
      keepsContact: need.contact !== null,
      link: `${origin}/public/${acting.tenant}/told`,
    }),
  )
}
