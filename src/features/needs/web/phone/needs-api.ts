import { hc } from 'hono/client'
import type { NeedId, Tenant } from '../../../../kernel/ids.ts'
import { asSent } from '../../../../ui/phone/as-sent.ts'
import { deedNamed, readReply } from '../../../../ui/reply.ts'
import type { NeedCompletion, NeedDone, NeedFiling, NeedView, OwnNeeds } from '../../contract/need.ts'
import type { needRoutes } from '../../routes/needs.ts'
import type { openNeedRoutes } from '../../routes/open-needs.ts'

const needs = hc<ReturnType<typeof needRoutes>>('/api').tenants[':tenant'].needs
const own = hc<ReturnType<typeof openNeedRoutes>>('/api').tenants[':tenant']['my-needs']

export const fetchOwnNeeds = (tenant: Tenant) => readReply(asSent<OwnNeeds>(), own.$get({ param: { tenant } }))

export const fetchNeed = (tenant: Tenant, need: NeedId) =>
  readReply(asSent<NeedView>(), needs[':need'].$get({ param: { tenant, need } }))

export const putCompletion = (tenant: Tenant, need: NeedId, json: NeedCompletion, id: string) =>
  readReply(asSent<NeedDone>(), needs[':need'].$put({ param: { tenant, need }, json }, { headers: deedNamed(id) }))

export const deleteContact = (tenant: Tenant, need: NeedId, id: string) =>
  readReply(asSent<NeedDone>(), needs[':need'].contact.$delete({ param: { tenant, need } }, { headers: deedNamed(id) }))

/** A filing goes through the outbox, which has to know it without this page. */
export const filingPath = (tenant: Tenant): string => `/api/tenants/${tenant}/needs`
export const filingIn = (body: unknown): NeedFiling => asSent<NeedFiling>().parse(body)
export const filed = (reply: unknown): NeedDone => asSent<NeedDone>().parse(reply)
