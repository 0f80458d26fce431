import { createRoute } from '@hono/zod-openapi'
import { gives } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { Catalogue, CatalogueQuery, NeedsAt, OwnNeeds } from '../contract/need.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import type { Ahead } from '../service/projects-ahead.ts'
import { catalogue, ownNeeds } from '../service/read-needs.ts'

const requires = guard(NEED_POLICY)

const own = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/my-needs',
  middleware: [requires('need.see-own')] as const,
  request: { params: NeedsAt },
  responses: gives(OwnNeeds, 'what the caller has told in person, and what became of it'),
})

const seeCatalogue = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/need-catalogue',
  middleware: [requires('need.see-catalogue')] as const,
  request: { params: NeedsAt, query: CatalogueQuery },
  responses: gives(Catalogue, 'the needs that were taken up, without a word about persons'),
})

/** What residents and the public read of needs. */
export const openNeedRoutes = ({ projectsOf }: Ahead) =>
  router()
    .openapi(own, async (c) => c.json({ items: await view(c, (tx, acting) => ownNeeds(tx, acting, projectsOf)) }, 200))
    .openapi(seeCatalogue, async (c) => {
      const query = c.req.valid('query')
      return c.json(await view(c, (tx, acting) => catalogue(tx, acting, query)), 200)
    })
