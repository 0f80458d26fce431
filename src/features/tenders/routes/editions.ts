import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import type { EditionId } from '../../../kernel/ids.ts'
import { EditionAt, EditionDone, EditionList, EditionProposal, type EditionRefusalCode, EditionsAt } from '../contract/edition.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { Reason } from '../contract/programme.ts'
import { adoptEdition, endEdition, listEditions, proposeEdition } from '../service/editions.ts'

const requires = guard(TENDER_POLICY)

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'already-proposed': 409,
  'nothing-changed': 422,
  'rules-not-possible': 422,
} as const satisfies Record<EditionRefusalCode | keyof typeof DEED_STATUS, number>

const done = gives(EditionDone, 'done')
const at = '/tenants/{tenant}/editions/{edition}'

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/editions',
  middleware: [requires('edition.see')] as const,
  request: { params: EditionsAt },
  responses: gives(EditionList, 'the rules of purchasing, as they are and as they were'),
})

const propose = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/editions',
  middleware: [requires('edition.propose')] as const,
  request: { params: EditionsAt, body: takes(EditionProposal) },
  responses: done,
})

const adopt = createRoute({
  method: 'post',
  path: `${at}/adopt`,
  middleware: [requires('edition.decide')] as const,
  request: { params: EditionAt },
  responses: done,
})

const giveBack = createRoute({
  method: 'post',
  path: `${at}/return`,
  middleware: [requires('edition.decide')] as const,
  request: { params: EditionAt, body: takes(Reason) },
  responses: done,
})

const withdraw = createRoute({
  method: 'post',
  path: `${at}/withdraw`,
  middleware: [requires('edition.propose')] as const,
  request: { params: EditionAt },
  responses: done,
})

type End = Parameters<typeof endEdition>[3]
const end = async (c: Context<Env>, edition: EditionId, how: End) =>
  answer(c, STATUS, await perform(c, (tx, acting) => endEdition(tx, acting, edition, how)))

export const editionRoutes = router()
  .openapi(list, async (c) => c.json(await view(c, listEditions), 200))
  .openapi(propose, async (c) => {
    const proposal = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => proposeEdition(tx, acting, proposal)))
  })
  .openapi(adopt, async (c) => {
    const { edition } = c.req.valid('param')
    return answer(c, STATUS, await perform(c, (tx, acting) => adoptEdition(tx, acting, edition)))
  })
  .openapi(giveBack, (c) => end(c, c.req.valid('param').edition, { deed: 'edition.return', facts: c.req.valid('json') }))
  .openapi(withdraw, (c) => end(c, c.req.valid('param').edition, { deed: 'edition.withdraw', facts: {} }))
