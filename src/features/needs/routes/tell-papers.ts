import { createRoute, z } from '@hono/zod-openapi'
import { ok } from '../../../kernel/result.ts'
import { answer, gives } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { sendPaper, unprinted } from '../../../platform/http/paper.ts'
import { view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { NeedAt } from '../contract/need.ts'
import { NeedTicket, TellPosterAt, TicketSlipAt } from '../contract/told.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { STATUS } from './status.ts'
import { tellPaper } from '../service/tell-paper.ts'
import { handTicket, ticketPaper } from '../service/tickets.ts'
import { ticketsOf } from './tickets-of.ts'

const requires = guard(NEED_POLICY)

const poster = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/areas/{area}/documents/{file}',
  middleware: [requires('need.file-on-behalf')] as const,
  request: { params: TellPosterAt },
  responses: {
    200: {
      description: 'the poster with the code that leads to the form of this area',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...unprinted,
  },
})

const seeTicket = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/needs/{need}/ticket',
  middleware: [requires('need.hand-ticket')] as const,
  request: { params: NeedAt },
  responses: gives(NeedTicket, 'the number and code by which whoever it was written down for asks how it goes'),
})

const slip = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/needs/{need}/documents/{file}',
  middleware: [requires('need.hand-ticket')] as const,
  request: { params: TicketSlipAt },
  responses: {
    200: {
      description: 'the same on a slip',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...unprinted,
  },
})

/** `origin`: as people type it, where that is configured; else as it was asked for. */
export const tellPaperRoutes = ({ origin }: { readonly origin: string | undefined }) =>
  router()
    .openapi(poster, async (c) => {
      const { area, file } = c.req.valid('param')
      const paper = await view(c, (tx, acting) => tellPaper(tx, acting, area, origin ?? new URL(c.req.url).origin))
      return paper.ok ? sendPaper(c, paper.value, file) : refused(c, { 'not-found': 404 }, paper.error)
    })
    .openapi(seeTicket, async (c) => {
      const { need } = c.req.valid('param')
      const handed = await view(c, (tx, acting) => handTicket(tx, acting, need, ticketsOf(c)))
      return answer(c, STATUS, handed.ok ? ok({ no: handed.value.no, ticket: handed.value.ticket }) : handed)
    })
    .openapi(slip, async (c) => {
      const { need, file } = c.req.valid('param')
      const at = { ticketOf: ticketsOf(c), origin: origin ?? new URL(c.req.url).origin }
      const paper = await view(c, (tx, acting) => ticketPaper(tx, acting, need, at))
      return paper.ok ? sendPaper(c, paper.value, file) : refused(c, { 'not-found': 404 }, paper.error)
    })
