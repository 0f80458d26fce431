import { hc } from 'hono/client'
import type { Tenant } from '../../../kernel/ids.ts'
import { readReply } from '../../../ui/reply.ts'
import { LoginEvents } from '../contract/login-event.ts'
import type { loginEventRoutes } from '../routes/login-events.ts'
import type { sessionRoutes } from '../routes/session.ts'

const office = hc<typeof loginEventRoutes>('/api').tenants[':tenant']['login-events']
const own = hc<ReturnType<typeof sessionRoutes>>('/api').me['login-events']

const from = (after: string | undefined) => (after === undefined ? {} : { after })

export const fetchLoginEvents = (tenant: Tenant, after: string | undefined) =>
  readReply(LoginEvents, office.$get({ param: { tenant }, query: from(after) }))
export const fetchOwnLoginEvents = (after: string | undefined) => readReply(LoginEvents, own.$get({ query: from(after) }))
