import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { LotDone } from '../contract/lot.ts'
import {
  AgreementRecord,
  Group,
  Invitation,
  NegotiationAt,
  NegotiationDone,
  NegotiationSeen,
  RecordSigning,
  Visit,
} from '../contract/negotiation.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { conveneGroup, recordAgreement, recordVisit, signRecord } from '../service/negotiations.ts'
import { viewNegotiation } from '../service/negotiation-views.ts'
import { inviteSupplier } from '../service/sole-notice.ts'
import { LOT_STATUS } from './lot-status.ts'
import { NEGOTIATION_STATUS } from './negotiation-status.ts'

const requires = guard(TENDER_POLICY)

const at = '/tenants/{tenant}/lots/{lot}/negotiation'
const done = gives(NegotiationDone, 'done')

const invite = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/invite',
  middleware: [requires('lot.invite')] as const,
  request: { params: NegotiationAt, body: takes(Invitation) },
  responses: gives(LotDone, 'the one supplier is asked for its response'),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('negotiation.see')] as const,
  request: { params: NegotiationAt },
  responses: gives(NegotiationSeen, 'what is agreed with the one supplier, so far; null before it is invited'),
})

const visit = createRoute({
  method: 'post',
  path: `${at}/visits`,
  middleware: [requires('negotiation.write')] as const,
  request: { params: NegotiationAt, body: takes(Visit) },
  responses: done,
})

const convene = createRoute({
  method: 'post',
  path: `${at}/convene`,
  middleware: [requires('negotiation.write')] as const,
  request: { params: NegotiationAt, body: takes(Group) },
  responses: done,
})

const record = createRoute({
  method: 'post',
  path: `${at}/record`,
  middleware: [requires('negotiation.write')] as const,
  request: { params: NegotiationAt, body: takes(AgreementRecord) },
  responses: done,
})

const sign = createRoute({
  method: 'post',
  path: `${at}/sign`,
  middleware: [requires('negotiation.sign')] as const,
  request: { params: NegotiationAt, body: takes(RecordSigning) },
  responses: done,
})

export const negotiationRoutes = router()
  .openapi(invite, async (c) => {
    const [{ lot }, invitation] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, LOT_STATUS, await perform(c, (tx, acting) => inviteSupplier(tx, acting, lot, invitation)))
  })
  .openapi(see, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, NEGOTIATION_STATUS, await view(c, (tx, acting) => viewNegotiation(tx, acting, lot)))
  })
  .openapi(visit, async (c) => {
    const [{ lot }, seen] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, NEGOTIATION_STATUS, await perform(c, (tx, acting) => recordVisit(tx, acting, lot, seen)))
  })
  .openapi(convene, async (c) => {
    const [{ lot }, group] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, NEGOTIATION_STATUS, await perform(c, (tx, acting) => conveneGroup(tx, acting, lot, group)))
  })
  .openapi(record, async (c) => {
    const [{ lot }, written] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, NEGOTIATION_STATUS, await perform(c, (tx, acting) => recordAgreement(tx, acting, lot, written)))
  })
  .openapi(sign, async (c) => {
    const [{ lot }, signing] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, NEGOTIATION_STATUS, await perform(c, (tx, acting) => signRecord(tx, acting, lot, signing)))
  })
