import { createRoute, z } from '@hono/zod-openapi'
import { gives } from './describe.ts'
import { unscoped } from './guard.ts'
import { router } from './router.ts'

const Health = z.object({ status: z.literal('ok'), database: z.enum(['pglite', 'postgres']) }).openapi('Health')

const health = createRoute({
  method: 'get',
  path: '/health',
  middleware: [unscoped('health.see', { login: false })] as const,
  responses: gives(Health, 'the program answers and reaches its database'),
})

export const healthRoutes = (database: { kind: 'pglite' | 'postgres'; ping(): Promise<void> }) =>
  router().openapi(health, async (c) => {
    await database.ping()
    return c.json({ status: 'ok' as const, database: database.kind }, 200)
  })
