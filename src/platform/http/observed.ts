import { createMiddleware } from 'hono/factory'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Env } from './env.ts'

export type Observers = { readonly log: Log; readonly metrics: Metrics; readonly newId: () => string }

/**
 * How a request is named to operators. Until the deadline nobody knows how many bids were begun, sealed or taken back (招标投标法
 * 22), and whoever counts requests would: all that is asked of bids goes by one name.
 */
export const told = (method: string, route: string): { method: string; route: string } =>
  /\/bids(?:\/|$)/.test(route) ? { method: 'ANY', route: '/api/tenants/:tenant/bids/*' } : { method, route }

/** One log line and one measurement a request: the route's pattern, never its path. */
export const observed = ({ log, metrics, newId }: Observers) =>
  createMiddleware<Env>(async (c, next) => {
    const requestId = newId()
    const began = performance.now()
    await next()
    const seconds = (performance.now() - began) / 1000
    const facts = { ...told(c.req.method, c.req.routePath), status: c.res.status }
    c.header('x-request-id', requestId)
    metrics.answered({ ...facts, seconds })
    log.info('request-answered', { ...facts, requestId, durationMs: Math.round(seconds * 1000) })
  })
