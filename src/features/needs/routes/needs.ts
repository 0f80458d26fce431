import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { canonical } from '../../../kernel/canonical.ts'
import type { NeedId } from '../../../kernel/ids.ts'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { guard } from '../../../platform/http/guard.ts'
import { noted, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import {
  NeedAnswer,
  NeedAt,
  NeedCompletion,
  NeedContact,
  NeedDone,
  NeedFiling,
  NeedList,
  NeedOnBehalf,
  NeedQuery,
  NeedReason,
  NeedsAt,
  NeedTransfer,
  NeedVerification,
  NeedView,
} from '../contract/need.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { decideNeed, type NeedDecision } from '../service/decide-needs.ts'
import { completeNeed, fileNeed, fileOnBehalf } from '../service/file-needs.ts'
import { eraseContact, seeContact } from '../service/contacts.ts'
import type { Ahead } from '../service/projects-ahead.ts'
import { listNeeds, viewNeed } from '../service/read-needs.ts'
import { STATUS } from './status.ts'
import { ticketsOf } from './tickets-of.ts'

const requires = guard(NEED_POLICY)

const done = gives(NeedDone, 'done')
const all = '/tenants/{tenant}/needs'
const at = `${all}/{need}` as const

const list = createRoute({
  method: 'get',
  path: all,
  middleware: [requires('need.see-register')] as const,
  request: { params: NeedsAt, query: NeedQuery },
  responses: gives(NeedList, 'the register of needs, as far as the caller’s posts reach'),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('need.see')] as const,
  request: { params: NeedAt },
  responses: gives(NeedView, 'one need'),
})

const lookAtContact = createRoute({
  method: 'get',
  path: `${at}/contact`,
  middleware: [requires('need.see-contact')] as const,
  request: { params: NeedAt },
  responses: gives(NeedContact, 'how to reach whoever asked; the look is on the record'),
})

const dropContact = createRoute({
  method: 'delete',
  path: `${at}/contact`,
  middleware: [requires('need.erase-contact')] as const,
  request: { params: NeedAt },
  responses: done,
})

const fileOwn = createRoute({
  method: 'post',
  path: all,
  middleware: [requires('need.file')] as const,
  request: { params: NeedsAt, body: takes(NeedFiling) },
  responses: done,
})

const fileFor = createRoute({
  method: 'post',
  path: `${all}/on-behalf`,
  middleware: [requires('need.file-on-behalf')] as const,
  request: { params: NeedsAt, body: takes(NeedOnBehalf) },
  responses: done,
})

const complete = createRoute({
  method: 'put',
  path: at,
  middleware: [requires('need.complete')] as const,
  request: { params: NeedAt, body: takes(NeedCompletion) },
  responses: done,
})

const giveBack = createRoute({
  method: 'post',
  path: `${at}/return`,
  middleware: [requires('need.return')] as const,
  request: { params: NeedAt, body: takes(NeedReason) },
  responses: done,
})

const verify = createRoute({
  method: 'post',
  path: `${at}/verify`,
  middleware: [requires('need.verify')] as const,
  request: { params: NeedAt, body: takes(NeedVerification) },
  responses: done,
})

const intoCatalogue = createRoute({
  method: 'post',
  path: `${at}/list`,
  middleware: [requires('need.list')] as const,
  request: { params: NeedAt },
  responses: done,
})

const answerResident = createRoute({
  method: 'post',
  path: `${at}/answer`,
  middleware: [requires('need.answer')] as const,
  request: { params: NeedAt, body: takes(NeedAnswer) },
  responses: done,
})

const decline = createRoute({
  method: 'post',
  path: `${at}/decline`,
  middleware: [requires('need.decline')] as const,
  request: { params: NeedAt, body: takes(NeedReason) },
  responses: done,
})

const transfer = createRoute({
  method: 'post',
  path: `${at}/transfer`,
  middleware: [requires('need.transfer')] as const,
  request: { params: NeedAt, body: takes(NeedTransfer) },
  responses: done,
})

const close = createRoute({
  method: 'post',
  path: `${at}/close`,
  middleware: [requires('need.close')] as const,
  request: { params: NeedAt },
  responses: done,
})

const decide = async (c: Context<Env>, need: NeedId, decision: NeedDecision) =>
  answer(c, STATUS, await perform(c, (tx, acting) => decideNeed(tx, acting, need, decision)))

/**
 * By what a repeated filing is known as the same. The contact data stay out: the hash is kept, and whoever has its key as well could
 * find a telephone number by trial after it has been erased.
 */
const fingerprint = (filing: NeedFiling | NeedOnBehalf): string => canonical({ ...filing, contact: null })

export const needRoutes = ({ projectsOf }: Ahead) =>
  router()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      return c.json(await view(c, (tx, acting) => listNeeds(tx, acting, query, projectsOf)), 200)
    })
    .openapi(see, async (c) => {
      const { need } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewNeed(tx, acting, need, projectsOf)))
    })
    .openapi(lookAtContact, async (c) => {
      const { need } = c.req.valid('param')
      return answer(c, STATUS, await noted(c, (tx, acting) => seeContact(tx, acting, need)))
    })
    .openapi(dropContact, async (c) => {
      const { need } = c.req.valid('param')
      return answer(c, STATUS, await perform(c, (tx, acting) => eraseContact(tx, acting, need, c.var.house.erasures)))
    })
    .openapi(fileOwn, async (c) => {
      const [filing, { draw }] = [c.req.valid('json'), c.var.house]
      return answer(c, STATUS, await perform(c, (tx, acting) => fileNeed(tx, acting, filing, draw), fingerprint(filing)))
    })
    .openapi(fileFor, async (c) => {
      const [filing, { draw }] = [c.req.valid('json'), c.var.house]
      return answer(
        c,
        STATUS,
        await perform(c, (tx, acting) => fileOnBehalf(tx, acting, filing, draw, ticketsOf(c)), fingerprint(filing)),
      )
    })
    .openapi(complete, async (c) => {
      const { need } = c.req.valid('param')
      const completion = c.req.valid('json')
      return answer(c, STATUS, await perform(c, (tx, acting) => completeNeed(tx, acting, need, completion)))
    })
    .openapi(giveBack, (c) => decide(c, c.req.valid('param').need, { deed: 'need.return', facts: c.req.valid('json') }))
    .openapi(verify, (c) => decide(c, c.req.valid('param').need, { deed: 'need.verify', facts: c.req.valid('json') }))
    .openapi(intoCatalogue, (c) => decide(c, c.req.valid('param').need, { deed: 'need.list', facts: {} }))
    .openapi(answerResident, (c) => decide(c, c.req.valid('param').need, { deed: 'need.answer', facts: c.req.valid('json') }))
    .openapi(decline, (c) => decide(c, c.req.valid('param').need, { deed: 'need.decline', facts: c.req.valid('json') }))
    .openapi(transfer, (c) => decide(c, c.req.valid('param').need, { deed: 'need.transfer', facts: c.req.valid('json') }))
    .openapi(close, (c) => decide(c, c.req.valid('param').need, { deed: 'need.close', facts: {} }))
