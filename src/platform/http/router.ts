import { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from './env.ts'
import { problem } from './problem.ts'

/** The router of one feature: what does not fit its description is refused field by field, before any use-case runs. */
export const router = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      if (result.target === 'param') return problem(c, 404, 'not-found')
      const errors = result.error.issues.slice(0, 50).map(({ path, code, message }) => ({
        path: path.map(String).join('.').slice(0, 200),
        code: /^[a-z][a-z-]{2,40}$/.test(message) ? message : code.replaceAll('_', '-'),
      }))
      return problem(c, 422, 'invalid', { errors })
    },
  })
