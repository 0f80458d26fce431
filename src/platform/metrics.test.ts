import { describe, expect, it } from 'vitest'
import { createMetrics } from './metrics.ts'

describe('metrics', () => {
  it('count answers by route pattern', async () => {
    const metrics = createMetrics()
    for (const seconds of [0.004, 0.2]) metrics.answered({ method: 'GET', route: '/api/:tenant/lots', status: 200, seconds })
    const { contentType, text } = await metrics.page()
    expect(contentType).toContain('text/plain')
    expect(text).toContain('heli_http_request_duration_seconds_count{method="GET",route="/api/:tenant/lots",status="200"} 2')
    expect(text).toContain('le="0.005",method="GET",route="/api/:tenant/lots",status="200"} 1')
  })

  it('of two servers in one process do not mix', async () => {
    const [one, other] = [createMetrics(), createMetrics()]
    one.answered({ method: 'GET', route: '/', status: 200, seconds: 1 })
    expect((await other.page()).text).not.toContain('route="/"')
  })
})
