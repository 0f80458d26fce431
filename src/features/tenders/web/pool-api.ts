import { hc } from 'hono/client'
import type { MemberId, Tenant } from '../../../kernel/ids.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { Pool, PoolEntryDone, type PoolEntryPlan } from '../contract/panel.ts'
import type { panelRoutes } from '../routes/panels.ts'

const pool = hc<typeof panelRoutes>('/api').tenants[':tenant'].pool

export const fetchPool = (tenant: Tenant) => readReply(Pool, pool.$get({ param: { tenant } }))
export const enterPool = (tenant: Tenant, json: PoolEntryPlan, id: string) =>
  readReply(PoolEntryDone, pool.$post({ param: { tenant }, json }, { headers: deedNamed(id) }))
export const suspendJuror = (tenant: Tenant, member: MemberId, suspended: string | null, id: string) =>
  readReply(PoolEntryDone, pool[':member'].$put({ param: { tenant, member }, json: { suspended } }, { headers: deedNamed(id) }))
