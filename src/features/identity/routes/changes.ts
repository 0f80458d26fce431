import { createRoute } from '@hono/zod-openapi'
import { gives } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { Changes, ChangesAt, ChangesQuery } from '../contract/changes.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { listChanges } from '../service/changes.ts'

const requires = guard(IDENTITY_POLICY)

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/changes',
  middleware: [requires('change.see')] as const,
  request: { params: ChangesAt, query: ChangesQuery },
  responses: gives(Changes, 'who gave, ended or made anew what, for whom and when; the newest first'),
})

export const changeRoutes = router().openapi(list, async (c) => {
  const query = c.req.valid('query')
  return c.json(await view(c, (tx, acting) => listChanges(tx, acting, query)), 200)
})
