import type { Context } from 'hono'
import type { NeedId } from '../../../kernel/ids.ts'
import type { Env } from '../../../platform/http/env.ts'
import { ticketOf } from '../rules/ticket.ts'

/** The code of what is written down for somebody: of the need's id by the house's own key, so that it can be given out again. */
export const ticketsOf =
  (c: Context<Env>) =>
  (id: NeedId): string =>
    ticketOf(c.var.house.fingerprint(`ticket on behalf ${c.var.acting.tenant} ${id}`))
