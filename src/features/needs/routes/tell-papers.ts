import { createRoute, z } from '@hono/zod-openapi'
import { guard } from '../../../platform/http/guard.ts'
import { sendPaper, unprinted } from '../../../platform/http/paper.ts'
import { view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { TellPosterAt } from '../contract/told.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { tellPaper } from '../service/tell-paper.ts'

const requires = guard(NEED_POLICY)

const poster = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/areas/{area}/documents/{file}',
  middleware: [requires('need.file-on-behalf')] as const,
  request: { params: TellPosterAt },
  responses: {
    200: {
      description: 'the poster with the code that leads to the form of this area',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...unprinted,
  },
})

/** `origin`: as people type it, where that is configured; else as it was asked for. */
export const tellPaperRoutes = ({ origin }: { readonly origin: string | undefined }) =>
  router().openapi(poster, async (c) => {
    const { area, file } = c.req.valid('param')
    const paper = await view(c, (tx, acting) => tellPaper(tx, acting, area, origin ?? new URL(c.req.url).origin))
    return paper.ok ? sendPaper(c, paper.value, file) : refused(c, { 'not-found': 404 }, paper.error)
  })
