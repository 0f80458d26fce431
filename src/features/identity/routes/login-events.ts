import { createRoute } from '@hono/zod-openapi'
import { gives } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { LoginEvents, LoginEventsAt, LoginEventsQuery } from '../contract/login-event.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { listLoginEvents } from '../service/login-events.ts'

const requires = guard(IDENTITY_POLICY)

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/login-events',
  middleware: [requires('login.see')] as const,
  request: { params: LoginEventsAt, query: LoginEventsQuery },
  responses: gives(LoginEvents, 'who of the people who work here logged in, tried to or changed their login; the newest first'),
})

export const loginEventRoutes = router().openapi(list, async (c) => {
  const query = c.req.valid('query')
  return c.json(await view(c, (tx, acting) => listLoginEvents(tx, acting, query)), 200)
})
