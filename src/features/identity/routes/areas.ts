import { createRoute } from '@hono/zod-openapi'
import { gives } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { AreaList, AreasAt, AreasQuery } from '../contract/area.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { listAreas } from '../service/areas.ts'

const requires = guard(IDENTITY_POLICY)

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/areas',
  middleware: [requires('area.see')] as const,
  request: { params: AreasAt, query: AreasQuery },
  responses: gives(AreaList, 'places, one level at a time'),
})

export const areaRoutes = router().openapi(list, async (c) => {
  const { under } = c.req.valid('query')
  return c.json(await view(c, (tx, acting) => listAreas(tx, acting, under)), 200)
})
