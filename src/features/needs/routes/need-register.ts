import { createRoute, z } from '@hono/zod-openapi'
import { guard } from '../../../platform/http/guard.ts'
import { sendPaper, unprinted } from '../../../platform/http/paper.ts'
import { view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { sendWorkbook } from '../../../platform/http/workbook.ts'
import { NeedsAt } from '../contract/need.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { RegisterBlankAt, RegisterQuery } from '../contract/register.ts'
import { REGISTER_TITLE } from '../documents/need-register.ts'
import { registerBlank, registerWorkbook } from '../service/need-register.ts'
import type { Ahead } from '../service/projects-ahead.ts'

const requires = guard(NEED_POLICY)

const bytes = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }
const at = '/tenants/{tenant}/need-register'

const workbook = createRoute({
  method: 'get',
  path: `${at}/workbook.xlsx`,
  middleware: [requires('need.see-register')] as const,
  request: { params: NeedsAt, query: RegisterQuery },
  responses: {
    200: { description: 'the register of needs, a line per need, made now from the record', content: bytes },
    ...unprinted,
  },
})

const blank = createRoute({
  method: 'get',
  path: `${at}/documents/{file}`,
  middleware: [requires('need.see-register')] as const,
  request: { params: RegisterBlankAt },
  responses: { 200: { description: 'the form of the register, empty', content: bytes }, ...unprinted },
})

/** 居民需求台账. */
export const needRegisterRoutes = ({ projectsOf }: Ahead) =>
  router()
    .openapi(workbook, async (c) => {
      const query = c.req.valid('query')
      const sheets = await view(c, (tx, acting) => registerWorkbook(tx, acting, query, projectsOf))
      return sendWorkbook(c, REGISTER_TITLE, sheets)
    })
    .openapi(blank, async (c) => {
      const { file } = c.req.valid('param')
      return sendPaper(c, await view(c, registerBlank), file)
    })
