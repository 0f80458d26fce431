import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Env } from '../../src/platform/http/env.ts'
import { guardOf, type Guarded } from '../../src/platform/http/guard.ts'

export type Route = {
  /** `POST /api/tenants/{tenant}/lots` */
  readonly name: string
  readonly method: string
  readonly path: string
  readonly guard: Guarded
  /** What a 200 must look like; undefined where it is not JSON. */
  readonly reply: z.ZodType | undefined
}

const asDescribed = (path: string) => path.replace(/:(\w+)/g, '{$1}')

/** Every route that the program serves below /api, as its description and its handlers tell it. */
export function routesOf(app: OpenAPIHono<Env>): Route[] {
  const mounted = app.routes.map(({ method, path, handler }) => ({ name: `${method} ${asDescribed(path)}`, handler }))
  return app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return []
    const { method, path, responses }: RouteConfig = definition.route
    const name = `${method.toUpperCase()} ${path}`
    const guards = mounted.flatMap((one) => (one.name === name ? (guardOf(one.handler) ?? []) : []))
    const [guard] = guards
    if (guard === undefined || guards.length !== 1) throw new Error(`${method} ${path} has ${guards.length} guards`)
    return [{ name, method: method.toUpperCase(), path, guard, reply: jsonOf(responses[200]) }]
  })
}

function jsonOf(response: RouteConfig['responses'][number] | undefined): z.ZodType | undefined {
  if (response === undefined || !('content' in response)) return undefined
  const json = response.content?.['application/json']
  const schema = json !== undefined && 'schema' in json ? json.schema : undefined
  return schema instanceof z.ZodType ? schema : undefined
}

/** What Hono really serves: a handler mounted without a description would be missing above, and is found here. */
export function servedPaths(app: OpenAPIHono<Env>): string[] {
  const served = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
  return [...new Set(served.map(({ method, path }) => `${method} ${asDescribed(path)}`))].toSorted()
}
