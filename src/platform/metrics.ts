import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = {
  /** `route` is the pattern: a path per person or lot would make a series each, and tell who was looked at. */
  answered(request: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }): void
  /** What Prometheus fetches. */
  page(): Promise<{ readonly contentType: string; readonly text: string }>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'heli_http_request_duration_seconds',
    help: 'Time from request to answer, by method, route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  return {
    answered: ({ method, route, status, seconds }) => durations.observe({ method, route, status }, seconds),
    page: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}
